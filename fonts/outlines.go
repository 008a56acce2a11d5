package fonts

import (
	"encoding/binary"
	"sync/atomic"
)

// Outlines remembers the outlines of a face that were cut: the face of answers
// is cut anew for each document, nearly always to outlines that others have had,
// and to read them all took half of the time. It grows to 64 bytes a glyph, and no
// further. It is safe for concurrent use.
type Outlines struct {
	face  *Face
	parts []atomic.Pointer[Part] // by glyph; nil: nothing is remembered
}

// NewOutlines is a memory for a face.
func NewOutlines(face *Face) *Outlines {
	return &Outlines{face: face, parts: make([]atomic.Pointer[Part], face.glyphs)}
}

// part is a simple outline that was cut before, nil where it is not known.
func (o *Outlines) part(g GlyphID) *Part {
	if int(g) >= len(o.parts) {
		return nil
	}
	return o.parts[g].Load()
}

// keep remembers a simple outline; two may do so at a time: they are the same.
func (o *Outlines) keep(p Part) {
	if int(p.Outline) < len(o.parts) {
		o.parts[p.Outline].Store(&p)
	}
}

// newPart is a part of a subset that stands at an even place.
func newPart(b []byte, outline GlyphID) Part {
	p := Part{Bytes: b, Zero: len(b)%2 != 0, Outline: outline}
	for ; len(b) >= 4; b = b[4:] {
		both := binary.BigEndian.Uint32(b)
		p.even += both >> 16
		p.odd += both & 0xffff
	}
	var rest [4]byte
	copy(rest[:], b)
	p.even += uint32(u16(rest[:], 0))
	p.odd += uint32(u16(rest[:], 2))
	return p
}
