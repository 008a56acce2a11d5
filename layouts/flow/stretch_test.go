package flow_test

import (
	"testing"

	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// elastic is a strip with a line across its foot, which takes the room left over.
func elastic(height page.Length) flow.Strip {
	draw := func(height page.Length) flow.Piece {
		p := flow.Piece{Height: height}
		p.Rule(page.Stroke{Width: page.Millimetres(1), Ink: page.Black}, 0, 10*page.Millimetre, height)
		return p
	}
	s := flow.Strip{Draw: func() flow.Piece { return draw(height) }, Stretch: draw}
	s.Height = height
	return s
}

// levels are where the lines of [block] and [elastic] stand on a page, from the
// frame's top.
func levels(frame *flow.Frame, p page.Page) (levels []page.Length) {
	for at, m := range page.Walk(p.Marks) {
		if l, ok := m.(page.Line); ok && l.Stroke.Width == page.Millimetres(1) {
			levels = append(levels, at.Apply(l.From).Y-frame.Theme.Margins.Top)
		}
	}
	return levels
}

// TestStretch: what a page has left is shared by the strips on it that stretch;
// what follows them moves down.
func TestStretch(t *testing.T) {
	const mm = page.Millimetre
	frame, _ := newFrame(&worksheets.Worksheet{Title: "长"})
	foot := frame.Foot()
	for name, c := range map[string]struct {
		strips []flow.Strip
		want   [][]page.Length // on each page
	}{
		"alone":          {[]flow.Strip{elastic(10 * mm)}, [][]page.Length{{foot}}},
		"over another":   {[]flow.Strip{elastic(10 * mm), block(20 * mm)}, [][]page.Length{{foot - 20*mm, foot - 20*mm}}},
		"two":            {[]flow.Strip{elastic(10 * mm), elastic(30 * mm)}, [][]page.Length{{10*mm + (foot-40*mm)/2, foot}}},
		"before a page":  {[]flow.Strip{elastic(10 * mm), block(foot - 9*mm)}, [][]page.Length{{foot}, nil}},
		"before a break": {[]flow.Strip{elastic(10 * mm), {Turn: &flow.Turn{Plain: true}}, block(mm)}, [][]page.Length{{foot}, {0}}},
		"in a column": {[]flow.Strip{flow.SideBySide{Stacks: []flow.Stack{
			{Strips: []flow.Strip{block(mm), elastic(mm), block(mm)}}, {Strips: []flow.Strip{block(20 * mm)}},
		}}.Strip(), block(5 * mm)}, [][]page.Length{{0, foot - 6*mm, foot - 6*mm, 0, foot - 5*mm}}},
	} {
		pages := flow.New(frame)
		pages.Place(c.strips, "blocks[0]")
		pages.End()
		document := emitted(pages, flow.Copy{Of: 1})
		if len(document.Pages) != len(c.want) {
			t.Errorf("%s: %d pages", name, len(document.Pages))
			continue
		}
		for i, want := range c.want {
			if got := levels(frame, document.Pages[i]); want != nil && !equalLengths(got, want) {
				t.Errorf("%s, page %d: %v, want %v", name, i+1, got, want)
			}
		}
	}
}

func equalLengths(a, b []page.Length) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// TestBlank: space is added to that over the next strip, is dropped with it at a
// page's top, and opens no page.
func TestBlank(t *testing.T) {
	const mm = page.Millimetre
	frame, _ := newFrame(&worksheets.Worksheet{Title: "长"})
	space := flow.Strip{Blank: true, Above: 20 * mm}
	after := block(10 * mm)
	after.Above = 3 * mm
	pages := flow.New(frame)
	pages.Place([]flow.Strip{space, block(10 * mm), space, space, after, space, {Turn: &flow.Turn{Plain: true}}, after, space, block(frame.Foot() - 30*mm), space}, "blocks[0]")
	pages.End()
	document := emitted(pages, flow.Copy{Of: 1})
	if len(document.Pages) != 2 {
		t.Fatalf("%d pages", len(document.Pages))
	}
	for i, want := range [][]page.Length{{0, 53 * mm}, {0, 30 * mm}} {
		if got := levels(frame, document.Pages[i]); !equalLengths(got, want) {
			t.Errorf("page %d: %v, want %v", i+1, got, want)
		}
	}
}
