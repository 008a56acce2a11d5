package layouttest

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
)

// SamePixels reports whether two PNG files show the same, however their data is
// deflated; a file that is none shows nothing.
func SamePixels(a, b []byte) bool {
	p, err := png.Decode(bytes.NewReader(a))
	if err != nil {
		return false
	}
	q, err := png.Decode(bytes.NewReader(b))
	if err != nil || p.Bounds() != q.Bounds() {
		return false
	}
	if p, ok := p.(*image.Paletted); ok { // quickly, where the palettes are the same too
		if q, ok := q.(*image.Paletted); ok && samePalette(p.Palette, q.Palette) {
			return bytes.Equal(p.Pix, q.Pix)
		}
	}
	for y := range p.Bounds().Dy() {
		for x := range p.Bounds().Dx() {
			if !sameColour(p.At(x, y), q.At(x, y)) {
				return false
			}
		}
	}
	return true
}

func samePalette(a, b color.Palette) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if !sameColour(a[i], b[i]) {
			return false
		}
	}
	return true
}

func sameColour(a, b color.Color) bool {
	return color.NRGBA64Model.Convert(a) == color.NRGBA64Model.Convert(b)
}
