package layouts

import (
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/text"
	"worksheetpdf/layouts/theme"
	"worksheetpdf/worksheets"
)

// justifyFrom is the narrowest measure, in em, whose lines are justified:
// narrower ones would show their gaps.
const justifyFrom = 12

// note is a running paragraph, a strip a line; two lines at least stand on
// each side of a page break.
func (c *composer) note(b *worksheets.Note, in cell) []strip {
	t, leading := c.theme.Type.Body, c.theme.Space.Leading
	if b.Small {
		t, leading = c.theme.Type.Prompt, c.theme.Space.ExampleLine
	}
	return c.paragraph(b.Text, t, leading, in)
}

// paragraph sets running text as strips of a line each.
func (c *composer) paragraph(words string, t theme.Type, leading page.Length, in cell) []strip {
	lines := c.runningText(words, t, in)
	strips := make([]strip, len(lines))
	for i, line := range lines {
		s := strip{height: leading, keep: i == 0 && len(lines) > 1 || i == len(lines)-2}
		if i == 0 {
			s.above = c.theme.Space.Block
		}
		s.add(line.Text(page.Position{Y: c.centred(t, leading/2)}, t.Size, page.Black))
		strips[i] = s
	}
	return strips
}

// runningText sets running text, justified where its lines are long enough.
func (c *composer) runningText(words string, t theme.Type, in cell) []text.Line {
	align := text.Justified
	if in.width < justifyFrom*t.Size {
		align = text.Ragged
	}
	if in.width < leastMeasure*t.Size {
		c.noRoom(words, in)
	}
	return c.lines(words, t, align, in.width)
}
