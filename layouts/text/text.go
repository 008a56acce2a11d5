package text

import (
	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
)

// CONTRACT: to be implemented by layouts/text. The signatures below are fixed.

// Style is the face and the size that a paragraph is set in.
type Style struct {
	Face fonts.ID
	Size page.Length // the em
}

// Align is how lines fill their width.
type Align uint8

const (
	Ragged    Align = iota // left-aligned, for narrow cells and answers on ruled lines
	Justified              // both edges flush, the last line left
)

// Paragraph is text to be set: one or more paragraphs, parted by new lines.
type Paragraph struct {
	Text  string
	Style Style
	Align Align
	// Widths are the widths of the lines, in order; the last one repeats.
	Widths []page.Length
}

// Line is one set line.
type Line struct {
	Glyphs []page.Glyph
	Width  page.Length // the sum of the advances
	// Start and End are the byte range of Normalize(Paragraph.Text) that the
	// line stands for, with the space or new line that its end swallowed, so
	// that ranges follow one another without a hole.
	Start, End int
	Hard       bool // the line ends because the source says so, or because the text does
}

// Text places the line on a page.
func (l Line) Text(at page.Position, size page.Length, ink page.Ink) page.Text {
	return page.Text{At: at, Size: size, Ink: ink, Glyphs: l.Glyphs}
}

// Setter sets paragraphs in the faces. It is not safe for concurrent use; it
// is cheap to make.
type Setter struct{ faces *fonts.Faces }

// NewSetter is a setter in the faces.
func NewSetter(faces *fonts.Faces) *Setter { return &Setter{faces: faces} }

// Lines breaks a paragraph into lines. An empty text has no lines.
func (s *Setter) Lines(p Paragraph) []Line { return nil }

// Line sets text on one line of its natural width; new lines in it count as spaces.
func (s *Setter) Line(text string, style Style) Line { return Line{} }

// Normalize is the text as it is set and copied out: NFC, with CRLF, U+2028
// and U+2029 as LF.
func Normalize(text string) string { return text }

// Missing are the characters of text that no face has, each once, in order.
func (s *Setter) Missing(text string, face fonts.ID) []rune { return nil }
