package form

import (
	"cmp"

	"worksheetpdf/worksheets"
)

func (w *writer) title(t *worksheets.Title) []Node {
	n := Node{Control: TitleControl, Label: cmp.Or(t.Text, w.sheet.Title), Prompt: t.Subtitle, Aside: t.Aside}
	if t.Large {
		n.Style = styleLarge
	}
	if parts := t.Parts(w.sheet.Points()); len(parts) > 0 {
		n.Pieces = w.pieces("", [][]worksheets.Part{parts})
	}
	return []Node{n}
}

func (w *writer) note(n *worksheets.Note) []Node {
	note := Node{Control: NoteControl, Text: n.Text}
	switch {
	case n.Small:
		note.Style = styleSmall
	case n.Large:
		note.Style = styleLarge
	}
	return []Node{note}
}

func (w *writer) callout(c *worksheets.Callout) []Node {
	return []Node{{Control: CalloutControl, Label: c.Heading, Text: c.Text}}
}

func (w *writer) reference(r *worksheets.Reference) []Node {
	n := Node{Control: ReferenceControl, Across: r.Across}
	for _, e := range r.Entries {
		entry := Entry{Mark: e.Mark, Title: e.Title, Note: e.Note, Text: e.Text}
		for _, l := range e.Lines {
			entry.Lines = append(entry.Lines, EntryLine(l))
		}
		n.Entries = append(n.Entries, entry)
	}
	return []Node{n}
}

func (w *writer) path(p *worksheets.Path) []Node {
	d := &Diagram{Stations: p.Nodes, Arrows: p.Arrows, Back: p.Back, Alt: p.Alt}
	for _, s := range p.Loop {
		d.Loop = append(d.Loop, Stop{Text: s.Text, Note: s.Note})
	}
	return []Node{{Control: DiagramControl, Diagram: d}}
}

func (w *writer) image(i *worksheets.Image) []Node {
	return []Node{{Control: ImageControl, Text: string(i.File), Name: i.Alt, Note: i.Under}}
}

func (w *writer) qr(q *worksheets.QR) []Node {
	return []Node{{Control: LinkControl, Text: q.Text, Note: q.Under}}
}

// What is done by hand, on paper.
const (
	handPhoto    = "photo"
	handPractice = "practice"
	handLines    = "lines"
	handSign     = "sign"
)

func (w *writer) photo(p *worksheets.Photo) []Node {
	return []Node{{Control: HandControl, Style: handPhoto, Label: p.Label, Note: p.Under}}
}

func (w *writer) practice(p *worksheets.Practice) []Node {
	n := w.captioned(&p.Caption, Node{Control: HandControl, Style: handPractice})
	for _, m := range p.Models {
		n.Text += m.Char
	}
	return []Node{n}
}

func (w *writer) lines(*worksheets.Lines) []Node {
	return []Node{{Control: HandControl, Style: handLines}}
}

// sign is the name and the date, as far as they may be typed.
func (w *writer) sign(s *worksheets.Sign) []Node {
	var nodes []Node
	if s.ID != "" {
		nodes = append(nodes, Node{Control: TextControl, Path: s.ID, Name: s.Words(), Label: s.Words(), Lines: 1})
	} else {
		nodes = append(nodes, Node{Control: HandControl, Style: handSign, Label: s.Words()})
	}
	if s.Date != "" {
		nodes = append(nodes, Node{Control: DateControl, Path: s.Date, Name: s.DateWords(), Label: s.DateWords()})
	}
	return []Node{{Control: ColumnsControl, Columns: len(nodes), Nodes: nodes}}
}
