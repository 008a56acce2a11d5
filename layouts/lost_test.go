package layouts_test

import (
	"strconv"
	"strings"
	"testing"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/layouttest"
	"worksheetpdf/layouts/page"
)

// TestSpillBreaksOffNowhere asks that a field which is too short for its
// answer and the mark keeps nothing rather than half a number: the whole
// of it stands on the 续页.
func TestSpillBreaksOffNowhere(t *testing.T) {
	sheet := layouttest.Library(t, "problem-filter-card")
	for _, source := range []string{"10、11、12", "3、7、12", "1、15、27", "antidisestablishmentarianism"} {
		document := layouttest.Pages(t, sheet, layouttest.Answers(t, sheet, map[string]any{"source": source}))
		var pieces []string
		for _, p := range document.Pages {
			for m := range layouttest.Marks(p) {
				if run, ok := m.(page.Text); ok && run.Glyphs[0].Face == fonts.Kai {
					pieces = append(pieces, run.Source())
				}
			}
		}
		if len(pieces) != 1 || pieces[0] != source {
			t.Errorf("%q came out as %q", source, pieces)
		}
	}
}

// TestListIsReadDownItsColumns asks that text copied out of a list of two
// columns comes as it is numbered, and so do the marks of what spills.
func TestListIsReadDownItsColumns(t *testing.T) {
	sheet := layouttest.Library(t, "community-listening-sheet")
	jobs := make([]any, 10)
	for i := range jobs {
		jobs[i] = map[string]any{"progress": strings.Repeat("长", 90)}
	}
	document := layouttest.Pages(t, sheet, layouttest.Answers(t, sheet, map[string]any{"jobs": jobs}))
	last := 0
	for _, p := range document.Pages {
		for m := range layouttest.Marks(p) {
			if run, ok := m.(page.Text); ok && strings.HasPrefix(run.Source(), "第 ") && strings.HasSuffix(run.Source(), " 条 · 进展") {
				n, err := strconv.Atoi(strings.Fields(run.Source())[1])
				if err != nil || n != last+1 {
					t.Errorf("after 第 %d 条 comes %q", last, run.Source())
				}
				last = n
			}
		}
	}
	if last != 10 {
		t.Errorf("the rest of %d entries stands on 续页", last)
	}
}
