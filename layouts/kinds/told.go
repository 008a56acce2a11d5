package kinds

import (
	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/layouts/text"
)

// told is an answer as a report prints it: as many lines as it needs, at its
// full size, under no rules.
type told struct {
	value string
	path  string      // of the question among the copy's answers
	left  page.Length // of the first line; the others begin at 0
	width page.Length
	base  page.Length // the first baseline
}

// told draws an answer of a report, and returns where it ends.
func (d *Desk) told(p *flow.Piece, a told) page.Length {
	t, leading := d.Theme.Type.AnswerSmall, d.Theme.Space.ReportLine
	lines := d.Lines(a.value, t, text.Ragged, a.width-a.left, a.width)
	p.In(page.Group{Role: page.RoleField, Field: a.path}, func(c *pen.Canvas) {
		x := a.left
		for i, line := range lines {
			d.Set(c, line, t, x, a.base+page.Length(i)*leading)
			x = 0
		}
	})
	return a.base + page.Length(len(lines)-1)*leading + d.Theme.Space.AnswerBase
}
