// Package text sets Chinese paragraphs: it turns a text and the widths of its
// lines into lines of glyphs, each glyph with its place and with the piece of
// source text that it stands for.
//
// The rules are those of W3C's Requirements for Chinese Text Layout (CLREQ)
// and of GB/T 15834 for punctuation; UAX #14 for what is not Chinese, UAX #29
// for what counts as one character.
//
//	setter := text.NewSetter(fonts.Embedded())
//	lines := setter.Lines(text.Paragraph{
//		Text:   "他说：“需求在现场。”",
//		Style:  text.Style{Face: fonts.Sans, Size: 9 * page.Point},
//		Align:  text.Justified,
//		Widths: []page.Length{60 * page.Millimetre},
//	})
//
// A paragraph goes through these stages:
//
//	split.go    the text as grapheme clusters, each with its class (marks.go)
//	glyphs.go   their glyphs and widths
//	spacing.go  gaps and squeezes between neighbours
//	breaks.go   how willingly a line ends before each cluster; numbers.go,
//	            units.go and addresses.go know what is not to be parted
//	points.go   the breakpoints, at a size and for the lines' widths
//	optimum.go  the cheapest lines for the whole paragraph (Knuth–Plass), as
//	            weigh.go counts them
//	set.go      one line: its glyphs, trimmed and justified
//
// The stages up to breaks.go know no size (cluster.go); metrics.go gives them
// one. What a reader can see of the costs and the limits stands in costs.go.
//
// Time and memory grow in proportion to the text's length.
//
// Copied out, the text is Normalize of what was written. The sources of all
// glyphs of all lines, joined, are that text but for what a line's end
// swallows: one new line, or one space. Characters that draw nothing (zero
// width, soft hyphens, variation selectors, controls) belong to the source of
// the glyph before them; at a line's beginning or after a space to the glyph
// after them; where a line has no other glyph, to a blank one of no width.
// Spaces at a line's end take no room.
package text

import (
	"strings"

	"github.com/go-text/typesetting/segmenter"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
)

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
	Turns  []Turn // in order; nil: all is in the face of the style
}

// Turn is where a text goes on in another face: printed words around what
// somebody wrote.
type Turn struct {
	At   int // in bytes of Normalize(Paragraph.Text)
	Face fonts.ID
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
	// Forced reports that the line ends where none should, because nothing else
	// fits: inside a word or a number, before a mark that begins no line or
	// after one that ends none.
	Forced bool
}

// Text places the line on a page.
func (l Line) Text(at page.Position, size page.Length, ink page.Ink) page.Text {
	return page.Text{At: at, Size: size, Ink: ink, Glyphs: l.Glyphs}
}

// Setter sets paragraphs in the faces. It is not safe for concurrent use; it
// is cheap to make, and keeps its buffers from one paragraph to the next.
type Setter struct {
	faces     *fonts.Faces
	seg       segmenter.Segmenter
	graphemes graphemes
	quotes    quotes
	found     [1024]found // glyphs found before, by face and character
	analysis  analysis    // of the last text
	breaker   breaker
}

// NewSetter is a setter in the faces.
func NewSetter(faces *fonts.Faces) *Setter { return &Setter{faces: faces} }

// Lines breaks a paragraph into lines. An empty text has no lines; a new line
// at the very end of a text ends its last line and begins no other.
func (s *Setter) Lines(p Paragraph) []Line {
	t := s.analyse(Normalize(p.Text), p.Style.Face, p.Turns...)
	b := &s.breaker
	b.begin(t, s.faces, p)
	lines := make([]Line, 0, b.guess())
	for start := 0; start < len(t.clusters); {
		end := start
		for end < len(t.clusters) && t.clusters[end].class != newline {
			end++
		}
		lines = b.paragraph(lines, start, end)
		start = end + 1
	}
	return lines
}

// Line sets text on one line of its natural width; new lines in it count as
// spaces. An opening mark at its beginning stands flush, as at the beginning
// of any line.
func (s *Setter) Line(text string, style Style, turns ...Turn) Line {
	t := s.clusters(strings.ReplaceAll(Normalize(text), "\n", " "), style.Face, false, turns)
	b := &s.breaker
	b.begin(t, s.faces, Paragraph{Style: style})
	return b.single()
}
