package raster

import "math"

// finest is the shortest pattern of dashes, in pixels, that is still drawn as
// such; a finer one could not be seen, and might be without end.
const finest = 0.25

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
	if length == 0 {
		return
	}
	from, to := d.visible(a, b)
	from, to = from*length, to*length
	at := 0.0
	if from > 0 {
		at = d.skip(0, from)
	}
	for at < to {
		limit, rest := d.on+d.off, length-at
		if d.phase < d.on {
			limit = d.on
			if !d.down {
				d.out.move(a.towards(b, at/length))
				d.down = true
			}
		}
		if step := limit - d.phase; step > rest {
			d.phase += rest
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
	if at < length {
		d.skip(at, length)
	}
}

// skip goes on without drawing.
func (d *dash) skip(at, to float64) float64 {
	d.phase, d.down = math.Mod(d.phase+(to-at), d.on+d.off), false
	return to
}

// visible is which shares of a line, from and to, lie within the margin; to is
// not more than from where none do. (Liang and Barsky's clipping.)
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
	return from, max(from, to)
}
