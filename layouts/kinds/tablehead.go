package kinds

import (
	"slices"

	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/worksheets"
)

// header is the labels in a row, and the prompts in a row under them. Columns
// of the second deck and below have theirs within their cells.
func (t *table) header(prompts bool) flow.Strip {
	s := flow.Strip{Holder: page.RoleTable, Keep: true, Above: t.Theme.Space.Block}
	s.Height = t.Theme.Space.TableHeader
	label, prompt := t.Theme.Space.HeaderLabel, t.Theme.Space.HeaderPrompt
	if prompts = prompts && t.prompted(); !prompts {
		s.Height = t.Theme.Space.TableHead
		label = s.Height / 2
	}
	columns := t.headed()
	set := make([]headCell, len(columns))
	number := t.Wrap([]pen.Run{{Words: t.numberLabel(), Style: t.Theme.Type.Label}}, pen.Span{Right: t.number}, t.in.path)
	rowHead := t.rowHead()
	deep, deeper := max(t.More(number), t.More(rowHead)), page.Length(0) // what further lines add to either row
	for i, column := range columns {
		set[i] = t.headCell(column, prompts)
		deep, deeper = max(deep, t.More(set[i].label)), max(deeper, t.More(set[i].prompt))
	}
	s.Height += deep + deeper
	labelBase, promptBase := t.Centred(t.Theme.Type.Label, label), t.Centred(t.Theme.Type.Prompt, prompt)+deep
	s.In(page.Group{Role: page.RoleRow}, func(c *pen.Canvas) {
		for _, column := range columns {
			if column.x > 0 {
				c.Post(t.Theme.Rule.Column, column.x, 0, s.Height)
			}
		}
		c.Rule(t.Theme.Rule.Section, 0, t.in.width, 0)
		c.Rule(t.Theme.Rule.Box, 0, t.in.width, s.Height)
		if t.number > 0 {
			c.In(page.Group{Role: page.RoleHeaderCell}, func(c *pen.Canvas) { t.DrawCentred(c, number, t.number/2, labelBase) })
		}
		if t.label > 0 {
			c.In(page.Group{Role: page.RoleHeaderCell}, func(c *pen.Canvas) { t.Draw(c, rowHead, labelBase) })
		}
		for i, cell := range set {
			c.In(page.Group{Role: page.RoleHeaderCell, Span: page.Span{Columns: columns[i].columns, Rows: 1}}, func(c *pen.Canvas) {
				if cell.middle > 0 {
					t.DrawCentred(c, cell.label, cell.middle, labelBase)
					t.DrawCentred(c, cell.prompt, cell.middle, promptBase)
					return
				}
				t.Draw(c, cell.label, labelBase)
				t.Draw(c, cell.prompt, promptBase)
			})
		}
	})
	return s
}

// headCell is a column's label and prompt.
type headCell struct {
	label, prompt pen.Rows
	middle        page.Length // around which they stand; 0: they are set from their left
}

// rowHead heads the labels of the rows.
func (t *table) rowHead() pen.Rows {
	words, left := "", t.number
	if head := t.block.RowHead; head != nil {
		words = head.Label
	}
	if t.number > 0 {
		left += t.Theme.Space.CellPadding
	}
	at := pen.Span{Left: left, Indent: left, Right: max(t.number+t.label, left)}
	return t.Wrap([]pen.Run{{Words: words, Style: t.Theme.Type.Label}}, at, t.in.path)
}

func (t *table) headCell(column tableColumn, prompts bool) headCell {
	at := column.x + t.Theme.Space.CellPadding
	room := pen.Span{Left: at, Indent: at, Right: column.x + column.width}
	words := column.Prompt
	if !prompts {
		words = ""
	}
	middle := page.Length(0)
	if column.Kind == worksheets.TickColumn { // over its box
		room, middle = pen.Span{Right: column.width}, column.x+column.width/2
	}
	return headCell{
		middle: middle,
		label:  t.Wrap([]pen.Run{{Words: column.Label, Style: t.Theme.Type.Label}}, room, t.in.path),
		prompt: t.Wrap([]pen.Run{{Words: words, Style: t.Theme.Type.Prompt}}, room, t.in.path),
	}
}

// headed are the columns whose labels stand in the header.
func (t *table) headed() []tableColumn {
	return slices.DeleteFunc(slices.Clone(t.columns), func(c tableColumn) bool { return c.from > 0 })
}

// numberLabel heads the column of numbers.
func (t *table) numberLabel() string {
	if t.block.Number == nil {
		return ""
	}
	return t.block.Number.Label
}

// prompted reports whether any column of the header has a prompt under its label.
func (t *table) prompted() bool {
	return slices.ContainsFunc(t.headed(), func(column tableColumn) bool { return column.Prompt != "" })
}
