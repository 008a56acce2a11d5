package library_test

import (
	"slices"
	"testing"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts"
	"worksheetpdf/layouts/layouttest"
	"worksheetpdf/worksheets/library"
)

// TestPrintable: the faces have every character of the built-in worksheets, so
// that whoever prints one need not look (see [layouts.Options]).
func TestPrintable(t *testing.T) {
	for _, id := range slices.Concat(library.IDs(), library.ExampleIDs()) {
		sheet := layouttest.Library(t, id)
		for _, p := range layouts.UnprintableWords(sheet.EachText, fonts.Embedded()) {
			t.Errorf("%s: %s: %s", id, p.Path, p.What)
		}
		sheet.Title += "\u0378"
		if len(layouts.UnprintableWords(sheet.EachText, fonts.Embedded())) != 1 {
			t.Errorf("%s: a character that no face has is not found", id)
		}
	}
}
