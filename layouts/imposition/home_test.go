package imposition

import (
	"math/rand/v2"
	"reflect"
	"testing"

	"worksheetpdf/layouts/page"
)

// TestAtHome: every side is A4 and holds nothing within 20 mm of the edge that
// is bound, nor within 8 mm of the others.
func TestAtHome(t *testing.T) {
	const edge = 20 * page.Millimetre
	r := rand.New(rand.NewPCG(5, 9))
	for range 100 {
		doc := random(r)
		for i := range doc.Pages { // links lead over all of some pages, and are not seen
			doc.Pages[i].Marks = append(doc.Pages[i].Marks, page.Rectangle{Size: doc.Pages[i].Size.Scaled(1, 2), Fill: page.Black})
		}
		for i, p := range AtHome(doc, edge).Pages {
			least := bounds{left: edge, top: homeMargin, right: p.Size.Width - homeMargin, bottom: p.Size.Height - homeMargin}
			switch p.Size {
			case page.A4.Landscape():
				least.left, least.top = homeMargin, edge
			case page.A4:
			default:
				t.Fatalf("side %d is %v", i+1, p.Size)
			}
			var e bounds
			for _, m := range p.Marks {
				e.add(m)
			}
			const exact = 2 // of two roundings, in EMU
			if e.left < least.left-exact || e.top < least.top-exact || e.right > least.right+exact || e.bottom > least.bottom+exact {
				t.Fatalf("side %d, %v: %+v stands outside %+v", i+1, p.Size, e, least)
			}
		}
	}
}

// TestAtHomeSides: cards lie two on a side, blank pages are left out, what has
// room is as large as it was.
func TestAtHomeSides(t *testing.T) {
	doc := book(page.A4, page.A4, page.A5, page.A5, page.A5, page.A4.Landscape())
	doc.Pages[1].Marks = nil
	laid := AtHome(doc, 20*page.Millimetre)
	var sides []int
	for _, b := range laid.Outline {
		sides = append(sides, b.Page)
	}
	if want := []int{0, 0, 1, 1, 2, 3}; !reflect.DeepEqual(sides, want) {
		t.Errorf("pages on sides %v, want %v", sides, want)
	}
	if laid.Print.Duplex != page.DuplexSimplex {
		t.Errorf("duplex %v", laid.Print.Duplex)
	}
	for _, m := range AtHome(deckAt(40*page.Millimetre), 20*page.Millimetre).Pages[0].Marks {
		if g := m.(page.Group); g.At.X != 0 || g.At.Y != 0 || !g.At.Moves() {
			t.Errorf("a page with room enough is laid as %+v", g.At)
		}
	}
}

// deckAt is one upright A4 page that holds a box so far from its edges.
func deckAt(margin page.Length) *page.Document {
	size := page.Size{Width: page.A4.Width - 2*margin, Height: page.A4.Height - 2*margin}
	return &page.Document{Pages: []page.Page{{Size: page.A4, Marks: []page.Mark{box(1, page.Position{X: margin, Y: margin}, size)}}}}
}
