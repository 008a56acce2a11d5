package fonts

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// streams are the parts of a condensed face: like stands beside like.
type streams [streamCount][]byte

const (
	facts = iota // head, hhea, maxp, name
	characters
	charglyphs
	advances
	bearings
	states
	contours
	tails // how an outline ends, and tailOverlap
	ends
	triflags
	triplets
	raw
	streamCount
)

// What a condensed face has of a glyph.
const (
	stateEmpty  = iota // it draws nothing
	stateAway          // see Away
	statePoints        // points
	stateRaw           // its entry in glyf
)

// tailOverlap is a bit beside the number of zeros at an outline's end.
const tailOverlap = 4

func (s *streams) join() []byte {
	var out []byte
	for _, stream := range s {
		out = binary.AppendUvarint(out, uint64(len(stream)))
	}
	for _, stream := range s {
		out = append(out, stream...)
	}
	return out
}

var errCondensed = errors.New("a condensed face is damaged")

// Expand makes a face of what [Face.Condense] made of one.
func Expand(condensed []byte) ([]byte, error) {
	x := expander{}
	if err := x.expand(condensed); err != nil {
		return nil, fmt.Errorf("fonts: %w", err)
	}
	return assemble([]table{
		{awayTable, x.away}, {"cmap", x.cmap}, {"glyf", x.glyf}, {"head", x.head}, {"hhea", x.hhea},
		{"hmtx", x.hmtx}, {"loca", x.loca}, {"maxp", x.maxp}, {"name", x.name},
	}), nil
}

// expander is a face on its way back.
type expander struct {
	s                                                    streams
	outline                                              glyphPoints // the one that is being read
	bad                                                  bool        // a stream has ended too early
	head, hhea, maxp, name, cmap, hmtx, glyf, loca, away []byte
}

func (x *expander) expand(data []byte) error {
	if !x.part(data) {
		return errCondensed
	}
	for _, table := range []*[]byte{&x.head, &x.hhea, &x.maxp, &x.name} {
		*table = append([]byte(nil), x.take(facts, x.number(facts))...)
	}
	if x.bad || len(x.head) < 54 || len(x.hhea) < 36 || len(x.maxp) < 32 {
		return errCondensed
	}
	binary.BigEndian.PutUint16(x.head[50:], 1) // long loca
	glyphs, metrics := u16(x.maxp, 4), u16(x.hhea, 34)
	if metrics > glyphs {
		return errCondensed
	}
	x.characters()
	x.outlines(glyphs, x.metrics(metrics))
	if x.bad {
		return errCondensed
	}
	return nil
}

// part parts the streams; ok is false where they are cut short.
func (x *expander) part(data []byte) (ok bool) {
	var sizes [streamCount]uint64
	for i := range sizes {
		size, n := binary.Uvarint(data)
		if n <= 0 {
			return false
		}
		sizes[i], data = size, data[n:]
	}
	for i, size := range sizes {
		if size > uint64(len(data)) {
			return false
		}
		x.s[i], data = data[:size], data[size:]
	}
	return true
}

// number reads a number that is not negative from a stream.
func (x *expander) number(stream int) int {
	v, n := binary.Uvarint(x.s[stream])
	if n <= 0 || v > 1<<31 {
		x.bad = true
		return 0
	}
	x.s[stream] = x.s[stream][n:]
	return int(v)
}

func (x *expander) signed(stream int) int {
	v, n := binary.Varint(x.s[stream])
	if n <= 0 || v != int64(int32(v)) {
		x.bad = true
		return 0
	}
	x.s[stream] = x.s[stream][n:]
	return int(v)
}

func (x *expander) take(stream, n int) []byte {
	if n > len(x.s[stream]) {
		x.bad = true
		return nil
	}
	taken := x.s[stream][:n]
	x.s[stream] = x.s[stream][n:]
	return taken
}

func (x *expander) byte(stream int) byte {
	if b := x.take(stream, 1); b != nil {
		return b[0]
	}
	return 0
}

// characters makes a cmap with one subtable of format 12.
func (x *expander) characters() {
	cmap := []byte{0, 0, 0, 1, 0, 3, 0, 10, 0, 0, 0, 12, 0, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}
	groups, r, g := 0, -1, 0
	for len(x.s[characters]) > 0 && !x.bad {
		ahead, jump := x.number(characters), x.signed(charglyphs)
		r, g = r+ahead, g+1+jump
		if groups > 0 && ahead == 1 && jump == 0 {
			binary.BigEndian.PutUint32(cmap[len(cmap)-8:], uint32(r)) // the group goes on
			continue
		}
		groups++
		for _, n := range [...]int{r, r, g} {
			cmap = binary.BigEndian.AppendUint32(cmap, uint32(n))
		}
	}
	binary.BigEndian.PutUint32(cmap[16:], uint32(len(cmap)-12))
	binary.BigEndian.PutUint32(cmap[24:], uint32(groups))
	x.cmap = cmap
}

// metrics are the advances of the first glyphs.
func (x *expander) metrics(count int) []int {
	all := make([]int, 0, count)
	for len(all) < count && !x.bad {
		advance, times := x.number(advances), x.number(advances)
		if times < 1 || times > count-len(all) {
			x.bad = true
			break
		}
		for range times {
			all = append(all, advance)
		}
	}
	return all
}

// outlines makes glyf, loca, hmtx and what is away.
func (x *expander) outlines(glyphs int, widths []int) {
	x.away = make([]byte, (glyphs+7)/8)
	x.glyf = make([]byte, 0, 3*len(x.s[triplets])+len(x.s[raw]))
	for g := range glyphs {
		if x.bad {
			return
		}
		x.loca = binary.BigEndian.AppendUint32(x.loca, uint32(len(x.glyf)))
		state, bearing := x.byte(states), 0
		if state != stateAway {
			bearing = x.signed(bearings)
		}
		if g < len(widths) {
			x.hmtx = binary.BigEndian.AppendUint16(x.hmtx, uint16(widths[g]))
		}
		x.hmtx = binary.BigEndian.AppendUint16(x.hmtx, uint16(bearing))
		switch state {
		case stateEmpty:
		case stateAway:
			x.away[g/8] |= 0x80 >> (g % 8)
		case statePoints:
			x.points()
			x.glyf = x.outline.append(x.glyf)
		default:
			x.glyf = append(x.glyf, x.take(raw, x.number(raw))...)
		}
	}
	x.loca = binary.BigEndian.AppendUint32(x.loca, uint32(len(x.glyf)))
}

// mostPoints is how many points an outline has at the most: their number has 16 bits.
const mostPoints = 1 << 16

// points reads an outline.
func (x *expander) points() {
	p := &x.outline
	p.ends, p.points = p.ends[:0], p.points[:0]
	end, tail := -1, x.byte(tails)
	p.overlap, p.padding = tail&tailOverlap != 0, int(tail&3)
	for range x.byte(contours) {
		end += x.number(ends)
		if end >= mostPoints {
			x.bad = true
			return
		}
		p.ends = append(p.ends, end)
	}
	for range end + 1 {
		if x.bad {
			return
		}
		p.points = append(p.points, x.step())
	}
}

// step reads a point; see [stride.triplet].
func (x *expander) step() stride {
	flag := int(x.byte(triflags))
	p := stride{on: flag < 0x80}
	flag &= 0x7f
	negative := func(bit int, n int) int {
		if bit == 0 {
			return -n
		}
		return n
	}
	switch {
	case flag < 10:
		p.y = negative(flag&1, flag>>1<<8+int(x.byte(triplets)))
	case flag < 20:
		flag -= 10
		p.x = negative(flag&1, flag>>1<<8+int(x.byte(triplets)))
	case flag < 84:
		flag -= 20
		b := int(x.byte(triplets))
		p.x = negative(flag&1, 1+flag&0x30+b>>4)
		p.y = negative(flag>>1&1, 1+flag&0x0c<<2+b&15)
	case flag < 120:
		flag -= 84
		p.x = negative(flag&1, 1+flag/12<<8+int(x.byte(triplets)))
		p.y = negative(flag>>1&1, 1+flag%12/4<<8+int(x.byte(triplets)))
	default:
		if b := x.take(triplets, 4); b != nil {
			p.x, p.y = negative(flag&1, u16(b, 0)), negative(flag>>1&1, u16(b, 2))
		}
	}
	return p
}
