package text

import (
	"strings"
	"testing"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
)

func TestVisible(t *testing.T) {
	for _, words := range []string{
		"", " ", "\n", "\r\n", "\t", "\u3000", "\u00a0", "\u2003", "\u200b", "\ufeff", "\u00ad", "\u2060", "\u200d", "\u200e", "\ufe0f",
		"\x01", "\u0085", "\u2028", "\u200b \n\u2060\u3000", strings.Repeat("\u200b", 1000),
	} {
		if Visible(words) {
			t.Errorf("%+q is visible", words)
		}
	}
	for _, words := range []string{"a", "一", "。", "\u0301", "\u200b.", "\n一", "👍", "_", "\u0378", "\ufffd", "\xff"} {
		if !Visible(words) {
			t.Errorf("%+q is not visible", words)
		}
	}
}

func TestTrimBlankLines(t *testing.T) {
	for words, want := range map[string]string{
		"":                               "",
		"\n":                             "",
		" \n\u200b\n\u3000":              "",
		"甲":                              "甲",
		"甲\n\n":                          "甲",
		"\n甲":                            "甲",
		"\r\n\r\n  甲 \r\n乙\r\n":          "  甲 \n乙",
		"甲\n\n乙":                         "甲\n\n乙",
		"\u2028\u3000甲\u3000\u2029\t\n ": "\u3000甲\u3000",
		"\u200b\n\u200b甲\u200b\n\u200b":  "\u200b甲\u200b",
	} {
		if got := TrimBlankLines(words); got != want {
			t.Errorf("TrimBlankLines(%+q) is %+q, want %+q", words, got, want)
		}
	}
}

func TestHanging(t *testing.T) {
	s := NewSetter(fonts.Embedded())
	for words, want := range map[string]string{
		"":         "",
		"元":        "",
		"的人":       "",
		"（元）":      "",
		"“好”":      "",
		"\"a\"":    "",
		"-5":       "",
		"$5":       "",
		"\u200b":   "",
		"\u200b一。": "",
		")":        ")",
		"%":        "%",
		"％，其中":     "％，",
		"）。后面":     "）。",
		"”。后面":     "”。",
		"……后面":     "……",
		"——后面":     "——",
		"℃":        "℃",
		"·一":       "·",
		"，。、；：？！）》」』】〉〕〗］｝": "，。、；：？！）》」』】〉〕〗］｝",
		",.;:?!)]}%’”»›~":   ",.;:?!)]}%’”»›~",
		"\u200b，\u2060。一":   "\u200b，\u2060。",
		") 后面":              ")",
		")abc 后面":           ")abc",
		"\n，":               "",
		"5%":                "",
		"。\u0301一":          "。\u0301",
		"\u037e一":           ";",
	} {
		if got := s.Hanging(words); got != want {
			t.Errorf("Hanging(%q) is %q, want %q", words, got, want)
		}
	}
}

// TestProhibited holds the lists of marks against copies of their own: those
// that begin no line hang, those that end none keep what follows.
func TestProhibited(t *testing.T) {
	s := NewSetter(fonts.Embedded())
	for _, r := range "，。、；：？！）》」』】〉〕〗〙〛｝］｠．·・～％‰‱℃℉,.;:?!)]}%’”»›~" {
		if got := s.Hanging(string(r) + "一"); got != string(r) {
			t.Errorf("of %c一 hangs %q", r, got)
		}
		if a := s.analyse("一"+string(r)+"二", fonts.Sans); a.clusters[1].level != kinsoku {
			t.Errorf("a line may begin with %c", r)
		}
	}
	for _, r := range "（《「『【〈〔〖〘〚｛［｟￥＄￡＃#$¥£€([{“‘«‹" {
		if a := s.analyse(string(r)+"一", fonts.Sans); a.clusters[1].level != kinsoku {
			t.Errorf("a line may end with %c", r)
		}
	}
	for _, r := range "一a1。）元*&@_=…—→☐" {
		if a := s.analyse(string(r)+"一", fonts.Sans); a.clusters[1].level >= leader {
			t.Errorf("no line may end with %c", r)
		}
	}
}

// TestNothingVisible sets what draws nothing, beside words and alone.
func TestNothingVisible(t *testing.T) {
	s := NewSetter(fonts.Embedded())
	style := Style{Face: fonts.Kai, Size: 10 * page.Point}
	for _, nothing := range []string{"\u200b", "\ufeff", "\u00ad", "\u2060", "\u200d", "\u200e", "\ufe0f"} {
		for _, words := range []string{nothing, nothing + nothing, nothing + "一", "一" + nothing, nothing + "\n一", "一\n" + nothing} {
			want := style.Size * page.Length(strings.Count(words, "一"))
			if l := s.Line(words, style); l.Width != want && !strings.Contains(words, "\n") {
				t.Errorf("Line(%+q) is %d wide, want %d", words, l.Width, want)
			}
			total := page.Length(0)
			for _, l := range s.Lines(Paragraph{Text: words, Style: style, Widths: []page.Length{style.Size}}) {
				total += l.Width
			}
			if total != want {
				t.Errorf("the lines of %+q are %d wide, want %d", words, total, want)
			}
		}
	}
}

// TestLoneMark: a combining mark with no letter has room of its own.
func TestLoneMark(t *testing.T) {
	faces := fonts.Embedded()
	s := NewSetter(faces)
	const em = 1000
	for _, face := range []fonts.ID{fonts.Sans, fonts.Bold, fonts.Kai} {
		for _, words := range []string{"\u0301", "\u3099", "\u0301一", "\u200b\u0301"} {
			l := s.Line(words, Style{Face: face, Size: em})
			g := l.Glyphs[0]
			b, _ := faces.Face(g.Face).Bounds(g.ID)
			upem := page.Length(faces.Face(g.Face).UnitsPerEm())
			left, right := g.Shift+page.Length(b.XMin)*em/upem, g.Shift+page.Length(b.XMax)*em/upem
			if left < 0 || right > g.Advance || g.Advance > em {
				t.Errorf("in face %d %+q has ink from %d to %d of %d", face, words, left, right, g.Advance)
			}
		}
	}
}
