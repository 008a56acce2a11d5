package layouts

import (
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/theme"
	"worksheetpdf/worksheets"
)

// text asks for free text on ruled lines.
func (c *composer) text(b *worksheets.Text, in cell) []strip {
	s := strip{}
	top := c.captionAbove(&s, b.Caption, in)
	c.openCaption(&s, b.Heading)
	first := top + c.theme.Space.Write
	start := c.captionBefore(&s, b.Caption, first-c.theme.Space.Base)
	if c.leaves(in, start) {
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

// leastBlank is the shortest line that is worth writing on.
const leastBlank = 8 * page.Millimetre

// leaves notes a caption that leaves no room to write beside it.
func (c *composer) leaves(in cell, start page.Length) bool {
	if in.width-start >= leastBlank {
		return false
	}
	c.problem(in, worksheets.Msg("the caption leaves no room to write beside it"))
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
