package layouts_test

import "worksheetpdf/worksheets"

// printed makes up on what a worksheet is printed, how large, and between
// which edges.
func (r *randomSheet) printed(sheet node, paper worksheets.Paper) {
	sheet["paper"] = paper.String()
	if up := paper.Up(); up > 1 && r.some(2) {
		sheet["up"] = up
	}
	look := node{}
	if r.some(5) {
		look["size"] = "large"
	}
	if r.some(3) {
		look["accent"] = []string{"#C03A2B", "#0A5C8A", "#000000"}[r.IntN(3)]
	}
	if r.some(6) {
		look["name"] = "闭环笔记"
	}
	if r.some(10) {
		look["qr"] = "https://example.com/a/"
	}
	if r.some(8) {
		look["border"] = []string{"single", "double"}[r.IntN(2)]
	}
	look["middle"] = r.some(8)
	sheet["look"] = look
	switch r.IntN(8) {
	case 0:
		sheet["margins"] = 8 + r.IntN(10)
	case 1:
		sheet["margins"] = node{"inner": 8 + r.IntN(20), "top": 12.5}
	case 2:
		sheet["binding"] = []string{"left", "top"}[r.IntN(2)]
	case 3:
		if paper.Holes() > 0 {
			sheet["holes"] = true
		}
	}
}
