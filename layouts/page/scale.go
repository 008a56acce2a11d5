package page

// Scaled is the position at num/den of its distance from the page's corner.
func (p Position) Scaled(num, den int64) Position {
	return Position{p.X.Scale(num, den), p.Y.Scale(num, den)}
}

// Scaled is the size at num/den.
func (s Size) Scaled(num, den int64) Size {
	return Size{s.Width.Scale(num, den), s.Height.Scale(num, den)}
}

// Scaled is the stroke at num/den, its dashes too.
func (s Stroke) Scaled(num, den int64) Stroke {
	s.Width = s.Width.Scale(num, den)
	if s.On > 0 {
		// A dot stays a dot, and a dash does not become a solid line.
		s.On = max(s.On.Scale(num, den), 1)
	}
	s.Off = s.Off.Scale(num, den)
	return s
}

func (t Text) Scaled(num, den int64) Mark {
	glyphs := make([]Glyph, len(t.Glyphs))
	for i, g := range t.Glyphs {
		g.Advance, g.Shift = g.Advance.Scale(num, den), g.Shift.Scale(num, den)
		glyphs[i] = g
	}
	t.At, t.Size, t.Glyphs = t.At.Scaled(num, den), t.Size.Scale(num, den), glyphs
	return t
}

func (l Line) Scaled(num, den int64) Mark {
	l.From, l.To, l.Stroke = l.From.Scaled(num, den), l.To.Scaled(num, den), l.Stroke.Scaled(num, den)
	return l
}

func (r Rectangle) Scaled(num, den int64) Mark {
	r.At, r.Size, r.Radius = r.At.Scaled(num, den), r.Size.Scaled(num, den), r.Radius.Scale(num, den)
	r.Stroke = r.Stroke.Scaled(num, den)
	return r
}

func (p Path) Scaled(num, den int64) Mark {
	scaled := make([]Segment, len(p.Segments))
	for i, s := range p.Segments {
		scaled[i] = Segment{Op: s.Op, To: s.To.Scaled(num, den), C1: s.C1.Scaled(num, den), C2: s.C2.Scaled(num, den)}
	}
	p.Segments, p.Stroke = scaled, p.Stroke.Scaled(num, den)
	return p
}

// Scaled leaves the place that the link leads to as it is: that page may be
// scaled or not.
func (l Link) Scaled(num, den int64) Mark {
	l.At, l.Size = l.At.Scaled(num, den), l.Size.Scaled(num, den)
	return l
}
