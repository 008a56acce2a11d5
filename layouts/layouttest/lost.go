package layouttest

import (
	"slices"
	"strings"
	"testing"

	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/text"
	"worksheetpdf/worksheets"
)

// CheckNothingLost asks that every answer's text stands on paper: the runs, in
// reading order, hold it piece by piece, parted only by what a line break
// swallows.
func CheckNothingLost(t *testing.T, document *page.Document, answers *worksheets.Answers) {
	t.Helper()
	runs := runsOf(document)
	for _, group := range answers.Copies {
		group.EachText(func(path, words string) {
			if rest := consume(runs, Squash(text.Normalize(words))); rest != "" {
				t.Errorf("%s: not on paper from “%s”", path, rest)
			}
		})
	}
}

// Unprinted are the pieces of a definition's printed words that stand on none
// of the documents, by their paths.
func Unprinted(sheet *worksheets.Worksheet, documents ...*page.Document) map[string]string {
	lost := map[string]string{}
	sheet.EachText(func(path, words string) {
		if words = Squash(text.Normalize(words)); words != "" {
			lost[path] = words
		}
	})
	for _, document := range documents {
		if len(lost) == 0 {
			break
		}
		runs := withNames(runsOf(document))
		for path, words := range lost {
			if rest := consume(runs, words); rest == "" {
				delete(lost, path)
			}
		}
	}
	return lost
}

// runsOf are the runs of text of all pages, squashed.
func runsOf(document *page.Document) []string {
	var runs []string
	for _, p := range document.Pages {
		for _, run := range Texts(p) {
			runs = append(runs, Squash(run.Source()))
		}
	}
	return runs
}

// withNames are runs with the parts of a field's name on a 续页 (第 1 条 · 进展),
// each after its run.
func withNames(runs []string) []string {
	var all []string
	for _, run := range runs {
		all = append(all, run)
		if parts := strings.Split(run, "·"); len(parts) > 1 {
			all = append(all, parts...)
		}
	}
	return all
}

// Squash leaves out what a break may swallow.
func Squash(s string) string {
	return strings.Join(strings.Fields(s), "")
}

// consume takes the words piece by piece from the runs, in any way that their
// order allows, and is what no run went on with. Pieces of other fields, and
// printed words, may stand between the pieces of a page and of its 续页.
func consume(runs []string, words string) string {
	reached, isReached := []int{0}, make([]bool, len(words)+1)
	for _, run := range runs {
		if run == "" {
			continue
		}
		for _, at := range reached { // those alone that were before this run
			end := at + len(run)
			if strings.HasPrefix(words[at:], run) && !isReached[end] {
				reached, isReached[end] = append(reached, end), true
			}
		}
	}
	return words[slices.Max(reached):]
}
