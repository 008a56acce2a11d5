package text

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
)

func Example() {
	setter := NewSetter(fonts.Embedded())
	lines := setter.Lines(Paragraph{
		Text:   "他说：“需求在现场，不在会议室。”我记了3遍。",
		Style:  Style{Face: fonts.Sans, Size: 9 * page.Point},
		Align:  Ragged,
		Widths: []page.Length{8 * 9 * page.Point},
	})
	for _, line := range lines {
		for _, glyph := range line.Glyphs {
			fmt.Print(glyph.Source)
		}
		fmt.Println()
	}
	// Output:
	// 他说：“需求在现
	// 场，不在会议室。”
	// 我记了3遍。
}

func TestNormalize(t *testing.T) {
	for text, want := range map[string]string{
		"":                                 "",
		"一，a。\n":                           "一，a。\n",
		"e\u0301":                          "é",
		"a\r\nb\rc":                        "a\nb\nc",
		"a\u2028b\u2029c":                  "a\nb\nc",
		"a\vb\fc\u0085d":                   "a\nb\nc\nd",
		"a\xffb":                           "a\ufffdb",
		"\u1112\u1161\u11ab":               "한",
		"\u212b\u2126":                     "ÅΩ", // singletons of NFC
		"一\u3099":                          "一\u3099",
		"e" + strings.Repeat("\u0305", 31): "e" + strings.Repeat("\u0305", 30) + "\u034f\u0305",
		"\u200bA\u00ad\ufeff\u2060":        "\u200bA\u00ad\ufeff\u2060",
	} {
		if got := Normalize(text); got != want {
			t.Errorf("Normalize(%+q) is %+q, want %+q", text, got, want)
		}
		if again := Normalize(want); again != want {
			t.Errorf("Normalize(%+q) is %+q, not itself", want, again)
		}
	}
}

func TestMissing(t *testing.T) {
	s := NewSetter(fonts.Embedded())
	for _, face := range []fonts.ID{fonts.Sans, fonts.Bold, fonts.Kai} {
		if got := s.Missing("一A，“”——⸺……·\n\t\r\u200b\u00ad\u3000\u2003\x01👍🏽❤\ufe0f𠮷☐", face); len(got) != 0 {
			t.Errorf("in face %d %q are missing", face, got)
		}
	}
	if got, want := s.Missing("\u0378一\U000F0000\u0378", fonts.Sans), []rune{0x378, 0xF0000}; !slices.Equal(got, want) {
		t.Errorf("missing are %q, want %q", got, want)
	}
}

// TestNoFace: what no face has is drawn as the face's glyph 0, and copied out.
func TestNoFace(t *testing.T) {
	l := NewSetter(fonts.Embedded()).Line("一\u0378二", Style{Face: fonts.Kai, Size: 10 * page.Point})
	if len(l.Glyphs) != 3 || l.Glyphs[1] != (page.Glyph{Source: "\u0378", Face: fonts.Kai, Advance: l.Glyphs[1].Advance}) {
		t.Errorf("set as %+v", l.Glyphs)
	}
}

func TestLine(t *testing.T) {
	s := NewSetter(fonts.Embedded())
	em := 10 * page.Point
	for text, want := range map[string]struct {
		sources string
		width   page.Length
	}{
		"":       {"", 0},
		"社区名称：":  {"社区名称：", 5 * em},
		"一\n二":   {"一 二", 2*em + em.Scale(224, 1000)},
		"“一”":    {"“一”", em.Scale(25, 10)},
		"一：“二”。": {"一：“二”。", em.Scale(5, 1)},
		"第3张":    {"第3张", 2*em + em.Scale(555+250, 1000)},
		"——":     {"——", 2 * em},
		"\u200b": {"\u200b", 0},
	} {
		l := s.Line(text, Style{Face: fonts.Sans, Size: em})
		if got := sources(l); got != want.sources || l.Width != want.width || l.Width != width(l.Glyphs) {
			t.Errorf("Line(%q) is %q, %d wide, want %q, %d", text, got, l.Width, want.sources, want.width)
		}
		if l.Start != 0 || l.End != len(text) || !l.Hard {
			t.Errorf("Line(%q) stands for %d to %d", text, l.Start, l.End)
		}
	}
}

// TestGlyphs is how the marks that faces draw badly are drawn.
func TestGlyphs(t *testing.T) {
	faces := fonts.Embedded()
	s := NewSetter(faces)
	em := 1000 * page.Point
	glyph := func(face fonts.ID, r rune) fonts.GlyphID {
		g, _ := faces.Face(face).Glyph(r)
		return g
	}
	bar, quote := glyph(fonts.Sans, '─'), glyph(fonts.Sans, '“')
	for _, c := range []struct {
		text string
		face fonts.ID
		at   int
		want page.Glyph
	}{
		{"一——", fonts.Sans, 1, page.Glyph{Source: "—", ID: bar, Face: fonts.Sans, Advance: em}},
		{"一——", fonts.Kai, 2, page.Glyph{Source: "—", ID: bar, Face: fonts.Sans, Advance: em}},
		{"一——", fonts.Bold, 2, page.Glyph{Source: "—", ID: glyph(fonts.Bold, '─'), Face: fonts.Bold, Advance: em}},
		{"a—b", fonts.Kai, 1, page.Glyph{Source: "—", ID: glyph(fonts.Kai, '—'), Face: fonts.Kai, Advance: em}},
		{"一⸺", fonts.Kai, 1, page.Glyph{Source: "⸺", ID: bar, Face: fonts.Sans, Advance: em}},
		{"❤\ufe0f", fonts.Kai, 0, page.Glyph{Source: "❤\ufe0f", ID: glyph(fonts.Emoji, '❤'), Face: fonts.Emoji, Advance: em.Scale(2600, 2048)}},
		{"一“二”", fonts.Kai, 1, page.Glyph{Source: "“", ID: quote, Face: fonts.Sans, Advance: em}},
		{"“二”", fonts.Kai, 0, page.Glyph{Source: "“", ID: quote, Face: fonts.Sans, Advance: em / 2, Shift: -em / 2}},
		{"（“二”）", fonts.Kai, 1, page.Glyph{Source: "“", ID: quote, Face: fonts.Sans, Advance: em / 2, Shift: -em / 2}},
		{"a “b” c", fonts.Kai, 2, page.Glyph{Source: "“", ID: glyph(fonts.Kai, '“'), Face: fonts.Kai, Advance: em.Scale(35, 100)}},
		{"一·二", fonts.Kai, 1, page.Glyph{Source: "·", ID: glyph(fonts.Sans, '·'), Face: fonts.Sans, Advance: em}},
		{"𠮷", fonts.Sans, 0, page.Glyph{Source: "𠮷", ID: glyph(fonts.Kai, '𠮷'), Face: fonts.Kai, Advance: em}},
		{"☐", fonts.Sans, 0, page.Glyph{Source: "☐", ID: glyph(fonts.Symbols, '☐'), Face: fonts.Symbols, Advance: em.Scale(821, 1000)}},
		{"一\ufe00", fonts.Sans, 0, page.Glyph{Source: "一\ufe00", ID: glyph(fonts.Sans, '一'), Face: fonts.Sans, Advance: em}},
	} {
		l := s.Line(c.text, Style{Face: c.face, Size: em})
		if l.Glyphs[c.at] != c.want {
			t.Errorf("glyph %d of %q in face %d is %+v, want %+v", c.at, c.text, c.face, l.Glyphs[c.at], c.want)
		}
	}
}

// TestMarksAbove: a tone that no composed letter has stands over the middle of its letter.
func TestMarksAbove(t *testing.T) {
	faces := fonts.Embedded()
	for _, face := range []fonts.ID{fonts.Sans, fonts.Bold, fonts.Kai} {
		l := NewSetter(faces).Line("m\u0300", Style{Face: face, Size: 1000 * page.Point})
		if len(l.Glyphs) != 2 || l.Glyphs[0].Source != "m\u0300" || l.Glyphs[1].Source != "" {
			t.Fatalf("set as %+v", l.Glyphs)
		}
		mark := l.Glyphs[1]
		b, _ := faces.Face(mark.Face).Bounds(mark.ID)
		upem := faces.Face(mark.Face).UnitsPerEm()
		middle := l.Glyphs[0].Advance + mark.Shift + page.Length((b.XMin+b.XMax)/2)*1000*page.Point/page.Length(upem)
		if off := middle - l.Glyphs[0].Advance/2; off < -2*page.Point || off > 2*page.Point {
			t.Errorf("in face %d the mark stands %v pt off the middle", face, off.InPoints())
		}
	}
}

// TestKeycap: the box about a digit takes its own room.
func TestKeycap(t *testing.T) {
	em := 1000 * page.Point
	l := NewSetter(fonts.Embedded()).Line("一1\ufe0f\u20e3二", Style{Face: fonts.Kai, Size: em})
	if len(l.Glyphs) != 4 || l.Glyphs[1].Source != "1\ufe0f\u20e3" || l.Glyphs[2].Source != "" {
		t.Fatalf("set as %+v", l.Glyphs)
	}
	if l.Glyphs[1].Shift <= 0 {
		t.Error("the digit does not stand in the middle of its box")
	}
	if w := l.Glyphs[1].Advance + l.Glyphs[2].Advance; w < em || w > em.Scale(13, 10) {
		t.Errorf("the keycap is %v pt wide", w.InPoints())
	}
}

// TestForced asks which line ends are of need, and say so.
func TestForced(t *testing.T) {
	s := NewSetter(fonts.Embedded())
	for _, c := range []struct {
		text   string
		ems    int64
		forced string // the lines that end by force
	}{
		{"一二三四五六", 3, ""},
		{"一二三\n四五六", 3, ""},
		{"10、11、12", 2, ""},
		{"123456789", 2, "123 456"},
		{"https://example.com", 6, ""},
		{"一二abcdefghijklmnop", 4, "一二abc defghijkl"},
	} {
		style := Style{Face: fonts.Kai, Size: 10 * page.Point}
		got := ""
		for _, l := range s.Lines(Paragraph{Text: c.text, Style: style, Widths: []page.Length{style.Size * page.Length(c.ems)}}) {
			if l.Forced {
				got += " " + c.text[l.Start:l.End]
			}
		}
		if strings.TrimSpace(got) != c.forced {
			t.Errorf("%q in %d em: forced are %q, not %q", c.text, c.ems, strings.TrimSpace(got), c.forced)
		}
	}
}

// TestTurns: words in two faces are one text, broken and spaced as one.
func TestTurns(t *testing.T) {
	const words = "当HRVP在“饭局”上时，想要3份"
	at := func(s string) int { return strings.Index(words, s) }
	s := NewSetter(fonts.Embedded())
	style := Style{Face: fonts.Sans, Size: 12 * page.Point}
	turns := []Turn{{at("HRVP"), fonts.Kai}, {at("在"), fonts.Sans}, {at("3份"), fonts.Kai}}
	line := s.Line(words, style, turns...)
	var source, faces strings.Builder
	for _, g := range line.Glyphs {
		source.WriteString(g.Source)
		faces.WriteByte("SBK"[g.Face])
	}
	if source.String() != words || faces.String() != "SKKKKSSSSSSSSSSKK" {
		t.Errorf("%s in %s", source.String(), faces.String())
	}
	if plain := s.Line(words, style); plain.Width == line.Width {
		t.Error("the line in one face is taken from the one in two")
	}
	lines := s.Lines(Paragraph{Text: words, Style: style, Turns: turns, Widths: []page.Length{5 * style.Size}})
	if last := lines[len(lines)-1]; len(lines) < 3 || last.Glyphs[len(last.Glyphs)-1].Face != fonts.Kai {
		t.Errorf("%d lines, the last %v", len(lines), last)
	}
}
