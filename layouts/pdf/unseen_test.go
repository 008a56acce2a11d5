package pdf

import (
	"strings"
	"testing"
	"time"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pdf/pdftest"
)

// ticked is what is drawn as lines, with what is copied out for it: a date with
// a slash, and three choices of which the first and the last are ticked.
// ActualText on the lines alone is given back by nobody (poppler 22.12, MuPDF
// 1.21, PDFium), a blank glyph that stands for ☑ by all but PDFium.
func ticked() *page.Document {
	faces := fonts.Embedded()
	size := page.Points(10.5)
	pen := page.Stroke{Width: page.Millimetres(0.25), Ink: page.Black}
	var marks []page.Mark
	x, y := 20*page.Millimetre, 30*page.Millimetre
	write := func(face fonts.ID, words string, ink page.Ink) {
		run := page.Text{At: page.Position{X: x, Y: y}, Size: size, Ink: ink, Glyphs: set(faces, face, size, words)}
		marks = append(marks, run)
		x += run.Width()
	}
	write(fonts.Kai, "11", page.Black)
	marks = append(marks, page.Line{From: page.Position{X: x, Y: y}, To: page.Position{X: x + size/3, Y: y - size}, Stroke: pen})
	write(fonts.Kai, "/", page.NoInk)
	write(fonts.Kai, "3", page.Black)
	y += 10 * page.Millimetre
	for _, option := range []struct{ tick, label string }{{"☑", "改造后做"}, {"", "不做"}, {"●", "现在做"}} {
		x += 8 * page.Millimetre
		corner := page.Position{X: x, Y: y - size.Scale(8, 10)}
		side := size.Scale(9, 10)
		marks = append(marks, page.Rectangle{At: corner, Size: page.Size{Width: side, Height: side}, Stroke: pen})
		if option.tick != "" {
			marks = append(marks, page.Line{From: corner, To: corner.Plus(side, side), Stroke: pen})
			write(fonts.Sans, option.tick, page.NoInk)
		}
		x = corner.X + size.Scale(12, 10)
		write(fonts.Sans, option.label, page.Black)
	}
	return &page.Document{Pages: []page.Page{{Size: page.A5, Marks: marks}}}
}

// copied is what every reader copies out of it, blanks apart.
const copied = "11/3\n☑改造后做不做●现在做"

// onItsLines is a text that was copied out, without blanks and empty lines.
// Readers that put choices on lines of their own differ only in these.
func onItsLines(text string) string {
	first, rest, _ := strings.Cut(strings.TrimSpace(text), "\n")
	return strings.TrimSpace(first) + "\n" + strings.Join(strings.Fields(rest), "")
}

// TestUnseenText: text without ink is copied out in its place, and no pixel of
// it is drawn.
func TestUnseenText(t *testing.T) {
	doc := ticked()
	file := written(t, doc)
	if got := onItsLines(pdftest.Text(t, file)[0]); got != copied {
		t.Errorf("copied out: %q", got)
	}
	var seen []page.Mark
	for _, m := range doc.Pages[0].Marks {
		if text, ok := m.(page.Text); !ok || text.Ink != page.NoInk {
			seen = append(seen, m)
		}
	}
	without := &page.Document{Pages: []page.Page{{Size: page.A5, Marks: seen}}}
	if far := difference(pdftest.Picture(t, file, 0, 72), pdftest.Picture(t, written(t, without), 0, 72), 0); far > 0 {
		t.Errorf("it is seen: %v", far)
	}
}

// TestLongClusters are written in time that grows with their length: 52 s
// would be by its square. Half of each is held by its first glyph.
func TestLongClusters(t *testing.T) {
	faces := fonts.Embedded()
	for name, source := range map[string]string{
		"accents": "e" + strings.Repeat("\u0301", 99_999),
		"family":  strings.Repeat("👨\u200d", 49_999),
	} {
		glyphs := set(faces, fonts.Sans, page.Points(10.5), source)
		for i := range glyphs {
			glyphs[i].Source = ""
		}
		glyphs[0].Source = source
		for _, n := range []int{1, len(glyphs) / 2, len(glyphs)} {
			start := time.Now()
			written(t, &page.Document{Pages: []page.Page{{Size: page.A5, Marks: []page.Mark{
				page.Text{At: at(20, 20), Size: page.Points(10.5), Ink: page.Black, Glyphs: glyphs[:n]},
			}}}})
			if took := time.Since(start); took > 5*time.Second {
				t.Errorf("%s on %d glyphs took %v", name, n, took)
			}
		}
	}
}

// TestSharing: each character of a source goes to one glyph, in order, and
// none to nobody while there are enough.
func TestSharing(t *testing.T) {
	for _, c := range []struct {
		source string
		among  int
		want   string
	}{
		{"甲", 1, "甲"},
		{"甲乙丙", 1, "甲乙丙"},
		{"甲乙丙", 3, "甲|乙|丙"},
		{"甲乙丙丁戊", 2, "甲乙丙|丁戊"},
		{"甲", 3, "甲||"},
		{"", 2, "|"},
		{"👨\u200d👩\u200d👧", 3, "👨\u200d|👩\u200d|👧"},
		{"a\xffb", 2, "a\xff|b"},
	} {
		s := sharing{rest: c.source, runes: len([]rune(c.source)), among: c.among}
		var got []string
		for range c.among {
			got = append(got, s.next())
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%q among %d: %q", c.source, c.among, got)
		}
	}
}
