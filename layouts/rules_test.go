package layouts_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"worksheetpdf/layouts/layouttest"
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets/library"
)

// TestPages holds every worksheet, blank and with each sample, to the rules of the page.
func TestPages(t *testing.T) {
	for _, id := range layouttest.IDs() {
		sheet := layouttest.Library(t, id)
		t.Run(id, func(t *testing.T) { layouttest.CheckPages(t, layouttest.Pages(t, sheet, nil)) })
		for _, name := range library.Samples(id) {
			t.Run(name, func(t *testing.T) {
				answers := layouttest.Sample(t, sheet, name)
				for _, document := range []*page.Document{layouttest.Pages(t, sheet, answers), layouttest.Report(t, sheet, answers)} {
					layouttest.CheckPages(t, document)
					layouttest.CheckNothingLost(t, document, answers)
				}
			})
		}
	}
}

// TestNothingIsLost fills every field with texts from a word to far more than
// it holds, and asks for every character on paper, in order.
func TestNothingIsLost(t *testing.T) {
	for _, id := range layouttest.IDs() {
		sheet := layouttest.Library(t, id)
		lengths := []int{0, 1, 10, 12, 60, 200, 600, 1000}
		if !*long && slices.Contains(library.ExampleIDs(), id) {
			lengths = []int{60, 1000}
		}
		if *long {
			lengths = append(lengths, 10_000)
		}
		for _, n := range lengths {
			t.Run(fmt.Sprintf("%s/%d", id, n), func(t *testing.T) {
				rows := 12
				if n > 1000 { // more than a file may hold
					rows = 1
				}
				answers := layouttest.Answers(t, sheet, layouttest.FillAll(sheet, n, rows))
				for _, document := range []*page.Document{layouttest.Pages(t, sheet, answers), layouttest.Report(t, sheet, answers)} {
					layouttest.CheckPages(t, document)
					layouttest.CheckNothingLost(t, document, answers)
				}
			})
		}
	}
}

// TestLongLog is a log of 40 entries, one of 2,000 characters: its header on
// every page that it goes on to, and every row that fits on a page whole.
func TestLongLog(t *testing.T) {
	sheet := layouttest.Library(t, "community-listening-sheet")
	rows := make([]any, 40)
	for i := range rows {
		n := 40
		if i == 20 {
			n = 2000
		}
		rows[i] = map[string]any{"quote": layouttest.Prose(fmt.Sprint("quote", i), n), "value": []string{"form"}}
	}
	answers := layouttest.Answers(t, sheet, map[string]any{"log": rows})
	document := layouttest.Pages(t, sheet, answers)
	layouttest.CheckPages(t, document)
	layouttest.CheckNothingLost(t, document, answers)
	seen := map[string]int{}
	pagesOf := map[string]int{}
	for _, p := range document.Pages {
		here := map[string]bool{}
		for m := range layouttest.Marks(p) {
			if text, ok := m.(page.Text); ok {
				here[text.Source()] = true
			}
		}
		for i := 1; i <= 40; i++ {
			if here[fmt.Sprint(i)] && here["原话（逐字）"] {
				pagesOf[fmt.Sprint(i)]++
			}
		}
		if here["原话（逐字）"] {
			seen["header"]++
		}
		if here["续"] {
			seen["continued"]++
		}
	}
	if seen["header"] != len(document.Pages)-1 { // the last page has no log
		t.Errorf("the header stands on %d of %d pages", seen["header"], len(document.Pages))
	}
	for i := 6; i <= 40; i++ { // 1 to 5 also number the steps
		if i == 20 {
			continue // blank dates say 20 too
		}
		if n := pagesOf[fmt.Sprint(i)]; (n != 1) != (i == 21) {
			t.Errorf("row %d stands on %d pages", i, n)
		}
	}
	if want := pagesOf["21"] - 1; seen["continued"] != want {
		t.Errorf("%d pages say that row 21 goes on, not %d", seen["continued"], want)
	}
}

// TestSpillIsMarkedBothWays asks that each mark on a card stands once in its
// field and once over the rest, and that no 续页 is the back of a card.
func TestSpillIsMarkedBothWays(t *testing.T) {
	sheet := layouttest.Library(t, "problem-filter-card")
	document := layouttest.Pages(t, sheet, layouttest.Answers(t, sheet, layouttest.FillAll(sheet, 600, 1)))
	marks := map[string][]int{}
	for i, p := range document.Pages {
		for m := range layouttest.Marks(p) {
			if text, ok := m.(page.Text); ok {
				if n, found := strings.CutPrefix(text.Source(), "续"); found && n != "页" {
					marks[n] = append(marks[n], i)
				}
			}
		}
	}
	if !slices.ContainsFunc(layouttest.Saying(document.Pages[0], sheet.Title), func(run page.Text) bool { return run.Size == 8*page.Point }) {
		t.Errorf("the footer of a card with %d pages does not name the sheet in full", len(document.Pages))
	}
	if len(marks) < 14 {
		t.Fatalf("%d fields spill", len(marks))
	}
	for n, pages := range marks {
		if len(pages) != 2 || pages[0] != 0 || pages[1] < 2 || pages[1]%2 != 0 {
			t.Errorf("续%s stands on the pages %v", n, pages)
		}
	}
	for i := 3; i < len(document.Pages); i += 2 {
		if len(document.Pages[i].Marks) != 0 {
			t.Errorf("the back %d of a 续页 is not blank", i+1)
		}
	}
}
