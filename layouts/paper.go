package layouts

import (
	"strings"

	"worksheetpdf/worksheets"
)

// PaperWords says in Chinese what a worksheet is printed on: "A4 横向",
// "A5，两张拼一张 A4".
func PaperWords(sheet *worksheets.Worksheet) string {
	words := PaperName(sheet.Paper)
	switch sheet.Up() {
	case 2:
		words += "，两张拼一张 A4"
	case 4:
		words += "，四张拼一张 A4"
	case 8:
		words += "，八张拼一张 A4"
	}
	return words
}

// PaperName is a paper as people in China call it.
func PaperName(paper worksheets.Paper) string {
	words := strings.ToUpper(paper.Upright().String())
	switch paper.Upright() {
	case worksheets.K16:
		words = "16 开"
	case worksheets.Letter:
		words = "Letter"
	}
	if paper.Lying() {
		words += " 横向"
	}
	return words
}
