//go:build outside

package pdf

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
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
		if got := onItsLines(string(out)); got != copied {
			t.Errorf("%v copies out %q", reader, got)
		}
	}
}

// TestOutsideGaps: whatever a justified line adds to its characters, poppler and
// MuPDF see no space between them.
func TestOutsideGaps(t *testing.T) {
	faces := fonts.Embedded()
	size := page.Points(10.5)
	var marks []page.Mark
	const words = "我们一起走，第12条"
	for i := range page.Length(38) {
		glyphs := set(faces, fonts.Sans, size, words)
		for j := range glyphs {
			glyphs[j].Advance += size.Scale(int64(5*i-60), 1000)
		}
		marks = append(marks, page.Text{At: at(20, 10+7*i), Size: size, Ink: page.Black, Glyphs: glyphs})
	}
	file := filepath.Join(t.TempDir(), "gaps.pdf")
	if err := os.WriteFile(file, written(t, &page.Document{Pages: []page.Page{{Size: page.A4, Marks: marks}}}), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, reader := range [][]string{
		{"pdftotext", "-raw", file, "-"},
		{"mutool", "draw", "-q", "-F", "text", "-o", "-", file},
	} {
		out, err := exec.Command(reader[0], reader[1:]...).Output()
		if err != nil {
			t.Fatal(reader, err)
		}
		lines := strings.FieldsFunc(string(out), func(r rune) bool { return r == '\n' || r == '\f' })
		for i, line := range lines {
			if strings.TrimSpace(line) != words {
				t.Errorf("%s: %d more gives %q", reader[0], 5*i-60, line)
			}
		}
		if len(lines) != len(marks) {
			t.Errorf("%s: %d lines of %d", reader[0], len(lines), len(marks))
		}
	}
}
