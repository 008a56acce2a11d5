package layouttest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"worksheetpdf/layouts/page"
)

// Dump is a document as readable text.
func Dump(document *page.Document) string {
	var b strings.Builder
	page.Dump(&b, document)
	return b.String()
}

// Golden compares a text with the file testdata/NAME.golden, or rewrites it.
func Golden(t *testing.T, update bool, name, text string) {
	t.Helper()
	file := filepath.Join("testdata", name+".golden")
	if update {
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	got, wanted := strings.Split(text, "\n"), strings.Split(string(want), "\n")
	for i := range min(len(got), len(wanted)) {
		if got[i] != wanted[i] {
			t.Fatalf("%s:%d: got\n\t%s\nwant\n\t%s", file, i+1, got[i], wanted[i])
		}
	}
	if len(got) != len(wanted) {
		t.Fatalf("%s: got %d lines, want %d", file, len(got), len(wanted))
	}
}
