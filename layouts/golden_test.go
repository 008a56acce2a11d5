package layouts_test

import (
	"flag"
	"os"
	"strings"
	"testing"

	"worksheetpdf/layouts/layouttest"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
)

var update = flag.Bool("update", false, "rewrite the goldens")

// TestLibrary holds every built-in worksheet, blank, and every sample.
func TestLibrary(t *testing.T) {
	for _, id := range library.IDs() {
		sheet := layouttest.Library(t, id)
		t.Run(id, func(t *testing.T) { layouttest.Golden(t, *update, id, layouttest.Pages(t, sheet, nil)) })
		for _, name := range library.Samples(id) {
			t.Run(name, func(t *testing.T) {
				layouttest.Golden(t, *update, strings.TrimSuffix(name, ".json"), layouttest.Pages(t, sheet, layouttest.Sample(t, sheet, name)))
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
	return layouttest.Read(t, file, data)
}

// TestEveryKind holds the layout of every kind of block, blank and filled.
func TestEveryKind(t *testing.T) {
	sheet := everyKind(t)
	blank := layouttest.Pages(t, sheet, nil)
	layouttest.CheckPages(t, blank)
	layouttest.Golden(t, *update, "every-kind", blank)
	answers := layouttest.Answers(t, sheet, layouttest.FillAll(sheet, 5, 5))
	filled := layouttest.Pages(t, sheet, answers)
	layouttest.CheckPages(t, filled)
	layouttest.CheckNothingLost(t, filled, answers)
	layouttest.Golden(t, *update, "every-kind-filled", filled)
}
