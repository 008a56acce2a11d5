package layouts

import "worksheetpdf/worksheets"

// callout is a warning or a summing-up: a heavy rule, a large heading and a
// paragraph, kept together and with what follows.
func (c *composer) callout(b *worksheets.Callout, in cell) []strip {
	t := c.theme.Type.Callout
	s := strip{keep: true, height: t.Size * 3 / 2}
	heading := c.wrap([]run{{words: b.Heading, style: t}}, span{right: in.width}, in)
	c.drawRows(&s, heading, c.centred(t, s.height/2))
	s.height += c.more(heading)
	for _, line := range c.paragraph(b.Text, c.theme.Type.Body, c.theme.Space.Leading, in) {
		s.place(line, 0, s.height)
		s.height += line.height
	}
	return only(s)
}
