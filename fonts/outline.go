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
