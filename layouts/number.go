package layouts

import (
	"strconv"

	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/theme"
	"worksheetpdf/worksheets"
)

// number asks for one whole number, between the words before it and its unit.
func (c *composer) number(b *worksheets.Number, in cell) []strip {
	s := strip{}
	cap := c.captionOf(b, in)
	top := c.captionAbove(&s, cap)
	c.openCaption(&s, b.Heading)
	if c.besideNumber(b) > in.width {
		c.numberSentence(&s, b, top, in)
		return only(s)
	}
	s.height = top + c.theme.Space.Write
	base := s.height - c.theme.Space.Base
	left := c.captionBefore(&s, cap, base)
	right := min(in.width, left+max(c.theme.Shape.NumberLine, c.besideNumber(b)))
	start, end := left, right
	if b.Unit != "" {
		end = c.writeRight(&s, b.Unit, c.theme.Type.Prompt, end, base)
	}
	if b.Before != "" {
		start = c.write(&s, b.Before, c.theme.Type.Prompt, start, base)
	}
	c.rules(&s, []slot{{x: left, y: s.height, width: right - left}})
	c.numberOn(&s, slot{x: start, y: s.height, width: end - start}, c.answers.Get(b.ID), c.answerType(in))
	return only(s)
}

// besideNumber is the shortest line for the number and the words around it.
func (c *composer) besideNumber(b *worksheets.Number) page.Length {
	t := c.theme.Type.Prompt
	return c.line(b.Before, t).Width + c.theme.Shape.LeastBlank + c.line(b.Unit, t).Width
}

// numberSentence is a number whose words need more than a line.
func (c *composer) numberSentence(s *strip, b *worksheets.Number, top page.Length, in cell) {
	parts := []worksheets.Part{{Blank: &worksheets.Blank{ID: b.ID, Kind: worksheets.NumberBlank}}}
	if b.Before != "" {
		parts = append([]worksheets.Part{{Small: b.Before}}, parts...)
	}
	if b.Unit != "" {
		parts = append(parts, worksheets.Part{Small: b.Unit})
	}
	s.height = top + c.partsLines(s, parts, partsPlace{
		group: c.answers, right: in.width, rule: top + c.theme.Space.Write, row: in.row, name: captionName(b.Caption), in: in})
}

// numberOn sets a number in the middle of its line, small enough to stand on it.
func (c *composer) numberOn(s *strip, at slot, value worksheets.Value, style theme.Type) {
	if !value.Given() {
		return
	}
	c.fill(s, []slot{at}, answer{value: strconv.Itoa(value.Number), style: style, centre: true})
}
