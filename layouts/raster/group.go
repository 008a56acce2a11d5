package raster

import (
	"math"

	"worksheetpdf/layouts/page"
)

// space is where the marks at hand stand in the picture.
type space struct {
	off    page.Position // of the group at hand in the space
	scale  float64       // pixels an EMU
	turns  uint8         // quarters anticlockwise
	origin point         // the space's corner
}

// maxDepth is how deep groups are nested.
const maxDepth = 64

// at is where a position is in the picture. A group's way is added before any
// float is made of it, so that moved marks are the same to the last digit.
func (d *drawer) at(p page.Position) point {
	s := &d.space
	return s.origin.plus(point{float64(p.X+s.off.X) * s.scale, float64(p.Y+s.off.Y) * s.scale}.turned(s.turns))
}

// turned is a vector turned by quarters anticlockwise.
func (p point) turned(quarters uint8) point {
	switch quarters % 4 {
	case 1:
		return point{p.y, -p.x}
	case 2:
		return point{-p.x, -p.y}
	case 3:
		return point{-p.y, p.x}
	}
	return p
}

// group draws a group's marks in its own space.
func (d *drawer) group(g page.Group) error {
	return d.within(g, func() error { return d.marks(g.Marks) })
}

// within does something in a group's space.
func (d *drawer) within(g page.Group, do func() error) error {
	if d.depth == maxDepth || g.At.Scale < 0 || g.Clip.Width < 0 || g.Clip.Height < 0 {
		return errGroup
	}
	space, clip := d.space, d.canvas.clip
	d.depth++
	d.enter(g)
	err := do()
	d.depth--
	d.space, d.canvas.clip = space, clip
	return err
}

func (d *drawer) enter(g page.Group) {
	s := &d.space
	if g.At.Moves() {
		s.off = s.off.Plus(g.At.X, g.At.Y)
	} else {
		origin := d.at(page.Position{X: g.At.X, Y: g.At.Y})
		*s = space{origin: origin, turns: (s.turns + g.At.Turns) % 4, scale: s.scale * float64(g.At.Factor()) / page.Whole}
	}
	if g.Clip != (page.Size{}) {
		a, b := d.at(page.Position{}), d.at(page.Position{X: g.Clip.Width, Y: g.Clip.Height})
		d.canvas.clip = d.canvas.clip.within(a, b)
	}
}

// box is a part of the picture, in pixels.
type box struct{ left, top, right, bottom float64 }

// within is what of the box lies between two corners.
func (b box) within(p, q point) box {
	return box{
		left: max(b.left, min(p.x, q.x)), right: min(b.right, max(p.x, q.x)),
		top: max(b.top, min(p.y, q.y)), bottom: min(b.bottom, max(p.y, q.y)),
	}
}

// share is the share of a pixel that lies between two borders, in 255ths.
func share(pixel int, low, high float64) uint32 {
	at := float64(pixel)
	return uint32(math.Round(255 * max(min(high, at+1)-max(low, at), 0)))
}
