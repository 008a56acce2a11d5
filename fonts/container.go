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

// finish writes the tables behind glyf, then the directory and the checksums.
func (c *cutter) finish() []byte {
	var starts, ends [len(subsetTables)]int
	for i := range subsetTables {
		starts[i] = len(c.out)
		switch i {
		case 0:
			starts[i] = glyfStart
		case 1:
			c.head()
		case 2:
			c.hhea()
		case 3:
			c.hmtx()
		case 4:
			for _, start := range c.starts {
				c.out = binary.BigEndian.AppendUint32(c.out, start)
			}
			c.out = binary.BigEndian.AppendUint32(c.out, uint32(ends[0]-glyfStart))
		case 5:
			c.maxp()
		}
		ends[i] = len(c.out)
		for len(c.out)%4 != 0 {
			c.out = append(c.out, 0)
		}
	}
	c.directory(starts[:], ends[:])
	return c.out
}

func (c *cutter) head() {
	start := len(c.out)
	c.out = append(c.out, c.face.head[:54]...)
	head := c.out[start:]
	binary.BigEndian.PutUint32(head[8:], 0)                             // checkSumAdjustment, until all is there
	binary.BigEndian.PutUint16(head[16:], uint16(u16(head, 16))&0x0003) // the flags that do not speak of instructions
	binary.BigEndian.PutUint16(head[50:], 1)                            // long loca
}

// hhea has the face's own lines; its widest advance may be one that was widened.
func (c *cutter) hhea() {
	start := len(c.out)
	c.out = append(c.out, c.face.hhea[:36]...)
	hhea := c.out[start:]
	widest := u16(hhea, 10)
	for _, cut := range c.cuts {
		widest = max(widest, c.advance(cut))
	}
	binary.BigEndian.PutUint16(hhea[10:], uint16(widest))
	binary.BigEndian.PutUint16(hhea[34:], uint16(len(c.cuts)))
}

// advance is a cut's, which has 16 bits.
func (c *cutter) advance(cut Cut) int {
	return min(max(int(c.face.Advance(cut.Glyph))+cut.Widen, 0), math.MaxUint16)
}

func (c *cutter) hmtx() {
	for _, cut := range c.cuts {
		c.out = binary.BigEndian.AppendUint16(c.out, uint16(c.advance(cut)))
		// Readers draw an outline so that its xMin lies at the bearing: it moves along.
		c.out = binary.BigEndian.AppendUint16(c.out, uint16(c.face.bearing(cut.Glyph)+cut.Shift))
	}
}

// maxp keeps the maxima of the whole face, which bound those of its part;
// what speaks of instructions becomes zero (5.2.5).
func (c *cutter) maxp() {
	start := len(c.out)
	c.out = append(c.out, c.face.maxp[:32]...)
	maxp := c.out[start:]
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
}

// directory writes the header and the table directory (4.5.1), and the
// checksum of the whole into head (5.2.2).
func (c *cutter) directory(starts, ends []int) {
	header := c.out[:0]
	header = binary.BigEndian.AppendUint32(header, 0x00010000)
	for _, number := range [...]uint16{uint16(len(subsetTables)), 64, 2, 16*uint16(len(subsetTables)) - 64} { // 64 = 16 × the power of two within
		header = binary.BigEndian.AppendUint16(header, number)
	}
	for i, tag := range subsetTables {
		header = append(header, tag...)
		header = binary.BigEndian.AppendUint32(header, checksum(c.out[starts[i]:(ends[i]+3)&^3]))
		header = binary.BigEndian.AppendUint32(header, uint32(starts[i]))
		header = binary.BigEndian.AppendUint32(header, uint32(ends[i]-starts[i]))
	}
	binary.BigEndian.PutUint32(c.out[starts[1]+8:], 0xb1b0afba-checksum(c.out))
}

// checksum is the sum of the big-endian numbers of a table whose length is a
// multiple of four.
func checksum(table []byte) (sum uint32) {
	for ; len(table) >= 4; table = table[4:] {
		sum += binary.BigEndian.Uint32(table)
	}
	return sum
}
