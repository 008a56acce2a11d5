package layouts

import (
	"strconv"

	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/text"
	"worksheetpdf/worksheets"
)

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
