package records

import (
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// grid is the rows of a table, as a spreadsheet numbers them.
type grid interface {
	// next is the next row that is not empty, or the error io.EOF. A
	// [worksheets.Problems] with a row is about that row alone.
	next() (row, error)
}

// row is one row of a table.
type row struct {
	number int // from 1
	cells  []cell
}

// at is the cell of a column; the zero cell: there is none.
func (r row) at(column int) cell {
	if column < len(r.cells) {
		return r.cells[column]
	}
	return cell{}
}

// cell is what stands in a cell.
type cell struct {
	text string // as it is shown
	raw  string // of a number, a date too, as it is kept, in plain digits; "": it is a text

	broken bool // a formula that has no value: #N/A, or =B2+8 where no program has reckoned it
}

// empty reports whether nothing can be seen in a cell.
func (c cell) empty() bool { return strings.TrimSpace(c.text) == "" && c.raw == "" }

// What a table may be at most.
const (
	maxColumns = 2_000
	maxGroup   = 10_000 // rows of one record
)

// place is where a cell stands.
type place struct{ row, column int } // column from 0

// columnLetters are the letters of a column, from 0, in spreadsheets.
func columnLetters(column int) string {
	var letters string
	for column++; column > 0; column = (column - 1) / 26 {
		letters = string(rune('A'+(column-1)%26)) + letters
	}
	return letters
}

// cellName is a cell in A1 notation, with the name of its sheet, if it has one.
func cellName(sheet string, p place) string {
	return inSheet(sheet, columnLetters(p.column)+strconv.Itoa(p.row))
}

// rowsName is whole rows in the same notation.
func rowsName(sheet string, first, last int) string {
	return inSheet(sheet, strconv.Itoa(first)+":"+strconv.Itoa(last))
}

func inSheet(sheet, name string) string {
	if sheet == "" {
		return name
	}
	if strings.ContainsFunc(sheet, func(r rune) bool { return r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		sheet = "'" + strings.ReplaceAll(sheet, "'", "''") + "'"
	}
	return sheet + "!" + name
}

// plainWords is text as it is compared: full-width letters and signs as their
// half-width ones, and blanks, however many, as one space.
func plainWords(text string) string {
	return strings.Join(strings.Fields(norm.NFKC.String(text)), " ")
}

// clip shortens what an input holds for a message.
func clip(s string) string {
	const most = 40
	if runes := []rune(s); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return s
}
