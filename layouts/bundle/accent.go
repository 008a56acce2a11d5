package bundle

import (
	"bytes"
	"image"
	"image/color"
	"image/png"

	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/raster"
)

// accentColour is the one colour there is, on screens only: a seal's red, on
// which white type has a contrast of over 4.5 to 1 (WCAG 2.2, 1.4.3).
func accentColour() color.RGBA { return color.RGBA{0xC0, 0x3A, 0x2B, 0xFF} }

// drawAccented draws a page, and over it what has the colour. Both are drawn in
// greys; how dark the second is at a place is how much of the colour it has.
func (p *Plan) drawAccented(pic *picture) ([]byte, error) {
	under, err := raster.Draw(&pic.pages[0], pic.width, p.input.Faces)
	if err != nil {
		return nil, err
	}
	over, err := raster.Draw(&page.Page{Size: pic.pages[0].Size, Marks: pic.accent}, pic.width, p.input.Faces)
	if err != nil {
		return nil, err
	}
	full := accentColour()
	drawn := image.NewRGBA(under.Rect)
	for y := under.Rect.Min.Y; y < under.Rect.Max.Y; y++ {
		for x := under.Rect.Min.X; x < under.Rect.Max.X; x++ {
			grey, none := under.GrayAt(x, y).Y, over.GrayAt(x, y).Y
			drawn.SetRGBA(x, y, color.RGBA{mixed(full.R, grey, none), mixed(full.G, grey, none), mixed(full.B, grey, none), 0xFF})
		}
	}
	var b bytes.Buffer
	err = (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, drawn)
	return b.Bytes(), err
}

// mixed is a channel of the colour over a grey of which so much is seen, 255
// for all of it.
func mixed(colour, grey, seen uint8) uint8 {
	return uint8((int(colour)*(255-int(seen)) + int(grey)*int(seen) + 127) / 255)
}
