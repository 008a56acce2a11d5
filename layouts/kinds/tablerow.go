package kinds

import (
	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/layouts/text"
	"worksheetpdf/worksheets"
)

// tableRow is a row, or what is left of it after a page break.
type tableRow struct {
	*table
	n     int
	group worksheets.Group
	cells [][]text.Line // by column, text columns only
	decks []rowDeck
	later bool // its first lines stand on the page before
}

// rowDeck is a deck of a row.
type rowDeck struct {
	lines  int         // that its cells take
	height page.Length // at the least
	begun  bool        // its first lines stand on the page before
}

// row is one row, its answers set.
func (t *table) row(n int, group worksheets.Group) flow.Strip {
	r := tableRow{table: t, n: n, group: group, cells: make([][]text.Line, len(t.columns)), decks: make([]rowDeck, len(t.decks))}
	for i, d := range t.decks {
		r.decks[i].height = d.height
	}
	last := len(r.decks) - 1
	r.decks[last].height += max(t.labelHeight(n)-t.least(), 0)
	for i, column := range t.columns {
		if value := group.Get(column.ID).Text; column.Kind == worksheets.TextColumn && value != "" {
			r.cells[i] = t.columnLines(value, t.Theme.Type.AnswerCell, t.room(column), column.Label, t.in.path)
		}
		r.take(column, r.need(column, len(r.cells[i])))
	}
	return r.strip()
}

// need is the lines that a cell takes: those of its text, or of a date's year
// under its day.
func (r tableRow) need(column tableColumn, lines int) int {
	day := r.group.Get(column.ID).Date
	if column.Kind == worksheets.DateColumn && day.Year != 0 && day.Year != r.year {
		return datedLines
	}
	return lines
}

// datedLines are those of a date with its year.
const datedLines = 2

// take gives a column's decks so many lines at the least; what spans several
// makes the last of them grow.
func (r tableRow) take(column tableColumn, lines int) {
	for _, d := range r.decks[column.from : column.to-1] {
		lines -= max(d.lines, int(d.height/r.pitch))
	}
	last := &r.decks[column.to-1]
	last.lines = max(last.lines, lines)
}

// ends are where the row's decks end, from its top.
func (r tableRow) ends() []page.Length {
	ends, y := make([]page.Length, len(r.decks)), page.Length(0)
	for i, d := range r.decks {
		y += max(d.height, page.Length(d.lines)*r.pitch)
		ends[i] = y
	}
	return ends
}

// lines are those of all decks together.
func (r tableRow) lines() (total int) {
	for _, d := range r.decks {
		total += d.lines
	}
	return total
}

// strip is the row; one that may be split is drawn where it comes to stand.
func (r tableRow) strip() flow.Strip {
	s := flow.Strip{Holder: page.RoleTable, Head: r.head, SplitEarly: r.Report}
	ends := r.ends()
	s.Height = ends[len(ends)-1]
	if r.lines() > flow.LeastLines {
		s.Split, s.Draw = r.split, r.draw
		return s
	}
	s.Piece = r.draw()
	return s
}

func (r tableRow) draw() flow.Piece {
	ends := r.ends()
	p := flow.Piece{Height: ends[len(ends)-1]}
	r.posts(&p.Canvas, ends)
	r.eachDeck(&p.Canvas, func(c *pen.Canvas) {
		if r.number > 0 {
			c.In(page.Group{Role: page.RoleCell, Span: r.tall()}, r.numberCell)
		}
		if r.label > 0 {
			c.In(page.Group{Role: page.RoleHeaderCell, Span: r.tall()}, r.labelCell)
		}
	}, func(c *pen.Canvas, i int) {
		column, top := r.columns[i], page.Length(0)
		if column.from > 0 {
			top = ends[column.from-1]
		}
		var cell pen.Canvas
		r.cell(&cell, column, r.cells[i], ends[column.to-1]-top)
		field := rowPath(r.block.ID, r.n, column.ID)
		chosen := optionSet{options: column.Options, chosen: r.group.Get(column.ID).Chosen}
		group := page.Group{Role: page.RoleCell, Span: column.span(), Field: field, Alt: chosen.said(), Room: r.cellRoom(column, top, ends[column.to-1])}
		c.In(group, func(c *pen.Canvas) { c.Place(cell, 0, top) })
	})
	p.Rule(r.Theme.Rule.Row, 0, r.in.width, p.Height)
	return p
}

// numberCell draws the row's number; after a page break also that it goes on.
func (r tableRow) numberCell(c *pen.Canvas) {
	words, t := r.numbered(r.n), r.Theme.Type.Row
	r.WriteCentred(c, words, t, page.Black, r.number/2, r.base(0))
	if r.later {
		r.WriteCentred(c, "续", r.Theme.Type.Prompt, page.Black, r.number/2, r.base(1))
	}
}

// cell draws a cell of a height from its own deck's top.
func (r tableRow) cell(c *pen.Canvas, column tableColumn, lines []text.Line, height page.Length) {
	if column.Kind == worksheets.TextColumn {
		r.textCell(c, column, lines, height)
		return
	}
	if r.decks[column.from].begun {
		return
	}
	switch column.Kind {
	case worksheets.DateColumn:
		if r.typing != nil {
			r.typeDateCell(c, slot{x: column.x, y: r.pitch, width: column.width}, height, r.Theme.Type.AnswerSmall, rowPath(r.block.ID, r.n, column.ID))
			return
		}
		r.slashDate(c, r.group.Get(column.ID), column.x+column.width/2, r.base(0), r.pitch)
	case worksheets.ChoiceColumn:
		r.choiceCell(c, column)
	case worksheets.NumberColumnKind:
		r.amountCell(c, column)
	case worksheets.TickColumn:
		r.tickCell(c, column)
	}
}

func (r tableRow) textCell(c *pen.Canvas, column tableColumn, lines []text.Line, height page.Length) {
	pad, begun := r.Theme.Space.CellPadding, r.decks[column.from].begun
	left := column.x + pad
	if column.label > 0 && height > 0 && !begun {
		r.Write(c, column.Label, r.Theme.Type.Prompt, left, r.base(0))
	}
	if r.typing != nil {
		size := page.Size{Width: column.width - column.label, Height: height}
		r.typeCell(c, page.Position{X: column.x + column.label}, size, rowPath(r.block.ID, r.n, column.ID), r.Theme.Type.AnswerCell)
		return
	}
	r.guides(c, column, len(lines), height)
	for i, line := range lines {
		x := left
		if i == 0 && !begun {
			x += column.label
		}
		r.SetLine(c, i, line, r.Theme.Type.AnswerCell, x, r.base(i))
	}
}

// guides are drawn between a cell's own lines, and those of a blank row; what
// is left of a row after a page break, and a report, is not written in.
func (r tableRow) guides(c *pen.Canvas, column tableColumn, lines int, height page.Length) {
	if r.Report {
		return
	}
	guided := height
	if r.decks[column.from].begun {
		guided = page.Length(lines) * r.pitch
	}
	pad := r.Theme.Space.CellPadding
	for y := r.pitch; y+r.pitch <= guided; y += r.pitch {
		c.Rule(r.Theme.Rule.Guide, column.x+pad, column.x+column.width-pad, y)
	}
}

// amountCell sets a number in the middle of its cell, small enough to stand in it.
func (r tableRow) amountCell(c *pen.Canvas, column tableColumn) {
	if r.typing != nil {
		r.typeOn(c, slot{x: column.x, y: r.pitch, width: column.width}, r.Theme.Type.AnswerSmall, rowPath(r.block.ID, r.n, column.ID))
		return
	}
	value := r.group.Get(column.ID)
	if !value.Given() {
		return
	}
	style, words := r.Theme.Type.AnswerSmall, value.Figure()
	room := column.width - r.Theme.Space.Word
	for r.Width(words, style) > room && style.Size > r.Theme.Type.AnswerLeast {
		style.Size -= r.Theme.Type.AnswerStep
	}
	if r.Width(words, style) > room {
		r.noCell(column.Label, words, r.in.path)
	}
	r.WriteCentred(c, words, style, page.Black, column.x+column.width/2, r.base(0))
}
