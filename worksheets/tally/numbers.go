package tally

import (
	"strconv"
	"strings"
	"time"

	"worksheetpdf/worksheets"
)

// Number is a number, and of how many; not Known: nothing says what it is.
type Number struct {
	Value int
	Of    int // of so many; 0: of no fixed number
	Known bool
}

// Figure works out a figure.
func (t *Tally) Figure(f worksheets.Figure) Number {
	switch {
	case f.Rows != "":
		rows, _ := t.rows(f.Rows)
		return Number{Value: len(rows), Known: len(rows) > 0}
	case f.Distinct != "":
		n := t.distinct(f.Distinct)
		return Number{Value: n, Known: n > 0}
	case f.Done != "":
		return t.done(f.Done)
	}
	return t.days(f.From, f.To)
}

// distinct counts different answers; white space makes no difference.
func (t *Tally) distinct(p worksheets.AnswerPath) int {
	fields := t.fields(p)
	seen := map[string]bool{}
	for _, v := range t.values(p) {
		if v.Given() {
			words := say(fields[len(fields)-1], v, 0)
			seen[strings.Join(strings.Fields(words), " ")] = true
		}
	}
	return len(seen)
}

// done counts the steps of a checklist that are done. One in which nothing is
// written is not filled in; one with anything written has honest zeros.
func (t *Tally) done(p worksheets.AnswerPath) Number {
	field, v := t.answer(p)
	n := Number{Of: len(field.Fields), Known: v.Given() && !v.Group.Empty()}
	for _, step := range field.Fields {
		if done := v.Group.Get(step.ID); done.Done || done.Group.Get("done").Done { // a tick, or a step with more
			n.Value++
		}
	}
	return n
}

// days counts from one day to another, both included.
func (t *Tally) days(from, to worksheets.AnswerPath) Number {
	_, a := t.answer(from)
	_, b := t.answer(to)
	if !a.Given() || !b.Given() {
		return Number{}
	}
	n := number(b.Date) - number(a.Date) + 1
	if n < 1 {
		t.note(worksheets.Msg("%s lies before %s", t.name(to), t.name(from)), worksheets.Msg("correct one of the dates"))
		return Number{}
	}
	return Number{Value: n, Known: true}
}

// number counts days, from one to the next.
func number(d worksheets.Day) int {
	const day = 24 * 60 * 60
	seconds := time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC).Unix()
	return int((seconds - seconds%day) / day)
}

// String is the number as it is printed, "" where it is not known.
func (n Number) String() string {
	if !n.Known {
		return ""
	}
	return strconv.Itoa(n.Value)
}
