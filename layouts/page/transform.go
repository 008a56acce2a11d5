package page

// Transform leads from a group's own space into that of its holder: the group
// is scaled, then turned about its corner, then moved. The zero Transform
// leaves everything in its place. It has no shear and no other angles, so that
// every place stays a whole number of EMU, each coordinate rounded once.
type Transform struct {
	X, Y  Length
	Scale int64 // in ten-thousandths, see Whole; 0: as large as it is
	Turns uint8 // quarters anticlockwise, 0 to 3: after one, what ran to the right runs up
}

// Whole is the Scale of what is laid as large as it is.
const Whole = 10_000

// Translate only moves: dx to the right and dy down.
func Translate(dx, dy Length) Transform { return Transform{X: dx, Y: dy} }

// Moves reports whether the transform does no more than move.
func (t Transform) Moves() bool { return t.Factor() == Whole && t.Turns == 0 }

// Factor is the scale, in ten-thousandths; never the 0 that stands for Whole.
func (t Transform) Factor() int64 {
	if t.Scale == 0 {
		return Whole
	}
	return t.Scale
}

// Apply is where a position of the group lies in the holder's space.
func (t Transform) Apply(p Position) Position {
	p = Position{t.Length(p.X), t.Length(p.Y)}
	for range t.Turns % 4 {
		p = Position{p.Y, -p.X}
	}
	return p.Plus(t.X, t.Y)
}

// Length is how long a length of the group is in the holder's space.
func (t Transform) Length(l Length) Length {
	if t.Factor() == Whole {
		return l
	}
	return l.Scale(t.Scale, Whole)
}

// Box is where a box of the group lies in the holder's space: its top left
// corner there, and its size. Boxes that meet, meet there too.
func (t Transform) Box(at Position, size Size) (Position, Size) {
	a, b := t.Apply(at), t.Apply(at.Plus(size.Width, size.Height))
	left, top := min(a.X, b.X), min(a.Y, b.Y)
	return Position{left, top}, Size{max(a.X, b.X) - left, max(a.Y, b.Y) - top}
}

// Placement is where a mark stands on its page: the transforms of the groups
// that hold it, the outermost first. The empty Placement is the page's own.
// Scales are not multiplied ahead, so that a product of many stays exact to an
// EMU a group.
type Placement []Transform

// Apply is where a position lies on the page.
func (p Placement) Apply(at Position) Position {
	for i := len(p) - 1; i >= 0; i-- {
		at = p[i].Apply(at)
	}
	return at
}

// Length is how long a length is on the page.
func (p Placement) Length(l Length) Length {
	for i := len(p) - 1; i >= 0; i-- {
		l = p[i].Length(l)
	}
	return l
}

// Box is where a box lies on the page.
func (p Placement) Box(at Position, size Size) (Position, Size) {
	for i := len(p) - 1; i >= 0; i-- {
		at, size = p[i].Box(at, size)
	}
	return at, size
}

// Turns is how often what stands here is turned on the page, in quarters
// anticlockwise, 0 to 3.
func (p Placement) Turns() uint8 {
	var turns uint8
	for _, t := range p {
		turns += t.Turns % 4
	}
	return turns % 4
}

// within is the placement of what a group holds that is placed by p itself.
func (p Placement) within(t Transform) Placement {
	if t == (Transform{}) {
		return p
	}
	return append(p[:len(p):len(p)], t)
}
