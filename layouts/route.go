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
	x := right - c.routeLength(present)
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

// routeLength is how long the route is where these steps are present.
func (c *composer) routeLength(present func(step int) bool) page.Length {
	d, gap := c.theme.Shape.RouteDisc, c.theme.Space.Word
	length := page.Length(len(c.stops)-1) * (d/2 + 2*gap)
	for _, stop := range c.stops {
		length += d + gap + c.line(stop.name, c.routeType(present(stop.step))).Width
	}
	return length
}

// routeWidth is the room for the route, whichever steps are present.
func (c *composer) routeWidth() page.Length {
	if len(c.stops) == 0 {
		return 0
	}
	return max(c.routeLength(func(int) bool { return true }), c.routeLength(func(int) bool { return false }))
}

// checkRoute reports a route that is longer than the frame.
func (c *composer) checkRoute() {
	if c.routeWidth() > c.frame() {
		c.problem(cell{path: "blocks"}, worksheets.Msg("the route through the steps is %s mm long, and the page has room for %s mm",
			c.routeWidth().String(), c.frame().String()), worksheets.Msg("write shorter names, or give fewer steps a route"))
	}
}

func (c *composer) routeType(present bool) theme.Type {
	if present {
		return c.theme.Type.Route
	}
	return c.theme.Type.Prompt
}
