package layouts_test

import (
	"testing"
	"unicode/utf8"

	"worksheetpdf/layouts/layouttest"
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
)

// everySample calls visit for each built-in worksheet with each of its samples.
func everySample(t *testing.T, visit func(t *testing.T, sheet *worksheets.Worksheet, answers *worksheets.Answers)) {
	for _, id := range library.IDs() {
		sheet := layouttest.Library(t, id)
		for _, name := range library.Samples(id) {
			t.Run(name, func(t *testing.T) { visit(t, sheet, layouttest.Sample(t, sheet, name)) })
		}
	}
}

// TestReportsHaveNoHoles: of a filled sheet no page but the last has more than
// a third of its body empty at its foot.
func TestReportsHaveNoHoles(t *testing.T) {
	everySample(t, func(t *testing.T, sheet *worksheets.Worksheet, answers *worksheets.Answers) {
		document := layouttest.Report(t, sheet, answers)
		for i, p := range document.Pages[:len(document.Pages)-1] {
			if len(p.Marks) == 0 {
				continue // the blank back of a leaf
			}
			if end := bodyEnd(p); end < p.Size.Height*2/3 {
				t.Errorf("page %d ends %s mm below its top, of %s", i+1, end, p.Size.Height)
			}
		}
	})
}

// bodyEnd is where the lowest of a page's own words stands; running heads and
// footers are furniture.
func bodyEnd(p page.Page) (end page.Length) {
	furniture := 0 // how deep the walk is below an artifact
	for at, m := range page.Walk(p.Marks) {
		if furniture > 0 && len(at) >= furniture {
			continue
		}
		furniture = 0
		switch m := m.(type) {
		case page.Group:
			if m.Role == page.RoleArtifact {
				furniture = len(at) + 1
			}
		case page.Text:
			end = max(end, at.Apply(m.At).Y)
		}
	}
	return end
}

// TestRowsHaveOneBaseline: what stands on the first line of a table's row
// stands on one baseline: numbers, dates, words, options. Cells of a lower
// deck have a line of their own.
func TestRowsHaveOneBaseline(t *testing.T) {
	rows := 0
	everySample(t, func(t *testing.T, sheet *worksheets.Worksheet, answers *worksheets.Answers) {
		for _, document := range []*page.Document{layouttest.Report(t, sheet, answers), layouttest.Pages(t, sheet, answers)} {
			for i, p := range document.Pages {
				for at, m := range page.Walk(p.Marks) {
					g, ok := m.(page.Group)
					if !ok || g.Role != page.RoleRow {
						continue
					}
					bases := firstBaselines(g.Marks)
					if len(bases) > 1 {
						rows++
					}
					for _, a := range bases {
						for _, b := range bases {
							if off := b - a; off > 0 && off < 3*page.Millimetre {
								t.Fatalf("page %d, row at %s: first lines at %v", i+1, at.Apply(page.Position{}), bases)
							}
						}
					}
				}
			}
		}
	})
	if rows < 100 {
		t.Errorf("only %d rows were looked at", rows)
	}
}

// firstBaselines are where the first words of each cell of a row stand.
func firstBaselines(row []page.Mark) (bases []page.Length) {
	for at, m := range page.Walk(row) {
		g, ok := m.(page.Group)
		if !ok || g.Role != page.RoleCell {
			continue
		}
		for in, m := range page.Walk(g.Marks) {
			if text, ok := m.(page.Text); ok && text.Ink != page.NoInk {
				y := at.Apply(g.At.Apply(in.Apply(text.At))).Y
				bases = append(bases, y)
				break
			}
		}
	}
	return bases
}

// TestPromptsHaveNoOrphans: printed words of several lines never end in a line
// of one or two characters.
func TestPromptsHaveNoOrphans(t *testing.T) {
	lines := 0
	for _, id := range library.IDs() {
		sheet := layouttest.Library(t, id)
		for i, p := range layouttest.Pages(t, sheet, nil).Pages {
			for _, m := range page.Walk(p.Marks) {
				g, ok := m.(page.Group)
				if !ok {
					continue
				}
				for j := 1; j < len(g.Marks); j++ {
					before, one := g.Marks[j-1].(page.Text)
					last, two := g.Marks[j].(page.Text)
					if !one || !two || !goesOn(before, last) {
						continue
					}
					lines++
					if n := utf8.RuneCountInString(last.Source()); n <= 2 && !endsOn(g.Marks[j+1:], last) {
						t.Errorf("%s, page %d: %q ends in the line %q", id, i+1, before.Source(), last.Source())
					}
				}
			}
		}
	}
	if lines < 5 {
		t.Errorf("only %d further lines were looked at", lines)
	}
}

// goesOn reports whether a run is the next line of the words of another.
func goesOn(a, b page.Text) bool {
	down := b.At.Y - a.At.Y
	return a.Size == b.Size && down > a.Size && down < 2*a.Size && b.At.X <= a.At.X+page.Millimetre
}

// endsOn reports whether other words follow on the line of a run.
func endsOn(marks []page.Mark, run page.Text) bool {
	for _, m := range marks {
		if next, ok := m.(page.Text); ok {
			return next.At.Y == run.At.Y
		}
	}
	return false
}
