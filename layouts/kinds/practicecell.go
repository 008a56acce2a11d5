package kinds

import (
	"worksheetpdf/fonts"
	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/layouts/theme"
	"worksheetpdf/worksheets"
)

// cellRow is a row of cells side by side; where pinyin is asked, under four
// lines for it. Rows of cells alone touch one another.
func (d *Desk) cellRow(b *worksheets.Practice, side page.Length, in cell) func(int) flow.Strip {
	shape := &d.Theme.Shape.Practice
	asked := side
	if side == 0 {
		side = shape.Cell
	}
	if d.tooNarrow(in, side) {
		return nil
	}
	cells := in.width / side
	if asked == 0 {
		side = in.width / cells
	}
	r := cellRow{Desk: d, block: b, in: in, side: side, cells: int(cells), left: (in.width - cells*side) / 2}
	if b.Lined() {
		r.lined = max(side.Scale(shape.Pinyin, 1000), shape.Lines)
		r.over = r.lined.Scale(shape.Between, 1000)
	}
	if !r.fits() {
		return nil
	}
	return r.strip
}

// cellRow is a row of cells as it is drawn.
type cellRow struct {
	*Desk
	block *worksheets.Practice
	in    cell
	side  page.Length
	cells int
	left  page.Length // where the first begins
	over  page.Length // free over the four lines
	lined page.Length // their height; 0: none
}

// fits reports whether all models and their pinyin have room, and names those
// that have none.
func (r *cellRow) fits() bool {
	ok := true
	for i, m := range r.block.Models {
		for _, words := range []string{m.Char, r.block.PinyinOf(i)} {
			if t := r.fitted(words, r.modelType()); r.Width(words, t) > r.side-2*r.Theme.Space.BlankInset {
				r.NoRoom(words, r.in.path)
				ok = false
			}
		}
	}
	return ok
}

func (r *cellRow) modelType() theme.Type {
	return theme.Type{Face: fonts.Kai, Size: r.side.Scale(r.Theme.Shape.Practice.Model, 1000)}
}

// fitted is the type, made smaller where words are wider than a cell, down to
// the least that is read.
func (r *cellRow) fitted(words string, t theme.Type) theme.Type {
	room := r.side - 2*r.Theme.Space.BlankInset
	if width := r.Width(words, t); width > room {
		t.Size = max(t.Size.Scale(int64(room), int64(width))-page.Point/10, r.Theme.Type.Prompt.Size)
	}
	return t
}

// strip is a row with a model, or none: -1.
func (r *cellRow) strip(model int) (s flow.Strip) {
	top := r.over + r.lined
	s.Height = top + r.side
	r.frame(&s.Canvas, top)
	r.helpers(&s.Canvas, top)
	if model < 0 {
		return s
	}
	words, pinyin := r.block.Models[model].Char, r.block.PinyinOf(model)
	if pinyin != "" { // once: letters so small cannot be traced
		t := r.fitted(pinyin, r.lettersType(r.lined))
		r.model(&s.Canvas, pinyin, t, page.Position{X: r.left + r.side/2, Y: r.over + r.lined*2/3}, false)
	}
	for n := range min(1+r.block.Trace, r.cells) {
		x := r.left + page.Length(n)*r.side + r.side/2
		t := r.fitted(words, r.modelType())
		r.model(&s.Canvas, words, t, page.Position{X: x, Y: r.Centred(t, top+r.side/2)}, n > 0)
	}
	return s
}

// frame draws the edges of the cells, and the four lines over them.
func (r *cellRow) frame(c *pen.Canvas, top page.Length) {
	right := r.left + page.Length(r.cells)*r.side
	if r.lined > 0 {
		r.fourLines(c, r.left, right, r.over, r.lined)
	}
	edges := page.Polygon(page.Position{X: r.left, Y: top}, page.Position{X: right, Y: top},
		page.Position{X: right, Y: top + r.side}, page.Position{X: r.left, Y: top + r.side})
	for n := range page.Length(r.cells + 1) {
		x := r.left + n*r.side
		from := top
		if r.lined > 0 { // the four lines belong to their cells
			from = r.over
		} else if n == 0 || int(n) == r.cells {
			continue
		}
		edges = append(edges, page.Segment{To: page.Position{X: x, Y: from}}, page.Segment{Op: page.LineTo, To: page.Position{X: x, Y: top + r.side}})
	}
	c.Add(page.Path{Segments: edges, Stroke: r.Theme.Rule.Row})
}

// helpers draws what stands within the cells, dashed from their middle so that
// all are alike.
func (r *cellRow) helpers(c *pen.Canvas, top page.Length) {
	half := r.side / 2
	ends := []page.Position{{X: half}, {X: -half}, {Y: half}, {Y: -half}}
	switch r.block.Style {
	case worksheets.SquareGrid:
		return
	case worksheets.MiGrid:
		ends = append(ends, page.Position{X: half, Y: half}, page.Position{X: -half, Y: half}, page.Position{X: half, Y: -half}, page.Position{X: -half, Y: -half})
	}
	var lines []page.Segment
	for n := range page.Length(r.cells) {
		middle := page.Position{X: r.left + n*r.side + half, Y: top + half}
		for _, end := range ends {
			lines = append(lines, page.Segment{To: middle}, page.Segment{Op: page.LineTo, To: middle.Plus(end.X, end.Y)})
		}
		if r.block.Style == worksheets.HuiGrid {
			inner := r.Theme.Shape.Practice.Inner
			x, y := half.Scale(inner[0], 1000), half.Scale(inner[1], 1000)
			lines = append(lines, page.Polygon(middle.Plus(-x, -y), middle.Plus(x, -y), middle.Plus(x, y), middle.Plus(-x, y))...)
		}
	}
	c.Add(page.Path{Segments: lines, Stroke: r.Theme.Rule.Helper})
}
