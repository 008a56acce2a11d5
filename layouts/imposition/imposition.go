// Package imposition says where small pages lie on the big sheet that they
// are printed on. It moves finished pages and draws the marks that the paper
// is cut along; what stands on a page it neither reads nor changes.
//
// Pages come in leaves: the front and the back of one piece of paper, as it
// will be once it is cut out. Two leaves share a sheet of twice the size:
//
//	front of the sheet   [ leaf 1 front | leaf 2 front ]
//	back of the sheet    [ leaf 2 back  | leaf 1 back  ]
//
// A landscape sheet flipped on its short edge is mirrored left to right, so
// the backs change sides and each lies behind its own front.
package imposition

import "worksheetpdf/layouts/page"

// TwoUp lays the leaves of a document two on a sheet, with cut marks between
// them. The pages are front and back by turns, the last back may be missing;
// a document to be printed on one side (DuplexSimplex) has fronts alone. An
// odd last leaf leaves the other half of its sheet empty.
//
// The document is not changed; the new one shares its glyphs.
func TwoUp(doc *page.Document) *page.Document {
	sides := 2
	if doc.Print.Duplex == page.DuplexSimplex {
		sides = 1
	}
	var leaf page.Size
	for _, p := range doc.Pages {
		leaf.Width, leaf.Height = max(leaf.Width, p.Size.Width), max(leaf.Height, p.Size.Height)
	}
	s := sheet{size: sheetFor(leaf), sides: sides}

	laid := *doc
	laid.Pages = s.pages(doc.Pages)
	laid.Outline = s.outline(doc)
	laid.Print.ActualSize = true
	if sides == 2 {
		laid.Print.Duplex = page.DuplexShortEdge
	}
	return &laid
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

// place is where page i of the document lies: the side of a sheet, and
// whether on its left or its right half.
func (s sheet) place(i int) (side int, right bool) {
	leaf, back := i/s.sides, i%s.sides
	side = leaf/2*s.sides + back
	return side, (leaf%2 == 1) != (back == 1)
}

// offset is how far a page is moved: to the middle of its half, so that the
// halves are alike and a flipped back covers its front.
func (s sheet) offset(i int, size page.Size) (dx, dy page.Length) {
	half := s.size.Width / 2
	dx = (half - size.Width) / 2
	if _, right := s.place(i); right {
		dx += half
	}
	return dx, (s.size.Height - size.Height) / 2
}

// pages are the sides of the sheets. Marks keep the order of the leaves, on a
// back too, because it is the order in which text is read and copied out.
func (s sheet) pages(small []page.Page) []page.Page {
	sheets := (len(small) + 2*s.sides - 1) / (2 * s.sides)
	laid := make([]page.Page, sheets*s.sides)
	for i := range laid {
		laid[i].Size = s.size
	}
	for i, p := range small {
		side, _ := s.place(i)
		dx, dy := s.offset(i, p.Size)
		for _, m := range p.Marks {
			laid[side].Marks = append(laid[side].Marks, m.Moved(dx, dy))
		}
	}
	for i := range laid {
		laid[i].Marks = append(laid[i].Marks, s.cutMarks()...)
	}
	return laid
}

// outline is the document's outline, pointing at the sheets.
func (s sheet) outline(doc *page.Document) []page.Bookmark {
	if doc.Outline == nil {
		return nil
	}
	laid := make([]page.Bookmark, len(doc.Outline))
	for i, b := range doc.Outline {
		_, dy := s.offset(b.Page, doc.Pages[b.Page].Size)
		b.Page, _ = s.place(b.Page)
		b.Y += dy
		laid[i] = b
	}
	return laid
}
