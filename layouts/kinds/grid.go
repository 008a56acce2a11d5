package kinds

import (
	"fmt"

	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// grid is rows and columns of frames, under the axis of its columns and beside
// that of its rows. A report has it as high as the sheet: it is a picture too.
func (d *Desk) grid(b *worksheets.Grid) kind {
	return kind{strips: func(in cell, _ caption) []flow.Strip {
		down := d.downAxis(b.Down, in)
		columns := d.gridColumns(b, down.width, in)
		if columns == nil {
			return nil
		}
		g := d.frames(columns)
		g.Fill, g.Beside = b.Fill, down.beside()
		places, rows := b.Places()
		for i := range rows {
			g.Rows = append(g.Rows, d.gridRow(b.Rows.Height(i)))
		}
		if rows == 0 {
			return nil
		}
		g.Cells = d.gridCells(b, places, columns, in)
		s := g.Strip()
		s.Above = d.Theme.Space.Frame
		if b.Across == nil {
			return only(s)
		}
		head := d.acrossAxis(b.Across, columns, in)
		head.Above, s.Above = s.Above, 0
		return []flow.Strip{head, s}
	}}
}

// gridColumns are where the columns begin, and where the last ends, right of
// what stands beside them; nil where they have no room.
func (d *Desk) gridColumns(b *worksheets.Grid, left page.Length, in cell) []page.Length {
	n := b.Columns.Number()
	if n == 0 || d.tooNarrow(in, left+page.Length(n)*(d.Theme.Shape.LeastBlank+2*d.Theme.Space.Frame)) {
		return nil
	}
	wants := make([]flow.Want, n)
	for i := range wants {
		wants[i].Width = b.Columns.Width(i)
	}
	columns := []page.Length{left}
	for i, width := range d.Shares(in.width-left, wants, in.path) {
		columns = append(columns, columns[i]+width)
	}
	columns[n] = in.width // what rounding has left
	return columns
}

// gridRow is a row of a height.
func (d *Desk) gridRow(h worksheets.RowHeight) flow.GridRow {
	if h.MM > 0 {
		return flow.GridRow{Least: d.Theme.Given(h.MM)}
	}
	return flow.GridRow{Share: int64(page.Millimetres(h.Share))}
}

// gridCells are the cells at their places, with what stands in them. The titles
// of cells that begin in one row are as high as the highest, so that what is
// written under them stands on the same lines.
func (d *Desk) gridCells(b *worksheets.Grid, places []worksheets.GridPlace, columns []page.Length, in cell) []flow.GridCell {
	var cells []flow.GridCell
	var heights [worksheets.MaxTracks]page.Length // of the titles, by the row
	titles := make([][]flow.Strip, len(b.Cells))
	room := func(n int) cell {
		at, inner := places[n], in
		inner.path = fmt.Sprintf("%s.cells[%d]", in.path, n)
		return d.inFrame(inner.narrowed(columns[at.Column+at.Columns] - columns[at.Column]))
	}
	for n, at := range places {
		if at.Given() && !d.tooNarrow(room(n), d.Theme.Shape.LeastBlank) {
			titles[n] = d.frameTitle(&b.Cells[n].Framed, room(n))
			heights[at.Row] = max(heights[at.Row], flow.Height(titles[n]))
		}
	}
	for n, at := range places {
		if !at.Given() || room(n).width < d.Theme.Shape.LeastBlank {
			continue
		}
		for i := range titles[n] {
			titles[n][i].Height = heights[at.Row]
		}
		roomy := b.Fill || b.Rows.Height(at.Row).MM > 0
		cells = append(cells, flow.GridCell{
			Column: at.Column, Row: at.Row, Columns: at.Columns, Rows: at.Rows,
			Strips: append(titles[n], d.framed(&b.Cells[n].Framed, room(n), roomy)...),
		})
	}
	return cells
}
