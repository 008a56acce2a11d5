package report_test

import (
	"strings"
	"testing"

	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// TestReportLook: a report is signed, coloured and enlarged as a worksheet is,
// keeps the rules of the page, and loses nothing.
func TestReportLook(t *testing.T) {
	for _, id := range []string{"community-report", "problem-comparison"} {
		for _, who := range people() {
			r := definition(t, id)
			plain, _ := printed(t, r, sampled(t, r, who))
			r.Look = worksheets.Look{Size: worksheets.LargeSize, Accent: "#C03A2B", Name: "某某的账号", QR: "https://example.com/a"}
			if err := r.Check(); err != nil {
				t.Fatal(err)
			}
			document, _ := printed(t, r, sampled(t, r, who))
			said := words(document)
			if !strings.Contains(said, "某某的账号") || tallest(document) <= tallest(plain) {
				t.Errorf("%s of %s: not signed, or not larger", id, who)
			}
			together := strings.Join(strings.Fields(said), "") // other lines are broken at other places
			for _, word := range strings.Fields(words(plain)) {
				if !strings.HasPrefix(word, "第1/") && !strings.Contains(together, word) {
					t.Errorf("%s of %s: %q is lost", id, who, word)
				}
			}
		}
	}
}

// tallest is the largest em on the pages.
func tallest(document *page.Document) (em page.Length) {
	for _, p := range document.Pages {
		for _, m := range page.Walk(p.Marks) {
			if text, ok := m.(page.Text); ok {
				em = max(em, text.Size)
			}
		}
	}
	return em
}
