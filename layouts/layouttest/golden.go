package layouttest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"worksheetpdf/layouts/page"
)

// Golden compares the dump of documents, one after the other, with the file
// testdata/NAME.golden, or rewrites it.
func Golden(t *testing.T, update bool, name string, documents ...*page.Document) {
	t.Helper()
	var b strings.Builder
	for i, document := range documents {
		if i > 0 {
			b.WriteString("\n")
		}
		page.Dump(&b, document)
	}
	file := filepath.Join("testdata", name+".golden")
	if update {
		if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	got, wanted := strings.Split(b.String(), "\n"), strings.Split(string(want), "\n")
	for i := range min(len(got), len(wanted)) {
		if got[i] != wanted[i] {
			t.Fatalf("%s:%d: got\n\t%s\nwant\n\t%s", file, i+1, got[i], wanted[i])
		}
	}
	if len(got) != len(wanted) {
		t.Fatalf("%s: got %d lines, want %d", file, len(got), len(wanted))
	}
}
