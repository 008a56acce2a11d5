package library_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"worksheetpdf/layouts"
	"worksheetpdf/layouts/layouttest"
	"worksheetpdf/layouts/report"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
	"worksheetpdf/worksheets/tally"
)

// TestReadmePictures holds the pictures of the README against what is printed
// today: the three worksheets, blank, and the report of one person's answers.
func TestReadmePictures(t *testing.T) {
	for _, id := range []string{"community-listening-sheet", "problem-filter-card", "shortest-loop-checklist"} {
		same(t, "pictures/"+id+".png", firstPage(t, layouttest.Pages(t, layouttest.Library(t, id), nil)))
	}
	file, data, _ := library.Report("community-report")
	r, err := worksheets.ReadReport(file, data)
	if err != nil {
		t.Fatal(err)
	}
	var over []tally.Answered
	for _, id := range r.Over {
		sheet := layouttest.Library(t, id)
		over = append(over, tally.Answered{Sheet: sheet, Answers: layouttest.Sample(t, sheet, "slash-"+id+".json")})
	}
	document, _, err := report.Print(r, over, layouts.Options{})
	if err != nil {
		t.Fatal(err)
	}
	same(t, "pictures/community-report.png", firstPage(t, document))
}

// TestLinksOfPages: what the pages for readers point to is there, with the
// heading that is named.
func TestLinksOfPages(t *testing.T) {
	const root = "../../"
	links := regexp.MustCompile(`\]\(([^)\s]+)\)`)
	for _, name := range []string{"README.md", "cmd/worksheet/serve.md", "cmd/worksheet/batch.md", "worksheets/library/examples/README.md", "worksheets/reference/README.md"} {
		page, err := os.ReadFile(root + name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range links.FindAllStringSubmatch(string(page), -1) {
			to, place, _ := strings.Cut(m[1], "#")
			if strings.HasPrefix(to, "https:") {
				continue
			}
			there := page
			if to != "" {
				there, err = os.ReadFile(filepath.Join(root, filepath.Dir(name), to))
			}
			if err != nil || place != "" && !strings.Contains(string(there), `<a id="`+place+`">`) {
				t.Errorf("%s: nothing is at %s: %v", name, m[1], err)
			}
		}
	}
}
