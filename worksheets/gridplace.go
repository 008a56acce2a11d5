package worksheets

import (
	"strconv"
	"strings"

	"golang.org/x/text/width"
)

// GridPlace is where a cell of a grid stands, in columns and rows from 0. It is
// written as in a spreadsheet: "B2", or from corner to corner "A1:B2". The zero
// GridPlace is left to the order of the cells.
type GridPlace struct {
	Column, Row   int
	Columns, Rows int // how many; 0: the place is not said
}

// Given reports whether a definition says where.
func (p GridPlace) Given() bool { return p != GridPlace{} }

// String is the place as definitions write it.
func (p GridPlace) String() string {
	corner := func(column, row int) string { return string(rune('A'+column)) + strconv.Itoa(row+1) }
	first, last := corner(p.Column, p.Row), corner(p.Column+p.Columns-1, p.Row+p.Rows-1)
	if first == last {
		return first
	}
	return first + ":" + last
}

// cornerOf reads one corner of a place, in narrow capitals, as column and row from 0.
func cornerOf(words string) (column, row int, ok bool) {
	if words == "" || words[0] < 'A' || words[0] > 'Z' || !isCount(words[1:], 2) {
		return 0, 0, false
	}
	row, _ = strconv.Atoi(words[1:])
	return int(words[0] - 'A'), row - 1, true
}

// setScalar reads "B2" or "A1:B2", from any corner to the one across.
func (p *GridPlace) setScalar(words string) (ok bool) {
	first := strings.ToUpper(strings.TrimSpace(width.Narrow.String(words)))
	last := first
	if i := strings.IndexAny(first, ":~-"); i >= 0 {
		first, last = strings.TrimRight(first[:i], " "), strings.TrimLeft(first[i+1:], " ")
	}
	left, top, ok := cornerOf(first)
	right, bottom, across := cornerOf(last)
	if !ok || !across {
		return false
	}
	column, columns := span(left, right)
	row, rows := span(top, bottom)
	*p = GridPlace{Column: column, Row: row, Columns: columns, Rows: rows}
	return true
}

// span is where two numbers begin, and how many they are with those between.
func span(a, b int) (from, count int) { return min(a, b), max(a, b) - min(a, b) + 1 }

func (*GridPlace) wanted() (what, hint Message) {
	return Msg("this must be a place in the grid"), Msg("write column and row as in a spreadsheet, %q, or from corner to corner, %q", "A1", "A1:B2")
}

// check asks of a place that was made in Go that it is one.
func (p *GridPlace) check(at spot) {
	whole := p.Column >= 0 && p.Row >= 0 && p.Columns > 0 && p.Rows > 0 && max(p.Column, p.Row, p.Columns, p.Rows) <= mostPlace
	_, hint := p.wanted()
	at.problemIf(p.Given() && !whole, Msg("this must be a place in the grid"), hint)
}

// mostPlace is more than any column or row has as its number.
const mostPlace = 99

// Places are where the cells stand, and how many rows there are: those of a cell
// that has no room are zero.
func (g *Grid) Places() (places []GridPlace, rows int) {
	s := g.seats()
	return s.places, s.rows
}

// seats is a grid as its cells take their places.
type seats struct {
	columns, rows int
	most          int                       // rows
	taken         [MaxTracks][MaxTracks]int // the cell that stands in a row and column, from 1; 0: none
	places        []GridPlace
	outside       []bool // the cell's place leaves the grid
	over          []int  // the cell that stands there already, from 1; 0: none
}

func (g *Grid) seats() *seats {
	n := len(g.Cells)
	s := &seats{columns: min(g.Columns.Number(), MaxTracks), places: make([]GridPlace, n), outside: make([]bool, n), over: make([]int, n)}
	s.rows = min(max(g.Rows.Count, len(g.Rows.Heights)), MaxTracks)
	if s.most = s.rows; s.most == 0 {
		s.most = MaxTracks
	}
	for i, cell := range g.Cells {
		if cell.At.Given() {
			s.seat(i, cell.At)
		}
	}
	for i, cell := range g.Cells {
		if free, ok := s.free(); ok && !cell.At.Given() {
			s.seat(i, free)
		}
	}
	return s
}

// seat gives a cell its place, unless another has it.
func (s *seats) seat(cell int, p GridPlace) {
	if s.outside[cell] = p.Column < 0 || p.Row < 0 || p.Column+p.Columns > s.columns || p.Row+p.Rows > s.most; s.outside[cell] {
		return
	}
	for row := p.Row; row < p.Row+p.Rows; row++ {
		for column := p.Column; column < p.Column+p.Columns; column++ {
			if other := s.taken[row][column]; other > 0 {
				s.over[cell] = other
				return
			}
		}
	}
	for row := p.Row; row < p.Row+p.Rows; row++ {
		for column := p.Column; column < p.Column+p.Columns; column++ {
			s.taken[row][column] = cell + 1
		}
	}
	s.places[cell], s.rows = p, max(s.rows, p.Row+p.Rows)
}

// free is the first place that no cell has, row by row.
func (s *seats) free() (p GridPlace, ok bool) {
	for row := range s.most {
		for column := range s.columns {
			if s.taken[row][column] == 0 {
				return GridPlace{Column: column, Row: row, Columns: 1, Rows: 1}, true
			}
		}
	}
	return p, false
}

// checkPlaces asks that every cell has a place of its own within the grid.
func (g *Grid) checkPlaces(cells spot) {
	s := g.seats()
	for i := range g.Cells {
		at := cells.item(i).key("at")
		if s.places[i].Given() {
			continue
		}
		free, room := s.free()
		hint := Msg("write a place that is free: %q", free.String())
		if !room {
			hint = Msg("delete this cell, or give the grid another row")
		}
		switch {
		case s.outside[i]:
			all := GridPlace{Columns: s.columns, Rows: s.most}
			at.problem(Msg("the cell %s leaves the grid, whose last place is %s", g.Cells[i].At.String(), corner(all)), hint)
		case s.over[i] > 0:
			at.problem(Msg("the cell %s overlaps %s", g.Cells[i].At.String(), s.places[s.over[i]-1].String()), hint)
		default:
			cells.item(i).problem(Msg("no place of the grid is free for this cell"), hint)
		}
	}
}

// corner is the last place of a range.
func corner(p GridPlace) string {
	return GridPlace{Column: p.Column + p.Columns - 1, Row: p.Row + p.Rows - 1, Columns: 1, Rows: 1}.String()
}
