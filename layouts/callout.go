package layouts

import "worksheetpdf/worksheets"

// callout is a warning or a summing-up: a heavy rule, a large heading and a
// paragraph, kept together and with what follows.
func (c *composer) callout(b *worksheets.Callout, in cell) []strip {
	t := c.theme.Type.Callout
	s := strip{keep: true, height: t.Size * 3 / 2}
	c.write(&s, b.Heading, t, 0, c.centred(t, s.height/2))
	for _, line := range c.paragraph(b.Text, c.theme.Type.Body, c.theme.Space.Leading, in.width) {
		s.place(line, 0, s.height)
		s.height += line.height
	}
	return only(s)
}
