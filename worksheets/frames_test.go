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
		"{kind: lines}":                                          "nothing says how many lines these are (write lines: 5, or fill: true)",
		"{kind: lines, lines: 5}":                                "",
		"{kind: lines, fill: true}":                              "",
		"{kind: lines, lines: 201}":                              `"lines" must be from 1 to 200`,
		"{kind: lines, lines: 5, spacing: 3mm}":                  `"spacing" must be from 4 to 30`,
		"{kind: lines, lines: 5, style: blank}":                  `"blank" is not one of the values allowed here`,
		"{kind: space}":                                          "nothing says how high this space is (write height: 20mm, or fill: true)",
		"{kind: space, height: 20mm}":                            "",
		"{kind: space, height: 0}":                               `"height" must be from 1 to 400`,
		"{kind: space, height: 401}":                             `"height" must be from 1 to 400`,
		"{kind: space, height: 9, fill: true}":                   `"height" and "fill" exclude each other (delete one of them)`,
		"{kind: box, id: a, title: 问题}":                          "",
		"{kind: box, fill: true}":                                "",
		"{kind: box, height: 30mm}":                              "",
		"{kind: box, lines: 3}":                                  "",
		"{kind: box, title: 问题}":                                 "nothing says how high this box is (write height: 40mm, or fill: true, or what stands in it)",
		"{kind: box, height: 9}":                                 `"height" must be from 10 to 400`,
		"{kind: box, id: a, lines: 41}":                          `"lines" must be from 1 to 40`,
		"{kind: box, id: 问题}":                                    `"问题" is no id`,
		"{kind: box, id: a, blocks: [{kind: note, text: 字}]}":    "a frame holds lines to write on, or blocks",
		"{kind: box, lines: 3, blocks: [{kind: note, text: 字}]}": "a frame holds lines to write on, or blocks",
		"{kind: box, id: a, lines: 3, fill: true}":               "",
		"{kind: box, blocks: [{kind: break}]}":                   "a page cannot break within columns or a box (end them before it)",
		"{kind: box, blocks: [{kind: title, route: true}]}":      "has no room within columns or a box",
		"{kind: box, blocks: [{kind: table, id: a, fill: true, columns: [{id: b, label: 一}]}]}": "tables of the whole width only",
		"{kind: box, blocks: [{kind: text, id: a}, {kind: box, id: a}]}":                        `two questions have the id "a"`,
		boxed(3, "{kind: box, id: a}"):      "",
		boxed(4, "{kind: note, text: 字}"):   "columns and boxes stand within one another more than 3 deep (take the innermost out)",
		boxed(900, "{kind: note, text: 字}"): "deep",
	} {
		got := problemsOf(words)
		if (want == "") != (got == "") || !strings.Contains(got, want) || strings.Count(got, "\n") > 0 {
			t.Errorf("%s: %v, want %s", words, got, want)
		}
	}
}

// boxed is a block in so many boxes.
func boxed(n int, block string) string {
	return strings.Repeat("{kind: box, blocks: [", n) + block + strings.Repeat("]}", n)
}
