package layouts

import (
	"strconv"

	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// list is the same sentence several times, numbered, its entries running down
// each column in turn. Entries of one column stand a strip each, so that a
// long list goes on over pages. Several columns stand as one strip, read down
// each column as they are printed, unless no page holds them.
func (c *composer) list(b *worksheets.List, in cell) []strip {
	var strips []strip
	if head := c.listCaption(b, in); head.height > 0 {
		strips = append(strips, head)
	}
	columns := page.Length(max(b.Columns, 1))
	step := (in.width + c.theme.Space.Gutter) / columns // from one column to the next
	rows := c.answers.Get(b.ID).Rows
	entries := make([]strip, b.Rows)
	for n := range entries {
		entries[n] = c.listEntry(b, n, rowAt(rows, n), cell{width: step - c.theme.Space.Gutter, path: in.path})
	}
	perColumn := (b.Rows + int(columns) - 1) / int(columns)
	lines := c.listLines(b, entries, perColumn)
	m := c.theme.Margins
	room := c.size.Height - m.Top - m.Foot - c.runningHeight(&runningHead{in: in}) - height(strips)
	if columns > 1 && height(lines) <= room {
		return append(strips, listWhole(lines, entries, step))
	}
	for n, entry := range entries {
		lines[n%perColumn].place(entry, page.Length(n/perColumn)*step, 0)
	}
	return append(strips, lines...)
}

// listLines are empty strips, each as tall as the entries that stand side by
// side on it.
func (c *composer) listLines(b *worksheets.List, entries []strip, perColumn int) []strip {
	lines := make([]strip, perColumn)
	for n, entry := range entries {
		line := &lines[n%perColumn]
		line.height = max(line.height, entry.height)
		if n%perColumn > 0 {
			line.above = c.itemGap(b)
		}
	}
	return lines
}

// listWhole is all columns as one strip, its marks in the order of reading.
func listWhole(lines, entries []strip, step page.Length) strip {
	whole := strip{height: height(lines)}
	y := page.Length(0)
	for n, entry := range entries {
		line := n % len(lines)
		if line == 0 {
			y = 0
		}
		y += lines[line].above
		whole.place(entry, page.Length(n/len(lines))*step, y)
		y += lines[line].height
	}
	return whole
}

// height is that of strips one under the other.
func height(strips []strip) (total page.Length) {
	for i, s := range strips {
		total += s.height
		if i > 0 {
			total += s.above
		}
	}
	return total
}

func (c *composer) listCaption(b *worksheets.List, in cell) strip {
	s := strip{keep: true}
	s.height = c.captionAbove(&s, c.captionOf(b, in))
	c.openCaption(&s, b.Heading)
	return s
}

// itemGap parts entries of several lines; entries of one line stand at the
// pitch of writing.
func (c *composer) itemGap(b *worksheets.List) page.Length {
	if len(b.Lines) == 1 {
		return 0
	}
	return c.theme.Space.ListItem
}

func (c *composer) listEntry(b *worksheets.List, n int, group worksheets.Group, in cell) strip {
	s := strip{}
	indent := c.theme.Space.ListIndent
	number := c.line(strconv.Itoa(n+1), c.theme.Type.Item)
	base := c.theme.Space.Write - c.theme.Space.Base
	middle := (indent - c.theme.Space.Word*2) / 2
	s.add(number.Text(page.Position{X: middle - number.Width/2, Y: base}, c.theme.Type.Item.Size, page.Black))
	for _, line := range b.Lines {
		s.height += c.partsLines(&s, line, partsPlace{
			group: group, left: indent, indent: indent, right: in.width, in: in,
			rule: s.height + c.theme.Space.Write,
			name: "第 " + strconv.Itoa(n+1) + " 条",
		})
	}
	return s
}

// rowAt is the row's answers, the zero Group past the last.
func rowAt(rows []worksheets.Group, n int) worksheets.Group {
	if n < len(rows) {
		return rows[n]
	}
	return worksheets.Group{}
}
