package pen

import "worksheetpdf/layouts/page"

// Canvas is marks as they are drawn, from its own top left corner. The zero
// value is ready.
type Canvas struct {
	Marks []page.Mark // in the order of reading
}

// Add draws marks.
func (c *Canvas) Add(marks ...page.Mark) { c.Marks = append(c.Marks, marks...) }

// Place draws all of another canvas, its corner moved.
func (c *Canvas) Place(other Canvas, dx, dy page.Length) {
	switch {
	case len(other.Marks) == 0:
		return
	case dx == 0 && dy == 0:
		c.Marks = append(c.Marks, other.Marks...)
		return
	case len(other.Marks) == 1:
		if g, ok := other.Marks[0].(page.Group); ok && g.At.Moves() {
			g.At.X, g.At.Y = g.At.X+dx, g.At.Y+dy
			c.Marks = append(c.Marks, g)
			return
		}
	}
	c.Marks = append(c.Marks, page.Group{At: page.Translate(dx, dy), Marks: other.Marks})
}

// In draws a group around all that draw draws; an empty one stays where it is
// room to write.
func (c *Canvas) In(g page.Group, draw func(inner *Canvas)) {
	var inner Canvas
	draw(&inner)
	cell := g.Role == page.RoleCell || g.Role == page.RoleHeaderCell // rows are equally long
	if len(inner.Marks) > 0 || len(g.Room.Lines) > 0 || cell {
		g.Marks = inner.Marks
		c.Marks = append(c.Marks, g)
	}
}

// As is the canvas with all its marks in one group of the role.
func (c Canvas) As(role page.Role) Canvas {
	if len(c.Marks) == 0 {
		return c
	}
	return Canvas{Marks: []page.Mark{page.Group{Role: role, Marks: c.Marks}}}
}

// Rule draws a level stroke at y.
func (c *Canvas) Rule(stroke page.Stroke, from, to, y page.Length) {
	c.Add(page.Line{From: page.Position{X: from, Y: y}, To: page.Position{X: to, Y: y}, Stroke: stroke})
}

// Post draws an upright stroke at x.
func (c *Canvas) Post(stroke page.Stroke, x, from, to page.Length) {
	c.Add(page.Line{From: page.Position{X: x, Y: from}, To: page.Position{X: x, Y: to}, Stroke: stroke})
}
