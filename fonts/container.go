package fonts

import (
	"encoding/binary"
	"math"
)

// The tables of a subset, in the order of their tags, which is also their
// order in the file.
var subsetTables = [...]string{"glyf", "head", "hhea", "hmtx", "loca", "maxp"}

// glyfStart is where glyf begins: behind the header and the directory.
const glyfStart = 12 + 16*len(subsetTables)

// finish adds the tables behind glyf, and the header and the directory before it
// (4.5.1), with the checksums. Its result is the subset's size.
func (c *cutter) finish() int {
	glyf := summed{size: c.glyf, sum: c.sum()}
	if c.glyf%4 != 0 {
		c.parts = append(c.parts, Part{Bytes: make([]byte, 2)})
	}
	rest := make([]byte, 0, 160+8*len(c.cuts))
	tables := [len(subsetTables)]summed{glyf}
	var head int
	for i, write := range [...]func([]byte) []byte{c.head, c.hhea, c.hmtx, c.loca, c.maxp} {
		start := len(rest)
		if i == 0 {
			head = start
		}
		rest = write(rest)
		size := len(rest) - start
		for len(rest)%4 != 0 {
			rest = append(rest, 0)
		}
		tables[i+1] = summed{size: size, sum: checksum(rest[start:])}
	}
	c.parts = append(c.parts, Part{Bytes: rest})
	header, sum := directory(tables)
	c.parts[0].Bytes = header
	binary.BigEndian.PutUint32(rest[head+8:], 0xb1b0afba-sum) // of the whole (5.2.2)
	return glyfStart + (c.glyf+3)&^3 + len(rest)
}

// summed is a table's size and checksum.
type summed struct {
	size int
	sum  uint32
}

// sum is the checksum of glyf, from what is known of its parts: one that begins
// within a 32-bit number has its halves the other way round.
func (c *cutter) sum() (sum uint32) {
	at := 0
	for _, p := range c.parts[1:] {
		if at%4 == 0 {
			sum += p.even<<16 + p.odd
		} else {
			sum += p.odd<<16 + p.even
		}
		at += (len(p.Bytes) + 1) &^ 1
	}
	return sum
}

func (c *cutter) head(b []byte) []byte {
	start := len(b)
	b = append(b, c.face.head[:54]...)
	head := b[start:]
	binary.BigEndian.PutUint32(head[8:], 0)                             // checkSumAdjustment, until all is there
	binary.BigEndian.PutUint16(head[16:], uint16(u16(head, 16))&0x0003) // the flags that do not speak of instructions
	binary.BigEndian.PutUint16(head[50:], 1)                            // long loca
	return b
}

// hhea has the face's own lines; its widest advance may be one that was widened.
func (c *cutter) hhea(b []byte) []byte {
	start := len(b)
	b = append(b, c.face.hhea[:36]...)
	hhea := b[start:]
	widest := u16(hhea, 10)
	for _, cut := range c.cuts {
		widest = max(widest, c.advance(cut))
	}
	binary.BigEndian.PutUint16(hhea[10:], uint16(widest))
	binary.BigEndian.PutUint16(hhea[34:], uint16(len(c.cuts)))
	return b
}

// advance is a cut's, which has 16 bits.
func (c *cutter) advance(cut Cut) int {
	return min(max(int(c.face.Advance(cut.Glyph))+cut.Widen, 0), math.MaxUint16)
}

func (c *cutter) hmtx(b []byte) []byte {
	for _, cut := range c.cuts {
		b = binary.BigEndian.AppendUint16(b, uint16(c.advance(cut)))
		// Readers draw an outline so that its xMin lies at the bearing: it moves along.
		b = binary.BigEndian.AppendUint16(b, uint16(c.face.bearing(cut.Glyph)+cut.Shift))
	}
	return b
}

func (c *cutter) loca(b []byte) []byte {
	for _, start := range c.starts {
		b = binary.BigEndian.AppendUint32(b, start)
	}
	return binary.BigEndian.AppendUint32(b, uint32(c.glyf))
}

// maxp keeps the maxima of the whole face, which bound those of its part;
// what speaks of instructions becomes zero (5.2.5).
func (c *cutter) maxp(b []byte) []byte {
	start := len(b)
	b = append(b, c.face.maxp[:32]...)
	maxp := b[start:]
	put := func(at, number int) { binary.BigEndian.PutUint16(maxp[at:], uint16(number)) }
	put(4, len(c.cuts))
	put(10, max(u16(maxp, 6), u16(maxp, 10))) // maxCompositePoints: a shifted glyph is a composite
	put(12, max(u16(maxp, 8), u16(maxp, 12))) // maxCompositeContours
	put(14, 1)                                // maxZones
	for at := 16; at < 28; at += 2 {
		put(at, 0)
	}
	put(28, max(u16(maxp, 28), min(c.depth, 1))) // maxComponentElements
	put(30, c.depth)
	return b
}

// directory is the header and the table directory (4.5.1), and the checksum of all
// that the subset holds.
func directory(tables [len(subsetTables)]summed) (header []byte, sum uint32) {
	header = make([]byte, 0, glyfStart)
	header = binary.BigEndian.AppendUint32(header, 0x00010000)
	for _, number := range [...]uint16{uint16(len(subsetTables)), 64, 2, 16*uint16(len(subsetTables)) - 64} { // 64 = 16 × the power of two within
		header = binary.BigEndian.AppendUint16(header, number)
	}
	start := glyfStart
	for i, tag := range subsetTables {
		header = append(header, tag...)
		header = binary.BigEndian.AppendUint32(header, tables[i].sum)
		header = binary.BigEndian.AppendUint32(header, uint32(start))
		header = binary.BigEndian.AppendUint32(header, uint32(tables[i].size))
		start += (tables[i].size + 3) &^ 3
		sum += tables[i].sum
	}
	return header, sum + checksum(header)
}

// checksum is the sum of the big-endian numbers of a table, but for what is left
// where its length is no multiple of four.
func checksum(table []byte) (sum uint32) {
	for ; len(table) >= 4; table = table[4:] {
		sum += binary.BigEndian.Uint32(table)
	}
	return sum
}
