package kinds

import (
	"slices"

	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/layouts/text"
	"worksheetpdf/worksheets"
)

// header is the labels in a row, and the prompts in a row under them.
func (t *table) header() flow.Strip {
	s := flow.Strip{Holder: page.RoleTable, Keep: true, Above: t.Theme.Space.Block}
	s.Height = t.Theme.Space.TableHeader
	label := t.Centred(t.Theme.Type.Label, t.Theme.Space.HeaderLabel)
	if !t.prompted() {
		s.Height = t.Theme.Space.CheckHeader
		label = t.Centred(t.Theme.Type.Label, s.Height/2)
	}
	prompt := t.Centred(t.Theme.Type.Prompt, t.Theme.Space.HeaderPrompt)
	labels, prompts := make([]pen.Rows, len(t.columns)), make([]pen.Rows, len(t.columns))
	number := t.Wrap([]pen.Run{{Words: t.numberLabel(), Style: t.Theme.Type.Label}}, pen.Span{Right: t.number}, t.in.path)
	deep, deeper := t.More(number), page.Length(0) // what further lines add to either row
	for i, column := range t.columns {
		at := column.x + t.Theme.Space.CellPadding
		room := pen.Span{Left: at, Indent: at, Right: column.x + column.width}
		labels[i] = t.Wrap([]pen.Run{{Words: column.Label, Style: t.Theme.Type.Label}}, room, t.in.path)
		prompts[i] = t.Wrap([]pen.Run{{Words: column.Prompt, Style: t.Theme.Type.Prompt}}, room, t.in.path)
		deep, deeper = max(deep, t.More(labels[i])), max(deeper, t.More(prompts[i]))
	}
	s.Height += deep + deeper
	s.In(page.Group{Role: page.RoleRow}, func(c *pen.Canvas) {
		t.posts(c, s.Height)
		c.Rule(t.Theme.Rule.Section, 0, t.in.width, 0)
		c.Rule(t.Theme.Rule.Box, 0, t.in.width, s.Height)
		if t.number > 0 {
			c.In(page.Group{Role: page.RoleHeaderCell}, func(c *pen.Canvas) { t.DrawCentred(c, number, t.number/2, label) })
		}
		for i := range t.columns {
			c.In(page.Group{Role: page.RoleHeaderCell}, func(c *pen.Canvas) {
				t.Draw(c, labels[i], label)
				t.Draw(c, prompts[i], prompt+deep)
			})
		}
	})
	return s
}

// numberLabel heads the column of numbers.
func (t *table) numberLabel() string {
	if t.block.Number == nil {
		return ""
	}
	return t.block.Number.Label
}

// prompted reports whether any column has a prompt under its label.
func (t *table) prompted() bool {
	return slices.ContainsFunc(t.columns, func(column tableColumn) bool { return column.Prompt != "" })
}

// exampleMark stands before a table's example row.
const exampleMark = "例"

// example is a printed row that shows how to fill the others.
func (t *table) example() flow.Strip {
	pad, style, leading := t.Theme.Space.CellPadding, t.Theme.Type.Prompt, t.Theme.Space.ExampleLine
	s := flow.Strip{Holder: page.RoleTable, Keep: true}
	s.Height = t.Theme.Space.ExampleRow
	top := (s.Height - 2*leading) / 2
	cells := make([][]text.Line, len(t.columns))
	for i, column := range t.columns {
		cells[i] = t.Lines(t.block.Example[column.ID], style, text.Ragged, column.width-2*pad)
		s.Height = max(s.Height, page.Length(len(cells[i]))*leading+pad)
	}
	s.In(page.Group{Role: page.RoleRow}, func(c *pen.Canvas) {
		t.posts(c, s.Height)
		if t.number > 0 {
			c.In(page.Group{Role: page.RoleCell}, func(c *pen.Canvas) { t.exampleTag(c, t.Theme.Space.ExampleTag) })
		}
		for i, column := range t.columns {
			c.In(page.Group{Role: page.RoleCell}, func(c *pen.Canvas) { t.exampleCell(c, column, cells[i], top) })
		}
		c.Rule(t.Theme.Rule.Row, 0, t.in.width, s.Height)
	})
	return s
}

// exampleCell draws the lines of an example's cell under y, a date's in the middle.
func (t *table) exampleCell(c *pen.Canvas, column tableColumn, lines []text.Line, y page.Length) {
	style, leading := t.Theme.Type.Prompt, t.Theme.Space.ExampleLine
	for _, line := range lines {
		x := column.x + t.Theme.Space.CellPadding
		if column.Kind == worksheets.DateColumn {
			x = column.x + (column.width-line.Width)/2
		}
		t.Set(c, line, style, x, t.Centred(style, y+leading/2))
		y += leading
	}
}

func (t *table) exampleTag(c *pen.Canvas, middle page.Length) {
	size := t.Theme.Shape.Tag.Height
	c.Add(page.Rectangle{
		At:     page.Position{X: (t.number - size) / 2, Y: middle - size/2},
		Size:   page.Size{Width: size, Height: size},
		Radius: t.Theme.Shape.BoxRadius, Stroke: t.Theme.Rule.Box,
	})
	t.WriteCentred(c, exampleMark, t.Theme.Type.Row, page.Black, t.number/2, t.Centred(t.Theme.Type.Row, middle))
}
