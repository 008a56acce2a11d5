package imposition

import (
	"testing"

	"worksheetpdf/layouts/page"
)

// TestSlips: four abreast in two rows, all alike, each back behind its front
// once the sheet is flipped on its short edge.
func TestSlips(t *testing.T) {
	for _, c := range []struct {
		duplex       page.Duplex
		pages, sides int
	}{
		{page.DuplexSimplex, 1, 1}, {page.DuplexSimplex, 8, 1}, {page.DuplexSimplex, 9, 2}, {page.DuplexSimplex, 16, 2},
		{page.DuplexUnsaid, 16, 2}, {page.DuplexUnsaid, 17, 4},
	} {
		laid := CutOut(deck(c.pages, page.A7, c.duplex), 8)
		if len(laid.Pages) != c.sides {
			t.Fatalf("%d pages lie on %d sides, want %d", c.pages, len(laid.Pages), c.sides)
		}
		seen := 0
		for i, side := range laid.Pages {
			if side.Size != page.A4.Landscape() {
				t.Fatalf("side %d is %v", i+1, side.Size)
			}
			for number, r := range boxes(side) {
				seen++
				if r.Size != page.A7 {
					t.Fatalf("slip %d is laid as %v", number, r.Size)
				}
				if c.duplex == page.DuplexSimplex {
					if on := (number - 1) % 8; r.At.X/(74*page.Millimetre) != page.Length(on%4) || r.At.Y/(104*page.Millimetre) != page.Length(on/4) {
						t.Errorf("slip %d lies at %v", number, r.At)
					}
					continue
				}
				if number%2 == 0 || number == c.pages {
					continue
				}
				back, ok := boxes(laid.Pages[i+1])[number+1]
				if back.At.X = side.Size.Width - back.At.X - back.Size.Width; !ok || back.At != r.At {
					t.Errorf("slip %d at %v, its back at %v once flipped", number, r.At, back.At)
				}
			}
		}
		if seen != c.pages {
			t.Errorf("%d of %d slips are there", seen, c.pages)
		}
	}
}

// TestSlipCutMarks: each line between slips is marked at both ends.
func TestSlipCutMarks(t *testing.T) {
	ends := map[page.Position]int{}
	for _, m := range CutOut(deck(8, page.A7, page.DuplexSimplex), 8).Pages[0].Marks {
		if line, ok := m.(page.Line); ok && line.Stroke.On == 0 {
			ends[line.From]++
		}
	}
	size := page.A4.Landscape()
	for _, want := range []page.Position{
		{X: size.Width / 4, Y: cutMargin}, {X: size.Width / 4 * 2, Y: cutMargin}, {X: size.Width / 4 * 3, Y: cutMargin},
		{X: size.Width / 4, Y: size.Height - cutMargin - cutLength}, {X: cutMargin, Y: size.Height / 2},
		{X: size.Width - cutMargin - cutLength, Y: size.Height / 2},
	} {
		if ends[want] != 1 {
			t.Errorf("no mark begins at %v: %v", want, ends)
		}
	}
}
