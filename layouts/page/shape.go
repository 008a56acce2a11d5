package page

// kappa, times 1e6: the control distance at which four cubic curves come
// within 0.03 % of a circle.
const kappa = 552285

// Circle is the outline of a circle, as four curves.
func Circle(centre Position, radius Length) []Segment {
	k := radius.Scale(kappa, 1_000_000)
	x, y, r := centre.X, centre.Y, radius
	at := func(dx, dy Length) Position { return Position{x + dx, y + dy} }
	return []Segment{
		{Op: MoveTo, To: at(r, 0)},
		{Op: CurveTo, C1: at(r, k), C2: at(k, r), To: at(0, r)},
		{Op: CurveTo, C1: at(-k, r), C2: at(-r, k), To: at(-r, 0)},
		{Op: CurveTo, C1: at(-r, -k), C2: at(-k, -r), To: at(0, -r)},
		{Op: CurveTo, C1: at(k, -r), C2: at(r, -k), To: at(r, 0)},
		{Op: Close},
	}
}

// Polygon is a closed outline through the points.
func Polygon(points ...Position) []Segment {
	segments := make([]Segment, 0, len(points)+1)
	for i, p := range points {
		op := LineTo
		if i == 0 {
			op = MoveTo
		}
		segments = append(segments, Segment{Op: op, To: p})
	}
	return append(segments, Segment{Op: Close})
}
