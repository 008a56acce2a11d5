package pdf

import (
	"bytes"
	"testing"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pdf/conformancetest"
)

// TestTagged: groups that hold what their roles cannot, or nothing, still make
// a structure that is one.
func TestTagged(t *testing.T) {
	size := page.Points(10.5)
	words := func(s string) page.Mark {
		return page.Text{At: at(20, 20), Size: size, Ink: page.Black, Glyphs: set(fonts.Embedded(), fonts.Sans, size, s)}
	}
	group := func(role page.Role, marks ...page.Mark) page.Group { return page.Group{Role: role, Marks: marks} }
	head := group(page.RoleRow, group(page.RoleHeaderCell, words("甲")), group(page.RoleHeaderCell, words("乙")))
	for name, marks := range map[string][]page.Mark{
		"a cell that holds an empty field": {group(page.RoleTable, head, group(page.RoleRow, group(page.RoleCell, words("一")), group(page.RoleCell, group(page.RoleField))))},
		"a cell that holds nothing":        {group(page.RoleTable, head, group(page.RoleRow, group(page.RoleCell, words("一")), group(page.RoleCell)))},
	} {
		t.Run(name, func(t *testing.T) {
			doc := &page.Document{Title: "表", Language: "zh-CN", Pages: []page.Page{{Size: page.A4, Marks: marks}}}
			var b bytes.Buffer
			if err := Write(&b, doc, Options{}); err != nil {
				t.Fatal(err)
			}
			found, err := conformancetest.Check(b.Bytes())
			if err != nil {
				t.Fatal(err)
			}
			for _, v := range found {
				t.Error(v)
			}
		})
	}
}
