package raster

import (
	"encoding/binary"
	"image"
	"image/draw"
	"math"
	"slices"

	"golang.org/x/image/vector"

	"worksheetpdf/layouts/page"
)

// canvas is the picture under way, and what a mark is first drawn on: a mask
// as large as the mark.
type canvas struct {
	picture    *image.Gray
	rasterizer vector.Rasterizer
	mask       image.Alpha
	clip       box // nothing is drawn outside it
	channel    channel
	// Only these rows are drawn, with the pixels that they would have if all
	// were: masks are made as a whole.
	rows rows
	// Not nil: nothing is drawn, and it comes to hold the rows that would be.
	touched *rows
}

// rows is a range of a picture's rows.
type rows struct{ from, to int }

func (r rows) empty() bool { return r.from >= r.to }

// and is the least range that holds both.
func (r rows) and(o rows) rows {
	switch {
	case r.empty():
		return o
	case o.empty():
		return r
	}
	return rows{min(r.from, o.from), max(r.to, o.to)}
}

// within is what of the range lies in another: the zero value where nothing does.
func (r rows) within(o rows) rows {
	both := rows{max(r.from, o.from), min(r.to, o.to)}
	if both.empty() {
		return rows{}
	}
	return both
}

// reach is which rows are to be drawn of a mark that touches some. Where nothing
// is drawn it only takes note of them.
func (c *canvas) reach(mark rows) rows {
	mark = mark.within(c.rows)
	if c.touched != nil {
		*c.touched = c.touched.and(mark)
		return rows{}
	}
	return mark
}

// partly reports whether not all is drawn, so that it is worth asking whether a
// mark is.
func (c *canvas) partly() bool {
	return c.touched != nil || c.rows != rows{0, c.picture.Rect.Dy()}
}

// fill fills a shape by the nonzero winding rule; all of its contours are taken as closed.
// The rasterizer sums up, for each pixel, the signed areas that contours
// enclose, and takes the sum between -1 and 1 for the coverage: contours that
// wind one way may overlap, ones that wind both ways make holes.
func (c *canvas) fill(s *shape, ink page.Ink) {
	if c.clip.left >= c.clip.right || c.clip.top >= c.clip.bottom {
		return
	}
	low, high := point{c.clip.left, c.clip.top}, point{c.clip.right, c.clip.bottom}
	box := bounds(s.points).Intersect(bounds([]point{low, high})).Intersect(c.picture.Rect)
	if box.Empty() {
		return
	}
	drawn := c.reach(rows{box.Min.Y, box.Max.Y})
	if drawn.empty() {
		return
	}
	w, h := box.Dx(), box.Dy()
	c.rasterizer.Reset(w, h)
	c.rasterizer.DrawOp = draw.Src
	e := edges{&c.rasterizer, float64(w), float64(h)}
	corner := point{float64(box.Min.X), float64(box.Min.Y)}
	for _, contour := range s.contours {
		points := s.points[contour.from:contour.to]
		from := points[len(points)-1].minus(corner)
		for _, p := range points {
			to := p.minus(corner)
			e.add(from, to)
			from = to
		}
	}
	c.mask.Pix = slices.Grow(c.mask.Pix[:0], w*h)[:w*h]
	c.mask.Stride, c.mask.Rect = w, image.Rect(0, 0, w, h)
	c.rasterizer.Draw(&c.mask, c.mask.Rect, image.Opaque, image.Point{})
	c.fade(box)
	for y := drawn.from; y < drawn.to; y++ {
		row := c.picture.Pix[c.picture.PixOffset(box.Min.X, y):]
		blend(row[:w], c.mask.Pix[(y-box.Min.Y)*w:][:w], c.channel.level(ink))
	}
}

// fade lets through, of the first and last rows and columns of a box, the
// share that lies inside what is drawn on.
func (c *canvas) fade(box image.Rectangle) {
	w, h := box.Dx(), box.Dy()
	for y := 0; y < h; y += max(h-1, 1) {
		if in := share(box.Min.Y+y, c.clip.top, c.clip.bottom); in < 255 {
			fade(c.mask.Pix[y*w:][:w], 1, in)
		}
	}
	for x := 0; x < w; x += max(w-1, 1) {
		if in := share(box.Min.X+x, c.clip.left, c.clip.right); in < 255 {
			fade(c.mask.Pix[x:], w, in)
		}
	}
}

// fade lessens each stepth pixel of a mask.
func fade(mask []uint8, step int, in uint32) {
	for i := 0; i < len(mask); i += step {
		mask[i] = uint8((uint32(mask[i])*in + 127) / 255)
	}
}

// bounds is the pixels that points touch. They may be anywhere.
func bounds(points []point) image.Rectangle {
	if len(points) == 0 {
		return image.Rectangle{}
	}
	low, high := points[0], points[0]
	for _, p := range points[1:] {
		low = point{min(low.x, p.x), min(low.y, p.y)}
		high = point{max(high.x, p.x), max(high.y, p.y)}
	}
	whole := func(f float64) int { return int(min(max(f, -1), MaxSide+1)) }
	return image.Rect(whole(math.Floor(low.x)), whole(math.Floor(low.y)), whole(math.Ceil(high.x)), whole(math.Ceil(high.y)))
}

// blend lays an ink over a row, where the mask lets it through.
func blend(row, mask []uint8, ink uint8) {
	for i := 0; i < len(mask); i++ {
		if i+8 <= len(mask) && binary.LittleEndian.Uint64(mask[i:]) == 0 {
			i += 7 // most of a large box is empty
			continue
		}
		cover := uint32(mask[i])
		row[i] = uint8((uint32(row[i])*(255-cover) + uint32(ink)*cover + 127) / 255)
	}
}

// edges cuts lines to the box that is drawn and hands them on. What is above
// or below the box changes nothing in it. What is left of it counts as if it
// stood on its left border; so on the right, where it ends the row.
type edges struct {
	rasterizer    *vector.Rasterizer
	width, height float64
}

func (e edges) add(a, b point) {
	if a.y == b.y || max(a.y, b.y) <= 0 || min(a.y, b.y) >= e.height {
		return
	}
	a, b = clip(a, b, e.height)
	for _, border := range [...]float64{0, e.width} {
		if (a.x < border) != (b.x < border) && a.x != border && b.x != border {
			cut := point{border, a.y + (b.y-a.y)*((border-a.x)/(b.x-a.x))}
			e.add(a, cut)
			e.add(cut, b)
			return
		}
	}
	e.rasterizer.MoveTo(float32(min(max(a.x, 0), e.width)), float32(a.y))
	e.rasterizer.LineTo(float32(min(max(b.x, 0), e.width)), float32(b.y))
}

// clip is the part of a line between 0 and a height.
func clip(a, b point, height float64) (from, to point) {
	from, to = a, b
	cut := func(y float64) point { return point{a.x + (b.x-a.x)*((y-a.y)/(b.y-a.y)), y} }
	for _, end := range [...]*point{&from, &to} {
		if end.y < 0 {
			*end = cut(0)
		} else if end.y > height {
			*end = cut(height)
		}
	}
	return from, to
}
