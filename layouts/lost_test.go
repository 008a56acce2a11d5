package layouts_test

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/text"
	"worksheetpdf/worksheets"
)

// checkNothingLost asks that every answer's text stands on paper: the runs, in
// reading order, hold it piece by piece, parted only by what a line break
// swallows.
func checkNothingLost(t *testing.T, document *page.Document, answers *worksheets.Answers) {
	t.Helper()
	runs := runsOf(document)
	for _, group := range answers.Copies {
		group.EachText(func(path, words string) {
			if rest := consume(runs, squash(text.Normalize(words))); rest != "" {
				t.Errorf("%s: not on paper from “%s”", path, rest)
			}
		})
	}
}

// runsOf are the runs of text of all pages, squashed.
func runsOf(document *page.Document) []string {
	var runs []string
	for _, p := range document.Pages {
		for _, m := range p.Marks {
			if run, ok := m.(page.Text); ok {
				runs = append(runs, squash(run.Source()))
			}
		}
	}
	return runs
}

// unprinted are the words of a definition that need not stand on paper: ids,
// names that stand on a 续页 only, and what stands on later pages only.
var unprinted = regexp.MustCompile(`^title$|\.(id|under|main|more|reason|route|running|legend)$|\]\[\d+\]\.label$|\.fields\[\d+\]\.label$|\.boxes\.(label|prompt|start|place|heading.*)$`)

// checkPrinted asks that all words of the definition stand on paper.
func checkPrinted(t *testing.T, document *page.Document, sheet *worksheets.Worksheet) {
	t.Helper()
	runs := runsOf(document)
	sheet.EachText(func(path, words string) {
		if unprinted.MatchString(path) {
			return
		}
		if rest := consume(runs, squash(text.Normalize(words))); rest != "" {
			t.Errorf("%s: not on paper from “%s”", path, rest)
		}
	})
}

// squash leaves out what a break may swallow.
func squash(s string) string {
	return strings.Join(strings.Fields(s), "")
}

// consume takes the words piece by piece from the runs, in any way that their
// order allows, and is what no run went on with. Pieces of other fields, and
// printed words, may stand between the pieces of a page and of its 续页.
func consume(runs []string, words string) string {
	reached := map[int]bool{0: true}
	furthest := 0
	for _, run := range runs {
		if run == "" {
			continue
		}
		var ends []int
		for at := range reached {
			if strings.HasPrefix(words[at:], run) {
				ends = append(ends, at+len(run))
			}
		}
		for _, end := range ends {
			reached[end] = true
			furthest = max(furthest, end)
		}
	}
	return words[furthest:]
}

// TestSpillBreaksOffNowhere asks that a field which is too short for its
// answer and the mark keeps nothing rather than half a number: the whole
// of it stands on the 续页.
func TestSpillBreaksOffNowhere(t *testing.T) {
	sheet := readSheet(t, "problem-filter-card")
	for _, source := range []string{"10、11、12", "3、7、12", "1、15、27", "https://example.com/a"} {
		document := compose(t, sheet, answersOf(t, sheet, map[string]any{"source": source}))
		var pieces []string
		for _, p := range document.Pages {
			for _, m := range p.Marks {
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
	sheet := readSheet(t, "community-listening-sheet")
	jobs := make([]any, 10)
	for i := range jobs {
		jobs[i] = map[string]any{"progress": strings.Repeat("长", 90)}
	}
	document := compose(t, sheet, answersOf(t, sheet, map[string]any{"jobs": jobs}))
	last := 0
	for _, p := range document.Pages {
		for _, m := range p.Marks {
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
