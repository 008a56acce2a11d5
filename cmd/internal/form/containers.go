package form

import (
	"cmp"

	"worksheetpdf/worksheets"
)

func (w *writer) sentence(s *worksheets.Sentence) []Node {
	n := w.captioned(&s.Caption, Node{Control: SentenceControl})
	n.Pieces = w.pieces(n.Name, s.Lines)
	return []Node{n}
}

// pieces are the words and blanks of lines; caption names a blank that has no
// label.
func (w *writer) pieces(caption string, lines [][]worksheets.Part) [][]Node {
	var all [][]Node
	for _, line := range lines {
		var pieces []Node
		for _, part := range line {
			switch {
			case part.Blank != nil:
				pieces = append(pieces, blank(part.Blank, caption))
			case part.Small != "":
				pieces = append(pieces, Node{Control: WordsControl, Text: part.Small, Style: styleSmall})
			case part.Bold != "":
				pieces = append(pieces, Node{Control: WordsControl, Text: part.Bold, Style: styleBold})
			default:
				pieces = append(pieces, Node{Control: WordsControl, Text: part.Words})
			}
		}
		all = append(all, pieces)
	}
	return all
}

// blank is a place in a sentence to write in.
func blank(b *worksheets.Blank, caption string) Node {
	kinds := [...]Control{
		worksheets.TextBlank: TextControl, worksheets.NumberBlank: NumberControl,
		worksheets.DateBlank: DateControl, worksheets.NumbersBlank: NumbersControl,
	}
	return amount(b.Amount, Node{Control: kinds[b.Kind], Path: b.ID, Name: cmp.Or(b.Label, caption, b.ID), Label: b.Label})
}

func (w *writer) list(l *worksheets.List) []Node {
	n := w.captioned(&l.Caption, Node{Control: RowsControl, Path: l.ID, Name: l.ID})
	n.Rows = &Rows{Start: 1, Max: l.Rows}
	n.Nodes = []Node{{Control: SentenceControl, Pieces: w.pieces("", l.Lines)}}
	return []Node{n}
}

func (w *writer) table(t *worksheets.Table) []Node {
	n := Node{Control: RowsControl, Path: t.ID, Name: t.ID, Rows: &Rows{Start: 1, Labels: t.Rows.Labels}, Note: t.Legend}
	if t.Heading != nil {
		n.Name = t.Heading.Text
		if t.Heading.Aside == t.Legend {
			n.Note = "" // it stands there already
		}
	}
	switch most := t.Fields()[0].Max; {
	case len(t.Rows.Labels) > 0:
		n.Rows.Start, n.Rows.Max = len(t.Rows.Labels), len(t.Rows.Labels)
	case most != nil:
		n.Rows.Max = *most
	}
	if t.Number != nil {
		n.Rows.Sheet = t.Number.Sheet
	}
	for _, c := range t.Columns {
		n.Nodes = append(n.Nodes, column(c, t.Example[c.ID]))
	}
	return []Node{n}
}

// column is the control of a table's column.
func column(c worksheets.Column, example string) Node {
	kinds := [...]Control{
		worksheets.TextColumn: TextControl, worksheets.DateColumn: DateControl, worksheets.ChoiceColumn: OneControl,
		worksheets.NumberColumnKind: NumberControl, worksheets.TickColumn: TickControl,
	}
	n := Node{Control: kinds[c.Kind], Path: c.ID, Name: c.Label, Label: c.Label, Prompt: c.Prompt, Example: example, Options: options(c.Options)}
	switch {
	case c.Kind == worksheets.TextColumn:
		n.Lines = max(c.Lines, 1)
	case c.Many:
		n.Control = AnyControl
	case c.Kind == worksheets.DateColumn:
		n.Prompt = "" // how a day is written by hand
	}
	return amount(c.Amount, n)
}

func (w *writer) repeat(r *worksheets.Repeat) []Node {
	n := Node{Control: RowsControl, Path: r.ID, Name: r.ID, Rows: &Rows{Start: r.Times, Max: worksheets.MaxRepeats, Called: string(r.Label)}}
	if r.Heading != nil {
		n.Name = r.Heading.Text
	}
	n.Nodes = w.nodes(r.Blocks)
	return []Node{n}
}

func (w *writer) columns(c *worksheets.Columns) []Node {
	n := Node{Control: ColumnsControl, Columns: len(c.Columns)}
	if c.Rule {
		n.Style = styleRule
	}
	for _, p := range c.Columns {
		if nodes := w.nodes(p.Blocks); len(nodes) > 0 {
			n.Nodes = append(n.Nodes, Node{Control: StackControl, Nodes: nodes})
		}
	}
	return []Node{n}
}

func (w *writer) form(f *worksheets.Form) []Node {
	n := Node{Control: ColumnsControl, Columns: f.Columns}
	for i := range f.Asked {
		for _, field := range w.nodes([]worksheets.Block{f.Asked[i].Block()}) {
			field.Span = f.Asked[i].Span
			n.Nodes = append(n.Nodes, field)
		}
	}
	return []Node{n}
}

func (w *writer) box(b *worksheets.Box) []Node { return w.framed(&b.Framed) }

// framed is the question of a frame, or what stands in it.
func (w *writer) framed(f *worksheets.Framed) []Node {
	switch {
	case f.ID != "":
		return []Node{{Control: TextControl, Path: f.ID, Name: cmp.Or(f.Title, f.Prompt, f.ID), Label: f.Title, Prompt: f.Prompt, Lines: max(f.Lines, 3)}}
	case len(f.Blocks) > 0:
		return []Node{{Control: StackControl, Label: f.Title, Prompt: f.Prompt, Nodes: w.nodes(f.Blocks)}}
	case f.Title != "" || f.Prompt != "":
		return []Node{{Control: HandControl, Style: handLines, Label: f.Title, Prompt: f.Prompt}}
	}
	return nil
}

func (w *writer) grid(g *worksheets.Grid) []Node {
	n := Node{Control: ColumnsControl, Columns: min(g.Columns.Number(), 3)}
	for i := range g.Cells {
		n.Nodes = append(n.Nodes, w.framed(&g.Cells[i].Framed)...)
	}
	return []Node{n}
}
