package layouts

import (
	"strconv"

	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/theme"
	"worksheetpdf/worksheets"
)

// stop is one step on the route at a page's head.
type stop struct {
	step int
	name string
}

// numberSteps counts the worksheet's steps in order and collects its route.
func (c *composer) numberSteps() {
	c.steps = map[*worksheets.Heading]int{}
	n := 0
	c.sheet.EachHeading(func(h *worksheets.Heading) {
		if !h.Step {
			return
		}
		n++
		c.steps[h] = n
		if h.Route != "" {
			c.stops = append(c.stops, stop{n, h.Route})
		}
	})
}

// route draws the way through the steps, ending at right, around the line
// middle: solid discs and bold names for the steps that stand on the page,
// rings for the others.
func (c *composer) route(s *strip, present func(step int) bool, right, middle page.Length) {
	if len(c.stops) == 0 {
		return
	}
	d, gap := c.theme.Shape.RouteDisc, c.theme.Space.Word
	dash := d / 2
	width := page.Length(len(c.stops)-1) * (dash + 2*gap)
	for _, stop := range c.stops {
		width += d + gap + c.line(stop.name, c.routeType(present(stop.step))).Width
	}
	x := right - width
	for i, stop := range c.stops {
		if i > 0 {
			s.rule(c.theme.Rule.Box, x+gap, x+gap+dash, middle)
			x += dash + 2*gap
		}
		here := present(stop.step)
		centre := page.Position{X: x + d/2, Y: middle}
		number := c.routeType(true)
		if here {
			c.disc(s, stop.step, centre, d, number)
		} else {
			s.add(page.Path{Segments: page.Circle(centre, (d-c.theme.Rule.Box.Width)/2), Stroke: c.theme.Rule.Box})
			c.writeCentred(s, strconv.Itoa(stop.step), number, page.Black, centre.X, c.centredDigits(number, middle))
		}
		t := c.routeType(here)
		x = c.write(s, stop.name, t, x+d+gap, c.centred(t, middle))
	}
}

func (c *composer) routeType(present bool) theme.Type {
	if present {
		return c.theme.Type.Route
	}
	return c.theme.Type.Prompt
}
