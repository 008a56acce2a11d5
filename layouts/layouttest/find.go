package layouttest

import (
	"testing"

	"worksheetpdf/layouts/page"
)

// The is the one run of a page that says just this.
func The(t testing.TB, p page.Page, words string) page.Text {
	t.Helper()
	found := Saying(p, words)
	if len(found) != 1 {
		t.Fatalf("%q stands %d times on the page", words, len(found))
	}
	return found[0]
}

// Saying are the runs of a page that say just this.
func Saying(p page.Page, words string) []page.Text {
	var found []page.Text
	for _, run := range Texts(p) {
		if run.Source() == words {
			found = append(found, run)
		}
	}
	return found
}

// Ticked are the words that stand right of each tick of a page, from the top.
func Ticked(p page.Page) []string {
	var words []string
	for _, tick := range All[page.Path](p) {
		if tick.Stroke.Width != page.Millimetres(0.65) {
			continue
		}
		at, nearest := tick.Segments[0].To, page.Text{At: page.Position{X: p.Size.Width}}
		for _, run := range Texts(p) {
			if below := run.At.Y - at.Y; run.At.X > at.X && run.At.X < nearest.At.X && below > 0 && below < 2*page.Millimetre {
				nearest = run
			}
		}
		words = append(words, nearest.Source())
	}
	return words
}
