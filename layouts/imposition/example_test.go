package imposition_test

import (
	"fmt"

	"worksheetpdf/layouts/imposition"
	"worksheetpdf/layouts/page"
)

// A deck of three cards, each front and back, comes to two sheets of paper,
// printed on both sides.
func ExampleCutOut() {
	deck := &page.Document{Title: "问题筛选卡", Pages: make([]page.Page, 6)}
	for i := range deck.Pages {
		deck.Pages[i].Size = page.A5
	}
	sheets := imposition.CutOut(deck, 2)
	fmt.Println(len(sheets.Pages), "sides of", sheets.Pages[0].Size.Width, "×", sheets.Pages[0].Size.Height)
	// Output: 4 sides of 297 × 210
}

// A booklet of nine A4 pages is three sheets of A3: twelve pages, the last
// three of them blank. Its cover lies on the outside, right of the fold.
func ExampleSaddle() {
	book := &page.Document{Title: "练习册", Pages: make([]page.Page, 9)}
	for i := range book.Pages {
		book.Pages[i].Size = page.A4
		book.Outline = append(book.Outline, page.Bookmark{Title: fmt.Sprint("page ", i+1), Page: i})
	}
	booklet, err := imposition.Saddle(book, 16)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(len(booklet.Pages), "sides of", booklet.Pages[0].Size.Width, "×", booklet.Pages[0].Size.Height)
	for _, b := range booklet.Outline {
		fmt.Print(b.Title, " on side ", b.Page+1, "; ")
	}
	// Output:
	// 6 sides of 420 × 297
	// page 1 on side 1; page 2 on side 2; page 3 on side 3; page 4 on side 4; page 5 on side 5; page 6 on side 6; page 7 on side 6; page 8 on side 5; page 9 on side 4;
}

// A reading copy carries a note that says that it is one. The note comes as
// set glyphs, for this package knows no faces:
//
//	style := text.Style{Face: fonts.Sans, Size: 9 * page.Point}
//	note := setter.Line("阅读版 · 缩印，不按 100% 打印", style).Text(page.Position{}, style.Size, page.Black)
func ExampleNUp() {
	note := page.Text{Size: 9 * page.Point, Ink: page.Black, Glyphs: []page.Glyph{{Source: "阅", Advance: 9 * page.Point}}}
	book := &page.Document{Pages: []page.Page{
		{Size: page.A4}, {Size: page.A4}, {Size: page.A4},
		{Size: page.A4.Landscape()},
	}}
	sheets, err := imposition.NUp(book, 2, note)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, p := range sheets.Pages {
		fmt.Println(p.Size.Width, "×", p.Size.Height)
	}
	// Output:
	// 297 × 210
	// 297 × 210
}

// On a tablet a page is 4:3 and lies as the sheet of paper did.
func ExampleTablet() {
	book := &page.Document{Pages: []page.Page{{Size: page.A4}, {Size: page.A4.Landscape()}, {Size: page.A5}}}
	for _, p := range imposition.Tablet(book).Pages {
		fmt.Println(p.Size.Width, "×", p.Size.Height)
	}
	// Output:
	// 210 × 280
	// 280 × 210
	// 210 × 280
}
