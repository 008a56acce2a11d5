package main

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"worksheetpdf/worksheets/library"
)

// TestWrongKind: a file that is something else than a command takes is called
// what it is, and the command is named that takes it.
func TestWrongKind(t *testing.T) {
	folder(t)
	_, card, _ := library.Worksheet("problem-filter-card")
	bundle, _ := library.BundleFile("社区")
	answers, _ := library.Sample("slash-problem-filter-card.json")
	zipped := func(name string) []byte {
		var b bytes.Buffer
		w := zip.NewWriter(&b)
		f, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		_, _ = f.Write([]byte("x"))
		w.Close()
		return b.Bytes()
	}
	for name, data := range map[string][]byte{
		"card.yaml": card, "bundle.yaml": bundle, "answers.json": answers, "答案 一.json": answers,
		"a.xlsx": zipped("xl/workbook.xml"), "a.docx": zipped("word/document.xml"), "a.zip": zipped("a.txt"),
		"a.png": []byte("\x89PNG\r\n\x1a\n...."), "a.pdf": []byte("%PDF-1.7\n"), "table.json": zipped("xl/workbook.xml"), "page.yaml": []byte("<!DOCTYPE html>\n"),
	} {
		write(t, name, string(data))
	}
	for _, c := range []struct {
		args string
		says []string
	}{
		{"render answers.json", []string{"answers.json: this is an answer file", "worksheet render problem-filter-card --answers answers.json"}},
		{"render bundle.yaml", []string{"this is a bundle", "worksheet bundle bundle.yaml"}},
		{"bundle card.yaml", []string{"this is the definition of a worksheet", "worksheet render card.yaml"}},
		{"bundle answers.json", []string{"this is an answer file"}},
		{"render problem-filter-card -a card.yaml -o x.pdf", []string{"this is the definition of a worksheet"}},
		{"render problem-filter-card -a a.xlsx -o x.pdf", []string{"this is a spreadsheet (.xlsx)", "worksheet batch WORKSHEET --answers"}},
		{"answers answers.json", []string{"this is an answer file"}},
		{"check a.xlsx", []string{"a.xlsx: this is a spreadsheet"}},
		{"check table.json", []string{"this is a spreadsheet"}},
		{"check a.docx", []string{"this is a Word document"}},
		{"check a.zip", []string{"this is a ZIP archive"}},
		{"check a.png", []string{"this is a picture"}},
		{"check a.pdf", []string{"this is a PDF"}},
		{"check page.yaml", []string{"this is a web page"}},
	} {
		status, _, err := english(strings.Fields(c.args)...).run(t)
		if status != failed {
			t.Errorf("%s: status %d", c.args, status)
		}
		for _, part := range c.says {
			if !strings.Contains(err, part) {
				t.Errorf("%s: %q does not say %q", c.args, err, part)
			}
		}
	}
	if _, _, err := english("render", "答案 一.json").run(t); !strings.Contains(err, `--answers "答案 一.json"`) {
		t.Errorf("a name with a blank: %s", err)
	}
}

// TestByTitle: a worksheet that is named by its title is known by it.
func TestByTitle(t *testing.T) {
	folder(t)
	write(t, "a.json", `{"worksheet": "问题筛选卡", "version": 2, "answers": {}}`)
	for _, args := range [][]string{{"check", "a.json"}, {"render", "problem-filter-card", "-a", "a.json"}} {
		if status, _, err := english(args...).run(t); status != failed || !strings.Contains(err, `hint: write "problem-filter-card"`) {
			t.Errorf("%v: %d %s", args, status, err)
		}
	}
}

// TestPictures: one page is one picture, more are numbered, and each is as many
// dots wide as its paper asks for.
func TestPictures(t *testing.T) {
	folder(t)
	width := func(name string) int {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		picture, err := png.DecodeConfig(bytes.NewReader(data))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		return picture.Width
	}
	if status, _, err := english("render", "listening-slips", "-o", "x.png").run(t); status != done || err != "" {
		t.Fatalf("%d %s", status, err)
	}
	if got := width("x.png"); got != 2338 { // 297 mm at 200 dots an inch
		t.Errorf("%d dots wide", got)
	}
	status, _, err := english("render", "community-listening-sheet", "-o", "表.PNG", "--dpi", "36").run(t)
	if status != done || !strings.HasPrefix(err, "written: 表-1.PNG to 表-") {
		t.Fatalf("%d %s", status, err)
	}
	if got := width("表-2.PNG"); got != 420 { // 297 mm
		t.Errorf("%d dots wide", got)
	}
	if status, _, err := english("render", "problem-filter-card", "--tablet").run(t); status != done || err != "written: 问题筛选卡-平板.pdf\n" {
		t.Errorf("%d %s", status, err)
	}
	if status, _, err := english("render", "community-listening-sheet", "--tablet", "-o", "t.png", "--dpi", "50").run(t); status != done || width("t-1.png") != 551 { // 280 mm
		t.Errorf("%d %s", status, err)
	}
}

// TestShow: what is built in comes byte for byte.
func TestShow(t *testing.T) {
	_, card, _ := library.Worksheet("problem-filter-card")
	_, report, _ := library.Report("community-report")
	sample, _ := library.Sample("slash-problem-filter-card.json")
	bundle, _ := library.BundleFile("community")
	for name, want := range map[string][]byte{
		"problem-filter-card": card, "community-report": report, "sample:slash-problem-filter-card": sample, "slash-problem-filter-card": sample, "社区": bundle, "community": bundle,
	} {
		if status, out, err := english("show", name).run(t); status != done || out != string(want) || len(want) == 0 {
			t.Errorf("%s: %d %s", name, status, err)
		}
	}
	if status, _, err := english("show", "problem-filter-cart").run(t); status != failed || !strings.Contains(err, `did you mean "problem-filter-card"?`) {
		t.Errorf("%d %s", status, err)
	}
}

// TestNew: what is begun can be checked and printed as it is, under its own
// name, and nothing is replaced.
func TestNew(t *testing.T) {
	folder(t)
	for _, args := range []string{"周复盘", "weekly.yaml", "3分钟: #1", "小卡 --like problem-filter-card", "report --like community-report", "a'b\"c\\d"} {
		name, like, _ := strings.Cut(args, " --like ")
		call := []string{"new", name}
		if like != "" {
			call = append(call, "--like", like)
		}
		status, _, err := english(call...).run(t)
		file := strings.TrimSuffix(name, ".yaml") + ".yaml"
		if status != done || !strings.HasPrefix(err, "written: "+visible(file)) {
			t.Errorf("%s: %d %s", args, status, err)
			continue
		}
		if status, out, err := english("check", file).run(t); status != done || !strings.Contains(out, strings.TrimSuffix(name, ".yaml")) || err != "" {
			data, _ := os.ReadFile(file)
			t.Errorf("%s: %d %s%s\n%s", args, status, out, err, data[:min(len(data), 300)])
		}
		if like != "community-report" {
			if status, _, err := english("render", file, "-o", "x.pdf").run(t); status != done {
				t.Errorf("%s: %s", args, err)
			}
		}
		if status, _, err := english(call...).run(t); status != failed || !strings.Contains(err, "there already") {
			t.Errorf("%s again: %d %s", args, status, err)
		}
	}
	if status, _, err := english("new", "x", "--like", "nothing-like-it").run(t); status != failed || !strings.Contains(err, "there is no worksheet") {
		t.Errorf("%d %s", status, err)
	}
	if status, _, err := english("new", filepath.Join("nowhere", "x")).run(t); status != failed || !strings.Contains(err, "no such file or folder") {
		t.Errorf("%d %s", status, err)
	}
}

// TestJSON: what check and list say, programs can read.
func TestJSON(t *testing.T) {
	folder(t)
	write(t, "good.json", `{"worksheet": "problem-filter-card", "version": 2, "answers": {"who": "我"}}`)
	write(t, "bad.yaml", "id: a\nversion: 1\ntitle：题\npaper: a4\nblocks:\n  - {kind: note, text: 字}\n")
	status, out, err := english("check", "good.json", "bad.yaml", "--json").run(t)
	var found []checkedFile
	if e := json.Unmarshal([]byte(out), &found); e != nil || status != failed || err != "" || len(found) != 2 {
		t.Fatalf("%d %s%s %v", status, out, err, e)
	}
	if !found[0].Good || found[0].Summary == "" || len(found[0].Problems) != 0 {
		t.Errorf("%+v", found[0])
	}
	if p := found[1].Problems; found[1].Good || len(p) != 1 || p[0].Line != 3 || p[0].Column != 6 || p[0].Hint == "" || p[0].File != "bad.yaml" {
		t.Errorf("%+v", found[1])
	}
	_, out, _ = english("list", "--json").run(t)
	var all listed
	if e := json.Unmarshal([]byte(out), &all); e != nil || len(all.Worksheets) != len(library.IDs()) || len(all.Examples) != len(library.ExampleIDs()) || len(all.Samples) != 12+len(library.ExampleIDs()) || len(all.Bundles) != 1 || len(all.Reports) != 2 {
		t.Errorf("%v %s", e, out)
	}
}

// TestAsExpected: what people try first on a command line that they do not know.
func TestAsExpected(t *testing.T) {
	folder(t)
	if status, out, err := english().run(t); status != done || err != "" || !strings.Contains(out, "worksheet help") || strings.Count(out, "\n") > 12 {
		t.Errorf("bare: %d %s%s", status, out, err)
	}
	_, version, _ := english("version").run(t)
	for _, flag := range []string{"--version", "-V"} {
		if status, out, _ := english(flag).run(t); status != done || out != version || version == "" {
			t.Errorf("%s: %d %s", flag, status, out)
		}
	}
	_, list, _ := call{args: []string{"list"}}.run(t)
	for _, name := range []string{"sample:slash-problem-filter-card", "community-report", "社区"} {
		if !strings.Contains(list, name) {
			t.Errorf("list does not say %s", name)
		}
	}
	write(t, "gbk.json", "{\"worksheet\": \"problem-filter-card\", \"version\": 2, \"answers\": {\"who\": \"\xce\xd2\"}}")
	if status, out, err := english("check", "-q", "gbk.json").run(t); status != done || out+err != "" {
		t.Errorf("quiet: %d %s%s", status, out, err)
	}
	if status, out, err := english("render", "problem-filter-card", "--quiet").run(t); status != done || out+err != "" {
		t.Errorf("quiet: %d %s%s", status, out, err)
	}
	if status, _, err := english("answers", "problem-filter-card", "-o", "a.json").run(t); status != done || err != "written: a.json\n" {
		t.Errorf("answers -o: %d %s", status, err)
	}
	if status, _, err := english("answers", "problem-filter-card", "-o", "a.json").run(t); status != failed || !strings.Contains(err, "there already") {
		t.Errorf("answers -o again: %d %s", status, err)
	}
}

// TestManual: the manual page names every command and flag, in both languages,
// and no line of text is taken for a macro.
func TestManual(t *testing.T) {
	for _, lang := range []string{"en", "zh_CN"} {
		_, out, err := call{args: []string{"help", "--man"}, env: map[string]string{"LANG": lang}}.run(t)
		for _, want := range []string{".TH WORKSHEET 1", `.SS worksheet render WORKSHEET|REPORT`, `\fB\-o, \-\-output\fR`, `\-\-dpi`, ".SS worksheet watch FILE"} {
			if !strings.Contains(out, want) || err != "" {
				t.Errorf("%s: no %s", lang, want)
			}
		}
		for line := range strings.Lines(out) {
			if macro, ok := strings.CutPrefix(line, "."); ok && !strings.Contains("TH SH SS PP TP nf fi", strings.Fields(macro)[0]) {
				t.Errorf("%s: %q is no macro", lang, line)
			}
		}
	}
}

// TestNotes: what is worth knowing of a good file is said by every command that
// reads it.
func TestNotes(t *testing.T) {
	folder(t)
	_, card, _ := library.Worksheet("problem-filter-card")
	bundle, _ := library.BundleFile("社区")
	utf16 := []byte{0xff, 0xfe}
	for _, r := range string(card) {
		utf16 = append(utf16, byte(r), byte(r>>8))
	}
	write(t, "w.yaml", string(utf16))
	write(t, "b.yaml", strings.Replace(string(bundle), "keywords:", "keywords: [复盘，闭环]\nold:", 1))
	for _, args := range []string{"check w.yaml", "render w.yaml -o x.pdf", "answers w.yaml"} {
		if status, _, err := english(strings.Fields(args)...).run(t); status != done || !strings.Contains(err, "w.yaml: note: the file is not UTF-8; it was read as UTF-16") {
			t.Errorf("%s: %d %s", args, status, err)
		}
	}
}
