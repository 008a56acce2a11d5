package text

import (
	"math"
	"unicode"
	"unicode/utf8"

	"worksheetpdf/fonts"
)

// unit is one grapheme cluster (UAX #29): what is drawn, and what it is to its
// neighbours. Units do not know the size that they are set in.
type unit struct {
	start   int32  // in the text; it ends where the next one starts
	r       rune   // the first that is drawn
	parts   int32  // into parsed.parts: what is drawn besides glyph
	more    uint16 // ... and how many
	advance uint16 // in the face's units
	shift   int16  // thousandths of an em
	aside   int16  // room on either side, for a mark about it, thousandths of an em
	half    int16  // what an opening mark can give up on its left, a closing one on its right; thousandths of an em
	delta   int16  // added between this unit and the next, thousandths of an em
	glyph   fonts.GlyphID
	face    fonts.ID
	class   class
	level   level // of a line's end before this unit
	place   place // between this unit and the next
	token   token // that the unit before is of, too
	opens   bool  // no line ends with it
	closes  bool  // no line begins with it
}

// left and right are what a mark can give up at a line's beginning and end.
func (u *unit) left() int64  { return u.give(opening) }
func (u *unit) right() int64 { return u.give(closing) }

func (u *unit) give(c class) int64 {
	if u.class != c {
		return 0
	}
	return int64(u.half)
}

// part is one more glyph of a unit.
type part struct {
	glyph   fonts.GlyphID
	face    fonts.ID
	advance uint16
	shift   int16 // thousandths of an em
}

// parsed is a text as units, whatever its size and its widths.
type parsed struct {
	text  string
	face  fonts.ID
	valid bool
	units []unit
	parts []part
}

// source is the text that the unit stands for.
func (t *parsed) source(i int) string { return t.text[t.units[i].start:t.end(i)] }

// drawn is what is drawn besides the unit's glyph.
func (t *parsed) drawn(u *unit) []part { return t.parts[u.parts : int(u.parts)+int(u.more)] }

func (t *parsed) end(i int) int {
	if i+1 < len(t.units) {
		return int(t.units[i+1].start)
	}
	return len(t.text)
}

// parse is the units of a normalized text. The last text is kept: a label that
// shrinks until it fits is parsed once.
func (s *Setter) parse(text string, face fonts.ID) *parsed {
	t := &s.parsed
	if t.valid && t.text == text && t.face == face {
		return t
	}
	*t = parsed{text: text, face: face, valid: true, units: t.units[:0], parts: t.parts[:0]}
	if len(text) > math.MaxInt32 || s.seg.InitWithString(text) != nil { // not UTF-8: Normalize leaves none such
		return t
	}
	if n := utf8.RuneCountInString(text); cap(t.units) < n {
		t.units = make([]unit, 0, n)
	}
	s.clusters(t)
	s.quotes(t)
	for i := range t.units {
		s.draw(t, i)
	}
	t.spaces(s.faces)
	t.places()
	t.tokens()
	t.levels()
	return t
}

// clusters fills in where units begin and end, their parts and their UAX #14
// break points: free or not.
func (s *Setter) clusters(t *parsed) {
	g, lines := &s.graphemes, s.seg.LineIterator()
	g.reset(t.text, &s.seg)
	boundary, allowed := 0, false // the next end of a line, in runes; one passed since the last unit
	hidden := int32(-1)           // where invisible characters that wait for a glyph begin
	for g.next() {
		for boundary <= g.index {
			allowed = allowed || boundary == g.index
			if !lines.Next() {
				break
			}
			l := lines.Line()
			boundary = l.Offset + len(l.Text)
		}
		start := int32(g.start)
		base := 0
		for base < len(g.runes) && invisible(g.runes[base]) {
			base++
		}
		last := len(t.units) - 1
		if base == len(g.runes) {
			if hidden < 0 && (last < 0 || t.units[last].class == space || t.units[last].class == newline) {
				hidden = start
			}
			continue // else they belong to the unit before
		}
		r := g.runes[base]
		if hidden >= 0 && r == '\n' {
			t.units = append(t.units, nothing(hidden, t.face))
			hidden = -1
		}
		if hidden >= 0 {
			start, hidden = hidden, -1
		}
		u := unit{start: start, r: r, class: classify(r), level: cluster}
		if allowed {
			u.level = free
		}
		allowed = false
		u.parts = int32(len(t.parts))
		for _, r := range g.runes[base+1:] {
			s.part(t, &u, r)
		}
		if r == '⸺' { // one character, two em long
			s.part(t, &u, substitute(r))
		}
		u.face = t.face
		if u.class == other && emojiPresentation(g.runes) {
			u.face = fonts.Emoji
		}
		t.units = append(t.units, u)
	}
	if hidden >= 0 {
		t.units = append(t.units, nothing(hidden, t.face))
	}
}

// nothing is a unit for characters that draw nothing, on a line that has no other.
func nothing(start int32, face fonts.ID) unit {
	return unit{start: start, face: face, level: cluster}
}

// emojiPresentation is whether a cluster asks for an emoji (UTS #51): it ends with U+FE0F.
func emojiPresentation(cluster []rune) bool {
	for _, r := range cluster[1:] {
		if r == 0xFE0F {
			return true
		}
	}
	return false
}

// part adds what a cluster draws besides its first character. Skin tones
// (UTS #51) are drawn as nothing: the emoji face has one ink.
func (s *Setter) part(t *parsed, u *unit, r rune) {
	if invisible(r) || r >= 0x1F3FB && r <= 0x1F3FF || u.more == math.MaxUint16 {
		return
	}
	f := s.find(t.face, r)
	p := part{glyph: f.glyph, face: f.face}
	switch {
	case unicode.Is(unicode.Me, r):
		p.shift = s.over(t.face, u.r, p)
		u.aside = s.aside(t.face, u.r, p)
		p.advance = uint16(int(u.aside) * s.faces.Face(p.face).UnitsPerEm() / 1000)
	case unicode.Is(unicode.M, r):
		p.shift = s.over(t.face, u.r, p)
	default:
		p.advance = f.advance
	}
	t.parts = append(t.parts, p)
	u.more++
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

// draw fills in the glyph of a unit, its width and its blank halves.
func (s *Setter) draw(t *parsed, i int) {
	u := &t.units[i]
	if u.class == newline {
		return
	}
	if u.class == blank || u.class == space || u.r == 0 {
		f := s.find(u.face, ' ')
		u.glyph, u.face, u.advance = f.glyph, f.face, f.advance
		if u.class != space {
			u.advance = uint16(blankWidth(u.r) * int64(s.faces.Face(f.face).UnitsPerEm()) / 1000)
		}
		return
	}
	face, r := u.face, u.r
	switch u.class {
	case dash:
		if u.r == '—' && t.context(i, -1) == latinScript && t.context(i, 1) == latinScript {
			break // word—word
		}
		r = substitute(r)
		if face == fonts.Kai {
			face = fonts.Sans
		}
	case opening, closing, middle:
		// WenKai's quotes and middle dot are 0.35 em wide.
		if face == fonts.Kai && (quote(r) || r == '·') {
			face = fonts.Sans
		}
	}
	f := s.find(face, r)
	u.glyph, u.face, u.advance = f.glyph, f.face, f.advance
	switch u.class {
	case opening:
		u.half = f.left
	case closing:
		u.half = f.right
	case other:
		if quote(u.r) || u.r == '·' {
			s.narrow(u)
		}
	}
	if u.aside > 0 {
		u.shift += u.aside
		u.advance += uint16(int(u.aside) * s.faces.Face(u.face).UnitsPerEm() / 1000)
	}
}

// narrow makes a proportional mark of a full-width one, for Latin text: Noto
// Sans SC has only the latter. The ink keeps the side bearings of its Latin marks.
func (s *Setter) narrow(u *unit) {
	const bearing = 45
	face := s.faces.Face(u.face)
	bounds, ok := face.Bounds(u.glyph)
	upem := face.UnitsPerEm()
	if !ok || int(u.advance)*1000 < 900*upem {
		return
	}
	u.shift = int16(bearing - bounds.XMin*1000/upem)
	u.advance = uint16(bounds.XMax - bounds.XMin + 2*bearing*upem/1000)
}

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
	if face >= fonts.Count {
		face = fonts.Sans
	}
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
