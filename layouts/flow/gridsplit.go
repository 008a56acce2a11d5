package flow

import "worksheetpdf/layouts/page"

// split parts the grid between two rows, or within its first where no page holds
// that.
func (g Grid) split(height page.Length) (first, rest Strip, ok bool) {
	tops := places(g.heights())
	rows := 0
	for rows < len(g.Rows) && tops[rows+1] <= height {
		rows++
	}
	if rows == len(g.Rows) {
		rows-- // a caller that asks for the impossible gets the most
	}
	if g.Beside.Draw != nil && height < g.Beside.Least || rows == 0 && tops[1] <= g.Page {
		return Strip{}, Strip{}, false
	}
	above, below := g, g
	above.Cells, below.Cells, below.Beside = nil, nil, Beside{}
	if rows > 0 {
		above.Rows, below.Rows = g.Rows[:rows], g.Rows[rows:]
	} else {
		above.Rows = []GridRow{{Share: g.Rows[0].Share}}
		below.Rows = append([]GridRow{{Least: max(g.Rows[0].Least-height, 0), Share: g.Rows[0].Share}}, g.Rows[1:]...)
	}
	ok = rows > 0
	for _, c := range g.Cells {
		if rows > 0 && c.Row >= rows || rows == 0 && c.Row > 0 {
			c.Row -= rows
			below.Cells = append(below.Cells, c)
			continue
		}
		if rows > 0 && c.Row+c.Rows <= rows {
			above.Cells = append(above.Cells, c)
			continue
		}
		room := height
		if rows > 0 {
			room = tops[rows] - tops[c.Row]
		}
		a, b := c.split(rows, room-2*g.Pad)
		ok = ok || len(a.Strips) > 0
		above.Cells, below.Cells = append(above.Cells, a), append(below.Cells, b)
	}
	if !ok {
		return Strip{}, Strip{}, false
	}
	return above.Strip(), below.Strip(), true
}

// split parts a cell before the row of that number, or within its first: 0; its
// strips at a height.
func (c GridCell) split(row int, height page.Length) (above, below GridCell) {
	above, below = c, c
	above.cut, below.open = true, true
	if row > 0 {
		above.Rows = row - c.Row
		below.Row, below.Rows = 0, c.Row+c.Rows-row
	} else {
		above.Rows = 1
	}
	a, b := c.stack().split(height)
	above.Strips, below.Strips = a.Strips, b.Strips
	return above, below
}
