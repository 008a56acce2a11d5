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
	cap := c.captionOf(b, in)
	s.height = c.captionAbove(&s, cap) + c.theme.Space.Write
	c.openCaption(&s, b.Heading)
	start := c.captionBefore(&s, cap, s.height-c.theme.Space.Base)
	if c.tooNarrow(in, c.leastDate()) {
		return only(s)
	}
	width := min(in.width-start, c.theme.Shape.DateLine)
	c.dateField(&s, slot{x: start, y: s.height, width: width}, c.answers.Get(b.ID), c.answerType(in))
	return only(s)
}

// Where the units of a date end, in thousandths of what its line has beside
// them: four digits take twice the room of two.
var dateShares = []struct {
	unit  string
	share int64
}{{"年", 460}, {"月", 270}, {"日", 270}}

// leastDate is the shortest line that a date of the least type has room on.
func (c *composer) leastDate() page.Length {
	style := c.theme.Type.Answer
	style.Size = c.theme.Type.AnswerLeast
	return c.dateUnits() + c.yearWidth(style).Scale(1000, dateShares[0].share)
}

// dateUnits is the width of 年, 月 and 日.
func (c *composer) dateUnits() page.Length {
	return page.Length(len(dateShares)) * c.theme.Type.Prompt.Size
}

// yearWidth is the room that a year takes before its unit.
func (c *composer) yearWidth(style theme.Type) page.Length {
	return c.line("2000", style).Width + c.theme.Space.Word
}

// dateField is a rule with 年 月 日 on it, and the day's digits before each.
func (c *composer) dateField(s *strip, at slot, value worksheets.Value, style theme.Type) {
	c.rules(s, []slot{at})
	t := c.theme.Type.Prompt
	digits := []int{value.Date.Year, value.Date.Month, value.Date.Day}
	room := at.width - c.dateUnits()
	if style.Size > c.theme.Type.Answer.Size {
		style = c.theme.Type.Answer
	}
	for room.Scale(dateShares[0].share, 1000) < c.yearWidth(style) && style.Size > c.theme.Type.AnswerLeast {
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

// slashDate is a slash between month and day around a point; the year stands
// above where it is not the head's.
func (c *composer) slashDate(s *strip, value worksheets.Value, x, middle page.Length) {
	style := c.theme.Type.AnswerSmall
	day := value.Date
	if value.Given() && day.Year != c.year {
		year := style
		year.Size = c.theme.Type.AnswerLeast
		c.writeCentred(s, strconv.Itoa(day.Year), year, page.Black, x, c.centredDigits(year, middle))
		middle += c.theme.Space.Write * 5 / 8
	}
	dx, dy := c.theme.Shape.Slash.Width/2, c.theme.Shape.Slash.Height/2
	s.add(page.Line{
		From:   page.Position{X: x - dx, Y: middle + dy},
		To:     page.Position{X: x + dx, Y: middle - dy},
		Stroke: c.theme.Rule.Write,
	})
	if value.Given() {
		base := c.centredDigits(style, middle)
		c.writeRight(s, strconv.Itoa(day.Month), style, x-dx, base)
		c.write(s, strconv.Itoa(day.Day), style, x+dx, base)
	}
}
