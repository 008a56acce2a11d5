// Package tally works out what a report says: it follows the report's paths to
// the answers of other worksheets, and counts.
//
//	t := tally.New(report, []tally.Answered{{listening, answers}, {card, cards}})
//	for _, figure := range block.Figures {
//		number := t.Figure(figure)
//	}
//
// Nothing is guessed: what was not answered is not known, which is never the
// same as zero. Numbers that disagree are [Tally.Notes].
package tally

import (
	"slices"
	"strings"

	"worksheetpdf/worksheets"
)

// Answered is a worksheet with what somebody wrote on it.
type Answered struct {
	Sheet   *worksheets.Worksheet
	Answers *worksheets.Answers
}

// Tally is what the answers come to. It is read-only but for its notes.
type Tally struct {
	report *worksheets.Report
	over   map[string]Answered
	chosen map[string]int // of many copies, the one that is shown
	notes  *worksheets.Findings
}

// New is a tally of a report. Answers to the same worksheet are copies of it,
// in their order; a worksheet that has none is blank.
func New(report *worksheets.Report, over []Answered) *Tally {
	t := &Tally{report: report, over: map[string]Answered{}, chosen: map[string]int{}, notes: new(worksheets.Findings)}
	for _, a := range over {
		all := Answered{a.Sheet, new(worksheets.Answers)}
		if before, again := t.over[a.Sheet.ID]; again {
			all.Answers.Copies = slices.Clone(before.Answers.Copies)
		}
		if a.Answers != nil {
			all.Answers.Copies = append(all.Answers.Copies, a.Answers.Copies...)
		}
		t.over[a.Sheet.ID] = all
	}
	for _, c := range report.Choose {
		t.choose(c)
	}
	t.agree()
	return t
}

// Copies is how many copies of a worksheet there are.
func (t *Tally) Copies(worksheet string) int { return len(t.copies(worksheet)) }

// Copy is the tally of one copy of a worksheet, from 0: its answers are that
// copy's.
func (t *Tally) Copy(worksheet string, n int) *Tally {
	one := *t
	one.chosen = map[string]int{worksheet: n}
	return &one
}

// copies are the answers of each copy of a worksheet.
func (t *Tally) copies(worksheet string) []worksheets.Group {
	if a := t.over[worksheet].Answers; a != nil {
		return a.Copies
	}
	return nil
}

// choose picks the copy that is shown.
func (t *Tally) choose(c worksheets.Choosing) {
	id, best := c.By.Worksheet(), len(c.Prefer)
	for n := range t.copies(id) {
		_, v := t.Copy(id, n).answer(c.By)
		if len(v.Chosen) != 1 {
			continue
		}
		if rank := slices.Index(c.Prefer, v.Chosen[0]); rank >= 0 && rank < best {
			best, t.chosen[id] = rank, n
		}
	}
	if n := t.Copies(id); n > 1 {
		t.note(worksheets.Msg("of %d copies of %q the report shows number %d", n, t.title(id), t.chosen[id]+1), worksheets.Message{})
	}
}

func (t *Tally) title(worksheet string) string {
	if sheet := t.over[worksheet].Sheet; sheet != nil {
		return sheet.Title
	}
	return worksheet
}

// answer is the question that a path leads to and the answer of the copy that
// is shown; the zero Field where the worksheet was not given.
func (t *Tally) answer(p worksheets.AnswerPath) (worksheets.Field, worksheets.Value) {
	fields, copies := t.fields(p), t.copies(p.Worksheet())
	if len(fields) == 0 {
		return worksheets.Field{}, worksheets.Value{}
	}
	last := fields[len(fields)-1]
	n := t.chosen[p.Worksheet()]
	if n >= len(copies) {
		return last, worksheets.Value{}
	}
	return last, follow(copies[n], p.Questions())
}

// follow is the answer at the end of a way through groups.
func follow(g worksheets.Group, ids []string) (v worksheets.Value) {
	for _, id := range ids {
		v = g.Get(id)
		g = v.Group
	}
	return v
}

func (t *Tally) fields(p worksheets.AnswerPath) []worksheets.Field {
	if sheet := t.over[p.Worksheet()].Sheet; sheet != nil {
		return p.Fields(sheet)
	}
	return nil
}

// row is a row of a log, with what is needed to refer to it.
type row struct {
	worksheets.Group
	copy, number int // number from 1 in its copy
}

// rows are the rows of all copies that something is written in, and the id of
// the column that the path goes on to; "": it ends at the rows.
func (t *Tally) rows(p worksheets.AnswerPath) (rows []row, column string) {
	ids := p.Questions()
	for i, f := range t.fields(p) {
		if f.Kind != worksheets.RowsField {
			continue
		}
		for c, copy := range t.copies(p.Worksheet()) {
			for n, g := range follow(copy, ids[:i+1]).Rows {
				if !g.Empty() {
					rows = append(rows, row{g, c, n + 1})
				}
			}
		}
		return rows, strings.Join(ids[i+1:], ".")
	}
	return nil, ""
}

// values are the answers at a path: of all rows, or of all copies.
func (t *Tally) values(p worksheets.AnswerPath) (values []worksheets.Value) {
	if rows, column := t.rows(p); column != "" {
		for _, r := range rows {
			values = append(values, r.Get(column))
		}
		return values
	}
	for _, copy := range t.copies(p.Worksheet()) {
		values = append(values, follow(copy, p.Questions()))
	}
	return values
}
