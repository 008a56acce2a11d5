package engine

import (
	"encoding/json"

	"worksheetpdf/worksheets"
)

// Carrying takes answers over from one worksheet to another.
type Carrying struct {
	To   string `json:"to"`   // the id of the worksheet that takes them
	From Draft  `json:"from"` // answers to the worksheet that its definition names
	Rows []int  `json:"rows"` // the numbers of the rows to take, from 1; none: all that are written in
}

// Carried is answers that were taken over; without a worksheet they could not be.
type Carried struct {
	Found
	Worksheet string          `json:"worksheet,omitempty"`
	Answers   json.RawMessage `json:"answers,omitempty"`
}

// Carry begins a draft with what its worksheet takes over from another: a card
// for each JTBD sentence, with the numbers of the entries that bear it out.
func (e *Engine) Carry(c Carrying) Carried {
	to, from := e.sheet(c.To), e.sheet(c.From.Worksheet)
	switch {
	case to == nil:
		return Carried{Found: e.found(e.unknown(c.To))}
	case from == nil:
		return Carried{Found: e.found(e.unknown(c.From.Worksheet))}
	}
	l := &laid{draft: c.From}
	if !l.check(from, e.current()) {
		return Carried{Found: e.found(l.problems)}
	}
	if l.answers == nil {
		l.answers = &worksheets.Answers{Copies: []worksheets.Group{{}}}
	}
	text, err := worksheets.Carry(to.Worksheet, from.Worksheet, l.answers, c.Rows)
	if err != nil {
		return Carried{Found: e.found(problemsOf(err))}
	}
	var file struct{ Answers json.RawMessage }
	if err := json.Unmarshal(text, &file); err != nil {
		return Carried{Found: e.found(problemsOf(err))}
	}
	return Carried{Found: e.found(nil), Worksheet: to.ID, Answers: file.Answers}
}
