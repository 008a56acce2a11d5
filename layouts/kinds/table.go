package kinds

import (
	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/layouts/text"
	"worksheetpdf/layouts/theme"
	"worksheetpdf/worksheets"
)

// table is a log: a header that repeats on every page, an example, and rows
// to write in, of one line of columns or several, the decks. A long answer
// grows its row by writing lines; a row that a page has no room for goes on on
// the next.
func (d *Desk) table(b *worksheets.Table) kind {
	return kind{heading: b.Heading, strips: func(in cell, _ caption) []flow.Strip {
		t := &table{Desk: d, block: b, in: in, rows: d.answers.Get(b.ID).Rows}
		if !t.place() {
			return nil
		}
		return t.strips()
	}}
}

// table is a table with its columns placed.
type table struct {
	*Desk
	block   *worksheets.Table
	in      cell
	rows    []worksheets.Group // that are answered
	columns []tableColumn
	labels  []pen.Rows  // of the rows, in their column
	decks   []deck      // of a row with short answers
	number  page.Length // width of the column of numbers; 0: none
	label   page.Length // width of the column of labels; 0: none
	pitch   page.Length // from one line of a row to the next
	head    *flow.Head
}

// strips are the heading, the header, the example, and the rows: as many as
// the table says, and in a table that fills the page the last makes further
// ones. A report has the rows that are answered, and no example.
func (t *table) strips() []flow.Strip {
	b := t.block
	printed := max(b.Rows.Printed(), len(t.rows), 1)
	if t.Report && (len(t.labels) == 0 || len(t.rows) == 0) {
		printed = len(t.rows)
	}
	if printed == 0 {
		return t.missing()
	}
	strips := t.heads()
	if len(b.Example) > 0 && !t.Report {
		strips = append(strips, t.example())
	}
	for n := range printed {
		strips = append(strips, t.row(n, rowAt(t.rows, n)))
	}
	if b.Fill && !t.Report {
		strips[len(strips)-1].Fill = func(n int) (s flow.Strip, ok bool) {
			if b.Max != nil && printed+n >= *b.Max {
				return flow.Strip{}, false
			}
			return t.row(printed+n, worksheets.Group{}), true
		}
	}
	return strips
}

// missing is a report's table of which no row is answered: its heading.
func (t *table) missing() (strips []flow.Strip) {
	if t.block.Heading != nil {
		strips = append(strips, t.headingStrip(t.block.Heading, t.in))
	}
	return append(strips, t.missingStrip(t.block.ID, t.in))
}

// heads are the heading and the header of the table's first page. On later
// ones the header has no prompts.
func (t *table) heads() (strips []flow.Strip) {
	b := t.block
	first, later := t.header(!t.Report), t.header(false)
	hints := b.Running
	if t.Report {
		hints = nil
	}
	t.head = &flow.Head{Piece: later.Piece, Running: flow.Running{Hints: hints, Legend: b.Legend, Path: t.in.path}}
	t.CheckLegend(b.Legend, t.in.path)
	if b.Heading != nil {
		strips = append(strips, t.headingStrip(b.Heading, t.in))
		first.Above = t.Theme.Space.BeforeTable
	}
	return append(strips, first)
}

// place places the columns, and reports whether each is wide enough to write
// in. The widths are shares of the table's.
func (t *table) place() (fit bool) {
	t.pitch = t.Theme.Space.Write
	if t.Report {
		t.pitch = t.Theme.Space.ReportLine
	}
	fit = t.placeColumns()
	if fit {
		t.placeLabels()
		t.placeDecks()
		t.placeChoices()
	}
	return fit
}

// wideEnough reports a column that is too narrow, and whether it is not.
func (d *Desk) wideEnough(label string, width, least page.Length, path string) bool {
	if width < least {
		d.Problem(path, worksheets.Msg("the column “%s” is %s mm wide, and needs %s mm", pen.Clipped(label), width.String(), least.String()),
			worksheets.Msg("make it wider, or take a column away"))
	}
	return width >= least
}

// leastNumbers is the width that the last number takes, or the tag of the example.
func (t *table) leastNumbers() page.Length {
	last := max(t.block.Rows.Printed(), len(t.rows), 1)
	number := t.Width(t.numbered(last-1), t.Theme.Type.Row)
	return max(number, t.Theme.Shape.Tag.Height) + t.Theme.Space.Word
}

// numbered is the number of a row, from 0; on a sheet that follows others with
// the number of the sheet before it.
func (t *table) numbered(n int) string {
	ref := worksheets.EntryRef{Entry: n + 1}
	if number := t.block.Number; number != nil && number.Sheet != "" {
		ref.Sheet = t.sheet
	}
	return ref.String()
}

// columnLines sets an answer in a column, in lines of the widths: in a report,
// where no guide lines stand under them, as running text.
func (d *Desk) columnLines(value string, style theme.Type, widths []page.Length, label, path string) []text.Line {
	if value = text.TrimBlankLines(value); value == "" {
		return nil
	}
	align := text.Ragged
	if d.Report {
		align = text.Justified
	}
	lines := d.Lines(value, style, align, widths...)
	for i, line := range lines {
		if line.Width > widths[min(i, len(widths)-1)] { // several emoji that are one character
			d.noCell(label, text.Normalize(value)[line.Start:line.End], path)
			break
		}
	}
	return lines
}

// noCell reports an answer that a column is too narrow for and that cannot be broken.
func (d *Desk) noCell(label, words, path string) {
	d.Problem(path, worksheets.Msg("the column “%s” is too narrow for %s", pen.Clipped(label), pen.Clipped(words)),
		worksheets.Msg("make it wider, or take a column away"))
}
