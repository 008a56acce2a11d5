package text

import (
	"flag"
	"strings"
	"testing"
	"time"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
)

// long asks for the long random runs: go test ./layouts/text -long.
var long = flag.Bool("long", false, "run the random tests long")

// hostile are what texts that nobody writes are made of.
var hostile = []string{
	"a", "一", "（", "）", "“", "”", "‘’", "\"", "'", " ", "\t", "\n", "\u0301", "\u200b", "—", "…", "1", "1 ", "/", "-", "https://a.b/", "a/", "😀", "\u200d",
	"😀\u200d", "a@", "a@b.c", "年1月", "🇨🇳", "\u0378", "一\n", "“\n", " \n", "\u200b\n", "\xff", "“一", "·", "一a", "一 ", "1\u20e3", "\u20dd", "\u1100", "\u0301\u0323", "1 m", "m/", "$ ", "\u00ad", "⸺",
}

// TestHostile sets such texts, to the last byte.
func TestHostile(t *testing.T) {
	n := 2_000
	if *long {
		n = 20_000
	}
	faces := fonts.Embedded()
	setter := NewSetter(faces)
	for _, piece := range hostile {
		text := strings.Repeat(piece, n/len([]rune(piece)))
		for _, align := range []Align{Ragged, Justified} {
			for _, widths := range [][]page.Length{nil, {0}, {40 * 10 * page.Point}, {1 << 45}, {-5, 100 * page.Point, 1}} {
				lines := setter.Lines(Paragraph{Text: text, Style: Style{Face: fonts.Kai, Size: 10 * page.Point}, Align: align, Widths: widths})
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

// TestLinear: the time grows as the text does, not by its square. The shortest
// of some tries is taken, for others use the machine, too.
func TestLinear(t *testing.T) {
	const n, times, most = 1_000, 16, 90 // in proportion it is 16, by the square 256
	const least = time.Millisecond / 2   // shorter ones are not measured
	setter := NewSetter(fonts.Embedded())
	took := func(text string, widths []page.Length) time.Duration {
		p := Paragraph{Text: text, Style: Style{Face: fonts.Kai, Size: 10 * page.Point}, Widths: widths}
		start := time.Now()
		setter.Lines(p)
		setter.Hanging(text)
		TrimBlankLines(text)
		return time.Since(start)
	}
	for _, piece := range append([]string{sample, "e" + strings.Repeat("\u0301", n)}, hostile...) {
		// A cluster a line, as people read, and all on one.
		for _, widths := range [][]page.Length{{0}, {400 * page.Point}, {1 << 45, 1 << 44, 1 << 45}} {
			text := strings.Repeat(piece, max(1, n/len([]rune(piece))))
			short, tall := time.Hour, time.Hour
			for tries := 0; tries < 30 && (tries == 0 || tall > most*short); tries++ {
				short = min(short, max(least, took(text, widths)))
				tall = min(tall, took(strings.Repeat(text, times), widths))
			}
			if tall > most*short {
				t.Errorf("%d of %q in %v take %v, %d times as many %v", n, piece, widths, short, times, tall)
			}
		}
	}
}

// TestLong sets what took a minute elsewhere.
func TestLong(t *testing.T) {
	const most = 3 * time.Second // a tenth of it is usual
	for name, text := range map[string]string{
		"a letter under marks": "e" + strings.Repeat("\u0301", 99_999),
		"joined emoji":         strings.Repeat("😀\u200d", 49_999),
		"line breaks":          strings.Repeat("\n", 100_000),
	} {
		start := time.Now()
		NewSetter(fonts.Embedded()).Lines(paragraph(text, Ragged, 40))
		if took := time.Since(start); took > most {
			t.Errorf("%s: %v", name, took)
		}
	}
}
