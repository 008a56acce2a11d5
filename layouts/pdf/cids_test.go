package pdf

import (
	"strings"
	"testing"
	"unicode/utf16"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
)

// TestWidths: a character is shown by its natural width or, beyond what a
// reader could take for a space (TestOutsideGaps), by a CID of its own width;
// shifts by ones that lines share. All in thousandths of an em.
func TestWidths(t *testing.T) {
	faces := fonts.Embedded()
	const em = 1000 * page.Point
	han := set(faces, fonts.Sans, em, "国")[0]
	for _, c := range []struct{ more, width int32 }{
		{0, 1000}, {40, 1000}, {-40, 1000}, {41, 1050}, {-41, 950}, {62, 1050}, {63, 1075}, {125, 1125}, {-500, 500}, {-1500, 0}, {100_000, 32767},
	} {
		g := han
		g.Advance += page.Length(c.more) * page.Point
		if got := newTypesetting(faces).show(g, int64(em)).width; got != c.width {
			t.Errorf("%d more: %d wide, want %d", c.more, got, c.width)
		}
	}
	for shift, want := range map[page.Length]int32{0: 0, 2: 0, 3: 5, -500: -500, -503: -505, 100_000: 32767} {
		g := han
		g.Shift = shift * page.Point
		all := newTypesetting(faces)
		all.show(g, int64(em))
		if got := all.fonts[0].characters[0].shift; got != want {
			t.Errorf("shifted by %d: %d, want %d", shift, got, want)
		}
	}
}

func TestNeedsSpan(t *testing.T) {
	for _, c := range []struct {
		source string
		glyphs int
		want   bool
	}{
		{"é", 1, false},
		{"é", 2, true}, // a letter and an accent: the accent would stand for nothing
		{"👨\u200d👩\u200d👧", 3, false},
		{"", 1, false},
		{strings.Repeat("a", 128), 1, false},
		{strings.Repeat("a", 129), 1, true},
		{strings.Repeat("a", 256), 2, false},
	} {
		if got := needsSpan(c.source, c.glyphs); got != c.want {
			t.Errorf("%.10q on %d glyphs: %v", c.source, c.glyphs, got)
		}
	}
}

// TestCMapStrings: no string of a CMap is longer than 512 bytes (Adobe
// Technical Note 5014), whatever a glyph stands for.
func TestCMapStrings(t *testing.T) {
	faces := fonts.Embedded()
	size := page.Points(10)
	text := newTypesetting(faces)
	for _, piece := range []string{"a", "é", "字", "👨\u200d", "👍🏽"} {
		for n := range 300 {
			g := set(faces, fonts.Sans, size, "一二三")
			g[0].Source, g[1].Source = strings.Repeat(piece, n), ""
			doc := &page.Document{Pages: []page.Page{{Size: page.A5, Marks: []page.Mark{page.Text{Size: size, Ink: page.Black, Glyphs: g}}}}}
			if _, _, err := paint(doc, parts{space: new(workspace), text: text, images: new(images), tree: newStructure(len(doc.Pages))}, Options{}); err != nil {
				t.Fatal(err)
			}
		}
	}
	for _, f := range text.fonts {
		for _, c := range f.characters {
			if bytes := 2 * len(utf16.Encode([]rune(c.source))); bytes > 512 {
				t.Fatalf("%.20q… is %d bytes", c.source, bytes)
			}
		}
	}
}
