package layouttest

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"worksheetpdf/layouts/page"
)

// Box is an upright box on a page.
type Box struct{ Left, Top, Right, Bottom page.Length }

// String is the box by its edges, in millimetres.
func (b Box) String() string {
	return fmt.Sprintf("(%s, %s)–(%s, %s)", b.Left, b.Top, b.Right, b.Bottom)
}

// Meets reports whether the boxes have anything in common.
func (b Box) Meets(o Box) bool {
	return b.Left < o.Right && o.Left < b.Right && b.Top < o.Bottom && o.Top < b.Bottom
}

// Within reports whether b stands in o.
func (b Box) Within(o Box) bool {
	return b.Left >= o.Left && b.Right <= o.Right && b.Top >= o.Top && b.Bottom <= o.Bottom
}

// Ink is where the text of a run stands: Han fill their em box but for a rim
// of a twentieth, and the blank halves of marks at the ends do not count.
func Ink(t page.Text) Box {
	rim := t.Size / 20
	b := Box{t.At.X, t.At.Y - t.Size.Scale(80, 100), t.At.X + t.Width(), t.At.Y + t.Size.Scale(9, 100)}
	b.Left += rim
	b.Right -= rim
	return b
}

// Stroke is where a line's ink stands.
func Stroke(l page.Line) Box {
	w := l.Stroke.Width / 2
	return Box{min(l.From.X, l.To.X) - w, min(l.From.Y, l.To.Y) - w, max(l.From.X, l.To.X) + w, max(l.From.Y, l.To.Y) + w}
}

// Of closed shapes the rules look at those no larger than a ring, for larger
// ones may hold others. Lines may end at an arrow or a stop, but not in a tick
// box, which is 4 mm, or 5 where everything is large.
const (
	ring     = 14 * page.Millimetre
	tickBox  = 4 * page.Millimetre
	largeBox = 5 * page.Millimetre
)

// stroked is the box with the ink of a stroke around it.
func (b Box) stroked(s page.Stroke) Box {
	w := s.Width / 2
	return Box{b.Left - w, b.Top - w, b.Right + w, b.Bottom + w}
}

// sized reports whether a shape is so wide, as near as its halves are rounded.
func (b Box) sized(width page.Length) bool {
	off := b.Right - b.Left - width
	return off >= -2 && off <= 2
}

// isBox reports whether a shape is a tick box.
func (c checker) isBox(b Box) bool { return b.sized(c.box) }

// dark reports whether an ink is seen on white as well as type must be: black,
// or an accent.
func dark(i page.Ink) bool { return i == page.Black || i.Coloured() }

// outlines are where the closed black shapes of a page stand, and those that
// are larger than a ring: borders, which hold all else.
func outlines(p page.Page) (boxes, borders []Box) {
	for m := range Marks(p) {
		switch m := m.(type) {
		case page.Rectangle:
			boxes = append(boxes, Box{m.At.X, m.At.Y, m.At.X + m.Size.Width, m.At.Y + m.Size.Height}.stroked(m.Stroke))
		case page.Path:
			if m.Segments[len(m.Segments)-1].Op != page.Close || !dark(m.Fill) && !dark(m.Stroke.Ink) {
				continue
			}
			b := Box{p.Size.Width, p.Size.Height, 0, 0}
			for _, s := range m.Segments[:len(m.Segments)-1] {
				b = Box{min(b.Left, s.To.X), min(b.Top, s.To.Y), max(b.Right, s.To.X), max(b.Bottom, s.To.Y)}
			}
			if b.Right-b.Left <= ring {
				boxes = append(boxes, b.stroked(m.Stroke))
			} else {
				borders = append(borders, b.stroked(m.Stroke))
			}
		}
	}
	return boxes, borders
}

// CheckPages asks of every page what holds for all: nothing near the edge, no
// glyph missing, no text on a rule, on other text or over the edge of a box, no
// type or line too small.
func CheckPages(t *testing.T, document *page.Document) {
	t.Helper()
	for n, p := range document.Pages {
		const rim = 8 * page.Millimetre
		c := checker{T: t, n: n + 1, sheet: Box{rim, rim, p.Size.Width - rim, p.Size.Height - rim}}
		c.texts, c.lines = Texts(p), All[page.Line](p)
		c.shapes, c.borders = outlines(p)
		c.box, c.least = tickBox, 8*page.Point
		if len(Inputs(document)) > 0 { // a screen enlarges a date in a narrow cell
			c.least = 6 * page.Point
		}
		if slices.ContainsFunc(c.shapes, func(b Box) bool { return b.sized(largeBox) }) {
			c.box = largeBox
		}
		c.checkLines()
		c.checkShapes()
		for i := range c.texts {
			c.checkText(i)
		}
	}
}

// checker checks one page.
type checker struct {
	*testing.T
	n       int // the page's number
	sheet   Box // where marks may stand
	texts   []page.Text
	lines   []page.Line
	shapes  []Box
	borders []Box
	box     page.Length // the side of a tick box
	least   page.Length // the smallest em
}

func (c checker) checkLines() {
	c.Helper()
	for _, line := range c.lines {
		if line.Stroke.Width < page.Millimetres(0.15) {
			c.Errorf("page %d: a line of %s mm", c.n, line.Stroke.Width)
		}
		if !Stroke(line).Within(c.sheet) {
			c.Errorf("page %d: the line %s to %s is within 8 mm of the edge", c.n, line.From, line.To)
		}
	}
}

func (c checker) checkShapes() {
	c.Helper()
	for _, b := range c.borders {
		if !b.Within(c.sheet) {
			c.Errorf("page %d: the border %s is within 8 mm of the edge", c.n, b)
		}
	}
	for i, b := range c.shapes {
		if !b.Within(c.sheet) {
			c.Errorf("page %d: the shape %s is within 8 mm of the edge", c.n, b)
		}
		for _, other := range c.shapes[:i] {
			if (c.isBox(b) || c.isBox(other)) && b.Meets(other) {
				c.Errorf("page %d: the shapes %s and %s overlap", c.n, b, other)
			}
		}
		for _, line := range c.lines {
			if c.isBox(b) && Stroke(line).Meets(b) {
				c.Errorf("page %d: the line %s to %s runs into the shape %s", c.n, line.From, line.To, b)
			}
		}
	}
}

func (c checker) checkText(i int) {
	c.Helper()
	text := c.texts[i]
	at := fmt.Sprintf("page %d, %s %q", c.n, text.At, text.Source())
	b := Ink(text)
	if !b.Within(c.sheet) {
		c.Errorf("%s: within 8 mm of the edge", at)
	}
	if text.Size < c.least {
		c.Errorf("%s: type of %s mm", at, text.Size)
	}
	for _, g := range text.Glyphs {
		if g.ID == 0 && strings.TrimSpace(g.Source) != "" {
			c.Errorf("%s: no glyph for %q", at, g.Source)
		}
	}
	for _, line := range c.lines {
		if b.Meets(Stroke(line)) {
			c.Errorf("%s: touches the line %s to %s", at, line.From, line.To)
		}
	}
	for _, shape := range slices.Concat(c.shapes, c.borders) {
		if b.Meets(shape) && !b.Within(shape) {
			c.Errorf("%s: stands over the edge of the shape %s", at, shape)
		}
	}
	for _, other := range c.texts[:i] {
		if b.Meets(Ink(other)) {
			c.Errorf("%s: overlaps %q at %s", at, other.Source(), other.At)
		}
	}
}
