package layouts

import (
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// sentence is printed words with blanks, on lines set by hand. A line that
// does not fit goes on below.
func (c *composer) sentence(b *worksheets.Sentence, in cell) []strip {
	s := strip{}
	cap := c.captionOf(b, in)
	y := c.captionAbove(&s, cap)
	c.openCaption(&s, b.Heading)
	for i, line := range b.Lines {
		rule := y + c.theme.Space.Write
		left := page.Length(0)
		if i == 0 {
			left = c.captionBefore(&s, cap, rule-c.theme.Space.Base)
		}
		y += c.partsLines(&s, line, partsPlace{
			group: c.answers, left: left, right: in.width, rule: rule, row: in.row, name: captionName(b.Caption), in: in})
	}
	s.height = y
	return only(s)
}

// besideSentence is the room that a sentence needs beside its caption: its
// first line's, or a fair part of one that goes on below anyway.
func (c *composer) besideSentence(b *worksheets.Sentence, in cell) page.Length {
	if len(b.Lines) == 0 {
		return 0
	}
	if least := c.leastWidth(c.measure(b.Lines[0])); least <= in.width {
		return least
	}
	return in.width / 2
}

// blank draws one blank and what was written in it.
func (c *composer) blank(s *strip, b *worksheets.Blank, at slot, place partsPlace) {
	value := place.group.Get(b.ID)
	style := c.theme.Type.Answer
	if place.row {
		style = c.theme.Type.AnswerHead
	}
	switch b.Kind {
	case worksheets.DateBlank:
		c.dateField(s, at, value, style)
		return
	case worksheets.NumberBlank:
		c.rules(s, []slot{at})
		c.numberOn(s, at, value, style)
		return
	}
	c.rules(s, []slot{at})
	label := place.name
	if b.Label != "" {
		if label != "" {
			label += " · "
		}
		label += b.Label
	}
	c.fill(s, []slot{at}, answer{value: textOf(value), label: label, style: style, centre: b.Width > 0})
}
