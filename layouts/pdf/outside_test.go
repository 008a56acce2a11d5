//go:build outside

package pdf

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// TestOutsideUnseenText asks poppler and MuPDF what TestUnseenText asks PDFium.
func TestOutsideUnseenText(t *testing.T) {
	file := filepath.Join(t.TempDir(), "ticked.pdf")
	if err := os.WriteFile(file, written(t, ticked()), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, reader := range [][]string{
		{"pdftotext", file, "-"},
		{"pdftotext", "-raw", file, "-"},
		{"pdftotext", "-layout", file, "-"},
		{"mutool", "draw", "-q", "-F", "text", "-o", "-", file},
	} {
		out, err := exec.Command(reader[0], reader[1:]...).Output()
		if err != nil {
			t.Fatal(reader, err)
		}
		if got := onItsLines(string(out)); got != unseen {
			t.Errorf("%v copies out %q", reader, got)
		}
	}
}
