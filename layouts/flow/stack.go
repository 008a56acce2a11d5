package flow

import "worksheetpdf/layouts/page"

// Stack is one column of strips.
type Stack struct {
	X      page.Length
	Strips []Strip
}

// stretches reports whether the column takes room that is left over.
func (s Stack) stretches() bool {
	for _, strip := range s.Strips {
		if strip.Stretch != nil {
			return true
		}
	}
	return false
}

// steps are those that begin in the column.
func (s Stack) steps() (steps []int) {
	for _, strip := range s.Strips {
		steps = append(steps, strip.Steps...)
	}
	return steps
}

// placed are the strips at their places, those that stretch to a height.
func (s Stack) placed(height page.Length) []Placed {
	placed := make([]Placed, len(s.Strips))
	y := page.Length(0)
	for i, strip := range s.Strips {
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
func (s Stack) split(height page.Length) (above, below Stack) {
	above.X, below.X = s.X, s.X
	y := page.Length(0)
	for i, strip := range s.Strips {
		if i > 0 {
			y += strip.Above
		}
		if y+strip.Height > height {
			above.Strips, below.Strips = s.Strips[:i:i], s.Strips[i:]
			break
		}
		y += strip.Height
		above.Strips = s.Strips[: i+1 : i+1]
	}
	if n := len(below.Strips); n > 0 {
		if first, rest, ok := partOff(below.Strips[0], height-y); ok {
			above.Strips = append(above.Strips, first)
			below.Strips = append([]Strip{rest}, below.Strips[1:]...)
		}
	}
	above.Strips, below.Strips = keepTogether(above.Strips, below.Strips)
	if len(below.Strips) > 0 && below.Strips[0].Head != nil {
		next := below.Strips[0]
		head := Strip{Piece: next.Head.Piece, Keep: true, Holder: next.Holder, Path: next.Path}
		below.Strips = append([]Strip{head}, below.Strips...)
	}
	return above, below
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

// keepTogether moves strips from the foot of those above to those below that
// must stand with the next; all that are to be kept stay where they are if
// that would leave nothing above.
func keepTogether(above, below []Strip) (kept, moved []Strip) {
	if len(below) == 0 {
		return above, below
	}
	n := len(above)
	for n > 0 && above[n-1].Keep {
		n--
	}
	if n == 0 && len(below) > 0 && below[0].Head == nil {
		return above, below
	}
	return above[:n:n], append(append([]Strip{}, above[n:]...), below...)
}
