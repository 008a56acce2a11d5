package kinds

import (
	"fmt"

	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/layouts/text"
	"worksheetpdf/worksheets"
)

// form is labels in one column and fields beside them, so many pairs side by
// side: all of a row stand on one baseline.
func (d *Desk) form(b *worksheets.Form) kind {
	return kind{heading: b.Heading, strips: func(in cell, _ caption) []flow.Strip {
		f := d.newForm(b, in)
		f.place()
		return f.strips()
	}}
}

func (d *Desk) newForm(b *worksheets.Form, in cell) *form {
	f := &form{Desk: d, block: b, in: in}
	for i := range b.Asked {
		f.fields = append(f.fields, formField{FormField: &b.Asked[i], index: i})
	}
	return f
}

// form is a form with its columns placed.
type form struct {
	*Desk
	block  *worksheets.Form
	in     cell
	fields []formField
	width  page.Length   // of a column: label and field
	labels []page.Length // the width of each column's labels
}

// formField is a field at its place.
type formField struct {
	*worksheets.FormField
	index  int // in the definition
	row    int
	column int
}

// strips are the heading and the rows.
func (f *form) strips() (strips []flow.Strip) {
	if f.block.Heading != nil {
		strips = append(strips, f.headingStrip(f.block.Heading, f.in))
	}
	for first := 0; first < len(f.fields); {
		next := first + 1
		for next < len(f.fields) && f.fields[next].row == f.fields[first].row {
			next++
		}
		row := f.row(f.fields[first:next])
		if row.Above = 0; len(strips) == 0 {
			row.Above = f.Theme.Space.Block
		}
		strips = append(strips, row)
		first = next
	}
	return strips
}

// row is fields side by side, each label a column of its own: it stays where
// its field goes on on the next page.
func (f *form) row(fields []formField) flow.Strip {
	s := flow.SideBySide{Keys: f.Keys}
	for _, field := range fields {
		left, room := f.left(field)
		labels := f.labels[field.column]
		in := cell{width: room, path: fmt.Sprintf("%s.fields[%d]", f.in.path, field.index)}
		in.row = &row{single: !f.grows(field.FormField, room)}
		s.Stacks = append(s.Stacks,
			flow.Stack{X: left - f.Theme.Space.Caption - labels, Strips: only(f.label(field.FormField, labels, in.path))},
			flow.Stack{X: left, Strips: f.fieldStrips(field.FormField, in)})
	}
	return s.Strip()
}

// grows reports whether a report sets an answer in lines of its own, for those
// of the form do not hold it.
func (f *form) grows(field *worksheets.FormField, room page.Length) bool {
	if !f.Report || field.Kind != worksheets.TextType {
		return false
	}
	return f.answeredLines(field.ID, room) > max(field.Lines, 1)
}

// answeredLines is how many lines of a form an answer takes in its full size.
func (f *form) answeredLines(id string, room page.Length) int {
	value := text.TrimBlankLines(f.answers.Get(id).Text)
	return len(f.answerLines(value, f.Theme.Type.AnswerHead, []page.Length{room - 2*f.Theme.Space.AnswerInset}))
}

// fieldStrips are the field itself. A text has the lines in a report that are
// written on: nobody writes there.
func (f *form) fieldStrips(field *worksheets.FormField, in cell) []flow.Strip {
	block := field.Block()
	if asked, ok := block.(*worksheets.Text); ok && f.Report && in.single() {
		asked.Lines = max(f.answeredLines(asked.ID, in.width), 1)
	}
	k, _ := f.kind(block)
	strips := k.strips(in, caption{})
	for i := range strips {
		strips[i].Above, strips[i].Path = 0, in.path
	}
	if !in.single() { // as the lines of the others end
		foot := flow.Strip{Path: in.path}
		foot.Rule(f.Theme.Rule.Write, 0, in.width, 0)
		strips = append(strips, foot)
	}
	return strips
}

// label is the words beside a field, on the line that it begins on.
func (f *form) label(field *worksheets.FormField, width page.Length, path string) flow.Strip {
	s := flow.Strip{Path: path}
	prompt := field.Prompt
	if f.Report { // it tells how to write
		prompt = ""
	}
	words := f.Wrap([]pen.Run{
		{Words: field.Label, Style: f.Theme.Type.Label},
		{Words: prompt, Style: f.Theme.Type.Prompt, Gap: f.Theme.Space.Caption},
	}, pen.Span{Right: width}, path)
	s.Height = f.Theme.Space.Write + f.More(words)
	s.In(page.Group{Role: page.RoleLabel}, func(c *pen.Canvas) { f.Draw(c, words, f.Theme.Space.Write-f.Theme.Space.Base) })
	return s
}
