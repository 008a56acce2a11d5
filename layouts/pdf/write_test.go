package pdf

import (
	"bytes"
	"os"
	"testing"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pdf/readback"
)

// set sets text on one line, each character at its natural width.
func set(faces *fonts.Faces, face fonts.ID, size page.Length, text string) []page.Glyph {
	var glyphs []page.Glyph
	for _, r := range text {
		id, glyph, _ := faces.Find(face, r)
		f := faces.Face(id)
		glyphs = append(glyphs, page.Glyph{
			Source:  string(r),
			ID:      glyph,
			Face:    id,
			Advance: size.Scale(int64(f.Advance(glyph)), int64(f.UnitsPerEm())),
		})
	}
	return glyphs
}

func TestFirst(t *testing.T) {
	faces := fonts.Embedded()
	sz := page.Points(12)
	doc := &page.Document{Title: "社区聆听表", Pages: []page.Page{{Size: page.A4, Marks: []page.Mark{
		page.Text{At: page.Position{X: 20 * page.Millimetre, Y: 30 * page.Millimetre}, Size: sz, Ink: page.Black, Glyphs: set(faces, fonts.Sans, sz, "一⼀𠮷😀社区 聆听abc 12，。")},
		page.Text{At: page.Position{X: 20 * page.Millimetre, Y: 40 * page.Millimetre}, Size: sz, Ink: page.Black, Glyphs: set(faces, fonts.Kai, sz, "手写的Answer")},
		page.Line{From: page.Position{X: 20 * page.Millimetre, Y: 30 * page.Millimetre}, To: page.Position{X: 90 * page.Millimetre, Y: 30 * page.Millimetre}, Stroke: page.Stroke{Width: page.Millimetres(0.2), Ink: page.Grey(0x66)}},
	}}}}
	var b bytes.Buffer
	if err := Write(&b, doc, faces); err != nil {
		t.Fatal(err)
	}
	os.WriteFile("/dev/null", b.Bytes(), 0o666)
	t.Logf("%q", readback.Text(t, b.Bytes()))
}
