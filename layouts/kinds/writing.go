package kinds

import (
	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/layouts/text"
)

// writing is the lines of an answer that take all the room that there is. They
// go on over pages where none holds them.
type writing struct {
	ruling
	answer
	on *settled // how the answer stands on all lines, where they are parted; nil: they are not
	of int      // of all lines, the first here
}

func (w writing) strip() flow.Strip {
	s := w.ruling.strip()
	s.SplitEarly = false
	s.Draw = func() flow.Piece { return w.draw(s.Height) }
	if s.Split != nil {
		s.Split = w.split
	}
	if s.Stretch != nil {
		s.Stretch = w.draw
	}
	return s
}

// slots are so many lines.
func (w writing) slots(rows int) []slot {
	slots := make([]slot, rows)
	for i := range slots {
		slots[i] = slot{y: page.Length(i+1) * w.pitch, width: w.width}
	}
	return slots
}

// draw draws as many lines as a height has room for, with the answer, or the
// piece of it that stands here.
func (w writing) draw(height page.Length) flow.Piece {
	p := flow.Piece{Height: height}
	if w.typing != nil && w.of > 0 { // what is typed stands where the lines begin
		w.rules(&p.Canvas, w.slots(int(w.in(height))))
		return p
	}
	if w.on == nil {
		w.field(&p, w.slots(int(w.in(height))), w.answer)
		return p
	}
	slots, up := w.slots(w.rows), -page.Length(w.of)*w.pitch
	last := w.of+w.rows >= w.on.rows
	p.In(page.Group{Role: page.RoleField, Field: w.path, Room: w.roomOn(slots, w.answer.style.Size)}, func(c *pen.Canvas) {
		w.rules(c, slots)
		lines := w.on.lines[min(w.of, len(w.on.lines)):min(w.of+w.rows, len(w.on.lines))]
		w.setAnswer(c, slots, lines, w.on.answer)
		if last {
			c.Place(w.on.mark, 0, up)
		}
	})
	if last && w.on.spilled {
		p.Rest = append(p.Rest, w.on.rest)
	}
	return p
}

// split parts the lines; at least two stand on each side.
func (w writing) split(height page.Length) (first, rest flow.Strip, ok bool) {
	n := min(int(height/w.pitch), w.rows-flow.LeastLines)
	if n < flow.LeastLines {
		return flow.Strip{}, flow.Strip{}, false
	}
	if w.value = text.TrimBlankLines(w.value); w.on == nil && w.value != "" {
		on := w.typeset(w.slots(w.rows), w.answer)
		w.on, w.fills = &on, false
	}
	a, b := w, w
	a.rows, a.fills, a.foot = n, false, 0
	b.rows, b.of = w.rows-n, w.of+n
	return a.strip(), b.strip(), true
}
