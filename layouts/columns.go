package layouts

import (
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// columns lays blocks side by side. The row is one strip: what is asked side
// by side is answered side by side, on one page.
func (c *composer) columns(b *worksheets.Columns, in cell) []strip {
	gutter := page.Millimetres(b.Gutter)
	room := in.width - page.Length(len(b.Columns)-1)*gutter
	total := 0.0
	for _, pillar := range b.Columns {
		total += pillar.Width
	}
	row, headed := singleFields(b), anyHeaded(b)
	s := strip{}
	x := page.Length(0)
	for _, pillar := range b.Columns {
		width := room.Scale(int64(page.Millimetres(pillar.Width)), int64(page.Millimetres(total)))
		stack := c.stack(pillar.Blocks, cell{width: width, row: row, headed: headed, path: in.path})
		s.place(stack, x, 0)
		s.height = max(s.height, stack.height)
		s.above = max(s.above, stack.above)
		s.keep = s.keep || stack.keep
		x += width + gutter
	}
	return only(s)
}

// stack lays blocks one under the other as one strip.
func (c *composer) stack(blocks []worksheets.Block, in cell) strip {
	var s strip
	first := true
	for _, block := range blocks {
		for _, piece := range c.block(block, in) {
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
