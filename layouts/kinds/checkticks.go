package kinds

import (
	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/worksheets"
)

// ticks lays out a checklist of ticks alone: boxes with their words side by
// side, a strip a row, so that a long one goes on on the next page.
func (d *Desk) ticks(b *worksheets.Checklist, in cell, cap caption) []flow.Strip {
	strips := d.captionStrip(b.Heading, cap)
	columns := d.tickColumns(b, in.width)
	for first := 0; first < len(b.Steps); first += columns {
		s := flow.Strip{Holder: page.RoleList}
		if first == 0 && len(strips) == 0 {
			s.Above = d.Theme.Space.Block
		}
		more, pitch := page.Length(0), d.Theme.Space.Option
		for i, step := range b.Steps[first:min(first+columns, len(b.Steps))] {
			left := in.width * page.Length(i) / page.Length(columns)
			right := in.width*page.Length(i+1)/page.Length(columns) - d.optionClear()
			at := left + d.Theme.Shape.Box + d.Theme.Shape.BoxGap
			words := d.optionWords(worksheets.Option{Label: step.Title, Note: step.Note}, d.Theme.Type.Option, pen.Span{Left: at, Indent: at, Right: right}, in.path)
			s.In(page.Group{Role: page.RoleItem}, func(c *pen.Canvas) {
				c.In(page.Group{Role: page.RoleField, Field: b.ID + "." + step.ID}, func(c *pen.Canvas) {
					d.boxAt(c, page.Position{X: left, Y: pitch / 2}, tickBox{
						square: true, ticked: d.answers.Get(b.ID).Group.Get(step.ID).Done, stroke: d.Theme.Rule.Box, path: b.ID + "." + step.ID})
					d.Draw(c, words, d.Centred(d.Theme.Type.Option, pitch/2))
				})
			})
			more = max(more, d.More(words))
		}
		s.Height = pitch + more
		strips = append(strips, s)
	}
	return strips
}

// captionStrip is a caption over what follows it; none where it has no words.
func (d *Desk) captionStrip(h *worksheets.Heading, cap caption) []flow.Strip {
	if cap.height == 0 {
		return nil
	}
	s := flow.Strip{Keep: true}
	s.Height = d.captionAbove(&s.Piece, cap)
	d.openCaption(&s, h)
	return only(s)
}

// tickColumns is how many ticks stand side by side: as the checklist says, or
// as many as the longest leaves room for, in rows that are all full or nearly.
func (d *Desk) tickColumns(b *worksheets.Checklist, width page.Length) int {
	if b.Columns > 0 {
		return b.Columns
	}
	widest := page.Length(0)
	for _, step := range b.Steps {
		widest = max(widest, d.optionWidth(worksheets.Option{Label: step.Title, Note: step.Note}, d.Theme.Type.Option))
	}
	fit := max(1, min(int(width/(widest+d.Theme.Shape.OptionGap)), len(b.Steps), mostTicks))
	rows := (len(b.Steps) + fit - 1) / fit
	return (len(b.Steps) + rows - 1) / rows
}

// mostTicks is how many ticks stand side by side where a checklist does not say.
const mostTicks = 6
