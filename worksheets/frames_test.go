package worksheets

import (
	"strings"
	"testing"
)

// problemsOf are the problems with a worksheet of one block; "": none.
func problemsOf(block string) string {
	_, err := Read("s.yaml", []byte("id: s\nversion: 1\ntitle: 表\npaper: a4\nblocks:\n  - "+block+"\n"))
	if err == nil {
		return ""
	}
	return err.Error()
}

// TestFrames holds lines, space, boxes and grids to their own rules: one problem
// each, where it is.
func TestFrames(t *testing.T) {
	for words, want := range map[string]string{
		"{kind: lines}":                         "nothing says how many lines these are (write lines: 5, or fill: true)",
		"{kind: lines, lines: 5}":               "",
		"{kind: lines, fill: true}":             "",
		"{kind: lines, lines: 201}":             `"lines" must be from 1 to 200`,
		"{kind: lines, lines: 5, spacing: 3mm}": `"spacing" must be from 4 to 30`,
		"{kind: lines, lines: 5, style: blank}": `"blank" is not one of the values allowed here`,
		"{kind: space}":                         "nothing says how high this space is (write height: 20mm, or fill: true)",
		"{kind: space, height: 20mm}":           "",
		"{kind: space, height: 0}":              `"height" must be from 1 to 400`,
		"{kind: space, height: 401}":            `"height" must be from 1 to 400`,
		"{kind: space, height: 9, fill: true}":  `"height" and "fill" exclude each other (delete one of them)`,
	} {
		got := problemsOf(words)
		if (want == "") != (got == "") || !strings.Contains(got, want) || strings.Count(got, "\n") > 0 {
			t.Errorf("%s: %v, want %s", words, got, want)
		}
	}
}
