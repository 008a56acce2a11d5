package main

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"worksheetpdf/cmd/internal/engine"
	"worksheetpdf/cmd/internal/page"
	"worksheetpdf/layouts/bundle"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
)

// TestPageIsSigned: on a bundle's page stand its worksheets, as it signs them,
// each once, and the reports over them; slips and guides do not.
func TestPageIsSigned(t *testing.T) {
	name := bundleFile(t,
		"- {worksheet: problem-filter-card, answers: 'sample:parent-problem-filter-card'}", "- {worksheet: problem-filter-card}",
		"- {worksheet: listening-slips}", "- {worksheet: community-guide}", "- {worksheet: 我的表.yaml}",
		"look: {accent: '#C03A2B', name: 闭环, logo: 图/标志.png}", "fill: true")
	folder := filepath.Dir(name)
	var logo, other bytes.Buffer
	for size, to := range map[int]*bytes.Buffer{8: &logo, 9: &other} {
		if err := png.Encode(to, image.NewGray(image.Rect(0, 0, size, size))); err != nil {
			t.Fatal(err)
		}
	}
	put(t, filepath.Join(folder, "图", "标志.png"), logo.String())
	put(t, filepath.Join(folder, "标志.png"), other.String())
	put(t, filepath.Join(folder, "我的表.yaml"), "id: mine\nversion: 1\ntitle: 我的表\npaper: a4\nauthor: 别人\nblocks:\n- {kind: image, file: 标志.png, alt: 别的, width: 20mm}\n- {kind: text, id: a, label: 名字}\n")
	data, _ := os.ReadFile(name)
	b, err := worksheets.ReadBundle(name, data)
	if err != nil {
		t.Fatal(err)
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	g := &gathering{folder: folder, root: root, fill: true}
	var items []bundle.Item
	for i, named := range b.Worksheets {
		item, err := g.item(named, listPath("worksheets", i))
		g.add(err)
		items = append(items, item)
	}
	g.add(g.logo(b, items))
	if len(g.problems) > 0 {
		t.Fatal(g.problems)
	}
	made := &bundle.FillPage{}
	definitions, err := g.pageDefinitions(b, made)
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"shortest-loop-checklist", "problem-filter-card", "mine"}; !slices.Equal(made.Worksheets, want) || !slices.Equal(made.Reports, []string{"选题对照"}) {
		t.Errorf("%q, reports %q", made.Worksheets, made.Reports)
	}
	if _, err := engine.New(engine.Options{Definitions: definitions}); err != nil {
		t.Fatal(err)
	}
	for _, d := range definitions {
		look, author, keyword := worksheets.Look{}, "", "我的"
		if worksheets.IsReport(d.Data) {
			report, _ := worksheets.ReadReport(d.File, d.Data)
			look, author = report.Look, report.Author
		} else {
			sheet, _ := worksheets.Read(d.File, d.Data)
			look, author, keyword = sheet.Look, sheet.Author, sheet.Keyword
		}
		if author != "闭环笔记" || keyword != "我的" || look.Accent != "#C03A2B" || look.Name != "闭环" || !bytes.Equal(d.Images[string(look.Logo)], logo.Bytes()) {
			t.Errorf("%s: %s, %s, %+v", d.File, author, keyword, look)
		}
		if own := d.Images["标志.png"]; d.File == "我的表.yaml" && !bytes.Equal(own, other.Bytes()) {
			t.Error("the logo stands in the place of another image")
		}
	}
}

// TestBundlePageProblems: what is wrong with a page stands where the bundle
// asks for it.
func TestBundlePageProblems(t *testing.T) {
	_, card, _ := library.Worksheet("problem-filter-card")
	for name, tt := range map[string]struct {
		lines  []string
		says   string
		engine bool // it is wrong only where there is none
	}{
		"nothing to fill in": {[]string{"worksheets: [{worksheet: community-guide}, {worksheet: listening-slips}]"}, ":8:7: fill: no worksheet of the bundle can be filled in on a page", false},
		"one id twice":       {[]string{"worksheets: [{worksheet: problem-filter-card}, {worksheet: 卡.yaml}]"}, `:7:60: worksheets[1].worksheet: two worksheets have the id "problem-filter-card"`, false},
		"in braces":          {[]string{"worksheets: [{worksheet: 括号.yaml}]"}, `:7:26: worksheets[0].worksheet: "括号.yaml": the account and the look cannot be written`, false},
		"no engine":          {[]string{"worksheets: [{worksheet: problem-filter-card}]"}, ":8:7: fill: this program was built without the engine of pages", true},
	} {
		if tt.engine && page.HasEngine() {
			continue
		}
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			put(t, filepath.Join(folder, "卡.yaml"), strings.Replace(string(card), "问题筛选卡", "我的卡", 1))
			put(t, filepath.Join(folder, "括号.yaml"), `{"id": "a", "version": 1, "title": "标题", "paper": "a4", "blocks": [{"kind": "text", "id": "b", "label": "字"}]}`)
			file := filepath.Join(folder, "我的.yaml")
			put(t, file, strings.Join(append(append([]string{"id: mine", "keywords: [我的]", "title: 我的资料包", "account: 闭环笔记", "link: https://example.com/", "reply: ['{link}']"}, tt.lines...), "fill: true"), "\n"))
			for _, args := range [][]string{{"check", file}, {"bundle", file, "-o", filepath.Join(folder, "dist")}} {
				status, _, err := english(args...).run(t)
				if status != failed || !strings.Contains(err, tt.says) {
					t.Errorf("%v: %d, %s", args, status, err)
				}
			}
		})
	}
}

// TestHeavyPage: who puts large images on the page is told.
func TestHeavyPage(t *testing.T) {
	name := bundleFile(t, "fill: true")
	data, _ := os.ReadFile(name)
	b, err := worksheets.ReadBundle(name, data)
	if err != nil {
		t.Fatal(err)
	}
	if notes := heavyPage(b, page.MaxBytes); len(notes) > 0 {
		t.Error(notes)
	}
	if notes := heavyPage(b, page.MaxBytes+100_000); len(notes) != 1 || !notes[0].Note || !strings.Contains(notes.Error(), ":9:7: fill: the page has 5.1 MB") {
		t.Error(notes)
	}
}

// TestInOneRow: a hundred files of characters are one row where files are only
// listed.
func TestInOneRow(t *testing.T) {
	files := []bundle.File{{Name: "a"}, {Name: "字体/1", Bytes: 1}, {Name: "字体/2", Bytes: 2}, {Name: "字体许可证/a"}, {Name: "字体/3", Bytes: 3}}
	if got := inOneRow(files, "字体/"); len(got) != 3 || got[1].Name != "字体/" || got[1].Bytes != 6 {
		t.Error(got)
	}
}

// TestBundleWithPage: the same bytes each time, and the page of "worksheet page".
func TestBundleWithPage(t *testing.T) {
	if !page.HasEngine() {
		t.Skip(`no engine: "make engine" makes it`)
	}
	name := bundleFile(t, "fill: true")
	folder := filepath.Dir(name)
	var made [2]map[string]string
	for i := range made {
		dist := filepath.Join(folder, "dist")
		if status, _, err := english("bundle", name, "-o", dist).run(t); status != done {
			t.Fatal(err)
		}
		made[i] = tree(t, dist)
	}
	for file, data := range made[0] {
		if made[1][file] != data {
			t.Errorf("%s differs the second time", file)
		}
	}
	pieces := 0
	for file := range made[0] {
		if strings.HasPrefix(file, page.Folder+"/") {
			pieces++
		}
	}
	if pieces < 50 || !strings.Contains(made[0]["index.html"], ">直接在手机上填<") || !strings.Contains(made[0]["README.txt"], "U+5B57 U+4F53") {
		t.Errorf("%d pieces\n%s", pieces, made[0]["README.txt"])
	}
	signed := filepath.Join(folder, "shortest-loop-checklist.yaml")
	_, definition, _ := library.Worksheet("shortest-loop-checklist")
	sheet, _ := worksheets.Read(signed, definition)
	data, _ := os.ReadFile(name)
	b, _ := worksheets.ReadBundle(name, data)
	text, err := b.SignedText(sheet, definition, "")
	if err != nil {
		t.Fatal(err)
	}
	put(t, signed, string(text))
	if status, out, err := english("page", signed, "-o", "-").run(t); status != done || out != made[0]["填写.html"] {
		t.Errorf("the page of the command is another: %s", err)
	}
}
