package raster

import "math"

// finest is the shortest pattern of dashes, in pixels, that is still drawn as
// such; a finer one could not be seen, and might be without end.
const finest = 0.25

// maxDashes bounds the dashes of one mark; what is left of it then is drawn
// without gaps. A very thick stroke is in sight from far outside.
const maxDashes = 1 << 14

// dash cuts a line into dashes. The pattern begins with the line and goes on
// around its corners (ISO 32000-1, 8.4.3.6). Only what is within a margin
// around the picture is cut.
type dash struct {
	on, off       float64
	width, height float64 // of the picture
	margin        float64
	out           *shape
	phase         float64 // how far into the pattern
	down          bool    // a dash is under way
	made          float64 // dashes so far
}

func (d *dash) cut(points []point, closed bool) {
	d.phase, d.down = 0, false
	for i := 1; i < len(points); i++ {
		d.segment(points[i-1], points[i])
	}
	if closed {
		d.segment(points[len(points)-1], points[0])
	}
}

func (d *dash) segment(a, b point) {
	length := b.minus(a).length()
	from, to := d.visible(a, b)
	start, end, seen := a.towards(b, from), a.towards(b, to), (to-from)*length
	d.skip(from * length)
	if d.made += seen / (d.on + d.off); d.made > maxDashes {
		d.out.move(start)
		d.out.line(end)
		d.down = false
		d.skip(seen)
	} else {
		d.walk(start, end, seen)
	}
	d.skip((1 - to) * length)
}

// walk draws the dashes of a line that is in sight.
func (d *dash) walk(a, b point, length float64) {
	for at := 0.0; at < length; {
		limit := d.on + d.off
		if d.phase < d.on {
			limit = d.on
			if !d.down {
				d.out.move(a.towards(b, at/length))
				d.down = true
			}
		}
		if step := limit - d.phase; at+step > length {
			d.phase += length - at
			at = length
		} else {
			d.phase = limit
			at += step
		}
		if d.down {
			d.out.line(a.towards(b, at/length))
			d.down = d.phase < d.on
		}
		if d.phase >= d.on+d.off {
			d.phase = 0
		}
	}
}

// skip goes on without drawing.
func (d *dash) skip(length float64) {
	if length > 0 {
		d.phase, d.down = math.Mod(d.phase+length, d.on+d.off), false
	}
}

// visible is which shares of a line, from and to, lie within the margin; both
// are 0 where none do. (Liang and Barsky's clipping.)
func (d *dash) visible(a, b point) (from, to float64) {
	from, to = 0, 1
	for _, axis := range [...]struct{ at, by, low, high float64 }{
		{a.x, b.x - a.x, -d.margin, d.width + d.margin},
		{a.y, b.y - a.y, -d.margin, d.height + d.margin},
	} {
		if axis.by == 0 {
			if axis.at < axis.low || axis.at > axis.high {
				return 0, 0
			}
			continue
		}
		enter, leave := (axis.low-axis.at)/axis.by, (axis.high-axis.at)/axis.by
		from, to = max(from, min(enter, leave)), min(to, max(enter, leave))
	}
	if from >= to { // the line would have to be longer, or begin earlier
		return 0, 0
	}
	return from, to
}
