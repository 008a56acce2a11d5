package raster_test

import (
	"bytes"
	"flag"
	"fmt"
	"image"
	"math"
	"os"
	"path/filepath"
	"testing"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/layouttest"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pdf"
	"worksheetpdf/layouts/pdf/pdftest"
	"worksheetpdf/layouts/raster"
	"worksheetpdf/worksheets/library"
)

var look = flag.String("look", "", "a folder to keep compared pictures in")

// compose lays out a built-in worksheet, with a sample's answers or blank.
func compose(t testing.TB, id, sample string) *page.Document {
	t.Helper()
	sheet := layouttest.Library(t, id)
	if sample == "" {
		return layouttest.Pages(t, sheet, nil)
	}
	return layouttest.Pages(t, sheet, layouttest.Sample(t, sheet, sample))
}

// difference is the mean difference of two pictures, in levels, and the share of pixels that
// differ by more than 64, on the box that they share; where they differ in height by a
// row, from those above and below too, for a fine line that stands half a row lower.
func difference(a, b *image.Gray) (mean, far float64) {
	box := a.Rect.Intersect(b.Rect)
	sum, over := 0, 0
	for y := range box.Max.Y {
		first, second := a.Pix[y*a.Stride:], b.Pix[y*b.Stride:]
		for x := range box.Max.X {
			d := int(first[x]) - int(second[x])
			d = max(d, -d)
			sum += d
			if d > 64 && (a.Rect.Dy() == b.Rect.Dy() || !near(a, b, x, y)) {
				over++
			}
		}
	}
	count := float64(box.Dx() * box.Dy())
	return float64(sum) / count, float64(over) / count
}

// near reports whether a pixel of a picture is like one of another's just above
// or below it: at the most half as dark, where a line of one row stands on two.
func near(a, b *image.Gray, x, y int) bool {
	for _, at := range []int{y - 1, y + 1} {
		if at < 0 || at >= b.Rect.Dy() {
			continue
		}
		if d := int(a.Pix[y*a.Stride+x]) - int(b.Pix[at*b.Stride+x]); d <= 128 && d >= -128 {
			return true
		}
	}
	return false
}

// TestLikePDFium holds each page of the built-in worksheets, blank and filled
// in, against PDFium's picture of its PDF.
//
// Drawn large and averaged, PDFium's picture is as exact as ours: they agree.
// At the same size they agree only as far as PDFium is exact: it puts every
// glyph on a whole pixel and makes each line a pixel wide at least. (In a
// picture 300 pixels wide that more than doubles the weight of every
// rule; so there only the averaged one is compared.)
func TestLikePDFium(t *testing.T) {
	if testing.Short() {
		t.Skip("PDFium takes seconds")
	}
	faces := fonts.Embedded()
	for _, id := range layouttest.Tried(*long) {
		samples := library.Samples(id) // none of a sheet that asks nothing
		for _, sample := range append([]string{""}, samples[:min(1, len(samples))]...) {
			document := compose(t, id, sample)
			if first := document.Pages[0]; sample == "" {
				document.Pages = append(document.Pages, turnedPage(first))
			}
			var file bytes.Buffer
			if err := pdf.Write(&file, document, pdf.Options{}); err != nil {
				t.Fatal(err)
			}
			sizes := pdftest.Sizes(t, file.Bytes())
			for i := range document.Pages {
				for _, c := range []struct {
					width, times int
					mean, far    float64 // at most
				}{
					// Guides are dotted in black, whose dots are half a pixel: where
					// the heights differ by a row, a few of them stand beside PDFium's.
					{1242, 1, 5, 0.025},
					{1242, 4, 1, 0.0007},
					{300, 4, 2, 0.0005},
				} {
					if i > 0 && c.times > 1 && (i < len(document.Pages)-1 || sample != "") {
						continue // for time's sake
					}
					theirs := theirPicture(t, file.Bytes(), i, sizes[i], c.width, c.times)
					ours, err := raster.Draw(&document.Pages[i], theirs.Rect.Dx(), faces)
					if err != nil {
						t.Fatal(err)
					}
					mean, far := difference(ours, theirs)
					name := fmt.Sprintf("%s %s, page %d, %v, PDFium's ×%d", id, sample, i+1, ours.Rect.Max, c.times)
					t.Logf("%s: %.2f levels, %.3f %%", name, mean, far*100)
					if off := ours.Rect.Dy() - theirs.Rect.Dy(); mean > c.mean || far > c.far || off < -1 || off > 1 {
						t.Errorf("%s: %.2f levels and %.3f %% off, want at most %v and %v %%; heights %d and %d",
							name, mean, far*100, c.mean, c.far*100, ours.Rect.Dy(), theirs.Rect.Dy())
					}
					keep(t, fmt.Sprintf("%s-%t-%d-%d-%d", id, sample != "", i+1, c.width, c.times), ours, theirs)
				}
			}
		}
	}
}

// turnedPage is a page turned a quarter anticlockwise, as in a booklet.
func turnedPage(p page.Page) page.Page {
	return page.Page{Size: p.Size.Turned(), Marks: []page.Mark{
		page.Group{At: page.Transform{Y: p.Size.Width, Turns: 1}, Clip: p.Size, Marks: p.Marks},
	}}
}

// keep writes both pictures into the folder named by -look, for the eye.
func keep(t *testing.T, name string, ours, theirs *image.Gray) {
	if *look == "" {
		return
	}
	for who, picture := range map[string]*image.Gray{"ours": ours, "pdfium": theirs} {
		var file bytes.Buffer
		if err := raster.Encode(&file, picture, 256); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(*look, name+"-"+who+".png"), file.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// theirPicture is PDFium's picture of a page about so many pixels wide, drawn
// n times as large and averaged. PDFium rounds both sides up and stretches the
// page to them; the resolution is the one near that stretches it least.
func theirPicture(t testing.TB, file []byte, index int, size pdftest.Size, width, n int) *image.Gray {
	t.Helper()
	stretch := func(points float64, dpi int) (pixels, by float64) {
		exact := points * float64(dpi) / 72
		return math.Ceil(exact), math.Ceil(exact) / exact
	}
	about := int(float64(width*n) * 72 / size.Width)
	best, least := about, math.Inf(1)
	for dpi := about * 19 / 20; dpi <= about*21/20; dpi++ {
		w, x := stretch(size.Width, dpi)
		_, y := stretch(size.Height, dpi)
		if off := math.Abs(x/y - 1); off < least && int(w)%n == 0 {
			best, least = dpi, off
		}
	}
	return pdftest.Averaged(t, file, index, best, n)
}
