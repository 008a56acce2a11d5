package imposition

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"worksheetpdf/layouts/page"
)

// half is a half of a side: the page that lies there, -1 on a blank one, and
// the middle of what stands in its corners, which is the page's own.
type half struct {
	page   int
	middle page.Position
}

// halves are a side's left and right halves.
func halves(p page.Page) [2]half {
	h := [2]half{{page: -1}, {page: -1}}
	for at, m := range page.Walk(p.Marks) {
		text, ok := m.(page.Text)
		if !ok {
			continue
		}
		start, end := at.Apply(text.At), at.Apply(text.At.Plus(text.Width(), 0))
		side := 0
		if start.X > p.Size.Width/2 {
			side = 1
		}
		fmt.Sscan(text.Source(), &h[side].page)
		h[side].middle = h[side].middle.Plus((start.X+end.X)/8, (start.Y+end.Y)/8)
	}
	return h
}

// TestFoldedItReadsInOrder folds the sheets of each section as a stack,
// outermost first, and turns the leaves: pages 1, 2, 3…, then the blank ones.
func TestFoldedItReadsInOrder(t *testing.T) {
	for pages := 1; pages <= 41; pages++ {
		sizes := make([]page.Size, pages)
		for i := range sizes {
			sizes[i] = page.A4
		}
		for _, most := range []int{0, 1, 2, 3, 16} {
			laid, err := Saddle(book(sizes...), most)
			if err != nil {
				t.Fatal(err)
			}
			var read []int
			sides := laid.Pages
			for _, sheets := range Sections(pages, most) {
				read = append(read, folded(sides[:2*sheets])...)
				sides = sides[2*sheets:]
			}
			if len(sides) > 0 || len(read)%4 != 0 || len(read) >= pages+4 {
				t.Fatalf("%d pages make %d, and %d sides are left", pages, len(read), len(sides))
			}
			for i, got := range read {
				if want := i; got != want && (i < pages || got != -1) {
					t.Fatalf("%d pages are read as %v", pages, read)
				}
			}
		}
	}
}

// folded are the pages of a section as they are read.
func folded(sides []page.Page) []int {
	var read, behind []int
	for i := 0; i < len(sides); i += 2 {
		front, back := halves(sides[i]), halves(sides[i+1])
		read = append(read, front[1].page, back[0].page)
		behind = append(behind, front[0].page, back[1].page)
	}
	for i := len(behind) - 1; i >= 0; i-- {
		read = append(read, behind[i])
	}
	return read
}

func TestSections(t *testing.T) {
	for _, c := range []struct {
		pages, most int
		want        []int
	}{
		{0, 16, nil}, {1, 16, []int{1}}, {64, 16, []int{16}}, {65, 16, []int{9, 8}}, {204, 16, []int{13, 13, 13, 12}}, {204, 0, []int{51}}, {9, 1, []int{1, 1, 1}},
	} {
		if got := Sections(c.pages, c.most); !slices.Equal(got, c.want) {
			t.Errorf("%d pages, at most %d sheets: %v, want %v", c.pages, c.most, got, c.want)
		}
	}
}

// TestLeavesMatch flips each sheet on its short edge: the two pages of a leaf
// have the same middle, within 0.1 mm, whatever their size and turn.
func TestLeavesMatch(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	for range 100 {
		laid, err := Saddle(random(r), 0)
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; i < len(laid.Pages); i += 2 {
			width := laid.Pages[i].Size.Width
			front, back := halves(laid.Pages[i]), halves(laid.Pages[i+1])
			for left := range 2 {
				f, b := front[left], back[1-left]
				if f.page < 0 || b.page < 0 {
					continue
				}
				if f.page != b.page+1 && b.page != f.page+1 {
					t.Fatalf("page %d is behind page %d", b.page+1, f.page+1)
				}
				flipped := page.Position{X: width - b.middle.X, Y: b.middle.Y}
				if !near(f.middle.X, flipped.X) || !near(f.middle.Y, flipped.Y) {
					t.Errorf("page %d's middle is at %v, that of page %d behind it at %v", f.page+1, f.middle, b.page+1, flipped)
				}
			}
		}
	}
}

func TestSaddlePaper(t *testing.T) {
	a4, a5 := page.A4, page.A5
	program := page.Size{Width: page.Points(595.28), Height: page.Points(841.89)}
	for _, c := range []struct {
		name   string
		sizes  []page.Size
		sheet  page.Size
		turned []int
	}{
		{"A4", []page.Size{a4, a4}, page.A3.Landscape(), nil},
		{"A5", []page.Size{a5, a5, a5}, a4.Landscape(), nil},
		{"A5, one lying", []page.Size{a5, a5.Landscape()}, a4.Landscape(), []int{1}},
		{"A5 lying among A4", []page.Size{a4, a5.Landscape()}, page.A3.Landscape(), nil},
		{"A4 lying", []page.Size{a4.Landscape()}, page.A3.Landscape(), []int{0}},
		{"A4 as others round it", []page.Size{program, program.Landscape()}, page.A3.Landscape(), []int{1}},
		{"smaller than A5", []page.Size{{Width: 90 * page.Millimetre, Height: 54 * page.Millimetre}}, a4.Landscape(), nil},
	} {
		laid, err := Saddle(book(c.sizes...), 0)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if laid.Pages[0].Size != c.sheet {
			t.Errorf("%s lies on %v × %v", c.name, laid.Pages[0].Size.Width, laid.Pages[0].Size.Height)
		}
		want := map[int]uint8{}
		for _, i := range c.turned {
			want[i] = 1
		}
		for i := range c.sizes {
			f := texts(t, laid)[fmt.Sprintf("%d top left", i)]
			if f.turns != want[i] || f.text.Size != 4*page.Millimetre {
				t.Errorf("%s: page %d is turned %d times, an em of 4 mm is %v", c.name, i+1, f.turns, f.text.Size)
			}
		}
		if laid.Print != (page.Print{Duplex: page.DuplexShortEdge, ActualSize: true, PickTray: true}) {
			t.Errorf("%s asks for %+v", c.name, laid.Print)
		}
	}
}

// TestTurnedPageFillsItsPage: the head of a turned page is at the left, its
// left edge at the bottom, on either side of the fold.
func TestTurnedPageFillsItsPage(t *testing.T) {
	laid, err := Saddle(book(page.A4.Landscape(), page.A4.Landscape()), 0)
	if err != nil {
		t.Fatal(err)
	}
	all := texts(t, laid)
	for i, x := range []page.Length{220, 10} { // a right page, a left one
		for corner, want := range map[string]page.Position{
			"top left":     {X: x * page.Millimetre, Y: 287 * page.Millimetre},
			"top right":    {X: x * page.Millimetre, Y: 14 * page.Millimetre},
			"bottom left":  {X: (x + 190) * page.Millimetre, Y: 287 * page.Millimetre},
			"bottom right": {X: (x + 190) * page.Millimetre, Y: 14 * page.Millimetre},
		} {
			if got := all[fmt.Sprintf("%d %s", i, corner)].text.At; got != want {
				t.Errorf("page %d, %s is at %v, want %v", i+1, corner, got, want)
			}
		}
	}
}

func TestTooLarge(t *testing.T) {
	_, err := Saddle(book(page.A4, page.A3), 0)
	if !errors.Is(err, ErrLarge) {
		t.Fatal(err)
	}
	if want := "imposition: a booklet's pages are A4 at most: page 2 is 297 × 420 mm"; err.Error() != want {
		t.Errorf("%q, want %q", err, want)
	}
}

// TestFoldMarks: on the fold, on every side, short, and where it can be printed.
func TestFoldMarks(t *testing.T) {
	laid, err := Saddle(book(page.A5), 0)
	if err != nil {
		t.Fatal(err)
	}
	for i, p := range laid.Pages {
		marks := 0
		for _, m := range p.Marks {
			line, ok := m.(page.Line)
			if !ok {
				continue
			}
			marks++
			if line.From.X != p.Size.Width/2 || line.To.X != p.Size.Width/2 || line.To.Y-line.From.Y > 5*page.Millimetre ||
				line.From.Y < 8*page.Millimetre || line.To.Y > p.Size.Height-8*page.Millimetre {
				t.Errorf("side %d: a mark from %v to %v", i+1, line.From, line.To)
			}
		}
		if marks != 2 {
			t.Errorf("side %d has %d fold marks", i+1, marks)
		}
	}
}
