package kinds

import (
	"worksheetpdf/fonts"
	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/layouts/theme"
	"worksheetpdf/worksheets"
)

// practice is rows of cells to write in, a strip a row. At the head of its rows
// stands each model, then the same in outline, to trace. A report has the
// models alone: what was practised stays on paper.
func (d *Desk) practice(b *worksheets.Practice) kind {
	return kind{
		caption: &b.Caption,
		beside:  func(in cell) page.Length { return in.width },
		strips:  func(in cell, cap caption) []flow.Strip { return d.practiceStrips(b, in, cap) },
	}
}

func (d *Desk) practiceStrips(b *worksheets.Practice, in cell, cap caption) []flow.Strip {
	row := d.practiceRow(b, in)
	if row == nil || d.Report && len(b.Models) == 0 {
		return nil
	}
	var strips []flow.Strip
	if cap.height > 0 {
		head := flow.Strip{Keep: true}
		head.Height = d.captionAbove(&head.Piece, cap)
		d.openCaption(&head, b.Heading)
		strips = append(strips, head)
	}
	rows := max(b.Rows, len(b.Models), 1)
	each := rows
	if len(b.Models) > 0 {
		each = rows / len(b.Models)
	}
	for n := range rows {
		model := -1
		if n%each == 0 && n/each < len(b.Models) {
			model = n / each
		}
		if model < 0 && d.Report {
			continue
		}
		s := row(model)
		if len(strips) == 0 {
			s.Above = d.Theme.Space.Block
		}
		strips = append(strips, s)
	}
	if b.Fill && !d.Report {
		strips[len(strips)-1].Fill = func(int) (flow.Strip, bool) { return row(-1), true }
	}
	return strips
}

// practiceRow draws a row with a model, or none: -1. It is nil where the column
// has no room for a cell.
func (d *Desk) practiceRow(b *worksheets.Practice, in cell) func(model int) flow.Strip {
	size := page.Millimetres(float64(b.Size))
	switch b.Style {
	case worksheets.DotGrid:
		return d.dotRow(size, in)
	case worksheets.FourLineGrid:
		return d.fourLineRow(b, size, in)
	}
	return d.cellRow(b, size, in)
}

// dotRow is a row of dots, its pitch high.
func (d *Desk) dotRow(pitch page.Length, in cell) func(int) flow.Strip {
	if pitch == 0 {
		pitch = d.Theme.Shape.Practice.Dots
	}
	if d.tooNarrow(in, 2*pitch) {
		return nil
	}
	return func(int) (s flow.Strip) {
		s.Height = pitch
		d.dots(&s.Canvas, pitch, in.width, pitch/2)
		return s
	}
}

// fourLineRow is four lines to write letters on, a little space over them.
func (d *Desk) fourLineRow(b *worksheets.Practice, height page.Length, in cell) func(int) flow.Strip {
	shape := &d.Theme.Shape.Practice
	if height == 0 {
		height = shape.FourLine
	}
	t := d.lettersType(height)
	for i, m := range b.Models {
		if d.Width(m.Char, t) > in.width {
			d.NoRoom(b.Models[i].Char, in.path)
			return nil
		}
	}
	over := height.Scale(shape.Between, 1000)
	return func(model int) (s flow.Strip) {
		s.Height = over + height
		d.fourLines(&s.Canvas, 0, in.width, over, height)
		if model < 0 {
			return s
		}
		word := b.Models[model].Char
		step := d.Width(word, t) + t.Size.Scale(shape.Word, 1000)
		for n := range min(1+b.Trace, max(int(in.width/step), 1)) {
			x := page.Length(n)*step + d.Width(word, t)/2
			d.model(&s.Canvas, word, t, page.Position{X: x, Y: over + height*2/3}, n > 0)
		}
		return s
	}
}

// lettersType is letters whose small ones stand between the two middle ones of
// four lines, so high together.
func (d *Desk) lettersType(height page.Length) theme.Type {
	return theme.Type{Face: fonts.Kai, Size: (height / 3).Scale(1000, d.Theme.Shape.Practice.XHeight)}
}

// fourLines draws four lines from y on.
func (d *Desk) fourLines(c *pen.Canvas, from, to, y, height page.Length) {
	var lines []page.Segment
	for n := range page.Length(4) {
		at := y + n*height/3
		lines = append(lines, page.Segment{To: page.Position{X: from, Y: at}}, page.Segment{Op: page.LineTo, To: page.Position{X: to, Y: at}})
	}
	c.Add(page.Path{Segments: lines, Stroke: d.Theme.Rule.Write})
}

// model draws a model around x on a baseline: in black, or in outline to trace.
func (d *Desk) model(c *pen.Canvas, words string, t theme.Type, at page.Position, trace bool) {
	line := d.Line(words, t)
	text := line.Text(page.Position{X: at.X - line.Width/2, Y: at.Y}, t.Size, page.Black)
	if trace { // white within, so that no line of the cell runs through it
		text.Ink, text.Outline = page.White, d.Theme.Rule.Trace
	}
	c.In(page.Group{Role: page.RoleParagraph}, func(c *pen.Canvas) { c.Add(text) })
}
