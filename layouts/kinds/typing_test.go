package kinds_test

import (
	"testing"

	"worksheetpdf/layouts/layouttest"
	"worksheetpdf/worksheets"
)

// TestKindsAreTypedInto lays out every case of every kind to be filled in on a
// screen, blank, with a little in it and with far too much: every question is a
// place to type or to tick in. A kind that is new fails here until its questions
// are; one that has a question which no case asks does in TestKindsSayEverything.
func TestKindsAreTypedInto(t *testing.T) {
	for _, k := range worksheets.Kinds() {
		t.Run(k.Name, func(t *testing.T) {
			for _, c := range layouttest.Cases(t, "testdata/"+k.Name+".yaml") {
				pages := 0
				for _, fill := range []map[string]any{{}, layouttest.FillAll(c.Sheet, 4, 1), layouttest.FillAll(c.Sheet, 400, 1)} {
					answers := layouttest.Answers(t, c.Sheet, fill)
					document := layouttest.Fillable(t, c.Sheet, answers)
					layouttest.CheckPages(t, document)
					layouttest.CheckInputs(t, c.Sheet, answers, document)
					if pages == 0 {
						pages = len(document.Pages)
					}
					if len(document.Pages) != pages {
						t.Errorf("%s: %d pages, and blank %d", c.Name, len(document.Pages), pages)
					}
				}
			}
		})
	}
}
