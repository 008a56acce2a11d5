package main

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"worksheetpdf/worksheets/library"
)

// bundleFile is the name of a bundle of one worksheet with a bundle of one worksheet, and the file's name.
func bundleFile(t *testing.T, lines ...string) string {
	t.Helper()
	folder := t.TempDir()
	text := strings.Join(append([]string{
		"id: mine", "keywords: [我的]", "title: 我的资料包", "account: 闭环笔记", "link: https://example.com/",
		"reply: ['{link}']", "worksheets:", "- worksheet: shortest-loop-checklist",
	}, lines...), "\n")
	name := filepath.Join(folder, "我的.yaml")
	put(t, name, text)
	return name
}

func put(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// tree is the files of a folder, by name, and all that lies beside it.
func tree(t *testing.T, folder string) map[string]string {
	t.Helper()
	found := map[string]string{}
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		if errors.Is(err, fs.ErrNotExist) { // it was being written, and has its name now
			return nil
		}
		rel, _ := filepath.Rel(folder, path)
		found[filepath.ToSlash(rel)] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func TestBundle(t *testing.T) {
	name := bundleFile(t, "  answers: answers/我的答案.json")
	folder := filepath.Dir(name)
	sample, _ := library.Sample("hrvp-shortest-loop-checklist.json")
	put(t, filepath.Join(folder, "answers", "我的答案.json"), string(sample))
	dist := filepath.Join(folder, "dist")

	status, out, err := english("bundle", name, "-o", dist, "--dry-run").run(t)
	if status != done || !strings.Contains(out, "最短闭环清单-我的答案.pdf") || !strings.Contains(err, "nothing was") {
		t.Fatal(status, out, err)
	}
	if _, err := os.Stat(dist); err == nil {
		t.Fatal("a dry run made the folder")
	}

	status, out, err = english("bundle", name, "-o", dist).run(t)
	if status != done || out != "" || err != "written: "+dist+", 18 files\n" {
		t.Fatal(status, out, err)
	}
	first := tree(t, dist)
	if len(first) != 18 || !strings.HasPrefix(first["我的.zip"], "PK") || !strings.HasPrefix(first["最短闭环清单-我的答案.pdf"], "%PDF") {
		t.Fatalf("%d files", len(first))
	}

	// Again, over the first, in the reader's language, watched on a terminal.
	put(t, filepath.Join(dist, "图片", ".DS_Store"), "what Finder leaves behind")
	status, _, err = call{args: []string{"bundle", name, "-o", dist}, watched: true}.run(t)
	if status != done || !strings.Contains(err, "\r正在生成 7 / 7\r\x1b[K已写好：") {
		t.Fatalf("%d, %q", status, err)
	}
	second := tree(t, dist)
	for file, data := range first {
		if second[file] != data {
			t.Errorf("%s differs the second time", file)
		}
	}
	if entries, _ := os.ReadDir(folder); len(second) != len(first) || len(entries) != 3 {
		t.Errorf("%d files, then %d; beside them %v", len(first), len(second), entries)
	}
}

// TestBundleKeepsWhatIsThere: whatever goes wrong, the folder is as it was,
// and nothing is left beside it.
func TestBundleKeepsWhatIsThere(t *testing.T) {
	name := bundleFile(t)
	folder := filepath.Dir(name)
	dist := filepath.Join(folder, "dist")
	ours := `{"format": "worksheet-bundle 1", "files": [{"name": "a.pdf", "sha256": "` + fmt.Sprintf("%x", sha256.Sum256([]byte("a"))) + `"}]}`
	cancelled, cancel := context.WithCancel(context.Background())
	cancel()
	for _, tt := range []struct {
		name  string
		files map[string]string
		args  []string
		ctx   context.Context
		says  string
	}{
		{"somebody's folder", map[string]string{"a.txt": "a"}, nil, nil, "no bundle was made there"},
		{"somebody's manifest", map[string]string{"manifest.json": `{"name": "app"}`}, nil, nil, "no bundle was made there"},
		{"a file that is not ours", map[string]string{"manifest.json": ours, "a.pdf": "a", "CNAME": "example.com"}, nil, nil, "CNAME: this does not belong to the bundle"},
		{"a file below that is not ours", map[string]string{"manifest.json": ours, "a/a.pdf": "a"}, nil, nil, "a.pdf: this does not belong to the bundle"},
		{"a file that was changed", map[string]string{"manifest.json": ours, "a.pdf": "b"}, nil, nil, "a.pdf: this was changed after"},
		{"interrupted", map[string]string{"manifest.json": ours, "a.pdf": "a"}, nil, cancelled, "interrupted: nothing was written"},
		{"a file", nil, []string{"-o", name}, nil, "a part of the path is not a folder"},
		{"no folder above", nil, []string{"-o", filepath.Join(folder, "none", "dist")}, nil, "there is no such file or folder"},
		{"the current folder", nil, []string{"-o", "."}, nil, "this is the current folder"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for file, text := range tt.files {
				put(t, filepath.Join(dist, file), text)
			}
			before := tree(t, folder)
			args := tt.args
			if args == nil {
				args = []string{"-o", dist}
			}
			c := english(append([]string{"bundle", name}, args...)...)
			c.ctx = tt.ctx
			status, _, err := c.run(t)
			if status != failed || !strings.Contains(err, tt.says) {
				t.Errorf("%d, %s", status, err)
			}
			after := tree(t, folder)
			if len(after) != len(before) {
				t.Errorf("%d files, then %d", len(before), len(after))
			}
			for file, text := range before {
				if after[file] != text {
					t.Errorf("%s has changed", file)
				}
			}
			os.RemoveAll(dist)
		})
	}
}

// TestBundleAppends: a PDF of the account's own stands at the booklet's end,
// and in nothing else; the same bytes each time.
func TestBundleAppends(t *testing.T) {
	name := bundleFile(t, "append:", "- {file: flyers/价目表.pdf, title: 价目表}", "- {file: flyers/价目表.pdf, title: 介绍, fit: a4}")
	folder := filepath.Dir(name)
	flyer := filepath.Join(folder, "flyers", "价目表.pdf")
	put(t, flyer, "")
	if status, _, err := english("render", "problem-filter-card", "--paper", "a5", "-o", flyer).run(t); status != done {
		t.Fatal(err)
	}
	var made [2]map[string]string
	for i, dist := range []string{filepath.Join(folder, "one"), filepath.Join(folder, "two")} {
		if status, _, err := english("bundle", name, "--no-source", "-o", dist).run(t); status != done {
			t.Fatal(err)
		}
		made[i] = tree(t, dist)
	}
	for file, data := range made[0] {
		if made[1][file] != data {
			t.Errorf("%s differs the second time", file)
		}
	}
	if !strings.Contains(made[0]["manifest.json"], `"pages": 5`) { // cover, checklist, two A5 pages side by side, two on A4
		t.Error(made[0]["manifest.json"])
	}
	_, definition, _ := library.Worksheet("shortest-loop-checklist")
	same := filepath.Join(folder, "same.yaml") // under the bundle's keyword
	put(t, same, strings.Replace(string(definition), "keyword: 社区", "keyword: 我的", 1))
	alone, _, _ := english("render", same, "--no-source", "-o", filepath.Join(folder, "alone.pdf")).run(t)
	data, _ := os.ReadFile(filepath.Join(folder, "alone.pdf"))
	if alone != done || string(data) != made[0]["最短闭环清单.pdf"] {
		t.Error("the worksheet's own PDF is not as it is alone")
	}
}

// TestBundleProblems: everything that a bundle names is looked into, and its
// problems stand where they are.
func TestBundleProblems(t *testing.T) {
	for _, tt := range []struct {
		name  string
		lines []string
		files map[string]string
		says  []string
	}{
		{"worksheet", []string{"- worksheet: problem-filter-cart"}, nil, []string{`.yaml:9:14: worksheets[1].worksheet: there is no worksheet "problem-filter-cart"`, `did you mean "problem-filter-card"?`}},
		{"no file", []string{"- worksheet: a/b.yaml"}, nil, []string{`.yaml:9:14: worksheets[1].worksheet: "a/b.yaml" cannot be read: there is no such file`}},
		{"two at once", []string{"- worksheet: none", "  answers: none.json", "append: [{file: none.pdf, title: t}]"}, nil, []string{`there is no worksheet "none"`, `append[0].file: "none.pdf" cannot be read`}},
		{"a rule and a file", []string{"edition: \uE000", "append: [{file: none.pdf, title: t}]"}, nil, []string{".yaml:9:10: edition: no embedded face", `append[0].file: "none.pdf" cannot be read`}},
		{"a definition's own", []string{"- worksheet: b.yaml"}, map[string]string{"b.yaml": "id: b\nversion: 0\ntitle: t\npaper: a4\nblocks: [{kind: note, text: x}]"}, []string{`b.yaml:2:10: version: "version" must be from 1`}},
		{"no sample", []string{"  answers: sample:slash-shortest-loop-checklisp"}, nil, []string{"worksheets[0].answers: there is no sample of this name", `did you mean "slash-shortest-loop-checklist"?`}},
		{"an answer's own", []string{"  answers: a.json"}, map[string]string{"a.json": `{"worksheet": "shortest-loop-checklist", "version": 1, "answers": {"gaol": "x"}}`}, []string{"a.json:1:", `"goal"`}},
		{"answers to another", []string{"  answers: a.json"}, map[string]string{"a.json": `{"worksheet": "problem-filter-card", "version": 1, "answers": {}}`}, []string{"a.json:1:15: worksheet: "}},
		{"no PDF", []string{"append: [{file: a.pdf, title: t}]"}, map[string]string{"a.pdf": "hello"}, []string{`"a.pdf": this is not a PDF`}},
		{"a rule", []string{"edition: x"}, nil, nil},
		{"a character", []string{"edition: \uE000"}, nil, []string{".yaml:9:10: edition: no embedded face has the character"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			name := bundleFile(t, tt.lines...)
			for file, text := range tt.files {
				put(t, filepath.Join(filepath.Dir(name), file), text)
			}
			for _, command := range []string{"bundle", "check"} {
				args := []string{command, name}
				if command == "bundle" {
					args = append(args, "--dry-run")
				}
				status, out, err := english(args...).run(t)
				if tt.says == nil {
					if status != done || !strings.Contains(out, "good, 1 worksheets, 18 files") && command == "check" {
						t.Errorf("%s: %d, %s%s", command, status, out, err)
					}
					continue
				}
				if status != failed || out != "" {
					t.Errorf("%s: %d, %s", command, status, out)
				}
				for _, part := range tt.says {
					if !strings.Contains(err, part) {
						t.Errorf("%s: %s\ndoes not say %s", command, err, part)
					}
				}
			}
		})
	}
}

// TestBundleStaysInItsFolder: no link leads out of it, and nothing that never
// ends is read.
func TestBundleStaysInItsFolder(t *testing.T) {
	name := bundleFile(t, "  answers: a.json")
	answers := filepath.Join(filepath.Dir(name), "a.json")
	outside := filepath.Join(t.TempDir(), "secret.json")
	put(t, outside, "{}")
	says := func(want string) {
		t.Helper()
		if status, _, err := english("check", name).run(t); status != failed || !strings.Contains(err, want) {
			t.Errorf("%d, %s", status, err)
		}
		os.RemoveAll(answers)
	}
	if err := os.Symlink(outside, answers); err != nil {
		t.Skip(err)
	}
	says(`"a.json" cannot be read: a link leads out of the folder`)
	if err := mkfifo(answers); err != nil {
		t.Skip(err)
	}
	says("this is no ordinary file")
	if err := os.Mkdir(answers, 0o777); err != nil {
		t.Fatal(err)
	}
	says("this is a folder, not a file")
}

func TestUnknownKeyword(t *testing.T) {
	for args, want := range map[string]string{
		"社群":        `there is no bundle for "社群"`,
		"comunity":  `did you mean "community"?`,
		"none.yaml": "there is no such file or folder",
	} {
		if status, _, err := english("bundle", args).run(t); status != failed || !strings.Contains(err, want) {
			t.Errorf("%s: %d, %s", args, status, err)
		}
	}
	_, out, _ := call{args: []string{"__complete", "bundle", ""}}.run(t)
	if !strings.Contains(out, "社区\n") {
		t.Errorf("keywords are not offered: %q", out)
	}
}

// TestBundleNamesRulesBesideFaults: a misspelt key does not hide the rules
// that the rest breaks.
func TestBundleNamesRulesBesideFaults(t *testing.T) {
	folder(t)
	write(t, "bad.yaml", "id: bad\nkeywords: [a, b, c, d, e, f, g, h, i, j, k]\ntitle: 坏的\nacount: 我\n"+
		"link: ftp://x\nworksheets: [{worksheet: problem-filter-card}]\nreply: ['{link}']\n")
	for _, command := range []string{"check", "bundle"} {
		status, _, err := english(command, "bad.yaml").run(t)
		if status != failed {
			t.Errorf("%s: status %d", command, status)
		}
		for _, want := range []string{`did you mean "account"?`, "keyword-count", `"acount" does not belong`, "link-https"} {
			if !strings.Contains(err, want) {
				t.Errorf("%s does not say %s:\n%s", command, want, err)
			}
		}
	}
}
