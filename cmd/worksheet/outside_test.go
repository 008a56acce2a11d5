//go:build outside

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// TestOutside asks programs that are not part of this one: each free-text
// answer of the samples comes back as its NFC.
func TestOutside(t *testing.T) {
	file := filepath.Join(t.TempDir(), "sample.pdf")
	for _, reader := range [][]string{
		{"pdftotext", "-raw", "-enc", "UTF-8", file, "-"},
		{"mutool", "draw", "-q", "-F", "txt", "-o", "-", file},
	} {
		t.Run(reader[0], func(t *testing.T) {
			eachSample(t, func(t *testing.T, data []byte) string {
				if err := os.WriteFile(file, data, 0o644); err != nil {
					t.Fatal(err)
				}
				return printedBy(t, reader[0], reader[1:]...)
			})
		})
	}
}

// printedBy is what a program prints.
func printedBy(t *testing.T, program string, args ...string) string {
	t.Helper()
	out, err := exec.Command(program, args...).Output()
	if err != nil {
		t.Fatal(program, err)
	}
	return string(out)
}
