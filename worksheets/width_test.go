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
