package pdf

import (
	"strings"

	"worksheetpdf/layouts/page"
)

// heard is what one has heard of a block last, as its words are read aloud.
type heard uint8

const (
	nothing heard = iota
	words
	joined // what follows is read with it: a blank, or a tick
)

// hear notes that a run is read next in an element, and reports whether a space
// is said before it: runs that are seen apart would be heard as one word. Words
// in a line of text, as a link, are that line's.
func (s *structure) hear(element int, t page.Text) (space bool) {
	block := s.block(element)
	first, last := t.Glyphs[0].Source, ""
	for i := len(t.Glyphs) - 1; i >= 0 && last == ""; i-- {
		last = t.Glyphs[i].Source
	}
	space = t.Apart && block.heard == words && !pauses(first)
	block.heard = words
	if pauses(last) || t.Ink == page.NoInk {
		block.heard = joined
	}
	return space
}

// block is the element whose words an element's are a part of: itself, or the one
// that holds the line which they stand in.
func (s *structure) block(n int) *element {
	for s.elements[n].tag == tagSpan || s.elements[n].tag == tagLink {
		n = s.elements[n].parent
	}
	return &s.elements[n]
}

// pauses reports whether what a glyph stands for parts the words around it: a
// space, or a mark at which one pauses.
func pauses(source string) bool {
	return strings.Contains(" \u3000\u00a0，。；：、？！…—（）《》【】「」『』,.;:?!()", source)
}

// space shows a space that ends where the pen stands, in the face of the glyph
// that follows: this stands where it would without.
func (r *run) space(b []byte, before page.Glyph) []byte {
	face := r.painter.text.faces.Face(before.Face)
	id, ok := face.Glyph(' ')
	if !ok {
		return b
	}
	advance := page.Length(divide(int64(face.Advance(id))*r.em, int64(face.UnitsPerEm())))
	c := r.painter.text.show(page.Glyph{Source: " ", ID: id, Face: before.Face, Advance: advance}, r.em)
	b = r.setFont(b, c.font)
	r.drift = -int64(c.width) * r.em
	return r.show(b, c)
}
