package records

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
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
		if err != nil || !t.head.notes || !strings.HasPrefix(strings.TrimSpace(r.at(t.head.key).text), keyHeading) {
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
		if t.keyed = 1; key == "" && t.head.notes {
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

// gathering is the work on one record.
type gathering struct {
	t        *Table
	first    row
	findings worksheets.Findings
	values   map[string]string // JSON by path
	cells    map[string]place  // by path
	counts   map[string]int    // of rows, by the path of their list
	columns  map[string]string
	days     []day // of the head
	undated  []undated
}

// undated is a day without its year.
type undated struct {
	path string
	day  day
	at   place
}

// record makes a record of a person's rows.
func (g *gathering) record(rows []row) *Record {
	t := g.t
	leads := map[string]int{} // rows before the first that says something, by list
	for i, r := range rows {
		for column, c := range r.cells {
			if !c.empty() {
				g.cell(place{r.number, column}, c, i, leads)
			}
		}
	}
	g.date()
	last := rows[len(rows)-1]
	r := &Record{Number: t.count, Place: t.file + ": " + rowsName(t.sheet, g.first.number, last.number), Columns: g.columns, file: t.file, notes: t.notes}
	t.notes = nil
	if g.findings.Err() != nil {
		r.problems = sorted(g.findings.Problems())
		return r
	}
	var b bytes.Buffer
	g.group(&b, t.reading.Sheet.Fields(), keyAnswers)
	r.Text = wrapped(answersHead(t.reading.Sheet), b.Bytes())
	r.place, r.sort = g.place, sorted
	return r
}

// cell takes what stands in a cell, of the person's row i.
func (g *gathering) cell(at place, c cell, i int, leads map[string]int) {
	var col column
	if at.column < len(g.t.head.columns) {
		col = g.t.head.columns[at.column]
	}
	switch col.kind {
	case noHeading:
		g.wrong(at, &fault{worksheets.Msg("nothing says what this is: %q", clip(c.text)), worksheets.Msg("write the id or the label of a question over column %s, or delete this", columnLetters(at.column))})
	case alsoColumn, keyColumn:
		if g.columns[col.heading] == "" {
			g.columns[col.heading] = c.text
		}
	case questionColumn:
		q := g.t.headings.questions[col.question]
		g.answer(at, c, q, g.path(q, i, leads))
	}
}

// path is that of an answer in an answer file. Rows of a list are those of the
// person, from the first on that says something.
func (g *gathering) path(q question, i int, leads map[string]int) string {
	if q.rows == "" {
		return keyAnswers + "." + q.id
	}
	list := keyAnswers + "." + q.rows
	if _, ok := leads[list]; !ok {
		leads[list] = i
	}
	index := i - leads[list]
	g.counts[list] = max(g.counts[list], index+1)
	return list + "[" + strconv.Itoa(index) + "]" + strings.TrimPrefix(q.id, q.rows)
}

// answer takes an answer.
func (g *gathering) answer(at place, c cell, q question, path string) {
	before, again := g.cells[path]
	if !again {
		g.cells[path] = at
	}
	if c.broken {
		g.wrong(at, &fault{worksheets.Msg("the formula of this cell has no value: %s", clip(c.text)), worksheets.Msg("mend it, or write the value itself")})
		return
	}
	var value string
	var wrong *fault
	if q.field.Kind == worksheets.DateField {
		var d day
		if d, wrong = dayOf(c, g.t.epoch); wrong == nil && d.year == 0 {
			g.undated = append(g.undated, undated{path, d, at})
			return
		}
		if value = d.json(); wrong == nil && q.rows == "" {
			g.days = append(g.days, d)
		}
	} else {
		value, wrong = valueOf(c, q.field)
	}
	switch {
	case wrong != nil:
		g.wrong(at, wrong)
	case again && g.values[path] != value && g.values[path] != "":
		g.wrong(at, &fault{worksheets.Msg("%q is answered otherwise in %s", q.id, cellName("", before)), worksheets.Msg("write the answer once, or the same in every row")})
	default:
		g.values[path] = value
	}
}

func (g *gathering) wrong(at place, f *fault) { g.findings.Add(g.t.problem(at, f.what, f.hint)) }

// date gives days without a year the year of the head.
func (g *gathering) date() {
	for _, u := range g.undated {
		d, ok := inYear(u.day, g.days)
		if !ok {
			g.wrong(u.at, &fault{worksheets.Msg("the year is missing, and no other date of this record tells it"), worksheets.Msg("write year, month and day: %q", "2026-01-19")})
			continue
		}
		if before := g.values[u.path]; before != "" && before != d.json() {
			g.wrong(u.at, &fault{worksheets.Msg("the same question is answered otherwise in %s", cellName("", g.cells[u.path])), worksheets.Msg("write the answer once, or the same in every row")})
			continue
		}
		g.values[u.path] = d.json()
	}
}

// group writes the answers to questions as a JSON object.
func (g *gathering) group(b *bytes.Buffer, fields []worksheets.Field, path string) {
	b.WriteByte('{')
	first := true
	member := func(f worksheets.Field) {
		if !first {
			b.WriteString(", ")
		}
		first = false
		fmt.Fprintf(b, "%s: ", quoted(f.ID))
	}
	for _, f := range fields {
		at := path + "." + f.ID
		switch f.Kind {
		case worksheets.GroupField:
			var inner bytes.Buffer
			if g.group(&inner, f.Fields, at); inner.Len() > len("{}") {
				member(f)
				b.Write(inner.Bytes())
			}
		case worksheets.RowsField:
			if g.counts[at] == 0 {
				continue
			}
			member(f)
			b.WriteByte('[')
			for i := range g.counts[at] {
				if i > 0 {
					b.WriteString(", ")
				}
				g.group(b, f.Fields, at+"["+strconv.Itoa(i)+"]")
			}
			b.WriteByte(']')
		default:
			if v := g.values[at]; v != "" {
				member(f)
				b.WriteString(v)
			}
		}
	}
	b.WriteByte('}')
}

// place moves a problem to the cell that its path leads to, or to the record's
// first row.
func (g *gathering) place(p *worksheets.Problem) {
	at, ok := place{}, false
	for path := p.Path; path != "" && !ok; path = path[:max(strings.LastIndexAny(path, ".["), 0)] {
		at, ok = g.cells[path]
	}
	p.Line, p.Column, p.Excerpt, p.Caret = g.first.number, 0, "", 0
	if p.Path = rowsName(g.t.sheet, g.first.number, g.first.number); ok {
		p.Line, p.Column, p.Path = at.row, at.column+1, cellName(g.t.sheet, at)
	}
}
