package layouts_test

import (
	"testing"
	"time"

	"worksheetpdf/layouts/layouttest"
)

// TestLengthsAreLinear: ten times as much written in every field takes ten
// times the pages, and the time grows as the text does, not by its square.
func TestLengthsAreLinear(t *testing.T) {
	short, tall := 300, 3_000
	if *long {
		short, tall = 1_000, 10_000
	}
	for _, id := range layouttest.Tried(*long) {
		sheet := layouttest.Library(t, id)
		if len(sheet.Fields()) == 0 {
			continue
		}
		laid := func(n int) (pages int, took time.Duration) {
			answers := layouttest.Answers(t, sheet, layouttest.FillAll(sheet, n, 1))
			took = time.Hour
			for range 3 { // the least of three: others use the machine too
				begun := time.Now()
				pages = len(layouttest.Pages(t, sheet, answers).Pages)
				took = min(took, time.Since(begun))
			}
			return pages, took
		}
		blank, _ := laid(0)
		few, soon := laid(short)
		many, late := laid(tall)
		t.Logf("%s: %d, %d and %d pages in %s and %s", id, blank, few, many, soon, late)
		// A page more is what a last page may have left over.
		if most := blank + 10*(few-blank+2); many > most {
			t.Errorf("%s: %d characters in each field take %d pages, %d take %d", id, short, few, tall, many)
		}
		if late > 40*soon+100*time.Millisecond {
			t.Errorf("%s: %d characters in each field take %s, %d take %s", id, short, soon, tall, late)
		}
	}
}
