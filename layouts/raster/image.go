package raster

import (
	"math"

	"worksheetpdf/layouts/page"
)

// image draws a picture: a pixel is the mean of what of it lies there.
func (d *drawer) image(m page.Image) error {
	if !m.Picture.Sound() {
		return errPicture
	}
	if m.Size.Width < 0 || m.Size.Height < 0 {
		return errSize
	}
	a, b := d.at(m.At), d.at(m.At.Plus(m.Size.Width, m.Size.Height))
	place := box{left: math.Inf(-1), top: math.Inf(-1), right: math.Inf(1), bottom: math.Inf(1)}.within(a, b)
	seen := d.canvas.clip.within(a, b)
	if seen.left >= seen.right || seen.top >= seen.bottom {
		return nil
	}
	pixels := bounds([]point{{seen.left, seen.top}, {seen.right, seen.bottom}}).Intersect(d.canvas.picture.Rect)
	s := sampler{picture: m.Picture, place: place, turns: d.space.turns % 4, channel: d.canvas.channel}
	drawn := d.canvas.reach(rows{pixels.Min.Y, pixels.Max.Y})
	for y := drawn.from; y < drawn.to; y++ {
		down := share(y, seen.top, seen.bottom)
		row := d.canvas.picture.Pix[d.canvas.picture.PixOffset(0, y):]
		for x := pixels.Min.X; x < pixels.Max.X; x++ {
			cover := (down*share(x, seen.left, seen.right) + 127) / 255
			row[x] = uint8((uint32(row[x])*(255-cover) + s.level(x, y)*cover + 127) / 255)
		}
	}
	return nil
}

// sampler reads a picture that stands somewhere, turned by quarters.
type sampler struct {
	picture *page.Picture
	place   box
	turns   uint8
	channel channel
}

// level is the mean of what of the picture lies on a pixel.
func (s *sampler) level(x, y int) uint32 {
	x0, x1 := span(x, s.place.left, s.place.right)
	y0, y1 := span(y, s.place.top, s.place.bottom)
	u0, u1, v0, v1 := x0, x1, y0, y1
	switch s.turns { // what ran to the right runs up, to the left, down
	case 1:
		u0, u1, v0, v1 = 1-y1, 1-y0, x0, x1
	case 2:
		u0, u1, v0, v1 = 1-x1, 1-x0, 1-y1, 1-y0
	case 3:
		u0, u1, v0, v1 = y0, y1, 1-x1, 1-x0
	}
	left, right := columns(u0, u1, s.picture.Width)
	top, bottom := columns(v0, v1, s.picture.Height)
	sum := uint64(0)
	for row := top; row < bottom; row++ {
		sum += s.sum(row, left, right)
	}
	n := uint64((right - left) * (bottom - top))
	return uint32((sum + n/2) / n)
}

// sum is that of the greys of a run of a row.
func (s *sampler) sum(row, left, right int) (sum uint64) {
	p := s.picture
	if p.Grey {
		for _, level := range p.Pixels[row*p.Width:][left:right] {
			sum += uint64(level)
		}
		return sum
	}
	rgb := p.Pixels[3*row*p.Width:][3*left : 3*right]
	if s.channel != grey {
		for i := int(s.channel - red); i < len(rgb); i += 3 {
			sum += uint64(rgb[i])
		}
		return sum
	}
	for i := 0; i < len(rgb); i += 3 { // Rec. 601
		sum += (299*uint64(rgb[i]) + 587*uint64(rgb[i+1]) + 114*uint64(rgb[i+2]) + 500) / 1000
	}
	return sum
}

// span is which shares of a length a pixel takes, from 0 to 1.
func span(pixel int, low, high float64) (from, to float64) {
	length := high - low
	return max((float64(pixel)-low)/length, 0), min((float64(pixel+1)-low)/length, 1)
}

// columns are the nearest whole ones of n that a share takes, at least one.
func columns(from, to float64, n int) (first, end int) {
	first = min(max(int(math.Round(from*float64(n))), 0), n-1)
	return first, min(max(int(math.Round(to*float64(n))), first+1), n)
}
