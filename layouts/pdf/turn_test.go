package pdf

import (
	"image"
	"testing"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pdf/pdftest"
)

// TestTurnedPagesLookTurned: PDFium's picture of a page with every mark turned
// is its picture of the page itself, turned.
func TestTurnedPagesLookTurned(t *testing.T) {
	faces := fonts.Embedded()
	upright := page.Page{Size: page.A5.Landscape(), Marks: append(sheet().Pages[0].Marks,
		page.Text{At: at(20, 100), Size: page.Points(60), Ink: page.Black, Glyphs: set(faces, fonts.Bold, page.Points(60), "（字Fg")},
	)}
	doc := &page.Document{Pages: []page.Page{upright}}
	for turn := range 3 {
		before := doc.Pages[turn]
		doc.Pages = append(doc.Pages, page.Page{Size: before.Size.Turned(), Marks: []page.Mark{
			page.Group{At: page.Transform{Y: before.Size.Width, Turns: 1}, Marks: before.Marks},
		}})
	}
	file := written(t, doc)
	const dpi = 72
	want := pdftest.Picture(t, file, 0, dpi)
	for turn := 1; turn < 4; turn++ {
		got := pdftest.Picture(t, file, turn, dpi)
		if far := difference(want, got, turn); far > 2 {
			t.Errorf("after %d turns the pictures differ by %.2f of 255 a pixel", turn, far)
		}
	}
	texts := pdftest.Text(t, file)
	for turn := 1; turn < 4; turn++ {
		if len(texts[turn]) < len("社区聆听表姓名") {
			t.Errorf("after %d turns the text copied out is %q", turn, texts[turn])
		}
	}
}

// difference is the mean difference of the pixels, the second picture turned back.
func difference(a, b image.Image, turns int) float64 {
	sum, width, height := 0.0, a.Bounds().Dx(), a.Bounds().Dy()
	for y := range height {
		for x := range width {
			u, v, w, h := x, y, width, height
			for range turns {
				u, v, w, h = v, w-1-u, h, w
			}
			r, _, _, _ := a.At(x, y).RGBA()
			s, _, _, _ := b.At(u, v).RGBA()
			if r < s {
				r, s = s, r
			}
			sum += float64(r-s) / 257
		}
	}
	return sum / float64(width*height)
}
