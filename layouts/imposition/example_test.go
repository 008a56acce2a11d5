package imposition_test

import (
	"fmt"

	"worksheetpdf/layouts/imposition"
	"worksheetpdf/layouts/page"
)

// A deck of three cards, each front and back, comes to two sheets of paper,
// printed on both sides.
func ExampleTwoUp() {
	deck := &page.Document{Title: "问题筛选卡", Pages: make([]page.Page, 6)}
	for i := range deck.Pages {
		deck.Pages[i].Size = page.A5
	}
	sheets := imposition.TwoUp(deck)
	fmt.Println(len(sheets.Pages), "sides of", sheets.Pages[0].Size.Width, "×", sheets.Pages[0].Size.Height)
	// Output: 4 sides of 297 × 210
}
