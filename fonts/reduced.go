package fonts

import (
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
)

// File is the whole of the face's file, which must not be changed; ok is false
// where outlines are [Face.Away].
func (f *Face) File() (data []byte, ok bool) { return f.file, f.away == nil }

// Reduced is a small face to type in: glyph 0 is .notdef, glyph i+1 is that of
// characters[i], and its cmap leads to them, without which Acrobat takes another
// face. The characters are of the Basic Multilingual Plane, ascend, and are all
// in the face. The same characters give the same bytes.
func (f *Face) Reduced(characters []rune) ([]byte, error) {
	cuts := make([]Cut, len(characters))
	for i, r := range characters {
		g, ok := f.Glyph(r)
		if !ok || f.Away(g) || r > 0xFFFE || i > 0 && r <= characters[i-1] {
			return nil, fmt.Errorf("fonts: reduced: the character %U is not in the face, or out of order", r)
		}
		cuts[i].Glyph = g
	}
	subset, err := f.Subset(cuts)
	if err != nil {
		return nil, err
	}
	cmap, err := charmapOf(characters)
	if err != nil {
		return nil, err
	}
	return withCharmap(subset, cmap), nil
}

// charmapOf is a cmap of format 4 (5.2.1.3.3) that leads from characters[i] to
// glyph i+1: a segment for each run of neighbours.
func charmapOf(characters []rune) ([]byte, error) {
	type segment struct{ start, end, glyph int }
	var segments []segment
	for i, r := range characters {
		if n := len(segments); n > 0 && segments[n-1].end == int(r)-1 {
			segments[n-1].end++
			continue
		}
		segments = append(segments, segment{int(r), int(r), i + 1})
	}
	segments = append(segments, segment{0xFFFF, 0xFFFF, 0})
	n := len(segments)
	length := 16 + 8*n
	if length > 0xFFFF {
		return nil, errors.New("fonts: reduced: a cmap holds no more runs of characters")
	}
	power, log := 1, 0
	for 2*power <= n {
		power, log = 2*power, log+1
	}
	var b []byte
	put := func(numbers ...int) {
		for _, number := range numbers {
			b = binary.BigEndian.AppendUint16(b, uint16(number))
		}
	}
	put(0, 1, 3, 1, 0, 12) // one table, for Windows' Unicode, 12 bytes on
	put(4, length, 0, 2*n, 2*power, log, 2*(n-power))
	for _, s := range segments {
		put(s.end)
	}
	put(0)
	for _, s := range segments {
		put(s.start)
	}
	for _, s := range segments {
		put(s.glyph - s.start) // what leads from the character to its glyph
	}
	for range segments {
		put(0)
	}
	return b, nil
}

// withCharmap is a subset with a cmap behind its tables, and before them in its
// directory, which is sorted.
func withCharmap(subset, cmap []byte) []byte {
	const entry = 16
	count := len(subsetTables)
	face := slices.Clone(subset[:12])
	binary.BigEndian.PutUint16(face[4:], uint16(count+1))
	binary.BigEndian.PutUint16(face[10:], uint16(entry*(count+1)-64)) // 64 = 16 × the power of two within, 4
	face = append(face, "cmap"...)
	face = binary.BigEndian.AppendUint32(face, checksum(padded(cmap)))
	face = binary.BigEndian.AppendUint32(face, uint32(len(subset)+entry))
	face = binary.BigEndian.AppendUint32(face, uint32(len(cmap)))
	var head uint32
	for i, tag := range subsetTables {
		record := slices.Clone(subset[12+entry*i:][:entry])
		start := binary.BigEndian.Uint32(record[8:]) + entry
		binary.BigEndian.PutUint32(record[8:], start)
		face = append(face, record...)
		if tag == "head" {
			head = start
		}
	}
	face = append(face, subset[glyfStart:]...)
	face = append(face, padded(cmap)...)
	binary.BigEndian.PutUint32(face[head+8:], 0)
	binary.BigEndian.PutUint32(face[head+8:], 0xb1b0afba-checksum(face))
	return face
}

// padded is a table to a multiple of four bytes.
func padded(table []byte) []byte {
	return append(table[:len(table):len(table)], make([]byte, (4-len(table)%4)%4)...)
}
