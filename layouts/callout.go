package layouts

import "worksheetpdf/worksheets"

// callout is a warning or a summing-up: a heavy rule, a large heading and a
// paragraph, kept together and with what follows.
func (c *composer) callout(b *worksheets.Callout, in cell) []strip {
	t := c.theme.Type.Callout
	s := strip{above: c.theme.Space.BeforeRule, keep: true}
	s.rule(c.theme.Rule.Section, 0, in.width, 0)
	s.height = c.theme.Space.AfterRule + t.Size*3/2
	c.write(&s, b.Heading, t, 0, c.centred(t, c.theme.Space.AfterRule+t.Size*3/4))
	for _, line := range c.paragraph(b.Text, c.theme.Type.Body, c.theme.Space.Leading, in.width) {
		s.place(line, 0, s.height)
		s.height += line.height
	}
	return only(s)
}
