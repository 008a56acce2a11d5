package flow_test

import (
	"slices"
	"testing"

	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// frameStroke is what grids of these tests are drawn with.
var frameStroke = page.Stroke{Width: page.Millimetres(0.15), Ink: page.Black}

// square is an empty grid of columns 10 mm wide.
func square(columns, rows int) flow.Grid {
	g := flow.Grid{Stroke: frameStroke, Pad: page.Millimetre, Page: 150 * page.Millimetre}
	for i := range columns + 1 {
		g.Columns = append(g.Columns, page.Length(i)*10*page.Millimetre)
	}
	for range rows {
		g.Rows = append(g.Rows, flow.GridRow{Least: 10 * page.Millimetre, Share: 1})
	}
	return g
}

// frameLines are the level and the upright lines of a piece's frames, from where
// to where in millimetres and in the order of their places.
func frameLines(marks []page.Mark) (level, upright [][3]int) {
	round := func(l page.Length) int { return int((l + page.Millimetre/2) / page.Millimetre) }
	for at, m := range page.Walk(marks) {
		l, ok := m.(page.Line)
		if !ok || l.Stroke != frameStroke {
			continue
		}
		from, to := at.Apply(l.From), at.Apply(l.To)
		if from.Y == to.Y {
			level = append(level, [3]int{round(from.Y), round(from.X), round(to.X)})
		} else {
			upright = append(upright, [3]int{round(from.X), round(from.Y), round(to.Y)})
		}
	}
	return level, upright
}

// TestGridFrames: what two cells share is drawn once, as far as it goes, and
// nothing around places in which no cell stands.
func TestGridFrames(t *testing.T) {
	g := square(3, 2)
	g.Cells = []flow.GridCell{{Columns: 1, Rows: 2}, {Column: 1, Columns: 2, Rows: 1}, {Column: 1, Row: 1, Columns: 1, Rows: 1}}
	level, upright := frameLines(g.Strip().Drawn().Marks)
	if want := [][3]int{{0, 0, 30}, {10, 10, 30}, {20, 0, 20}}; !slices.Equal(level, want) {
		t.Errorf("level lines %v, want %v", level, want)
	}
	if want := [][3]int{{0, 0, 20}, {10, 0, 20}, {20, 10, 20}, {30, 0, 10}}; !slices.Equal(upright, want) {
		t.Errorf("upright lines %v, want %v", upright, want)
	}
}

// TestGridHeights: rows are as high as what stands in them, and by their shares.
func TestGridHeights(t *testing.T) {
	const mm = page.Millimetre
	rows := func(g flow.Grid, height page.Length) (feet []int) {
		s := g.Strip()
		p := s.Drawn()
		if height > 0 {
			p = s.Stretch(height)
		}
		level, _ := frameLines(p.Marks)
		for _, l := range level[1:] {
			feet = append(feet, l[0])
		}
		return feet
	}
	cell := func(row, rows int, height page.Length) flow.GridCell {
		return flow.GridCell{Columns: 1, Row: row, Rows: rows, Strips: []flow.Strip{{Piece: flow.Piece{Height: height}}}}
	}
	for name, c := range map[string]struct {
		shares []int64
		cells  []flow.GridCell
		height page.Length // 0: nothing is left over
		want   []int       // the feet of cells
	}{
		"at the least":       {[]int64{0, 0}, []flow.GridCell{cell(0, 1, 0), cell(1, 1, 0)}, 0, []int{10, 20}},
		"as their content":   {[]int64{0, 0}, []flow.GridCell{cell(0, 1, 28*mm), cell(1, 1, 0)}, 0, []int{30, 40}},
		"by their shares":    {[]int64{1, 2}, []flow.GridCell{cell(0, 1, 0), cell(1, 1, 0)}, 0, []int{10, 30}},
		"over two rows":      {[]int64{0, 0}, []flow.GridCell{cell(0, 2, 48*mm)}, 0, []int{50}},
		"filled":             {[]int64{1, 2}, []flow.GridCell{cell(0, 1, 0), cell(1, 1, 0)}, 90 * mm, []int{30, 90}},
		"filled, one fixed":  {[]int64{0, 1}, []flow.GridCell{cell(0, 1, 0), cell(1, 1, 0)}, 90 * mm, []int{10, 90}},
		"filled, one higher": {[]int64{1, 1}, []flow.GridCell{cell(0, 1, 58*mm), cell(1, 1, 0)}, 90 * mm, []int{60, 90}},
	} {
		g := square(1, 2)
		g.Fill = c.height > 0
		for i, share := range c.shares {
			g.Rows[i].Share = share
		}
		g.Cells = c.cells
		if got := rows(g, c.height); !slices.Equal(got, c.want) {
			t.Errorf("%s: feet at %v, want %v", name, got, c.want)
		}
	}
}

// TestGridSplit: a grid is parted between two rows, and a row within itself where
// no page holds it; frames are open where they go on, and nothing is lost.
func TestGridSplit(t *testing.T) {
	const mm = page.Millimetre
	frame, problems := newFrame(&worksheets.Worksheet{Title: "长"})
	g := square(2, 3)
	g.Page = frame.Foot() * 3 / 4
	var long []flow.Strip
	for range 30 {
		long = append(long, block(10*mm))
	}
	g.Cells = []flow.GridCell{
		{Columns: 1, Rows: 2, Strips: []flow.Strip{block(10 * mm)}},
		{Column: 1, Columns: 1, Rows: 1, Strips: []flow.Strip{block(100 * mm)}},
		{Column: 1, Row: 1, Columns: 1, Rows: 1, Strips: long},
		{Row: 2, Columns: 2, Rows: 1, Strips: []flow.Strip{block(10 * mm)}},
	}
	pages := flow.New(frame)
	pages.Place([]flow.Strip{g.Strip()}, "blocks[0]")
	pages.End()
	document := emitted(pages, flow.Copy{Of: 1})
	if got, want := blocks(document), []int{2, 17, 14}; !equal(got, want) {
		t.Errorf("strips on the pages %v, want %v", got, want)
	}
	if found := problems.Problems(); len(found) > 0 {
		t.Error(found)
	}
	for i, want := range [][][3]int{
		{{9, 10, 30}, {111, 20, 30}}, // the first cell goes on: it has no foot here
		{{17, 20, 30}},               // and no head: but the row beside it, which goes on too
		{{149, 10, 30}, {161, 10, 30}},
	} {
		if level, _ := frameLines(document.Pages[i].Marks); !slices.Equal(level, want) {
			t.Errorf("page %d: level lines %v, want %v", i+1, level, want)
		}
	}
}
