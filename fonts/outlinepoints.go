package fonts

import "encoding/binary"

// glyphPoints is a simple outline as its points.
type glyphPoints struct {
	ends   []int // the index of each contour's last point
	points []stride
	// The first point of some faces says that contours overlap; some outlines end
	// with zeros.
	overlap bool
	padding int // at most three

	xs, ys []byte // kept from outline to outline
}

// stride is a point by its distance from the one before.
type stride struct {
	x, y int
	on   bool // the curve, else it is a control point
}

// Flags of a point (5.3.3.1).
const (
	flagOn     = 0x01
	flagShortX = 0x02
	flagShortY = 0x04
	flagRepeat = 0x08
	flagSameX  = 0x10 // or positive, of a short one
	flagSameY  = 0x20
	flagOver   = 0x40
)

// append appends the outline as fontTools writes it: each step as short as may
// be, three flags or more alike as one with their number.
func (p *glyphPoints) append(out []byte) []byte {
	out = binary.BigEndian.AppendUint16(out, uint16(len(p.ends)))
	for _, n := range p.box() {
		out = binary.BigEndian.AppendUint16(out, uint16(n))
	}
	for _, end := range p.ends {
		out = binary.BigEndian.AppendUint16(out, uint16(end))
	}
	out = append(out, 0, 0) // no instructions
	xs, ys := p.xs[:0], p.ys[:0]
	times, before := 0, -1
	for i, s := range p.points {
		flag := byte(0)
		if s.on {
			flag = flagOn
		}
		if i == 0 && p.overlap {
			flag |= flagOver
		}
		var more byte
		more, xs = coordinate(xs, s.x, flagShortX, flagSameX)
		flag |= more
		more, ys = coordinate(ys, s.y, flagShortY, flagSameY)
		flag |= more
		switch {
		case int(flag) != before || times == 255:
			out, times, before = append(out, flag), 0, int(flag)
		case times == 0:
			out, times = append(out, flag), 1
		default:
			times++
			out[len(out)-2], out[len(out)-1] = flag|flagRepeat, byte(times)
		}
	}
	p.xs, p.ys = xs, ys
	out = append(append(out, xs...), ys...)
	return append(out, 0, 0, 0)[:len(out)+p.padding]
}

// coordinate appends a step in one direction, and says which flags it has.
func coordinate(to []byte, n int, short, same byte) (flags byte, out []byte) {
	switch {
	case n == 0:
		return same, to
	case n > 0 && n < 256:
		return short | same, append(to, byte(n))
	case n < 0 && n > -256:
		return short, append(to, byte(-n))
	}
	return 0, binary.BigEndian.AppendUint16(to, uint16(n))
}

// box is around all points: xMin, yMin, xMax, yMax.
func (p *glyphPoints) box() (box [4]int) {
	x, y := 0, 0
	for i, s := range p.points {
		x, y = x+s.x, y+s.y
		if i == 0 {
			box = [4]int{x, y, x, y}
		}
		box = [4]int{min(box[0], x), min(box[1], y), max(box[2], x), max(box[3], y)}
	}
	return box
}
