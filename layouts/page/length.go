package page

import (
	"math"
	"strconv"
)

// Length is a distance on paper in EMU (English Metric Units, ECMA-376
// Part 1, 20.1.2.1): 36,000 to the millimetre, 12,700 to the point. Both
// units divide it evenly, so a layout is the same integers on every machine.
type Length int64

// Units, to be multiplied as a time.Duration is: 12 * page.Millimetre.
const (
	Millimetre Length = 36000
	Point      Length = 12700
)

// Millimetres is the length of mm millimetres, rounded to the nearest EMU.
func Millimetres(mm float64) Length { return Length(math.Round(mm * float64(Millimetre))) }

// Points is the length of pt points, rounded to the nearest EMU.
func Points(pt float64) Length { return Length(math.Round(pt * float64(Point))) }

// InMillimetres is for writers and goldens only; layout stays in integers.
func (l Length) InMillimetres() float64 { return float64(l) / float64(Millimetre) }

// InPoints is for writers only; layout stays in integers.
func (l Length) InPoints() float64 { return float64(l) / float64(Point) }

// Scale is l × num / den, rounded half away from zero.
func (l Length) Scale(num, den int64) Length {
	n := int64(l) * num
	if (n < 0) != (den < 0) {
		return Length((n - den/2) / den)
	}
	return Length((n + den/2) / den)
}

// String is the length in millimetres to a hundredth, without a unit.
func (l Length) String() string {
	return strconv.FormatFloat(math.Round(l.InMillimetres()*100)/100, 'f', -1, 64)
}

// Position is a place on a page: X to the right of its left edge, Y below its top edge.
type Position struct{ X, Y Length }

// Plus is the position moved right by dx and down by dy.
func (p Position) Plus(dx, dy Length) Position { return Position{p.X + dx, p.Y + dy} }

// Scaled is the position at num/den of its distance from the corner.
func (p Position) Scaled(num, den int64) Position {
	return Position{p.X.Scale(num, den), p.Y.Scale(num, den)}
}

// Size is a width and a height.
type Size struct{ Width, Height Length }

// Scaled is the size at num/den.
func (s Size) Scaled(num, den int64) Size {
	return Size{s.Width.Scale(num, den), s.Height.Scale(num, den)}
}

// Turned is the size with its sides changed over.
func (s Size) Turned() Size { return Size{s.Height, s.Width} }
