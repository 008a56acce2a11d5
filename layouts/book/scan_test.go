package book_test

import (
	"strings"
	"testing"

	"github.com/makiuchi-d/gozxing"
	"github.com/makiuchi-d/gozxing/qrcode"

	"worksheetpdf/layouts/layouttest"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pdf/pdftest"
)

// TestScan reads the code of a cover from its picture, as somebody else's
// scanner sees it.
func TestScan(t *testing.T) {
	for _, link := range []string{
		"https://example.com/community/",
		"https://example.com/社区",
		"https://example.com/" + strings.Repeat("a-long-way/", 30),
		"https://example.com/?" + strings.Repeat("%E7%A4%BE", 75),
	} {
		volume := libraryBook(t, "")
		volume.Link, volume.Chapters = link, volume.Chapters[2:]
		document := bind(t, volume)
		picture := pdftest.Picture(t, inPDF(t, document), 0, 200)
		bitmap, err := gozxing.NewBinaryBitmapFromImage(picture)
		if err != nil {
			t.Fatal(err)
		}
		got, err := qrcode.NewQRCodeReader().Decode(bitmap, map[gozxing.DecodeHintType]any{gozxing.DecodeHintType_TRY_HARDER: true})
		if err != nil {
			t.Errorf("%s: %v", link, err)
			continue
		}
		if got.GetText() != link {
			t.Errorf("scanned %q, wanted %q", got.GetText(), link)
		}
		if level := got.GetResultMetadata()[gozxing.ResultMetadataType_ERROR_CORRECTION_LEVEL]; level != "M" {
			t.Errorf("error correction %v", level)
		}
		checkQuiet(t, document.Pages[0])
	}
}

// checkQuiet asks for a code of 25 mm or more with white around it.
func checkQuiet(t *testing.T, p page.Page) {
	t.Helper()
	var code page.Path
	for m := range layouttest.Marks(p) {
		if path, ok := m.(page.Path); ok && len(path.Segments) > len(code.Segments) {
			code = path
		}
	}
	at := code.Segments[0].To
	b := layouttest.Box{Left: at.X, Top: at.Y, Right: at.X, Bottom: at.Y}
	narrow := page.A4.Width
	for i, s := range code.Segments {
		if s.Op == page.Close {
			continue
		}
		b = layouttest.Box{Left: min(b.Left, s.To.X), Top: min(b.Top, s.To.Y), Right: max(b.Right, s.To.X), Bottom: max(b.Bottom, s.To.Y)}
		if s.Op == page.LineTo {
			if d := s.To.X - code.Segments[i-1].To.X + s.To.Y - code.Segments[i-1].To.Y; d > 0 {
				narrow = min(narrow, d)
			}
		}
	}
	if side := b.Right - b.Left; side < 25*page.Millimetre || side != b.Bottom-b.Top {
		t.Errorf("the code is %s × %s mm", side, b.Bottom-b.Top)
	}
	white := layouttest.Box{Left: b.Left - 4*narrow, Top: b.Top - 4*narrow, Right: b.Right + 4*narrow, Bottom: b.Bottom + 4*narrow}
	for m := range layouttest.Marks(p) {
		switch m := m.(type) {
		case page.Text:
			if white.Meets(layouttest.Ink(m)) {
				t.Errorf("%q stands in the code's quiet zone", m.Source())
			}
		case page.Line:
			if white.Meets(layouttest.Stroke(m)) {
				t.Errorf("a line at %s stands in the code's quiet zone", m.From)
			}
		}
	}
}
