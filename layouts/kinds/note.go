package kinds

import (
	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/layouts/text"
	"worksheetpdf/layouts/theme"
	"worksheetpdf/worksheets"
)

// note is a running paragraph, a strip a line; two lines at least stand on
// each side of a page break.
func (d *Desk) note(b *worksheets.Note) kind {
	t, leading := d.Theme.Type.Body, d.Theme.Space.Leading
	if b.Small {
		t, leading = d.Theme.Type.Prompt, d.Theme.Space.ExampleLine
	}
	if b.Large {
		t, leading = d.Theme.Type.Large, d.Theme.Space.LargeLeading
	}
	return kind{strips: func(in cell, _ caption) []flow.Strip {
		return d.paragraph(b.Text, t, leading, b.Align, in)
	}}
}

// paragraph sets running text as strips of a line each.
func (d *Desk) paragraph(words string, t theme.Type, leading page.Length, align worksheets.Align, in cell) []flow.Strip {
	lines, above := d.RunningText(words, t, in.width, in.path), d.Theme.Space.Block
	if align != worksheets.Left { // words that stand by themselves
		lines, above = d.Lines(words, t, text.Ragged, in.width), d.Theme.Space.Apart
	}
	strips := make([]flow.Strip, len(lines))
	for i, line := range lines {
		s := flow.Strip{Holder: page.RoleParagraph, Keep: i == 0 && len(lines) > 1 || i == len(lines)-2}
		s.Height = leading
		if i == 0 {
			s.Above = above
		}
		d.Set(&s.Canvas, line, t, alignedAt(align, line.Width, in.width), d.Centred(t, leading/2))
		strips[i] = s
	}
	return strips
}

// runningLines draws a paragraph under y, and returns where it ends.
func (d *Desk) runningLines(c *pen.Canvas, words string, t theme.Type, x, y page.Length, in cell) page.Length {
	leading := d.Theme.Space.Leading
	c.In(page.Group{Role: page.RoleParagraph}, func(c *pen.Canvas) {
		for _, line := range d.RunningText(words, t, in.width, in.path) {
			d.Set(c, line, t, x, d.Centred(t, y+leading/2))
			y += leading
		}
	})
	return y
}
