package layouts_test

import (
	"runtime"
	"testing"
	"time"

	"worksheetpdf/layouts/layouttest"
)

// work is what laying out took: what was allocated, which is the same each
// time, and for how long a processor was kept busy, which other programs that
// want it too hardly change. Time by the clock would fail on a busy machine.
type work struct {
	allocations, bytes uint64
	busy               time.Duration // 0: the system does not say
}

// workOf is the work of a function, the least of three calls.
func workOf(do func()) (least work) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	for i := range 3 {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		begun := busy()
		do()
		w := work{busy: busy() - begun}
		runtime.ReadMemStats(&after)
		w.allocations, w.bytes = after.Mallocs-before.Mallocs, after.TotalAlloc-before.TotalAlloc
		if i == 0 {
			least = w
		}
		least = work{min(least.allocations, w.allocations), min(least.bytes, w.bytes), min(least.busy, w.busy)}
	}
	return least
}

// TestLengthsAreLinear: ten times as much written in every field takes ten
// times the pages, and the work grows as the text does, not by its square.
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
		laid := func(n int) (pages int, w work) {
			answers := layouttest.Answers(t, sheet, layouttest.FillAll(sheet, n, 1))
			w = workOf(func() { pages = len(layouttest.Pages(t, sheet, answers).Pages) })
			return pages, w
		}
		blank, _ := laid(0)
		few, little := laid(short)
		many, much := laid(tall)
		t.Logf("%s: %d, %d and %d pages with %+v and %+v", id, blank, few, many, little, much)
		// A page more is what a last page may have left over.
		if most := blank + 10*(few-blank+2); many > most {
			t.Errorf("%s: %d characters in each field take %d pages, %d take %d", id, short, few, tall, many)
		}
		if much.allocations > 15*little.allocations || much.bytes > 15*little.bytes || much.busy > 40*little.busy+100*time.Millisecond {
			t.Errorf("%s: %d characters in each field take %+v, %d take %+v", id, short, little, tall, much)
		}
	}
}
