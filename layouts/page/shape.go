package page

// Hold is how far the control points of a quarter of a circle stand from its
// ends, as four cubic curves come within 0.03 % of a circle.
func Hold(radius Length) Length { return radius.Scale(552285, 1_000_000) }

// Circle is the outline of a circle, as four curves.
func Circle(centre Position, radius Length) []Segment {
	k := Hold(radius)
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

// Diamond is the outline of a square that stands on a corner, so far from its
// centre.
func Diamond(centre Position, reach Length) []Segment {
	return Polygon(centre.Plus(0, -reach), centre.Plus(reach, 0), centre.Plus(0, reach), centre.Plus(-reach, 0))
}

// Outline is the rectangle's edge, clockwise from the left end of its upper
// side, its corners round.
func (r Rectangle) Outline() []Segment { return r.AppendOutline(nil) }

// AppendOutline appends the rectangle's outline to segments.
func (r Rectangle) AppendOutline(segments []Segment) []Segment {
	left, top := r.At.X, r.At.Y
	right, bottom := left+r.Size.Width, top+r.Size.Height
	at := func(x, y Length) Position { return Position{x, y} }
	radius := min(r.Radius, r.Size.Width/2, r.Size.Height/2)
	if radius <= 0 {
		return append(segments, Polygon(at(left, top), at(right, top), at(right, bottom), at(left, bottom))...)
	}
	in := radius - Hold(radius)
	return append(segments, []Segment{
		{Op: MoveTo, To: at(left+radius, top)},
		{Op: LineTo, To: at(right-radius, top)},
		{Op: CurveTo, C1: at(right-in, top), C2: at(right, top+in), To: at(right, top+radius)},
		{Op: LineTo, To: at(right, bottom-radius)},
		{Op: CurveTo, C1: at(right, bottom-in), C2: at(right-in, bottom), To: at(right-radius, bottom)},
		{Op: LineTo, To: at(left+radius, bottom)},
		{Op: CurveTo, C1: at(left+in, bottom), C2: at(left, bottom-in), To: at(left, bottom-radius)},
		{Op: LineTo, To: at(left, top+radius)},
		{Op: CurveTo, C1: at(left, top+in), C2: at(left+in, top), To: at(left+radius, top)},
		{Op: Close},
	}...)
}
