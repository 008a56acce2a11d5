package records

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"worksheetpdf/worksheets"
)

// Reading is how a table is read.
type Reading struct {
	Sheet  *worksheets.Worksheet
	Key    string   // the heading of the column that tells people apart, of tables with several rows a person; "": the one headed #, if there is one
	Also   []string // headings of columns that are no questions and are kept in [Record.Columns]
	Ignore []string // headings of columns that are left out
}

// knows reports whether a heading was named.
func (o Reading) knows(heading string) bool {
	words := plainWords(heading)
	if words == "" {
		return false
	}
	for _, name := range append(append([]string{o.Key, keyHeading}, o.Also...), o.Ignore...) {
		if plainWords(name) == words {
			return true
		}
	}
	return false
}

// Table is the records of a table: a row each, or several rows of one key.
//
// The header is the row among the first ten with most headings that are known:
// ids of questions, labels as they are printed, or both, also in two rows. What
// is exactly a question's is taken; what is near one is refused, and the
// question is offered.
type Table struct {
	file, sheet string // sheet "": it has no name
	grid        grid
	notes       worksheets.Problems
	reading     Reading
	headings    *headings
	head        header
	epoch       time.Time // of days that are counted

	fraction func() float64 // how much of it was read; nil: nobody knows

	top    []row // rows read to find the header, and those after it
	count  int
	seen   map[string]int // row by key
	keyed  int            // 1: rows have keys, -1: they have none, 0: no row yet
	ended  error
	wanted *row // read already
}

// epoch1900 is the day 0 of spreadsheets, which take 1900 for a leap year.
func epoch1900() time.Time { return time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC) }

// newTable reads the header of a table that counts days from 1900.
func newTable(file, sheet string, g grid, notes worksheets.Problems, o Reading) (*Table, error) {
	return newTableSince(file, sheet, g, notes, o, epoch1900())
}

func newTableSince(file, sheet string, g grid, notes worksheets.Problems, o Reading, epoch time.Time) (*Table, error) {
	t := &Table{file: file, sheet: sheet, grid: g, notes: notes, reading: o, headings: newHeadings(o.Sheet), epoch: epoch, seen: map[string]int{}}
	for len(t.top) <= topRows {
		r, err := g.next()
		if err == io.EOF {
			break
		}
		var bad rowFault
		if errors.As(err, &bad) {
			return nil, bad.Problems
		}
		if err != nil {
			return nil, err
		}
		t.top = append(t.top, r)
	}
	if len(t.top) == 0 {
		return nil, worksheets.Problems{{File: file, Path: sheet, What: worksheets.Msg("the table is empty")}}
	}
	first, ok := t.headings.find(t.top[:min(len(t.top), topRows)], o)
	if !ok {
		return nil, t.noHeader()
	}
	rows := t.top[first : first+1]
	if first+1 < len(t.top) && t.headings.second(t.top[first], t.top[first+1]) {
		rows = t.top[first : first+2]
	}
	var findings worksheets.Findings
	t.head = t.headings.read(rows, o, func(column int, what, hint worksheets.Message) {
		findings.Add(t.problem(place{rows[0].number, column}, what, hint))
	})
	if findings.Err() != nil {
		return nil, sorted(findings.Problems())
	}
	if first > 0 {
		t.notes = append(t.notes, worksheets.Problem{File: file, Path: rowsName(sheet, t.top[0].number, t.top[first-1].number), Note: true,
			What: worksheets.Msg("what stands above the header is left out")})
	}
	t.top = t.top[first+len(rows):]
	return t, nil
}

// noHeader is that no row heads columns.
func (t *Table) noHeader() error {
	top := t.top[0]
	for i, c := range top.cells {
		if !c.empty() {
			return sorted(worksheets.Problems{t.problem(place{top.number, i}, worksheets.Msg("no row heads the columns by the ids or the labels of questions"),
				worksheets.Msg("%s writes a table to begin with", "worksheet answers "+t.reading.Sheet.ID+" --csv"))})
		}
	}
	return sorted(worksheets.Problems{t.problem(place{top.number, 0}, worksheets.Msg("the table is empty"), worksheets.Message{})})
}

// problem is one with a cell. Until all are known it has the cell's row and
// column, to be sorted by.
func (t *Table) problem(p place, what, hint worksheets.Message) worksheets.Problem {
	return worksheets.Problem{File: t.file, Line: p.row, Column: p.column + 1, Path: cellName(t.sheet, p), What: what, Hint: hint}
}

// sorted are problems with cells in the order of these. The cell says it all: a
// row is not a line of the file.
func sorted(problems worksheets.Problems) worksheets.Problems {
	slices.SortStableFunc(problems, func(a, b worksheets.Problem) int {
		if a.Note != b.Note { // last, how many more there are
			return cmp.Compare(fmt.Sprint(a.Note), fmt.Sprint(b.Note))
		}
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	for i := range problems {
		if p := &problems[i]; p.Path != "" {
			p.Line, p.Column = 0, 0
		}
	}
	return problems
}

// nextRow is the next row that is no note of ours.
func (t *Table) nextRow() (row, error) {
	for {
		r, err := t.takeRow()
		if err != nil || t.head.notes < 0 || !strings.HasPrefix(strings.TrimSpace(r.at(t.head.notes).text), keyHeading) {
			return r, err
		}
	}
}

func (t *Table) takeRow() (row, error) {
	if w := t.wanted; w != nil {
		t.wanted = nil
		return *w, nil
	}
	if len(t.top) > 0 {
		r := t.top[0]
		t.top = t.top[1:]
		return r, nil
	}
	return t.grid.next()
}

// Fraction is how much of the table was read, from 0 to 1; 0 where nobody knows.
func (t *Table) Fraction() float64 {
	if t.fraction == nil {
		return 0
	}
	return t.fraction()
}

// Next is the next record.
func (t *Table) Next() (*Record, error) {
	if t.ended != nil {
		return nil, t.ended
	}
	first, err := t.nextRow()
	var bad rowFault
	if errors.As(err, &bad) {
		t.count++
		return &Record{Number: t.count, Place: placeOf(bad.Problems[0]), file: t.file, problems: bad.Problems}, nil
	}
	if err != nil {
		return nil, err
	}
	if t.count++; t.count > MaxRecords {
		return nil, tooMany(t.file)
	}
	g := &gathering{t: t, first: first, values: map[string]string{}, cells: map[string]place{}, counts: map[string]int{}, columns: map[string]string{}}
	rows, wrong := t.group(first)
	if wrong != nil {
		g.findings.Add(*wrong)
	}
	return g.record(rows), nil
}

// placeOf is where a row is that cannot be read.
func placeOf(p worksheets.Problem) string {
	if p.Line > 0 {
		return p.Place()
	}
	return p.File + ": " + p.Path
}

// group is all rows of the person whose first row it is. What is wrong with its
// key is a problem of the record.
func (t *Table) group(first row) ([]row, *worksheets.Problem) {
	rows := []row{first}
	if t.head.key < 0 {
		return rows, nil
	}
	key, wrong := t.keyOf(first)
	if key == "" || wrong != nil {
		return rows, wrong
	}
	size := 0
	for {
		r, err := t.nextRow()
		if err != nil {
			t.ended = err
			var bad rowFault
			if errors.As(err, &bad) { // it stands where the person's rows end
				t.ended = nil
				p := bad.Problems[0]
				return rows, &p
			}
			return rows, nil
		}
		if plainWords(r.at(t.head.key).text) != key {
			t.wanted = &r
			return rows, nil
		}
		for _, c := range r.cells {
			size += len(c.text)
		}
		if len(rows) == maxGroup || size > maxRecord {
			p := t.problem(place{r.number, t.head.key}, worksheets.Msg("%q has more than %d rows, or %d MiB", clip(key), maxGroup, maxRecord>>20), worksheets.Msg("share it out over several records"))
			return rows, &p
		}
		rows = append(rows, r)
	}
}

// keyOf is the key of a person's first row.
func (t *Table) keyOf(first row) (string, *worksheets.Problem) {
	at := place{first.number, t.head.key}
	key := plainWords(first.at(t.head.key).text)
	fault := func(what, hint worksheets.Message) (string, *worksheets.Problem) {
		p := t.problem(at, what, hint)
		return key, &p
	}
	if t.keyed == 0 {
		if t.keyed = 1; key == "" && t.head.key == t.head.notes {
			t.keyed = -1 // our column was left empty: every row is a person
		}
	}
	switch before, again := t.seen[key]; {
	case key == "" && t.keyed < 0:
		return "", nil
	case key == "":
		return fault(worksheets.Msg("nothing tells whose row this is"), worksheets.Msg("write in column %s whose it is, in every row", columnLetters(t.head.key)))
	case t.keyed < 0:
		return fault(worksheets.Msg("the rows before have nothing in this column"), worksheets.Msg("write in column %s whose it is, in every row", columnLetters(t.head.key)))
	case again:
		return fault(worksheets.Msg("%q has rows already, from row %d on", clip(key), before), worksheets.Msg("rows of one person stand together: sort the table by column %s", columnLetters(t.head.key)))
	}
	t.seen[key] = first.number
	return key, nil
}
