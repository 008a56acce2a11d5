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
}

// lines are the answer's lines, each drawn from its own top.
func (d *Desk) toldLines(a told) []func(p *flow.Piece, y page.Length) {
	t, below := d.Theme.Type.AnswerSmall, d.Theme.Space.ReportLine-d.Theme.Space.AnswerBase
	set := d.Lines(text.TrimBlankLines(a.value), t, text.Ragged, a.width-a.left, a.width)
	lines := make([]func(p *flow.Piece, y page.Length), len(set))
	for i, line := range set {
		x := page.Length(0)
		if i == 0 {
			x = a.left
		}
		lines[i] = func(p *flow.Piece, y page.Length) {
			p.In(page.Group{Role: page.RoleField, Field: a.path}, func(c *pen.Canvas) { d.Set(c, line, t, x, y+below) })
		}
	}
	return lines
}

// tells reports whether an answer is set as a report has it: with as many
// lines as it needs.
func (d *Desk) tells(in cell, value string) bool {
	return d.Report && !in.single() && text.Visible(text.TrimBlankLines(value))
}
