package reference_test

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"testing"

	"worksheetpdf/layouts"
	"worksheetpdf/layouts/layouttest"
	"worksheetpdf/layouts/raster"
	"worksheetpdf/worksheets"
)

const (
	pictureWidth = 720 // px, of the page
	foot         = 80  // px of the page's foot that are left out
	rim          = 20  // px around what is printed
	greys        = 16
)

// picture is an example as it is printed: blank and, under a grey line, with
// its answers.
func picture(t *testing.T, sheet *worksheets.Worksheet, answers *worksheets.Answers) []byte {
	t.Helper()
	parts := []*image.Gray{printed(t, sheet, nil)}
	if answers != nil {
		parts = append(parts, printed(t, sheet, answers))
	}
	height := 0
	for _, p := range parts {
		height += p.Rect.Dy()
	}
	all := image.NewGray(image.Rect(0, 0, pictureWidth, height))
	y := 0
	for i, p := range parts {
		draw.Draw(all, image.Rect(0, y, pictureWidth, y+p.Rect.Dy()), p, p.Rect.Min, draw.Src)
		if i > 0 {
			draw.Draw(all, image.Rect(0, y, pictureWidth, y+2), image.NewUniform(color.Gray{Y: 0xBB}), image.Point{}, draw.Src)
		}
		y += p.Rect.Dy()
	}
	var b bytes.Buffer
	if err := raster.Encode(&b, all, greys); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// printed is what stands on the pages, without their feet and what is empty.
func printed(t *testing.T, sheet *worksheets.Worksheet, answers *worksheets.Answers) *image.Gray {
	t.Helper()
	document, err := layouts.Print(sheet, answers, layouts.Options{Pictures: layouttest.Pictures(t, sheet)})
	if err != nil {
		t.Fatal(err)
	}
	var pages []*image.Gray
	height := 0
	for i := range document.Pages {
		p, err := raster.Draw(&document.Pages[i], pictureWidth, document.Faces)
		if err != nil {
			t.Fatal(err)
		}
		p = cut(p)
		height += p.Rect.Dy()
		pages = append(pages, p)
	}
	all, y := image.NewGray(image.Rect(0, 0, pictureWidth, height)), 0
	for _, p := range pages {
		draw.Draw(all, image.Rect(0, y, pictureWidth, y+p.Rect.Dy()), p, p.Rect.Min, draw.Src)
		y += p.Rect.Dy()
	}
	return all
}

// cut is a page from a little over its first ink to a little under its last.
func cut(p *image.Gray) *image.Gray {
	first, last := -1, 0
	for y := range p.Rect.Dy() - foot {
		if inked(p.Pix[y*p.Stride : y*p.Stride+pictureWidth]) {
			if first < 0 {
				first = y
			}
			last = y
		}
	}
	top := max(0, first-rim)
	return p.SubImage(image.Rect(0, top, pictureWidth, min(p.Rect.Dy(), last+rim))).(*image.Gray)
}

func inked(row []byte) bool {
	for _, v := range row {
		if v < 0xFF {
			return true
		}
	}
	return false
}
