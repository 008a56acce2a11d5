package raster

import (
	"math"
	"slices"
)

// pen draws the outlines of strokes: the band that is half a width to both
// sides of a line, with its joins and caps. All pieces wind the same way, so
// they may overlap (see canvas.fill). A smooth curve's outline is two smooth
// lines, without a seam at each of its short pieces.
type pen struct {
	half  float64
	round bool // joins and caps; else mitre and butt
	out   *shape
	line  []point // the points that differ
}

// apart is how far two points are from each other, in pixels, to have a
// direction between them.
const apart = 1.0 / 1024

func (p *pen) stroke(points []point, closed bool) {
	p.line = p.line[:0]
	for _, q := range points {
		if n := len(p.line); n == 0 || q.minus(p.line[n-1]).length() > apart {
			p.line = append(p.line, q)
		}
	}
	if n := len(p.line); closed && n > 1 && p.line[n-1].minus(p.line[0]).length() <= apart {
		p.line = p.line[:n-1]
	}
	switch {
	case len(p.line) == 1 && p.round:
		p.dot(p.line[0])
	case len(p.line) == 1: // butt caps leave nothing of it (ISO 32000-1, 8.5.3.2)
	case closed && len(p.line) > 2:
		p.ring()
		slices.Reverse(p.line)
		p.ring()
	default:
		if closed { // there and back
			p.line = append(p.line, p.line[0])
		}
		p.open()
	}
}

// open goes along one side of the line and back along the other.
func (p *pen) open() {
	first := len(p.out.points)
	p.out.move(p.line[0])
	for range 2 {
		last := len(p.line) - 1
		for i := 1; i < last; i++ {
			p.join(p.line[i-1], p.line[i], p.line[i+1])
		}
		p.cap(p.line[last-1], p.line[last])
		slices.Reverse(p.line)
	}
	// The point that the contour began with is not on its outline.
	p.out.points[first] = p.out.points[len(p.out.points)-1]
}

// ring goes along one side of a closed line.
func (p *pen) ring() {
	first, n := len(p.out.points), len(p.line)
	p.out.move(p.line[0])
	for i := range p.line {
		p.join(p.line[(i+n-1)%n], p.line[i], p.line[(i+1)%n])
	}
	p.out.points[first] = p.out.points[len(p.out.points)-1]
}

// dot is a circle, as two caps back to back.
func (p *pen) dot(at point) {
	first := len(p.out.points)
	p.out.move(at)
	p.cap(at.minus(point{1, 0}), at)
	p.cap(at.plus(point{1, 0}), at)
	p.out.points[first] = p.out.points[len(p.out.points)-1]
}

// direction is a vector of length 1.
func direction(from, to point) point {
	d := to.minus(from)
	return d.times(1 / d.length())
}

// side is how far the outline is beside a line of that direction.
func (p *pen) side(d point) point { return point{d.y * p.half, -d.x * p.half} }

// join goes on around the point at.
func (p *pen) join(before, at, after point) {
	d1, d2 := direction(before, at), direction(at, after)
	n1, n2 := p.side(d1), p.side(d2)
	turn, along := d1.cross(d2), d1.dot(d2)
	switch {
	case along > 0 && math.Abs(turn)*p.half < apart: // straight on
		p.out.line(at.plus(n2))
	case turn < 0:
		// The inner side: by the middle, so that the two bands overlap
		// and nothing is enclosed the wrong way.
		p.out.line(at.plus(n1))
		p.out.line(at)
		p.out.line(at.plus(n2))
	case p.round:
		p.out.line(at.plus(n1))
		if along < 0 { // the middle of n1 and n2 is too near to 0
			middle := d1.minus(d2)
			middle = middle.times(p.half / middle.length())
			p.arc(at, n1, middle, maxHalvings)
			p.arc(at, middle, n2, maxHalvings)
		} else {
			p.arc(at, n1, n2, maxHalvings)
		}
	case 2 <= mitreLimit*mitreLimit*(1+along):
		p.out.line(at.plus(n1.plus(n2).times(1 / (1 + along))))
	default: // a bevel
		p.out.line(at.plus(n1))
		p.out.line(at.plus(n2))
	}
}

// mitreLimit is how many times as long as the stroke is wide a corner may be
// (ISO 32000-1, 8.4.3.5; 10 unless said otherwise). The length is to the width as 1 to
// the cosine of half the turn, and twice that cosine's square is 1 + cos of the turn.
const mitreLimit = 10

// cap goes around the end of a line.
func (p *pen) cap(from, to point) {
	d := direction(from, to)
	n := p.side(d)
	p.out.line(to.plus(n))
	if p.round {
		tip := d.times(p.half)
		p.arc(to, n, tip, maxHalvings)
		p.arc(to, tip, n.times(-1), maxHalvings)
	} else {
		p.out.line(to.minus(n))
	}
}

// maxHalvings bounds an arc to 64 lines.
const maxHalvings = 6

// arc goes from one radius to another, at most a quarter of a turn, without
// the point that it begins with.
func (p *pen) arc(centre, from, to point, halvings int) {
	middle := from.plus(to)
	// The chord's middle is half as far from the centre as the sum's end.
	if length := middle.length(); halvings > 0 && p.half-length/2 > tolerance {
		middle = middle.times(p.half / length)
		p.arc(centre, from, middle, halvings-1)
		p.arc(centre, middle, to, halvings-1)
		return
	}
	p.out.line(centre.plus(to))
}
