//go:build outside

package main

import (
	"fmt"
	"image"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/bundle/importing"
	"worksheetpdf/layouts/layouttest"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pdf/pdftest"
	"worksheetpdf/layouts/raster"
)

// glyphDPI is how sharp glyphs are compared: a character of 12 pt has 33 pixels.
const glyphDPI = 200

// alike is how much two drawings of one glyph correlate at the least. Of two
// glyphs hardly any do as much, and of a glyph and a box none.
const alike = 0.65

// typedGlyph is a character that was typed, and where PDFium has drawn it.
type typedGlyph struct {
	text                     rune
	page                     int
	left, top, right, bottom float64 // points, from the page's top left corner
	size                     float64
}

// TestOutsideGlyphs: what was typed in PDFium and in pdf.js is drawn with the
// glyphs that we print with, none missing and none another, by PDFium, pdf.js,
// poppler and MuPDF: every character of 通用规范汉字表 that has one unit of UTF-16.
// Those beyond are kept, and shown by nobody while they are typed.
func TestOutsideGlyphs(t *testing.T) {
	left := slices.DeleteFunc(append(charset(t), []rune(strings.ReplaceAll(marks, " ", ""))...), func(r rune) bool { return r > 0xFFFF })
	viewer := openPDFJS(t)
	folder(t)
	seen := 0
	for round := 0; len(left) > 0; round++ {
		before := len(left)
		for _, id := range threeSheets() {
			if len(left) == 0 {
				break
			}
			shown := typedRound(t, viewer, id, left, round%2 == 0)
			seen += len(shown)
			left = slices.DeleteFunc(left, func(r rune) bool { return shown[r] })
		}
		if len(left) == before {
			t.Fatalf("nobody shows %q", string(left))
		}
	}
	t.Logf("%d characters", seen)
}

// typedRound types as much as is seen of the fields of a sheet, and says what
// was.
func typedRound(t *testing.T, viewer *pdfJS, id string, text []rune, anew bool) map[rune]bool {
	t.Helper()
	sizes := map[string]float64{}
	for _, in := range layouttest.Inputs(layouttest.Fillable(t, layouttest.Library(t, id), nil)) {
		sizes[in.Name] = float64(in.Type) / float64(page.Point)
	}
	blank := made(t, "a.pdf", id, "--fillable")
	typed := map[string]string{}
	var places []pdftest.Widget
	saved := pdftest.Fill(t, blank, anew, func(f *pdftest.Form) {
		for _, w := range f.Widgets() {
			if n := min(int((w.Right-w.Left-6)/sizes[w.Name]), len(text)); !w.Button && n > 0 {
				typed[w.Name], text = string(text[:n]), text[n:]
				f.Type(w, typed[w.Name])
				places = append(places, w)
			}
		}
	})
	holdsTypedOnly(t, saved, typed)
	shown := map[rune]bool{}
	glyphs := glyphsIn(t, saved, places, typed)
	for _, g := range glyphs {
		shown[g.text] = true
	}
	compareViewers(t, viewer, "PDFium", saved, glyphs)
	byJS := viewer.fill(blank, typed)
	holdsTypedOnly(t, byJS, typed)
	compareViewers(t, viewer, "pdf.js", byJS, glyphsIn(t, byJS, places, typed))
	return shown
}

// holdsTypedOnly asks that fields hold what was typed, and others nothing.
func holdsTypedOnly(t *testing.T, saved []byte, typed map[string]string) {
	t.Helper()
	c, err := importing.Carry("a.pdf", saved, importing.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range c.Fields {
		if !f.Button && f.Value != typed[f.Name] {
			t.Errorf("%s: %q\ntyped %q", f.Name, f.Value, typed[f.Name])
		}
	}
}

// glyphsIn are the characters that PDFium finds in the fields of a file, those that
// are seen whole. All of one field are of what was typed into it.
func glyphsIn(t *testing.T, saved []byte, places []pdftest.Widget, typed map[string]string) (all []typedGlyph) {
	t.Helper()
	sizes := pdftest.Sizes(t, saved)
	flat := pdftest.Flattened(t, saved)
	for n, size := range sizes {
		for _, c := range pdftest.Characters(t, flat, n) {
			for _, w := range places {
				within := c.Left > w.Left && c.Right < w.Right && size.Height-c.Bottom > w.Bottom && size.Height-c.Top < w.Top
				if w.Page != n || !within || c.Font != "WorksheetKai-Regular" {
					continue
				}
				r := []rune(c.Text)
				if len(r) != 1 || !strings.Contains(typed[w.Name], c.Text) {
					t.Errorf("%s shows %q", w.Name, c.Text)
					continue
				}
				all = append(all, typedGlyph{r[0], n, c.Left, c.Top, c.Right, c.Bottom, c.Size})
			}
		}
	}
	return all
}

// compareViewers asks that each viewer draws the glyphs where they stand.
func compareViewers(t *testing.T, viewer *pdfJS, by string, saved []byte, glyphs []typedGlyph) {
	t.Helper()
	sizes := pdftest.Sizes(t, saved)
	want := drawnGlyphs(t, sizes, glyphs)
	flat := pdftest.Flattened(t, saved)
	write(t, "typed.pdf", string(saved))
	for name, pages := range map[string][]*image.Gray{
		"PDFium":        shownBy(len(sizes), func(n int) *image.Gray { return grayed(pdftest.Shown(t, flat, n, glyphDPI)) }),
		"PDFium's form": shownBy(len(sizes), func(n int) *image.Gray { return grayed(pdftest.Filled(t, saved, n, glyphDPI)) }),
		"pdf.js":        viewer.shots(saved, len(sizes), glyphDPI),
		"poppler": shownBy(len(sizes), func(n int) *image.Gray {
			return picturedBy(t, "pdftoppm", "-gray", "-png", "-r", fmt.Sprint(glyphDPI), "-f", fmt.Sprint(n+1), "-singlefile", "typed.pdf", "shot")
		}),
		"MuPDF": shownBy(len(sizes), func(n int) *image.Gray {
			return picturedBy(t, "mutool", "draw", "-q", "-c", "gray", "-r", fmt.Sprint(glyphDPI), "-o", "shot.png", "typed.pdf", fmt.Sprint(n+1))
		}),
	} {
		least, wrong, taken := 1.0, 0, 0
		for i, g := range glyphs {
			got := correlation(pages[g.page], want[g.page], g, g)
			least = min(least, got)
			if got < alike {
				if wrong++; wrong < 10 {
					t.Errorf("typed in %s, drawn by %s: %c on page %d is another glyph, or none (%.2f)", by, name, g.text, g.page+1, got)
				}
			}
			if other := glyphs[(i+1)%len(glyphs)]; other.text != g.text && correlation(pages[g.page], want[other.page], g, other) >= alike {
				taken++
			}
		}
		t.Logf("typed in %s, drawn by %s: %d glyphs, the least alike %.2f; %d taken for their neighbour's", by, name, len(glyphs), least, taken)
		if taken > len(glyphs)/10 {
			t.Errorf("the comparison tells no glyphs apart: %d of %d", taken, len(glyphs))
		}
	}
}

func shownBy(pages int, shot func(n int) *image.Gray) (all []*image.Gray) {
	for n := range pages {
		all = append(all, shot(n))
	}
	return all
}

func picturedBy(t *testing.T, program string, args ...string) *image.Gray {
	t.Helper()
	printedBy(t, program, args...)
	data, err := os.ReadFile("shot.png")
	if err != nil {
		t.Fatal(err)
	}
	return grayPNG(t, data)
}

// drawnGlyphs are pages with nothing but the glyphs, as we draw them.
func drawnGlyphs(t *testing.T, sizes []pdftest.Size, glyphs []typedGlyph) (pages []*image.Gray) {
	t.Helper()
	faces := fonts.Embedded()
	kai := faces.Face(fonts.Kai)
	for n, size := range sizes {
		p := page.Page{Size: page.Size{Width: page.Points(size.Width), Height: page.Points(size.Height)}}
		for _, g := range glyphs {
			id, ok := kai.Glyph(g.text)
			box, drawn := kai.Bounds(id)
			if g.page != n || !ok || !drawn {
				continue
			}
			unit := g.size / float64(kai.UnitsPerEm())
			at := page.Position{X: page.Points(g.left - float64(box.XMin)*unit), Y: page.Points(g.bottom + float64(box.YMin)*unit)}
			p.Marks = append(p.Marks, page.Text{At: at, Size: page.Points(g.size), Ink: page.Black, Glyphs: []page.Glyph{{ID: id, Face: fonts.Kai, Source: string(g.text)}}})
		}
		picture, err := raster.Draw(&p, int(math.Ceil(size.Width*glyphDPI/72)), faces)
		if err != nil {
			t.Fatal(err)
		}
		pages = append(pages, picture)
	}
	return pages
}

// correlation is how much a glyph's place in one picture is like a glyph's place in
// another, where it fits best by a pixel or two.
func correlation(got, want *image.Gray, g, w typedGlyph) float64 {
	const scale, margin, most = glyphDPI / 72.0, 1, 1
	x0, y0 := int(g.left*scale)-margin, int(g.top*scale)-margin
	x1, y1 := int(w.left*scale)-margin, int(w.top*scale)-margin
	width, height := int((g.right-g.left)*scale)+2*margin+1, int((g.bottom-g.top)*scale)+2*margin+1
	best := 0.0
	for dx := -most; dx <= most; dx++ {
		for dy := -most; dy <= most; dy++ {
			var n, a, b, aa, bb, ab float64
			for y := range height {
				for x := range width {
					p := 255 - float64(got.GrayAt(x0+dx+x, y0+dy+y).Y)
					q := 255 - float64(want.GrayAt(x1+x, y1+y).Y)
					n, a, b, aa, bb, ab = n+1, a+p, b+q, aa+p*p, bb+q*q, ab+p*q
				}
			}
			if d := math.Sqrt((aa - a*a/n) * (bb - b*b/n)); d > 0 {
				best = max(best, (ab-a*b/n)/d)
			}
		}
	}
	return best
}
