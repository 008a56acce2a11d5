package flow

import "worksheetpdf/layouts/page"

// Grid is cells in frames, each a column of strips; what two cells share of their
// frames is drawn once. It stands as one strip, which is parted only where no
// page holds it: frames that go on are open at the break.
type Grid struct {
	Columns []page.Length // where each begins, and where the last one ends
	Rows    []GridRow
	Cells   []GridCell // in the order of reading; none overlap
	Pad     page.Length
	Stroke  page.Stroke
	Fill    bool        // it takes the room that is left on its page
	Page    page.Length // a row that is higher may be parted
	Beside  Beside
	Keys    *Keys // of the copy that it stands in
}

// GridRow is how high a row is.
type GridRow struct {
	Least page.Length // and as high as what stands in it
	Share int64       // of what is left; 0: the row takes none
}

// GridCell is a cell, in the columns and rows from Column and Row on.
type GridCell struct {
	Column, Row   int
	Columns, Rows int // how many
	Strips        []Strip

	lead      []Strip // before them: see Stack
	open, cut bool    // it has begun on a page before; it goes on on the next
}

// Beside is what stands left of a grid, along its whole height.
type Beside struct {
	Least page.Length // the height that it needs
	// Draw draws it for rows that begin at tops, and end at the last of them;
	// nil: nothing stands there.
	Draw func(tops []page.Length) Piece
}

// need is the height that a cell has at the least.
func (g Grid) need(c GridCell) page.Length { return c.stack().height() + 2*g.Pad }

// Strip is the grid as it is to be stacked onto a page.
func (g Grid) Strip() Strip {
	heights := g.heights()
	s := Strip{Split: g.split, Least: g.leastPiece()}
	s.Draw = func() Piece { return g.draw(heights) }
	if g.Fill {
		s.Stretch = func(height page.Length) Piece { return g.draw(g.stretched(height)) }
	}
	s.Height = sum(heights)
	for _, c := range g.Cells {
		s.Steps = append(s.Steps, c.stack().steps()...)
	}
	return s
}

// leastPiece is the height of a first piece that is worth standing at a page's
// foot: the first row's, or of one that may be parted a little of each cell.
func (g Grid) leastPiece() (least page.Length) {
	if first := g.leasts()[0]; first <= g.Page {
		return first
	}
	for _, c := range g.Cells {
		height := 2 * g.Pad
		stack := c.stack()
		for i := range stack.count() {
			s := stack.at(i)
			if height += s.Height; i > 0 {
				height += s.Above
			}
			if !s.Keep {
				break
			}
		}
		if c.Row == 0 {
			least = max(least, min(height, g.Page/2))
		}
	}
	return least
}

func (c GridCell) stack() *Stack { return &Stack{Strips: c.Strips, lead: c.lead} }

// draw draws the grid with rows of the heights.
func (g Grid) draw(heights []page.Length) Piece {
	tops := places(heights)
	p := Piece{Height: tops[len(heights)]}
	if g.Beside.Draw != nil {
		p.Place(g.Beside.Draw(tops), 0, 0)
	}
	g.frames(&p.Canvas, tops)
	for _, c := range g.Cells {
		var inner Piece
		inner.PlaceAll(c.stack().placed(tops[c.Row+c.Rows]-tops[c.Row]-2*g.Pad), g.Columns[c.Column]+g.Pad, g.Keys)
		p.Place(inner, 0, tops[c.Row]+g.Pad)
	}
	return p
}

// places are where pieces of these lengths begin one after the other, and where
// the last ends.
func places(lengths []page.Length) []page.Length {
	places := make([]page.Length, len(lengths)+1)
	for i, l := range lengths {
		places[i+1] = places[i] + l
	}
	return places
}

func sum(lengths []page.Length) (total page.Length) {
	for _, l := range lengths {
		total += l
	}
	return total
}
