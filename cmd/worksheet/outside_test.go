//go:build outside

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// TestOutside asks poppler, which is not part of this program: each free-text
// answer of the samples comes back from pdftotext -raw as its NFC.
func TestOutside(t *testing.T) {
	file := filepath.Join(t.TempDir(), "sample.pdf")
	eachSample(t, func(t *testing.T, data []byte) string {
		if err := os.WriteFile(file, data, 0o644); err != nil {
			t.Fatal(err)
		}
		out, err := exec.Command("pdftotext", "-raw", "-enc", "UTF-8", file, "-").Output()
		if err != nil {
			t.Fatal(err)
		}
		return string(out)
	})
}
