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
	l := d.newList(b, in)
	room := d.Foot() - d.RunningHeight(&flow.Running{Path: in.path}) - flow.Height(strips)
	if l.columns > 1 && flow.Height(l.lines) <= room {
		return append(strips, l.whole())
	}
	return append(strips, l.acrossLines()...)
}

// entryList is a list's entries, and the lines that they stand on side by side.
type entryList struct {
	columns int
	step    page.Length // from one column to the next
	entries []flow.Piece
	lines   []flow.Strip // empty, each as tall as its entries
}

func (d *Desk) newList(b *worksheets.List, in cell) entryList {
	l := entryList{columns: max(b.Columns, 1)}
	l.step = (in.width + d.Theme.Space.Gutter) / page.Length(l.columns)
	rows := d.answers.Get(b.ID).Rows
	for n := range b.Rows {
		l.entries = append(l.entries, d.listEntry(b, n, rowAt(rows, n), in.narrowed(l.step-d.Theme.Space.Gutter)))
	}
	l.lines = make([]flow.Strip, (b.Rows+l.columns-1)/l.columns)
	for n, entry := range l.entries {
		line := &l.lines[l.line(n)]
		line.Holder = page.RoleList
		line.Height = max(line.Height, entry.Height)
		if l.line(n) > 0 {
			line.Above = d.itemGap(b)
		}
	}
	return l
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

func (d *Desk) listEntry(b *worksheets.List, n int, group worksheets.Group, in cell) flow.Piece {
	var p flow.Piece
	indent, t := d.Theme.Space.ListIndent, d.Theme.Type.Item
	number := d.Line(strconv.Itoa(n+1), t)
	base := d.Theme.Space.Write - d.Theme.Space.Base
	p.In(page.Group{Role: page.RoleLabel}, func(c *pen.Canvas) {
		d.Set(c, number, t, d.Theme.Space.ListNumber-number.Width/2, base)
	})
	for _, line := range b.Lines {
		p.Height += d.partsLines(&p, line, partsPlace{
			group: group, prefix: rowPath(b.ID, n, "") + ".", left: indent, indent: indent, right: in.width, in: in,
			rule: p.Height + d.Theme.Space.Write,
			name: "第 " + strconv.Itoa(n+1) + " 条",
		})
	}
	p.Canvas = p.As(page.RoleItem)
	return p
}
