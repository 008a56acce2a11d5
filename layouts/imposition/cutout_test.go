package imposition

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"worksheetpdf/layouts/page"
)

// box is a mark that tells its page: its stroke's width is the page's number.
func box(number int, at page.Position, size page.Size) page.Mark {
	return page.Rectangle{At: at, Size: size, Stroke: page.Stroke{Width: page.Length(number), Ink: page.Black}}
}

// deck is a document of pages, each framed along its edge and marked with its number.
func deck(pages int, size page.Size, duplex page.Duplex) *page.Document {
	doc := &page.Document{Print: page.Print{Duplex: duplex}}
	for i := range pages {
		frame := page.Position{X: 10 * page.Millimetre, Y: 10 * page.Millimetre}
		inner := page.Size{Width: size.Width - 20*page.Millimetre, Height: size.Height - 20*page.Millimetre}
		doc.Pages = append(doc.Pages, page.Page{Size: size, Marks: []page.Mark{
			box(i+1, page.Position{}, size), box(i+1, frame, inner),
		}})
		doc.Outline = append(doc.Outline, page.Bookmark{Title: fmt.Sprint(i + 1), Page: i, Y: 20 * page.Millimetre})
	}
	return doc
}

// boxes are where each small page lies: its number to its outer frame.
func boxes(p page.Page) map[int]page.Rectangle {
	found := map[int]page.Rectangle{}
	for at, m := range page.Walk(p.Marks) {
		if r, ok := m.(page.Rectangle); ok {
			r.At, r.Size = at.Box(r.At, r.Size)
			if n := int(r.Stroke.Width); found[n].Size.Width < r.Size.Width {
				found[n] = r
			}
		}
	}
	return found
}

// TestBacksLieBehindTheirFronts turns each sheet from right to left, which is
// on the short edge of one that lies and on the long edge of one that stands, as
// its file asks a printer, and asks that every back then covers its own front.
func TestBacksLieBehindTheirFronts(t *testing.T) {
	odd := page.Size{Width: 100*page.Millimetre + 1, Height: 150*page.Millimetre + 1}
	for _, leaf := range []struct {
		size   page.Size
		leaves int
	}{
		{page.A5, 2}, {page.A4, 2}, {odd, 2}, {page.A5.Landscape(), 2}, {page.Size{Width: 105 * page.Millimetre, Height: 148 * page.Millimetre}, 4},
		{page.Size{Width: 148 * page.Millimetre, Height: 105 * page.Millimetre}, 4}, {page.A7, 8}, {page.A7.Landscape(), 8},
	} {
		size := leaf.size
		for pages := 1; pages <= 2*leaf.leaves+5; pages++ {
			laid := CutOut(deck(pages, size, page.DuplexUnsaid), leaf.leaves)
			if lies := laid.Pages[0].Size.Width > laid.Pages[0].Size.Height; lies != (laid.Print.Duplex == page.DuplexShortEdge) {
				t.Errorf("a sheet of %v is turned on the wrong edge", laid.Pages[0].Size)
			}
			seen := 0
			for i := 0; i < len(laid.Pages); i += 2 {
				front, back := laid.Pages[i], laid.Pages[i+1]
				backs := boxes(back)
				seen += len(backs)
				for number, f := range boxes(front) {
					seen++
					if number%2 == 0 {
						t.Fatalf("%d pages: back %d lies on a front", pages, number)
					}
					b, ok := backs[number+1]
					if !ok && number < pages {
						t.Fatalf("%d pages: %d is not behind %d", pages, number+1, number)
					}
					if !ok {
						continue
					}
					b.At.X = back.Size.Width - b.At.X - b.Size.Width
					if b.At != f.At || b.Size != f.Size {
						t.Errorf("%d pages: front %d at %v, its back at %v once flipped", pages, number, f.At, b.At)
					}
				}
			}
			if seen != pages {
				t.Errorf("%d pages laid, %d found again", pages, seen)
			}
		}
	}
}

// TestHalvesAreAlike: a leaf reaches neither the cut nor the sheet's edge, and
// the two halves of a side hold their pages at the same place.
func TestHalvesAreAlike(t *testing.T) {
	laid := CutOut(deck(4, page.A5, page.DuplexUnsaid), 2)
	for i, want := range [][2]int{{1, 3}, {4, 2}} {
		p := laid.Pages[i]
		if p.Size != page.A4.Landscape() {
			t.Fatalf("side %d is %v", i, p.Size)
		}
		found := boxes(p)
		left, right := found[want[0]], found[want[1]]
		if left.At.X != page.Millimetres(0.25) || right.At.X-left.At.X != p.Size.Width/2 {
			t.Errorf("side %d: left page at %v mm, right page at %v mm", i, left.At.X, right.At.X)
		}
	}
}

// TestDotsStandAPitchApart, to the EMU, and as far from the marks at either end.
func TestDotsStandAPitchApart(t *testing.T) {
	for _, size := range []page.Size{page.A4.Landscape(), page.A3.Landscape(), {Width: 100 * page.Millimetre, Height: 77 * page.Millimetre}} {
		marks := sheet{size: size, columns: 2, rows: 1}.cutMarks()
		upper, dots, lower := marks[0].(page.Line), marks[1].(page.Line), marks[2].(page.Line)
		if pitch := dots.Stroke.On + dots.Stroke.Off; pitch != cutPitch || dots.Stroke.On != 1 || !dots.Stroke.Round {
			t.Errorf("%v: a dot of %d every %v", size, dots.Stroke.On, pitch)
		}
		above := dots.From.Y - upper.To.Y
		below := lower.From.Y - (dots.To.Y - cutPitch/2) // the line ends half a pitch after its last dot
		if off := above - below; off < -1 || off > 1 || above < cutPitch {
			t.Errorf("%v: %v above the dots, %v below them", size, above, below)
		}
	}
}

// TestCardsOnlyMove: a sheet of cards is printed as the cards are, to the byte.
func TestCardsOnlyMove(t *testing.T) {
	for _, p := range CutOut(deck(4, page.A5, page.DuplexUnsaid), 2).Pages {
		for _, m := range p.Marks {
			if g, ok := m.(page.Group); ok && (!g.At.Moves() || g.Clip != (page.Size{})) {
				t.Errorf("a card is laid as %+v, clipped to %v", g.At, g.Clip)
			}
		}
	}
}

func TestOneSided(t *testing.T) {
	laid := CutOut(deck(3, page.A5, page.DuplexSimplex), 2)
	if len(laid.Pages) != 2 || laid.Print.Duplex != page.DuplexSimplex {
		t.Fatalf("%d sides, duplex %v", len(laid.Pages), laid.Print.Duplex)
	}
	if found := boxes(laid.Pages[0]); len(found) != 2 || found[2].At.X < laid.Pages[0].Size.Width/2 {
		t.Errorf("first side holds %v", found)
	}
}

func TestEmpty(t *testing.T) {
	if laid := CutOut(&page.Document{}, 2); len(laid.Pages) != 0 {
		t.Errorf("%d sides of nothing", len(laid.Pages))
	}
}

func TestOutlineFollowsItsPages(t *testing.T) {
	small := page.Size{Width: page.A5.Width, Height: 200 * page.Millimetre}
	doc := deck(6, page.A5, page.DuplexUnsaid)
	doc.Pages[1].Size = small
	laid := CutOut(doc, 2)
	var sides []int
	for _, b := range laid.Outline {
		sides = append(sides, b.Page)
	}
	if want := []int{0, 1, 0, 1, 2, 3}; !reflect.DeepEqual(sides, want) {
		t.Errorf("bookmarks lead to sides %v, want %v", sides, want)
	}
	if got := laid.Outline[1].Y; got != 25*page.Millimetre {
		t.Errorf("a lower page's bookmark is at %v mm", got)
	}
}

// TestTheDocumentIsKept: metadata go over, the pages given are not touched.
func TestTheDocumentIsKept(t *testing.T) {
	doc := deck(2, page.A5, page.DuplexUnsaid)
	doc.Title, doc.Author, doc.Subject, doc.Language = "卡", "人", "事", "zh-CN"
	doc.Keywords, doc.Created = []string{"词"}, time.Unix(1, 0)
	laid := CutOut(doc, 2)
	if !reflect.DeepEqual(doc.Pages, deck(2, page.A5, page.DuplexUnsaid).Pages) {
		t.Error("the small pages were changed")
	}
	want := *doc
	want.Pages, want.Outline = laid.Pages, laid.Outline
	want.Print = page.Print{Duplex: page.DuplexShortEdge, ActualSize: true}
	if !reflect.DeepEqual(*laid, want) {
		t.Errorf("metadata: %+v", *laid)
	}
}

// TestGolden holds the marks of a sheet's two sides, in millimetres.
func TestCutOutGolden(t *testing.T) {
	var b strings.Builder
	for i, p := range CutOut(deck(4, page.A5, page.DuplexUnsaid), 2).Pages {
		fmt.Fprintf(&b, "side %d, %v × %v\n", i+1, p.Size.Width, p.Size.Height)
		for at, m := range page.Walk(p.Marks) {
			switch m := m.(type) {
			case page.Rectangle:
				m.At, m.Size = at.Box(m.At, m.Size)
				fmt.Fprintf(&b, "  page %d: %v,%v %v × %v\n", m.Stroke.Width, m.At.X, m.At.Y, m.Size.Width, m.Size.Height)
			case page.Line:
				fmt.Fprintf(&b, "  line %v,%v to %v,%v, %v wide", m.From.X, m.From.Y, m.To.X, m.To.Y, m.Stroke.Width)
				if m.Stroke.On > 0 {
					fmt.Fprintf(&b, ", a dot every %v", m.Stroke.On+m.Stroke.Off)
				}
				fmt.Fprintln(&b)
			}
		}
	}
	golden(t, "two-up.golden", b.String())
}
