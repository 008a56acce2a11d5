package kinds

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/layouts/text"
	"worksheetpdf/layouts/theme"
	"worksheetpdf/worksheets"
)

// slot is one writing line: a rule at y from x on.
type slot struct {
	x, y, width page.Length
}

// answer is a text to be set on writing lines of fixed number and length.
type answer struct {
	value  string
	label  string // the field's name on a 续页
	path   string // of the question among the copy's answers
	style  theme.Type
	centre bool // on its line
	framed bool // a frame stands around its lines
}

// field draws the writing lines of a field and the answer on them. Where it is
// too long, its type shrinks, by steps, to the readable least; where it is too
// long still, the lines keep what fits, with a mark, and the rest is left for a 续页.
func (d *Desk) field(p *flow.Piece, slots []slot, a answer) {
	p.In(page.Group{Role: page.RoleField, Field: a.path, Room: d.roomOn(slots, a.style.Size)}, func(c *pen.Canvas) {
		if d.typing != nil {
			d.typeLines(c, slots, a)
			return
		}
		d.rules(c, slots)
		if rest, spilled := d.fill(c, slots, a); spilled {
			p.Rest = append(p.Rest, rest)
		}
	})
}

// roomOn is the room on writing lines for type of a size.
func (d *Desk) roomOn(slots []slot, size page.Length) page.Room {
	room := page.Room{Type: size, Least: min(size, d.Theme.Type.AnswerLeast)}
	for _, s := range slots {
		room.Lines = append(room.Lines, page.WritingLine{At: page.Position{X: s.x, Y: s.y}, Width: s.width})
	}
	return room
}

// rules draws the writing lines.
func (d *Desk) rules(c *pen.Canvas, slots []slot) {
	for _, slot := range slots {
		c.Rule(d.Theme.Rule.Write, slot.x, slot.x+slot.width, slot.y)
	}
}

// fill sets an answer on its writing lines; what they cannot hold is the rest.
func (d *Desk) fill(c *pen.Canvas, slots []slot, a answer) (rest flow.Rest, spilled bool) {
	if a.value = text.TrimBlankLines(a.value); a.value == "" {
		d.unanswered(c, slots[0])
		return rest, false
	}
	s := d.typeset(slots, a)
	d.setAnswer(c, slots, s.lines, s.answer)
	c.Place(s.mark, 0, 0)
	return s.rest, s.spilled
}

// settled is an answer as it comes to stand on its lines.
type settled struct {
	answer      // in the size that it has come to
	rows    int // of the writing lines
	lines   []text.Line
	mark    pen.Canvas // on the last line, where it goes on
	rest    flow.Rest
	spilled bool
}

// typeset finds the size of an answer, and where its lines break.
func (d *Desk) typeset(slots []slot, a answer) settled {
	widths := make([]page.Length, len(slots))
	inset := d.answerInset(a.centre)
	for i, slot := range slots {
		widths[i] = slot.width - 2*inset
	}
	if strings.Count(a.value, "\n") >= len(slots) {
		a.style.Size = d.Theme.Type.AnswerLeast // it fits in no size
	}
	for ; ; a.style.Size -= d.Theme.Type.AnswerStep {
		a.style.Size = max(a.style.Size, d.Theme.Type.AnswerLeast)
		lines := d.answerLines(a.value, a.style, widths)
		if fits(lines, widths) {
			return settled{answer: a, rows: len(slots), lines: lines}
		}
		if a.style.Size == d.Theme.Type.AnswerLeast {
			return d.spill(slots, widths, a)
		}
	}
}

// answerInset is how far from its line's ends an answer keeps, of a short one in
// the middle of a blank.
func (d *Desk) answerInset(centred bool) page.Length {
	if centred {
		return d.Theme.Space.BlankInset
	}
	return d.Theme.Space.AnswerInset
}

// answerLines breaks an answer for lines of the widths; a last width that
// repeats shows, by one line too many, that it did not fit.
func (d *Desk) answerLines(value string, style theme.Type, widths []page.Length) []text.Line {
	return d.Lines(value, style, text.Ragged, widths...)
}

// fits reports whether there are no more lines than widths, none wider than its own.
func fits(lines []text.Line, widths []page.Length) bool {
	if len(lines) > len(widths) {
		return false
	}
	for i, line := range lines {
		if line.Width > widths[i] {
			return false
		}
	}
	return true
}

// spill is what the lines hold, a mark on the last, and the rest for a 续页.
func (d *Desk) spill(slots []slot, widths []page.Length, a answer) settled {
	number := d.spilled.number(a.path)
	var mark pen.Canvas
	last, value := len(slots)-1, text.Normalize(a.value)
	narrowed := slices.Clone(widths)
	narrowed[last] -= d.spillMark(&mark, slots[last], number)
	lines := d.answerLines(value, a.style, narrowed)
	if len(lines) <= len(slots) {
		// Broken anew for a shorter last line, all of it fits, for a word was cut
		// that fits there no more. It goes on whole: the last line is the mark's.
		lines = d.answerLines(value, a.style, widths)
		lines = lines[:min(len(lines), last)]
	}
	kept := min(len(lines), len(slots))
	for kept > 0 && (lines[kept-1].Width > narrowed[kept-1] || lines[kept-1].Forced) {
		kept-- // no line breaks off inside a number or a word: all of it goes on
	}
	done := 0
	if kept > 0 {
		done = lines[kept-1].End
	}
	a.centre = false
	rest := flow.Rest{Number: number, Label: a.label, Path: a.path, Value: value[done:],
		Fits: utf8.RuneCountInString(value[:done]), Of: utf8.RuneCountInString(value)}
	return settled{answer: a, rows: len(slots), lines: lines[:kept], mark: mark, rest: rest, spilled: true}
}

// spillMark draws →续1 at the end of a writing line, without the arrow where
// the line is short, and returns the room that it takes.
func (d *Desk) spillMark(c *pen.Canvas, at slot, number int) (room page.Length) {
	t, end := d.Theme.Type.Prompt, at.x+at.width
	base := at.y - d.Theme.Space.Base
	left := d.WriteRight(c, "续"+strconv.Itoa(number), t, end, base)
	if from := left - t.Size; from >= at.x {
		d.Arrow(c, from, left-d.Theme.Space.Word/2, base-d.Centred(t, 0))
		left = from
	}
	return end - left + d.Theme.Space.Word
}

func (d *Desk) setAnswer(c *pen.Canvas, slots []slot, lines []text.Line, a answer) {
	drawn := 0 // a first line that has room for nothing is none
	for i, line := range lines {
		x := slots[i].x + d.Theme.Space.AnswerInset
		if a.centre {
			x = slots[i].x + (slots[i].width-line.Width)/2
		}
		d.SetLine(c, drawn, line, a.style, x, slots[i].y-d.Theme.Space.AnswerBase)
		if len(line.Glyphs) > 0 {
			drawn++
		}
	}
}

// answerType is what answers are set in on a writing line.
func (d *Desk) answerType(in cell) theme.Type {
	if in.single() {
		return d.Theme.Type.AnswerHead
	}
	return d.Theme.Type.Answer
}

// leastField is the room that a field for text keeps beside its caption.
func (d *Desk) leastField(in cell) page.Length {
	return max(d.Theme.Shape.LeastBlank, in.width.Scale(d.Theme.Space.FieldShare, 1000))
}

// textOf is what an answer says in words: references as a list, each with its
// sheet where the copy's own entries are numbered so.
func (d *Desk) textOf(v worksheets.Value) string {
	if v.Text != "" {
		return v.Text
	}
	return worksheets.JoinRefs(worksheets.RefsOn(v.Refs, d.sheet))
}

// rowPath is the path of a row's question, or of the row itself.
func rowPath(list string, n int, id string) string {
	path := list + "[" + strconv.Itoa(n) + "]"
	if id == "" {
		return path
	}
	return path + "." + id
}

// rowAt is the row's answers, the zero Group past the last.
func rowAt(rows []worksheets.Group, n int) worksheets.Group {
	if n < len(rows) {
		return rows[n]
	}
	return worksheets.Group{}
}
