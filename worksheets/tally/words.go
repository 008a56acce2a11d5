package tally

import (
	"fmt"
	"strings"

	"worksheetpdf/worksheets"
)

// Piece is a piece of words: printed ones, or what an answer says. An answer
// that was not given says nothing.
type Piece struct {
	Words  string
	Answer bool
}

// Missing reports whether the piece is an answer that was not given.
func (p Piece) Missing() bool { return p.Answer && p.Words == "" }

// Words fill phrases in. A date prints its year where it differs from the date
// before it.
func (t *Tally) Words(phrases []worksheets.Phrase) []Piece {
	pieces := make([]Piece, len(phrases))
	year := 0
	for i, p := range phrases {
		if p.Value == "" {
			pieces[i] = Piece{Words: p.Words}
			continue
		}
		field, v := t.answer(p.Value)
		pieces[i] = Piece{Words: say(field, v, year), Answer: true}
		if v.Date.Year != 0 {
			year = v.Date.Year
		}
	}
	return pieces
}

// Say is what the answer at a path says, whatever its kind; "": it was not given.
func (t *Tally) Say(p worksheets.AnswerPath) string {
	field, v := t.answer(p)
	return say(field, v, 0)
}

// say is an answer in words; dates of the year leave it out.
func say(field worksheets.Field, v worksheets.Value, year int) string {
	switch {
	case !v.Given():
		return ""
	case field.Kind == worksheets.NumberField, field.Kind == worksheets.DecimalField:
		return v.Figure()
	case field.Kind == worksheets.DateField:
		day := fmt.Sprintf("%d月%d日", v.Date.Month, v.Date.Day)
		if v.Date.Year != year {
			day = fmt.Sprintf("%d年%s", v.Date.Year, day)
		}
		return day
	case field.Kind == worksheets.NumbersField:
		return worksheets.JoinRefs(v.Refs)
	case len(v.Chosen) > 0:
		labels := make([]string, len(v.Chosen))
		for i, id := range v.Chosen {
			labels[i] = label(field, id)
		}
		return strings.Join(labels, "、")
	}
	return v.Trimmed()
}

// label is what an option is called.
func label(field worksheets.Field, id string) string {
	for _, o := range field.Options {
		if o.ID == id {
			return o.Label
		}
	}
	return id
}
