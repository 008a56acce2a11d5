package fonts

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
)

// awayTable is a table of ours: one bit for each glyph, the first of a byte its
// highest, set where [Face.Without] left the outline out.
const awayTable = "away"

// Away reports whether the face lacks the outline of a glyph because somebody
// left it out: the glyph has its number and its advance, and cannot be drawn.
func (f *Face) Away(g GlyphID) bool { return f.holder(g).lacks(g) }

// holder is the face, or the piece of it, that has the outline of a glyph.
func (f *Face) holder(g GlyphID) *Face {
	if f.lacks(g) {
		for _, piece := range f.pieces {
			if !piece.lacks(g) {
				return piece
			}
		}
	}
	return f
}

// lacks is Away without the pieces.
func (f *Face) lacks(g GlyphID) bool {
	return int(g) < f.glyphs && int(g)/8 < len(f.away) && f.away[g/8]&(0x80>>(g%8)) != 0
}

// Without is the face with the outlines of those glyphs only that keep reports,
// and of their parts. Every glyph keeps its number, its advance and its
// characters, so that text is set as in the whole face, and a [Face.Subset] of
// glyphs that are kept has the same bytes. [Face.Away] knows the others. The same
// glyphs give the same bytes.
func (f *Face) Without(keep func(GlyphID) bool) ([]byte, error) {
	kept, err := f.withParts(keep)
	if err != nil {
		return nil, fmt.Errorf("fonts: %w", err)
	}
	var glyf []byte
	loca := make([]byte, 0, 4*(f.glyphs+1))
	bearings := append([]byte(nil), f.hmtx...)
	away := make([]byte, (f.glyphs+7)/8)
	copy(away, f.away)
	for g := range GlyphID(f.glyphs) {
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		outline := f.outline(g)
		switch {
		case outline == nil:
		case kept[g]:
			glyf = append(glyf, outline...) // with its padding, as subsets have it
		default:
			away[g/8] |= 0x80 >> (g % 8)
			f.clearBearing(bearings, g)
		}
	}
	loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
	head := append([]byte(nil), f.head...)
	binary.BigEndian.PutUint16(head[50:], 1) // long loca
	return assemble([]table{
		{awayTable, away}, {"cmap", f.cmapFile}, {"glyf", glyf}, {"head", head}, {"hhea", f.hhea},
		{"hmtx", bearings}, {"loca", loca}, {"maxp", f.maxp}, {"name", f.name},
	}), nil
}

// With is the faces with a piece of one of them beside it, which has some of the
// outlines that are away: a file that [Face.Without] made of the same face.
func (f *Faces) With(id ID, piece []byte) (*Faces, error) {
	if id >= Count {
		return nil, fmt.Errorf("fonts: there is no face %d", id)
	}
	opened, err := Open(piece)
	if err != nil {
		return nil, err
	}
	more := *f
	face := &more.faces[id]
	if opened.glyphs != face.glyphs || !bytes.Equal(opened.cmapFile, face.cmapFile) {
		return nil, errors.New("fonts: the piece is of another face")
	}
	face.pieces = append(face.pieces[:len(face.pieces):len(face.pieces)], opened)
	return &more, nil
}

// withParts is which glyphs are kept, with all parts of composites.
func (f *Face) withParts(keep func(GlyphID) bool) ([]bool, error) {
	kept := make([]bool, f.glyphs)
	var queue []GlyphID
	for g := range GlyphID(f.glyphs) {
		if g == 0 || keep(g) { // .notdef is in every subset
			kept[g] = true
			queue = append(queue, g)
		}
	}
	for len(queue) > 0 {
		g := queue[len(queue)-1]
		queue = queue[:len(queue)-1]
		outline := f.outline(g)
		if outline == nil || i16(outline, 0) >= 0 {
			continue
		}
		for at, more := glyphHeader, true; more; {
			part, ok := readComponent(outline, at)
			if !ok || int(part.glyph) >= f.glyphs {
				return nil, errors.New("a composite is damaged")
			}
			if !kept[part.glyph] {
				kept[part.glyph] = true
				queue = append(queue, part.glyph)
			}
			at, more = part.end, part.flags&moreComponents != 0
		}
	}
	return kept, nil
}

// clearBearing sets the side bearing of a glyph that is left out to zero:
// nobody draws it, and bearings do not compress.
func (f *Face) clearBearing(hmtx []byte, g GlyphID) {
	at := 4*int(g) + 2
	if int(g) >= f.metrics {
		at = 4*f.metrics + 2*(int(g)-f.metrics)
	}
	hmtx[at], hmtx[at+1] = 0, 0
}

// table is one table of a font.
type table struct {
	tag  string
	data []byte
}

// assemble is a font of tables, which come in the order of their tags. Its
// checksums are zero: the file is read by [Load] only.
func assemble(tables []table) []byte {
	at := 12 + 16*len(tables)
	out := binary.BigEndian.AppendUint32(nil, 0x00010000)
	out = binary.BigEndian.AppendUint16(out, uint16(len(tables)))
	out = append(out, 0, 0, 0, 0, 0, 0)
	for _, t := range tables {
		out = append(out, t.tag...)
		for _, n := range [...]int{0, at, len(t.data)} {
			out = binary.BigEndian.AppendUint32(out, uint32(n))
		}
		at += (len(t.data) + 3) &^ 3
	}
	for _, t := range tables {
		out = append(out, t.data...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
	}
	return out
}
