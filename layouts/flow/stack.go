package flow

import "worksheetpdf/layouts/page"

// Stack is one column of strips.
type Stack struct {
	X      page.Length
	Strips []Strip
	// lead stands before them: what a page's end left of a strip, under the
	// header of its table. Long columns are parted often, and not copied.
	lead []Strip
}

// count is how many strips the column has.
func (s *Stack) count() int { return len(s.lead) + len(s.Strips) }

// at is the strip i.
func (s *Stack) at(i int) *Strip {
	if i < len(s.lead) {
		return &s.lead[i]
	}
	return &s.Strips[i-len(s.lead)]
}

// height is that of the strips one under the other.
func (s *Stack) height() page.Length {
	height := Height(s.lead) + Height(s.Strips)
	if len(s.lead) > 0 && len(s.Strips) > 0 {
		height += s.Strips[0].Above
	}
	return height
}

// until is the column to the strip n.
func (s *Stack) until(n int) Stack {
	above := Stack{X: s.X, Strips: make([]Strip, n)}
	for i := range n {
		above.Strips[i] = *s.at(i)
	}
	return above
}

// from is the column from the strip n on.
func (s *Stack) from(n int) Stack {
	below := Stack{X: s.X, Strips: s.Strips}
	if n < len(s.lead) {
		below.lead = s.lead[n:]
	} else {
		below.Strips = s.Strips[n-len(s.lead):]
	}
	return below
}

// stretches reports whether the column takes room that is left over.
func (s *Stack) stretches() bool {
	for i := range s.count() {
		if s.at(i).Stretch != nil {
			return true
		}
	}
	return false
}

// steps are those that begin in the column.
func (s *Stack) steps() (steps []int) {
	for i := range s.count() {
		steps = append(steps, s.at(i).Steps...)
	}
	return steps
}

// placed are the strips at their places, those that stretch to a height.
func (s *Stack) placed(height page.Length) []Placed {
	placed := make([]Placed, s.count())
	y := page.Length(0)
	for i := range placed {
		strip := s.at(i)
		if i > 0 {
			y += strip.Above
		}
		placed[i] = strip.placed(y)
		y += strip.Height
	}
	stretchAll(placed, height-y)
	return placed
}

// split parts a column into the strips that fit a height and those that go
// on, under their table's header.
func (s *Stack) split(height page.Length) (above, below Stack) {
	n, y := 0, page.Length(0)
	for ; n < s.count(); n++ {
		strip := s.at(n)
		if n > 0 {
			y += strip.Above
		}
		if y+strip.Height > height {
			break
		}
		y += strip.Height
	}
	if n == s.count() {
		return *s, Stack{X: s.X}
	}
	if first, rest, ok := partOff(*s.at(n), height-y); ok {
		above, below = s.until(n), s.from(n+1)
		above.Strips = append(above.Strips, first)
		below.lead = append([]Strip{rest}, below.lead...)
	} else {
		n = s.apart(n)
		above, below = s.until(n), s.from(n)
	}
	if next := below.at(0); next.Head != nil {
		head := Strip{Piece: next.Head.Piece, Keep: true, Holder: next.Holder, Path: next.Path}
		below.lead = append([]Strip{head}, below.lead...)
	}
	return above, below
}

// apart is where a column is parted that has room for n strips: before those at
// their foot that must stand with the next, unless nothing would be left above.
func (s *Stack) apart(n int) int {
	kept := n
	for kept > 0 && s.at(kept-1).Keep {
		kept--
	}
	if kept == 0 && s.at(n).Head == nil {
		return n
	}
	return kept
}

// partOff parts a strip that can be parted.
func partOff(s Strip, height page.Length) (first, rest Strip, ok bool) {
	if s.Split == nil {
		return Strip{}, Strip{}, false
	}
	first, rest, ok = s.Split(height)
	first.Path, rest.Path = s.Path, s.Path
	first.Holder, rest.Holder = s.Holder, s.Holder
	return first, rest, ok
}
