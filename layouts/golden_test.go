package layouts_test

import (
	"flag"
	"os"
	"testing"

	"worksheetpdf/layouts/layouttest"
)

var update = flag.Bool("update", false, "rewrite the goldens")

// TestLibrary holds every built-in worksheet, blank and with its richest
// sample. TestPages and TestNothingIsLost hold all the samples to the rules.
func TestLibrary(t *testing.T) {
	for id, sample := range map[string]string{
		"community-listening-sheet": "slash-community-listening-sheet",
		"problem-filter-card":       "hrvp-problem-filter-card",
		"shortest-loop-checklist":   "slash-shortest-loop-checklist",
	} {
		sheet := layouttest.Library(t, id)
		t.Run(id, func(t *testing.T) {
			layouttest.Golden(t, *update, id, layouttest.Dump(layouttest.Pages(t, sheet, nil)))
		})
		t.Run(sample, func(t *testing.T) {
			answers := layouttest.Sample(t, sheet, sample+".json")
			layouttest.Golden(t, *update, sample, layouttest.Dump(layouttest.Pages(t, sheet, answers)))
		})
	}
}

// TestEveryKind lays out every kind of block on one sheet, blank and filled in;
// how each looks stands in the goldens of package kinds.
func TestEveryKind(t *testing.T) {
	const file = "testdata/every-kind.yaml"
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	sheet := layouttest.Read(t, file, data)
	layouttest.CheckPages(t, layouttest.Pages(t, sheet, nil))
	answers := layouttest.Answers(t, sheet, layouttest.FillAll(sheet, 5, 5))
	filled := layouttest.Pages(t, sheet, answers)
	layouttest.CheckPages(t, filled)
	layouttest.CheckNothingLost(t, filled, answers)
	checkPrinted(t, sheet, filled)
}
