//go:build outside

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"worksheetpdf/layouts/layouttest"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
)

// TestOutsideParagraphs asks three programs for a page of running text:
// justified lines, gaps and squeezed marks give every paragraph letter for
// letter, with nothing at a line's end but what a break swallows.
func TestOutsideParagraphs(t *testing.T) {
	const definitionFile = "testdata/dense.yaml"
	source, err := os.ReadFile(definitionFile)
	if err != nil {
		t.Fatal(err)
	}
	sheet, err := worksheets.Read(definitionFile, source)
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "dense.pdf")
	if status, _, problems := english("render", definitionFile, "-o", file).run(t); status != done {
		t.Fatal(problems)
	}
	for name, text := range map[string]string{
		"poppler":     printedBy(t, "pdftotext", "-enc", "UTF-8", file, "-"),
		"poppler raw": printedBy(t, "pdftotext", "-raw", "-enc", "UTF-8", file, "-"),
		"MuPDF":       printedBy(t, "mutool", "draw", "-q", "-F", "txt", "-o", "-", file),
	} {
		for _, block := range sheet.Blocks {
			if words := block.(*worksheets.Note).Text; !standsIn(text, words) {
				t.Errorf("%s: a paragraph is not as written: %s", name, words)
			}
		}
	}
}

// TestOutsideClusters asks two programs for characters that are several code
// points beyond the BMP, drawn as one glyph or as some.
func TestOutsideClusters(t *testing.T) {
	const words = "全👨\u200d👩\u200d👧\u200d👦家👍🏽葛\U000e0100城🇨🇳𠮷"
	file := filepath.Join(t.TempDir(), "clusters.pdf")
	c := english("render", "problem-filter-card", "--answers", "-", "-o", file)
	c.in = `{"worksheet": "problem-filter-card", "version": 1, "answers": {"progress": "` + words + `"}}`
	if status, _, problems := c.run(t); status != done {
		t.Fatal(problems)
	}
	for name, text := range map[string]string{
		"poppler raw": printedBy(t, "pdftotext", "-raw", "-enc", "UTF-8", file, "-"),
		"MuPDF":       printedBy(t, "mutool", "draw", "-q", "-F", "txt", "-o", "-", file),
	} {
		if !standsIn(text, words) {
			t.Errorf("%s: %+q is not in %q", name, words, text)
		}
	}
}

// standsIn is whether the words stand in the text in one piece, its lines'
// ends for nothing or for one space.
func standsIn(text, words string) bool {
	for from := range text {
		rest, in := words, text[from:]
		for rest != "" && in != "" {
			switch {
			case in[0] == '\n':
				in, rest = strings.TrimLeft(in, "\n"), strings.TrimPrefix(rest, " ")
			case in[0] == rest[0]:
				in, rest = in[1:], rest[1:]
			default:
				in = ""
			}
		}
		if rest == "" {
			return true
		}
	}
	return false
}

// TestOutsideExamples asks two programs for the printed words of every example
// from another field: those that stand on the blank sheet are read there as the
// definition has them.
func TestOutsideExamples(t *testing.T) {
	file := filepath.Join(t.TempDir(), "blank.pdf")
	for _, id := range library.ExampleIDs() {
		sheet := layouttest.Library(t, id)
		if status, _, problems := english("render", id, "-o", file).run(t); status != done {
			t.Fatal(problems)
		}
		elsewhere := layouttest.Unprinted(sheet, layouttest.Pages(t, sheet, nil)) // on a 续页 only
		for name, text := range map[string]string{
			"poppler": printedBy(t, "pdftotext", "-raw", "-enc", "UTF-8", file, "-"),
			"MuPDF":   printedBy(t, "mutool", "draw", "-q", "-F", "txt", "-o", "-", file),
		} {
			found := 0
			sheet.EachText(func(path, words string) {
				if elsewhere[path] != "" || words == "" {
					return
				}
				found++
				if !standsIn(layouttest.Squash(text), layouttest.Squash(norm.NFC.String(words))) {
					t.Errorf("%s: %s of %s is not there: %s", name, path, id, words)
				}
			})
			if found < 5 {
				t.Errorf("%s: only %d pieces of %s were looked for", name, found, id)
			}
		}
	}
}
