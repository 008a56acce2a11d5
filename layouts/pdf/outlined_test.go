package pdf

import (
	"bytes"
	"testing"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pdf/pdftest"
	"worksheetpdf/layouts/text"
)

// TestOutlined: a character to trace is white within and grey around, is copied
// out as any other, and leaves what follows as it was.
func TestOutlined(t *testing.T) {
	style := text.Style{Face: fonts.Kai, Size: 60 * page.Millimetre}
	line := text.NewSetter(fonts.Embedded()).Line("一", style)
	trace := line.Text(at(20, 70), style.Size, page.White)
	trace.Outline = page.Stroke{Width: page.Millimetre, Ink: page.Grey(0x80), Round: true}
	doc := &page.Document{Pages: []page.Page{{Size: page.Size{Width: 200 * page.Millimetre, Height: 100 * page.Millimetre}, Marks: []page.Mark{
		page.Line{From: at(0, 47), To: at(200, 47), Stroke: page.Stroke{Width: page.Millimetre, Ink: page.Black}},
		trace, line.Text(at(80, 70), style.Size, page.Black),
	}}}}
	var b bytes.Buffer
	if err := Write(&b, doc, Options{NoClaim: true}); err != nil {
		t.Fatal(err)
	}
	if got := pdftest.Text(t, b.Bytes())[0]; got != "一一" {
		t.Errorf("copied out as %q", got)
	}
	levels := map[uint32]int{}
	picture := pdftest.Picture(t, b.Bytes(), 0, 254) // 10 pixels a mm
	for y := 400; y < 600; y++ {
		level, _, _, _ := picture.At(500, y).RGBA()
		levels[level>>12]++
	}
	if levels[8] < 10 || levels[8] > 30 || levels[0] > 2 { // two edges of 1 mm; the line behind is hidden
		t.Errorf("through the outlined character: %v", levels)
	}
	if level, _, _, _ := picture.At(1100, 475).RGBA(); level>>8 > 10 {
		t.Errorf("the character after it is %x", level>>8)
	}
}
