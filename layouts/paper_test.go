package layouts_test

import (
	"errors"
	"fmt"
	"testing"

	"worksheetpdf/layouts"
	"worksheetpdf/layouts/layouttest"
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// variation is one way to print a worksheet.
type variation struct {
	paper   worksheets.Paper
	look    worksheets.Look
	margins worksheets.Margins
	binding worksheets.Side
	holes   bool
}

func (v variation) String() string {
	return fmt.Sprintf("%s %+v %+v bound %d holes %v", v.paper, v.look, v.margins, v.binding, v.holes)
}

// of is a worksheet printed that way.
func (v variation) of(sheet *worksheets.Worksheet) *worksheets.Worksheet {
	varied := *sheet
	varied.Look, varied.Margins, varied.Binding, varied.Holes = v.look, v.margins, v.binding, v.holes
	return &varied
}

// variations are all papers by all looks by all edges.
func variations() []variation {
	looks := []worksheets.Look{
		{},
		{Size: worksheets.LargeSize},
		{Accent: "#C03A2B", Name: "闭环笔记", QR: "https://example.com/community/"},
		{Size: worksheets.LargeSize, Accent: "#0A5C8A", Name: "闭环笔记"},
	}
	edges := []variation{
		{},
		{binding: worksheets.BoundLeft},
		{binding: worksheets.BoundTop},
		{holes: true},
		{margins: worksheets.Margins{Top: 8, Right: 8, Bottom: 8, Left: 8}},
		{margins: worksheets.Margins{Inner: 25, Bottom: 20}},
	}
	var all []variation
	for _, paper := range worksheets.Papers() {
		for _, look := range looks {
			for _, v := range edges {
				v.paper, v.look = paper, look
				all = append(all, v)
			}
		}
	}
	return all
}

// TestPapers prints the built-in worksheets on every paper, large and normal,
// with and without accent and signature, bound and with holes: the rules of the
// page hold, or a problem says why it cannot be, and how it can. On a paper no
// smaller than its own, of normal size and with edges no wider than it has, a
// worksheet is printed.
func TestPapers(t *testing.T) {
	step := 7 // has no divisor in common with the looks and edges
	if *long {
		step = 1
	}
	tried, composed := 0, 0
	for n, id := range layouttest.IDs() {
		sheet := layouttest.Library(t, id)
		all := variations()
		for i := n; i < len(all); i += step {
			t.Run(fmt.Sprintf("%s/%v", id, all[i]), func(t *testing.T) {
				tried++
				switch printed := checkVariation(t, sheet, all[i]); {
				case printed:
					composed++
				case all[i].roomy(sheet):
					t.Error("there is room, and it is not printed")
				}
			})
		}
	}
	t.Logf("%d of %d printed", composed, tried)
	if composed*2 < tried {
		t.Errorf("only %d of %d ways were printed", composed, tried)
	}
}

// roomy reports whether there is no less room this way than on a worksheet's
// own paper.
func (v variation) roomy(sheet *worksheets.Worksheet) bool {
	size, own := layouts.PageSize(v.paper), layouts.PageSize(sheet.Paper)
	plain := v.look.Size == worksheets.NormalSize && v.look.QR == "" && v.binding == worksheets.Unbound && v.margins == worksheets.Margins{}
	return plain && size.Width >= own.Width && size.Height >= own.Height && (!v.holes || v.paper.Holes() > 0)
}

// checkVariation prints a blank worksheet one way, and reports whether it has
// room there.
func checkVariation(t *testing.T, sheet *worksheets.Worksheet, v variation) bool {
	t.Helper()
	document, err := layouts.Print(v.of(sheet), nil, layouts.Options{Paper: v.paper})
	var problems worksheets.Problems
	if errors.As(err, &problems) {
		for _, p := range problems {
			if !p.Note && (p.Path == "" || p.Hint.Format == "") {
				t.Errorf("a problem without a place or a way out: %+v", p)
			}
		}
		return false
	}
	layouttest.CheckPages(t, document)
	checkEdges(t, document, v, sheet.TwoSide)
	return true
}

// checkEdges asks that nothing stands in the margins.
func checkEdges(t *testing.T, document *page.Document, v variation, twoSided bool) {
	t.Helper()
	mm := page.Millimetres
	m := v.margins
	left, right, top, bottom := mm(max(m.Left, m.Inner)), mm(max(m.Right, m.Outer)), mm(m.Top), mm(m.Bottom)
	kept := mm(20)
	if v.holes && v.binding == worksheets.Unbound {
		kept = mm(12)
	}
	switch v.of(&worksheets.Worksheet{Paper: v.paper}).BoundSide() {
	case worksheets.BoundLeft:
		left = max(left, kept)
	case worksheets.BoundTop:
		top = max(top, kept)
	}
	for n, p := range document.Pages {
		box := layouttest.Box{Left: left, Top: top, Right: p.Size.Width - right, Bottom: p.Size.Height - bottom}
		if twoSided && n%2 == 1 {
			box.Left, box.Right = right, p.Size.Width-left
		}
		for m := range layouttest.Marks(p) {
			if text, ok := m.(page.Text); ok && !layouttest.Ink(text).Within(box) {
				t.Errorf("page %d: %q at %s stands in the margin of %v", n+1, text.Source(), text.At, box)
			}
		}
	}
}
