package records

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"worksheetpdf/worksheets"
)

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
	switch {
	case col.kind == noHeading:
		g.wrong(at, &fault{worksheets.Msg("nothing says what this is: %q", clip(c.text)), worksheets.Msg("write the id or the label of a question over column %s, or delete this", columnLetters(at.column))})
		return
	case col.kind == alsoColumn, col.kind == keyColumn:
		g.also(at, c, col.heading)
	}
	if col.kind != ignoredColumn && col.question >= 0 {
		q := g.t.headings.questions[col.question]
		g.answer(at, c, q, g.path(q, i, leads))
	}
}

// also takes what a table says of a person besides answers. Of many rows all say
// the same.
func (g *gathering) also(at place, c cell, heading string) {
	name := keyHeading + heading // no path of an answer
	before, again := g.cells[name]
	switch {
	case !again:
		g.cells[name], g.columns[heading] = at, c.text
	case plainWords(g.columns[heading]) != plainWords(c.text):
		g.wrong(at, &fault{worksheets.Msg("%q is answered otherwise in %s", clip(heading), cellName("", before)), worksheets.Msg("write the answer once, or the same in every row")})
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
		hint := worksheets.Msg("mend it, or write the value itself")
		if strings.HasPrefix(c.text, "=") { // a program has written it that does not reckon
			hint = worksheets.Msg("open the file with a spreadsheet program and save it again, or write the value itself")
		}
		g.wrong(at, &fault{worksheets.Msg("the formula of this cell has no value: %s", clip(c.text)), hint})
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
