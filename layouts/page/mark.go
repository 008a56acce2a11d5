package page

import "worksheetpdf/fonts"

// Mark is one thing drawn on a page. The set is closed:
// Text, Line, Rectangle, Path, Image, Link, Imported, Group. Marks are values and are
// never changed; one that is to stand elsewhere is put into a Group.
type Mark interface{ mark() }

// Text is a run of positioned glyphs on one baseline. In NoInk it is not seen
// and is copied out all the same: what marks beside it say that are drawn as
// lines, such as ☑ where a box is ticked or / in a date.
type Text struct {
	At   Position // where the pen starts, on the baseline
	Size Length   // the em
	Ink  Ink
	// Outline is drawn around each glyph, over its ink; its zero width draws none.
	Outline Stroke
	Glyphs  []Glyph // never changed once made
	// Apart is that the run is seen apart from the words before it, as a note
	// from the label that it follows: nobody reads them as one word. A line that
	// a paragraph goes on with is not.
	Apart bool
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
	Segments []Segment // never changed once made
	Stroke   Stroke
	Fill     Ink // nonzero winding rule
}

// Segment is one step of a path.
type Segment struct {
	Op Op
	To Position // for all but Close
	// Control points, for CurveTo only.
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

// Ink is a colour in sRGB, or none. Almost all are greys; Black is printed as
// black alone.
type Ink uint32

const (
	NoInk Ink = 0
	Black Ink = 0x1000000
	White Ink = 0x1ffffff
)

// Grey is an ink from 0 (black) to 255 (white).
func Grey(level uint8) Ink { return RGB(level, level, level) }

// RGB is an ink of a colour.
func RGB(red, green, blue uint8) Ink {
	return Black | Ink(red)<<16 | Ink(green)<<8 | Ink(blue)
}

// RGB is the ink's three channels.
func (i Ink) RGB() (red, green, blue uint8) { return uint8(i >> 16), uint8(i >> 8), uint8(i) }

// Level is the ink's grey from 0 (black) to 255 (white): of a colour, its
// luma (ITU-R BT.601), as a printer without colours has it.
func (i Ink) Level() uint8 {
	r, g, b := i.RGB()
	return uint8((299*int(r) + 587*int(g) + 114*int(b) + 500) / 1000)
}

// Coloured reports whether the ink is no grey.
func (i Ink) Coloured() bool {
	r, g, b := i.RGB()
	return r != g || g != b
}

func (Text) mark()      {}
func (Line) mark()      {}
func (Rectangle) mark() {}
func (Path) mark()      {}
func (Link) mark()      {}
