package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"worksheetpdf/worksheets/library"
)

// TestProblems shows every problem of a definition and of an answer file with
// ten faults each, in both languages.
func TestProblems(t *testing.T) {
	// A misspelt key is one problem, though the right one is missing. A character
	// that no face has is named along with the rest.
	for file, problems := range map[string]int{"faults.yaml": 10, "faults.json": 11} {
		for language, lang := range map[string]string{"zh": "zh_CN.UTF-8", "en": "en_US.UTF-8"} {
			c := call{args: []string{"check", filepath.Join("testdata", file)}, env: map[string]string{"LANG": lang}}
			status, out, err := c.run(t)
			if status != failed || out != "" {
				t.Errorf("%s: status %d, out %q", file, status, out)
			}
			if n := strings.Count(err, "testdata/"+file+":"); n != problems {
				t.Errorf("%s: %d problems, not %d", file, n, problems)
			}
			golden(t, file+"."+language+".txt", err)
		}
	}
}

func TestCheck(t *testing.T) {
	folder(t)
	_, card, _ := library.Worksheet("problem-filter-card")
	mine := strings.Replace(string(card), "id: problem-filter-card", "id: my-card", 1)
	write(t, "mine.yaml", mine)
	write(t, "twin.yaml", mine)
	write(t, "builtin.json", `{"worksheet": "problem-filter-card", "version": 2, "answers": {"who": "我"}}`)
	write(t, "mine.json", `{"worksheet": "my-card", "version": 2, "answers": {"who": "我"}}`)
	write(t, "typo.json", `{"worksheet": "problem-filter-cart", "version": 2, "answers": {}}`)
	write(t, "faulty.json", `{"worksheet": "none", "version": 0, "answers": {}, "answer": {}}`)
	write(t, "headless.json", `{"answers": {}}`)
	write(t, "rare.json", `{"worksheet": "problem-filter-card", "version": 2, "answers": {"who": "\u0e01"}}`)
	write(t, "answers.txt", `{"worksheet": "problem-filter-card", "version": 2, "answers": {}}`)
	gbk := append([]byte(`{"worksheet": "problem-filter-card", "version": 2, "answers": {"who": "`), 0xce, 0xd2, '"', '}', '}')
	if err := os.WriteFile("gbk.json", gbk, 0o644); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		files  string
		status int
		out    string
		err    []string
	}{
		{"mine.json mine.yaml", done, "mine.json: answers to \"问题筛选卡\", good, 2 pages\nmine.yaml: definition of \"问题筛选卡\" (my-card, version 2), good, 2 pages\n", nil},
		{"builtin.json", done, "builtin.json: answers to \"问题筛选卡\", good, 2 pages\n", nil},
		{"answers.txt", done, "answers.txt: answers to \"问题筛选卡\", good, 2 pages\n", nil},
		{"gbk.json", done, "gbk.json: answers to \"问题筛选卡\", good, 2 pages\n", []string{"gbk.json: note: ", "GB18030"}},
		{"mine.json", failed, "", []string{"mine.json:1:15: worksheet: there is no worksheet \"my-card\""}},
		{"typo.json builtin.json", failed, "builtin.json: answers to \"问题筛选卡\", good, 2 pages\n", []string{`did you mean "problem-filter-card"?`}},
		{"mine.yaml twin.yaml", failed, "mine.yaml: definition of \"问题筛选卡\" (my-card, version 2), good, 2 pages\n", []string{"twin.yaml: \"my-card\" is defined in mine.yaml too"}},
		{"faulty.json", failed, "", []string{`there is no worksheet "none"`, "faulty.json:1:34: version: ", `did you mean "answers"?`}},
		{"headless.json", failed, "", []string{"headless.json:"}},
		{"rare.json", failed, "", []string{"rare.json:1:", "answers.who: ", "U+0E01"}},
		{"nowhere.json builtin.json", failed, "builtin.json: answers to \"问题筛选卡\", good, 2 pages\n", []string{"nowhere.json: there is no such file"}},
	} {
		status, out, err := english(append([]string{"check"}, strings.Fields(c.files)...)...).run(t)
		if status != c.status || out != c.out {
			t.Errorf("check %s: status %d, out %q", c.files, status, out)
		}
		for _, part := range c.err {
			if !strings.Contains(err, part) {
				t.Errorf("check %s: %q does not say %q", c.files, err, part)
			}
		}
		if c.err == nil && err != "" {
			t.Errorf("check %s: %s", c.files, err)
		}
	}
}

// TestCheckTellsBundles: a bundle is one however its keys are written, and a
// definition in braces is no answer file.
func TestCheckTellsBundles(t *testing.T) {
	folder(t)
	write(t, "flow.yaml", `{keywords: [共读], id: b, title: 标题, account: 慢读, link: "https://example.com/a", worksheets: [{worksheet: problem-filter-card}], reply: ["{link}"]}`)
	write(t, "quoted.yaml", "\"keywords\": [共读]\n'reply': ['{link}']\n")
	write(t, "sheet.yaml", `{"id": "s", "version": 1, "title": "题", "paper": "a4", "blocks": [{"kind": "note", "text": "字"}]}`)
	for file, want := range map[string]string{
		"flow.yaml":   "flow.yaml: bundle of \"标题\" (b), good,",
		"quoted.yaml": "quoted.yaml:1:1: account: the key \"account\" is missing",
		"sheet.yaml":  "sheet.yaml: definition of \"题\" (s, version 1), good, 1 pages",
	} {
		if _, out, err := english("check", file).run(t); !strings.Contains(out+err, want) {
			t.Errorf("%s: %s%s", file, out, err)
		}
	}
}

// TestManyProblems: a hundred problems are shown, and how many more there are.
func TestManyProblems(t *testing.T) {
	folder(t)
	var bad []rune // no face has these
	for r := rune(0xA000); len(bad) < 1000; r++ {
		bad = append(bad, r)
	}
	words := func(from, n int) string { return string(bad[from : from+n]) }
	sheet := "id: s\nversion: 1\ntitle: 题\npaper: a4\nblocks:\n- {kind: table, id: log, rows: 1, columns: [{id: a, label: 甲, width: 50}]}\n"
	write(t, "sheet.yaml", sheet)
	write(t, "missing.yaml", strings.Replace(sheet, "id: s", "id: m", 1)+"- {kind: note, text: "+words(0, 1000)+"}\n- {kind: note, text: "+words(0, 1000)+"}\n")
	var rows, cells []string
	for i := range 2000 {
		rows = append(rows, `{"a": "`+words(i%980, 20)+`"}`)
		cells = append(cells, `{"a": 1, "b": 2}`)
	}
	answers := func(rows []string) string {
		return `{"worksheet": "s", "version": 1, "answers": {"log": [` + strings.Join(rows, ",") + "]}}"
	}
	write(t, "missing.json", answers(rows))
	write(t, "cells.json", answers(cells))
	for file, more := range map[string]string{
		"missing.yaml": "note: and 1900 more problems", "missing.json": "note: and 39900 more problems", "cells.json": "note: and 3900 more problems",
	} {
		status, _, err := english("check", "sheet.yaml", file).run(t)
		if n := strings.Count(err, "\n"+file+":") + strings.Count(err[:len(file)+1], file+":"); status != failed || n != 101 || !strings.HasSuffix(err, file+": "+more+"\n") {
			t.Errorf("%s: status %d, %d lines, the end %s", file, status, n, err[max(0, len(err)-200):])
		}
	}
}

// TestEmptyAnswers: what `answers` writes, `check` accepts and `render` prints.
func TestEmptyAnswers(t *testing.T) {
	for _, id := range sheetNames() {
		folder(t)
		_, out, _ := english("answers", id).run(t)
		write(t, "answers.json", out)
		if status, _, err := english("check", "answers.json").run(t); status != done || err != "" {
			t.Errorf("%s: %d %s", id, status, err)
		}
		if status, _, err := english("render", id, "--answers", "answers.json", "-o", "-").run(t); status != done {
			t.Errorf("%s: %d %s", id, status, err)
		}
	}
}

// TestShown: what a file says cannot steer the terminal that shows it.
func TestShown(t *testing.T) {
	for text, want := range map[string]string{
		"中文，A　B":   "中文，A　B",
		"\x1b[2J":  "<001B>[2J",
		"a\u202eb": "a<202E>b",
		"a\nb":     "a<000A>b",
		"\u0085":   "<0085>",
	} {
		if got := visible(text); got != want {
			t.Errorf("%q is shown as %q", text, got)
		}
	}
}

func TestColumns(t *testing.T) {
	for text, want := range map[string]int{"abc": 3, "社区": 4, "（A）": 5, "é": 1, "“”": 2} {
		if got := columns(text); got != want {
			t.Errorf("%q takes %d columns, want %d", text, got, want)
		}
	}
}
