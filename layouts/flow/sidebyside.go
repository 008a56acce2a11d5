package flow

import "worksheetpdf/layouts/page"

// SideBySide is columns of strips. They stand as one strip, which is parted
// only where no page holds it: each column then goes on by itself.
type SideBySide struct {
	Stacks []Stack
	Keys   *Keys // of the copy that they stand in
}

// Strip is all columns as they are to be stacked onto a page. It stretches where
// anything in a column does.
func (s SideBySide) Strip() Strip {
	strip := Strip{Split: s.split}
	for _, stack := range s.Stacks {
		if n := stack.count(); n > 0 {
			strip.Above = max(strip.Above, stack.at(0).Above)
			strip.Height = max(strip.Height, stack.height())
			strip.Keep = strip.Keep || stack.at(n-1).Keep
		}
		if stack.stretches() {
			strip.Stretch = s.draw
		}
		strip.Steps = append(strip.Steps, stack.steps()...)
	}
	strip.Draw = func() Piece { return s.draw(strip.Height) }
	return strip
}

// draw draws the columns so high together.
func (s SideBySide) draw(height page.Length) Piece {
	piece := Piece{Height: height}
	for _, stack := range s.Stacks {
		piece.PlaceAll(stack.placed(height), stack.X, s.Keys)
	}
	return piece
}

// split parts each column at a height; ok is false where none has anything
// that fits. A column whose first strip does not fit goes on as a whole.
func (s SideBySide) split(height page.Length) (first, rest Strip, ok bool) {
	a, b := SideBySide{Keys: s.Keys}, SideBySide{Keys: s.Keys}
	for _, stack := range s.Stacks {
		above, below := stack.split(height)
		a.Stacks, b.Stacks = append(a.Stacks, above), append(b.Stacks, below)
		ok = ok || above.count() > 0
	}
	if !ok {
		return Strip{}, Strip{}, false
	}
	first, rest = a.Strip(), b.Strip()
	first.Keep = false
	return first, rest, true
}
