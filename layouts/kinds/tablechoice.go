package kinds

import (
	"slices"

	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/worksheets"
)

// choicePlace is where an option of a cell stands.
type choicePlace struct {
	box   page.Position // the middle of its box's left edge, from the cell's deck
	words pen.Rows
}

// placeChoices places the options of all choices, which are the same in every
// row; a row is as high as they need.
func (t *table) placeChoices() {
	for i := range t.columns {
		column := &t.columns[i]
		if column.Kind != worksheets.ChoiceColumn {
			continue
		}
		height, last := t.choices(column), &t.decks[column.to-1]
		for _, d := range t.decks[column.from:column.to] {
			height -= d.height
		}
		last.height += max(height, 0)
	}
}

// choicesHeight is the height of the highest choice.
func (t *table) choicesHeight() (height page.Length) {
	for _, column := range t.columns {
		for _, place := range column.choices {
			height = max(height, place.box.Y+t.More(place.words)+t.underChoice())
		}
	}
	return height
}

// underChoice is the room under the middle of a cell's last options.
func (t *table) underChoice() page.Length { return (t.Theme.Shape.Box + t.Theme.Space.Word) / 2 }

// choicePitch is from one row of a cell's options to the next: they stand on
// the row's lines.
func (t *table) choicePitch() page.Length {
	return max(t.pitch, t.Theme.Shape.Box+t.Theme.Space.Word)
}

// choiceRoom is the width that the options of a column need: in two columns
// where they are short, else below one another.
func (t *table) choiceRoom(c *worksheets.Column) page.Length {
	widest := page.Length(0)
	for _, option := range c.Options {
		widest = max(widest, t.optionWidth(option, t.Theme.Type.Option))
	}
	if across := 2 * (widest + t.Theme.Space.Word + t.Theme.Space.CellPadding); len(c.Options) > 1 && across <= t.in.width/page.Length(shortChoice) {
		return across
	}
	return widest + 2*t.Theme.Space.CellPadding
}

// shortChoice is the part of a table's width that options in two columns take at
// the most, where nobody says how wide they are.
const shortChoice = 6

// choices places the options of a cell: in two columns, a line to each row, or
// below one another where they are wide. It returns their height.
func (t *table) choices(column *tableColumn) page.Length {
	half := column.width / 2
	pad := min(t.Theme.Space.CellPadding, half.Scale(t.Theme.Space.ChoicePad, 1000))
	across := page.Length(2)
	for _, option := range column.Options {
		if t.optionWidth(option, t.Theme.Type.Option)+t.Theme.Space.Word > half-pad {
			across = 1
		}
	}
	y, height := t.base(0)-t.Centred(t.Theme.Type.Option, 0), page.Length(0)
	for i, option := range column.Options {
		x := column.x + t.Theme.Space.CellPadding + page.Length(i)%across*(half-pad)
		left := x + t.Theme.Shape.Box + t.Theme.Shape.BoxGap
		words := t.optionWords(option, t.Theme.Type.Option, pen.Span{Left: left, Indent: left, Right: column.x + column.width - pad}, t.in.path)
		column.choices = append(column.choices, choicePlace{page.Position{X: x, Y: y}, words})
		height = max(height, y+t.More(words)+t.underChoice())
		if page.Length(i)%across == across-1 || i == len(column.Options)-1 {
			y += t.choicePitch() + t.More(words)
		}
	}
	return height
}

// choiceCell draws the options of a cell whose deck begins at the canvas's top.
func (r tableRow) choiceCell(c *pen.Canvas, column tableColumn) {
	t, chosen := r.table, r.group.Get(column.ID).Chosen
	for i, place := range column.choices {
		t.boxAt(c, place.box, tickBox{
			square: column.Many, ticked: slices.Contains(chosen, column.Options[i].ID), stroke: t.Theme.Rule.Box,
			path: rowPath(t.block.ID, r.n, column.ID), option: column.Options[i].ID})
		t.Draw(c, place.words, t.Centred(t.Theme.Type.Option, place.box.Y))
	}
}
