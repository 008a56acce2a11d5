package layouts_test

import (
	"slices"
	"strings"
	"testing"

	"worksheetpdf/layouts"
	"worksheetpdf/layouts/layouttest"
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets/library"
)

// byHand is the width of a Han that is written by hand.
const byHand = 7 * page.Millimetre

// TestRoomByHand: what the samples say has room by hand: 95 of 100 answers in
// the log, all of them on the card and the checklist. What has none is logged.
func TestRoomByHand(t *testing.T) {
	for _, want := range []struct {
		id, fields string
		percent    int
	}{
		{"community-listening-sheet", "log.", 95},
		{"problem-filter-card", "", 100},
		{"shortest-loop-checklist", "", 100},
	} {
		sheet := layouttest.Library(t, want.id)
		rooms, err := layouts.Room(sheet, layouts.Options{Paper: sheet.Paper})
		if err != nil {
			t.Fatal(err)
		}
		rooms = slices.DeleteFunc(rooms, func(r layouts.FieldRoom) bool { return !strings.HasPrefix(r.Path, want.fields) })
		for _, r := range rooms {
			t.Logf("%s %s: %d typed, %d at the least size, %d by hand", want.id, r.Path, r.Characters(r.Type), r.Characters(r.Least), r.Characters(byHand))
		}
		fit, all := 0, 0
		for _, sample := range library.Samples(want.id) {
			tight, n := layouts.Tightness(rooms, sheet, layouttest.Sample(t, sheet, sample), byHand)
			fit, all = fit+n-len(tight), all+n
			for _, a := range tight {
				t.Logf("%s %s has no room: %s", sample, a.Path, a.Words)
			}
		}
		t.Logf("%s: %d of %d answers have room by hand", want.id, fit, all)
		if all == 0 || fit*100 < all*want.percent {
			t.Errorf("%s: %d of %d answers have room by hand, want %d of 100", want.id, fit, all, want.percent)
		}
	}
}

// TestRoomIsDrawn: each writing line that the room of a field outside a table
// tells of is drawn where it is told.
func TestRoomIsDrawn(t *testing.T) {
	for _, id := range layouttest.IDs() {
		sheet := layouttest.Library(t, id)
		for n, p := range layouttest.Pages(t, sheet, nil).Pages {
			drawn := map[page.Length]bool{}
			for _, l := range layouttest.All[page.Line](p) {
				if l.From.Y == l.To.Y {
					drawn[l.From.Y] = true
				}
			}
			for at, m := range page.Walk(p.Marks) {
				g, ok := m.(page.Group)
				if !ok || g.Role != page.RoleField {
					continue
				}
				for _, line := range g.Room.Lines {
					if end := at.Apply(line.At.Plus(g.At.X, g.At.Y)); !drawn[end.Y] && !strings.HasPrefix(g.Field, "steps.") {
						t.Errorf("%s, page %d: %s has a line at %s, and none is drawn there", id, n+1, g.Field, end.Y)
					}
				}
			}
		}
	}
}
