package fonts

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// Face is a TrueType font read in place. It is immutable and safe for concurrent use.
type Face struct {
	file                                     []byte
	head, hhea, hmtx, loca, maxp, glyf, name []byte
	cmap                                     charmap
	cmapFile                                 []byte  // what cmap was read from
	away                                     []byte  // see Away; nil: the face is whole
	pieces                                   []*Face // of the same face, with outlines that are away here
	glyphs                                   int     // of maxp
	metrics                                  int     // numberOfHMetrics of hhea
	unitsPerEm                               int
	longLoca                                 bool
}

// Open reads a TrueType font in place; data must not change afterwards.
func Open(data []byte) (*Face, error) {
	face := new(Face)
	if err := face.open(data); err != nil {
		return nil, fmt.Errorf("fonts: %w", err)
	}
	return face, nil
}

func (f *Face) open(data []byte) error {
	f.file = data
	count, err := tables(data)
	if err != nil {
		return err
	}
	for i := range count {
		entry := data[12+16*i:][:16]
		offset, length := uint64(binary.BigEndian.Uint32(entry[8:])), uint64(binary.BigEndian.Uint32(entry[12:]))
		if offset+length > uint64(len(data)) {
			return fmt.Errorf("the table %q reaches beyond the end", entry[:4])
		}
		if place := f.table(string(entry[:4])); place != nil {
			*place = data[offset : offset+length : offset+length]
		}
	}
	// The fixed lengths of 5.2.2 (head), 5.2.3 (hhea), 5.2.5 (maxp).
	if len(f.head) < 54 || len(f.hhea) < 36 || len(f.maxp) < 32 {
		return errors.New("a table head, hhea or maxp is missing or cut short")
	}
	f.glyphs = u16(f.maxp, 4)
	f.metrics = u16(f.hhea, 34)
	f.unitsPerEm = u16(f.head, 18)
	f.longLoca = u16(f.head, 50) == 1
	f.cmap = openCharmap(f.cmapFile)
	return f.check()
}

// table is where a table's bytes go; nil for one that nobody reads.
func (f *Face) table(tag string) *[]byte {
	switch tag {
	case "head":
		return &f.head
	case "hhea":
		return &f.hhea
	case "hmtx":
		return &f.hmtx
	case "maxp":
		return &f.maxp
	case "loca":
		return &f.loca
	case "glyf":
		return &f.glyf
	case "cmap":
		return &f.cmapFile
	case "name":
		return &f.name
	case awayTable:
		return &f.away
	}
	return nil
}

// check is for what the readers of single glyphs rely upon.
func (f *Face) check() error {
	if f.unitsPerEm < 16 || f.unitsPerEm > 16384 { // the range of 5.2.2
		return fmt.Errorf("%d units an em, where 16 to 16384 are allowed", f.unitsPerEm)
	}
	if f.glyphs == 0 {
		return errors.New("no glyphs")
	}
	if f.metrics == 0 || f.metrics > f.glyphs {
		return fmt.Errorf("%d metrics for %d glyphs", f.metrics, f.glyphs)
	}
	if len(f.hmtx) < 4*f.metrics+2*(f.glyphs-f.metrics) {
		return errors.New("hmtx is cut short")
	}
	size := 2
	if f.longLoca {
		size = 4
	}
	if len(f.loca) < size*(f.glyphs+1) {
		return errors.New("loca is cut short")
	}
	return nil
}

// tables is the number of entries in the table directory (4.5.1), all of them within data.
func tables(data []byte) (int, error) {
	if len(data) < 12 {
		return 0, errors.New("too short for a font")
	}
	if version := binary.BigEndian.Uint32(data); version != 0x00010000 && version != 0x74727565 { // 1.0, 'true'
		return 0, errors.New("not a TrueType font")
	}
	count := u16(data, 4)
	if len(data) < 12+16*count {
		return 0, errors.New("the table directory is cut short")
	}
	return count, nil
}

// Glyph is the glyph of r; ok is false where the face has none.
func (f *Face) Glyph(r rune) (g GlyphID, ok bool) {
	g = f.cmap.glyph(r)
	return g, g != 0 && int(g) < f.glyphs
}

// Glyphs is how many glyphs the face has.
func (f *Face) Glyphs() int { return f.glyphs }

// Advance is the glyph's advance in units of the em box.
func (f *Face) Advance(g GlyphID) int {
	if int(g) >= f.glyphs {
		return 0
	}
	return u16(f.hmtx, 4*min(int(g), f.metrics-1))
}

// bearing is the left side bearing (5.2.4).
func (f *Face) bearing(g GlyphID) int {
	f = f.holder(g)
	if int(g) < f.metrics {
		return i16(f.hmtx, 4*int(g)+2)
	}
	return i16(f.hmtx, 4*f.metrics+2*(int(g)-f.metrics))
}

// UnitsPerEm is how many units an em has: not the same in every face.
func (f *Face) UnitsPerEm() int { return f.unitsPerEm }

// Bounds is the box around a glyph's outline, in units, Y upwards.
type Bounds struct{ XMin, YMin, XMax, YMax int }

// Bounds is the glyph's box as the file states it; ok is false for a glyph
// that draws nothing.
func (f *Face) Bounds(g GlyphID) (b Bounds, ok bool) {
	outline := f.outline(g)
	if outline == nil {
		return Bounds{}, false
	}
	return Bounds{i16(outline, 2), i16(outline, 4), i16(outline, 6), i16(outline, 8)}, true
}

// outline is the glyph's entry in glyf, header and all; nil for one that
// draws nothing or is damaged.
func (f *Face) outline(g GlyphID) []byte {
	if int(g) >= f.glyphs {
		return nil
	}
	f = f.holder(g)
	var start, end uint64
	if f.longLoca {
		start = uint64(binary.BigEndian.Uint32(f.loca[4*int(g):]))
		end = uint64(binary.BigEndian.Uint32(f.loca[4*int(g)+4:]))
	} else {
		start = 2 * uint64(u16(f.loca, 2*int(g)))
		end = 2 * uint64(u16(f.loca, 2*int(g)+2))
	}
	if end > uint64(len(f.glyf)) || start > end || end-start < glyphHeader {
		return nil
	}
	outline := f.glyf[start:end:end]
	if i16(outline, 0) == 0 { // no contours
		return nil
	}
	return outline
}

// glyphHeader is the length of a glyph's header in glyf (5.3.3): the number
// of contours and the box.
const glyphHeader = 10

// u16 and i16 read big-endian numbers at an offset that was checked before.
func u16(b []byte, at int) int { return int(b[at])<<8 | int(b[at+1]) }
func i16(b []byte, at int) int { return int(int16(u16(b, at))) }
