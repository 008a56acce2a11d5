package text

import (
	"slices"
	"testing"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
)

// TestPlaces: what stands between two clusters, and how it gives.
func TestPlaces(t *testing.T) {
	s := NewSetter(fonts.Embedded())
	for text, want := range map[string]struct {
		place place
		delta int16
	}{
		"一二": {hanPlace, 0}, "一Ａ": {hanPlace, 0}, "ＡＢ": {rigid, 0}, "１２": {rigid, 0}, "一か": {hanPlace, 0}, "한글": {hanPlace, 0}, "𠮷一": {hanPlace, 0},
		"一a": {gapPlace, 125}, "a一": {gapPlace, 125}, "一1": {gapPlace, 125}, "1一": {gapPlace, 125}, "一é": {gapPlace, 125}, "一٣": {gapPlace, 125},
		"a1": {rigid, 0}, "一%": {rigid, 0}, "一-": {rigid, 0}, "一 ": {rigid, 0}, " 一": {rigid, 0}, "一\t": {rigid, 0}, "一\n": {rigid, 0}, "一👍": {rigid, 0},
		"，一": {markPlace, 0}, "一，": {rigid, 0}, "一（": {markPlace, 0}, "（一": {rigid, 0}, "，a": {markPlace, 0}, "a（": {markPlace, 0},
		"， ": {rigid, 0}, " （": {rigid, 0}, "，\n": {rigid, 0}, "，…": {markPlace, 0}, "—（": {markPlace, 0},
		"，。": {rigid, -500}, "，（": {rigid, -500}, "（（": {rigid, -500}, "，·": {rigid, -500}, "·（": {rigid, -500}, "·，": {rigid, 0}, "（）": {rigid, 0}, "·一": {rigid, 0},
	} {
		a := s.analyse(text, fonts.Sans)
		if c := a.clusters[0]; c.place != want.place || c.delta != want.delta {
			t.Errorf("%q has place %d, %d, want %d, %d", text, c.place, c.delta, want.place, want.delta)
		}
	}
}

// TestBlanks: the widths of spaces, in thousandths of an em.
func TestBlanks(t *testing.T) {
	s := NewSetter(fonts.Embedded())
	for r, want := range map[rune]page.Length{
		'\t': 1000, '\u3000': 1000, '\u2003': 1000, '\u2002': 500, '\u2007': 555, '\u2004': 333, '\u2005': 250, '\u2008': 250,
		'\u00A0': 200, '\u2009': 200, '\u202F': 200, '\u1680': 200, '\u205F': 222, '\u2006': 167, '\u200A': 100, '\u200B': 0, '\u2060': 0,
	} {
		if l := s.Line("一"+string(r)+"二", Style{Face: fonts.Sans, Size: 1000}); l.Width != 2000+want {
			t.Errorf("%U is %d wide, want %d", r, l.Width-2000, want)
		}
		if want > 0 && classify(r) != blank {
			t.Errorf("%U is no blank", r)
		}
	}
}

// TestQuoteClasses: which quotes are full-width marks (“), which proportional
// ones ("); which straight ones open (<), which close (>), which are neither (').
func TestQuoteClasses(t *testing.T) {
	s := NewSetter(fonts.Embedded())
	for text, want := range map[string]string{
		"一“a”": "““", "“a”": `""`, "“一”": "““", "a “b” c": `""`, "a——“b”": `""`, "一——“AI”": "““", "一 “AI”": "““", "“‘a’一”": "““““", "“”": "““",
		"一“”“”a": "““““", "it’s": `"`, "’s": `"`, "一’": "“", "‘a": `"`, "‘一\n’a": `“"`, "“a\n一”": `"“`,
		`"a"`: "<>", `"a" "b"`: "<><>", `'a'`: "<>", `it's 'a' 5'`: "'<>'", "\"a\n\"": "<<", `一'二'`: "<>",
	} {
		a, got := s.analyse(text, fonts.Sans), ""
		for _, c := range a.clusters {
			switch {
			case quote(c.r) && (c.class == opening || c.class == closing):
				got += "“"
			case quote(c.r):
				got += `"`
			case c.r != '"' && c.r != '\'':
			case c.opens:
				got += "<"
			case c.closes:
				got += ">"
			default:
				got += "'"
			}
		}
		if got != want {
			t.Errorf("%q is %s, want %s", text, got, want)
		}
	}
}

// TestSources: characters that draw nothing belong to the glyph before them, at
// a line's beginning and after a space to the one after them.
func TestSources(t *testing.T) {
	s := NewSetter(fonts.Embedded())
	for text, want := range map[string][]string{
		"一\u200b二":            {"一\u200b", "二"},
		"\u200b一":             {"\u200b一"},
		"一 \u200b二":           {"一", " ", "\u200b二"},
		"一\u3000\u200b二":      {"一", "\u3000\u200b", "二"},
		"\u200b\u200d一\u200b": {"\u200b\u200d一\u200b"},
		"一 \u200b":            {"一", " ", "\u200b"},
		"\u200b":              {"\u200b"},
	} {
		var got []string
		for _, g := range s.Line(text, Style{Size: 1000}).Glyphs {
			got = append(got, g.Source)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%+q is drawn as %+q, want %+q", text, got, want)
		}
	}
}
