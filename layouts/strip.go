package layouts

import (
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/text"
	"worksheetpdf/layouts/theme"
)

// strip is a piece of a page as wide as its column, never broken over pages
// (but by its own split). Its marks stand from its top left corner.
type strip struct {
	height page.Length
	above  page.Length // space over it, dropped at a page's top
	marks  []page.Mark
	keep   bool // stands on the same page as the next strip

	bookmarks []page.Bookmark // Page unset, Y from the strip's top
	steps     []int           // steps of the route that begin here, from 1
	route     *page.Position  // where the route ends, on its middle line
	rest      []continuation  // what the strip's fields could not hold

	head  *tableHead // stands over the strip where it begins a page
	split func(height page.Length) (first, rest strip, ok bool)
	// fill makes a further blank row of the table that this strip ends, to
	// be added while the page has room.
	fill func(n int) strip
	turn *turn  // a page break
	path string // of the block in the worksheet, for problems
}

// turn is a page break.
type turn struct {
	running string
	plain   bool // the new page has a title of its own
	in      cell
}

// tableHead is a table's header row, drawn anew on every page.
type tableHead struct {
	strip
	running runningHead
}

// cell is the room that a block has.
type cell struct {
	width page.Length
	// row is whether the block is the only one of its column in a row of
	// single fields: its options stand on the writing line of the others.
	row bool
	// headed is whether a field beside it begins with a heading, whose row its
	// own caption shares.
	headed bool
	// caption is the height of the highest caption beside it, which its own shares.
	caption page.Length
	path    string // of the block in the worksheet, for problems
}

func (s *strip) add(marks ...page.Mark) { s.marks = append(s.marks, marks...) }

// place adds the other strip's marks, moved.
func (s *strip) place(other strip, dx, dy page.Length) {
	for _, m := range other.marks {
		s.marks = append(s.marks, shifted(m, dx, dy))
	}
	for _, b := range other.bookmarks {
		b.Y += dy
		s.bookmarks = append(s.bookmarks, b)
	}
	s.steps = append(s.steps, other.steps...)
	s.rest = append(s.rest, other.rest...)
}

// write sets words on one line from x, on the baseline y, and is where they end.
func (c *composer) write(s *strip, words string, t theme.Type, x, y page.Length) page.Length {
	line := c.line(words, t)
	s.add(line.Text(page.Position{X: x, Y: y}, t.Size, page.Black))
	return x + line.Width
}

// writeRight sets words that end at x, and is where they begin.
func (c *composer) writeRight(s *strip, words string, t theme.Type, x, y page.Length) page.Length {
	line := c.line(words, t)
	s.add(line.Text(page.Position{X: x - line.Width, Y: y}, t.Size, page.Black))
	return x - line.Width
}

// writeCentred sets words around x.
func (c *composer) writeCentred(s *strip, words string, t theme.Type, ink page.Ink, x, y page.Length) {
	line := c.line(words, t)
	s.add(line.Text(page.Position{X: x - line.Width/2, Y: y}, t.Size, ink))
}

// printed is words in a type. Half of what a sheet prints stands on it many
// times, measured and drawn: each is set once.
type printed struct {
	words string
	style theme.Type
}

// line sets printed words on one line.
func (c *composer) line(words string, t theme.Type) text.Line {
	key := printed{words, t}
	line, known := c.printed[key]
	if !known {
		line = c.setter.Line(words, text.Style(t))
		c.printed[key] = line
	}
	return line
}

// lines sets a printed paragraph.
func (c *composer) lines(words string, t theme.Type, align text.Align, widths ...page.Length) []text.Line {
	return c.setter.Lines(text.Paragraph{Text: words, Style: text.Style(t), Align: align, Widths: widths})
}

// rule draws a level stroke at y.
func (s *strip) rule(stroke page.Stroke, from, to, y page.Length) {
	s.add(page.Line{From: page.Position{X: from, Y: y}, To: page.Position{X: to, Y: y}, Stroke: stroke})
}

// post draws an upright stroke at x.
func (s *strip) post(stroke page.Stroke, x, from, to page.Length) {
	s.add(page.Line{From: page.Position{X: x, Y: from}, To: page.Position{X: x, Y: to}, Stroke: stroke})
}

// centred is the baseline that centres words of the type on y: Han have their
// middle 0.38 em over the baseline in Noto, 0.355 em in WenKai.
func (c *composer) centred(t theme.Type, y page.Length) page.Length {
	return y + t.Size.Scale(int64(c.faces.CentreHan(t.Face)), 1000)
}

// centredDigits is the same for words of digits alone.
func (c *composer) centredDigits(t theme.Type, y page.Length) page.Length {
	return y + t.Size.Scale(int64(c.faces.CentreDigits(t.Face)), 1000)
}
