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
func TwoUp(doc *page.Document) *page.Document { return cutOut(doc, 2, 1) }

// EightUp lays the leaves of a document eight on a sheet, upright ones four
// abreast in two rows, with cut marks between them. Backs lie behind their own
// fronts as [TwoUp] has it, row by row.
func EightUp(doc *page.Document) *page.Document { return cutOut(doc, 4, 2) }

// cutOut lays leaves in columns and rows on sheets, to be cut out.
func cutOut(doc *page.Document, columns, rows int) *page.Document {
	s := sheet{sides: 2, columns: columns, rows: rows}
	if doc.Print.Duplex == page.DuplexSimplex {
		s.sides = 1
	}
	var leaf page.Size
	for _, p := range doc.Pages {
		leaf.Width, leaf.Height = max(leaf.Width, p.Size.Width), max(leaf.Height, p.Size.Height)
	}
	s.size = s.paper(leaf)

	places := make([]place, len(doc.Pages))
	for i, p := range doc.Pages {
		places[i] = s.place(i, p.Size)
	}
	each := columns * rows * s.sides
	sheets := (len(doc.Pages) + each - 1) / each
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
	size          page.Size
	sides         int // pages of a leaf
	columns, rows int // of leaves on a side
}

// paper is the paper that holds leaves of a size: A5 and A7 lie on A4, and A4
// on A3, which are a little wider than the leaves where ISO 216 rounded down.
// Other sizes lie on just as much as they take.
func (s sheet) paper(leaf page.Size) page.Size {
	least := page.Size{Width: page.Length(s.columns) * leaf.Width, Height: page.Length(s.rows) * leaf.Height}
	for _, usual := range []page.Size{page.A4.Landscape(), page.A3.Landscape()} {
		over := page.Size{Width: usual.Width - least.Width, Height: usual.Height - least.Height}
		if over.Width >= 0 && over.Height >= 0 && over.Width <= oversize && over.Height <= oversize {
			return usual
		}
	}
	return least
}

// place is where page i of the document lies: in the middle of its cell, so
// that the cells are alike and a flipped back covers its front.
func (s sheet) place(i int, size page.Size) place {
	leaf, back := i/s.sides, i%s.sides
	on, cell := leaf%(s.columns*s.rows), s.cell()
	p := place{side: leaf/(s.columns*s.rows)*s.sides + back, at: centred(size, cell), scale: whole, alone: true}
	column, row := on%s.columns, on/s.columns
	if back == 1 {
		column = s.columns - 1 - column
	}
	p.at = p.at.Plus(page.Length(column)*cell.Width, page.Length(row)*cell.Height)
	return p
}

// cell is what a leaf has of the sheet.
func (s sheet) cell() page.Size {
	return page.Size{Width: s.size.Width / page.Length(s.columns), Height: s.size.Height / page.Length(s.rows)}
}
