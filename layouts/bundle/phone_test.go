package bundle

import (
	"testing"

	"worksheetpdf/layouts/page"
)

// TestUpright: a page that lies is turned clockwise, its head to the right,
// and all of it stays on the picture; one that stands is as it was.
func TestUpright(t *testing.T) {
	size := page.A4.Landscape()
	corner := page.Rectangle{Size: page.Size{Width: 10 * page.Millimetre, Height: 5 * page.Millimetre}, Fill: page.Black}
	p := upright(page.Page{Size: size, Marks: []page.Mark{corner}})
	if p.Size != page.A4 || height(&p, pageWidth) != 1757 {
		t.Fatalf("%v, %d px high", p.Size, height(&p, pageWidth))
	}
	for placed, m := range page.Walk(p.Marks) {
		if r, ok := m.(page.Rectangle); ok {
			at, turned := placed.Box(r.At, r.Size)
			if at != (page.Position{X: page.A4.Width - corner.Size.Height}) || turned != corner.Size.Turned() {
				t.Errorf("the head's left corner lies at %v, %v", at, turned)
			}
		}
	}
	if p := upright(page.Page{Size: page.A5, Marks: []page.Mark{corner}}); p.Size != page.A5 || p.Marks[0] != page.Mark(corner) {
		t.Errorf("an upright page became %v", p)
	}
}

// TestAccent: the colour is mixed as far as it is seen.
func TestAccent(t *testing.T) {
	for _, c := range []struct{ colour, grey, seen, want uint8 }{
		{0xC0, 0xFF, 0xFF, 0xFF}, {0xC0, 0xFF, 0, 0xC0}, {0xC0, 0, 0xFF, 0}, {0, 0xFF, 0x80, 0x80},
	} {
		if got := mixed(c.colour, c.grey, c.seen); got != c.want {
			t.Errorf("%+v: %#x", c, got)
		}
	}
}
