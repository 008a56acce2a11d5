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
	row := group(page.RoleRow, group(page.RoleCell, words("一")), group(page.RoleCell, words("二")))
	item := group(page.RoleItem, words("项"))
	field, label := group(page.RoleField, words("答")), group(page.RoleLabel, words("题"))
	blocks := group(page.RoleField, label, field)
	figure := page.Group{Role: page.RoleFigure, Alt: "图", Marks: []page.Mark{page.Rectangle{Size: page.Size{Width: size, Height: size}, Fill: page.Black}}}
	for name, marks := range map[string][]page.Mark{
		"a cell that holds an empty field": {group(page.RoleTable, head, group(page.RoleRow, group(page.RoleCell, words("一")), group(page.RoleCell, group(page.RoleField))))},
		"a cell that holds nothing":        {group(page.RoleTable, head, group(page.RoleRow, group(page.RoleCell, words("一")), group(page.RoleCell)))},
		"words between rows":               {group(page.RoleTable, head, words("间"), row)},
		"a field between rows":             {group(page.RoleTable, head, field, row)},
		"a figure between rows":            {group(page.RoleTable, head, figure, row)},
		"words in a row":                   {group(page.RoleTable, head, group(page.RoleRow, group(page.RoleCell, words("一")), words("二")))},
		"a field in a row":                 {group(page.RoleTable, head, group(page.RoleRow, group(page.RoleCell, words("一")), field))},
		"words between items":              {group(page.RoleList, item, words("间"), item)},
		"a field between items":            {group(page.RoleList, item, field, item)},
		"blocks between items":             {group(page.RoleList, item, blocks, item)},
		"a list in a list":                 {group(page.RoleList, item, group(page.RoleList, item))},
		"a table in a list":                {group(page.RoleList, item, group(page.RoleTable, head, row))},
		"a figure in a list":               {group(page.RoleList, figure)},
		"a heading in a list":              {group(page.RoleList, page.Group{Role: page.RoleHeading, Level: 1, Marks: []page.Mark{words("题")}}, item)},
		"items with labels":                {group(page.RoleList, group(page.RoleItem, label, words("一")), group(page.RoleItem, label, label), group(page.RoleItem, label))},
		"an item by itself":                {item, row, group(page.RoleCell, words("格"))},
		"a list of nothing":                {group(page.RoleList), group(page.RoleTable), group(page.RoleList, group(page.RoleItem)), words("末")},
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

// TestTaggedOverPages: what goes on on the next page is one thing to who hears it.
func TestTaggedOverPages(t *testing.T) {
	size := page.Points(10.5)
	sheet := func(words string) page.Page {
		text := page.Text{At: at(20, 20), Size: size, Ink: page.Black, Glyphs: set(fonts.Embedded(), fonts.Sans, size, words)}
		item := page.Group{Role: page.RoleItem, Key: 2, Marks: []page.Mark{text}}
		return page.Page{Size: page.A4, Marks: []page.Mark{page.Group{Role: page.RoleList, Key: 1, Marks: []page.Mark{item}}}}
	}
	doc := &page.Document{Title: "表", Language: "zh-CN", Pages: []page.Page{sheet("前半"), sheet("后半")}}
	var b bytes.Buffer
	if err := Write(&b, doc, Options{}); err != nil {
		t.Fatal(err)
	}
	said, err := conformancetest.Aloud(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if want := "Document\n  L\n    LI\n      LBody \"前半后半\"\n"; said != want {
		t.Errorf("got\n%swanted\n%s", said, want)
	}
}
