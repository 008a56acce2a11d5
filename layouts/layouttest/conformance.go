package layouttest

import (
	"bytes"
	"testing"

	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pdf"
	"worksheetpdf/layouts/pdf/conformancetest"
)

// CheckConformance asks of a document's PDF what it claims, PDF/A-3B and
// PDF/UA-1, with a reader that is not the writer's.
func CheckConformance(t *testing.T, document *page.Document, options pdf.Options) {
	t.Helper()
	var b bytes.Buffer
	if err := pdf.Write(&b, document, options); err != nil {
		t.Fatal(err)
	}
	found, err := conformancetest.Check(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	abutting, err := conformancetest.Abutting(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	for _, words := range abutting {
		t.Error("heard as one word:", words)
	}
	const shown = 20
	for i, v := range found {
		if i == shown {
			t.Errorf("and %d more", len(found)-shown)
			break
		}
		t.Error(v)
	}
}
