package bundle

import (
	"testing"

	"worksheetpdf/layouts/page"
)

// TestHomeBookletAtFullSize: in the booklet for home printers type and writing
// lines of a worksheet that lies are as large as in the worksheet itself.
func TestHomeBookletAtFullSize(t *testing.T) {
	in := small(t)
	in.Items = []Item{{Sheet: builtIn(t, "community-listening-sheet")}}
	sides := plan(t, in).booklet[0].doc.Pages
	if len(sides) < 7 {
		t.Fatalf("%d sides", len(sides))
	}
	for i, side := range sides {
		for _, m := range side.Marks {
			if g, ok := m.(page.Group); ok && g.At.Factor() != page.Whole {
				t.Errorf("side %d: a page is printed at %d of %d", i+1, g.At.Factor(), page.Whole)
			}
		}
	}
}
