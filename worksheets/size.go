package worksheets

import (
	"strconv"
	"strings"
)

// millimetres reads a number of them, with the unit or without.
func millimetres(words string) (mm float64, ok bool) {
	number := strings.TrimSpace(strings.TrimSuffix(words, unitMM))
	mm, err := strconv.ParseFloat(number, 64)
	return mm, err == nil && strings.Trim(number, "0123456789.") == "" // no sign, no exponent
}

// Size is a width and a height on paper, written "25x35mm".
type Size struct{ Width, Height float64 } // in mm

// Given reports whether a definition says a size.
func (s Size) Given() bool { return s != Size{} }

// photoSizes are the sizes of identity photos, by their names.
func photoSizes() map[string]Size {
	return map[string]Size{"一寸": {25, 35}, "小一寸": {22, 32}, "大一寸": {33, 48}, "二寸": {35, 49}, "小二寸": {35, 45}, "护照": {33, 48}}
}

// setScalar reads "25x35mm", "25×35" or the name of a photo's size.
func (s *Size) setScalar(words string) (ok bool) {
	if *s, ok = photoSizes()[words]; ok {
		return true
	}
	words = strings.NewReplacer("×", "x", "X", "x", "*", "x", " ", "").Replace(words)
	width, height, _ := strings.Cut(words, "x")
	var high bool
	s.Width, ok = millimetres(width)
	s.Height, high = millimetres(height)
	return ok && high
}

func (s *Size) wanted() (what, hint Message) {
	return Msg("this must be a size"), Msg("write width and height in millimetres, %q, or %q", "25x35mm", "一寸")
}

const (
	leastSide = 5
	mostSide  = 400
)

func (s *Size) check(at spot) {
	_, hint := s.wanted()
	for _, side := range []float64{s.Width, s.Height} {
		at.problemIf(s.Given() && !(side >= leastSide && side <= mostSide), Msg("a side is from %d to %d mm", leastSide, mostSide), hint)
	}
}
