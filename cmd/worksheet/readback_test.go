package main

import (
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"worksheetpdf/layouts/pdf/pdftest"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
)

// TestReadback: each free-text answer of the samples comes back from PDFium
// as its NFC. TestOutside asks the same of poppler.
func TestReadback(t *testing.T) {
	eachSample(t, func(t *testing.T, data []byte) string {
		return strings.Join(pdftest.Text(t, data), "\n")
	})
}

// eachSample renders every sample and looks for its answers in the text that
// a reader of PDF files finds there.
func eachSample(t *testing.T, textOf func(*testing.T, []byte) string) {
	for _, id := range sheetNames() {
		sheet, _, err := library.Read(id)
		if err != nil {
			t.Fatal(err)
		}
		for _, sample := range samplesOf(id) {
			t.Run(sample, func(t *testing.T) {
				status, data, err := english("render", id, "--answers", samplePrefix+sample, "-o", "-").run(t)
				if status != done {
					t.Fatal(err)
				}
				text := textOf(t, []byte(data))
				for path, answer := range freeText(t, sheet, sample) {
					if !contains(text, norm.NFC.String(answer)) {
						t.Errorf("%s does not come back: %q", path, answer)
					}
				}
			})
		}
	}
}

// freeText are the answers of a sample in free text, by their paths.
func freeText(t *testing.T, d *worksheets.Worksheet, sample string) map[string]string {
	data, _ := library.Sample(sample + ".json")
	file, err := worksheets.ReadAnswers(sample, data)
	if err != nil {
		t.Fatal(err)
	}
	answers, err := file.For(d)
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]string{}
	for _, c := range answers.Copies {
		c.EachText(func(path, words string) { found[path] = words })
	}
	if len(found) == 0 {
		t.Fatal("no answers: the search is broken")
	}
	return found
}

// contains reports whether a text that was copied out of a file holds an
// answer. A line's end stands for nothing, or for one space or new line of the
// answer; where a line ends, the answer may go on later, at the start of a
// line or after a space: the rest of a cell on the next page.
func contains(text, answer string) bool {
	in, want := []rune(text), []rune(strings.TrimSpace(answer))
	seen := map[[2]int]bool{}
	var match func(i, j int) bool // in[i:] holds want[j:]
	match = func(i, j int) bool {
		for j < len(want) {
			if i == len(in) {
				return false
			}
			switch {
			case in[i] == want[j]:
				i, j = i+1, j+1
			case in[i] == '\n' || in[i] == '\f':
				if seen[[2]int{i, j}] {
					return false
				}
				seen[[2]int{i, j}] = true
				for want[j] == ' ' || want[j] == '\n' {
					j++
				}
				for k := i + 1; k < len(in); k++ {
					if unicode.IsSpace(in[k-1]) && in[k] == want[j] && match(k, j) {
						return true
					}
				}
				return false
			default:
				return false
			}
		}
		return true
	}
	for i := range in {
		if match(i, 0) {
			return true
		}
	}
	return false
}

func TestContains(t *testing.T) {
	for _, c := range []struct {
		text, answer string
		want         bool
	}{
		{"名 甲乙\n丙丁 场", "甲乙丙丁", true},
		{"a long\nanswer", "a long answer", true},
		{"甲乙\n\f续页 丙丁", "甲乙丙丁", true},
		{"甲乙 丙丁", "甲乙丙丁", false},
		{"甲 乙丙丁", "甲丙丁", false},
		{"甲乙丁\n丙", "甲乙丙", false},
		{"甲\n乙", "甲\n乙", true},
	} {
		if got := contains(c.text, c.answer); got != c.want {
			t.Errorf("%q in %q: %v", c.answer, c.text, got)
		}
	}
}
