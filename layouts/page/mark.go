package page

import "worksheetpdf/fonts"

// Mark is one thing drawn on a page. The set is closed:
// Text, Line, Rectangle, Path, Link, Imported.
type Mark interface {
	// Moved is the same mark, dx further right and dy further down.
	Moved(dx, dy Length) Mark
	// Scaled is the same mark at num/den of its size, away from the page's
	// top left corner.
	Scaled(num, den int64) Mark
	// Turned is the same mark turned a quarter anticlockwise about the
	// page's top left corner: what ran to the right runs up.
	Turned() Mark
	mark()
}

// Text is a run of positioned glyphs on one baseline.
type Text struct {
	At     Position // where the pen starts, on the baseline
	Size   Length   // the em
	Ink    Ink
	Glyphs []Glyph // never changed once made: moved copies share it
	// Turns is how often the run is turned about At, a quarter anticlockwise
	// each time, from 0 to 3: once, and it runs up the page.
	Turns uint8
}

// Glyph is one drawn shape and the source text that it stands for.
type Glyph struct {
	// Source is the piece of NFC source text (often one character) that is
	// copied out for this glyph. Empty: the glyph before it stands for both.
	// The sources of a paragraph's glyphs, joined, are its text, but for what
	// a line break swallows (one space or new line).
	Source string
	ID     fonts.GlyphID
	Face   fonts.ID
	// Advance is how far the pen moves on, with every gap, squeeze and stretch in it.
	Advance Length
	// Shift is how far right of the pen the shape is drawn; negative for an
	// opening mark that gave up its blank left half.
	Shift Length
}

// Width is the sum of the advances.
func (t Text) Width() Length {
	var w Length
	for _, g := range t.Glyphs {
		w += g.Advance
	}
	return w
}

// Line is a straight stroke.
type Line struct {
	From, To Position
	Stroke   Stroke
}

// Rectangle is drawn with its fill first, its stroke centred on its edge.
type Rectangle struct {
	At     Position // top left corner
	Size   Size
	Radius Length // of its corners
	Stroke Stroke
	Fill   Ink
}

// Path is a sequence of segments; open subpaths are allowed when only stroked.
type Path struct {
	Segments []Segment // never changed once made, but by Moved, which copies
	Stroke   Stroke
	Fill     Ink // nonzero winding rule
}

// Segment is one step of a path.
type Segment struct {
	Op Op
	To Position // for all but Close
	// Control points, for Curve only.
	C1, C2 Position
}

// Op is what a segment does.
type Op uint8

const (
	MoveTo Op = iota
	LineTo
	CurveTo // a cubic Bézier curve
	Close
)

// Stroke is how an outline is drawn; a zero width draws none.
type Stroke struct {
	Width Length
	Ink   Ink
	// On and Off are the dash pattern; On zero is a solid line. With round
	// caps and On of 1 EMU a dash is a dot.
	On, Off Length
	Round   bool // round caps and joins; else butt and mitre
}

// Link is a place to tap: nothing of it is printed.
type Link struct {
	At   Position
	Size Size
	URL  string // an address; empty: a page of the document
	Page int    // index into Document.Pages
	Y    Length // on that page, the top of what is to be seen
}

// Ink is a level of grey, or none.
type Ink uint16

const (
	NoInk Ink = 0
	Black Ink = 0x100
	White Ink = 0x1ff
)

// Grey is an ink from 0 (black) to 255 (white).
func Grey(level uint8) Ink { return 0x100 | Ink(level) }

// Level is the ink's grey from 0 (black) to 255 (white).
func (i Ink) Level() uint8 { return uint8(i) }

func (Text) mark()      {}
func (Line) mark()      {}
func (Rectangle) mark() {}
func (Path) mark()      {}
func (Link) mark()      {}

func (t Text) Moved(dx, dy Length) Mark {
	t.At = t.At.Plus(dx, dy)
	return t
}

func (l Line) Moved(dx, dy Length) Mark {
	l.From, l.To = l.From.Plus(dx, dy), l.To.Plus(dx, dy)
	return l
}

func (r Rectangle) Moved(dx, dy Length) Mark {
	r.At = r.At.Plus(dx, dy)
	return r
}

func (p Path) Moved(dx, dy Length) Mark {
	moved := make([]Segment, len(p.Segments))
	for i, s := range p.Segments {
		moved[i] = Segment{Op: s.Op, To: s.To.Plus(dx, dy), C1: s.C1.Plus(dx, dy), C2: s.C2.Plus(dx, dy)}
	}
	p.Segments = moved
	return p
}

func (l Link) Moved(dx, dy Length) Mark {
	l.At = l.At.Plus(dx, dy)
	return l
}
