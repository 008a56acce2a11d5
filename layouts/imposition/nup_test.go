package imposition

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"testing"

	"worksheetpdf/layouts/page"
)

func TestNUpErrors(t *testing.T) {
	for _, n := range []int{-2, 0, 1, 3, 6, 8} {
		if _, err := NUp(mixed(), n, note()); !errors.Is(err, ErrCount) {
			t.Errorf("%d on a sheet: %v", n, err)
		}
	}
	if _, err := NUp(mixed(), 2, page.Text{}); !errors.Is(err, ErrNote) {
		t.Errorf("without a note: %v", err)
	}
}

// TestArrangement: which pages share a sheet, and how it lies.
func TestArrangement(t *testing.T) {
	a4, a5 := page.A4, page.A5
	lying := a4.Landscape()
	for _, c := range []struct {
		n      int
		sizes  []page.Size
		sheets []page.Size
		on     []int // the sheet of each page
	}{
		{2, []page.Size{a4, a4, a4}, []page.Size{lying, lying}, []int{0, 0, 1}},
		{2, []page.Size{lying, lying, lying}, []page.Size{a4, a4}, []int{0, 0, 1}},
		{4, []page.Size{a4, a4, a4, a4, a4}, []page.Size{a4, a4}, []int{0, 0, 0, 0, 1}},
		{4, []page.Size{lying, lying}, []page.Size{lying}, []int{0, 0}},
		{2, []page.Size{a5, a4}, []page.Size{lying}, []int{0, 0}},
		{2, []page.Size{a4, lying, lying, a5, a5, a4}, []page.Size{lying, a4, lying}, []int{0, 0, 1, 1, 2, 2}},
		{4, []page.Size{a4, lying, lying, a5, a5, a4}, []page.Size{a4, a4}, []int{0, 0, 0, 0, 1, 1}},
	} {
		laid, err := NUp(book(c.sizes...), c.n, note())
		if err != nil {
			t.Fatal(err)
		}
		var sheets []page.Size
		for _, p := range laid.Pages {
			sheets = append(sheets, p.Size)
		}
		var on []int
		for _, b := range laid.Outline {
			on = append(on, b.Page)
		}
		if !reflect.DeepEqual(sheets, c.sheets) || !reflect.DeepEqual(on, c.on) {
			t.Errorf("%d up of %v: pages on %v of %v", c.n, c.sizes, on, sheets)
		}
	}
}

// TestReadingOrder: to the right, then down.
func TestReadingOrder(t *testing.T) {
	laid, err := NUp(book(page.A4, page.A4, page.A4, page.A4), 4, note())
	if err != nil {
		t.Fatal(err)
	}
	all := texts(t, laid)
	at := func(i int) page.Position { return all[fmt.Sprintf("%d top left", i)].text.At }
	if at(0).Y != at(1).Y || at(0).X >= at(1).X || at(2).Y <= at(0).Y || at(2).X != at(0).X || at(3).X != at(1).X || at(3).Y != at(2).Y {
		t.Error(at(0), at(1), at(2), at(3))
	}
}

// TestReadingCopies: no page is enlarged, each has its frame around it, none
// of the frames or notes meets another or comes within 8 mm of the paper's
// edge, every side has the note.
func TestReadingCopies(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 4))
	for range 50 {
		doc := random(r)
		for _, n := range []int{2, 4} {
			laid, err := NUp(doc, n, note())
			if err != nil {
				t.Fatal(err)
			}
			if laid.Print.ActualSize || laid.Print.Duplex != page.DuplexUnsaid {
				t.Fatalf("asks for %+v", laid.Print)
			}
			framed := 0
			for i, p := range laid.Pages {
				rooms := sideOf(t, n, p)
				framed += len(rooms) - 1
				for j, a := range rooms {
					if a.left < copyMargin || a.top < copyMargin || a.right > p.Size.Width-copyMargin || a.bottom > p.Size.Height-copyMargin {
						t.Fatalf("side %d: %+v comes too near to the edge", i+1, a)
					}
					for _, b := range rooms[:j] {
						if a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom {
							t.Fatalf("side %d: %+v meets %+v", i+1, a, b)
						}
					}
				}
			}
			if framed != len(doc.Pages) {
				t.Fatalf("%d pages, %d frames", len(doc.Pages), framed)
			}
		}
	}
}

// sideOf are the rooms that a reading copy's frames and, last, its note take.
func sideOf(t *testing.T, n int, p page.Page) []bounds {
	t.Helper()
	var rooms []bounds
	var notes int
	for at, m := range page.Walk(p.Marks) {
		if text, ok := m.(page.Text); ok && at.Length(text.Size) > 4*page.Millimetre {
			t.Fatalf("%q is enlarged to %v", text.Source(), at.Length(text.Size))
		}
	}
	for _, m := range p.Marks {
		var e bounds
		e.add(m)
		if _, ok := m.(page.Rectangle); ok {
			rooms = append(rooms, e)
			continue
		}
		if text, ok := m.(page.Group).Marks[0].(page.Text); ok && text.Source() == note().Source() {
			notes++
			rooms = append(rooms, e)
		}
	}
	if notes != 1 || len(rooms) < 2 || len(rooms) > n+1 {
		t.Fatalf("%d notes, %d frames", notes, len(rooms)-notes)
	}
	return rooms
}

// TestSmallPagesAreNotEnlarged: a business card stays one.
func TestSmallPagesAreNotEnlarged(t *testing.T) {
	card := page.Size{Width: 54 * page.Millimetre, Height: 90 * page.Millimetre}
	laid, err := NUp(book(card), 2, note())
	if err != nil {
		t.Fatal(err)
	}
	if frame, ok := laid.Pages[0].Marks[0].(page.Rectangle); !ok || frame.Size != card {
		t.Errorf("framed as %v", frame)
	}
}

// TestWideNote: a note wider than the sheet is made smaller.
func TestWideNote(t *testing.T) {
	wide := note()
	wide.Glyphs = append(wide.Glyphs, page.Glyph{Advance: 300 * page.Millimetre})
	for _, sheet := range []page.Size{page.A4, page.A4.Landscape()} {
		var e bounds
		e.add(atFoot(wide, sheet))
		if e.left < copyMargin-tenth || e.right > sheet.Width-copyMargin+tenth || e.right-e.left < sheet.Width/2 {
			t.Errorf("from %v to %v", e.left, e.right)
		}
	}
}
