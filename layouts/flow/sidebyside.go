package flow

import "worksheetpdf/layouts/page"

// SideBySide is columns of strips. They stand as one strip, which is parted
// only where no page holds it: each column then goes on by itself.
type SideBySide struct {
	Stacks []Stack
	Keys   *Keys // of the copy that they stand in
}

// Stack is one column of strips.
type Stack struct {
	X      page.Length
	Strips []Strip
}

// Strip is all columns as they are to be stacked onto a page.
func (s SideBySide) Strip() Strip {
	strip := Strip{Draw: s.draw, Split: s.split}
	for _, stack := range s.Stacks {
		if n := len(stack.Strips); n > 0 {
			strip.Above = max(strip.Above, stack.Strips[0].Above)
			strip.Height = max(strip.Height, Height(stack.Strips))
			strip.Keep = strip.Keep || stack.Strips[n-1].Keep
		}
	}
	return strip
}

func (s SideBySide) draw() Piece {
	var piece Piece
	for _, stack := range s.Stacks {
		placed := make([]Placed, len(stack.Strips))
		y := page.Length(0)
		for i, strip := range stack.Strips {
			if i > 0 {
				y += strip.Above
			}
			placed[i] = Placed{Piece: strip.Drawn(), Y: y, Holder: strip.Holder, Path: strip.Path}
			y += strip.Height
		}
		piece.PlaceAll(placed, stack.X, s.Keys)
		piece.Height = max(piece.Height, y)
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
		ok = ok || len(above.Strips) > 0
	}
	if !ok {
		return Strip{}, Strip{}, false
	}
	first, rest = a.Strip(), b.Strip()
	first.Keep = false
	return first, rest, true
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
