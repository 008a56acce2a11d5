package layouts

import (
	"slices"

	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

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
