package kinds

import (
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// place gives the fields their places in as many columns as the definition
// says, or in as many as leave each of them room.
func (f *form) place() {
	for columns := max(f.block.Columns, 1); ; columns-- {
		f.arrange(columns)
		for i, width := range f.formLabels[formColumns{f.block, columns}] {
			f.labels[i] = max(f.labels[i], width)
		}
		for i := range f.labels {
			f.labels[i] = min(f.labels[i], f.width/mostLabel)
		}
		if columns == 1 || f.fit() {
			return
		}
	}
}

// formLabels is how wide the labels of a form's columns are that lines up with
// others, where it stands in so many columns.
type formLabels map[formColumns][]page.Length

type formColumns struct {
	form    *worksheets.Form
	columns int
}

// alignForms lines up the fields of forms that stand one under the other in a
// room of a width and have as many columns.
func (d *Desk) alignForms(blocks []worksheets.Block, width page.Length) {
	all := map[[2]int][]page.Length{} // by the columns of the definition, and those that there come to be
	for _, block := range blocks {
		b, ok := block.(*worksheets.Form)
		if !ok {
			continue
		}
		for columns := max(b.Columns, 1); columns > 0; columns-- {
			f := d.newForm(b, cell{width: width})
			f.arrange(columns)
			key := [2]int{b.Columns, columns}
			if all[key] == nil {
				all[key] = make([]page.Length, columns)
			}
			for i, label := range f.labels {
				all[key][i] = max(all[key][i], label)
			}
			d.formLabels[formColumns{b, columns}] = all[key]
		}
	}
}

// arrange places the fields row by row; one that spans all columns has a row of
// its own. A column's labels are as wide as the longest of them; place then
// bounds them, and longer ones are broken.
func (f *form) arrange(columns int) {
	gutter := f.Theme.Space.Gutter
	f.width = (f.in.width - page.Length(columns-1)*gutter) / page.Length(columns)
	f.labels = make([]page.Length, columns)
	row, column := 0, 0
	for i := range f.fields {
		field := &f.fields[i]
		if column > 0 && (field.Span || column == columns) {
			row, column = row+1, 0
		}
		field.row, field.column = row, column
		column++
		if field.Span {
			column = columns
		}
		f.labels[field.column] = max(f.labels[field.column], f.labelRoom(field.FormField))
	}
}

// labelRoom is the width of a field's label, and of its prompt under it.
func (f *form) labelRoom(field *worksheets.FormField) page.Length {
	width := f.Width(field.Label, f.Theme.Type.Label)
	if !f.Report {
		width = max(width, f.Width(field.Prompt, f.Theme.Type.Prompt))
	}
	return width
}

// left is where a field begins; from there to its end is its room.
func (f *form) left(field formField) (left, room page.Length) {
	x := page.Length(field.column) * (f.width + f.Theme.Space.Gutter)
	left = x + f.labels[field.column] + f.Theme.Space.Caption
	if field.Span {
		return left, f.in.width - left
	}
	return left, x + f.width - left
}

// fit reports whether each field has room beside its label.
func (f *form) fit() bool {
	for _, field := range f.fields {
		if _, room := f.left(field); room < f.need(field.FormField) {
			return false
		}
	}
	return true
}

// need is the room that a field asks for.
func (f *form) need(field *worksheets.FormField) page.Length {
	switch field.Kind {
	case worksheets.DateType:
		return f.dateWidth(f.Theme.Type.AnswerHead)
	case worksheets.NumberType:
		return f.Width(field.Before, f.Theme.Type.Prompt) + f.Theme.Shape.OtherLine + f.Width(field.Unit, f.Theme.Type.Prompt)
	case worksheets.ChoiceType:
		widest := page.Length(0)
		for _, o := range field.Options {
			widest = max(widest, f.optionWidth(o, f.Theme.Type.Option))
		}
		return widest
	}
	return f.Theme.Shape.OtherLine
}
