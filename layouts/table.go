package layouts

import (
	"slices"
	"strconv"

	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/text"
	"worksheetpdf/worksheets"
)

// exampleMark stands before a table's example row.
const exampleMark = "例"

// table is a log: a header that repeats on every page, an example, and rows
// to write in. A long answer grows its row by writing lines; a row taller
// than a page goes on over pages.
func (c *composer) table(b *worksheets.Table, in cell) []strip {
	t := c.newTable(b, in)
	if t == nil {
		return nil
	}
	var strips []strip
	if b.Heading != nil {
		strips = append(strips, c.heading(b.Heading, in)...)
	}
	head := t.header()
	first := head
	if b.Heading != nil {
		first.above = c.theme.Space.BeforeTable
	}
	strips = append(strips, first)
	if len(b.Example) > 0 {
		strips = append(strips, t.example())
	}
	t.head = &tableHead{strip: head, running: runningHead{note: b.Running, legend: b.Legend, in: in}}
	c.checkLegend(b.Legend, in)
	rows := c.answers.Get(b.ID).Rows
	for n := range max(b.Rows, len(rows)) {
		strips = append(strips, t.row(n, rowAt(rows, n)))
	}
	if b.Max == nil {
		next := max(b.Rows, len(rows))
		strips[len(strips)-1].fill = func(n int) strip { return t.row(next+n, worksheets.Group{}) }
	}
	return strips
}

// table is a table with its columns placed.
type table struct {
	c       *composer
	block   *worksheets.Table
	columns []tableColumn
	number  page.Length // width of the column of numbers; 0: none
	in      cell
	width   page.Length
	height  page.Length // of a row with short answers
	head    *tableHead
}

type tableColumn struct {
	*worksheets.Column
	x, width page.Length
	choices  []choicePlace
}

// newTable places the columns; it is nil where one is too narrow to write in.
func (c *composer) newTable(b *worksheets.Table, in cell) *table {
	t := &table{c: c, block: b, in: in, width: in.width, height: 2 * c.theme.Space.Write}
	if b.Height > 0 {
		t.height = page.Millimetres(b.Height)
	}
	total := 0.0
	if b.Number != nil {
		total = b.Number.Width
	}
	for _, column := range b.Columns {
		total += column.Width
	}
	share := func(width float64) page.Length {
		return in.width.Scale(int64(page.Millimetres(width)), int64(page.Millimetres(total)))
	}
	x, fit := page.Length(0), true
	if b.Number != nil {
		t.number = share(b.Number.Width)
		fit = c.wideEnough(b.Number.Label, t.number, t.leastNumber(), in)
		x = t.number
	}
	for i := range b.Columns {
		width := share(b.Columns[i].Width)
		if i == len(b.Columns)-1 {
			width = in.width - x
		}
		fit = c.wideEnough(b.Columns[i].Label, width, c.theme.Shape.LeastCell, in) && fit
		t.columns = append(t.columns, tableColumn{Column: &b.Columns[i], x: x, width: width})
		x += width
	}
	if !fit {
		return nil
	}
	t.placeChoices()
	return t
}

// wideEnough reports a column that is too narrow.
func (c *composer) wideEnough(label string, width, least page.Length, in cell) bool {
	if width < least {
		c.problem(in, worksheets.Msg("the column “%s” is %s mm wide, and needs %s mm", clipped(label), width.String(), least.String()),
			worksheets.Msg("make it wider, or take a column away"))
	}
	return width >= least
}

// leastNumber is the width that the last number takes, or the tag of the example.
func (t *table) leastNumber() page.Length {
	last := max(t.block.Rows, len(t.c.answers.Get(t.block.ID).Rows))
	number := t.c.line(strconv.Itoa(last), t.c.theme.Type.Row).Width
	return max(number, t.c.theme.Shape.Tag.Height) + t.c.theme.Space.Word
}

// columnLines sets an answer in a column.
func (c *composer) columnLines(value string, style text.Style, width page.Length, label string, in cell) []text.Line {
	lines := c.answerLines(value, style, []page.Length{width})
	for _, line := range lines {
		if line.Width > width { // several emoji that are one character
			c.noCell(label, text.Normalize(value)[line.Start:line.End], in)
		}
	}
	return lines
}

// noCell reports an answer that a column is too narrow for and that cannot be broken.
func (c *composer) noCell(label, words string, in cell) {
	c.problem(in, worksheets.Msg("the column “%s” is too narrow for %s", clipped(label), clipped(words)),
		worksheets.Msg("make it wider, or take a column away"))
}

// posts draws the column rules of a row.
func (t *table) posts(s *strip) {
	for _, column := range t.columns {
		if column.x > 0 {
			s.post(t.c.theme.Rule.Column, column.x, 0, s.height)
		}
	}
}

// header is the labels in a row, and the prompts in a row under them.
func (t *table) header() strip {
	c := t.c
	s := strip{height: c.theme.Space.TableHeader, keep: true, above: c.theme.Space.Block}
	label := c.centred(c.theme.Type.Label, s.height*5/16)
	if !t.prompted() {
		s.height = c.theme.Space.CheckHeader
		label = c.centred(c.theme.Type.Label, s.height/2)
	}
	prompt := c.centred(c.theme.Type.Prompt, s.height*12/16)
	labels, prompts := make([]rows, len(t.columns)), make([]rows, len(t.columns))
	number := c.wrap([]run{{words: t.numberLabel(), style: c.theme.Type.Label}}, span{right: t.number}, t.in)
	deep, deeper := c.more(number), page.Length(0) // what further lines add to either row
	for i, column := range t.columns {
		at := column.x + c.theme.Space.CellPadding
		room := span{at, at, column.x + column.width}
		labels[i] = c.wrap([]run{{words: column.Label, style: c.theme.Type.Label}}, room, t.in)
		prompts[i] = c.wrap([]run{{words: column.Prompt, style: c.theme.Type.Prompt}}, room, t.in)
		deep, deeper = max(deep, c.more(labels[i])), max(deeper, c.more(prompts[i]))
	}
	s.height += deep + deeper
	t.posts(&s)
	s.rule(c.theme.Rule.Section, 0, t.width, 0)
	s.rule(c.theme.Rule.Box, 0, t.width, s.height)
	c.drawCentred(&s, number, t.number/2, label)
	for i := range t.columns {
		c.drawRows(&s, labels[i], label)
		c.drawRows(&s, prompts[i], prompt+deep)
	}
	return s
}

// numberLabel heads the column of numbers.
func (t *table) numberLabel() string {
	if t.block.Number == nil {
		return ""
	}
	return t.block.Number.Label
}

// prompted is whether any column has a prompt under its label.
func (t *table) prompted() bool {
	return slices.ContainsFunc(t.columns, func(column tableColumn) bool { return column.Prompt != "" })
}

// example is a printed row that shows how to fill the others.
func (t *table) example() strip {
	c, pad, style := t.c, t.c.theme.Space.CellPadding, t.c.theme.Type.Prompt
	s := strip{height: c.theme.Space.ExampleRow, keep: true}
	middle := s.height / 2
	cells := make([][]text.Line, len(t.columns))
	for i, column := range t.columns {
		cells[i] = c.lines(t.block.Example[column.ID], style, text.Ragged, column.width-2*pad)
		s.height = max(s.height, page.Length(len(cells[i]))*c.theme.Space.ExampleLine+pad)
	}
	t.posts(&s)
	if t.number > 0 {
		t.exampleTag(&s, s.height*10/24)
	}
	top := (min(middle*2, s.height) - 2*c.theme.Space.ExampleLine) / 2
	for i, column := range t.columns {
		y := top
		for _, line := range cells[i] {
			x := column.x + pad
			if column.Kind == worksheets.DateColumn {
				x = column.x + (column.width-line.Width)/2
			}
			s.add(line.Text(page.Position{X: x, Y: c.centred(style, y+c.theme.Space.ExampleLine/2)}, style.Size, page.Black))
			y += c.theme.Space.ExampleLine
		}
	}
	s.rule(c.theme.Rule.Row, 0, t.width, s.height)
	return s
}

func (t *table) exampleTag(s *strip, middle page.Length) {
	c, size := t.c, t.c.theme.Shape.Tag.Height
	s.add(page.Rectangle{
		At:     page.Position{X: (t.number - size) / 2, Y: middle - size/2},
		Size:   page.Size{Width: size, Height: size},
		Radius: c.theme.Shape.BoxRadius, Stroke: c.theme.Rule.Box,
	})
	c.writeCentred(s, exampleMark, c.theme.Type.Row, page.Black, t.number/2, c.centred(c.theme.Type.Row, middle))
}
