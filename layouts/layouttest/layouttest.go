// Package layouttest holds finished pages in tests to what is true of all of
// them: nothing near the edge, nothing on top of anything else, no glyph
// missing, no word of a definition and no answer lost. Only tests import it, as
// they do net/http/httptest; a rule of the Makefile holds everybody to that.
//
//	sheet := layouttest.Library(t, "problem-filter-card")
//	answers := layouttest.Answers(t, sheet, layouttest.FillAll(sheet, 60, 12))
//	document := layouttest.Pages(t, sheet, answers)
//	layouttest.CheckPages(t, document)
//	layouttest.CheckNothingLost(t, document, answers)
package layouttest

import (
	"encoding/json"
	"slices"
	"testing"

	"worksheetpdf/layouts"
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
)

// IDs are the ids of all worksheets that are built in, examples too.
func IDs() []string { return slices.Concat(library.IDs(), library.ExampleIDs()) }

// Tried are the ids of the worksheets that a slow test tries: the examples come
// in long runs only.
func Tried(long bool) []string {
	if long {
		return IDs()
	}
	return library.IDs()
}

// Library reads a built-in worksheet or an example.
func Library(t testing.TB, id string) *worksheets.Worksheet {
	t.Helper()
	sheet, ok, err := library.Read(id)
	if !ok || err != nil {
		t.Fatalf("no worksheet %s: %v", id, err)
	}
	return sheet
}

// Read reads a definition.
func Read(t testing.TB, file string, data []byte) *worksheets.Worksheet {
	t.Helper()
	sheet, err := worksheets.Read(file, data)
	if err != nil {
		t.Fatalf("%v\n%s", err, data)
	}
	return sheet
}

// Sample reads the built-in answers of that name.
func Sample(t testing.TB, sheet *worksheets.Worksheet, name string) *worksheets.Answers {
	t.Helper()
	data, ok := library.Sample(name)
	if !ok {
		t.Fatalf("no sample %s", name)
	}
	return ReadAnswers(t, sheet, name, data)
}

// ReadAnswers reads an answer file for a worksheet.
func ReadAnswers(t testing.TB, sheet *worksheets.Worksheet, file string, data []byte) *worksheets.Answers {
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

// Answers is answers to a worksheet, written as in a file: an object, or a list
// of them, one a copy.
func Answers(t testing.TB, sheet *worksheets.Worksheet, answers any) *worksheets.Answers {
	t.Helper()
	data, err := json.Marshal(map[string]any{"worksheet": sheet.ID, "version": sheet.Version, "answers": answers})
	if err != nil {
		t.Fatal(err)
	}
	return ReadAnswers(t, sheet, "answers.json", data)
}

// Pages lays out a worksheet page by page, with answers on the full form.
func Pages(t testing.TB, sheet *worksheets.Worksheet, answers *worksheets.Answers) *page.Document {
	t.Helper()
	return pages(t, sheet, answers, layouts.Options{Form: true})
}

// Report lays out a worksheet with answers to be read, page by page.
func Report(t testing.TB, sheet *worksheets.Worksheet, answers *worksheets.Answers) *page.Document {
	t.Helper()
	return pages(t, sheet, answers, layouts.Options{})
}

func pages(t testing.TB, sheet *worksheets.Worksheet, answers *worksheets.Answers, options layouts.Options) *page.Document {
	t.Helper()
	options.Paper, options.Pictures = sheet.Paper, Pictures(t, sheet)
	document, err := layouts.Print(sheet, answers, options)
	if err != nil {
		t.Fatal(err)
	}
	return document
}
