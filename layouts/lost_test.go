package layouts_test

import (
	"strings"
	"testing"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/text"
	"worksheetpdf/worksheets"
)

// checkNothingLost asks that every answer's text stands on paper: the runs in
// the answers' face, in reading order, hold it piece by piece, parted only by
// what a line break swallows.
func checkNothingLost(t *testing.T, document *page.Document, answers *worksheets.Answers) {
	t.Helper()
	var runs []string
	for _, p := range document.Pages {
		for _, m := range p.Marks {
			if run, ok := m.(page.Text); ok && isAnswer(run) {
				runs = append(runs, squash(run.Source()))
			}
		}
	}
	for _, group := range answers.Copies {
		group.EachText(func(path, words string) {
			if rest := consume(runs, squash(text.Normalize(words))); rest != "" {
				t.Errorf("%s: not on paper from “%s”", path, rest)
			}
		})
	}
}

// isAnswer is whether a run is set in the answers' face.
func isAnswer(run page.Text) bool {
	for _, g := range run.Glyphs {
		if g.Face == fonts.Kai {
			return true
		}
	}
	// Marks and symbols alone: their faces do not tell.
	return run.Size >= 9*page.Point
}

// squash leaves out what a break may swallow.
func squash(s string) string {
	return strings.Join(strings.Fields(s), "")
}

// consume takes the words piece by piece from the runs that begin with what
// is left of them, and is what no run went on with. Pieces of other fields
// may stand between the pieces of a page and of its 续页.
func consume(runs []string, words string) string {
	best := words
	for i := range runs {
		rest := words
		for _, run := range runs[i:] {
			if rest != "" && run != "" && strings.HasPrefix(rest, run) {
				rest = rest[len(run):]
			} else if rest == words {
				break
			}
		}
		if len(rest) < len(best) {
			best = rest
		}
		if best == "" {
			break
		}
	}
	return best
}
