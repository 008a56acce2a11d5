package book

import (
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
)

// An ornament has a ring for each entry of the contents, within these bounds.
const (
	fewestRings = 3
	mostRings   = 6
)

// twelfths are the hours of a clock as unit vectors per mille, from six o'clock
// on against the hands: down, then right. A table, for a sine is not the same
// on every machine.
var twelfths = [12][2]int64{
	{0, 1000}, {500, 866}, {866, 500}, {1000, 0}, {866, -500}, {500, -866},
	{0, -1000}, {-500, -866}, {-866, -500}, {-1000, 0}, {-866, 500}, {-500, 866},
}

// ornament draws rings around a point, as water makes them, and a way that
// comes in from the left margin and winds inward, a ring at each stop: a stop
// for each entry of the contents, with its number where all have one.
func (b *binder) ornament(c *pen.Canvas, at page.Position, across page.Length, stops int) {
	rings := min(max(stops, fewestRings), mostRings)
	disc := b.Theme.Shape.Disc
	reach := (across - disc) / 2
	centre := page.Position{X: at.X + across - reach, Y: at.Y + reach}
	turn, waves := 3, 2*rings // twelfths from stop to stop; rings, those between stops too
	if rings > 4 {
		turn, waves = 2, rings
	}
	for i := range waves {
		radius := reach * page.Length(i+1) / page.Length(waves)
		c.Add(page.Path{Segments: page.Circle(centre, radius), Stroke: b.look.Wave})
	}
	points := spiral(centre, reach, rings, turn)
	c.Add(page.Path{Segments: wind(page.Position{Y: points[0].Y}, points), Stroke: b.look.Way})
	c.Add(page.Path{Segments: page.Circle(centre, disc/4), Fill: page.Black})
	for i := range min(stops, rings) {
		if stops > rings {
			c.Add(page.Path{Segments: page.Circle(points[i*turn], disc/4), Fill: page.Black})
			continue
		}
		b.Disc(c, i+1, points[i*turn], disc, b.Theme.Type.Disc)
	}
}

// spiral is points of a way from the outmost ring to the centre, so many
// twelfths of a circle from one ring to the next.
func spiral(centre page.Position, reach page.Length, rings, turn int) []page.Position {
	var points []page.Position
	steps := rings * turn
	for i := range steps {
		radius := reach * page.Length(steps-i) / page.Length(steps)
		v := twelfths[i%len(twelfths)]
		points = append(points, centre.Plus(radius.Scale(v[0], 1000), radius.Scale(v[1], 1000)))
	}
	return append(points, centre)
}

// wind is a straight line from a point to the first of the others, and a
// smooth one through these (Catmull and Rom's, as Bézier curves).
func wind(from page.Position, points []page.Position) []page.Segment {
	segments := []page.Segment{{Op: page.MoveTo, To: from}, {Op: page.LineTo, To: points[0]}}
	for i := range points[1:] {
		p, q := points[i], points[i+1]
		next := points[min(i+2, len(points)-1)]
		before := page.Position{X: 2*p.X - q.X, Y: q.Y} // so that it sets out level, as the line comes in
		if i > 0 {
			before = points[i-1]
		}
		segments = append(segments, page.Segment{
			Op: page.CurveTo, To: q,
			C1: p.Plus((q.X-before.X)/6, (q.Y-before.Y)/6),
			C2: q.Plus((p.X-next.X)/6, (p.Y-next.Y)/6),
		})
	}
	return segments
}
