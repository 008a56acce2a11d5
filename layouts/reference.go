package layouts

import (
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// reference is a table to look things up in: entries one below the other with
// rules between them, or side by side.
func (c *composer) reference(b *worksheets.Reference, in cell) []strip {
	if b.Across {
		return only(c.entriesAcross(b, in))
	}
	var strips []strip
	for i, entry := range b.Entries {
		s := strip{height: c.theme.Space.CellPadding}
		if i > 0 {
			s.rule(c.theme.Rule.Write, 0, in.width, 0)
		} else {
			s.above = c.theme.Space.Block
		}
		s.height += c.entryAt(&s, entry, 0, s.height, in)
		s.height += c.theme.Space.CellPadding
		strips = append(strips, s)
	}
	return strips
}

// entriesAcross sets entries as columns, parted by rules.
func (c *composer) entriesAcross(b *worksheets.Reference, in cell) strip {
	s := strip{above: c.theme.Space.Block}
	n := page.Length(len(b.Entries))
	gutter := c.theme.Space.Gutter
	width := (in.width - (n-1)*gutter) / n
	for i, entry := range b.Entries {
		x := page.Length(i) * (width + gutter)
		s.height = max(s.height, c.entryAt(&s, entry, x, 0, cell{width: width, path: in.path}))
	}
	for i := range b.Entries[1:] {
		s.post(c.theme.Rule.Column, page.Length(i+1)*(width+gutter)-gutter/2, 0, s.height)
	}
	return s
}

// entryAt draws an entry and is its height: its mark in a ring, its title and
// note, its text, and its lines.
func (c *composer) entryAt(s *strip, e worksheets.Entry, x, y page.Length, in cell) page.Length {
	top, least, leading := y, page.Length(0), c.theme.Space.Leading
	if e.Mark != "" {
		c.ring(s, e.Mark, page.Position{X: x, Y: y})
		indent := c.theme.Shape.Ring + c.theme.Space.Gutter
		x, in.width, least = x+indent, in.width-indent, c.theme.Shape.Ring
	}
	title := c.wrap([]run{
		{words: e.Title, style: c.theme.Type.Minor},
		{words: e.Note, style: c.theme.Type.Prompt, gap: c.theme.Space.Caption},
	}, span{x, x, x + in.width}, in)
	c.drawRows(s, title, c.centred(c.theme.Type.Minor, y+leading/2))
	y += leading + c.more(title)
	if e.Text != "" {
		y = c.entryText(s, e.Text, x, y, in)
	}
	return max(c.entryLines(s, e.Lines, x, y, in)-top, least)
}

// ring draws an entry's mark, from the top left corner of its ring.
func (c *composer) ring(s *strip, mark string, at page.Position) {
	d := c.theme.Shape.Ring
	centre := at.Plus(d/2, d/2)
	s.add(page.Path{Segments: page.Circle(centre, (d-c.theme.Rule.Check.Width)/2), Stroke: c.theme.Rule.Check})
	c.writeCentred(s, mark, c.theme.Type.Ring, page.Black, centre.X, c.centred(c.theme.Type.Ring, centre.Y))
}

// entryLines draws an entry's lines, whose labels stand before them where
// there is room, above them in a narrow column, and is where they end.
func (c *composer) entryLines(s *strip, lines []worksheets.EntryLine, x, y page.Length, in cell) page.Length {
	leading, label := c.theme.Space.Leading, page.Length(0)
	for _, line := range lines {
		label = max(label, c.line(line.Label, c.theme.Type.Prompt).Width+c.theme.Space.Clause)
	}
	before := in.width >= 2*justifyFrom*c.theme.Type.Body.Size && label <= in.width/3
	for _, line := range lines {
		if before {
			c.write(s, line.Label, c.theme.Type.Prompt, x, c.centred(c.theme.Type.Body, y+leading/2))
			y = c.entryText(s, line.Text, x+label, y, cell{width: in.width - label, path: in.path})
			continue
		}
		y += leading / 3
		words := c.wrap([]run{{words: line.Label, style: c.theme.Type.Label}}, span{x, x, x + in.width}, in)
		c.drawRows(s, words, c.centred(c.theme.Type.Label, y+leading/2))
		y = c.entryText(s, line.Text, x, y+leading+c.more(words), in)
	}
	return y
}

// entryText sets a paragraph of an entry and is where it ends.
func (c *composer) entryText(s *strip, words string, x, y page.Length, in cell) page.Length {
	t, leading := c.theme.Type.Body, c.theme.Space.Leading
	for _, line := range c.runningText(words, t, in) {
		s.add(line.Text(page.Position{X: x, Y: c.centred(t, y+leading/2)}, t.Size, page.Black))
		y += leading
	}
	return y
}
