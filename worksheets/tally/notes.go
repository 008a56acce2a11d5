package tally

import (
	"worksheetpdf/worksheets"
)

// Notes are what whoever makes the report should know: numbers that disagree,
// references that lead nowhere, worksheets of which nothing was given. They
// are complete when the report is laid out.
func (t *Tally) Notes() worksheets.Problems { return t.notes.Problems() }

func (t *Tally) note(what, hint worksheets.Message) {
	t.notes.Add(worksheets.Problem{Note: true, What: what, Hint: hint})
}

// agree notes numbers that should be the same and are not, and worksheets that
// nothing was given of.
func (t *Tally) agree() {
	for _, id := range t.report.Over {
		if t.Copies(id) == 0 {
			t.note(worksheets.Msg("there are no answers to %q: what the report takes from it is printed as not filled in, or left out", t.title(id)), worksheets.Message{})
		}
	}
	for _, a := range t.report.Agree {
		rows, _ := t.rows(a.Rows)
		said, n := 0, 0
		for _, v := range t.values(a.Number) {
			if v.Given() {
				said += v.Number
				n++
			}
		}
		if n == 0 || t.Copies(a.Rows.Worksheet()) == 0 || said == len(rows) || said < len(rows) && t.full(a.Number, said, n) {
			continue
		}
		t.note(worksheets.Msg("%s says %d, and %s has %d rows", t.name(a.Number), said, t.name(a.Rows), len(rows)),
			worksheets.Msg("the report counts the rows; give all sheets of the log, or correct the number"))
	}
}

// full reports whether a number, added up over copies, is the most that may be
// written: there are no more than 30 boxes to tick.
func (t *Tally) full(p worksheets.AnswerPath, said, copies int) bool {
	fields := t.fields(p)
	most := fields[len(fields)-1].Max
	return most != nil && said >= *most*copies
}

// name is what a question is called: its worksheet and its label.
func (t *Tally) name(p worksheets.AnswerPath) string {
	name := t.title(p.Worksheet())
	for _, f := range t.fields(p) {
		name += " · " + f.Label
	}
	return name
}
