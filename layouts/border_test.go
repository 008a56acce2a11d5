package layouts_test

import (
	"fmt"
	"slices"
	"testing"

	"worksheetpdf/layouts"
	"worksheetpdf/layouts/layouttest"
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// TestBorders: a border stands around every page of every paper that has room for
// it, clear of its
// edges and of the side that is bound, and holds all that stands on the page.
func TestBorders(t *testing.T) {
	const blocks = "  - {kind: title}\n  - {kind: text, id: a, label: 题, lines: 4}\n  - {kind: table, id: log, rows: 60, columns: [{id: who, label: 谁}]}\n"
	for _, paper := range worksheets.Papers() {
		for border, lines := range map[string]int{"single": 1, "double": 2} {
			for name, edges := range map[string]string{
				"plain": "", "bound": "binding: left\n", "bound above": "binding: top\n", "two-sided": "two_sided: true\nbinding: left\n",
				"large": "margins: {left: 8, top: 8, right: 8, bottom: 8}\n", "holes": "holes: true\n",
			} {
				if name == "holes" && paper.Holes() == 0 {
					continue
				}
				t.Run(fmt.Sprint(paper, border, name), func(t *testing.T) {
					sheet := layouttest.Read(t, "a.yaml", fmt.Appendf(nil, "id: a\nversion: 1\ntitle: 表\npaper: %s\nlook: {border: %s}\n%sblocks:\n%s", paper, border, edges, blocks))
					document, err := layouts.Print(sheet, nil, layouts.Options{Paper: paper})
					if problems, _ := err.(worksheets.Problems); len(problems) > 0 && paper.Upright() == worksheets.A7 && problems[0].Path == "look.border" {
						return // it is too small for both
					}
					if err != nil {
						t.Fatal(err)
					}
					layouttest.CheckPages(t, document)
					if len(document.Pages) < 2 {
						t.Fatal("one page is no test of the next")
					}
					for i, p := range document.Pages {
						if len(p.Marks) > 0 {
							checkBorder(t, p, i, lines, sheet)
						}
					}
				})
			}
		}
	}
}

// checkBorder asks for so many lines around a page, outside of which nothing
// stands, and which keep clear of the bound side.
func checkBorder(t *testing.T, p page.Page, index, lines int, sheet *worksheets.Worksheet) {
	t.Helper()
	var found []layouttest.Box
	for _, path := range layouttest.All[page.Path](p) {
		b := layouttest.Box{Left: p.Size.Width, Top: p.Size.Height}
		for _, s := range path.Segments {
			if s.Op != page.Close {
				b = layouttest.Box{Left: min(b.Left, s.To.X), Top: min(b.Top, s.To.Y), Right: max(b.Right, s.To.X), Bottom: max(b.Bottom, s.To.Y)}
			}
		}
		if b.Right-b.Left > p.Size.Width/2 {
			found = append(found, b)
		}
	}
	if len(found) != lines {
		t.Fatalf("page %d has %d lines around it, not %d", index+1, len(found), lines)
	}
	inner := slices.MinFunc(found, func(a, b layouttest.Box) int { return int(a.Right - a.Left - b.Right + b.Left) })
	for _, run := range layouttest.Texts(p) {
		if !layouttest.Ink(run).Within(inner) {
			t.Errorf("page %d: %q stands outside of %s", index+1, run.Source(), inner)
		}
	}
	for _, line := range layouttest.All[page.Line](p) {
		if !layouttest.Stroke(line).Within(inner) {
			t.Errorf("page %d: the line %s to %s stands outside of %s", index+1, line.From, line.To, inner)
		}
	}
	outer := slices.MaxFunc(found, func(a, b layouttest.Box) int { return int(a.Right - a.Left - b.Right + b.Left) })
	const edge = 9 * page.Millimetre
	want, kept := layouttest.Box{Left: edge, Top: edge, Right: p.Size.Width - edge, Bottom: p.Size.Height - edge}, 20*page.Millimetre
	if sheet.Holes {
		kept = 12 * page.Millimetre
	}
	switch side := sheet.BoundSide(); {
	case side == worksheets.BoundLeft && sheet.TwoSide && index%2 == 1:
		want.Right = p.Size.Width - kept
	case side == worksheets.BoundLeft:
		want.Left = kept
	case side == worksheets.BoundTop:
		want.Top = kept
	}
	if outer != want {
		t.Errorf("page %d: the border is %s, not %s", index+1, outer, want)
	}
}

// TestBordersNeedRoom: a page that is too small for its border says so, and how
// it can be mended.
func TestBordersNeedRoom(t *testing.T) {
	sheet := layouttest.Read(t, "a.yaml", []byte("id: a\nversion: 1\ntitle: 表\npaper: a7\nbinding: left\nlook: {border: double}\nmargins: {right: 20}\nblocks:\n  - {kind: text, id: a}\n"))
	_, err := layouts.Print(sheet, nil, layouts.Options{})
	problems, _ := err.(worksheets.Problems)
	if len(problems) != 1 || problems[0].Path != "look.border" || problems[0].Line != 6 {
		t.Errorf("%+v", err)
	}
}

// TestBareFooter: the first page of a certificate says no more than who signs
// it; the pages after it say what all say.
func TestBareFooter(t *testing.T) {
	const blocks = "blocks:\n  - {kind: note, text: 一}\n  - {kind: break}\n  - {kind: note, text: 二}\n"
	for name, c := range map[string]struct {
		keys        string
		first, next []string
	}{
		"bare":       {"footer: {bare: true}\n", nil, []string{"证书", "第 1 版", "第 2 / 2 页"}},
		"and signed": {"footer: {bare: true}\nlook: {name: 某某}\n", []string{"某某"}, []string{"证书", "第 1 版", "第 2 / 2 页", "某某"}},
		"ruled":      {"footer: {bare: true, ruler: 尺}\n", []string{"尺"}, []string{"证书", "尺"}},
		"not":        {"", []string{"证书", "第 1 版", "第 1 / 2 页"}, []string{"证书"}},
	} {
		sheet := layouttest.Read(t, "a.yaml", []byte("id: a\nversion: 1\ntitle: 证书\npaper: a4\n"+c.keys+blocks))
		document := layouttest.Pages(t, sheet, nil)
		layouttest.CheckPages(t, document)
		for i, want := range [][]string{c.first, c.next} {
			for _, words := range want {
				if len(layouttest.Saying(document.Pages[i], words)) == 0 {
					t.Errorf("%s: page %d does not say %q", name, i+1, words)
				}
			}
		}
		if n := len(layouttest.Texts(document.Pages[0])) - 1; n != len(c.first)+2*len(layouttest.Saying(document.Pages[0], "·"))/2 {
			t.Errorf("%s: the footer of page 1 has %d runs", name, n)
		}
	}
}

// TestMiddle: what a page has room for and more stands a little over its
// middle, and where a page is full or goes on below a running head, at the top.
func TestMiddle(t *testing.T) {
	const two = "  - {kind: note, text: 一}\n  - {kind: note, text: 二}\n  - {kind: break}\n  - {kind: note, text: 三}\n"
	pages := func(look, blocks string) []page.Page {
		sheet := layouttest.Read(t, "a.yaml", []byte("id: a\nversion: 1\ntitle: 表\npaper: a5\n"+look+"blocks:\n"+blocks))
		document := layouttest.Pages(t, sheet, nil)
		layouttest.CheckPages(t, document)
		return document.Pages
	}
	top, middle := pages("", two), pages("look: {middle: true}\n", two)
	first, second := layouttest.The(t, middle[0], "一").At.Y, layouttest.The(t, middle[0], "二").At.Y
	if was := layouttest.The(t, top[0], "二").At.Y - layouttest.The(t, top[0], "一").At.Y; second-first != was {
		t.Errorf("the lines were %s apart, and are %s", was, second-first)
	}
	half := middle[0].Size.Height / 2
	if second >= half || first < half*3/4 {
		t.Errorf("the lines stand at %s and %s, and the page's middle is %s", first, second, half)
	}
	full := pages("look: {middle: true}\n", "  - {kind: note, text: 一}\n  - {kind: lines, fill: true}\n  - {kind: note, text: 二}\n")
	if a, b := layouttest.The(t, top[0], "一").At.Y, layouttest.The(t, full[0], "一").At.Y; a != b {
		t.Errorf("where lines take what is left, it stood at %s, and stands at %s", a, b)
	}
	if a, b := layouttest.The(t, top[1], "三").At.Y, layouttest.The(t, middle[1], "三").At.Y; a != b {
		t.Errorf("under the running head, it stood at %s, and stands at %s", a, b)
	}
}
