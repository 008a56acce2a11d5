package layouts_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts"
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
)

var update = flag.Bool("update", false, "rewrite the goldens")

// readSheet reads a built-in worksheet.
func readSheet(t testing.TB, id string) *worksheets.Worksheet {
	t.Helper()
	file, data, ok := library.Worksheet(id)
	if !ok {
		t.Fatalf("no worksheet %s", id)
	}
	sheet, err := worksheets.Read(file, data)
	if err != nil {
		t.Fatal(err)
	}
	return sheet
}

// readAnswers reads an answer file for a worksheet.
func readAnswers(t testing.TB, sheet *worksheets.Worksheet, file string, data []byte) *worksheets.Answers {
	t.Helper()
	f, err := worksheets.ReadAnswers(file, data)
	if err != nil {
		t.Fatal(err)
	}
	answers, err := f.For(sheet)
	if err != nil {
		t.Fatal(err)
	}
	return answers
}

func compose(t testing.TB, sheet *worksheets.Worksheet, answers *worksheets.Answers) *page.Document {
	t.Helper()
	document, err := layouts.Compose(sheet, answers, layouts.Look{Faces: fonts.Embedded()})
	if err != nil {
		t.Fatal(err)
	}
	return document
}

// golden compares a document's dump with the file of that name.
func golden(t *testing.T, name string, document *page.Document) {
	t.Helper()
	var b strings.Builder
	page.Dump(&b, document)
	file := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	got, wanted := strings.Split(b.String(), "\n"), strings.Split(string(want), "\n")
	for i := range min(len(got), len(wanted)) {
		if got[i] != wanted[i] {
			t.Fatalf("%s:%d: got\n\t%s\nwant\n\t%s", file, i+1, got[i], wanted[i])
		}
	}
	if len(got) != len(wanted) {
		t.Fatalf("%s: got %d lines, want %d", file, len(got), len(wanted))
	}
}

// TestLibrary holds every built-in worksheet, blank, and every sample.
func TestLibrary(t *testing.T) {
	for _, id := range library.IDs() {
		sheet := readSheet(t, id)
		t.Run(id, func(t *testing.T) { golden(t, id, compose(t, sheet, nil)) })
		for _, name := range library.Samples(id) {
			t.Run(name, func(t *testing.T) {
				data, ok := library.Sample(name)
				if !ok {
					t.Fatal("no such sample")
				}
				golden(t, strings.TrimSuffix(name, ".json"), compose(t, sheet, readAnswers(t, sheet, name, data)))
			})
		}
	}
}

// everyKind is a worksheet with every kind of block.
func everyKind(t testing.TB) *worksheets.Worksheet {
	t.Helper()
	const file = "testdata/every-kind.yaml"
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	sheet, err := worksheets.Read(file, data)
	if err != nil {
		t.Fatal(err)
	}
	return sheet
}

// TestEveryKind holds the layout of every kind of block, blank and filled.
func TestEveryKind(t *testing.T) {
	sheet := everyKind(t)
	blank := compose(t, sheet, nil)
	checkPages(t, blank)
	golden(t, "every-kind", blank)
	answers := answersOf(t, sheet, fillAll(sheet.Fields(), 5, 5, ""))
	filled := compose(t, sheet, answers)
	checkPages(t, filled)
	checkNothingLost(t, filled, answers)
	golden(t, "every-kind-filled", filled)
}
