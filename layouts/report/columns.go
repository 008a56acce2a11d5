package report

import (
	"fmt"

	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// columns lays blocks side by side.
func (d *desk) columns(b *worksheets.ReportColumns, in cell) []flow.Strip {
	gutter := page.Millimetres(float64(b.Gutter))
	room := in.width - page.Length(len(b.Columns)-1)*gutter
	if room <= 0 {
		d.Problem(in.path, worksheets.Msg("the gutters between the columns leave no room for them"), worksheets.Msg("write a smaller gutter, or fewer columns"))
		return nil
	}
	wants := make([]flow.Want, len(b.Columns))
	for i, pillar := range b.Columns {
		wants[i].Width = pillar.Width
	}
	widths := d.Shares(room, wants, in.path)
	var s flow.SideBySide
	x := page.Length(0)
	for i, pillar := range b.Columns {
		column := cell{width: widths[i]}
		var strips []flow.Strip
		for j, block := range pillar.Blocks {
			column.path = fmt.Sprintf("%s.columns[%d].blocks[%d]", in.path, i, j)
			for _, strip := range d.strips(block, column) {
				strip.Path = column.path
				strips = append(strips, strip)
			}
		}
		s.Stacks = append(s.Stacks, flow.Stack{X: x, Strips: strips})
		x += column.width + gutter
	}
	return []flow.Strip{s.Strip()}
}
