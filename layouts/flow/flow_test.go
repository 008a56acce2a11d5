package flow_test

import (
	"strings"
	"testing"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/layouts/theme"
	"worksheetpdf/worksheets"
)

// newFrame is a frame of A5 pages, and what it finds wrong.
func newFrame(sheet *worksheets.Worksheet) (*flow.Frame, *worksheets.Findings) {
	look, problems := theme.Card(), new(worksheets.Findings)
	return &flow.Frame{
		Pen: pen.New(&look, fonts.Embedded(), problems, nil), Sheet: sheet, Size: page.A5, Steps: flow.NumberSteps(sheet),
	}, problems
}

// block is a strip with a line across its top, so that it can be found.
func block(height page.Length) flow.Strip {
	s := flow.Strip{}
	s.Height = height
	s.Rule(page.Stroke{Width: page.Millimetres(1), Ink: page.Black}, 0, 10*page.Millimetre, 0)
	return s
}

// emitted is the pages of a flow.
func emitted(pages *flow.Flow, copy flow.Copy) *page.Document {
	document := &page.Document{}
	pages.Emit(document, copy)
	return document
}

// blocks is how many strips of [block] stand on each page.
func blocks(document *page.Document) []int {
	counts := make([]int, len(document.Pages))
	for i, p := range document.Pages {
		for _, m := range page.Walk(p.Marks) {
			if l, ok := m.(page.Line); ok && l.Stroke.Width == page.Millimetres(1) {
				counts[i]++
			}
		}
	}
	return counts
}

// TestMaxCopyPages: a copy may have so many pages, and not one more; no more
// are made than it takes to know.
func TestMaxCopyPages(t *testing.T) {
	for _, n := range []int{flow.MaxCopyPages, flow.MaxCopyPages + 1, flow.MaxCopyPages + 500} {
		frame, problems := newFrame(&worksheets.Worksheet{Title: "长"})
		pages := flow.New(frame)
		full := block(frame.Foot() - frame.RunningHeight(&flow.Running{}))
		for range n {
			pages.Place([]flow.Strip{full}, "blocks[7]")
		}
		pages.End()
		found := problems.Problems()
		if n == flow.MaxCopyPages {
			if len(found) > 0 {
				t.Errorf("%d pages: %v", n, found)
			}
			continue
		}
		if len(found) != 1 || found[0].Path != "blocks[7]" {
			t.Errorf("%d pages: %v", n, found)
		}
		if made := len(emitted(pages, flow.Copy{Of: 1}).Pages); made > flow.MaxCopyPages+1 {
			t.Errorf("%d pages are made", made)
		}
	}
}

// TestMaxCopyPagesOfRest: what fields could not hold counts too, and is given
// up as soon as it is too much.
func TestMaxCopyPagesOfRest(t *testing.T) {
	frame, problems := newFrame(&worksheets.Worksheet{Title: "长"})
	pages := flow.New(frame)
	s := block(10 * page.Millimetre)
	s.Rest = []flow.Rest{{Number: 1, Label: "题", Path: "a", Value: "始" + strings.Repeat("\n", 150_000) + "完"}, {Number: 2, Label: "题", Path: "b", Value: "又"}}
	pages.Place([]flow.Strip{s}, "blocks[0]")
	pages.End()
	pages.Continue("answers[3]")
	found := problems.Problems()
	if len(found) != 1 || found[0].Path != "answers[3].a" {
		t.Errorf("%v", found)
	}
	if made := len(emitted(pages, flow.Copy{Of: 1}).Pages); made > flow.MaxCopyPages+1 {
		t.Errorf("%d pages are made", made)
	}
}

// TestKeep: strips that are kept with the next stand on its page; so many that
// no page holds them are not kept together.
func TestKeep(t *testing.T) {
	frame, problems := newFrame(&worksheets.Worksheet{Title: "长"})
	foot := frame.Foot()
	for _, c := range []struct {
		heights []page.Length
		keep    string // k: kept with the next
		want    []int
	}{
		{[]page.Length{foot / 2, foot / 3, foot / 3}, "---", []int{2, 1}},
		{[]page.Length{foot / 2, foot / 3, foot / 3}, "-k-", []int{1, 2}},
		{[]page.Length{foot / 3, foot / 3, foot / 3}, "-k-", []int{3}},
		{[]page.Length{foot / 2, foot / 2, foot / 2}, "kk-", []int{2, 1}},
		{[]page.Length{foot / 3, foot / 3}, "kk", []int{2}},
	} {
		pages := flow.New(frame)
		for i, h := range c.heights {
			s := block(h)
			s.Keep = c.keep[i] == 'k'
			pages.Place([]flow.Strip{s}, "blocks[0]")
		}
		pages.End()
		if got := blocks(emitted(pages, flow.Copy{Of: 1})); !equal(got, c.want) {
			t.Errorf("%v %s: strips on the pages %v, want %v", c.heights, c.keep, got, c.want)
		}
	}
	if found := problems.Problems(); len(found) > 0 {
		t.Error(found)
	}
}

func equal(a, b []int) bool {
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

// TestAbove: the space over a strip is dropped at a page's top, and nowhere else.
func TestAbove(t *testing.T) {
	frame, _ := newFrame(&worksheets.Worksheet{Title: "长"})
	pages := flow.New(frame)
	s := block(10 * page.Millimetre)
	s.Above = 7 * page.Millimetre
	pages.Place([]flow.Strip{s, s}, "blocks[0]")
	pages.End()
	var tops []page.Length
	for at, m := range page.Walk(emitted(pages, flow.Copy{Of: 1}).Pages[0].Marks) {
		if l, ok := m.(page.Line); ok && l.Stroke.Width == page.Millimetres(1) {
			tops = append(tops, at.Apply(l.From).Y)
		}
	}
	if top := frame.Theme.Margins.Top; len(tops) != 2 || tops[0] != top || tops[1] != top+17*page.Millimetre {
		t.Errorf("strips at %v", tops)
	}
}

// TestTooHigh: a strip that no page holds is a problem, with how much it is over.
func TestTooHigh(t *testing.T) {
	frame, problems := newFrame(&worksheets.Worksheet{Title: "长"})
	pages := flow.New(frame)
	pages.Place([]flow.Strip{block(frame.Foot()), block(frame.Foot() + 2*page.Millimetre - frame.RunningHeight(&flow.Running{}))}, "blocks[2]")
	pages.End()
	found := problems.Problems()
	if len(found) != 1 || found[0].Path != "blocks[2]" || !strings.Contains(found[0].What.String(), "2 mm higher") {
		t.Errorf("%v", found)
	}
}

// TestKeysOfCopies: a table that goes on over pages is one thing by its key;
// the same of another copy, and another block, are not it.
func TestKeysOfCopies(t *testing.T) {
	frame, _ := newFrame(&worksheets.Worksheet{Title: "长"})
	document := &page.Document{}
	for i := range 2 {
		frame.Keys = flow.NewKeys(i)
		pages := flow.New(frame)
		for _, path := range []string{"blocks[0]", "blocks[1]"} {
			s := block(frame.Foot() / 3)
			s.Holder = page.RoleTable
			pages.Place([]flow.Strip{s, s, s, s}, path)
		}
		pages.End()
		pages.Emit(document, flow.Copy{Index: i, Of: 2})
	}
	pagesOf := map[int]int{} // how many groups have the key
	for _, p := range document.Pages {
		for _, m := range page.Walk(p.Marks) {
			if g, ok := m.(page.Group); ok && g.Role == page.RoleTable {
				pagesOf[g.Key]++
			}
		}
	}
	if len(pagesOf) != 4 || pagesOf[0] > 0 {
		t.Errorf("groups by their keys: %v", pagesOf)
	}
	if n := len(document.Outline); n != 2 || document.Outline[0].Title != "长 1" || document.Outline[1].Title != "长 2" {
		t.Errorf("outline %+v", document.Outline)
	}
}

// pile is a strip that can be parted anywhere.
func pile(height, above page.Length) flow.Strip {
	s := block(height)
	s.Above = above
	s.Split = func(room page.Length) (first, rest flow.Strip, ok bool) {
		if room <= 0 || room >= height {
			return first, rest, false
		}
		return pile(room, above), pile(height-room, above), true
	}
	return s
}

// TestSplit: what is split off fits with the space over it; a strip that can be
// parted takes the room that there is, and no more pages than it needs.
func TestSplit(t *testing.T) {
	for _, above := range []page.Length{0, 3 * page.Millimetre} {
		frame, problems := newFrame(&worksheets.Worksheet{Title: "长"})
		pages := flow.New(frame)
		half := frame.Foot() / 2
		pages.Place([]flow.Strip{block(half)}, "blocks[0]")
		pages.Place([]flow.Strip{pile(2*frame.Foot(), above)}, "blocks[1]")
		pages.End()
		if found := problems.Problems(); len(found) > 0 {
			t.Errorf("%s above: %v", above, found)
		}
		if got := blocks(emitted(pages, flow.Copy{Of: 1})); !equal(got, []int{2, 1, 1}) {
			t.Errorf("%s above: pieces on the pages %v", above, got)
		}
	}
}
