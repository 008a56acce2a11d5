package kinds

import (
	"slices"

	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/worksheets"
)

// deck is one line of columns in a row.
type deck struct {
	lines  int         // to write on, in a blank row
	height page.Length // of a blank row's deck; lines may leave some of it over
}

// tableColumn is a column at its place. It stands in the decks from, up to but
// not including to.
type tableColumn struct {
	*worksheets.Column
	x, width page.Length
	from, to int
	label    page.Length // width of its label within the cell; 0: the header has it
	choices  []choicePlace
	columns  int // of the table's grid that it reaches over
}

// span is the column's cells' in the table's grid.
func (c tableColumn) span() page.Span { return page.Span{Columns: c.columns, Rows: c.to - c.from} }

// tall is the span of a cell that stands before all decks of a row.
func (t *table) tall() page.Span { return page.Span{Columns: 1, Rows: len(t.decks)} }

// eachDeck draws a row, each deck as a row of the table's grid: what leads it,
// then the columns by their indices.
func (t *table) eachDeck(c *pen.Canvas, lead func(c *pen.Canvas), cell func(c *pen.Canvas, column int)) {
	for deck := range t.decks {
		c.In(page.Group{Role: page.RoleRow}, func(c *pen.Canvas) {
			c.Marks = make([]page.Mark, 0, len(t.columns)+1)
			if deck == 0 {
				lead(c)
			}
			for i, column := range t.columns {
				if column.from == deck {
					cell(c, i)
				}
			}
		})
	}
}

// spans reports whether the column stands in all decks of a row.
func (t *table) spans(c tableColumn) bool { return c.to-c.from == len(t.decks) }

// placeDecks gives each deck its lines: as many as its columns ask for, or in a
// report one.
func (t *table) placeDecks() {
	t.decks = make([]deck, t.block.Decks())
	for i := range t.decks {
		t.decks[i].lines = 1
	}
	if !t.Report {
		for _, c := range t.columns {
			t.decks[c.from].lines = max(t.decks[c.from].lines, c.Lines)
		}
	}
	for i, d := range t.decks {
		t.decks[i].height = page.Length(d.lines) * t.pitch
	}
	if len(t.decks) == 1 && !t.Report {
		height := t.Theme.Given(float64(t.block.Height))
		switch {
		case height > 0:
		case t.ticksOnly():
			height = t.pitch
		default:
			height = 2 * t.pitch
		}
		t.decks[0] = deck{lines: max(int(height/t.pitch), 1), height: height}
	}
}

// least is the height of a row with short answers.
func (t *table) least() (height page.Length) {
	for _, d := range t.decks {
		height += d.height
	}
	return height
}

// base is the baseline of a row's line: answers, numbers, dates and labels of
// options stand on it alike. Where nothing is written they stand in the middle.
func (t *table) base(line int) page.Length {
	if t.ticksOnly() {
		return t.Centred(t.Theme.Type.Option, t.pitch/2) + page.Length(line)*t.pitch
	}
	return page.Length(line+1)*t.pitch - t.Theme.Space.AnswerBase
}

// room is the widths of the lines of a column's cell: the first stands beside
// the cell's label.
func (t *table) room(c tableColumn) []page.Length {
	width := c.width - 2*t.Theme.Space.CellPadding
	if c.label > 0 {
		return []page.Length{width - c.label, width}
	}
	return []page.Length{width}
}

// posts draws the column rules of a row whose decks end at these heights, and
// the rules between decks.
func (t *table) posts(c *pen.Canvas, ends []page.Length) {
	c.Marks = slices.Grow(c.Marks, len(t.columns)+len(t.decks)+1) // these, the decks and the rule below: of hundreds of rows
	for _, column := range t.columns {
		top, bottom := page.Length(0), ends[column.to-1]
		if column.from > 0 {
			top = ends[column.from-1]
		}
		if column.x > 0 && bottom > top {
			c.Post(t.Theme.Rule.Column, column.x, top, bottom)
		}
		if column.from > 0 && bottom > top {
			c.Rule(t.Theme.Rule.Column, column.x, column.x+column.width, top)
		}
	}
}
