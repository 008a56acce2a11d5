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

// missing stands where a report has no answer to print.
const missing = "未填"

// toldLines are the answer's lines, each drawn from its own top; of none, a
// line that says so.
func (d *Desk) toldLines(a told) []func(p *flow.Piece, y page.Length) {
	t, below := d.Theme.Type.AnswerSmall, d.Theme.Space.ReportLine-d.Theme.Space.AnswerBase
	if !text.Visible(text.TrimBlankLines(a.value)) {
		a.value, t = missing, d.Theme.Type.Prompt
	}
	set := d.Lines(text.TrimBlankLines(a.value), t, text.Justified, a.width-a.left, a.width)
	whole := page.Group{Role: page.RoleField, Field: a.path, Key: d.Keys.Key("/" + d.spilled.path + a.path)}
	lines := make([]func(p *flow.Piece, y page.Length), len(set))
	for i, line := range set {
		x := page.Length(0)
		if i == 0 {
			x = a.left
		}
		lines[i] = func(p *flow.Piece, y page.Length) {
			p.In(whole, func(c *pen.Canvas) { d.Set(c, line, t, x, y+below) })
		}
	}
	return lines
}

// tells reports whether a cell's answer is set as a report has it: with as many
// lines as it needs. The fields of a head stay on their lines.
func (d *Desk) tells(in cell) bool { return d.Report && !in.single() }

// missingStrip is the line that stands where a report would have the rows of a
// list or a table.
func (d *Desk) missingStrip(path string, in cell) flow.Strip {
	return lined{
		pitch: d.Theme.Space.ReportLine,
		lines: d.toldLines(told{path: path, left: d.Theme.Space.ListIndent, width: in.width}),
	}.strip()
}

// unanswered says on the line of a head's field that a report has no answer to
// it, where there is room.
func (d *Desk) unanswered(c *pen.Canvas, at slot) {
	t := d.Theme.Type.Prompt
	if width := d.Width(missing, t); d.Report && width <= at.width {
		d.Write(c, missing, t, at.x+(at.width-width)/2, at.y-d.Theme.Space.Base)
	}
}
