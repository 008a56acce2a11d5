package kinds

import (
	"slices"

	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/text"
	"worksheetpdf/layouts/theme"
	"worksheetpdf/worksheets"
)

// part is one measured piece of a sentence's line: printed words, or a blank.
type part struct {
	words string
	line  text.Line // of printed words
	style theme.Type
	blank *worksheets.Blank
	// answer is the path of the question that the words answer, in a report;
	// "": they are printed words.
	answer string
	width  page.Length // of words, or of a fixed blank
	share  int64       // of a blank without a width: of what the line has left
	gap    page.Length // before it
	apart  bool        // it is read apart from the words before it
}

// partsPlace is where a line of parts stands, and whose answers fill it.
type partsPlace struct {
	group       worksheets.Group
	prefix      string // of the paths of its questions: "jobs[2]."
	left, right page.Length
	indent      page.Length // where the lines begin on which it goes on
	rule        page.Length // the y of its writing line
	name        string      // of the question, before a blank's own name
	align       worksheets.Align
	fixed       bool // the line is one of a head: its blanks stay where they are
	in          cell
	style       theme.Type  // of the answers on a line
	size        page.Length // of all answers of a field group, at the most; 0: each line has its own
}

// measure sets a line's words and knows its fixed blanks.
func (d *Desk) measure(parts []worksheets.Part) []part {
	measured := make([]part, len(parts))
	for i, p := range parts {
		measured[i] = d.measurePart(p)
		if i > 0 {
			measured[i].gap = d.partGap(measured[i-1], measured[i], i+1 < len(parts) && parts[i+1].Blank != nil)
		}
		measured[i].apart = d.Hanging(measured[i].words) == ""
	}
	return measured
}

func (d *Desk) measurePart(p worksheets.Part) part {
	if b := p.Blank; b != nil {
		m := part{blank: b, width: d.Theme.Given(b.Width.MM)}
		switch {
		case b.Width.Share > 0:
			m.share = int64(page.Millimetres(b.Width.Share))
		case m.width == 0:
			m.share = int64(page.Millimetres(1))
		}
		return m
	}
	m := part{words: p.Words, style: d.Theme.Type.Body}
	switch {
	case p.Small != "":
		m.style, m.words = d.Theme.Type.Prompt, p.Small
	case p.Bold != "":
		m.style, m.words = d.Theme.Type.Label, p.Bold
	}
	m.line = d.Line(m.words, m.style)
	m.width = m.line.Width
	return m
}

// partGap is the space before a part: a word's between words and a blank, a
// clause's between two runs of words, and before the label that small words
// between two blanks are for the second; two blanks stand as far apart.
func (d *Desk) partGap(before, p part, blankAfter bool) page.Length {
	switch {
	case before.blank == nil && p.blank == nil && before.style != p.style:
		return d.Theme.Space.Clause
	case before.blank == nil && p.blank == nil:
		return d.Theme.Space.Part
	case before.blank != nil && p.blank != nil:
		return d.Theme.Space.Part
	case before.blank != nil && p.blank == nil && p.style != d.Theme.Type.Body && blankAfter:
		return d.Theme.Space.Part
	}
	return d.Theme.Space.Word
}

// naturalWidth is the width of a line whose blanks are all fixed.
func naturalWidth(parts []part) page.Length {
	var width page.Length
	for _, p := range parts {
		width += p.gap + p.width
	}
	return width
}

// leastWidth is the width of a line whose blanks are as short as may be.
func (d *Desk) leastWidth(parts []part) page.Length {
	var width page.Length
	for _, p := range parts {
		width += p.gap + d.leastPart(p)
	}
	return width
}

// leastPart is the least width of a part.
func (d *Desk) leastPart(p part) page.Length {
	if p.share == 0 {
		return p.width
	}
	return d.leastBlank(p.blank)
}

// leastBlank is the shortest line that what a blank asks for has room on.
func (d *Desk) leastBlank(b *worksheets.Blank) page.Length {
	if b.Kind == worksheets.DateBlank {
		return d.leastDate()
	}
	return d.Theme.Shape.LeastBlank
}

// checkBlank reports a blank that is wider than its line, or too short to write on.
func (d *Desk) checkBlank(p part, at partsPlace) {
	b, least := p.blank, d.leastBlank(p.blank)
	switch {
	case p.share == 0 && p.width < least:
		d.Problem(at.in.path, worksheets.Msg("the blank %q is %s mm wide, and needs %s mm", b.ID, p.width.String(), least.String()),
			worksheets.Msg("write a larger width"))
	case max(p.width, least) > at.right-at.indent:
		d.Problem(at.in.path, worksheets.Msg("the blank %q is wider than its line of %s mm", b.ID, (at.right-at.indent).String()),
			worksheets.Msg("write a smaller width, or make the column wider"))
	}
}

// partsLines draws a sentence's line, which goes on below where it does not
// fit, and returns the height that it took.
func (d *Desk) partsLines(p *flow.Piece, line []worksheets.Part, at partsPlace) page.Length {
	lines := d.brokenParts(line, at)
	for _, parts := range lines {
		d.partsLine(p, parts, at)
		at.left = at.indent
		at.rule += d.Theme.Space.Write
	}
	return page.Length(len(lines)) * d.Theme.Space.Write
}

// brokenParts are a line's parts, measured and shared out over as many lines as
// they need.
func (d *Desk) brokenParts(line []worksheets.Part, at partsPlace) [][]part {
	parts := d.measure(line)
	if d.flows(at) {
		parts = d.answered(parts, at.group, at.prefix)
	}
	for _, m := range parts {
		if m.blank != nil {
			d.checkBlank(m, at)
		}
	}
	if at.left+d.leastWidth(parts) > at.right {
		return d.breakParts(parts, at)
	}
	return [][]part{parts}
}

// flows reports whether a sentence is set as running words: in a report, but
// for the fields of a head.
func (d *Desk) flows(at partsPlace) bool { return d.Report && !at.fixed && !at.in.single() }

// partsLine draws a line of words and blanks.
func (d *Desk) partsLine(p *flow.Piece, parts []part, at partsPlace) {
	parts = d.shareOut(parts, at.right-at.left)
	x := at.left + alignedAt(at.align, naturalWidth(parts), at.right-at.left)
	at.style = d.lineStyle(parts, at)
	if at.size > 0 {
		at.style.Size = min(at.style.Size, at.size)
	}
	for _, m := range parts {
		x += m.gap
		switch {
		case m.answer != "":
			d.answerPart(p, m, x, at.rule)
		case m.blank != nil:
			d.blank(p, m.blank, slot{x: x, y: at.rule, width: m.width}, at)
		default:
			d.setPart(&p.Canvas, m, x, at.rule)
		}
		x += m.width
	}
}

// shareOut gives the blanks without a width what a line of that width has left,
// by their share, but each its least; so the closing mark stands flush right.
func (d *Desk) shareOut(parts []part, width page.Length) []part {
	if !slices.ContainsFunc(parts, func(p part) bool { return p.share > 0 }) {
		return parts // as nearly all lines of a report: their blanks are filled in
	}
	parts = slices.Clone(parts)
	left := width - naturalWidth(parts)
	d.settleDates(parts, &left)
	for {
		shares := int64(0)
		for _, m := range parts {
			shares += m.share
		}
		if !d.settle(parts, &left, shares) {
			for i, m := range parts {
				if m.share > 0 {
					parts[i].width = left.Scale(m.share, shares)
				}
			}
			return parts
		}
	}
}

// settleDates gives dates no more than a date's room, where that is less than
// their share of what is left: on a line of dates alone the longest that a date
// has anywhere.
func (d *Desk) settleDates(parts []part, left *page.Length) {
	shares, most := int64(0), d.Theme.Shape.DateLine
	for _, m := range parts {
		if shares += m.share; m.share > 0 && m.blank.Kind != worksheets.DateBlank {
			most = d.dateWidth(d.Theme.Type.Answer)
		}
	}
	room := *left
	for i, m := range parts {
		if m.share > 0 && m.blank.Kind == worksheets.DateBlank && m.blank.Width == (worksheets.BlankWidth{}) && room.Scale(m.share, shares) > most {
			parts[i].width, parts[i].share = most, 0
			*left -= most
		}
	}
}

// settle gives the blanks whose share of what is left is less than their least
// just that, and reports whether there were any.
func (d *Desk) settle(parts []part, left *page.Length, shares int64) (any bool) {
	room := *left
	for i, m := range parts {
		if m.share == 0 {
			continue
		}
		if least := d.leastPart(m); room.Scale(m.share, shares) < least {
			parts[i].width, parts[i].share = least, 0
			*left -= least
			any = true
		}
	}
	return any
}
