package layouts

import (
	"strconv"

	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/theme"
	"worksheetpdf/worksheets"
)

// date asks for one day.
func (c *composer) date(b *worksheets.Date, in cell) []strip {
	s := strip{}
	top := c.captionAbove(&s, b.Caption, in)
	c.openCaption(&s, b.Heading)
	s.height = top + c.theme.Space.Write
	start := c.captionBefore(&s, b.Caption, s.height-c.theme.Space.Base)
	if !c.leaves(in, start) {
		width := min(in.width-start, c.theme.Shape.DateLine)
		c.dateField(&s, slot{x: start, y: s.height, width: width}, c.answers.Get(b.ID), c.answerType(in))
	}
	return only(s)
}

// Where the units of a date end, in thousandths of what its line has beside
// them: four digits take twice the room of two.
var dateShares = []struct {
	unit  string
	share int64
}{{"年", 460}, {"月", 270}, {"日", 270}}

// dateField is a rule with 年 月 日 on it, and the day's digits before each.
func (c *composer) dateField(s *strip, at slot, value worksheets.Value, style theme.Type) {
	c.rules(s, []slot{at})
	t := c.theme.Type.Prompt
	digits := []int{value.Date.Year, value.Date.Month, value.Date.Day}
	room := at.width - page.Length(len(dateShares))*t.Size
	if style.Size > c.theme.Type.Answer.Size {
		style = c.theme.Type.Answer
	}
	for room.Scale(dateShares[0].share, 1000) < c.line("2000", style).Width+c.theme.Space.Word && style.Size > c.theme.Type.AnswerLeast {
		style.Size -= c.theme.Type.AnswerStep
	}
	x := at.x
	for i, d := range dateShares {
		width := room.Scale(d.share, 1000)
		if value.Given() {
			line := c.line(strconv.Itoa(digits[i]), style)
			s.add(line.Text(page.Position{X: x + (width-line.Width)/2, Y: at.y - c.theme.Space.AnswerBase}, style.Size, page.Black))
		}
		x += width
		c.write(s, d.unit, t, x, at.y-c.theme.Space.Base)
		x += t.Size
	}
}
