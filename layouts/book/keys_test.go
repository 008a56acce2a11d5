package book_test

import (
	"testing"

	"worksheetpdf/layouts/page"
)

// TestKeys: what goes on over pages never goes on in another chapter.
func TestKeys(t *testing.T) {
	document := bind(t, longBook(t))
	chapters := map[int]int{} // first pages, to their chapters
	for i, b := range document.Outline {
		if b.Level == 0 {
			chapters[b.Page] = i + 1
		}
	}
	of, chapter, again := map[int]int{}, 0, 0
	for n, p := range document.Pages {
		if c := chapters[n]; c > 0 {
			chapter = c
		}
		for _, m := range page.Walk(p.Marks) {
			g, ok := m.(page.Group)
			switch {
			case !ok || g.Key == 0:
			case of[g.Key] == 0:
				of[g.Key] = chapter
			case of[g.Key] != chapter:
				t.Fatalf("page %d: the key %d is another chapter's", n+1, g.Key)
			default:
				again++
			}
		}
	}
	if again == 0 {
		t.Error("nothing goes on over pages")
	}
}
