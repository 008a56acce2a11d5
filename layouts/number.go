package layouts

import (
	"strconv"

	"worksheetpdf/layouts/theme"
	"worksheetpdf/worksheets"
)

// number asks for one whole number, between the words before it and its unit.
func (c *composer) number(b *worksheets.Number, in cell) []strip {
	s := strip{}
	top := c.captionAbove(&s, b.Caption, in)
	c.openCaption(&s, b.Heading)
	s.height = top + c.theme.Space.Write
	base := s.height - c.theme.Space.Base
	left := c.captionBefore(&s, b.Caption, base)
	right := min(in.width, left+c.theme.Shape.NumberLine)
	start, end := left, right
	if b.Unit != "" {
		end = c.writeRight(&s, b.Unit, c.theme.Type.Prompt, end, base)
	}
	if b.Before != "" {
		start = c.write(&s, b.Before, c.theme.Type.Prompt, start, base)
	}
	if c.leaves(cell{width: end, path: in.path}, start) {
		return only(s)
	}
	c.rules(&s, []slot{{x: left, y: s.height, width: right - left}})
	c.numberOn(&s, slot{x: start, y: s.height, width: end - start}, c.answers.Get(b.ID), c.answerType(in))
	return only(s)
}

// numberOn sets a number in the middle of its line, small enough to stand on it.
func (c *composer) numberOn(s *strip, at slot, value worksheets.Value, style theme.Type) {
	if !value.Given() {
		return
	}
	c.fill(s, []slot{at}, answer{value: strconv.Itoa(value.Number), style: style, centre: true})
}
