//go:build outside

package main

import (
	"slices"
	"testing"

	"worksheetpdf/layouts/pdf/pdftest"
)

// TestOutsideTyped: every character of 通用规范汉字表 that is typed in pdf.js comes
// back from what it saves.
func TestOutsideTyped(t *testing.T) {
	all := append(charset(t), []rune(marks)...)
	viewer := openPDFJS(t)
	for _, id := range threeSheets() {
		t.Run(id, func(t *testing.T) {
			folder(t)
			blank := made(t, "a.pdf", id, "--fillable")
			want := map[string]string{}
			pdftest.Fill(t, blank, false, func(f *pdftest.Form) {
				places := slices.DeleteFunc(f.Widgets(), func(w pdftest.Widget) bool { return w.Button })
				for i, text := range shares(all, len(places)) {
					want[places[i].Name] = text
				}
			})
			saved := viewer.fill(blank, want)
			holdsTyped(t, saved, want)
		})
	}
}
