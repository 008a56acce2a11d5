package fonts

import (
	"encoding/binary"
	"iter"
)

// charmap is one subtable of cmap (5.2.1): format 12 where there is one,
// because it then holds all that format 4 holds, else format 4.
type charmap struct {
	groups   []byte // format 12: records of 12 bytes
	segments []byte // format 4: from endCode to the end of the subtable
	count    int    // of groups or segments
}

func openCharmap(cmap []byte) charmap {
	var found charmap
	if len(cmap) < 4 {
		return found
	}
	for i := range min(u16(cmap, 2), (len(cmap)-4)/8) {
		record := cmap[4+8*i:]
		offset := binary.BigEndian.Uint32(record[4:])
		if !unicodeEncoding(u16(record, 0), u16(record, 2)) || uint64(offset)+16 > uint64(len(cmap)) {
			continue
		}
		table := cmap[offset:]
		switch u16(table, 0) {
		case 12:
			count := binary.BigEndian.Uint32(table[12:])
			if uint64(count)*12 <= uint64(len(table)-16) {
				return charmap{groups: table[16:], count: int(count)}
			}
		case 4:
			// The length field (16 bits) is wrong in some large faces: the
			// table's own end bounds the reads instead.
			count := u16(table, 6) / 2
			if len(table) >= 16+8*count {
				found = charmap{segments: table[14:], count: count}
			}
		}
	}
	return found
}

// unicodeEncoding: platform 0 is Unicode, but for its variation sequences;
// platform 3 (Windows) has it as encodings 1 and 10.
func unicodeEncoding(platform, encoding int) bool {
	return platform == 0 && encoding != 5 || platform == 3 && (encoding == 1 || encoding == 10)
}

// glyph is 0 where there is none.
func (c charmap) glyph(r rune) GlyphID {
	if r < 0 {
		return 0
	}
	low, high := 0, c.count
	for low < high { // the first whose end is not below r
		middle := int(uint(low+high) >> 1)
		if _, last := c.interval(middle); last < r {
			low = middle + 1
		} else {
			high = middle
		}
	}
	if low == c.count {
		return 0
	}
	if first, _ := c.interval(low); r < first {
		return 0
	}
	return c.within(low, r)
}

// interval is the characters of a group or segment, first and last.
func (c charmap) interval(i int) (first, last rune) {
	if c.groups != nil {
		group := c.groups[12*i:]
		return scalar(group), scalar(group[4:])
	}
	return rune(u16(c.segments, 2*c.count+2+2*i)), rune(u16(c.segments, 2*i))
}

// scalar is a code point of format 12, held within a rune's range.
func scalar(b []byte) rune { return rune(min(binary.BigEndian.Uint32(b), 0x110000)) }

// within is the glyph of r in the group or segment i, which holds it.
func (c charmap) within(i int, r rune) GlyphID {
	first, _ := c.interval(i)
	if c.groups != nil {
		glyph := uint64(binary.BigEndian.Uint32(c.groups[12*i+8:])) + uint64(r-first)
		if glyph > 0xffff {
			return 0
		}
		return GlyphID(glyph)
	}
	delta := u16(c.segments, 4*c.count+2+2*i)
	place := 6*c.count + 2 + 2*i // of idRangeOffset, which counts from itself
	offset := u16(c.segments, place)
	if offset == 0 {
		return GlyphID(int(r) + delta)
	}
	at := place + offset + 2*int(r-first)
	if at+2 > len(c.segments) {
		return 0
	}
	glyph := u16(c.segments, at)
	if glyph == 0 {
		return 0
	}
	return GlyphID(glyph + delta)
}

// Characters are the characters that the face has, in order, each with its glyph.
func (f *Face) Characters() iter.Seq2[rune, GlyphID] {
	return func(yield func(rune, GlyphID) bool) {
		next := rune(0) // groups ascend; one that does not, in a damaged file, is passed over
		for i := range f.cmap.count {
			first, last := f.cmap.interval(i)
			for r := max(first, next); r <= min(last, 0x10ffff); r++ {
				if g := f.cmap.within(i, r); g != 0 && int(g) < f.glyphs && !yield(r, g) {
					return
				}
			}
			next = max(next, last+1)
		}
	}
}

// CharacterCount is how many characters the face has.
func (f *Face) CharacterCount() int {
	count := 0
	for range f.Characters() {
		count++
	}
	return count
}
