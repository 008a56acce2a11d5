package page

// Turned is the position turned a quarter anticlockwise about the page's corner.
func (p Position) Turned() Position { return Position{p.Y, -p.X} }

// Turned is the size with its sides changed over.
func (s Size) Turned() Size { return Size{s.Height, s.Width} }

// turned is the top left corner of a turned box: it was the top right one.
func turned(at Position, size Size) Position { return at.Plus(size.Width, 0).Turned() }

func (t Text) Turned() Mark {
	t.At, t.Turns = t.At.Turned(), (t.Turns+1)%4
	return t
}

func (l Line) Turned() Mark {
	l.From, l.To = l.From.Turned(), l.To.Turned()
	return l
}

func (r Rectangle) Turned() Mark {
	r.At, r.Size = turned(r.At, r.Size), r.Size.Turned()
	return r
}

func (p Path) Turned() Mark {
	segments := make([]Segment, len(p.Segments))
	for i, s := range p.Segments {
		segments[i] = Segment{Op: s.Op, To: s.To.Turned(), C1: s.C1.Turned(), C2: s.C2.Turned()}
	}
	p.Segments = segments
	return p
}

// Turned leaves the place that the link leads to as it is, as Scaled does.
func (l Link) Turned() Mark {
	l.At, l.Size = turned(l.At, l.Size), l.Size.Turned()
	return l
}
