package kinds

import (
	"strconv"

	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/worksheets"
)

// list is the same sentence several times, numbered, its entries running down
// each column in turn. Entries of one column stand a strip each, so that a
// long list goes on over pages. Several columns stand as one strip, read down
// each column as they are printed, unless no page holds them.
func (d *Desk) list(b *worksheets.List) kind {
	return kind{
		caption: &b.Caption,
		beside:  func(in cell) page.Length { return in.width }, // its numbers stand before its fields
		strips:  func(in cell, cap caption) []flow.Strip { return d.listStrips(b, in, cap) },
	}
}

func (d *Desk) listStrips(b *worksheets.List, in cell, cap caption) []flow.Strip {
	var strips []flow.Strip
	if cap.height > 0 {
		head := flow.Strip{Keep: true}
		head.Height = d.captionAbove(&head.Piece, cap)
		d.openCaption(&head, b.Heading)
		strips = append(strips, head)
	}
	if d.Report && len(d.answers.Get(b.ID).Rows) == 0 {
		return append(strips, d.missingStrip(b.ID, in))
	}
	if d.Report && b.Columns < 2 {
		return append(strips, d.toldList(b, in)...)
	}
	l := d.newList(b, in)
	room := d.Foot() - d.RunningHeight(&flow.Running{Path: in.path}) - flow.Height(strips)
	if l.columns > 1 && flow.Height(l.lines) <= room {
		s := l.whole()
		if d.Report { // it has no holes to begin on the next page
			s.Split, s.SplitEarly = l.split, true
		}
		return append(strips, s)
	}
	if d.Report { // an entry may be taller than a page
		return append(strips, d.toldList(b, in)...)
	}
	return append(strips, l.acrossLines()...)
}

// entryList is a list's entries, and the lines that they stand on side by side.
type entryList struct {
	columns int
	step    page.Length // from one column to the next
	gap     page.Length // between lines
	entries []flow.Piece
	lines   []flow.Strip // empty, each as tall as its entries
}

func (d *Desk) newList(b *worksheets.List, in cell) entryList {
	l := entryList{columns: max(b.Columns, 1), gap: d.itemGap(b)}
	l.step = (in.width + d.Theme.Space.Gutter) / page.Length(l.columns)
	rows := d.answers.Get(b.ID).Rows
	printed := b.Rows
	if d.Report {
		printed = len(rows)
	}
	var entries []flow.Piece
	for n := range printed {
		entries = append(entries, d.listEntry(b, n, rowAt(rows, n), in.narrowed(l.step-d.Theme.Space.Gutter)))
	}
	return l.of(entries)
}

// of is the list with other entries.
func (l entryList) of(entries []flow.Piece) entryList {
	l.entries = entries
	l.lines = make([]flow.Strip, (len(entries)+l.columns-1)/l.columns)
	for n, entry := range entries {
		line := &l.lines[l.line(n)]
		line.Holder = page.RoleList
		line.Height = max(line.Height, entry.Height)
		if l.line(n) > 0 {
			line.Above = l.gap
		}
	}
	return l
}

// split parts the list into the entries that fit the height, and the others;
// both run down each column in turn.
func (l entryList) split(height page.Length) (first, rest flow.Strip, ok bool) {
	whole := 0
	for n := l.columns; n < len(l.entries) && flow.Height(l.of(l.entries[:n]).lines) <= height; n += l.columns {
		whole = n
	}
	if whole == 0 {
		return flow.Strip{}, flow.Strip{}, false
	}
	a, b := l.of(l.entries[:whole]), l.of(l.entries[whole:])
	first, rest = a.whole(), b.whole()
	rest.Split, rest.SplitEarly = b.split, true
	return first, rest, true
}

// line is the line on which the entry n stands, column the column: columns
// are filled downwards, as evenly as may be, the first ones first.
func (l entryList) line(n int) int   { line, _ := l.place(n); return line }
func (l entryList) column(n int) int { _, column := l.place(n); return column }

func (l entryList) place(n int) (line, column int) {
	full, over := len(l.entries)/l.columns, len(l.entries)%l.columns
	if most := full + 1; n < over*most {
		return n % most, n / most
	}
	n -= over * (full + 1)
	return n % full, over + n/full
}

// acrossLines are the lines, each with the entries that stand side by side on it.
func (l entryList) acrossLines() []flow.Strip {
	for n, entry := range l.entries {
		l.lines[l.line(n)].Place(entry, page.Length(l.column(n))*l.step, 0)
	}
	return l.lines
}

// whole is all columns as one strip, its marks in the order of reading.
func (l entryList) whole() flow.Strip {
	whole := flow.Strip{Holder: page.RoleList}
	whole.Height = flow.Height(l.lines)
	whole.Least = l.lines[0].Height
	y := page.Length(0)
	for n, entry := range l.entries {
		line := l.lines[l.line(n)]
		if l.line(n) == 0 {
			y = 0
		}
		y += line.Above
		whole.Place(entry, page.Length(l.column(n))*l.step, y)
		y += line.Height
	}
	return whole
}

// itemGap parts entries of several lines; entries of one line stand at the
// pitch of writing.
func (d *Desk) itemGap(b *worksheets.List) page.Length {
	if len(b.Lines) == 1 {
		return 0
	}
	return d.Theme.Space.ListItem
}

// listEntry is one entry: its number, and the sentence.
func (d *Desk) listEntry(b *worksheets.List, n int, group worksheets.Group, in cell) flow.Piece {
	var p flow.Piece
	place := d.entryPlace(b, n, group, in)
	if d.flows(place) {
		p = d.toldEntry(b, n, group, in).draw()
	} else {
		alike := []worksheets.Group{group}
		if len(b.Lines) == 1 { // its entries stand like the rows of a table
			alike = append(alike, d.answers.Get(b.ID).Rows...)
		}
		place.size = d.alike(b.Lines, alike, place.left, place)
		d.entryNumber(&p, n)
		d.asSentence(&p, page.Group{Role: page.RoleParagraph}, func(inner *flow.Piece) {
			for _, line := range b.Lines {
				place.rule = p.Height + d.Theme.Space.Write
				p.Height += d.partsLines(inner, line, place)
			}
		})
	}
	p.Canvas = p.As(page.RoleItem)
	return p
}

// entryPlace is where the sentence of an entry stands.
func (d *Desk) entryPlace(b *worksheets.List, n int, group worksheets.Group, in cell) partsPlace {
	indent := d.Theme.Space.ListIndent
	return partsPlace{
		group: group, prefix: rowPath(b.ID, n, "") + ".", left: indent, indent: indent, right: in.width, in: in,
		name: "第 " + strconv.Itoa(n+1) + " 条",
	}
}

// entryNumber draws the number of an entry before its first line.
func (d *Desk) entryNumber(p *flow.Piece, n int) {
	t := d.Theme.Type.Item
	number := d.Line(strconv.Itoa(n+1), t)
	p.In(page.Group{Role: page.RoleLabel}, func(c *pen.Canvas) {
		d.Set(c, number, t, d.Theme.Space.ListNumber-number.Width/2, d.Theme.Space.Write-d.Theme.Space.Base)
	})
}

// toldEntry is an entry of a report.
func (d *Desk) toldEntry(b *worksheets.List, n int, group worksheets.Group, in cell) lined {
	return lined{
		lead:  func(p *flow.Piece) { d.entryNumber(p, n) },
		pitch: d.Theme.Space.Write, lines: d.flowingLines(b.Lines, d.entryPlace(b, n, group, in)),
	}
}

// toldList is the entries of a report one below the other, each going on over
// pages where it must.
func (d *Desk) toldList(b *worksheets.List, in cell) (strips []flow.Strip) {
	for n, group := range d.answers.Get(b.ID).Rows {
		l := d.toldEntry(b, n, group, in)
		l.group = page.Group{Role: page.RoleItem, Key: d.Keys.Key(rowPath(in.path, n, ""))}
		if n > 0 {
			l.above = d.itemGap(b)
		}
		s := l.strip()
		s.Holder = page.RoleList
		strips = append(strips, s)
	}
	return strips
}
