//go:build outside

package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// booklet is what qpdf's JSON says of a file's pages and annotations.
type booklet struct {
	Pages []struct {
		Object   string
		Outlines []struct {
			Title string
		}
	}
	Qpdf []json.RawMessage // its header, and the objects by their names
}

// annotation is a link as qpdf shows it.
type annotation struct {
	Subtype string            `json:"/Subtype"`
	Dest    []json.RawMessage `json:"/Dest"`
}

// TestOutsideBooklet asks qpdf where the booklet's contents and outline lead,
// and poppler whether that page is headed by what they name.
func TestOutsideBooklet(t *testing.T) {
	file := filepath.Join(community(t), "合订本.pdf")
	var b booklet
	if err := json.Unmarshal([]byte(printedBy(t, "qpdf", "--json", file)), &b); err != nil {
		t.Fatal(err)
	}
	number := map[string]int{} // of pages, by their object
	titles := map[int]string{} // of worksheets, by the page that their entry leads to
	for i, p := range b.Pages {
		number[p.Object] = i + 1
		text := printedBy(t, "pdftotext", "-raw", "-f", fmt.Sprint(i+1), "-l", fmt.Sprint(i+1), file, "-")
		for _, o := range p.Outlines {
			// A section's number is drawn in a disc, apart from its words, and
			// that a sheet is an example stands in the outline alone.
			title, _, _ := strings.Cut(o.Title, " · ")
			_, words, numbered := strings.Cut(title, " ")
			if !numbered || i == 0 {
				words = title
			}
			if i > 0 && !strings.Contains(text, words) {
				t.Errorf("the outline's %q leads to page %d, which does not have it", o.Title, i+1)
			}
			titles[i+1] += o.Title
		}
	}
	var objects map[string]struct{ Value json.RawMessage }
	if err := json.Unmarshal(b.Qpdf[1], &objects); err != nil {
		t.Fatal(err)
	}
	led := map[int]bool{}
	for _, object := range objects {
		var a annotation
		if json.Unmarshal(object.Value, &a) != nil || a.Subtype != "/Link" || len(a.Dest) == 0 {
			continue
		}
		var page string
		if err := json.Unmarshal(a.Dest[0], &page); err != nil || number[page] == 0 {
			t.Fatalf("a link leads to %s, which is no page", a.Dest[0])
		}
		led[number[page]] = true
	}
	sheets, _ := os.ReadDir(filepath.Dir(file))
	found := 0
	for _, entry := range sheets {
		title, ok := strings.CutSuffix(entry.Name(), ".pdf")
		if !ok || strings.HasPrefix(title, "合订本") {
			continue
		}
		for page, there := range titles {
			if strings.HasPrefix(there, title) {
				if found++; !led[page] {
					t.Errorf("no entry of the contents leads to %s on page %d", title, page)
				}
			}
		}
	}
	// The guide, the three sheets, a card filled in, the slips.
	if found != 6 || len(led) != 6 {
		t.Errorf("%d worksheets, and links to the pages %v", found, led)
	}
}
