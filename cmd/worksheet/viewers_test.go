package main

import (
	"slices"
	"testing"
	"unicode/utf8"

	"worksheetpdf/layouts/bundle/importing"
	"worksheetpdf/layouts/pdf/pdftest"
)

// marks are what is typed besides Han.
const marks = `Az09 +-=%#@&*()[]{}<>/\|"'~^_;:,.?!，。、；：？！“”‘’（）《》〈〉【】「」『』〔〕—…·～￥１２ＡＺａｚ％＋－＝①℃→■□○●★`

// shares deals text out to so many places, some characters each.
func shares(text []rune, places int) (dealt []string) {
	for i := range places {
		dealt = append(dealt, string(text[len(text)*i/places:len(text)*(i+1)/places]))
	}
	return dealt
}

// threeSheets are the sheets of the keyword.
func threeSheets() []string {
	return []string{"community-listening-sheet", "problem-filter-card", "shortest-loop-checklist"}
}

// TestTypedInPDFium: every character of 通用规范汉字表 that is typed comes back
// from what PDFium saves, in either way.
func TestTypedInPDFium(t *testing.T) {
	all := append(charset(t), []rune(marks)...)
	for n, id := range threeSheets() {
		t.Run(id, func(t *testing.T) {
			folder(t)
			text := all
			if n > 0 && !*long { // they have few places, and PDFium is slow where much stands in one
				text = all[n*3000 : n*3000+500]
			}
			want := map[string]string{}
			saved := pdftest.Fill(t, made(t, "a.pdf", id, "--fillable"), n%2 == 0, func(f *pdftest.Form) {
				places := slices.DeleteFunc(f.Widgets(), func(w pdftest.Widget) bool { return w.Button })
				for i, text := range shares(text, len(places)) {
					f.Type(places[i], text)
					want[places[i].Name] = text
				}
			})
			holdsTyped(t, saved, want)
		})
	}
}

// holdsTyped asks that a file's fields for text hold what was typed.
func holdsTyped(t *testing.T, saved []byte, want map[string]string) {
	t.Helper()
	c, err := importing.Carry("a.pdf", saved, importing.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	typed, runes := 0, 0
	for _, f := range c.Fields {
		if f.Button {
			continue
		}
		typed++
		runes += utf8.RuneCountInString(f.Value)
		if f.Value != want[f.Name] {
			t.Errorf("%s: %q\ntyped %q", f.Name, f.Value, want[f.Name])
		}
	}
	if typed != len(want) {
		t.Errorf("%d fields of %d", typed, len(want))
	}
	t.Logf("%d characters in %d fields", runes, typed)
}
