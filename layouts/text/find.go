package text

import (
	"slices"

	"worksheetpdf/fonts"
)

// found is a character's glyph.
type found struct {
	r           rune
	style, face fonts.ID
	glyph       fonts.GlyphID
	ok, valid   bool
	advance     uint16 // in the face's units
	left, right int16  // what an opening or a closing mark can give up, thousandths of an em
}

// find is the glyph of r, first in the face; where no face has it, glyph 0 of
// that one. Layouts tell of those beforehand (Missing); here nothing is lost.
func (s *Setter) find(face fonts.ID, r rune) *found {
	slot := &s.found[(uint32(r)^uint32(face)<<7)%uint32(len(s.found))]
	if slot.valid && slot.r == r && slot.style == face {
		return slot
	}
	f := found{r: r, style: face, valid: true}
	f.face, f.glyph, f.ok = s.faces.Find(face, r)
	if !f.ok {
		f.face, f.glyph = face, 0
	}
	in := s.faces.Face(f.face)
	f.advance = uint16(in.Advance(f.glyph))
	if ideograph(r) { // no mark
		*slot = f
		return slot
	}
	// Half of the em is blank (OpenType's halt says the same), but for the few
	// marks of WenKai that reach over the middle.
	if bounds, ok := in.Bounds(f.glyph); ok {
		upem := in.UnitsPerEm()
		f.left = int16(max(0, min(500, bounds.XMin*1000/upem)))
		f.right = int16(max(0, min(500, (int(f.advance)-bounds.XMax)*1000/upem)))
	}
	*slot = f
	return slot
}

// ideograph reports whether r is one of the common Han.
func ideograph(r rune) bool { return r >= 0x4E00 && r <= 0x9FFF }

// embedded is the face, or Sans for a number that no face has.
func embedded(face fonts.ID) fonts.ID {
	if face >= fonts.Count {
		return fonts.Sans
	}
	return face
}

// Missing are the characters of text that no face has, each once, in order.
// Characters that draw nothing or are drawn by other means are not missing.
func (s *Setter) Missing(text string, face fonts.ID) []rune {
	face = embedded(face)
	var missing []rune
	for _, r := range Normalize(text) {
		if r == '\n' || invisible(r) || blankWidth(r) != 0 || substitute(r) != r || s.find(face, r).ok || slices.Contains(missing, r) {
			continue
		}
		missing = append(missing, r)
	}
	return missing
}
