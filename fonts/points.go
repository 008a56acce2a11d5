package fonts

import "errors"

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
