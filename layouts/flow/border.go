package flow

import (
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/layouts/theme"
)

// border draws what stands around a copy's page, from the paper's corner.
func (f *Frame) border(c *pen.Canvas, index int) {
	e, b := f.Theme.Margins.Border, f.Theme.Border
	if f.mirrored(index) {
		e.Left, e.Right = e.Right, e.Left
	}
	from := page.Position{X: e.Left, Y: e.Top}
	to := page.Position{X: f.Size.Width - e.Right, Y: f.Size.Height - e.Bottom}
	switch f.Theme.Margins.Bordered {
	case theme.SingleBorder:
		c.Add(page.Path{Segments: stepped(from, to, 0), Stroke: b.Single})
	case theme.DoubleBorder:
		c.Add(page.Path{Segments: stepped(from, to, 0), Stroke: b.Outer})
		from, to = from.Plus(b.Gap, b.Gap), to.Plus(-b.Gap, -b.Gap)
		c.Add(page.Path{Segments: stepped(from, to, b.Corner), Stroke: b.Inner})
		in := b.Corner / 2
		for _, x := range []page.Length{from.X + in, to.X - in} {
			for _, y := range []page.Length{from.Y + in, to.Y - in} {
				c.Add(page.Path{Segments: page.Diamond(page.Position{X: x, Y: y}, b.Mark), Fill: f.Theme.Accent})
			}
		}
	}
}

// stepped is the outline of a rectangle whose corners leave out a square; 0: none.
func stepped(from, to page.Position, corner page.Length) []page.Segment {
	at := func(x, y page.Length) page.Position { return page.Position{X: x, Y: y} }
	if corner == 0 {
		return page.Polygon(from, at(to.X, from.Y), to, at(from.X, to.Y))
	}
	left, right, top, bottom := from.X+corner, to.X-corner, from.Y+corner, to.Y-corner
	return page.Polygon(
		at(left, from.Y), at(right, from.Y), at(right, top), at(to.X, top),
		at(to.X, bottom), at(right, bottom), at(right, to.Y), at(left, to.Y),
		at(left, bottom), at(from.X, bottom), at(from.X, top), at(left, top),
	)
}
