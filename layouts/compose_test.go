package layouts_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts"
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// cards is a small card of so many pages, and answers for so many copies.
func cards(t *testing.T, twoSided bool, pages, copies int) (*worksheets.Worksheet, *worksheets.Answers) {
	t.Helper()
	blocks := strings.Repeat("  - kind: break\n  - {kind: title, text: 卡}\n", pages-1)
	sheet, err := worksheets.Read("card.yaml", fmt.Appendf(nil, "id: card\nversion: 1\ntitle: 卡\npaper: a5\ntwo_up: true\ntwo_sided: %v\nblocks:\n  - {kind: title}\n  - {kind: text, id: a, label: 一}\n%s", twoSided, blocks))
	if err != nil {
		t.Fatal(err)
	}
	list := make([]map[string]any, copies)
	for i := range list {
		list[i] = map[string]any{"a": fmt.Sprint(i)}
	}
	data, err := json.Marshal(map[string]any{"worksheet": "card", "version": 1, "answers": list})
	if err != nil {
		t.Fatal(err)
	}
	return sheet, readAnswers(t, sheet, "answers.json", data)
}

// TestPairs: the last sheet of cards is filled with a blank one, whose leaf is
// a page where cards have no back, and a side more where they have.
func TestPairs(t *testing.T) {
	for _, c := range []struct {
		twoSided             bool
		pages, copies, total int
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
		sheet, answers := cards(t, c.twoSided, c.pages, c.copies)
		document := compose(t, sheet, answers)
		if len(document.Pages) != c.total || document.Print.Duplex != c.duplex {
			t.Errorf("%+v: %d pages, duplex %d", c, len(document.Pages), document.Print.Duplex)
		}
		single, err := layouts.Compose(sheet, answers, layouts.Look{Faces: fonts.Embedded(), Paper: sheet.Paper})
		if err != nil {
			t.Fatal(err)
		}
		if len(single.Pages) > c.total {
			t.Errorf("%+v: %d pages by themselves", c, len(single.Pages))
		}
	}
}

// TestPairsOfUnequalLength: a blank card that does not fill the second place
// is left out.
func TestPairsOfUnequalLength(t *testing.T) {
	sheet, _ := cards(t, false, 2, 1)
	answers := answersOf(t, sheet, map[string]any{"a": prose("long", 600)})
	if pages := len(compose(t, sheet, answers).Pages); pages != 3 {
		t.Errorf("%d pages, want front, back and 续页", pages)
	}
}

// A blank worksheet has the pages that its blocks need; an answer that its
// field cannot hold adds a 续页.
func ExampleCompose() {
	sheet, err := worksheets.Read("walk.yaml", []byte("id: walk\nversion: 1\ntitle: 散步记录\npaper: a5\nblocks:\n  - {kind: title}\n  - {kind: text, id: seen, label: 看见了什么}\n"))
	if err != nil {
		fmt.Println(err)
		return
	}
	blank, err := layouts.Compose(sheet, nil, layouts.Look{Faces: fonts.Embedded()})
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
	filled, err := layouts.Compose(sheet, answers, layouts.Look{Faces: fonts.Embedded()})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("filled:", len(filled.Pages), "pages")
	// Output:
	// blank: 1 page
	// filled: 2 pages
}
