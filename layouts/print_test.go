package layouts_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"worksheetpdf/layouts"
	"worksheetpdf/layouts/layouttest"
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// cards is a small card of so many pages, and answers for so many copies.
func cards(t *testing.T, twoSided bool, pages, copies int) (*worksheets.Worksheet, *worksheets.Answers) {
	t.Helper()
	blocks := strings.Repeat("  - kind: break\n  - {kind: title, text: 卡}\n", pages-1)
	sheet := layouttest.Read(t, "card.yaml", fmt.Appendf(nil, "id: card\nversion: 1\ntitle: 卡\npaper: a5\ntwo_up: true\ntwo_sided: %v\nblocks:\n  - {kind: title}\n  - {kind: text, id: a, label: 一}\n%s", twoSided, blocks))
	list := make([]map[string]any, copies)
	for i := range list {
		list[i] = map[string]any{"a": fmt.Sprintf("答%d", i)}
	}
	return sheet, layouttest.Answers(t, sheet, list)
}

// printed is what is printed, cards two on a sheet.
func printed(t *testing.T, sheet *worksheets.Worksheet, answers *worksheets.Answers) *page.Document {
	t.Helper()
	document, err := layouts.Print(sheet, answers, layouts.Options{Form: true})
	if err != nil {
		t.Fatal(err)
	}
	return document
}

// TestPairs: the last sheet of cards is filled with a blank one, whose leaf is
// a page where cards have no back, and a side more where they have.
func TestPairs(t *testing.T) {
	for _, c := range []struct {
		twoSided             bool
		pages, copies, total int // total: the cards' pages on all sheets
		duplex               page.Duplex
	}{
		{true, 2, 1, 4, page.DuplexLongEdge},
		{true, 2, 2, 4, page.DuplexLongEdge},
		{true, 1, 1, 4, page.DuplexLongEdge},
		{true, 3, 1, 4, page.DuplexLongEdge},
		{false, 1, 1, 2, page.DuplexSimplex},
		{false, 1, 2, 2, page.DuplexSimplex},
		{false, 2, 1, 2, page.DuplexSimplex},
		{false, 3, 1, 6, page.DuplexSimplex},
		{false, 3, 2, 6, page.DuplexSimplex},
	} {
		t.Run(fmt.Sprint(c), func(t *testing.T) {
			sheet, answers := cards(t, c.twoSided, c.pages, c.copies)
			single := layouttest.Pages(t, sheet, answers)
			if len(single.Pages) > c.total || single.Print.Duplex != c.duplex {
				t.Errorf("%d pages by themselves, duplex %d", len(single.Pages), single.Print.Duplex)
			}
			document := printed(t, sheet, answers)
			if len(document.Pages) != c.total/2 {
				t.Errorf("%d sides, want %d", len(document.Pages), c.total/2)
			}
			if want := map[bool]page.Duplex{true: page.DuplexShortEdge, false: page.DuplexSimplex}[c.twoSided]; document.Print.Duplex != want {
				t.Errorf("duplex %d, want %d", document.Print.Duplex, want)
			}
			each := c.pages
			if c.twoSided {
				each += each % 2
			}
			says := map[string]int{}
			for i, p := range document.Pages {
				if p.Size != page.A4.Landscape() {
					t.Errorf("side %d is %v", i+1, p.Size)
				}
				for _, run := range layouttest.Texts(p) {
					says[run.Source()]++
				}
			}
			if says["一"] != c.total/each {
				t.Errorf("%d cards, want %d", says["一"], c.total/each)
			}
			for i := range c.copies {
				if n := says[fmt.Sprintf("答%d", i)]; n != 1 {
					t.Errorf("the answer of copy %d stands %d times", i, n)
				}
			}
			if n := len(slices.DeleteFunc(document.Outline, func(b page.Bookmark) bool { return b.Level > 0 })); n != c.copies {
				t.Errorf("the outline names %d cards", n)
			}
		})
	}
}

// TestPairsOfUnequalLength: a blank card that does not fill the second place
// is left out.
func TestPairsOfUnequalLength(t *testing.T) {
	sheet, _ := cards(t, false, 2, 1)
	answers := layouttest.Answers(t, sheet, map[string]any{"a": layouttest.Prose("long", 600)})
	document := printed(t, sheet, answers)
	if single := len(layouttest.Pages(t, sheet, answers).Pages); single != 3 {
		t.Errorf("%d pages, want front, back and 续页", single)
	}
	var places []string
	for _, p := range document.Pages {
		for half := range 2 {
			n := 0
			for _, run := range layouttest.Texts(p) {
				if right := run.At.X > p.Size.Width/2; right == (half == 1) {
					n++
				}
			}
			places = append(places, fmt.Sprint(n > 0))
		}
	}
	if got := strings.Join(places, " "); got != "true true true false" {
		t.Errorf("words stand in the places: %s; want front, back and 续页 alone", got)
	}
}

// A blank worksheet has the pages that its blocks need; an answer that its
// field cannot hold adds a 续页.
func ExamplePrint() {
	sheet, err := worksheets.Read("walk.yaml", []byte("id: walk\nversion: 1\ntitle: 散步记录\npaper: a5\nblocks:\n  - {kind: title}\n  - {kind: text, id: seen, label: 看见了什么}\n"))
	if err != nil {
		fmt.Println(err)
		return
	}
	blank, err := layouts.Print(sheet, nil, layouts.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("blank:", len(blank.Pages), "page")

	file, err := worksheets.ReadAnswers("a.json", []byte(`{"worksheet": "walk", "version": 1, "answers": {"seen": "`+strings.Repeat("路口的猫又睡在石阶上。", 9)+`"}}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	answers, err := file.For(sheet)
	if err != nil {
		fmt.Println(err)
		return
	}
	filled, err := layouts.Print(sheet, answers, layouts.Options{Form: true})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("filled:", len(filled.Pages), "pages")
	// Output:
	// blank: 1 page
	// filled: 2 pages
}
