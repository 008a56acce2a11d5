package layouts

import (
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/text"
	"worksheetpdf/layouts/theme"
	"worksheetpdf/worksheets"
)

// sentence is printed words with blanks, on lines set by hand.
func (c *composer) sentence(b *worksheets.Sentence, in cell) []strip {
	s := strip{}
	y := c.captionAbove(&s, b.Caption, in)
	c.openCaption(&s, b.Heading)
	for i, line := range b.Lines {
		y += c.theme.Space.Write
		left := page.Length(0)
		if i == 0 {
			left = c.captionBefore(&s, b.Caption, y-c.theme.Space.Base)
		}
		c.partsLine(&s, c.measure(line, in), partsPlace{
			group: c.answers, left: left, right: in.width, rule: y, row: in.row, name: captionName(b.Caption), in: in})
	}
	s.height = y
	return only(s)
}

// part is one measured piece of a sentence's line.
type part struct {
	line  text.Line // of printed words
	style theme.Type
	blank *worksheets.Blank
	width page.Length // 0: a blank that shares what the line has left
	gap   page.Length // before it
}

// partsPlace is where a line of parts stands, and whose answers fill it.
type partsPlace struct {
	group       worksheets.Group
	left, right page.Length
	rule        page.Length // the y of its writing line
	row         bool        // in a row of single fields
	name        string      // of the question, before a blank's own name
	in          cell
}

// measure sets a line's words and knows its fixed blanks.
func (c *composer) measure(parts []worksheets.Part, in cell) []part {
	measured := make([]part, len(parts))
	for i, p := range parts {
		m := &measured[i]
		switch {
		case p.Blank != nil:
			m.blank, m.width = p.Blank, page.Millimetres(p.Blank.Width)
		case p.Small != "":
			m.style, m.line = c.theme.Type.Prompt, c.line(p.Small, c.theme.Type.Prompt)
		case p.Bold != "":
			m.style, m.line = c.theme.Type.Label, c.line(p.Bold, c.theme.Type.Label)
		default:
			m.style, m.line = c.theme.Type.Body, c.line(p.Words, c.theme.Type.Body)
		}
		if m.blank == nil {
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

// partsLine draws a line of words and blanks. Blanks without a width share
// what the line has left, by their grow; so the closing mark stands flush right.
func (c *composer) partsLine(s *strip, parts []part, at partsPlace) {
	grow, sharing := int64(0), page.Length(0)
	for _, p := range parts {
		if p.blank != nil && p.width == 0 {
			grow += int64(max(p.blank.Grow, 1))
			sharing++
		}
	}
	left := at.right - at.left - c.naturalWidth(parts)
	if left < sharing*leastBlank {
		c.problem(at.in, worksheets.Msg("the words of a sentence leave no room for its blanks"))
		return
	}
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

// blank draws one blank and what was written in it.
func (c *composer) blank(s *strip, b *worksheets.Blank, at slot, place partsPlace) {
	value := place.group.Get(b.ID)
	style := c.theme.Type.Answer
	if place.row {
		style = c.theme.Type.AnswerHead
	}
	switch b.Kind {
	case worksheets.DateBlank:
		c.dateField(s, at, value, style)
		return
	case worksheets.NumberBlank:
		c.rules(s, []slot{at})
		c.numberOn(s, at, value, style)
		return
	}
	c.rules(s, []slot{at})
	label := place.name
	if b.Label != "" {
		if label != "" {
			label += " · "
		}
		label += b.Label
	}
	c.fill(s, []slot{at}, answer{value: textOf(value), label: label, style: style, centre: b.Width > 0})
}
