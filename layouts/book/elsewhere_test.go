package book_test

import (
	"bytes"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"

	"worksheetpdf/layouts/layouttest"
	"worksheetpdf/layouts/page"
)

// TestElsewhere: a second reader, pdfcpu, finds the book valid and its links
// and bookmarks where they were meant to lead.
func TestElsewhere(t *testing.T) {
	api.DisableConfigDir()
	volume := longBook(t)
	document := bind(t, volume)
	file := bytes.NewReader(inPDF(t, document))
	if err := api.Validate(file, nil); err != nil {
		t.Fatal(err)
	}

	bookmarks, err := api.Bookmarks(file, nil)
	if err != nil {
		t.Fatal(err)
	}
	var found []page.Bookmark
	var walk func(level int, list []pdfcpu.Bookmark)
	walk = func(level int, list []pdfcpu.Bookmark) {
		for _, b := range list {
			found = append(found, page.Bookmark{Title: b.Title, Level: level, Page: b.PageFrom - 1})
			walk(level+1, b.Kids)
		}
	}
	walk(0, bookmarks)
	if len(found) != len(document.Outline) {
		t.Fatalf("%d bookmarks of %d", len(found), len(document.Outline))
	}
	for i, want := range document.Outline {
		if want.Y = 0; found[i] != want {
			t.Errorf("bookmark %+v, wanted %+v", found[i], want)
		}
	}

	annotations, err := api.Annotations(file, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	for i, p := range document.Pages {
		want := map[string]int{} // pdfcpu reads addresses; of other links it asks only that they are valid
		for m := range layouttest.Marks(p) {
			if l, ok := m.(page.Link); ok {
				want[l.URL]++
			}
		}
		for _, a := range annotations[i+1][model.AnnLink].Map {
			if link, ok := a.(model.LinkAnnotation); ok {
				want[link.URI]--
			}
		}
		for url, n := range want {
			if n != 0 {
				t.Errorf("page %d: %d links to %q too few", i+1, n, url)
			}
		}
	}
}
