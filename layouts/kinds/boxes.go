package kinds

import (
	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/worksheets"
)

// boxes are small squares to count with; an answer is how many come ticked.
func (d *Desk) boxes(b *worksheets.Boxes) kind {
	return kind{
		caption: &b.Caption,
		beside: func(in cell) page.Length {
			return min(d.boxesWidth(b.Count), in.width.Scale(d.Theme.Space.HalfShare, 1000))
		},
		strips: func(in cell, cap caption) []flow.Strip { return only(d.boxesStrip(b, in, cap)) },
	}
}

func (d *Desk) boxesStrip(b *worksheets.Boxes, in cell, cap caption) flow.Strip {
	s := flow.Strip{Above: d.Theme.Space.Block}
	top := d.captionAbove(&s.Piece, cap)
	if top > 0 {
		s.Above = 0
	}
	d.openCaption(&s, b.Heading)
	middle := top + d.Theme.Space.Option/2
	left := d.captionBefore(&s.Piece, cap, d.captionBase(b.Caption, middle))
	if left > 0 {
		left += d.Theme.Space.Caption
	}
	s.Height = top + d.countingBoxes(&s.Canvas, &b.Counting, left, in, middle)
	return s
}

// countingBoxes draws the boxes in fives and tens from left, the first row
// around the line middle, and the note after them, and returns the height that
// they took.
func (d *Desk) countingBoxes(c *pen.Canvas, b *worksheets.Counting, left page.Length, in cell, middle page.Length) page.Length {
	if d.tooNarrow(in, d.Theme.Shape.Box) {
		return 0
	}
	pitch := d.Theme.Space.Option
	ticked := d.answers.Get(b.ID).Number
	perRow := d.boxesPerRow(b.Count, in.width-left)
	end := left
	c.In(page.Group{Role: page.RoleField, Field: b.ID}, func(c *pen.Canvas) {
		for i := range b.Count {
			at := page.Position{X: left + d.boxPlace(i%perRow), Y: middle + page.Length(i/perRow)*pitch}
			d.boxAt(c, at, tickBox{square: true, ticked: i < ticked, stroke: d.Theme.Rule.Box, path: b.ID, option: numbered(i), counted: true})
			end = at.X + d.Theme.Shape.Box
		}
	})
	rows := page.Length((b.Count + perRow - 1) / perRow)
	if b.Note == "" {
		return rows * pitch
	}
	base := d.Centred(d.Theme.Type.Prompt, middle+(rows-1)*pitch)
	note := pen.Run{Words: b.Note, Style: d.Theme.Type.Prompt}
	end += d.Theme.Shape.BoxNote
	if end+d.Width(note.Words, note.Style) > in.width { // no room after the last box
		base, end = base+pitch, left
		rows++
	}
	set := d.Wrap([]pen.Run{note}, pen.Span{Left: end, Indent: left, Right: in.width}, in.path)
	d.Draw(c, set, base)
	return rows*pitch + d.More(set)
}

// boxPlace is where the box i of a row begins: fives and tens stand apart, so
// that they are counted at a glance.
func (d *Desk) boxPlace(i int) page.Length {
	shape := &d.Theme.Shape
	return page.Length(i)*shape.BoxPitch + page.Length(i/5)*shape.BoxFive + page.Length(i/10)*shape.BoxTen
}

// boxesWidth is the width of so many boxes in one row, with what stands before them.
func (d *Desk) boxesWidth(count int) page.Length {
	return d.Theme.Space.Caption + d.boxPlace(count-1) + d.Theme.Shape.Box
}

// boxesPerRow is how many boxes a row takes: all, or else whole tens, or fives.
func (d *Desk) boxesPerRow(count int, room page.Length) int {
	fit := 1
	for fit < count && d.boxPlace(fit)+d.Theme.Shape.Box <= room+page.Point {
		fit++
	}
	switch {
	case fit == count:
		return count
	case fit >= 10:
		return fit - fit%10
	case fit >= 5:
		return 5
	}
	return fit
}
