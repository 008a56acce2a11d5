package fonts

import (
	"errors"
	"fmt"
	"math"
)

// Segment is one step of an outline, in units of the em box, Y upwards. Every
// contour begins with MoveTo and is closed: where its last segment does not
// end at its start, a line leads there. Contours may overlap; what is inside
// is by the nonzero winding rule.
type Segment struct {
	Op     SegmentOp
	X, Y   float32 // where the segment ends
	CX, CY float32 // the control point, for CurveTo only
}

// SegmentOp is what a segment does.
type SegmentOp uint8

const (
	MoveTo  SegmentOp = iota
	LineTo            // straight
	CurveTo           // a quadratic Bézier curve
)

// maxEffort bounds the points and parts of one outline: damaged composites
// that hold each other many times over would grow without end. The largest
// glyph of the embedded faces has less than a twentieth.
const maxEffort = 1 << 16

var errShort = errors.New("cut short")

// Outline appends the glyph's outline to segments; nothing for a glyph that
// draws nothing. Where the glyph is damaged, segments come back as they were,
// with an error. The outline stands where the face's side bearing puts it, as
// rasterizers have it, which is not always where its numbers do.
func (f *Face) Outline(g GlyphID, segments []Segment) ([]Segment, error) {
	if int(g) >= f.glyphs {
		return segments, fmt.Errorf("fonts: glyph %d of a face of %d", g, f.glyphs)
	}
	outline := f.outline(g)
	if outline == nil {
		return segments, nil
	}
	t := tracer{face: f, out: segments, effort: maxEffort}
	still := affine{xx: 1, yy: 1, dx: float64(f.bearing(g) - i16(outline, 2))}
	if err := t.glyph(outline, still, 0); err != nil {
		return segments, fmt.Errorf("fonts: glyph %d: %w", g, err)
	}
	return t.out, nil
}

// tracer is an outline on its way.
type tracer struct {
	face   *Face
	out    []Segment
	effort int // that is left
}

// affine is how a part of a composite is placed: x' = xx·x + xy·y + dx, and so on.
type affine struct{ xx, xy, yx, yy, dx, dy float64 }

// float64 around each product keeps a compiler from fusing it with the sum,
// which would round otherwise on some machines than on others.
func (a affine) apply(x, y float64) (float64, float64) {
	return float64(a.xx*x) + float64(a.xy*y) + a.dx, float64(a.yx*x) + float64(a.yy*y) + a.dy
}

// within is the placement of a part by b in a glyph that is itself placed by a.
func (a affine) within(b affine) affine {
	var c affine
	c.dx, c.dy = a.apply(b.dx, b.dy)
	a.dx, a.dy = 0, 0
	c.xx, c.yx = a.apply(b.xx, b.yx)
	c.xy, c.yy = a.apply(b.xy, b.yy)
	return c
}

func (t *tracer) glyph(outline []byte, place affine, level int) error {
	if outline == nil {
		return nil
	}
	if i16(outline, 0) >= 0 {
		return t.simple(outline, place)
	}
	if level == maxNesting {
		return errors.New("composites within composites without end")
	}
	for at := glyphHeader; ; {
		part, ok := readComponent(outline, at)
		if !ok {
			return errShort
		}
		if t.effort--; t.effort < 0 {
			return errors.New("too many parts")
		}
		if part.flags&argsAreXY == 0 {
			return errors.New("a part is placed by a point, which no embedded face does")
		}
		if err := t.glyph(t.face.outline(part.glyph), place.within(placement(outline[at+4:part.end], part.flags)), level+1); err != nil {
			return err
		}
		if part.flags&moreComponents == 0 {
			return nil
		}
		at = part.end
	}
}

// Flags of a component beside those that subsets need.
const (
	scaledOffset   = 0x0800
	unscaledOffset = 0x1000
)

// placement reads a component's arguments (5.3.3.2): its offset and its
// scale, in 2.14 fixed point. b holds all that the flags say.
func placement(b []byte, flags int) affine {
	a := affine{xx: 1, yy: 1}
	if flags&argsAreWords != 0 {
		a.dx, a.dy = float64(i16(b, 0)), float64(i16(b, 2))
		b = b[4:]
	} else {
		a.dx, a.dy = float64(int8(b[0])), float64(int8(b[1]))
		b = b[2:]
	}
	fixed := func(at int) float64 { return float64(i16(b, at)) / (1 << 14) }
	switch {
	case flags&haveScale != 0:
		a.xx, a.yy = fixed(0), fixed(0)
	case flags&haveXYScale != 0:
		a.xx, a.yy = fixed(0), fixed(2)
	case flags&haveTwoByTwo != 0:
		a.xx, a.yx, a.xy, a.yy = fixed(0), fixed(2), fixed(4), fixed(6)
	}
	if flags&(scaledOffset|unscaledOffset) == scaledOffset {
		a.dx *= length(a.xx, a.xy)
		a.dy *= length(a.yx, a.yy)
	}
	return a
}

func length(x, y float64) float64 { return math.Sqrt(float64(x*x) + float64(y*y)) }

// Flags of a point (5.3.3.1).
const (
	onCurve  = 0x01
	xIsByte  = 0x02
	yIsByte  = 0x04
	repeated = 0x08
	xSameOr  = 0x10 // a byte is positive; a word is left out, for zero
	ySameOr  = 0x20
)

// simple traces a glyph of contours (5.3.3.1). Flags, X and Y are three
// streams behind each other, read side by side.
func (t *tracer) simple(outline []byte, place affine) error {
	contours := i16(outline, 0)
	p, count, err := openPoints(outline, contours)
	if err != nil {
		return err
	}
	if t.effort -= count; t.effort < 0 {
		return errors.New("too many points")
	}
	next := 0
	for i := range contours {
		end := u16(outline, glyphHeader+2*i) + 1
		if end < next || end > count {
			return errors.New("its contours do not follow each other")
		}
		c := contour{tracer: t}
		for ; next < end; next++ {
			on := p.read()
			x, y := place.apply(float64(p.x), float64(p.y))
			c.point(float32(x), float32(y), on)
		}
		c.close()
	}
	return nil
}

// points reads the points of a simple glyph; openPoints has checked that all
// of them are there.
type points struct {
	flags, xs, ys []byte
	flag          byte
	times         byte // that the flag still holds
	x, y          int
}

func openPoints(outline []byte, contours int) (p points, count int, err error) {
	at := glyphHeader + 2*contours // of instructionLength
	if at+2 > len(outline) {
		return p, 0, errShort
	}
	if contours > 0 {
		count = u16(outline, at-2) + 1
	}
	if at += 2 + u16(outline, at); at > len(outline) {
		return p, 0, errShort
	}
	rest := outline[at:]
	end, xs, ys := 0, 0, 0
	for seen := 0; seen < count; {
		if end >= len(rest) {
			return p, 0, errShort
		}
		flag, times := rest[end], 1
		if end++; flag&repeated != 0 {
			if end >= len(rest) {
				return p, 0, errShort
			}
			times += int(rest[end])
			end++
		}
		times = min(times, count-seen)
		xs += times * coordinateSize(flag, xIsByte, xSameOr)
		ys += times * coordinateSize(flag, yIsByte, ySameOr)
		seen += times
	}
	if end+xs+ys > len(rest) {
		return p, 0, errShort
	}
	return points{flags: rest, xs: rest[end:], ys: rest[end+xs:]}, count, nil
}

func coordinateSize(flag, isByte, sameOr byte) int {
	switch {
	case flag&isByte != 0:
		return 1
	case flag&sameOr != 0:
		return 0
	}
	return 2
}

// read moves on to the next point.
func (p *points) read() (on bool) {
	if p.times > 0 {
		p.times--
	} else {
		p.flag, p.flags = p.flags[0], p.flags[1:]
		if p.flag&repeated != 0 {
			p.times, p.flags = p.flags[0], p.flags[1:]
		}
	}
	p.xs = step(&p.x, p.xs, p.flag, xIsByte, xSameOr)
	p.ys = step(&p.y, p.ys, p.flag, yIsByte, ySameOr)
	return p.flag&onCurve != 0
}

func step(to *int, b []byte, flag, isByte, sameOr byte) []byte {
	switch {
	case flag&isByte != 0 && flag&sameOr != 0:
		*to += int(b[0])
		return b[1:]
	case flag&isByte != 0:
		*to -= int(b[0])
		return b[1:]
	case flag&sameOr == 0:
		*to += i16(b, 0)
		return b[2:]
	}
	return b
}

// contour makes segments of points. Between two points off the curve one on
// it is left out, in the middle. A contour may begin off the curve: that point
// then waits for the end.
type contour struct {
	tracer             *tracer
	started            bool
	startX, startY     float32
	early, late        bool // there is a point off the curve, before the start, or read last
	earlyX, earlyY     float32
	controlX, controlY float32
}

func (c *contour) point(x, y float32, on bool) {
	switch {
	case c.started:
		c.next(x, y, on)
	case on:
		c.start(x, y)
	case !c.early:
		c.early, c.earlyX, c.earlyY = true, x, y
	default:
		c.start((c.earlyX+x)/2, (c.earlyY+y)/2)
		c.next(x, y, false)
	}
}

func (c *contour) start(x, y float32) {
	c.started, c.startX, c.startY = true, x, y
	c.tracer.out = append(c.tracer.out, Segment{Op: MoveTo, X: x, Y: y})
}

func (c *contour) next(x, y float32, on bool) {
	switch {
	case on && c.late:
		c.curve(x, y)
		c.late = false
	case on:
		c.tracer.out = append(c.tracer.out, Segment{Op: LineTo, X: x, Y: y})
	default:
		if c.late {
			c.curve((c.controlX+x)/2, (c.controlY+y)/2)
		}
		c.late, c.controlX, c.controlY = true, x, y
	}
}

func (c *contour) curve(x, y float32) {
	c.tracer.out = append(c.tracer.out, Segment{Op: CurveTo, X: x, Y: y, CX: c.controlX, CY: c.controlY})
}

func (c *contour) close() {
	if !c.started {
		return
	}
	if c.early {
		c.next(c.earlyX, c.earlyY, false)
	}
	if c.late {
		c.curve(c.startX, c.startY)
	}
}
