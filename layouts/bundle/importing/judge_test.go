package importing

import (
	"bytes"
	"image"
	"testing"

	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pdf"
	"worksheetpdf/layouts/pdf/pdftest"
	"worksheetpdf/worksheets"
)

const dpi = 36

// bound is a booklet of blank pages onto which the leaflet is laid.
func bound(t testing.TB, l *Leaflet, fit worksheets.PaperFit) []byte {
	t.Helper()
	doc := new(page.Document)
	for _, size := range l.Sizes(fit) {
		doc.Pages = append(doc.Pages, page.Page{Size: size})
	}
	l.Lay(doc, 0, 0)
	var b bytes.Buffer
	if err := pdf.Write(&b, doc, pdf.Options{NoClaim: true, Files: []pdf.Imported{l.Imported}}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// imported asks for what every file must come to within its time: a leaflet or
// one problem.
func imported(t testing.TB, data []byte, limits Limits) (*Leaflet, string) {
	t.Helper()
	a := apart(t, data, limits)
	if len(a.Problems) == 0 {
		return a.Leaflet, ""
	}
	if problems := a.Problems; len(problems) != 1 || problems[0].File != "a.pdf" || problems[0].Hint.Format == "" {
		t.Fatalf("%#v", problems)
	}
	return nil, a.Problems[0].What.String()
}

// pictures are the file's pages as PDFium shows them; nil, where it does not
// open the file.
func pictures(t testing.TB, file []byte) (drawn []image.Image) {
	defer func() {
		if r := recover(); r != nil && r != any(refused{}) {
			panic(r)
		}
	}()
	p := probe{t}
	for i := range pdftest.Sizes(p, file) {
		drawn = append(drawn, pdftest.Shown(p, file, i, dpi))
	}
	return drawn
}

// probe is a test that does not fail where PDFium does.
type (
	probe   struct{ testing.TB }
	refused struct{}
)

func (probe) Fatal(...any) { panic(refused{}) }

// alike says whether two pictures are, but for what an edge's place within a
// pixel changes.
func alike(a, b image.Image) bool {
	if d := a.Bounds().Size().Sub(b.Bounds().Size()); d.X*d.X > 1 || d.Y*d.Y > 1 {
		return false
	}
	off := 0
	size := image.Pt(min(a.Bounds().Dx(), b.Bounds().Dx()), min(a.Bounds().Dy(), b.Bounds().Dy()))
	for y := range size.Y {
		for x := range size.X {
			r, g, l, _ := a.At(x, y).RGBA()
			s, h, m, _ := b.At(x, y).RGBA()
			far := func(p, q uint32) bool { return max(p, q)-min(p, q) > 0x5000 }
			if far(r, s) || far(g, h) || far(l, m) {
				off++
			}
		}
	}
	return off*500 <= size.X*size.Y
}

func same(a, b []image.Image) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if !alike(a[i], b[i]) {
			return false
		}
	}
	return true
}
