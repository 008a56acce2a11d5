//go:build !js

package fonts

import (
	"bytes"
	"encoding/binary"
	"slices"
)

// Condense is the face in a form that compresses a fifth better than its file;
// [Expand] makes a face of it with the same glyphs, characters and outlines, byte
// for byte. The same face gives the same bytes.
func (f *Face) Condense() []byte {
	var s streams
	for _, table := range [][]byte{f.head, f.hhea, f.maxp, f.name} {
		s[facts] = binary.AppendUvarint(s[facts], uint64(len(table)))
		s[facts] = append(s[facts], table...)
	}
	f.condenseCharacters(&s)
	f.condenseAdvances(&s)
	for g := range GlyphID(f.glyphs) {
		outline := f.outline(g)
		switch {
		case f.Away(g):
			s[states] = append(s[states], stateAway)
		case outline == nil:
			s[states] = append(s[states], stateEmpty)
			s[bearings] = binary.AppendVarint(s[bearings], int64(f.bearing(g)))
		default:
			s[bearings] = binary.AppendVarint(s[bearings], int64(f.bearing(g)))
			s.outline(outline)
		}
	}
	return s.join()
}

// condenseCharacters writes the characters, each by its distance from the one
// before, and so its glyph.
func (f *Face) condenseCharacters(s *streams) {
	before, glyph := rune(-1), GlyphID(0)
	for r, g := range f.Characters() {
		s[characters] = binary.AppendUvarint(s[characters], uint64(r-before))
		s[charglyphs] = binary.AppendVarint(s[charglyphs], int64(g)-int64(glyph)-1)
		before, glyph = r, g
	}
}

// condenseAdvances writes the advances, and how many glyphs in a row have each.
func (f *Face) condenseAdvances(s *streams) {
	for g := 0; g < f.metrics; {
		advance, from := f.Advance(GlyphID(g)), g
		for g < f.metrics && f.Advance(GlyphID(g)) == advance {
			g++
		}
		s[advances] = binary.AppendUvarint(s[advances], uint64(advance))
		s[advances] = binary.AppendUvarint(s[advances], uint64(g-from))
	}
}

// outline writes a glyph's outline as points where these give the same bytes
// again, and else as it is.
func (s *streams) outline(outline []byte) {
	if p, ok := pointsOf(outline); ok && bytes.Equal(p.append(nil), outline) {
		s[states] = append(s[states], statePoints)
		s.points(p)
		return
	}
	s[states] = append(s[states], stateRaw)
	s[raw] = binary.AppendUvarint(s[raw], uint64(len(outline)))
	s[raw] = append(s[raw], outline...)
}

func (s *streams) points(p glyphPoints) {
	s[contours] = append(s[contours], byte(len(p.ends)))
	tail := byte(p.padding)
	if p.overlap {
		tail |= tailOverlap
	}
	s[tails] = append(s[tails], tail)
	before := -1
	for _, end := range p.ends {
		s[ends] = binary.AppendUvarint(s[ends], uint64(end-before))
		before = end
	}
	for _, point := range p.points {
		flag, data, n := point.triplet()
		s[triflags] = append(s[triflags], flag)
		s[triplets] = append(s[triplets], data[:n]...)
	}
}

// triplet is a point as WOFF 2.0 has it (5.2, Table 2): a flag that says how large
// the step is and on which side, and what is left of it.
func (p stride) triplet() (flag byte, data [4]byte, n int) {
	ax, ay := max(p.x, -p.x), max(p.y, -p.y)
	sx, sy := byte(0), byte(0)
	if p.x >= 0 {
		sx = 1
	}
	if p.y >= 0 {
		sy = 1
	}
	switch {
	case p.x == 0 && ay < 1280:
		flag, data[0], n = byte(ay>>8)*2+sy, byte(ay), 1
	case p.y == 0 && ax < 1280:
		flag, data[0], n = 10+byte(ax>>8)*2+sx, byte(ax), 1
	case ax < 65 && ay < 65:
		flag = 20 + (byte(ax-1)&0x30 + byte(ay-1)&0x30>>2) + sx + 2*sy
		data[0], n = byte(ax-1)&15<<4|byte(ay-1)&15, 1
	case ax < 769 && ay < 769:
		flag = 84 + 12*byte((ax-1)>>8) + 4*byte((ay-1)>>8) + sx + 2*sy
		data[0], data[1], n = byte(ax-1), byte(ay-1), 2
	default:
		flag = 120 + sx + 2*sy
		binary.BigEndian.PutUint16(data[:], uint16(ax))
		binary.BigEndian.PutUint16(data[2:], uint16(ay))
		n = 4
	}
	if !p.on {
		flag |= 0x80
	}
	return flag, data, n
}

// pointsOf reads a simple outline without instructions; ok is false for another.
func pointsOf(outline []byte) (p glyphPoints, ok bool) {
	count := i16(outline, 0)
	at := glyphHeader + 2*count
	if count < 1 || count > 255 || at+2 > len(outline) || u16(outline, at) != 0 {
		return p, false
	}
	for i := range count {
		p.ends = append(p.ends, u16(outline, glyphHeader+2*i))
	}
	if !slices.IsSorted(p.ends) {
		return p, false
	}
	flags, rest, ok := flagsOf(outline[at+2:], p.ends[count-1]+1)
	if !ok {
		return p, false
	}
	p.points = make([]stride, len(flags))
	for i, flag := range flags {
		p.points[i].on = flag&flagOn != 0
		if p.points[i].x, rest, ok = coordinateOf(rest, flag&flagShortX != 0, flag&flagSameX != 0); !ok {
			return p, false
		}
	}
	for i, flag := range flags {
		if p.points[i].y, rest, ok = coordinateOf(rest, flag&flagShortY != 0, flag&flagSameY != 0); !ok {
			return p, false
		}
	}
	p.overlap, p.padding = flags[0]&flagOver != 0, len(rest)
	return p, p.padding < 4
}

// flagsOf reads the flags of n points, each for itself.
func flagsOf(data []byte, n int) (flags, rest []byte, ok bool) {
	for len(flags) < n {
		if len(data) < 2 {
			return nil, nil, false
		}
		flag, times := data[0], 1
		data = data[1:]
		if flag&flagRepeat != 0 {
			times += int(data[0])
			data = data[1:]
		}
		for range times {
			flags = append(flags, flag&^flagRepeat)
		}
	}
	return flags, data, len(flags) == n
}

// coordinateOf reads a step in one direction: a short one is positive where the
// other flag is set, which else says that there is none.
func coordinateOf(data []byte, short, same bool) (n int, rest []byte, ok bool) {
	switch {
	case !short && same:
		return 0, data, true
	case short && len(data) > 0:
		if n = int(data[0]); !same {
			n = -n
		}
		return n, data[1:], true
	case !short && len(data) > 1:
		return i16(data, 0), data[2:], true
	}
	return 0, nil, false
}
