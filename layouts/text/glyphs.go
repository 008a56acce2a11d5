package text

import (
	"unicode"

	"worksheetpdf/fonts"
)

// draw fills in the glyph of a cluster, its width and its blank halves.
func (s *Setter) draw(t *analysis, i int) {
	c := &t.clusters[i]
	switch {
	case c.class == newline:
		return
	case c.idle() || c.r == 0:
		s.drawBlank(c)
		return
	}
	face, r := s.drawnBy(t, i)
	f := s.find(face, r)
	c.glyph, c.face, c.advance = f.glyph, f.face, f.advance
	if c.advance == 0 { // a combining mark that has no letter
		s.fitInk(c)
	}
	switch c.class {
	case opening:
		c.half = f.left
	case closing:
		c.half = f.right
	case other:
		if quote(c.r) || c.r == '·' {
			s.narrow(c)
		}
	}
	if c.aside > 0 {
		c.shift += c.aside
		c.advance += s.units(c.face, int64(c.aside))
	}
}

// drawBlank is draw for spaces, and for what draws nothing.
func (s *Setter) drawBlank(c *cluster) {
	f := s.find(c.face, ' ')
	c.glyph, c.face, c.advance = f.glyph, f.face, f.advance
	if c.class != space {
		c.advance = s.units(f.face, blankWidth(c.r))
	}
}

// drawnBy is the face and the character whose glyph draws a cluster's first one.
func (s *Setter) drawnBy(t *analysis, i int) (fonts.ID, rune) {
	c := &t.clusters[i]
	face, r := c.face, c.r
	switch c.class {
	case dash:
		if r == '—' && t.context(i, -1) == latinScript && t.context(i, 1) == latinScript {
			return face, r // word—word
		}
		r = substitute(r)
	case opening, closing, middle:
		if !quote(r) && r != '·' { // WenKai's are 0.35 em wide
			return face, r
		}
	default:
		return face, r
	}
	if face == fonts.Kai {
		face = fonts.Sans
	}
	return face, r
}

// units are thousandths of an em in the units of a face.
func (s *Setter) units(face fonts.ID, thousandths int64) uint16 {
	return uint16(thousandths * int64(s.faces.Face(face).UnitsPerEm()) / 1000)
}

// bearing is the room beside the ink of a mark that is given a width of its
// own, in thousandths of an em: the side bearings of Noto Sans SC's Latin marks.
const bearing = 45

// narrow makes a proportional mark of a full-width one, for Latin text: Noto
// Sans SC has only the latter.
func (s *Setter) narrow(c *cluster) {
	if int(c.advance)*1000 >= 900*s.faces.Face(c.face).UnitsPerEm() {
		s.fitInk(c)
	}
}

// fitInk gives a glyph the width of its ink.
func (s *Setter) fitInk(c *cluster) {
	face := s.faces.Face(c.face)
	bounds, ok := face.Bounds(c.glyph)
	if !ok {
		return
	}
	upem := face.UnitsPerEm()
	c.shift = int16(bearing - bounds.XMin*1000/upem)
	c.advance = uint16(bounds.XMax - bounds.XMin + 2*bearing*upem/1000)
}

// part adds what a cluster draws besides its first character. Skin tones
// (UTS #51) are drawn as nothing: the emoji face has one ink.
func (s *Setter) part(t *analysis, c *cluster, r rune) {
	if invisible(r) || r >= 0x1F3FB && r <= 0x1F3FF {
		return
	}
	f := s.find(t.face, r)
	p := part{glyph: f.glyph, face: f.face}
	switch {
	case unicode.Is(unicode.Me, r):
		p.shift = s.over(t.face, c.r, p)
		c.aside = s.aside(t.face, c.r, p)
		p.advance = s.units(p.face, int64(c.aside))
	case unicode.Is(unicode.M, r):
		p.shift = s.over(t.face, c.r, p)
	default:
		p.advance = f.advance
	}
	t.parts = append(t.parts, p)
	c.more++
}

// over is how far from the end of the base's advance its combining mark is
// drawn to stand centred above it. The faces disagree: in WenKai marks lie left
// of the pen, in Noto Sans SC some lie right of it.
func (s *Setter) over(face fonts.ID, base rune, mark part) int16 {
	b := s.find(face, base)
	bounds, ok := s.faces.Face(mark.face).Bounds(mark.glyph)
	if !ok {
		return 0
	}
	middle := (bounds.XMin + bounds.XMax) * 500 / s.faces.Face(mark.face).UnitsPerEm()
	return -int16(int(b.advance)*500/s.faces.Face(b.face).UnitsPerEm() + middle)
}

// aside is the room that a mark about its base (1️⃣) needs on either side of it.
func (s *Setter) aside(face fonts.ID, base rune, mark part) int16 {
	b := s.find(face, base)
	bounds, ok := s.faces.Face(mark.face).Bounds(mark.glyph)
	if !ok {
		return 0
	}
	wide := (bounds.XMax - bounds.XMin) * 1000 / s.faces.Face(mark.face).UnitsPerEm()
	return int16(max(0, wide-int(b.advance)*1000/s.faces.Face(b.face).UnitsPerEm()) / 2)
}
