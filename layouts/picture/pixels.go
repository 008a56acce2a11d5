package picture

import (
	"image"
	"image/color"

	"worksheetpdf/layouts/page"
)

// flat is an image on white paper, in grey where it has no colours.
func flat(from image.Image) *page.Picture {
	b := from.Bounds()
	p := &page.Picture{Width: b.Dx(), Height: b.Dy(), Pixels: make([]byte, 0, 3*b.Dx()*b.Dy())}
	grey := true
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			red, green, blue := onWhite(from, x, y)
			grey = grey && red == green && green == blue
			p.Pixels = append(p.Pixels, red, green, blue)
		}
	}
	if grey {
		for i := range p.Width * p.Height {
			p.Pixels[i] = p.Pixels[3*i]
		}
		p.Grey, p.Pixels = true, append([]byte(nil), p.Pixels[:p.Width*p.Height]...)
	}
	return p
}

// onWhite is a pixel as it is seen on white paper. The kinds that decoders make
// most often are read directly: an interface a pixel takes a second for a photo.
func onWhite(from image.Image, x, y int) (red, green, blue uint8) {
	switch from := from.(type) {
	case *image.YCbCr:
		c := from.YCbCrAt(x, y)
		return color.YCbCrToRGB(c.Y, c.Cb, c.Cr)
	case *image.Gray:
		level := from.GrayAt(x, y).Y
		return level, level, level
	case *image.RGBA:
		if c := from.RGBAAt(x, y); c.A == 0xff {
			return c.R, c.G, c.B
		}
	case *image.NRGBA:
		c := from.NRGBAAt(x, y)
		white := 255 * (255 - uint32(c.A))
		over := func(v uint8) uint8 { return uint8((uint32(v)*uint32(c.A) + white + 127) / 255) }
		return over(c.R), over(c.G), over(c.B)
	}
	r, g, b, a := from.At(x, y).RGBA() // of 65535, times a
	over := func(v uint32) uint8 { return uint8((v + 0xffff - a) >> 8) }
	return over(r), over(g), over(b)
}

// reduced is a picture made so many pixels wide: each pixel is the mean of what
// it stands for, in whole numbers, so that all machines make the same.
func reduced(from *page.Picture, width int) *page.Picture {
	height := max((from.Height*width+from.Width/2)/from.Width, 1)
	n := from.Channels()
	to := &page.Picture{Width: width, Height: height, Grey: from.Grey, Pixels: make([]byte, width*height*n)}
	sums := make([]uint64, width*n)
	columns := shares(from.Width, width)
	for y, rows := range shares(from.Height, height) {
		clear(sums)
		all := uint64(0)
		for i, weight := range rows.weights {
			all += weight
			row := from.Pixels[(rows.first+i)*from.Width*n:][:from.Width*n]
			for x, c := range columns {
				for j, w := range c.weights {
					for k := range n {
						sums[x*n+k] += weight * w * uint64(row[(c.first+j)*n+k])
					}
				}
			}
		}
		all *= uint64(from.Width) // what the weights of a column come to
		for i, sum := range sums {
			to.Pixels[y*width*n+i] = uint8((sum + all/2) / all)
		}
	}
	return to
}

// part is a run of pixels that one pixel stands for, and how much of each.
type part struct {
	first   int
	weights []uint64
}

// shares parts a side of so many pixels into fewer, or as many. The weights of
// each part come to from.
func shares(from, to int) []part {
	parts := make([]part, to)
	for i := range parts {
		low, high := i*from, (i+1)*from // in pixels × to
		first, last := low/to, (high-1)/to
		weights := make([]uint64, last-first+1)
		for j := range weights {
			weights[j] = uint64(min(high, (first+j+1)*to) - max(low, (first+j)*to))
		}
		parts[i] = part{first, weights}
	}
	return parts
}
