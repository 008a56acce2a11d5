package flow

import "worksheetpdf/layouts/page"

// cut is where a grid is parted: at a height, which lies between two rows or
// within the first.
type cut struct {
	at    page.Length
	above int // how many rows stand above it, in whole or in part
	below int // the first row below it
}

// cutAt is where a height parts the grid; ok is false where that is nowhere: the
// first row is whole, and does not fit.
func (g Grid) cutAt(height page.Length) (c cut, ok bool) {
	tops := places(g.heights())
	rows := 0
	for rows < len(g.Rows)-1 && tops[rows+1] <= height {
		rows++
	}
	switch {
	case g.Beside.Draw != nil && height < g.Beside.Least:
		return cut{}, false
	case rows > 0:
		return cut{at: tops[rows], above: rows, below: rows}, true
	}
	return cut{at: height, above: 1}, tops[1] > g.Page
}

// within reports whether the cut parts the first row.
func (c cut) within() bool { return c.below == 0 }

// split parts the grid between two rows, or within its first where no page holds
// that.
func (g Grid) split(height page.Length) (first, rest Strip, ok bool) {
	c, ok := g.cutAt(height)
	if !ok {
		return Strip{}, Strip{}, false
	}
	above, below := g, g
	above.Rows, below.Rows = g.Rows[:c.above], g.Rows[c.below:]
	if c.within() {
		row := g.Rows[0]
		above.Rows = []GridRow{{Least: min(row.Least, height), Share: row.Share}}
		row.Least = max(row.Least-height, 0)
		below.Rows = append([]GridRow{row}, g.Rows[1:]...)
	}
	below.Beside = Beside{}
	above.Cells, below.Cells, ok = g.cells(c)
	if !ok {
		return Strip{}, Strip{}, false
	}
	return above.Strip(), below.Strip(), true
}

// cells are those above a cut, and those below it; a cell that it parts stands on
// both sides. ok is false where nothing of the first row stands above it, but for
// height that is to stay white.
func (g Grid) cells(c cut) (above, below []GridCell, ok bool) {
	tops := places(g.heights())
	ok = !c.within() || g.Rows[0].Least > 0
	for _, cell := range g.Cells {
		switch {
		case cell.Row >= c.above:
			cell.Row -= c.below
			below = append(below, cell)
		case cell.Row+cell.Rows <= c.below:
			above = append(above, cell)
		default:
			a, b := cell.split(c, c.at-tops[cell.Row]-2*g.Pad)
			above, below = append(above, a), append(below, b)
			ok = ok || a.stack().count() > 0
		}
	}
	return above, below, ok
}

// split parts a cell by a cut, its strips at a height.
func (c GridCell) split(by cut, height page.Length) (above, below GridCell) {
	above, below = c, c
	above.Rows, above.cut = by.above-c.Row, true
	below.Row, below.Rows, below.open = 0, c.Row+c.Rows-by.below, true
	a, b := c.stack().split(height)
	above.Strips, above.lead = a.Strips, a.lead
	below.Strips, below.lead = b.Strips, b.lead
	return above, below
}
