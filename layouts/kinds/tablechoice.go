package kinds

import (
	"slices"

	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/worksheets"
)

// choicePlace is where an option of a cell stands.
type choicePlace struct {
	box   page.Position // the middle of its box's left edge
	words pen.Rows
}

// placeChoices places the options of all choices, which are the same in every
// row; a row is as high as they need.
func (t *table) placeChoices() {
	for i := range t.columns {
		if column := &t.columns[i]; column.Kind == worksheets.ChoiceColumn {
			t.height = max(t.height, t.choices(column))
		}
	}
}

// choices places the options of a cell: in two columns, a writing line to each
// row, or below one another where they are wide. It returns their height.
func (t *table) choices(column *tableColumn) page.Length {
	half := column.width / 2
	pad := min(t.Theme.Space.CellPadding, half.Scale(t.Theme.Space.ChoicePad, 1000))
	across := page.Length(2)
	for _, option := range column.Options {
		if t.optionWidth(option, t.Theme.Type.Option)+t.Theme.Space.Word > half-pad {
			across = 1
		}
	}
	rows := (page.Length(len(column.Options)) + across - 1) / across
	pitch := max(min(t.height/max(rows, 1), t.Theme.Space.Write), t.Theme.Shape.Box+t.Theme.Space.Word)
	y := page.Length(0)
	for i, option := range column.Options {
		x := column.x + t.Theme.Space.CellPadding + page.Length(i)%across*(half-pad)
		left := x + t.Theme.Shape.Box + t.Theme.Shape.BoxGap
		words := t.optionWords(option, t.Theme.Type.Option, pen.Span{Left: left, Indent: left, Right: column.x + column.width - pad}, t.in.path)
		column.choices = append(column.choices, choicePlace{page.Position{X: x, Y: y + pitch/2}, words})
		if page.Length(i)%across == across-1 || i == len(column.Options)-1 {
			y += pitch + t.More(words)
		}
	}
	return y
}

// choiceCell draws the options of a cell.
func (r tableRow) choiceCell(c *pen.Canvas, column tableColumn) {
	if r.later {
		return
	}
	chosen := r.group.Get(column.ID).Chosen
	for i, place := range column.choices {
		r.Box(c, place.box, column.Many, slices.Contains(chosen, column.Options[i].ID), r.Theme.Rule.Box)
		r.Draw(c, place.words, r.Centred(r.Theme.Type.Option, place.box.Y))
	}
}
