package layouts

import (
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/text"
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
		s.height += c.entryAt(&s, entry, 0, s.height, in.width)
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
		s.height = max(s.height, c.entryAt(&s, entry, x, 0, width))
	}
	for i := range b.Entries[1:] {
		s.post(c.theme.Rule.Column, page.Length(i+1)*(width+gutter)-gutter/2, 0, s.height)
	}
	return s
}

// entryAt draws an entry and is its height: its mark in a ring, its title and
// note, its text, and its lines, whose labels stand before them where there
// is room, above them in a narrow column.
func (c *composer) entryAt(s *strip, e worksheets.Entry, x, y, width page.Length) page.Length {
	top, leading := y, c.theme.Space.Leading
	if e.Mark != "" {
		d := c.theme.Shape.Ring
		centre := page.Position{X: x + d/2, Y: y + d/2}
		s.add(page.Path{Segments: page.Circle(centre, (d-c.theme.Rule.Check.Width)/2), Stroke: c.theme.Rule.Check})
		c.writeCentred(s, e.Mark, c.theme.Type.Ring, page.Black, centre.X, c.centred(c.theme.Type.Ring, centre.Y))
		indent := d + c.theme.Space.Gutter
		x, width = x+indent, width-indent
	}
	base := c.centred(c.theme.Type.Minor, y+leading/2)
	end := c.write(s, e.Title, c.theme.Type.Minor, x, base)
	if e.Note != "" {
		c.write(s, e.Note, c.theme.Type.Prompt, end+c.theme.Space.Caption, base)
	}
	y += leading
	if e.Text != "" {
		y = c.entryText(s, e.Text, x, y, width)
	}
	before := width >= 2*justifyFrom*c.theme.Type.Body.Size
	label := page.Length(0)
	for _, line := range e.Lines {
		label = max(label, c.line(line.Label, c.theme.Type.Prompt).Width+c.theme.Space.Clause)
	}
	for _, line := range e.Lines {
		if before {
			c.write(s, line.Label, c.theme.Type.Prompt, x, c.centred(c.theme.Type.Body, y+leading/2))
			y = c.entryText(s, line.Text, x+label, y, width-label)
			continue
		}
		y += leading / 3
		c.write(s, line.Label, c.theme.Type.Label, x, c.centred(c.theme.Type.Label, y+leading/2))
		y = c.entryText(s, line.Text, x, y+leading, width)
	}
	return max(y-top, c.theme.Shape.Ring*min(1, page.Length(len(e.Mark))))
}

// entryText sets a paragraph of an entry and is where it ends.
func (c *composer) entryText(s *strip, words string, x, y, width page.Length) page.Length {
	t, leading := c.theme.Type.Body, c.theme.Space.Leading
	align := text.Justified
	if width < justifyFrom*t.Size {
		align = text.Ragged
	}
	for _, line := range c.lines(words, t, align, width) {
		s.add(line.Text(page.Position{X: x, Y: c.centred(t, y+leading/2)}, t.Size, page.Black))
		y += leading
	}
	return y
}
