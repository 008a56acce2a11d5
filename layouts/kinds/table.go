package kinds

import (
	"strconv"

	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/layouts/text"
	"worksheetpdf/layouts/theme"
	"worksheetpdf/worksheets"
)

// table is a log: a header that repeats on every page, an example, and rows
// to write in. A long answer grows its row by writing lines; a row taller
// than a page goes on over pages.
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
	rows    []worksheets.Group // that are answered
	columns []tableColumn
	number  page.Length // width of the column of numbers; 0: none
	in      cell
	height  page.Length // of a row with short answers
	head    *flow.Head
}

type tableColumn struct {
	*worksheets.Column
	x, width page.Length
	choices  []choicePlace
}

// strips are the heading, the header, the example, and the rows; the last
// makes further ones while the page has room.
func (t *table) strips() []flow.Strip {
	b := t.block
	var strips []flow.Strip
	head := t.header()
	t.head = &flow.Head{Piece: head.Piece, Running: flow.Running{Note: b.Running, Legend: b.Legend, Path: t.in.path}}
	t.CheckLegend(b.Legend, t.in.path)
	if b.Heading != nil {
		strips = append(strips, t.headingStrip(b.Heading, t.in))
		head.Above = t.Theme.Space.BeforeTable
	}
	strips = append(strips, head)
	if len(b.Example) > 0 {
		strips = append(strips, t.example())
	}
	printed := max(b.Rows, len(t.rows))
	for n := range printed {
		strips = append(strips, t.row(n, rowAt(t.rows, n)))
	}
	if b.Max == nil {
		strips[len(strips)-1].Fill = func(n int) flow.Strip { return t.row(printed+n, worksheets.Group{}) }
	}
	return strips
}

// place places the columns, and reports whether each is wide enough to write
// in. The widths are shares of the table's.
func (t *table) place() (fit bool) {
	b := t.block
	t.height = 2 * t.Theme.Space.Write
	if b.Height > 0 {
		t.height = page.Millimetres(b.Height)
	}
	x, share := page.Length(0), t.shares()
	fit = true
	if b.Number != nil {
		t.number = share(b.Number.Width)
		fit = t.wideEnough(b.Number.Label, t.number, t.leastNumbers(), t.in.path)
		x = t.number
	}
	for i := range b.Columns {
		width := share(b.Columns[i].Width)
		if i == len(b.Columns)-1 {
			width = t.in.width - x
		}
		fit = t.wideEnough(b.Columns[i].Label, width, t.Theme.Shape.LeastCell, t.in.path) && fit
		t.columns = append(t.columns, tableColumn{Column: &b.Columns[i], x: x, width: width})
		x += width
	}
	if fit {
		t.placeChoices()
	}
	return fit
}

// shares turns a column's width into its share of the table's.
func (t *table) shares() func(width float64) page.Length {
	total := 0.0
	if t.block.Number != nil {
		total = t.block.Number.Width
	}
	for _, column := range t.block.Columns {
		total += column.Width
	}
	return func(width float64) page.Length {
		return shareOf(t.in.width, width, page.Millimetres(total))
	}
}

// wideEnough reports a column that is too narrow, and whether it is not.
func (d *Desk) wideEnough(label string, width, least page.Length, path string) bool {
	if width < least {
		d.Report(path, worksheets.Msg("the column “%s” is %s mm wide, and needs %s mm", pen.Clipped(label), width.String(), least.String()),
			worksheets.Msg("make it wider, or take a column away"))
	}
	return width >= least
}

// leastNumbers is the width that the last number takes, or the tag of the example.
func (t *table) leastNumbers() page.Length {
	last := max(t.block.Rows, len(t.rows))
	number := t.Width(strconv.Itoa(last), t.Theme.Type.Row)
	return max(number, t.Theme.Shape.Tag.Height) + t.Theme.Space.Word
}

// columnLines sets an answer in a column.
func (d *Desk) columnLines(value string, style theme.Type, width page.Length, label, path string) []text.Line {
	if value = text.TrimBlankLines(value); value == "" {
		return nil
	}
	lines := d.answerLines(value, style, []page.Length{width})
	for _, line := range lines {
		if line.Width > width { // several emoji that are one character
			d.noCell(label, text.Normalize(value)[line.Start:line.End], path)
			break
		}
	}
	return lines
}

// noCell reports an answer that a column is too narrow for and that cannot be broken.
func (d *Desk) noCell(label, words, path string) {
	d.Report(path, worksheets.Msg("the column “%s” is too narrow for %s", pen.Clipped(label), pen.Clipped(words)),
		worksheets.Msg("make it wider, or take a column away"))
}

// posts draws the column rules of a row.
func (t *table) posts(c *pen.Canvas, height page.Length) {
	for _, column := range t.columns {
		if column.x > 0 {
			c.Post(t.Theme.Rule.Column, column.x, 0, height)
		}
	}
}
