package flow

import (
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
)

// nobody owns the places of a grid in which no cell stands, and those around it.
const nobody = -1

// owners are the cells that stand in each row and column, by their index, with a
// rim of nobody around them.
func (g Grid) owners() [][]int {
	owners := make([][]int, len(g.Rows)+2)
	for i := range owners {
		owners[i] = make([]int, len(g.Columns)+1)
		for j := range owners[i] {
			owners[i][j] = nobody
		}
	}
	for n, c := range g.Cells {
		for row := range c.Rows {
			for column := range c.Columns {
				owners[c.Row+row+1][c.Column+column+1] = n
			}
		}
	}
	return owners
}

// frames draws the frames of the cells, their rows at tops: each rule once, as
// far as it goes.
func (g Grid) frames(c *pen.Canvas, tops []page.Length) {
	owners, columns := g.owners(), len(g.Columns)-1
	for row := range len(g.Rows) + 1 {
		runs(columns, func(i int) bool {
			above, below := owners[row][i+1], owners[row+1][i+1]
			return above != below && !g.openTo(above, below)
		}, func(from, to int) { // to the corners' outer edges
			c.Rule(g.Stroke, g.Columns[from]-g.Stroke.Width/2, g.Columns[to]+g.Stroke.Width/2, tops[row])
		})
	}
	for column := range columns + 1 {
		runs(len(g.Rows), func(i int) bool { return owners[i+1][column] != owners[i+1][column+1] }, func(from, to int) {
			c.Post(g.Stroke, g.Columns[column], tops[from], tops[to])
		})
	}
}

// openTo reports whether there is no rule between two cells because one of them
// goes on there on another page.
func (g Grid) openTo(above, below int) bool {
	return above == nobody && g.Cells[below].open || below == nobody && g.Cells[above].cut
}

// runs visits the runs of consecutive numbers below n that have something.
func runs(n int, has func(i int) bool, visit func(from, to int)) {
	from := 0
	for i := range n + 1 {
		if i < n && has(i) {
			continue
		}
		if i > from {
			visit(from, i)
		}
		from = i + 1
	}
}
