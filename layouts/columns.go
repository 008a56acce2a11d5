package layouts

import (
	"fmt"

	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// columns lays blocks side by side. The row is one strip: what is asked side
// by side is answered side by side, on one page.
func (c *composer) columns(b *worksheets.Columns, in cell) []strip {
	gutter := page.Millimetres(b.Gutter)
	room := in.width - page.Length(len(b.Columns)-1)*gutter
	if room <= 0 {
		c.problem(in, worksheets.Msg("the gutters between the columns leave no room for them"), worksheets.Msg("write a smaller gutter, or fewer columns"))
		return nil
	}
	total := 0.0
	for _, pillar := range b.Columns {
		total += pillar.Width
	}
	row, headed := singleFields(b), anyHeaded(b)
	cells := make([]cell, len(b.Columns))
	shared := page.Length(0)
	for i, pillar := range b.Columns {
		width := room.Scale(int64(page.Millimetres(pillar.Width)), int64(page.Millimetres(total)))
		cells[i] = cell{width: width, row: row, headed: headed, path: fmt.Sprintf("%s.columns[%d]", in.path, i)}
		if row || headed {
			shared = max(shared, c.captionOf(pillar.Blocks[0], blockIn(cells[i], 0)).height)
		}
	}
	s := strip{}
	x := page.Length(0)
	for i, pillar := range b.Columns {
		cells[i].caption = shared
		stack := c.stack(pillar.Blocks, cells[i])
		s.place(stack, x, 0)
		s.height = max(s.height, stack.height)
		s.above = max(s.above, stack.above)
		s.keep = s.keep || stack.keep
		x += cells[i].width + gutter
	}
	return only(s)
}

// blockIn is the room of a column's block.
func blockIn(column cell, index int) cell {
	column.path = fmt.Sprintf("%s.blocks[%d]", column.path, index)
	if index > 0 {
		column.caption = 0
	}
	return column
}

// stack lays blocks one under the other as one strip.
func (c *composer) stack(blocks []worksheets.Block, column cell) strip {
	var s strip
	first := true
	for i, block := range blocks {
		for _, piece := range c.block(block, blockIn(column, i)) {
			if first {
				s.above = piece.above
			} else {
				s.height += piece.above
			}
			first = false
			s.place(piece, 0, s.height)
			s.height += piece.height
			s.keep = piece.keep
		}
	}
	return s
}

// singleFields is whether the columns hold one field each, none of more than
// one line: a row of a form, which shares its writing line.
func singleFields(b *worksheets.Columns) bool {
	for _, pillar := range b.Columns {
		if len(pillar.Blocks) != 1 {
			return false
		}
		switch f := pillar.Blocks[0].(type) {
		case *worksheets.Text:
			if f.Lines > 1 || f.Place == worksheets.Before {
				return false
			}
		case *worksheets.Sentence:
			if len(f.Lines) > 1 || f.Label == "" {
				return false
			}
		case *worksheets.Choice:
			if f.Arrange != worksheets.Inline || f.Label == "" || f.Place == worksheets.Before {
				return false
			}
		case *worksheets.Date, *worksheets.Number:
		default:
			return false
		}
	}
	return true
}

// anyHeaded is whether a column begins with a field whose caption leads with
// a heading: the captions beside it then stand on the heading's baseline.
func anyHeaded(b *worksheets.Columns) bool {
	for _, pillar := range b.Columns {
		if worksheets.LeadingHeading(pillar.Blocks[0]) != nil {
			return true
		}
	}
	return false
}
