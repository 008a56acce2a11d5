package raster_test

import (
	"bytes"
	"fmt"
	"image/png"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/raster"
)

func ExamplePNG() {
	p := page.Page{Size: page.A4.Landscape(), Marks: []page.Mark{
		page.Rectangle{At: at(20, 20), Size: page.Size{Width: 60 * mm, Height: 20 * mm}, Radius: 4 * mm, Fill: page.Grey(0x66)},
	}}
	file, err := raster.PNG(&p, raster.Format{Width: 1242, Limit: 1 << 20}, fonts.Embedded())
	if err != nil {
		fmt.Println(err)
		return
	}
	picture, _ := png.DecodeConfig(bytes.NewReader(file))
	fmt.Println(picture.Width, "×", picture.Height)
	// Output: 1242 × 878
}
