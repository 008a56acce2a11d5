package text

import (
	"strings"
	"testing"
	"time"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
)

// TestHostile sets texts that nobody writes, in a time that grows no faster than they do.
func TestHostile(t *testing.T) {
	n := 20_000
	if testing.Short() {
		n = 4_000
	}
	faces := fonts.Embedded()
	for _, piece := range []string{"a", "一", "（", "）", "“", "”", "‘’", "\"", " ", "\t", "\n", "\u0301", "\u200b", "—", "…", "1", "1 ", "/", "https://a.b/", "😀", "\u200d", "a@b.c", "年1月", "🇨🇳", "\u0378", "一\n", "\xff", "“一", "·"} {
		text := strings.Repeat(piece, n/len([]rune(piece)))
		for _, align := range []Align{Ragged, Justified} {
			for _, widths := range [][]page.Length{nil, {0}, {40 * 10 * page.Point}, {1 << 45}, {-5, 100 * page.Point, 1}} {
				start := time.Now()
				lines := NewSetter(faces).Lines(Paragraph{Text: text, Style: Style{Face: fonts.Kai, Size: 10 * page.Point}, Align: align, Widths: widths})
				if took := time.Since(start); took > 5*time.Second {
					t.Errorf("%d of %q in %v took %v", n, piece, widths, took)
				}
				if end := lines[len(lines)-1].End; end != len(Normalize(text)) {
					t.Errorf("%d of %q in %v: the last line ends at %d", n, piece, widths, end)
				}
			}
		}
	}
	for _, style := range []Style{{}, {Face: 77, Size: 1}, {Size: -5}, {Size: 1 << 40}} {
		NewSetter(faces).Lines(Paragraph{Text: sample + "\n\u0378", Style: style, Align: Justified, Widths: []page.Length{1000}})
		NewSetter(faces).Line(sample+"\u0378", style)
	}
}
