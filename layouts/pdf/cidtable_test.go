package pdf

import (
	"math/rand/v2"
	"strconv"
	"testing"

	"worksheetpdf/fonts"
)

// TestCIDTable: it says what a map would, empty, growing, and cleared.
func TestCIDTable(t *testing.T) {
	table := newCIDTable()
	for range 3 {
		want := map[character]uint16{}
		var all []character
		random := rand.New(rand.NewPCG(1, 2))
		for range 5000 {
			c := character{source: strconv.Itoa(random.IntN(40)), glyph: fonts.GlyphID(random.IntN(40)), shift: random.Int32N(3) - 1, width: random.Int32N(2) * 1000}
			got := table.find(c, all)
			if got != want[c] {
				t.Fatalf("%v is %d, not %d", c, got, want[c])
			}
			if got == 0 {
				all = append(all, c)
				table.add(all)
				want[c] = uint16(len(all))
			}
		}
		if len(all) < 2000 {
			t.Fatalf("only %d characters", len(all))
		}
		table.clear()
	}
}
