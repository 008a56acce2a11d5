package kinds

import (
	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/worksheets"
)

// callout is a warning or a summing-up: a heavy rule, a large heading and a
// paragraph, kept together and with what follows.
func (d *Desk) callout(b *worksheets.Callout) kind {
	return kind{rule: true, strips: func(in cell, _ caption) []flow.Strip { return only(d.calloutStrip(b, in)) }}
}

func (d *Desk) calloutStrip(b *worksheets.Callout, in cell) flow.Strip {
	t := d.Theme.Type.Callout
	s := flow.Strip{Keep: true}
	row := t.Size.Scale(d.Theme.Space.CalloutRow, 1000)
	heading := d.Wrap([]pen.Run{{Words: b.Heading, Style: t}}, pen.Span{Right: in.width}, in.path)
	s.In(page.Group{Role: page.RoleHeading, Level: sectionLevel}, func(c *pen.Canvas) { d.Draw(c, heading, d.Centred(t, row/2)) })
	s.Height = d.runningLines(&s.Canvas, b.Text, d.Theme.Type.Body, 0, row+d.More(heading), in)
	return s
}
