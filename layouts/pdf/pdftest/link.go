package pdftest

import (
	"math"
	"testing"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/responses"
)

// Link is a link of a page: where one taps, in points from the page's top left
// corner, and where it leads, to an address or to a page.
type Link struct {
	Left, Top, Right, Bottom float64
	URL                      string
	Page                     int
	Y                        float64 // on that page, from its top
}

// Near reports whether the links are the same to a tenth of a point.
func (l Link) Near(o Link) bool {
	for _, d := range []float64{l.Left - o.Left, l.Top - o.Top, l.Right - o.Right, l.Bottom - o.Bottom, l.Y - o.Y} {
		if math.Abs(d) > 0.1 {
			return false
		}
	}
	return l.URL == o.URL && l.Page == o.Page
}

// Links are the links of a page.
func Links(t testing.TB, file []byte, page int) []Link {
	t.Helper()
	var links []Link
	with(t, file, func(engine pdfium.Pdfium, document references.FPDF_DOCUMENT) {
		height := pageHeight(t, engine, document, page)
		for start := 0; ; {
			got, err := engine.FPDFLink_Enumerate(&requests.FPDFLink_Enumerate{Page: byIndex(document, page), StartPos: start})
			if err != nil {
				t.Fatal(err)
			}
			if got.Link == nil {
				return
			}
			start = *got.NextStartPos
			links = append(links, readLink(t, engine, document, *got.Link, height))
		}
	})
	return links
}

func readLink(t testing.TB, engine pdfium.Pdfium, document references.FPDF_DOCUMENT, link references.FPDF_LINK, height float64) Link {
	t.Helper()
	at, err := engine.FPDFLink_GetAnnotRect(&requests.FPDFLink_GetAnnotRect{Link: link})
	if err != nil {
		t.Fatal(err)
	}
	l := Link{
		Left: float64(at.Rect.Left), Right: float64(at.Rect.Right),
		Top: height - float64(at.Rect.Top), Bottom: height - float64(at.Rect.Bottom),
	}
	to, err := engine.FPDFLink_GetDest(&requests.FPDFLink_GetDest{Document: document, Link: link})
	if err != nil {
		t.Fatal(err)
	}
	if to.Dest != nil {
		l.Page, l.Y = destination(t, engine, document, *to.Dest)
		return l
	}
	action, err := engine.FPDFLink_GetAction(&requests.FPDFLink_GetAction{Link: link})
	if err != nil || action.Action == nil {
		t.Fatal("a link leads nowhere:", err)
	}
	url, err := engine.FPDFAction_GetURIPath(&requests.FPDFAction_GetURIPath{Document: document, Action: *action.Action})
	if err != nil || url.URIPath == nil {
		t.Fatal("a link without an address:", err)
	}
	l.URL = *url.URIPath
	return l
}

// destination is a page and the height on it, from its top.
func destination(t testing.TB, engine pdfium.Pdfium, document references.FPDF_DOCUMENT, dest references.FPDF_DEST) (page int, y float64) {
	t.Helper()
	index, err := engine.FPDFDest_GetDestPageIndex(&requests.FPDFDest_GetDestPageIndex{Document: document, Dest: dest})
	if err != nil {
		t.Fatal(err)
	}
	place, err := engine.FPDFDest_GetLocationInPage(&requests.FPDFDest_GetLocationInPage{Dest: dest})
	if err != nil || place.Y == nil {
		t.Fatal("a destination without a height:", err)
	}
	return index.Index, pageHeight(t, engine, document, index.Index) - float64(*place.Y)
}

func pageHeight(t testing.TB, engine pdfium.Pdfium, document references.FPDF_DOCUMENT, page int) float64 {
	t.Helper()
	size, err := engine.GetPageSize(&requests.GetPageSize{Page: byIndex(document, page)})
	if err != nil {
		t.Fatal(err)
	}
	return size.Height
}

// Bookmark is an entry of the outline, and where it leads.
type Bookmark struct {
	Title string
	Level int
	Page  int
	Y     float64 // on that page, from its top
}

// Bookmarks are the entries of the outline in order.
func Bookmarks(t testing.TB, file []byte) []Bookmark {
	t.Helper()
	var list []Bookmark
	with(t, file, func(engine pdfium.Pdfium, document references.FPDF_DOCUMENT) {
		got, err := engine.GetBookmarks(&requests.GetBookmarks{Document: document})
		if err != nil {
			t.Fatal(err)
		}
		var walk func(level int, entries []responses.GetBookmarksBookmark)
		walk = func(level int, entries []responses.GetBookmarksBookmark) {
			for _, e := range entries {
				if e.DestInfo == nil {
					t.Fatalf("the entry %q leads nowhere", e.Title)
				}
				b := Bookmark{Title: e.Title, Level: level}
				b.Page, b.Y = destination(t, engine, document, e.DestInfo.Reference)
				list = append(list, b)
				walk(level+1, e.Children)
			}
		}
		walk(0, got.Bookmarks)
	})
	return list
}

// Labels are what the file calls its pages.
func Labels(t testing.TB, file []byte) []string {
	t.Helper()
	var labels []string
	with(t, file, func(engine pdfium.Pdfium, document references.FPDF_DOCUMENT) {
		for i := range pages(t, engine, document) {
			got, err := engine.FPDF_GetPageLabel(&requests.FPDF_GetPageLabel{Document: document, Page: i})
			if err != nil {
				t.Fatal(err)
			}
			labels = append(labels, got.Label)
		}
	})
	return labels
}
