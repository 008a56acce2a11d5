package kinds

import (
	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
)

// sideBySide is columns of strips. They stand as one strip, which is parted
// only where no page holds it: each column then goes on by itself.
type sideBySide struct{ stacks []stack }

// stack is one column of strips.
type stack struct {
	x      page.Length
	strips []flow.Strip
}

func (s stack) height() page.Length { return flow.Height(s.strips) }

// strip is all columns as they are to be stacked onto a page.
func (s sideBySide) strip() flow.Strip {
	strip := flow.Strip{Draw: s.draw, Split: s.split}
	for _, stack := range s.stacks {
		if n := len(stack.strips); n > 0 {
			strip.Above = max(strip.Above, stack.strips[0].Above)
			strip.Height = max(strip.Height, stack.height())
			strip.Keep = strip.Keep || stack.strips[n-1].Keep
		}
	}
	return strip
}

func (s sideBySide) draw() flow.Piece {
	var piece flow.Piece
	for _, stack := range s.stacks {
		placed := make([]flow.Placed, len(stack.strips))
		y := page.Length(0)
		for i, strip := range stack.strips {
			if i > 0 {
				y += strip.Above
			}
			placed[i] = flow.Placed{Piece: strip.Drawn(), Y: y, Holder: strip.Holder, Path: strip.Path}
			y += strip.Height
		}
		piece.PlaceAll(placed, stack.x)
		piece.Height = max(piece.Height, y)
	}
	return piece
}

// split parts each column at a height; ok is false where none has anything
// that fits. A column whose first strip does not fit goes on as a whole.
func (s sideBySide) split(height page.Length) (first, rest flow.Strip, ok bool) {
	var a, b sideBySide
	for _, stack := range s.stacks {
		above, below := stack.split(height)
		a.stacks, b.stacks = append(a.stacks, above), append(b.stacks, below)
		ok = ok || len(above.strips) > 0
	}
	if !ok {
		return flow.Strip{}, flow.Strip{}, false
	}
	return a.strip(), b.strip(), true
}

// split parts a column into the strips that fit a height and those that go
// on, under their table's header.
func (s stack) split(height page.Length) (above, below stack) {
	above.x, below.x = s.x, s.x
	y := page.Length(0)
	for i, strip := range s.strips {
		if i > 0 {
			y += strip.Above
		}
		if y+strip.Height > height {
			above.strips, below.strips = s.strips[:i:i], s.strips[i:]
			break
		}
		y += strip.Height
		above.strips = s.strips[: i+1 : i+1]
	}
	if n := len(below.strips); n > 0 {
		if first, rest, ok := splitOff(below.strips[0], height-y); ok {
			above.strips = append(above.strips, first)
			below.strips = append([]flow.Strip{rest}, below.strips[1:]...)
		}
	}
	above.strips, below.strips = keepTogether(above.strips, below.strips)
	if len(below.strips) > 0 && below.strips[0].Head != nil {
		next := below.strips[0]
		head := flow.Strip{Piece: next.Head.Piece, Keep: true, Holder: next.Holder, Path: next.Path}
		below.strips = append([]flow.Strip{head}, below.strips...)
	}
	return above, below
}

// splitOff parts a strip that can be parted.
func splitOff(s flow.Strip, height page.Length) (first, rest flow.Strip, ok bool) {
	if s.Split == nil {
		return flow.Strip{}, flow.Strip{}, false
	}
	first, rest, ok = s.Split(height)
	first.Path, rest.Path = s.Path, s.Path
	first.Holder, rest.Holder = s.Holder, s.Holder
	return first, rest, ok
}

// keepTogether moves strips from the foot of those above to those below that
// must stand with the next; all that are to be kept stay where they are if
// that would leave nothing above.
func keepTogether(above, below []flow.Strip) (kept, moved []flow.Strip) {
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
	return above[:n:n], append(append([]flow.Strip{}, above[n:]...), below...)
}
