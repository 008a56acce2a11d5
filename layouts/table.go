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

// checkNumber reports a column of numbers that its tag or its last number is too wide for.
func (t *table) checkNumber() {
	last := max(t.block.Rows, len(t.c.answers.Get(t.block.ID).Rows))
	least := max(t.c.line(strconv.Itoa(last), t.c.theme.Type.Row).Width, t.c.theme.Shape.Tag.Height) + t.c.theme.Space.Word
	if t.number < least {
		t.c.problem(t.in, worksheets.Msg("the column “%s” is %s mm wide, and needs %s mm", t.block.Number.Label, t.number.String(), least.String()),
			worksheets.Msg("make it wider, or take a column away"))
	}
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
	number := c.flow([]run{{words: t.numberLabel(), style: c.theme.Type.Label}}, span{right: t.number}, t.in)
	deep, deeper := c.more(number), page.Length(0) // what further lines add to either row
	for i, column := range t.columns {
		at := column.x + c.theme.Space.CellPadding
		room := span{at, at, column.x + column.width}
		labels[i] = c.flow([]run{{words: column.Label, style: c.theme.Type.Label}}, room, t.in)
		prompts[i] = c.flow([]run{{words: column.Prompt, style: c.theme.Type.Prompt}}, room, t.in)
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

// row is one row, its answers set.
func (t *table) row(n int, group worksheets.Group) strip {
	r := tableRow{table: t, n: n, group: group, cells: make([][]text.Line, len(t.columns))}
	for i, column := range t.columns {
		if column.Kind == worksheets.TextColumn {
			r.cells[i] = t.cellLines(column, group.Get(column.ID).Text)
		}
		r.lines = max(r.lines, len(r.cells[i]))
	}
	return r.strip()
}

func (t *table) cellLines(column tableColumn, value string) []text.Line {
	if value == "" {
		return nil
	}
	style := text.Style(t.c.theme.Type.AnswerCell)
	return t.c.columnLines(value, style, column.width-2*t.c.theme.Space.CellPadding, column.Label, t.in)
}

// tableRow is a row, or what is left of it after a page break.
type tableRow struct {
	*table
	n     int
	group worksheets.Group
	cells [][]text.Line // by column, text columns only
	lines int           // of the longest cell
	later bool          // its first lines stand on the page before
}

// height grows by a writing line for each line that a blank row does not have.
func (r tableRow) height() page.Length {
	write := r.c.theme.Space.Write
	return max(r.table.height, page.Length(r.lines)*write)
}

func (r tableRow) strip() strip {
	s := strip{height: r.height(), head: r.head}
	r.draw(&s)
	if r.lines > leastLines {
		s.split = r.split
	}
	return s
}

func (r tableRow) draw(s *strip) {
	c := r.c
	r.posts(s)
	if r.number > 0 {
		words, style := strconv.Itoa(r.n+1), c.theme.Type.Row
		c.writeCentred(s, words, style, page.Black, r.number/2, c.centredDigits(style, c.theme.Space.Write/2))
		if r.later {
			c.writeCentred(s, "续", c.theme.Type.Prompt, page.Black, r.number/2,
				c.centred(c.theme.Type.Prompt, c.theme.Space.Write*3/2))
		}
	}
	for i, column := range r.columns {
		switch column.Kind {
		case worksheets.TextColumn:
			r.textCell(s, column, r.cells[i])
		case worksheets.DateColumn:
			r.dateCell(s, column)
		case worksheets.ChoiceColumn:
			r.choiceCell(s, column)
		case worksheets.NumberColumnKind:
			r.numberCell(s, column)
		}
	}
	s.rule(c.theme.Rule.Row, 0, r.width, s.height)
}

func (r tableRow) textCell(s *strip, column tableColumn, lines []text.Line) {
	c, pad, write := r.c, r.c.theme.Space.CellPadding, r.c.theme.Space.Write
	// A cell has guides for its own lines, and those of a blank row; what is
	// left of a row after a page break is not written in.
	guided := page.Length(len(lines)) * write
	if !r.later {
		guided = max(guided, r.table.height)
	}
	for y := write; y+write <= guided; y += write {
		s.rule(c.theme.Rule.Guide, column.x+pad, column.x+column.width-pad, y)
	}
	for i, line := range lines {
		y := page.Length(i+1)*write - c.theme.Space.AnswerBase
		s.add(line.Text(page.Position{X: column.x + pad, Y: y}, c.theme.Type.AnswerCell.Size, page.Black))
	}
}

// numberCell sets a number in the middle of its cell, small enough to stand in it.
func (r tableRow) numberCell(s *strip, column tableColumn) {
	value := r.group.Get(column.ID)
	if !value.Given() || r.later {
		return
	}
	c, style, words := r.c, r.c.theme.Type.AnswerSmall, strconv.Itoa(value.Number)
	room := column.width - c.theme.Space.Word
	for c.line(words, style).Width > room && style.Size > c.theme.Type.AnswerLeast {
		style.Size -= c.theme.Type.AnswerStep
	}
	if c.line(words, style).Width > room {
		c.noCell(column.Label, words, r.in)
	}
	c.writeCentred(s, words, style, page.Black, column.x+column.width/2, c.centredDigits(style, c.theme.Space.Write/2))
}

func (r tableRow) dateCell(s *strip, column tableColumn) {
	if r.later {
		return
	}
	c := r.c
	c.slashDate(s, r.group.Get(column.ID), column.x+column.width/2, c.theme.Space.Write/2)
}

// slashDate is a slash between month and day around a point; the year stands
// above where it is not the head's.
func (c *composer) slashDate(s *strip, value worksheets.Value, x, middle page.Length) {
	style := c.theme.Type.AnswerSmall
	day := value.Date
	if value.Given() && day.Year != c.year {
		year := style
		year.Size = c.theme.Type.AnswerLeast
		c.writeCentred(s, strconv.Itoa(day.Year), year, page.Black, x, c.centredDigits(year, middle))
		middle += c.theme.Space.Write * 5 / 8
	}
	dx, dy := page.Millimetres(1), page.Millimetres(2)
	s.add(page.Line{
		From:   page.Position{X: x - dx, Y: middle + dy},
		To:     page.Position{X: x + dx, Y: middle - dy},
		Stroke: c.theme.Rule.Write,
	})
	if value.Given() {
		base := c.centredDigits(style, middle)
		c.writeRight(s, strconv.Itoa(day.Month), style, x-dx, base)
		c.write(s, strconv.Itoa(day.Day), style, x+dx, base)
	}
}

// choicePlace is where an option of a cell stands.
type choicePlace struct {
	box   page.Position // the middle of its box's left edge
	words rows
}

// placeChoices places the options of all choices, which are the same in every
// row; a row is as high as they need.
func (t *table) placeChoices() {
	for i := range t.columns {
		if column := &t.columns[i]; column.Kind == worksheets.ChoiceColumn {
			height := t.choices(column)
			t.height = max(t.height, height)
		}
	}
}

// choices places the options of a cell: in two columns, a writing line to each
// row, or below one another where they are wide. It is their height.
func (t *table) choices(column *tableColumn) page.Length {
	c, half := t.c, column.width/2
	pad := min(c.theme.Space.CellPadding, half/10)
	across := page.Length(2)
	for _, option := range column.Options {
		if c.optionWidth(option, c.theme.Type.Option)+c.theme.Space.Word > half-pad {
			across = 1
		}
	}
	rows := (page.Length(len(column.Options)) + across - 1) / across
	pitch := max(min(t.height/max(rows, 1), c.theme.Space.Write), c.theme.Shape.Box+c.theme.Space.Word)
	y := page.Length(0)
	for i, option := range column.Options {
		x := column.x + c.theme.Space.CellPadding + page.Length(i)%across*(half-pad)
		left := x + c.theme.Shape.Box + c.theme.Shape.BoxGap
		words := c.optionWords(option, c.theme.Type.Option, span{left, left, column.x + column.width - pad}, t.in)
		column.choices = append(column.choices, choicePlace{page.Position{X: x, Y: y + pitch/2}, words})
		if page.Length(i)%across == across-1 || i == len(column.Options)-1 {
			y += pitch + c.more(words)
		}
	}
	return y
}

// choiceCell draws the options of a cell.
func (r tableRow) choiceCell(s *strip, column tableColumn) {
	if r.later {
		return
	}
	c, chosen := r.c, r.group.Get(column.ID).Chosen
	for i, place := range column.choices {
		c.box(s, place.box, column.Many, slices.Contains(chosen, column.Options[i].ID))
		c.drawRows(s, place.words, c.centred(c.theme.Type.Option, place.box.Y))
	}
}

// leastLines is the fewest lines of a row on either side of a page break.
const leastLines = 2

// leastPiece is the height of the least piece of a row that is worth setting
// at a page's foot.
func (c *composer) leastPiece() page.Length { return (leastLines + 1) * c.theme.Space.Write }

// split parts a row into what fits the height and what follows on the next page.
func (r tableRow) split(height page.Length) (first, rest strip, ok bool) {
	write := r.c.theme.Space.Write
	lines := min(int(height/write), r.lines-leastLines)
	if lines < leastLines || r.table.height > height {
		return strip{}, strip{}, false
	}
	a, b := r, r
	a.cells, b.cells = make([][]text.Line, len(r.cells)), make([][]text.Line, len(r.cells))
	a.lines, b.lines, b.later = lines, 0, true
	for i, cell := range r.cells {
		n := min(lines, len(cell))
		a.cells[i], b.cells[i] = cell[:n], cell[n:]
		b.lines = max(b.lines, len(b.cells[i]))
	}
	return a.strip(), b.strip(), true
}
