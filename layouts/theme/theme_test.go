package theme

import (
	"testing"

	"worksheetpdf/layouts/page"
)

// TestDrawnLooks: a look on the paper that it was drawn for is as it was drawn.
func TestDrawnLooks(t *testing.T) {
	for _, c := range []struct {
		size page.Size
		want Theme
	}{
		{page.A4, Sheet()}, {page.A4.Landscape(), Landscape()}, {page.A5, Card()}, {page.A7, Slip()},
	} {
		got := Of(c.size)
		got.page = page.Size{}
		if got != c.want {
			t.Errorf("%v: %+v", c.size, got.Margins)
		}
	}
}

// TestLarge: lines are 10 mm apart and prompts of 10.5 pt, nothing is smaller
// than it was, and what is printed for no pen stays.
func TestLarge(t *testing.T) {
	normal, large := Of(page.A4), Of(page.A4).With(Wishes{Large: true})
	if large.Space.Write != mm(10) || large.Type.Prompt.Size != pt(10.5) || large.Type.Body.Size != pt(12.5) || large.Type.Title.Size != pt(22) {
		t.Errorf("lines of %s mm, prompts of %s", large.Space.Write, large.Type.Prompt.Size)
	}
	if large.Footer != normal.Footer || large.Type.Footer != normal.Type.Footer || large.Rule != normal.Rule {
		t.Error("the footer or a stroke has grown")
	}
	if large.Given(8) != mm(10) || normal.Given(8) != mm(8) {
		t.Errorf("8 mm become %s and %s", large.Given(8), normal.Given(8))
	}
}

// TestMargins: what a worksheet asks for, and what is bound.
func TestMargins(t *testing.T) {
	for name, c := range map[string]struct {
		wishes      Wishes
		left, right page.Length
	}{
		"own":               {Wishes{}, mm(13), mm(13)},
		"asked":             {Wishes{Margins: Edges{Left: mm(25), Right: mm(8)}}, mm(25), mm(8.4)},
		"bound":             {Wishes{Bound: Left}, mm(20), mm(13)},
		"bound, and asked":  {Wishes{Bound: Left, Margins: Edges{Left: mm(30)}}, mm(30), mm(13)},
		"holes":             {Wishes{Bound: Left, Holes: true}, mm(13), mm(13)},
		"holes, and narrow": {Wishes{Bound: Left, Holes: true, Margins: Edges{Left: mm(8)}}, mm(12), mm(13)},
		"bordered":          {Wishes{Border: DoubleBorder}, mm(17), mm(17)},
		"bordered, and own": {Wishes{Border: SingleBorder, Margins: Edges{Left: mm(8), Right: mm(30)}}, mm(15), mm(30)},
		"bordered, bound":   {Wishes{Border: DoubleBorder, Bound: Left}, mm(28), mm(17)},
	} {
		m := Of(page.A4).With(c.wishes).Margins
		if m.Left != c.left || m.Right != c.right {
			t.Errorf("%s: %s and %s", name, m.Left, m.Right)
		}
	}
}
