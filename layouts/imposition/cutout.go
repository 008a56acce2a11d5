package imposition

import "worksheetpdf/layouts/page"

// CutOut lays the leaves of a document 2, 4 or 8 on a sheet, with cut marks
// between them. The pages are front and back by turns, the last back may be
// missing; a document to be printed on one side (DuplexSimplex) has fronts
// alone. The last leaves may leave some of their sheet empty.
//
//	leaves   upright          lying
//	2        two abreast      one over the other
//	4        two rows of two  two rows of two
//	8        two rows of four four rows of two
//
//	front of the sheet   [ leaf 1 front | leaf 2 front ]
//	back of the sheet    [ leaf 2 back  | leaf 1 back  ]
//
// A leaf is the front and the back of one piece of paper, as it will be once
// it is cut out. A sheet is turned from right to left, as the leaf is: one that
// lies is flipped on its short edge, one that stands on its long edge. So it is
// mirrored left to right; the backs change sides row by row, and each lies
// behind its own front, its head at the same end.
func CutOut(doc *page.Document, leaves int) *page.Document {
	var leaf page.Size
	for _, p := range doc.Pages {
		leaf.Width, leaf.Height = max(leaf.Width, p.Size.Width), max(leaf.Height, p.Size.Height)
	}
	s := sheet{sides: 2}
	s.columns, s.rows = arranged(leaves, leaf)
	if doc.Print.Duplex == page.DuplexSimplex {
		s.sides = 1
	}
	s.size = s.paper(leaf)

	places := make([]place, len(doc.Pages))
	for i, p := range doc.Pages {
		places[i] = s.place(i, p.Size)
	}
	each := s.columns * s.rows * s.sides
	sheets := (len(doc.Pages) + each - 1) / each
	laid := lay(doc, blank(sheets*s.sides, s.size), places)
	addToAll(laid.Pages, s.cutMarks()...)
	laid.Print.ActualSize = true
	if s.sides == 2 {
		laid.Print.Duplex = page.DuplexLongEdge
		if s.size.Width > s.size.Height {
			laid.Print.Duplex = page.DuplexShortEdge
		}
	}
	return laid
}

// arranged is how many columns and rows so many leaves make.
func arranged(leaves int, leaf page.Size) (columns, rows int) {
	const even, most = 4, 8 // leaves in a square; in the longest rows
	columns, rows = leaves, 1
	switch leaves {
	case even:
		columns, rows = 2, 2
	case most:
		columns, rows = 4, 2
	}
	if leaf.Width > leaf.Height {
		columns, rows = rows, columns
	}
	return columns, rows
}

// sheet is how leaves lie on paper.
type sheet struct {
	size          page.Size
	sides         int // pages of a leaf
	columns, rows int // of leaves on a side
}

// paper is the paper that holds leaves of a size: A5, A6 and A7 lie on A4, and
// A4 on A3, which are a little wider than the leaves where ISO 216 rounded down.
// Other sizes lie on just as much as they take.
func (s sheet) paper(leaf page.Size) page.Size {
	least := page.Size{Width: page.Length(s.columns) * leaf.Width, Height: page.Length(s.rows) * leaf.Height}
	for _, usual := range []page.Size{page.A4, page.A4.Landscape(), page.A3, page.A3.Landscape()} {
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
