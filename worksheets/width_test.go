package worksheets

import (
	"strings"
	"testing"
)

// TestWidths reads widths as they are written.
func TestWidths(t *testing.T) {
	const before, after = "id: a\nversion: 1\ntitle: 表\npaper: a4\nblocks:\n  - kind: columns\n    columns:\n      - width: ", "\n        blocks: [{kind: note, text: 甲}]\n"
	for _, c := range []struct {
		written string
		want    Width
		problem string
	}{
		{"40mm", Width{MM: 40}, ""},
		{"12.5mm", Width{MM: 12.5}, ""},
		{"2fr", Width{Share: 2}, ""},
		{"3", Width{Share: 3}, ""},
		{"0.5", Width{Share: 0.5}, ""},
		{"wide", Width{}, "this must be a width"},
		{"40 cm", Width{}, "this must be a width"},
		{"[1]", Width{}, "this must be a width"},
		{"-1mm", Width{}, "this must be a width"},
		{"1e2mm", Width{}, "this must be a width"},
		{"500mm", Width{}, "a width is from"},
		{"0x10fr", Width{}, "this must be a width"},
		{"nanmm", Width{}, "this must be a width"},
		{"2 fr", Width{Share: 2}, ""},
		{"inffr", Width{}, "this must be a width"},
	} {
		sheet, err := Read("s.yaml", []byte(before+c.written+after))
		if c.problem != "" {
			if err == nil || !strings.Contains(err.Error(), c.problem) {
				t.Errorf("%s: %v", c.written, err)
			}
			continue
		}
		if err != nil {
			t.Errorf("%s: %v", c.written, err)
			continue
		}
		if got := sheet.Blocks[0].(*Columns).Columns[0].Width; got != c.want {
			t.Errorf("%s is read as %+v", c.written, got)
		}
	}
}

// TestLengths reads single lengths: a plain number is millimetres, of a blank too.
func TestLengths(t *testing.T) {
	const head = "id: a\nversion: 1\ntitle: 表\npaper: a4\nblocks:\n"
	for _, c := range []struct {
		block   string
		problem string
	}{
		{"{kind: columns, gutter: 6, columns: [{blocks: [{kind: note, text: 甲}]}]}", ""},
		{"{kind: columns, gutter: 6mm, columns: [{blocks: [{kind: note, text: 甲}]}]}", ""},
		{"{kind: columns, gutter: 2fr, columns: [{blocks: [{kind: note, text: 甲}]}]}", `this must be a length (write millimetres: "8" or "8mm")`},
		{"{kind: columns, gutter: 101mm, columns: [{blocks: [{kind: note, text: 甲}]}]}", `"gutter" must be from 0 to 100`},
		{"{kind: columns, gutter: inf, columns: [{blocks: [{kind: note, text: 甲}]}]}", "this must be a length"},
		{"{kind: choice, id: c, at: [10mm, 30], options: [{id: x, label: 甲}, {id: y, label: 乙}]}", ""},
		{"{kind: sentence, lines: [[{id: x, width: 30}, {id: y, width: 30mm}, {id: z, width: 3fr}]]}", ""},
		{"{kind: sentence, lines: [[{id: x, grow: 3}]]}", `the key "grow" is now written otherwise (write width: 3fr)`},
	} {
		sheet, err := Read("s.yaml", []byte(head+"  - "+c.block+"\n"))
		if c.problem != "" {
			if err == nil || !strings.Contains(err.Error(), c.problem) {
				t.Errorf("%s: %v", c.block, err)
			}
			continue
		}
		if err != nil {
			t.Errorf("%s: %v", c.block, err)
			continue
		}
		switch b := sheet.Blocks[0].(type) {
		case *Columns:
			if b.Gutter != 6 {
				t.Errorf("%s: the gutter is %v", c.block, b.Gutter)
			}
		case *Choice:
			if b.At[0] != 10 || b.At[1] != 30 {
				t.Errorf("%s: %v", c.block, b.At)
			}
		case *Sentence:
			for i, want := range []BlankWidth{{MM: 30}, {MM: 30}, {Share: 3}} {
				if got := b.Lines[0][i].Blank.Width; got != want {
					t.Errorf("%s: the blank %d is %+v", c.block, i, got)
				}
			}
		}
	}
}
