package layouttest

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"

	"worksheetpdf/layouts"
	"worksheetpdf/layouts/picture"
	"worksheetpdf/worksheets"
)

// Pictures makes a picture up for each image that a worksheet names: a photo in
// colours where its name ends in .jpg, else a grey drawing.
func Pictures(t testing.TB, sheet *worksheets.Worksheet) layouts.Pictures {
	t.Helper()
	made := layouts.Pictures{}
	sheet.EachImage(func(_ string, file worksheets.ImageFile) {
		source, err := picture.Decode(ImageData(t, string(file)))
		if err != nil {
			t.Fatal(err)
		}
		made[file] = source
	})
	return made
}

// ImageData is such a picture's file.
func ImageData(t testing.TB, name string) []byte {
	t.Helper()
	var b bytes.Buffer
	bounds := image.Rect(0, 0, 480, 240)
	var err error
	if strings.HasSuffix(name, ".jpg") {
		m := image.NewRGBA(bounds)
		for i := range m.Pix {
			x, y := i/4%480, i/4/480
			m.Pix[i] = [4]uint8{uint8(x / 2), uint8(y), uint8(x + y), 0xff}[i%4]
		}
		err = jpeg.Encode(&b, m, nil)
	} else {
		m := image.NewGray(bounds)
		for y := range 240 {
			for x := range 480 {
				if dx, dy := x-240, 2*(y-120); dx*dx+dy*dy > 200*200 {
					m.SetGray(x, y, color.Gray{Y: 0xff})
				}
			}
		}
		err = png.Encode(&b, m)
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
