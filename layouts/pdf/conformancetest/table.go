package conformancetest

import (
	"slices"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// cell is a table's cell and the place that it takes.
type cell struct {
	element               *element
	row, column           int
	rows, columns         int
	scope                 string
	headers               []string
	identifier            string
	intersects            bool
	headed                bool
	unknown               []string // of its headers
	headsColumn, headsRow bool
}

// grid is a table's cells by their places.
type grid struct {
	table  *element
	cells  []*cell
	places map[[2]int]*cell
	rows   int
	widths []int // of each row, as far as cells reach without a gap
	height []int // of each column
}

// widest is how many rows or columns a cell may span here.
const widest = 4096

// readGrid lays out a table's cells as ISO 32000-1, 14.8.5.7 has them.
func (f *file) readGrid(table *element) *grid {
	g := &grid{table: table, places: map[[2]int]*cell{}}
	rows := rowsOf(table)
	g.rows = len(rows)
	for r, row := range rows {
		column := 0
		for _, k := range row.kids {
			if k.element == nil || k.element.standard != "TH" && k.element.standard != "TD" {
				continue
			}
			for g.places[[2]int{r, column}] != nil {
				column++
			}
			c := f.readCell(k.element, r, column)
			g.place(c)
			column += c.columns
		}
	}
	g.measure()
	g.connect()
	return g
}

// rowsOf are a table's rows, those of its parts among them.
func rowsOf(part *element) (rows []*element) {
	for _, k := range part.kids {
		switch e := k.element; {
		case e == nil:
		case e.standard == "TR":
			rows = append(rows, e)
		case e.standard == "THead" || e.standard == "TBody" || e.standard == "TFoot":
			rows = append(rows, rowsOf(e)...)
		}
	}
	return rows
}

func (f *file) readCell(e *element, row, column int) *cell {
	c := &cell{element: e, row: row, column: column}
	c.rows = min(max(f.integer(f.attribute(e, "Table", "RowSpan"), 1), 1), widest)
	c.columns = min(max(f.integer(f.attribute(e, "Table", "ColSpan"), 1), 1), widest)
	c.scope = f.name(f.attribute(e, "Table", "Scope"))
	c.identifier = string(f.bytes(e.dict["ID"]))
	if list, ok := f.attribute(e, "Table", "Headers").(types.Array); ok {
		for _, h := range list {
			c.headers = append(c.headers, string(f.bytes(h)))
		}
	}
	c.headsColumn = e.standard == "TH" && (c.scope == "Column" || c.scope == "Both")
	c.headsRow = e.standard == "TH" && (c.scope == "Row" || c.scope == "Both")
	return c
}

func (g *grid) place(c *cell) {
	g.cells = append(g.cells, c)
	for r := c.row; r < c.row+c.rows; r++ {
		for n := c.column; n < c.column+c.columns; n++ {
			if g.places[[2]int{r, n}] != nil {
				c.intersects = true
				continue
			}
			g.places[[2]int{r, n}] = c
		}
	}
}

// measure is how long the rows and columns are.
func (g *grid) measure() {
	for r := range g.rows {
		width := 0
		for g.places[[2]int{r, width}] != nil {
			width++
		}
		g.widths = append(g.widths, width)
	}
	for column := 0; g.places[[2]int{0, column}] != nil; column++ {
		height := 0
		for g.places[[2]int{height, column}] != nil {
			height++
		}
		g.height = append(g.height, height)
	}
}

// connect finds which cells have a header: one that they name, or one with a
// scope in their row or their column.
func (g *grid) connect() {
	known := map[string]bool{}
	rows, columns := map[int]bool{}, map[int]bool{}
	for _, c := range g.cells {
		if c.element.standard != "TH" {
			continue
		}
		known[c.identifier] = true
		for n := c.column; c.headsColumn && n < c.column+c.columns; n++ {
			columns[n] = true
		}
		for n := c.row; c.headsRow && n < c.row+c.rows; n++ {
			rows[n] = true
		}
	}
	for _, c := range g.cells {
		c.unknown = slices.DeleteFunc(slices.Clone(c.headers), func(id string) bool { return known[id] })
		c.headed = len(c.headers) > 0 && len(c.unknown) == 0
		for n := c.column; n < c.column+c.columns; n++ {
			c.headed = c.headed || columns[n]
		}
		for n := c.row; n < c.row+c.rows; n++ {
			c.headed = c.headed || rows[n]
		}
	}
}
