package flow

import (
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/layouts/theme"
	"worksheetpdf/worksheets"
)

// Steps are the worksheet's numbered headings, and the route through those
// that have a short name.
type Steps struct {
	numbers map[*worksheets.Heading]int
	stops   []stop
}

// stop is one step on the route.
type stop struct {
	step int
	name string
}

// NumberSteps counts the worksheet's steps in order.
func NumberSteps(sheet *worksheets.Worksheet) *Steps {
	s := &Steps{numbers: map[*worksheets.Heading]int{}}
	sheet.EachHeading(func(h *worksheets.Heading) {
		if !h.Step {
			return
		}
		n := len(s.numbers) + 1
		s.numbers[h] = n
		if h.Route != "" {
			s.stops = append(s.stops, stop{n, h.Route})
		}
	})
	return s
}

// Number is a heading's number among the steps; 0: it is none.
func (s *Steps) Number(h *worksheets.Heading) int { return s.numbers[h] }

// Routed reports whether there is a route.
func (s *Steps) Routed() bool { return len(s.stops) > 0 }

// route draws the way through the steps, ending at right, around the line
// middle: solid discs and bold names for the steps that stand on the page,
// rings for the others.
func (f *Frame) route(c *pen.Canvas, present map[int]bool, right, middle page.Length) {
	if !f.Steps.Routed() {
		return
	}
	d, gap, dash := f.Theme.Shape.RouteDisc, f.Theme.Space.Word, f.Theme.Shape.RouteDash
	x := right - f.routeLength(func(step int) bool { return present[step] })
	for i, stop := range f.Steps.stops {
		if i > 0 {
			c.Rule(f.Theme.Rule.Box, x+gap, x+gap+dash, middle)
			x += dash + 2*gap
		}
		f.routeStep(c, stop.step, present[stop.step], page.Position{X: x + d/2, Y: middle})
		t := f.routeType(present[stop.step])
		x = f.Write(c, stop.name, t, x+d+gap, f.Centred(t, middle))
	}
}

// routeStep draws the disc of one step, or its ring.
func (f *Frame) routeStep(c *pen.Canvas, step int, here bool, centre page.Position) {
	d, number := f.Theme.Shape.RouteDisc, f.routeType(true)
	if here {
		f.Disc(c, step, centre, d, number)
		return
	}
	f.Ring(c, centre, d, f.Theme.Rule.Box)
	f.Number(c, step, number, centre)
}

// routeLength is how long the route is where these steps are present.
func (f *Frame) routeLength(present func(step int) bool) page.Length {
	d, gap := f.Theme.Shape.RouteDisc, f.Theme.Space.Word
	length := page.Length(len(f.Steps.stops)-1) * (f.Theme.Shape.RouteDash + 2*gap)
	for _, stop := range f.Steps.stops {
		length += d + gap + f.Width(stop.name, f.routeType(present(stop.step)))
	}
	return length
}

// RouteWidth is the room for the route, whichever steps are present; 0: there is none.
func (f *Frame) RouteWidth() page.Length {
	if !f.Steps.Routed() {
		return 0
	}
	return max(f.routeLength(func(int) bool { return true }), f.routeLength(func(int) bool { return false }))
}

// checkRoute reports a route that is longer than the frame.
func (f *Frame) checkRoute() {
	if f.RouteWidth() > f.Body() {
		f.Problem("blocks", worksheets.Msg("the route through the steps is %s mm long, and the page has room for %s mm",
			f.RouteWidth().String(), f.Body().String()), worksheets.Msg("write shorter names, or give fewer steps a route"))
	}
}

func (f *Frame) routeType(present bool) theme.Type {
	if present {
		return f.Theme.Type.Route
	}
	return f.Theme.Type.Prompt
}
