package layouts_test

import (
	"fmt"
	"testing"

	"worksheetpdf/layouts"
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// TestKeysOfTables joins the pieces of a table that goes on over pages, on its
// own and within columns; those of another copy have another key.
func TestKeysOfTables(t *testing.T) {
	const table = "{kind: table, id: log, rows: 40, max: 40, columns: [{id: who, label: 谁, width: 9}]}"
	for _, blocks := range []string{table, "{kind: columns, columns: [{blocks: [" + table + "]}, {blocks: [{kind: note, text: 旁边}]}]}"} {
		sheet, err := worksheets.Read("keys.yaml", fmt.Appendf(nil, "id: keys\nversion: 1\ntitle: 表\npaper: a4\nblocks:\n  - %s\n", blocks))
		if err != nil {
			t.Fatal(err)
		}
		document, err := layouts.Print(sheet, &worksheets.Answers{Copies: make([]worksheets.Group, 2)}, layouts.Options{Form: true})
		if err != nil {
			t.Fatal(err)
		}
		var keys []int
		for _, p := range document.Pages {
			for _, m := range page.Walk(p.Marks) {
				if g, ok := m.(page.Group); ok && g.Role == page.RoleTable {
					keys = append(keys, g.Key)
				}
			}
		}
		n := len(keys) / 2
		if n < 2 {
			t.Fatalf("%d pieces of tables on %d pages", len(keys), len(document.Pages))
		}
		for i, key := range keys {
			if key == 0 || (key == keys[0]) != (i < n) {
				t.Errorf("%s: the pieces have the keys %v", blocks, keys)
				break
			}
		}
	}
}
