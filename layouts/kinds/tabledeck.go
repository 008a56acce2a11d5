package kinds

import (
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
}

// spans reports whether the column stands in all decks of a row.
func (t *table) spans(c tableColumn) bool { return c.to-c.from == len(t.decks) }

// placeColumns places numbers and columns from left to right, and reports
// whether each is wide enough to write in. Columns in decks share the width
// of their bank deck by deck: the widest deck says how wide the bank is.
func (t *table) placeColumns() (fit bool) {
	b := t.block
	banks := b.Banks()
	widths := t.bankWidths(banks)
	if widths == nil {
		return false
	}
	x := t.number
	for i, bank := range banks {
		right := x + widths[i]
		if i == len(banks)-1 {
			right = t.in.width
		}
		t.placeBank(b.Columns[bank[0]:bank[1]], x, right)
		x = right
	}
	fit = true
	for _, column := range t.columns {
		fit = t.wideEnough(column.Label, column.width, column.label+t.Theme.Shape.LeastCell, t.in.path) && fit
	}
	return fit
}

// bankWidths shares the table's width out to the numbers and the banks; nil:
// they ask for none. What the numbers want for their digits the widest bank
// gives: how many rows there are is known only with the answers.
func (t *table) bankWidths(banks [][2]int) []page.Length {
	b := t.block
	number, total := page.Length(0), page.Length(0)
	if b.Number != nil {
		number = page.Millimetres(b.Number.Width)
		total = number
	}
	widths := make([]page.Length, len(banks))
	for i, bank := range banks {
		widths[i] = bankWidth(b.Columns[bank[0]:bank[1]])
		total += widths[i]
	}
	if total <= 0 {
		return nil
	}
	widest := 0
	for i, width := range widths {
		if widths[i] = t.in.width.Scale(int64(width), int64(total)); widths[i] > widths[widest] {
			widest = i
		}
	}
	if b.Number != nil {
		t.number = t.in.width.Scale(int64(number), int64(total))
		if short := t.leastNumbers() - t.number; short > 0 {
			t.number += short
			widths[widest] -= short
		}
	}
	return widths
}

// bankWidth is the width that a bank's widest deck asks for.
func bankWidth(columns []worksheets.Column) (widest page.Length) {
	decks := map[int]page.Length{}
	for _, c := range columns {
		decks[c.Deck] += page.Millimetres(c.Width)
		widest = max(widest, decks[c.Deck])
	}
	return widest
}

// placeBank places the columns of a bank, each deck's from left to right.
func (t *table) placeBank(columns []worksheets.Column, left, right page.Length) {
	for len(columns) > 0 {
		n := 1
		for n < len(columns) && columns[n].Deck == columns[0].Deck {
			n++
		}
		t.placeDeck(columns[:n], left, right)
		columns = columns[n:]
	}
}

// placeDeck places columns that stand side by side.
func (t *table) placeDeck(columns []worksheets.Column, left, right page.Length) {
	total, x := bankWidth(columns), left
	for i := range columns {
		c := tableColumn{Column: &columns[i], x: x, from: 0, to: t.block.Decks()}
		if c.Deck > 0 {
			c.from, c.to = c.Deck-1, c.Deck
		}
		c.width = shareOf(right-left, c.Width, total)
		if i == len(columns)-1 {
			c.width = right - x
		}
		if c.from > 0 {
			c.label = t.Width(c.Label, t.Theme.Type.Prompt) + t.Theme.Space.Word
		}
		t.columns = append(t.columns, c)
		x += c.width
	}
}

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
		height := page.Millimetres(t.block.Height)
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
// options stand on it alike.
func (t *table) base(line int) page.Length {
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
