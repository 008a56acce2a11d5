package kinds

import (
	"strconv"

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
	lines int           // of the longest cell
	later bool          // its first lines stand on the page before
}

// row is one row, its answers set.
func (t *table) row(n int, group worksheets.Group) flow.Strip {
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
	return t.columnLines(value, t.Theme.Type.AnswerCell, column.width-2*t.Theme.Space.CellPadding, column.Label, t.in.path)
}

// fullHeight grows by a writing line for each line that a blank row does not have.
func (r tableRow) fullHeight() page.Length {
	return max(r.height, page.Length(r.lines)*r.Theme.Space.Write)
}

// strip is the row; one that may be split is drawn where it comes to stand.
func (r tableRow) strip() flow.Strip {
	s := flow.Strip{Holder: page.RoleTable, Head: r.head}
	s.Height = r.fullHeight()
	if r.lines > flow.LeastLines {
		s.Split, s.Draw = r.split, r.draw
		return s
	}
	s.Piece = r.draw()
	return s
}

func (r tableRow) draw() flow.Piece {
	p := flow.Piece{Height: r.fullHeight()}
	p.In(page.Group{Role: page.RoleRow}, func(c *pen.Canvas) {
		r.posts(c, p.Height)
		if r.number > 0 {
			c.In(page.Group{Role: page.RoleCell}, r.numberCell)
		}
		for i, column := range r.columns {
			cell := page.Group{Role: page.RoleCell, Field: rowPath(r.block.ID, r.n, column.ID)}
			c.In(cell, func(c *pen.Canvas) { r.cell(c, column, r.cells[i]) })
		}
		c.Rule(r.Theme.Rule.Row, 0, r.in.width, p.Height)
	})
	return p
}

// numberCell draws the row's number; after a page break also that it goes on.
func (r tableRow) numberCell(c *pen.Canvas) {
	r.Number(c, r.n+1, r.Theme.Type.Row, page.Position{X: r.number / 2, Y: r.lineMiddle(0)})
	if r.later {
		t := r.Theme.Type.Prompt
		r.WriteCentred(c, "续", t, page.Black, r.number/2, r.Centred(t, r.lineMiddle(1)))
	}
}

// lineMiddle is the middle of a writing line of the row.
func (r tableRow) lineMiddle(n page.Length) page.Length {
	return n*r.Theme.Space.Write + r.Theme.Space.Write/2
}

func (r tableRow) cell(c *pen.Canvas, column tableColumn, lines []text.Line) {
	switch column.Kind {
	case worksheets.TextColumn:
		r.textCell(c, column, lines)
	case worksheets.DateColumn:
		r.dateCell(c, column)
	case worksheets.ChoiceColumn:
		r.choiceCell(c, column)
	case worksheets.NumberColumnKind:
		r.amountCell(c, column)
	}
}

func (r tableRow) textCell(c *pen.Canvas, column tableColumn, lines []text.Line) {
	pad, write := r.Theme.Space.CellPadding, r.Theme.Space.Write
	// A cell has guides for its own lines, and those of a blank row; what is
	// left of a row after a page break is not written in.
	guided := page.Length(len(lines)) * write
	if !r.later {
		guided = max(guided, r.height)
	}
	for y := write; y+write <= guided; y += write {
		c.Rule(r.Theme.Rule.Guide, column.x+pad, column.x+column.width-pad, y)
	}
	for i, line := range lines {
		r.Set(c, line, r.Theme.Type.AnswerCell, column.x+pad, page.Length(i+1)*write-r.Theme.Space.AnswerBase)
	}
}

// amountCell sets a number in the middle of its cell, small enough to stand in it.
func (r tableRow) amountCell(c *pen.Canvas, column tableColumn) {
	value := r.group.Get(column.ID)
	if !value.Given() || r.later {
		return
	}
	style, words := r.Theme.Type.AnswerSmall, strconv.Itoa(value.Number)
	room := column.width - r.Theme.Space.Word
	for r.Width(words, style) > room && style.Size > r.Theme.Type.AnswerLeast {
		style.Size -= r.Theme.Type.AnswerStep
	}
	if r.Width(words, style) > room {
		r.noCell(column.Label, words, r.in.path)
	}
	r.Number(c, value.Number, style, page.Position{X: column.x + column.width/2, Y: r.lineMiddle(0)})
}

func (r tableRow) dateCell(c *pen.Canvas, column tableColumn) {
	if !r.later {
		r.slashDate(c, r.group.Get(column.ID), column.x+column.width/2, r.lineMiddle(0))
	}
}

// split parts a row into what fits the height and what follows on the next page.
func (r tableRow) split(height page.Length) (first, rest flow.Strip, ok bool) {
	lines := min(int(height/r.Theme.Space.Write), r.lines-flow.LeastLines)
	if lines < flow.LeastLines || r.height > height {
		return flow.Strip{}, flow.Strip{}, false
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
