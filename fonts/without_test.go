package fonts_test

import (
	"bytes"
	"math/rand/v2"
	"testing"

	"worksheetpdf/fonts"
)

// TestWithout: text is set in what is left of a face as in the whole one, and
// what is kept is embedded with the same bytes; what is not says so.
func TestWithout(t *testing.T) {
	random := rand.New(rand.NewPCG(13, 1))
	for id := range fonts.ID(fonts.Count) {
		whole := fonts.Embedded().Face(id)
		kept := map[fonts.GlyphID]bool{}
		for range 200 {
			kept[fonts.GlyphID(random.IntN(whole.Glyphs()))] = true
		}
		data, err := whole.Without(func(g fonts.GlyphID) bool { return kept[g] })
		if err != nil {
			t.Fatal(err)
		}
		left, err := fonts.Open(data)
		if err != nil {
			t.Fatal(err)
		}
		var cuts []fonts.Cut
		for g := range fonts.GlyphID(whole.Glyphs()) {
			if whole.Advance(g) != left.Advance(g) {
				t.Fatalf("face %d: glyph %d is %d wide, was %d", id, g, left.Advance(g), whole.Advance(g))
			}
			bounds, drawn := whole.Bounds(g)
			if after, ok := left.Bounds(g); ok && after != bounds || ok == left.Away(g) && drawn {
				t.Fatalf("face %d: glyph %d: bounds %v, were %v; away: %v", id, g, after, bounds, left.Away(g))
			}
			switch {
			case !kept[g] || !drawn:
			case left.Away(g):
				t.Fatalf("face %d: glyph %d is kept, and is away", id, g)
			default:
				cuts = append(cuts, fonts.Cut{Glyph: g, Shift: random.IntN(3) - 1})
			}
		}
		for r, g := range whole.Characters() {
			if got, ok := left.Glyph(r); !ok || got != g {
				t.Fatalf("face %d: %U is glyph %d, was %d", id, r, got, g)
			}
		}
		want, err := whole.Subset(cuts)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := left.Subset(cuts); err != nil || !bytes.Equal(got, want) {
			t.Errorf("face %d: the subset has other bytes, or %v", id, err)
		}
		if left.Name() != whole.Name() || left.Version() != whole.Version() {
			t.Errorf("face %d: another name: %q", id, left.Name())
		}
	}
}

func TestLoad(t *testing.T) {
	if _, err := fonts.Load([fonts.Count][]byte{}); err == nil {
		t.Error("no files, and no error")
	}
}
