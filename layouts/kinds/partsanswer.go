package kinds

import (
	"slices"
	"strings"

	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/layouts/text"
	"worksheetpdf/layouts/theme"
	"worksheetpdf/worksheets"
)

// answered turns blanks into what was written in them, for a report: the
// sentence is read as one, its answers underlined. Marks that no line may begin
// with stand close to them.
func (d *Desk) answered(parts []part, group worksheets.Group, prefix string) []part {
	for i, p := range parts {
		if p.blank == nil {
			if i > 0 && parts[i-1].answer != "" && d.Hanging(p.words) != "" {
				parts[i].gap = 0
			}
			continue
		}
		value := group.Get(p.blank.ID)
		words, style := missing, d.Theme.Type.Prompt
		switch {
		case value.Given() && p.blank.Kind == worksheets.DateBlank:
			continue
		case value.Given():
			words, style = d.blankWords(p.blank, group), d.Theme.Type.AnswerSmall
		}
		parts[i] = part{words: words, style: style, gap: p.gap, answer: prefix + p.blank.ID, line: d.Line(words, style), apart: true}
		parts[i].width = parts[i].line.Width
	}
	return parts
}

// joined are the lines of a sentence as a report sets them: one after the other
// on one line that goes on below where it is full.
func joined(lines [][]worksheets.Part) (all []worksheets.Part) {
	count := 0
	for _, line := range lines {
		count += len(line)
	}
	all = make([]worksheets.Part, 0, count)
	for _, line := range lines {
		for _, p := range line {
			if n := len(all); n > 0 && p.Words != "" && all[n-1].Words != "" {
				all[n-1].Words += p.Words
				continue
			}
			all = append(all, p)
		}
	}
	return all
}

// flowingLines are the lines of a sentence as a report sets it: one after the
// other, or each for itself where they stand in the middle or on the right.
func (d *Desk) flowingLines(sentence [][]worksheets.Part, at partsPlace) (lines []func(p *flow.Piece, y page.Length)) {
	if at.align == worksheets.Left {
		sentence = [][]worksheets.Part{joined(sentence)}
	}
	whole := page.Group{Role: page.RoleParagraph, Key: d.Keys.Key(at.in.path + "/" + at.prefix)}
	for _, line := range sentence {
		for _, parts := range d.brokenParts(line, at) {
			place := at
			lines = append(lines, func(p *flow.Piece, y page.Length) {
				place.rule = y + d.Theme.Space.Write
				d.asSentence(p, whole, func(p *flow.Piece) { d.partsLine(p, parts, place) })
			})
			at.left = at.indent
		}
	}
	return lines
}

// answerPart draws an answer's line in a sentence, underlined.
func (d *Desk) answerPart(p *flow.Piece, m part, x, rule page.Length) {
	p.In(page.Group{Role: page.RoleField, Field: m.answer}, func(c *pen.Canvas) {
		c.Rule(d.Theme.Rule.Write, x, x+m.width, rule)
		d.setPart(c, m, x, rule)
	})
}

// setPart sets the words of a part.
func (d *Desk) setPart(c *pen.Canvas, m part, x, rule page.Length) {
	y := rule - d.Theme.Space.Base
	if m.apart {
		d.SetApart(c, m.line, m.style, x, y)
		return
	}
	d.Set(c, m.line, m.style, x, y)
}

// At the end of a sentence's line words are broken into no less room than
// leastBreak, in em, and none that are at most shortWords long.
const (
	leastBreak = 3
	shortWords = 6
)

// flowing breaks words of a report's sentence wherever a line ends; the marks
// that follow them, so wide, stay with their last line.
func (b *partsBreaker) flowing(p part, tail page.Length) {
	room, full := b.room(p), b.right-b.indent
	short := p.width <= shortWords*p.style.Size
	if p.width+tail > room && (short || room < leastBreak*p.style.Size) && b.hanging(p) == 0 && b.begun() {
		b.turn()
		room = full
	}
	if p.width+tail <= room && p.width <= full && !strings.ContainsAny(p.words, text.NewLines) {
		b.add(p) // whole, as it was measured
		return
	}
	lines := b.Lines(p.words, p.style, text.Ragged, room, full)
	if end := lines[len(lines)-1].Width; end+tail > full || len(lines) == 1 && end+tail > room {
		lines = b.Lines(p.words, p.style, text.Ragged, room-tail, full-tail)
	}
	for i, line := range lines {
		if i > 0 {
			b.turn()
		}
		if line.Width > b.right-b.x {
			b.NoRoom(p.words, b.in.path)
		}
		piece := p
		piece.line, piece.width = line, line.Width
		b.add(piece)
		p = p.after(line)
	}
}

// lineStyle is what the answers on a line of blanks are set in: where one must
// shrink to fit, all do.
func (d *Desk) lineStyle(parts []part, at partsPlace) theme.Type {
	style := d.answerType(at.in)
	if d.flows(at) {
		style = d.Theme.Type.AnswerSmall
	}
	for _, m := range parts {
		if m.blank == nil || !at.group.Get(m.blank.ID).Given() {
			continue
		}
		if m.blank.Kind == worksheets.DateBlank {
			style.Size = d.dateSize(m.width, style)
			continue
		}
		room := m.width - 2*d.answerInset(m.blank.Width.MM > 0 || m.blank.Kind == worksheets.NumberBlank)
		for d.Width(d.blankWords(m.blank, at.group), style) > room && style.Size > d.Theme.Type.AnswerLeast {
			style.Size = max(style.Size-d.Theme.Type.AnswerStep, d.Theme.Type.AnswerLeast)
		}
	}
	return style
}

// alike is the size that the answers on all lines of a sentence have room at,
// of as many as there are groups: type that must shrink shrinks alike. The first
// line begins at first. Lines that go on below keep their own size.
func (d *Desk) alike(sentence [][]worksheets.Part, groups []worksheets.Group, first page.Length, at partsPlace) page.Length {
	size, left := d.answerType(at.in).Size, at.left
	if !d.flows(at) && !slices.ContainsFunc(groups, func(g worksheets.Group) bool { return !g.Empty() }) {
		return size // of a blank sheet: nothing is measured
	}
	for i, line := range sentence {
		at.left = left
		if i == 0 {
			at.left = first
		}
		parts := d.measure(line)
		if at.left+d.leastWidth(parts) > at.right {
			continue
		}
		parts = d.shareOut(parts, at.right-at.left)
		for _, at.group = range groups {
			size = min(size, d.lineStyle(parts, at).Size)
		}
	}
	return size
}

// blankWords is what was written in a blank that takes no date.
func (d *Desk) blankWords(b *worksheets.Blank, group worksheets.Group) string {
	value := group.Get(b.ID)
	if b.Kind == worksheets.NumberBlank {
		return value.Figure()
	}
	return d.textOf(value)
}

// after is what is left of a part when a line of it is set: it goes on, unless the
// line had room for nothing.
func (p part) after(line text.Line) part {
	p.apart = p.apart && len(line.Glyphs) == 0
	return p
}
