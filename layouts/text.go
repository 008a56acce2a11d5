package layouts

import (
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/theme"
	"worksheetpdf/worksheets"
)

// text asks for free text on ruled lines.
func (c *composer) text(b *worksheets.Text, in cell) []strip {
	s := strip{}
	cap := c.captionOf(b, in)
	first := c.captionAbove(&s, cap) + c.theme.Space.Write
	c.openCaption(&s, b.Heading)
	start := c.captionBefore(&s, cap, first-c.theme.Space.Base)
	if c.tooNarrow(in, c.theme.Shape.LeastBlank) {
		return only(s)
	}
	slots := []slot{{x: start, y: first, width: in.width - start}}
	for range max(b.Lines, 1) - 1 {
		first += c.theme.Space.Write
		slots = append(slots, slot{y: first, width: in.width})
	}
	c.rules(&s, slots)
	c.fill(&s, slots, answer{value: c.answers.Get(b.ID).Text, label: captionName(b.Caption), style: c.answerType(in)})
	s.height = slots[len(slots)-1].y
	return only(s)
}

// tooNarrow reports a column that is narrower than what is asked in it needs.
func (c *composer) tooNarrow(in cell, least page.Length) bool {
	if in.width >= least {
		return false
	}
	c.problem(in, worksheets.Msg("the column is %s mm wide, and this needs %s mm", in.width.String(), least.String()),
		worksheets.Msg("make the column wider, or stand fewer side by side"))
	return true
}

func (c *composer) answerType(in cell) theme.Type {
	if in.row {
		return c.theme.Type.AnswerHead
	}
	return c.theme.Type.Answer
}

// captionName is a field's name on a 续页.
func captionName(cap worksheets.Caption) string {
	switch {
	case cap.Label != "":
		return cap.Label
	case cap.Prompt != "":
		return cap.Prompt
	case cap.Heading != nil:
		return cap.Heading.Text
	}
	return ""
}
