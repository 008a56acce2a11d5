package layouts

import (
	"slices"
	"strconv"

	"worksheetpdf/layouts/page"
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
	style  theme.Type
	centre bool // on its line
}

// rules draws the writing lines.
func (c *composer) rules(s *strip, slots []slot) {
	for _, slot := range slots {
		s.rule(c.theme.Rule.Write, slot.x, slot.x+slot.width, slot.y)
	}
}

// fill sets an answer on its writing lines. Where it is too long, its type
// shrinks, by steps, to the readable least; where it is too long still, the
// lines keep what fits, with a mark, and the rest is left for a 续页.
func (c *composer) fill(s *strip, slots []slot, a answer) {
	if a.value = text.TrimBlankLines(a.value); a.value == "" {
		return
	}
	style := text.Style(a.style)
	widths := make([]page.Length, len(slots))
	inset := c.theme.Space.AnswerInset
	if a.centre {
		inset /= 4 // a short blank between words
	}
	for i, slot := range slots {
		widths[i] = slot.width - 2*inset
	}
	for ; ; style.Size -= c.theme.Type.AnswerStep {
		style.Size = max(style.Size, c.theme.Type.AnswerLeast)
		lines := c.answerLines(a.value, style, widths)
		if fits(lines, widths) {
			c.setAnswer(s, slots, lines, style, a.centre)
			return
		}
		if style.Size == c.theme.Type.AnswerLeast {
			break
		}
	}
	c.spill(s, slots, widths, a, style)
}

// answerLines breaks an answer for lines of the widths; a last width that
// repeats shows, by one line too many, that it did not fit.
func (c *composer) answerLines(value string, style text.Style, widths []page.Length) []text.Line {
	return c.setter.Lines(text.Paragraph{Text: value, Style: style, Align: text.Ragged, Widths: widths})
}

// fits is whether there are no more lines than widths, none wider than its own.
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

// spill sets what the lines hold, marks the last, and leaves the rest for a 续页.
func (c *composer) spill(s *strip, slots []slot, widths []page.Length, a answer, style text.Style) {
	c.spilled++
	mark, room := c.spillMark(slots[len(slots)-1])
	value, last := text.Normalize(a.value), len(slots)-1
	narrowed := slices.Clone(widths)
	narrowed[last] -= room
	lines := c.answerLines(value, style, narrowed)
	if len(lines) <= len(slots) {
		// Broken anew for a shorter last line, all of it fits, for a word was cut
		// that fits there no more. It goes on whole: the last line is the mark's.
		lines = c.answerLines(value, style, widths)
		lines = lines[:min(len(lines), last)]
	}
	kept := min(len(lines), len(slots))
	for kept > 0 && (lines[kept-1].Width > narrowed[kept-1] || lines[kept-1].Forced) {
		kept-- // no line breaks off inside a number or a word: all of it goes on
	}
	lines = lines[:kept]
	done := 0
	if kept > 0 {
		done = lines[kept-1].End
	}
	c.setAnswer(s, slots, lines, style, false)
	s.place(mark, 0, 0)
	s.rest = append(s.rest, continuation{number: c.spilled, label: a.label, value: value[done:]})
}

// spillMark is →续1 at the end of a writing line, without the arrow where the
// line is short, and the room that it takes.
func (c *composer) spillMark(at slot) (s strip, room page.Length) {
	t, end := c.theme.Type.Prompt, at.x+at.width
	base := at.y - c.theme.Space.Base
	left := c.writeRight(&s, "续"+strconv.Itoa(c.spilled), t, end, base)
	if from := left - t.Size; from >= at.x {
		c.arrow(&s, from, left-c.theme.Space.Word/2, base-c.centred(t, 0))
		left = from
	}
	return s, end - left + c.theme.Space.Word
}

func (c *composer) setAnswer(s *strip, slots []slot, lines []text.Line, style text.Style, centre bool) {
	for i, line := range lines {
		x := slots[i].x + c.theme.Space.AnswerInset
		if centre {
			x = slots[i].x + (slots[i].width-line.Width)/2
		}
		at := page.Position{X: x, Y: slots[i].y - c.theme.Space.AnswerBase}
		s.add(line.Text(at, style.Size, page.Black))
	}
}

// arrow draws a small arrow from left to right along y: a shape, as no face's
// arrow is its text.
func (c *composer) arrow(s *strip, from, to, y page.Length) {
	head := c.theme.Shape.SmallHead
	s.rule(c.theme.Rule.Row, from, to-head, y)
	s.add(arrowHead(page.Position{X: to, Y: y}, head, 1))
}

// arrowHead is a filled triangle whose tip is at the position, pointing right
// (direction 1) or left (-1).
func arrowHead(tip page.Position, length page.Length, direction page.Length) page.Path {
	back := tip.X - direction*length
	return page.Path{Fill: page.Black, Segments: page.Polygon(
		tip,
		page.Position{X: back, Y: tip.Y - length*2/5},
		page.Position{X: back, Y: tip.Y + length*2/5})}
}

// textOf is what an answer says in words: numbers stand as written lists.
func textOf(v worksheets.Value) string {
	switch {
	case v.Text != "":
		return v.Text
	case len(v.Numbers) > 0:
		words := strconv.Itoa(v.Numbers[0])
		for _, n := range v.Numbers[1:] {
			words += "、" + strconv.Itoa(n)
		}
		return words
	}
	return ""
}
