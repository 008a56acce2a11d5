package kinds

import (
	"slices"

	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// placeColumns places numbers and columns from left to right, and reports
// whether each is wide enough to write in. Columns in decks share the width
// of their bank deck by deck: the widest deck says how wide the bank is.
func (t *table) placeColumns() (fit bool) {
	banks := t.block.Banks()
	widths := t.bankWidths(banks)
	x := t.number + t.label
	for i, bank := range banks {
		right := x + widths[i]
		if i == len(banks)-1 {
			right = t.in.width
		}
		t.placeBank(t.block.Columns[bank[0]:bank[1]], x, right)
		x = right
	}
	fit = true
	for _, column := range t.columns {
		fit = t.wideEnough(column.Label, column.width, column.label+t.leastCell(column.Column), t.in.path) && fit
	}
	return fit
}

// bankWidths shares the table's width out to the numbers and the banks. What
// the numbers want for their digits the widest bank gives: how many rows there
// are is known only with the answers.
func (t *table) bankWidths(banks [][2]int) []page.Length {
	var wants []flow.Want
	if number := t.block.Number; number != nil {
		wants = append(wants, flow.Want{Width: number.Width, Natural: max(t.leastNumbers(), t.Width(number.Label, t.Theme.Type.Label)+2*t.Theme.Space.Word)})
	}
	if len(t.block.Rows.Labels) > 0 {
		wants = append(wants, t.labelWant())
	}
	for _, bank := range banks {
		wants = append(wants, t.bankWant(t.block.Columns[bank[0]:bank[1]]))
	}
	widths := t.Shares(t.in.width, wants, t.in.path)
	if len(t.block.Rows.Labels) > 0 {
		at := len(widths) - len(banks) - 1
		t.label = widths[at]
		widths = slices.Delete(widths, at, at+1)
	}
	if t.block.Number == nil {
		return widths
	}
	t.number, widths = widths[0], widths[1:]
	if short := t.leastNumbers() - t.number; short > 0 {
		widest := 0
		for i, width := range widths {
			if width > widths[widest] {
				widest = i
			}
		}
		t.number += short
		widths[widest] -= short
	}
	return widths
}

// bankWant is the width that a bank's widest deck asks for: millimetres where
// all of its columns say them, else a share.
func (t *table) bankWant(columns []worksheets.Column) (bank flow.Want) {
	for len(columns) > 0 {
		n := deckLength(columns)
		deck := t.deckWant(columns[:n])
		columns = columns[n:]
		switch shared := deck.Width.Share > 0 || deck.Weight > 0; {
		case shared && bank.Width.MM > 0, shared && bank.Natural > 0:
			bank = flow.Want{Width: worksheets.Width{Share: deck.Width.Share}, Weight: deck.Weight, Least: deck.Least}
		case !shared && (bank.Width.Share > 0 || bank.Weight > 0):
			bank.Least = max(bank.Least, deck.Least)
		default:
			bank.Width.MM = max(bank.Width.MM, deck.Width.MM)
			bank.Width.Share = max(bank.Width.Share, deck.Width.Share)
			bank.Natural, bank.Weight = max(bank.Natural, deck.Natural), max(bank.Weight, deck.Weight)
			bank.Least = max(bank.Least, deck.Least)
		}
	}
	if bank.Width.Given() {
		bank.Natural, bank.Weight = 0, 0
	}
	return bank
}

// deckWant is what a deck's columns want together.
func (t *table) deckWant(columns []worksheets.Column) (deck flow.Want) {
	for i := range columns {
		w := t.want(&columns[i])
		switch {
		case w.Width.MM > 0:
			deck.Width.MM += w.Width.MM
			deck.Least += t.Theme.Given(w.Width.MM)
		case w.Width.Share > 0:
			deck.Width.Share += w.Width.Share
			deck.Least += t.leastCell(&columns[i])
		case w.Natural > 0:
			deck.Natural += w.Natural
			deck.Least += w.Natural
		default:
			deck.Weight += w.Weight
			deck.Least += w.Least
		}
	}
	switch {
	case deck.Width.Share > 0:
		deck.Width.MM, deck.Natural, deck.Weight = 0, 0, 0
	case deck.Weight > 0:
		deck.Width.MM, deck.Natural = 0, 0
	case deck.Natural > 0:
		deck.Natural, deck.Width.MM = deck.Least, 0
	}
	return deck
}

// deckLength is how many of the columns, from the first on, stand in its deck.
func deckLength(columns []worksheets.Column) int {
	n := 1
	for n < len(columns) && columns[n].Deck == columns[0].Deck {
		n++
	}
	return n
}

// want is the width that a column asks for. One that says nothing gets what
// stands in it; texts share the rest, those with a longer example more.
func (t *table) want(c *worksheets.Column) flow.Want {
	fair := t.in.width / page.Length(len(t.block.Columns)) // more than its part no head takes
	head := min(t.headRoom(c.Label, c.Prompt), fair)
	w := flow.Want{Width: c.Width, Least: t.leastCell(c)}
	switch c.Kind {
	case worksheets.DateColumn:
		w.Natural = max(head, t.dateRoom(), t.leastCell(c))
	case worksheets.NumberColumnKind:
		w.Natural = max(head, t.leastCell(c), t.numberRoom(c.Amount))
	case worksheets.ChoiceColumn:
		w.Natural = max(head, min(t.choiceRoom(c), fair), t.leastCell(c))
	case worksheets.TickColumn:
		w.Natural = max(t.headRoom(c.Label, ""), t.leastCell(c))
	default:
		w.Least = max(min(t.headRoom(c.Label, ""), fair), t.leastCell(c))
		example := t.Width(t.block.Example[c.ID], t.Theme.Type.Prompt)
		w.Weight = 1 + float64(min(example, t.in.width))/float64(t.in.width)
	}
	return w
}

// leastCell is the narrowest cell of a column that can be written in, or ticked.
func (t *table) leastCell(c *worksheets.Column) page.Length {
	if c.Kind == worksheets.TickColumn {
		return t.tickRoom()
	}
	return t.Theme.Shape.LeastCell
}

// ticksOnly reports whether nothing is written in the table's cells.
func (t *table) ticksOnly() bool {
	return !slices.ContainsFunc(t.block.Columns, func(c worksheets.Column) bool { return c.Kind != worksheets.TickColumn })
}

// placeBank places the columns of a bank, each deck's from left to right.
func (t *table) placeBank(columns []worksheets.Column, left, right page.Length) {
	most := 0 // columns of the table's grid that the bank takes
	for rest := columns; len(rest) > 0; {
		n := deckLength(rest)
		most, rest = max(most, n), rest[n:]
	}
	for len(columns) > 0 {
		n := deckLength(columns)
		t.placeDeck(columns[:n], left, right)
		for i := range n {
			t.columns[len(t.columns)-n+i].columns = 1
		}
		t.columns[len(t.columns)-1].columns = most - n + 1
		columns = columns[n:]
	}
}

// placeDeck places columns that stand side by side.
func (t *table) placeDeck(columns []worksheets.Column, left, right page.Length) {
	wants := make([]flow.Want, len(columns))
	for i := range columns {
		wants[i] = t.want(&columns[i])
	}
	widths := []page.Length{right - left} // a column by itself has its bank's
	if len(columns) > 1 {
		widths = t.Shares(right-left, wants, t.in.path)
	}
	x := left
	for i := range columns {
		c := tableColumn{Column: &columns[i], x: x, width: widths[i], from: 0, to: t.block.Decks()}
		if c.Deck > 0 {
			c.from, c.to = c.Deck-1, c.Deck
		}
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
