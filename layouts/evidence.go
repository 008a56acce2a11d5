package layouts

import (
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// evidence is a question with one choice, and under it a line for the reason.
func (c *composer) evidence(b *worksheets.Evidence, in cell) []strip {
	s := strip{}
	value := c.answers.Get(b.ID).Group
	row := c.theme.Space.Judgement
	x := page.Length(0)
	if b.Heading != nil {
		c.openCaption(&s, b.Heading)
		row = c.theme.Space.Heading
		x = c.headingWords(&s, b.Heading, 0, c.headingBase()) + c.theme.Space.Caption
	}
	middle := row / 2
	if b.Heading == nil {
		middle += c.theme.Space.Word / 2 // clear of the line of evidence above
	}
	x = c.write(&s, b.Question, c.theme.Type.Body, x, c.centred(c.theme.Type.Body, middle))
	c.options(&s, optionSet{
		options: b.Options, chosen: value.Get("answer").Chosen, style: c.theme.Type.Option,
		left: x, right: in.width, middle: middle, pitch: row, at: b.At, in: in,
	})
	s.height = row + c.theme.Space.Write
	// The words stand a little nearer to the line than to the question.
	start := c.write(&s, b.Prompt, c.theme.Type.Prompt, 0, s.height-c.theme.Space.Base) + c.theme.Space.Word
	line := slot{x: start, y: s.height, width: in.width - start}
	c.rules(&s, []slot{line})
	c.fill(&s, []slot{line}, answer{value: value.Get(b.Reason).Text, label: b.Question + " " + b.Prompt, style: c.theme.Type.Answer})
	return only(s)
}
