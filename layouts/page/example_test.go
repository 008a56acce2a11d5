package page_test

import (
	"os"

	"worksheetpdf/layouts/page"
)

// A page is a size and its marks; dumped, it is text that a person can read.
func ExampleDump() {
	p := page.Page{Size: page.A5}
	p.Marks = append(p.Marks, page.Line{
		From:   page.Position{X: 20 * page.Millimetre, Y: 30 * page.Millimetre},
		To:     page.Position{X: 90 * page.Millimetre, Y: 30 * page.Millimetre},
		Stroke: page.Stroke{Width: page.Millimetres(0.2), Ink: page.Black},
	})
	page.Dump(os.Stdout, &page.Document{Title: "一条线", Language: "zh-CN", Pages: []page.Page{p}})
	// Output:
	// document "一条线" by "" in zh-CN
	//
	// page 1, 148 × 210
	// (20, 30) line to (90, 30), 0.2 black
	//
	// outline
}
