package pdf

import (
	"testing"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
)

// report is two pages with 400 different Han, half of them printed, half of
// them written, and the rules of a table.
func report(faces *fonts.Faces) *page.Document {
	doc := &page.Document{Title: "社区聆听表", Language: "zh-CN"}
	size := page.Points(10.5)
	var han []rune
	for r := rune(0x4e00); len(han) < 400; r += 13 {
		if _, ok := faces.Face(fonts.Kai).Glyph(r); ok {
			han = append(han, r)
		}
	}
	for i := range 2 {
		p := page.Page{Size: page.A4.Landscape()}
		for line := range 20 {
			y := page.Length(20+8*line) * page.Millimetre
			at := page.Position{X: 15 * page.Millimetre, Y: y}
			face := fonts.Sans
			if line%2 == 1 {
				face = fonts.Kai
			}
			text := string(han[(i*20+line)*10:][:10])
			p.Marks = append(p.Marks,
				page.Text{At: at, Size: size, Ink: page.Black, Glyphs: set(faces, face, size, text+text)},
				page.Line{From: at, To: at.Plus(200*page.Millimetre, 0), Stroke: page.Stroke{Width: page.Millimetres(0.2), Ink: page.Grey(0x66)}})
		}
		doc.Pages = append(doc.Pages, p)
	}
	return doc
}

func BenchmarkWrite(b *testing.B) {
	faces := fonts.Embedded()
	doc := report(faces)
	b.ReportAllocs()
	var size counter
	for b.Loop() {
		size = 0
		if err := Write(&size, doc, Options{NoClaim: true}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(size), "bytes/file")
}

type counter int

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return len(p), nil
}
