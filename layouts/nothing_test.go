package layouts_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts"
	"worksheetpdf/layouts/layouttest"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/text"
)

// TestNothingToSee: words of nothing visible, and words longer than a line that
// hold an empty one, are laid out as any others, or have no room.
func TestNothingToSee(t *testing.T) {
	for _, words := range []string{"\u200b", "\ufeff", "\u00ad", "\u2060", "\u200d", "\u200e", "\ufe0f", "\u0301", "\u3000", "\u200b\n\u200b",
		strings.Repeat("甲", 30) + "\n\n" + strings.Repeat("乙", 30)} {
		quoted := strconv.QuoteToASCII(words)
		for _, block := range []string{
			"{kind: sentence, lines: [[" + quoted + ", {id: a}, " + quoted + "]]}",
			"{kind: sentence, lines: [[当, {id: a}, " + quoted + ", {id: b}, {bold: " + quoted + "}, {small: " + quoted + "}, {id: c}]]}",
			"{kind: sentence, lines: [[" + strings.Repeat("字", 58) + ", {id: a}, " + quoted + ", {id: b}, 。]]}",
			"{kind: text, id: a, label: " + quoted + ", prompt: " + quoted + "}",
			"{kind: boxes, id: a, count: 3, label: " + quoted + "}",
			"{kind: note, text: " + quoted + "}",
			"{kind: heading, text: " + quoted + "}",
		} {
			sheet := sheetOf(t, "a4", "  - "+block+"\n")
			if document, err := layouts.Print(sheet, nil, layouts.Options{}); err == nil {
				layouttest.CheckPages(t, document)
			}
		}
	}
}

// TestBlankLinesAround: blank lines about an answer take no line, and make no 续页.
func TestBlankLinesAround(t *testing.T) {
	for _, value := range []string{"甲\n\n", "\n甲", "\u200b\n \n甲\n\u3000\n", "\n\n\n甲\n\n\n"} {
		document := filled(t, "  - {kind: text, id: a, label: 题}\n", fmt.Sprintf(`{"a": %s}`, strconv.QuoteToASCII(value)))
		if len(document.Pages) != 1 {
			t.Errorf("%q makes %d pages", value, len(document.Pages))
			continue
		}
		layouttest.The(t, document.Pages[0], "甲")
	}
	if document := filled(t, "  - {kind: text, id: a, label: 题}\n", `{"a": "\n\n\n"}`); len(document.Pages) != 1 {
		t.Errorf("blank lines alone make %d pages", len(document.Pages))
	}
}

// TestRestHasText: a 续页 never comes without text, nor is any lost, where a
// word fits the last line but not beside its mark.
func TestRestHasText(t *testing.T) {
	for n := 40; n < 50; n++ {
		for m := 85; m < 105; m += 2 {
			value := strings.Repeat("好", n) + strings.Repeat("a", m) + "。后面还有文字要写"
			document := filled(t, "  - {kind: text, id: a, label: 题, lines: 2}\n", fmt.Sprintf(`{"a": %q}`, value))
			got := make([]string, len(document.Pages))
			for i, p := range document.Pages {
				for _, run := range layouttest.Texts(p) {
					if run.Glyphs[0].Face == fonts.Kai {
						got[i] += run.Source()
					}
				}
			}
			if all := strings.Join(got, ""); all != value {
				t.Errorf("%d, %d: %q came out as %q", n, m, value, all)
			}
			if len(got) > 1 && (got[1] == "" || strings.HasSuffix(got[0], "a") && strings.HasPrefix(got[1], "a")) {
				t.Errorf("%d, %d: a 续页 with %q, after %q", n, m, got[1], got[0])
			}
		}
	}
}

// TestLinesBeginWithNoMark: where a sentence goes on below, the marks that
// begin no line stay with the blank before them.
func TestLinesBeginWithNoMark(t *testing.T) {
	setter := text.NewSetter(fonts.Embedded())
	for _, mark := range []string{")", "%", "％", "）", "℃", "·", ";", "!", "……", "〕"} {
		for n := 20; n < 60; n += 3 {
			document := filled(t, "  - {kind: sentence, lines: [["+strings.Repeat("字", n)+", {id: a}, "+strconv.Quote(mark+"所以")+", {id: b}, 。]]}\n", "{}")
			for _, run := range layouttest.Texts(document.Pages[0]) {
				if run.At.X < 14*page.Millimetre && setter.Hanging(run.Source()) != "" {
					t.Errorf("%d characters: a line begins with %s", n, run.Source())
				}
			}
		}
	}
}
