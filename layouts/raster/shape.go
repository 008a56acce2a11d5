package raster

import "math"

// point is a place in the picture, in pixels from its top left corner.
type point struct{ x, y float64 }

// Products are rounded before they are added: a compiler may otherwise fuse
// the two on some machines, and their pictures would differ.

func (p point) plus(q point) point    { return point{p.x + q.x, p.y + q.y} }
func (p point) minus(q point) point   { return point{p.x - q.x, p.y - q.y} }
func (p point) times(f float64) point { return point{p.x * f, p.y * f} }
func (p point) dot(q point) float64   { return float64(p.x*q.x) + float64(p.y*q.y) }
func (p point) cross(q point) float64 { return float64(p.x*q.y) - float64(p.y*q.x) }
func (p point) length() float64       { return math.Sqrt(p.dot(p)) }

// towards is the point a share t of the way from p to q.
func (p point) towards(q point, t float64) point { return p.plus(q.minus(p).times(t)) }

// shape is contours of straight lines.
type shape struct {
	points   []point
	contours []contour
}

// contour is a run of a shape's points.
type contour struct {
	from, to int
	closed   bool
}

func (s *shape) reset() { s.points, s.contours = s.points[:0], s.contours[:0] }

// move begins a contour.
func (s *shape) move(p point) {
	s.contours = append(s.contours, contour{from: len(s.points)})
	s.line(p)
}

func (s *shape) line(p point) {
	s.points = append(s.points, p)
	s.contours[len(s.contours)-1].to = len(s.points)
}

// close closes the contour under way.
func (s *shape) close() { s.contours[len(s.contours)-1].closed = true }

const (
	// tolerance is how far, in pixels, a line may be beside the curve that it stands for.
	tolerance = 0.02
	// maxLines bounds the lines of one curve: a curve of a hundred thousand pixels.
	maxLines = 512
)

// quadratic adds a quadratic Bézier curve. Cut into n equal parts, each is at
// most |a - 2b + c| / 4n² beside its chord.
func (s *shape) quadratic(b, c point) {
	a := s.points[len(s.points)-1]
	bend := a.minus(b).minus(b.minus(c)).length()
	n := lines(bend / 4)
	for i := 1; i < n; i++ {
		t := float64(i) / float64(n)
		s.line(a.towards(b, t).towards(b.towards(c, t), t))
	}
	s.line(c)
}

// cubic adds a cubic Bézier curve, each of n parts at most 3/4 of its largest
// second difference / n² beside its chord.
func (s *shape) cubic(b, c, d point) {
	a := s.points[len(s.points)-1]
	bend := max(a.minus(b).minus(b.minus(c)).length(), b.minus(c).minus(c.minus(d)).length())
	n := lines(bend * 3 / 4)
	for i := 1; i < n; i++ {
		t := float64(i) / float64(n)
		ab, bc, cd := a.towards(b, t), b.towards(c, t), c.towards(d, t)
		s.line(ab.towards(bc, t).towards(bc.towards(cd, t), t))
	}
	s.line(d)
}

// lines is how many a curve needs that is so far beside its chord.
func lines(off float64) int {
	return int(math.Ceil(min(math.Sqrt(off/tolerance), maxLines)))
}
