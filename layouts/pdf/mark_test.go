package pdf

import (
	"strings"
	"testing"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pdf/pdftest"
)

// TestByteOrderMark: a text may hold one, which no glyph may stand for in a file
// that claims PDF/UA: the content says it, the font the word joiner.
func TestByteOrderMark(t *testing.T) {
	glyphs := set(fonts.Embedded(), fonts.Sans, 4*page.Millimetre, "前 后")
	glyphs[1].Source, glyphs[1].Advance = "\uFEFF", 0
	doc := &page.Document{Title: "表", Language: "zh-CN", Pages: []page.Page{{Size: page.A5, Marks: []page.Mark{
		page.Text{At: at(20*page.Millimetre, 20*page.Millimetre), Size: 4 * page.Millimetre, Ink: page.Black, Glyphs: glyphs},
	}}}}
	var b strings.Builder
	if err := Write(&b, doc, Options{}); err != nil {
		t.Fatal(err)
	}
	file := readable(t, []byte(b.String()))
	if !strings.Contains(string(file), "/ActualText <fefffeff>") || strings.Contains(string(file), "> <feff>") {
		t.Errorf("%s", file)
	}
	if text := strings.Join(pdftest.Text(t, []byte(b.String())), ""); !strings.Contains(text, "前") || !strings.Contains(text, "后") {
		t.Errorf("%q", text)
	}
}
