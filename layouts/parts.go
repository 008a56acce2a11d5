package layouts

import (
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/text"
	"worksheetpdf/layouts/theme"
	"worksheetpdf/worksheets"
)

// part is one measured piece of a sentence's line.
type part struct {
	words string
	line  text.Line // of printed words
	style theme.Type
	blank *worksheets.Blank
	width page.Length // 0: of a blank that shares what the line has left; of words of nothing visible
	gap   page.Length // before it
}

// partsPlace is where a line of parts stands, and whose answers fill it.
type partsPlace struct {
	group       worksheets.Group
	left, right page.Length
	indent      page.Length // where the lines begin on which it goes on
	rule        page.Length // the y of its writing line
	row         bool        // in a row of single fields
	name        string      // of the question, before a blank's own name
	in          cell
}

// measure sets a line's words and knows its fixed blanks.
func (c *composer) measure(parts []worksheets.Part) []part {
	measured := make([]part, len(parts))
	for i, p := range parts {
		m := &measured[i]
		switch {
		case p.Blank != nil:
			m.blank, m.width = p.Blank, page.Millimetres(p.Blank.Width)
		case p.Small != "":
			m.style, m.words = c.theme.Type.Prompt, p.Small
		case p.Bold != "":
			m.style, m.words = c.theme.Type.Label, p.Bold
		default:
			m.style, m.words = c.theme.Type.Body, p.Words
		}
		if m.blank == nil {
			m.line = c.line(m.words, m.style)
			m.width = m.line.Width
		}
	}
	for i := 1; i < len(measured); i++ {
		measured[i].gap = c.partGap(measured, i)
	}
	return measured
}

// partGap is the space before the part at i: a word's between words and a
// blank, a clause's between two runs of words, and before the label that
// small words between two blanks are for the second.
func (c *composer) partGap(parts []part, i int) page.Length {
	before, p := parts[i-1], parts[i]
	switch {
	case before.blank == nil && p.blank == nil && before.style != p.style:
		return c.theme.Space.Clause
	case before.blank == nil && p.blank == nil:
		return c.theme.Space.Label / 2
	case before.blank != nil && p.blank == nil && p.style != c.theme.Type.Body &&
		i+1 < len(parts) && parts[i+1].blank != nil:
		return c.theme.Space.Label / 2
	}
	return c.theme.Space.Word
}

// naturalWidth is the width of a line whose blanks are all fixed.
func (c *composer) naturalWidth(parts []part) page.Length {
	var width page.Length
	for _, p := range parts {
		width += p.gap + p.width
	}
	return width
}

// leastWidth is the width of a line whose blanks are as short as may be.
func (c *composer) leastWidth(parts []part) page.Length {
	var width page.Length
	for _, p := range parts {
		width += p.gap + c.leastPart(p)
	}
	return width
}

// leastPart is the least width of a part.
func (c *composer) leastPart(p part) page.Length {
	switch {
	case p.blank == nil || p.width > 0: // words of nothing visible have no width
		return p.width
	case p.blank.Kind == worksheets.DateBlank:
		return c.leastDate()
	}
	return c.theme.Shape.LeastBlank
}

// checkBlank reports a blank that is wider than its line, or too short to write on.
func (c *composer) checkBlank(b *worksheets.Blank, width page.Length, at partsPlace) {
	least := c.theme.Shape.LeastBlank
	if b.Kind == worksheets.DateBlank {
		least = c.leastDate()
	}
	switch {
	case b.Width > 0 && width < least:
		c.problem(at.in, worksheets.Msg("the blank %q is %s mm wide, and needs %s mm", b.ID, width.String(), least.String()),
			worksheets.Msg("write a larger width"))
	case max(width, least) > at.right-at.indent:
		c.problem(at.in, worksheets.Msg("the blank %q is wider than its line of %s mm", b.ID, (at.right-at.indent).String()),
			worksheets.Msg("write a smaller width, or make the column wider"))
	}
}

// partsLines draws a sentence's line, which goes on below where it does not
// fit, and is the height that it took.
func (c *composer) partsLines(s *strip, line []worksheets.Part, at partsPlace) page.Length {
	parts := c.measure(line)
	for _, p := range parts {
		if p.blank != nil {
			c.checkBlank(p.blank, p.width, at)
		}
	}
	lines := [][]part{parts}
	if at.left+c.leastWidth(parts) > at.right {
		lines = c.breakParts(parts, at)
	}
	for _, parts := range lines {
		c.partsLine(s, parts, at)
		at.left = at.indent
		at.rule += c.theme.Space.Write
	}
	return page.Length(len(lines)) * c.theme.Space.Write
}

// breakParts shares parts out over lines. Words are broken where they are
// longer than half a line, or where a line would begin with their first mark.
func (c *composer) breakParts(parts []part, at partsPlace) [][]part {
	b := partsBreaker{composer: c, partsPlace: at, lines: [][]part{nil}, x: at.left}
	for i, p := range parts {
		switch {
		case p.blank == nil:
			b.words(p)
		case i+1 < len(parts):
			b.blank(p, c.leastPart(p)+c.hanging(parts[i+1]))
		default:
			b.blank(p, c.leastPart(p))
		}
	}
	return b.lines
}

// partsBreaker is lines of parts as they grow.
type partsBreaker struct {
	*composer
	partsPlace
	lines [][]part
	x     page.Length // where the last line ends, its blanks as short as may be
}

// begun is whether anything stands on the last line yet.
func (b *partsBreaker) begun() bool { return len(b.lines[len(b.lines)-1]) > 0 }

// room is what the last line has left for a part.
func (b *partsBreaker) room(p part) page.Length {
	if b.begun() {
		return b.right - b.x - p.gap
	}
	return b.right - b.x
}

func (b *partsBreaker) add(p part) {
	if !b.begun() {
		p.gap = 0
	}
	b.x += p.gap + b.leastPart(p)
	last := len(b.lines) - 1
	b.lines[last] = append(b.lines[last], p)
}

// turn begins the next line.
func (b *partsBreaker) turn() {
	b.lines = append(b.lines, nil)
	b.x = b.indent
}

// blank adds a blank that needs so much room, with the marks that follow it.
func (b *partsBreaker) blank(p part, need page.Length) {
	if need > b.room(p) && b.x > b.indent {
		b.turn()
	}
	b.add(p)
}

// words adds words, whole or broken.
func (b *partsBreaker) words(p part) {
	room, full := b.room(p), b.right-b.indent
	if p.width <= room {
		b.add(p)
		return
	}
	if b.hanging(p) == 0 && p.width <= full/2 {
		b.turn()
		b.add(p)
		return
	}
	for i, line := range b.composer.lines(p.words, p.style, text.Ragged, room, full) {
		if i > 0 || line.Width > room && b.x > b.indent {
			b.turn()
		}
		if line.Width > b.right-b.x {
			b.noRoom(p.words, b.in)
		}
		piece := p
		piece.line, piece.width = line, line.Width
		b.add(piece)
	}
}

// hanging is the width of the marks that a part begins with and that no line
// may begin with (CLREQ, 3.1.3), with the gap before them.
func (c *composer) hanging(p part) page.Length {
	marks := c.setter.Hanging(p.words)
	if marks == "" {
		return 0
	}
	return p.gap + c.line(marks, p.style).Width
}

// partsLine draws a line of words and blanks. Blanks without a width share
// what the line has left, by their grow; so the closing mark stands flush right.
func (c *composer) partsLine(s *strip, parts []part, at partsPlace) {
	grow := int64(0)
	for _, p := range parts {
		if p.blank != nil && p.width == 0 {
			grow += int64(max(p.blank.Grow, 1))
		}
	}
	left := at.right - at.left - c.naturalWidth(parts)
	x := at.left
	for _, p := range parts {
		x += p.gap
		width := p.width
		if p.blank == nil {
			s.add(p.line.Text(page.Position{X: x, Y: at.rule - c.theme.Space.Base}, p.style.Size, page.Black))
		} else {
			if width == 0 {
				width = left.Scale(int64(max(p.blank.Grow, 1)), grow)
			}
			c.blank(s, p.blank, slot{x: x, y: at.rule, width: width}, at)
		}
		x += width
	}
}
