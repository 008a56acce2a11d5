package imposition

import "worksheetpdf/layouts/page"

// TwoUp lays the leaves of a document two on a sheet, with cut marks between
// them. The pages are front and back by turns, the last back may be missing;
// a document to be printed on one side (DuplexSimplex) has fronts alone. An
// odd last leaf leaves the other half of its sheet empty.
//
//	front of the sheet   [ leaf 1 front | leaf 2 front ]
//	back of the sheet    [ leaf 2 back  | leaf 1 back  ]
//
// A leaf is the front and the back of one piece of paper, as it will be once
// it is cut out. A landscape sheet flipped on its short edge is mirrored left
// to right, so the backs change sides and each lies behind its own front.
func TwoUp(doc *page.Document) *page.Document {
	s := sheet{sides: 2}
	if doc.Print.Duplex == page.DuplexSimplex {
		s.sides = 1
	}
	var leaf page.Size
	for _, p := range doc.Pages {
		leaf.Width, leaf.Height = max(leaf.Width, p.Size.Width), max(leaf.Height, p.Size.Height)
	}
	s.size = sheetFor(leaf)

	places := make([]place, len(doc.Pages))
	for i, p := range doc.Pages {
		places[i] = s.place(i, p.Size)
	}
	sheets := (len(doc.Pages) + 2*s.sides - 1) / (2 * s.sides)
	laid := lay(doc, blank(sheets*s.sides, s.size), places)
	addToAll(laid.Pages, s.cutMarks()...)
	laid.Print.ActualSize = true
	if s.sides == 2 {
		laid.Print.Duplex = page.DuplexShortEdge
	}
	return laid
}

// sheet is how leaves lie on paper.
type sheet struct {
	size  page.Size
	sides int // pages of a leaf
}

// sheetFor is the paper that holds two leaves side by side: A5 lies on A4 and
// A4 on A3, which are a little wider than two leaves where ISO 216 rounded
// down. Other sizes lie on just twice their width.
func sheetFor(leaf page.Size) page.Size {
	switch leaf {
	case page.A5:
		return page.A4.Landscape()
	case page.A4:
		return page.A3.Landscape()
	}
	return page.Size{Width: 2 * leaf.Width, Height: leaf.Height}
}

// place is where page i of the document lies: in the middle of its half, so
// that the halves are alike and a flipped back covers its front.
func (s sheet) place(i int, size page.Size) place {
	leaf, back := i/s.sides, i%s.sides
	half := page.Size{Width: s.size.Width / 2, Height: s.size.Height}
	p := place{side: leaf/2*s.sides + back, at: centred(size, half), scale: whole, alone: true}
	if right := (leaf%2 == 1) != (back == 1); right {
		p.at.X += half.Width
	}
	return p
}
