package worksheets

import (
	"slices"
	"strings"
	"testing"
)

// quiz is a definition of blocks, a line each.
func quiz(blocks ...string) []byte {
	return []byte("id: quiz\nversion: 1\ntitle: 测验\npaper: a4\nblocks:\n  - " + strings.Join(blocks, "\n  - ") + "\n")
}

// TestKey: the answer key is answers like any others, and says so in its title.
func TestKey(t *testing.T) {
	sheet, err := Read("q.yaml", quiz(
		"{kind: title, score: score}",
		"{kind: choice, id: one, key: b, points: 2.5, options: [{id: a, label: 甲}, {id: b, label: 乙}]}",
		"{kind: columns, columns: [{blocks: [{kind: choice, id: any, many: true, key: [a, b], points: 7, options: [{id: a, label: 甲}, {id: b, label: 乙}]}]}]}",
		"{kind: sentence, points: 0.5, lines: [[{id: poet, key: 李白}, {id: born, kind: number, key: 701}]]}",
		"{kind: number, id: heat, decimals: 1, key: 36.5}",
		"{kind: date, id: day, key: 1949-10-01}",
		"{kind: text, id: free}"))
	if err != nil {
		t.Fatal(err)
	}
	marked, answers, ok := sheet.Key()
	if !ok || marked.Title != "测验（答案）" || sheet.Title != "测验" {
		t.Errorf("the key is titled %s, the sheet %s", marked.Title, sheet.Title)
	}
	g := answers.Copies[0]
	if !slices.Equal(g.Get("one").Chosen, []string{"b"}) || !slices.Equal(g.Get("any").Chosen, []string{"a", "b"}) ||
		g.Get("poet").Text != "李白" || g.Get("born").Number != 701 || g.Get("heat").Figure() != "36.5" ||
		g.Get("day").Date != (Day{1949, 10, 1}) || g.Get("free").Given() {
		t.Errorf("the key is %+v", g)
	}
	if got := sheet.Points(); got != "10" {
		t.Errorf("the points come to %s", got)
	}
	if sheet, err = Read("q.yaml", quiz("{kind: text, id: free}")); err != nil {
		t.Fatal(err)
	}
	if _, _, ok := sheet.Key(); ok || sheet.Points() != "" {
		t.Error("a worksheet without right answers has a key, or points")
	}
}

// TestWrongKeys: a right answer that nobody can give is found in the definition.
func TestWrongKeys(t *testing.T) {
	for block, want := range map[string]string{
		"{kind: choice, id: c, key: c, options: [{id: a, label: 甲}, {id: b, label: 乙}]}":                  `key[0]: there is no option "c"`,
		"{kind: choice, id: c, key: 乙, options: [{id: a, label: 甲}, {id: b, label: 乙}]}":                  `(write "b")`,
		"{kind: choice, id: c, key: [a, b], options: [{id: a, label: 甲}, {id: b, label: 乙}]}":             "a choice of one option has one right answer",
		"{kind: choice, id: c, many: true, key: [a, a], options: [{id: a, label: 甲}, {id: b, label: 乙}]}": `"a" is chosen twice`,
		"{kind: number, id: n, key: 1.5}":                             "write decimals: 1",
		"{kind: number, id: n, key: many}":                            "the right answer must be a number",
		"{kind: number, id: n, max: 9, key: 10}":                      `this right answer is not from "min" to "max"`,
		"{kind: date, id: d, key: 2026-02-30}":                        "this must be a date",
		"{kind: text, id: d, key: [a]}":                               "this must be the right answer",
		"{kind: text, id: d, points: 0}":                              "points are from 0.5 to 1000",
		"{kind: text, id: d, points: 1.25}":                           "points are from 0.5 to 1000",
		"{kind: text, id: d, points: -1}":                             "points are from 0.5 to 1000",
		"{kind: text, id: d, points: 好}":                              "this must be a number",
		"{kind: sentence, lines: [[{id: r, kind: numbers, key: 1}]]}": "a blank for the numbers of rows has no right answer",
		"{kind: list, id: l, rows: 2, lines: [[{id: r, key: 甲}]]}":    "lines[0][0].key: there is no one right answer here",
		"{kind: title, fields: [{id: r, key: 甲}]}":                    "fields[0].key: there is no one right answer here",
		"{kind: title, score: points}":                                "no question has points",
	} {
		_, err := Read("q.yaml", quiz(block))
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", block, err)
		}
	}
}
