package tally

import "worksheetpdf/worksheets"

// Mark is how a choice is drawn.
type Mark uint8

const (
	NoMark Mark = iota // the choice has none, or was not made
	Full
	Half
	Empty
)

// Judged is what was answered to a question; empty where it was not.
type Judged struct {
	Mark     Mark
	Answer   string
	Evidence string
	Chosen   bool // the answer is an option's label, not somebody's words
	Explains bool // there is a place for evidence
}

// Judge works out a judgement.
func (t *Tally) Judge(b worksheets.Judgement, marks worksheets.Marks) Judged {
	field, v := t.answer(b.Of)
	j := Judged{Explains: b.Evidence != ""}
	if b.Evidence != "" {
		j.Evidence = t.Say(b.Evidence)
	}
	if field.Kind == worksheets.GroupField {
		for _, member := range field.Fields {
			switch inner := v.Group.Get(member.ID); member.Kind {
			case worksheets.OneField:
				j.choose(member, inner, marks)
			case worksheets.TextField:
				j.Evidence, j.Explains = inner.Trimmed(), true
			}
		}
		return j
	}
	j.choose(field, v, marks)
	return j
}

func (j *Judged) choose(field worksheets.Field, v worksheets.Value, marks worksheets.Marks) {
	j.Answer = say(field, v, 0)
	j.Chosen = field.Kind == worksheets.OneField || field.Kind == worksheets.AnyField
	if len(v.Chosen) != 1 {
		return
	}
	switch v.Chosen[0] {
	case marks.Full:
		j.Mark = Full
	case marks.Half:
		j.Mark = Half
	case marks.Empty:
		j.Mark = Empty
	}
}
