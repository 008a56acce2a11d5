package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"worksheetpdf/layouts/layouttest"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pdf"
	"worksheetpdf/layouts/pdf/pdftest"
)

// mark says that an answer goes on elsewhere; it ends its line.
var mark = regexp.MustCompile(`\s*续\d+`)

// TestLengthsReadBack: whatever is written in every field of a worksheet, from
// one character on, comes back from PDFium as it went in, on the form and in a
// report. (That nothing stands outside its box is asked of the pages, before
// they are a PDF: layouts, TestNothingIsLost.)
func TestLengthsReadBack(t *testing.T) {
	lengths := []int{0, 1, 10, 1_000}
	if *long {
		lengths = append(lengths, 10_000)
	}
	for _, id := range layouttest.Tried(*long) {
		sheet := layouttest.Library(t, id)
		for _, n := range lengths {
			t.Run(fmt.Sprintf("%s/%d", id, n), func(t *testing.T) {
				filled, err := json.Marshal(layouttest.FillAll(sheet, n, 1))
				if err != nil {
					t.Fatal(err)
				}
				answers := layouttest.Answers(t, sheet, json.RawMessage(filled))
				for name, document := range map[string]func() []string{
					"form":   func() []string { return written(t, layouttest.Pages(t, sheet, answers)) },
					"report": func() []string { return written(t, layouttest.Report(t, sheet, answers)) },
				} {
					text := mark.ReplaceAllString(strings.Join(document(), "\n"), "\n")
					for _, group := range answers.Copies {
						group.EachText(func(path, words string) {
							if !readBack(text, norm.NFC.String(words)) {
								t.Errorf("%s, %s of %d characters does not come back: %s…", name, path, n, string([]rune(words)[:min(len([]rune(words)), 30)]))
							}
						})
					}
				}
			})
		}
	}
}

// written is the text of a document's pages, as PDFium reads it.
func written(t *testing.T, document *page.Document) []string {
	t.Helper()
	var b bytes.Buffer
	if err := pdf.Write(&b, document, pdf.Options{}); err != nil {
		t.Fatal(err)
	}
	return pdftest.Text(t, b.Bytes())
}

// readBack reports whether a text holds an answer. Of a long one each piece
// between blanks follows the one before it, whatever stands between them.
func readBack(text, words string) bool {
	const long = 2_000
	if len(words) < long {
		// PDFium joins lines that stand side by side, with a space.
		return contains(text, words) || contains(strings.ReplaceAll(text, " ", "\n"), words)
	}
	want := layouttest.Squash(words)
	reached := map[int]bool{0: true}
	for piece := range strings.FieldsSeq(text) {
		var ends []int
		for at := range reached {
			switch rest := want[at:]; {
			case strings.HasPrefix(rest, piece):
				ends = append(ends, at+len(piece))
			case strings.HasPrefix(piece, rest): // a mark of the sentence stands close to it
				return true
			}
		}
		for _, end := range ends {
			reached[end] = true
		}
	}
	return reached[len(want)]
}
