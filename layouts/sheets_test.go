package layouts_test

import (
	"slices"
	"testing"
	"unicode/utf8"

	"worksheetpdf/layouts/layouttest"
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
)

// everySample calls visit for each built-in worksheet with each of its samples.
func everySample(t *testing.T, visit func(t *testing.T, sheet *worksheets.Worksheet, answers *worksheets.Answers)) {
	for _, id := range layouttest.IDs() {
		sheet := layouttest.Library(t, id)
		for _, name := range library.Samples(id) {
			t.Run(name, func(t *testing.T) { visit(t, sheet, layouttest.Sample(t, sheet, name)) })
		}
	}
}

// TestReportsHaveNoHoles: of a filled sheet no page but the last has more than
// a third of it empty, at its foot or between two of its lines.
func TestReportsHaveNoHoles(t *testing.T) {
	everySample(t, func(t *testing.T, sheet *worksheets.Worksheet, answers *worksheets.Answers) {
		document := layouttest.Report(t, sheet, answers)
		for i, p := range document.Pages[:len(document.Pages)-1] {
			if len(p.Marks) == 0 {
				continue // the blank back of a leaf
			}
			if from, to := largestHole(p); to-from > p.Size.Height/3 {
				t.Errorf("page %d is empty from %s to %s mm, of %s", i+1, from, to, p.Size.Height)
			}
		}
	})
}

// largestHole is the highest band of a page that none of its own words stand
// in; running heads and footers are furniture.
func largestHole(p page.Page) (from, to page.Length) {
	words := []page.Length{0, p.Size.Height}
	for at, m := range page.Walk(withoutFurniture(p.Marks)) {
		if text, ok := m.(page.Text); ok {
			words = append(words, at.Apply(text.At).Y)
		}
	}
	slices.Sort(words)
	for i, y := range words[1:] {
		if y-words[i] > to-from {
			from, to = words[i], y
		}
	}
	return from, to
}

// withoutFurniture are marks without artifacts.
func withoutFurniture(marks []page.Mark) (own []page.Mark) {
	for _, m := range marks {
		if g, ok := m.(page.Group); ok {
			if g.Role == page.RoleArtifact {
				continue
			}
			g.Marks = withoutFurniture(g.Marks)
			m = g
		}
		own = append(own, m)
	}
	return own
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
// of one or two characters, on blank sheets, filled forms and reports.
func TestPromptsHaveNoOrphans(t *testing.T) {
	lines := 0
	for _, id := range layouttest.IDs() {
		sheet := layouttest.Library(t, id)
		lines += orphans(t, id, layouttest.Pages(t, sheet, nil))
	}
	everySample(t, func(t *testing.T, sheet *worksheets.Worksheet, answers *worksheets.Answers) {
		lines += orphans(t, "form", layouttest.Pages(t, sheet, answers))
		lines += orphans(t, "report", layouttest.Report(t, sheet, answers))
	})
	if lines < 50 {
		t.Errorf("only %d further lines were looked at", lines)
	}
}

// orphans reports the last lines of printed words that are too short, and
// returns how many further lines there were. What somebody wrote breaks as it may.
func orphans(t *testing.T, name string, document *page.Document) (lines int) {
	t.Helper()
	for i, p := range document.Pages {
		for _, m := range page.Walk(p.Marks) {
			g, ok := m.(page.Group)
			if !ok || g.Field != "" {
				continue
			}
			for j := 1; j < len(g.Marks); j++ {
				before, one := g.Marks[j-1].(page.Text)
				last, two := g.Marks[j].(page.Text)
				if !one || !two || !goesOn(before, last) {
					continue
				}
				if utf8.RuneCountInString(before.Source()) == 1 {
					continue // set downwards, a character a line
				}
				lines++
				if n := utf8.RuneCountInString(last.Source()); n <= 2 && !endsOn(g.Marks[j+1:], last) {
					t.Errorf("%s, page %d: %q ends in the line %q", name, i+1, before.Source(), last.Source())
				}
			}
		}
	}
	return lines
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

// TestOptionsStandByTheirLabels: a circle or a box stands nearer to its own
// label than to the words before it.
func TestOptionsStandByTheirLabels(t *testing.T) {
	seen := 0
	check := func(t *testing.T, document *page.Document) {
		for i, p := range document.Pages {
			for _, box := range optionBoxes(p) {
				before, own, found := wordsAround(p, box)
				if !found {
					continue
				}
				seen++
				if own >= before {
					t.Errorf("page %d, box at %s: its label is %s mm away, the words before it %s", i+1, box, own, before)
				}
			}
		}
	}
	for _, id := range layouttest.IDs() {
		check(t, layouttest.Pages(t, layouttest.Library(t, id), nil))
	}
	everySample(t, func(t *testing.T, sheet *worksheets.Worksheet, answers *worksheets.Answers) {
		check(t, layouttest.Report(t, sheet, answers))
	})
	if seen < 500 {
		t.Errorf("only %d boxes were looked at", seen)
	}
}

// optionBoxes are the circles and boxes of a page to be ticked.
func optionBoxes(p page.Page) (boxes []layouttest.Box) {
	for _, r := range layouttest.All[page.Rectangle](p) {
		boxes = append(boxes, layouttest.Box{Left: r.At.X, Top: r.At.Y, Right: r.At.X + r.Size.Width, Bottom: r.At.Y + r.Size.Height})
	}
	for _, path := range layouttest.All[page.Path](p) {
		b := layouttest.Box{Left: p.Size.Width, Top: p.Size.Height}
		for _, s := range path.Segments {
			if s.Op != page.Close {
				b = layouttest.Box{Left: min(b.Left, s.To.X), Top: min(b.Top, s.To.Y), Right: max(b.Right, s.To.X), Bottom: max(b.Bottom, s.To.Y)}
			}
		}
		boxes = append(boxes, b)
	}
	return slices.DeleteFunc(boxes, func(b layouttest.Box) bool {
		wide, high := b.Right-b.Left, b.Bottom-b.Top
		return wide != high || wide < page.Millimetres(3.5) || wide > 4*page.Millimetre
	})
}

// wordsAround is how far the words before a box and after it are, on its row.
func wordsAround(p page.Page, box layouttest.Box) (before, after page.Length, found bool) {
	before, after = p.Size.Width, p.Size.Width
	for _, run := range layouttest.Texts(p) {
		if run.At.Y < box.Top || run.At.Y > box.Bottom+page.Millimetre {
			continue
		}
		if gap := box.Left - run.At.X - run.Width(); gap >= 0 {
			before = min(before, gap)
		}
		if gap := run.At.X - box.Right; gap >= 0 {
			after = min(after, gap)
		}
	}
	return before, after, before < p.Size.Width && after < p.Size.Width
}
