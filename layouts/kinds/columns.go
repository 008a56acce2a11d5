package kinds

import (
	"fmt"

	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// columns lays blocks side by side. The row stays whole where a page has room
// for it: what is asked side by side is answered side by side.
func (d *Desk) columns(b *worksheets.Columns) kind {
	return kind{rule: b.Rule, strips: func(in cell, _ caption) []flow.Strip { return d.columnsStrips(b, in) }}
}

func (d *Desk) columnsStrips(b *worksheets.Columns, in cell) []flow.Strip {
	gutter := page.Millimetres(float64(b.Gutter))
	room := in.width - page.Length(len(b.Columns)-1)*gutter
	if room <= 0 {
		d.Problem(in.path, worksheets.Msg("the gutters between the columns leave no room for them"), worksheets.Msg("write a smaller gutter, or fewer columns"))
		return nil
	}
	cells := d.columnCells(b, room, in)
	d.shareCaptions(b, cells)
	s := flow.SideBySide{Keys: d.Keys}
	x := page.Length(0)
	for i, pillar := range b.Columns {
		s.Stacks = append(s.Stacks, flow.Stack{X: x, Strips: d.stack(pillar.Blocks, cells[i])})
		x += cells[i].width + gutter
	}
	return only(s.Strip())
}

// columnCells shares the room out over the columns by their widths.
func (d *Desk) columnCells(b *worksheets.Columns, room page.Length, in cell) []cell {
	wants := make([]flow.Want, len(b.Columns))
	for i, pillar := range b.Columns {
		wants[i] = flow.Want{Width: pillar.Width, Natural: d.pillarRoom(pillar)}
	}
	cells := make([]cell, len(b.Columns))
	for i, width := range d.Shares(room, wants, in.path) {
		cells[i] = cell{width: width, path: fmt.Sprintf("%s.columns[%d]", in.path, i)}
	}
	return cells
}

// pillarRoom is the width of a column that holds a date and nothing else: a
// date's. 0: the column has a share.
func (d *Desk) pillarRoom(pillar worksheets.Pillar) page.Length {
	if len(pillar.Blocks) != 1 {
		return 0
	}
	date, ok := pillar.Blocks[0].(*worksheets.Date)
	if !ok {
		return 0
	}
	words := d.captionEnd(date.Caption, d.Body())
	if date.Place == worksheets.Before {
		return words + d.Theme.Space.Word + d.Theme.Shape.DateLine
	}
	return max(words, d.Theme.Shape.DateLine)
}

// shareCaptions gives the cells what they share, where they are a row of single
// fields or one of them begins with a heading.
func (d *Desk) shareCaptions(b *worksheets.Columns, cells []cell) {
	shared := row{single: true}
	for _, pillar := range b.Columns {
		k := d.firstOf(pillar)
		shared.single = shared.single && len(pillar.Blocks) == 1 && k.single
		shared.headed = shared.headed || k.caption != nil && k.leading() != nil
	}
	if !shared.single && !shared.headed {
		return
	}
	for i := range cells {
		cells[i].row = &shared
	}
	for i, pillar := range b.Columns {
		height := d.captionOf(d.firstOf(pillar), blockIn(cells[i], 0)).height
		shared.caption = max(shared.caption, height)
	}
}

// firstOf is the layout of a column's first block.
func (d *Desk) firstOf(pillar worksheets.Pillar) kind {
	if len(pillar.Blocks) == 0 {
		return kind{}
	}
	k, _ := d.kind(pillar.Blocks[0])
	return k
}

// blockIn is the cell of a column's block.
func blockIn(column cell, index int) cell {
	column.path = fmt.Sprintf("%s.blocks[%d]", column.path, index)
	column.below = index > 0
	return column
}

// stack lays blocks one under the other. No page's top is there to take space
// away.
func (d *Desk) stack(blocks []worksheets.Block, column cell) []flow.Strip {
	d.alignCaptions(blocks, column.width)
	d.alignMatrices(blocks)
	d.alignForms(blocks, column.width)
	var strips []flow.Strip
	for i, block := range blocks {
		in := blockIn(column, i)
		for _, s := range d.strips(block, in) {
			s.Path = in.path
			if s.Blank {
				s = flow.Strip{Piece: flow.Piece{Height: s.Above}, Path: in.path}
			}
			strips = append(strips, s)
			if s.Fill != nil {
				strips = append(strips, flow.Strip{Path: in.path, Holder: s.Holder, Stretch: further(s.Fill)})
			}
		}
	}
	return strips
}

// further draws as many further rows as a height has room for.
func further(row func(n int) (s flow.Strip, ok bool)) func(height page.Length) flow.Piece {
	return func(height page.Length) flow.Piece {
		p, y := flow.Piece{Height: height}, page.Length(0)
		for n := 0; ; n++ {
			s, ok := row(n)
			if !ok || y+s.Height > height {
				return p
			}
			p.Place(s.Drawn(), 0, y)
			y += s.Height
		}
	}
}
