package kinds

import (
	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/layouts/text"
	"worksheetpdf/worksheets"
)

// reference is a table to look things up in: entries one below the other with
// rules between them, or side by side.
func (d *Desk) reference(b *worksheets.Reference) kind {
	return kind{strips: func(in cell, _ caption) []flow.Strip {
		if b.Across {
			return only(d.entriesAcross(b, in))
		}
		return d.entriesBelow(b, in)
	}}
}

// entriesBelow sets entries one below the other.
func (d *Desk) entriesBelow(b *worksheets.Reference, in cell) []flow.Strip {
	pad := d.Theme.Space.CellPadding
	var strips []flow.Strip
	for i, entry := range b.Entries {
		s := flow.Strip{Holder: page.RoleList}
		if i > 0 {
			s.Rule(d.Theme.Rule.Write, 0, in.width, 0)
		} else {
			s.Above = d.Theme.Space.Block
		}
		s.Height = pad + d.entryAt(&s.Canvas, entry, 0, pad, in) + pad
		strips = append(strips, s)
	}
	return strips
}

// entriesAcross sets entries as columns, parted by rules.
func (d *Desk) entriesAcross(b *worksheets.Reference, in cell) flow.Strip {
	s := flow.Strip{Above: d.Theme.Space.Block, Holder: page.RoleList}
	n := page.Length(len(b.Entries))
	gutter := d.Theme.Space.Gutter
	width := (in.width - (n-1)*gutter) / n
	for i, entry := range b.Entries {
		x := page.Length(i) * (width + gutter)
		s.Height = max(s.Height, d.entryAt(&s.Canvas, entry, x, 0, in.narrowed(width)))
	}
	for i := range len(b.Entries) - 1 {
		s.Post(d.Theme.Rule.Column, page.Length(i+1)*(width+gutter)-gutter/2, 0, s.Height)
	}
	return s
}

// entryAt draws an entry and returns its height: its mark in a ring, its title
// and note, its text, and its lines.
func (d *Desk) entryAt(c *pen.Canvas, e worksheets.Entry, x, y page.Length, in cell) (height page.Length) {
	c.In(page.Group{Role: page.RoleItem}, func(c *pen.Canvas) { height = d.entry(c, e, x, y, in) })
	return height
}

func (d *Desk) entry(c *pen.Canvas, e worksheets.Entry, x, y page.Length, in cell) page.Length {
	top, least, leading := y, page.Length(0), d.Theme.Space.Leading
	if e.Mark != "" {
		d.entryMark(c, e.Mark, page.Position{X: x, Y: y})
		indent := d.Theme.Shape.Ring + d.Theme.Space.Gutter
		x, in.width, least = x+indent, in.width-indent, d.Theme.Shape.Ring
	}
	title := d.Wrap([]pen.Run{
		{Words: e.Title, Style: d.Theme.Type.Minor},
		{Words: e.Note, Style: d.Theme.Type.Prompt, Gap: d.Theme.Space.Caption},
	}, pen.Span{Left: x, Indent: x, Right: x + in.width}, in.path)
	c.In(page.Group{Role: page.RoleLabel}, func(c *pen.Canvas) { d.Draw(c, title, d.Centred(d.Theme.Type.Minor, y+leading/2)) })
	y += leading + d.More(title)
	if e.Text != "" {
		y = d.runningLines(c, e.Text, d.Theme.Type.Body, x, y, in)
	}
	return max(d.entryLines(c, e.Lines, x, y, in)-top, least)
}

// entryMark draws an entry's mark, from the top left corner of its ring.
func (d *Desk) entryMark(c *pen.Canvas, mark string, at page.Position) {
	across, t := d.Theme.Shape.Ring, d.Theme.Type.Ring
	centre := at.Plus(across/2, across/2)
	d.Ring(c, centre, across, d.Theme.Rule.Check)
	d.WriteCentred(c, mark, t, page.Black, centre.X, d.Centred(t, centre.Y))
}

// entryLines draws an entry's lines, whose labels stand before them where
// there is room, above them in a narrow column, and returns where they end.
func (d *Desk) entryLines(c *pen.Canvas, lines []worksheets.EntryLine, x, y page.Length, in cell) page.Length {
	body, label := d.Theme.Type.Body, page.Length(0)
	for _, line := range lines {
		label = max(label, d.Width(line.Label, d.Theme.Type.Prompt)+d.Theme.Space.Clause)
	}
	before := in.width >= 2*text.LeastJustified(body.Size) && label <= in.width.Scale(d.Theme.Space.LabelShare, 1000)
	for _, line := range lines {
		if before {
			y = d.lineBeside(c, line, x, y, label, in)
		} else {
			y = d.lineBelow(c, line, x, y, in)
		}
	}
	return y
}

// lineBeside draws an entry's line beside its label.
func (d *Desk) lineBeside(c *pen.Canvas, line worksheets.EntryLine, x, y, label page.Length, in cell) page.Length {
	body := d.Theme.Type.Body
	c.In(page.Group{Role: page.RoleLabel}, func(c *pen.Canvas) {
		d.Write(c, line.Label, d.Theme.Type.Prompt, x, d.Centred(body, y+d.Theme.Space.Leading/2))
	})
	return d.runningLines(c, line.Text, body, x+label, y, in.narrowed(in.width-label))
}

// lineBelow draws an entry's line under its label.
func (d *Desk) lineBelow(c *pen.Canvas, line worksheets.EntryLine, x, y page.Length, in cell) page.Length {
	style, leading := d.Theme.Type.Label, d.Theme.Space.Leading
	y += d.Theme.Space.EntryLine
	words := d.Wrap([]pen.Run{{Words: line.Label, Style: style}}, pen.Span{Left: x, Indent: x, Right: x + in.width}, in.path)
	c.In(page.Group{Role: page.RoleLabel}, func(c *pen.Canvas) { d.Draw(c, words, d.Centred(style, y+leading/2)) })
	return d.runningLines(c, line.Text, d.Theme.Type.Body, x, y+leading+d.More(words), in)
}
