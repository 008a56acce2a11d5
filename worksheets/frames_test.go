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
		boxed(3, "{kind: box, id: a}"):                                             "",
		boxed(4, "{kind: note, text: 字}"):                                          "columns and boxes stand within one another more than 3 deep (take the innermost out)",
		boxed(900, "{kind: note, text: 字}"):                                        "deep",
		gridded("columns: 2", "{}, {id: a}"):                                       "",
		gridded("columns: [1fr, 40mm], rows: [2fr, 30mm]", "{}"):                   "",
		gridded("rows: 2", "{}"):                                                   "blocks[0].columns: nothing says how many columns this grid has (write columns: 2,",
		gridded("columns: 13", "{}"):                                               `blocks[0].columns: "columns" must be from 1 to 12`,
		gridded("columns: 2, rows: 13", "{}"):                                      `blocks[0].rows: "rows" must be from 1 to 12`,
		gridded("columns: [1fr, ~]", "{}"):                                         "blocks[0].columns[1]: this entry is empty",
		gridded("columns: [wide]", "{}"):                                           "blocks[0].columns[0]: this must be a width",
		gridded("columns: 1, rows: [high]", "{}"):                                  "blocks[0].rows[0]: this must be a height (write millimetres or a share: \"40mm\" or \"2fr\")",
		gridded("columns: 1, rows: [401mm]", "{}"):                                 "blocks[0].rows[0]: a row's height is",
		gridded("columns: 1, rows: [40mm], fill: true", "{}"):                      "blocks[0].fill: all rows of this grid have their height (write one of them as a share (1fr), or delete this)",
		gridded("columns: 1", ""):                                                  `blocks[0].cells: "cells" must not be empty`,
		gridded("columns: 2", "{at: B1}, {at: A1:A2}, {}"):                         "",
		gridded("columns: 2", "{at: 一格}"):                                          "blocks[0].cells[0].at: this must be a place in the grid",
		gridded("columns: 2", "{at: [1, 2]}"):                                      "blocks[0].cells[0].at: this must be a place in the grid",
		gridded("columns: 2, rows: 2", "{at: A1}, {at: B2:C2}"):                    `blocks[0].cells[1].at: the cell B2:C2 leaves the grid, whose last place is B2 (write a place that is free: "B1")`,
		gridded("columns: 2, rows: 2", "{at: A1:B1}, {at: B1:B2}"):                 `blocks[0].cells[1].at: the cell B1:B2 overlaps A1:B1 (write a place that is free: "A2")`,
		gridded("columns: 1, rows: 2", "{at: A1:A2}, {}"):                          "blocks[0].cells[1]: no place of the grid is free for this cell (delete this cell, or give the grid another row)",
		gridded("columns: 1", "{id: a}, {id: a}"):                                  `two questions have the id "a"`,
		gridded("columns: 1", "{id: a, blocks: [{kind: note, text: 字}]}"):          "a frame holds lines to write on, or blocks",
		gridded("columns: 1", "{blocks: [{kind: break}]}"):                         "a page cannot break within columns or a box",
		gridded("columns: 1", "{blocks: ["+boxed(3, "{kind: note, text: 字}")+"]}"): "columns and boxes stand within one another more than 3 deep",
		gridded("columns: 1, across: {name: 紧急程度, from: 紧急}", "{}"):                `blocks[0].across.to: the key "to" is missing`,
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

// gridded is a grid of cells.
func gridded(keys, cells string) string { return "{kind: grid, " + keys + ", cells: [" + cells + "]}" }

// TestGridPlaces reads places as people write them, and seats the cells that say
// nothing in the places that are free.
func TestGridPlaces(t *testing.T) {
	for words, want := range map[string]string{
		"A1": "A1", "b2": "B2", " C3 ": "C3", "A1:B2": "A1:B2", "B2:A1": "A1:B2", "B1:A2": "A1:B2", "A1：B2": "A1:B2", "Ａ１": "A1", "A1-B2": "A1:B2", "A1 : B2": "A1:B2", "L12": "L12",
		"": "", "1A": "", "A": "", "A0": "", "AA1": "", "A1:": "", "A1:B2:C3": "", "A100": "",
	} {
		var p GridPlace
		if ok := p.setScalar(words); ok != (want != "") || ok && p.String() != want {
			t.Errorf("%q is the place %s: %v, want %q", words, p, ok, want)
		}
	}
	place := func(words string) (p GridPlace) { p.setScalar(words); return p }
	g := Grid{Columns: GridColumns{Count: 3}, Cells: []GridCell{{}, {At: place("A1:B1")}, {}, {At: place("B2:B3")}, {}, {}, {}}}
	places, rows := g.Places()
	var got []string
	for _, p := range places {
		got = append(got, p.String())
	}
	if want := "C1 A1:B1 A2 B2:B3 C2 A3 C3"; strings.Join(got, " ") != want || rows != 3 {
		t.Errorf("%v in %d rows, want %s in 3", got, rows, want)
	}
}

// TestGridIsBounded: a grid of more cells than it has places says so of each, in
// no time.
func TestGridIsBounded(t *testing.T) {
	g := &Grid{Columns: GridColumns{Count: 12}, Cells: make([]GridCell, 144)}
	if _, rows := g.Places(); rows != MaxTracks {
		t.Errorf("%d rows", rows)
	}
	for _, cell := range []GridPlace{{Column: -1, Columns: 1, Rows: 1}, {Columns: 1 << 40, Rows: 1}, {Columns: 1}, {Row: 12, Columns: 1, Rows: 1}} {
		sheet := made(&Grid{Columns: GridColumns{Count: 1}, Cells: []GridCell{{At: cell}}})
		if err := sheet.Check(); err == nil || !strings.Contains(err.Error(), "place") {
			t.Errorf("%+v: %v", cell, err)
		}
	}
}
