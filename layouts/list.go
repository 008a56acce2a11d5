package layouts

import (
	"strconv"

	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// list is the same sentence several times, numbered, its entries running down
// each column in turn. Entries of one column stand a strip each, so that a
// long list goes on over pages; several columns stand as one.
func (c *composer) list(b *worksheets.List, in cell) []strip {
	var strips []strip
	if head := c.listCaption(b, in); head.height > 0 {
		strips = append(strips, head)
	}
	columns := max(b.Columns, 1)
	gutter := c.theme.Space.Gutter
	width := (in.width - page.Length(columns-1)*gutter) / page.Length(columns)
	rows := c.answers.Get(b.ID).Rows
	perColumn := (b.Rows + columns - 1) / columns
	for line := range perColumn {
		s := strip{}
		if line > 0 {
			s.above = c.itemGap(b)
		}
		for column := range columns {
			n := column*perColumn + line
			if n >= b.Rows {
				break
			}
			entry := c.listEntry(b, n, rowAt(rows, n), cell{width: width, path: in.path})
			s.place(entry, page.Length(column)*(width+gutter), 0)
			s.height = max(s.height, entry.height)
		}
		strips = append(strips, s)
	}
	return strips
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
