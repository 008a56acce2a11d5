package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestPlaces: where results may be told to go, and what they end up as.
func TestPlaces(t *testing.T) {
	for _, tt := range []struct {
		name   string
		before func(t *testing.T)
		args   []string
		status int
		says   string
		made   string // a file
	}{
		{"a new folder", nil, []string{"render", "problem-filter-card", "-o", "new/"}, done, "written: new/问题筛选卡.pdf", "new/问题筛选卡.pdf"},
		{"a folder", func(t *testing.T) { put(t, "d/a", "a") }, []string{"render", "problem-filter-card", "-o", "d/"}, done, "written: d/", "d/问题筛选卡.pdf"},
		{"a folder that has it", func(t *testing.T) { put(t, "d/问题筛选卡.pdf", "a") }, []string{"render", "problem-filter-card", "-o", "d/"}, failed, "the file is there already", ""},
		{"the same, forced", func(t *testing.T) { put(t, "d/问题筛选卡.pdf", "a") }, []string{"render", "problem-filter-card", "-o", "d/", "--force"}, done, "written", "d/问题筛选卡.pdf"},
		{"a folder without its slash", func(t *testing.T) { put(t, "d/a", "a") }, []string{"render", "problem-filter-card", "-o", "d"}, failed, `"-o d/"`, ""},
		{"a file with a slash", func(t *testing.T) { put(t, "d", "a") }, []string{"render", "problem-filter-card", "-o", "d/"}, failed, "a part of the path is not a folder", ""},
		{"no folder above", nil, []string{"render", "problem-filter-card", "-o", "no/new/"}, failed, "there is no such file or folder", ""},
		{"a dangling link", func(t *testing.T) { os.Symlink("to.pdf", "link.pdf") }, []string{"render", "problem-filter-card", "-o", "link.pdf"}, done, "", "to.pdf"},
		{"a link to no folder", func(t *testing.T) { os.Symlink("no/to.pdf", "link.pdf") }, []string{"render", "problem-filter-card", "-o", "link.pdf"}, failed, "there is no such file or folder", ""},
		{"a bundle's new folder", nil, []string{"bundle", "b/mine.yaml", "-o", "new/"}, done, "written: new/, 18 files", "new/manifest.json"},
		{"a bundle's dangling link", func(t *testing.T) { os.Symlink("to", "link") }, []string{"bundle", "b/mine.yaml", "-o", "link"}, done, "written: link, 18 files", "to/manifest.json"},
		{"a bundle through a link", func(t *testing.T) { os.Symlink("b/mine.yaml", "link.yaml") }, []string{"check", "link.yaml"}, done, "", ""},
		{"a bundle through a folder's link", func(t *testing.T) { os.Symlink("b", "l") }, []string{"check", "l/mine.yaml"}, done, "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			put(t, "b/mine.yaml", "id: mine\nkeywords: [我的]\ntitle: 我的资料包\naccount: 闭环笔记\nlink: https://example.com/\nreply: ['{link}']\nworksheets:\n- worksheet: w.yaml\n")
			put(t, "b/w.yaml", "id: w\nversion: 1\ntitle: 表\npaper: a4\nblocks: [{kind: note, text: 好}]\n")
			if tt.before != nil {
				tt.before(t)
			}
			status, _, err := english(tt.args...).run(t)
			if status != tt.status || !strings.Contains(err, tt.says) {
				t.Errorf("%d, %s", status, err)
			}
			if info, err := os.Lstat(tt.made); tt.made != "" && (err != nil || !info.Mode().IsRegular()) {
				t.Errorf("%s was not made", tt.made)
			}
			for _, link := range []string{"link", "link.pdf"} {
				if info, err := os.Lstat(link); err == nil && info.Mode()&os.ModeSymlink == 0 {
					t.Errorf("%s was replaced", link)
				}
			}
			if left, _ := filepath.Glob(".worksheet-*"); len(left) > 0 {
				t.Errorf("left: %v", left)
			}
		})
	}
}

// TestInputIsNotReplaced: not even where the shell has opened it.
func TestInputIsNotReplaced(t *testing.T) {
	t.Chdir(t.TempDir())
	const text = "id: w\nversion: 1\ntitle: 表\npaper: a4\nblocks: [{kind: note, text: 好}]\n"
	put(t, "w.yaml", text)
	if err := errors.Join(os.Symlink("w.yaml", "link"), os.Link("w.yaml", "hard")); err != nil {
		t.Skip(err)
	}
	for _, name := range []string{"w.yaml", "link", "hard", "./w.yaml"} {
		in, err := os.Open("w.yaml")
		if err != nil {
			t.Fatal(err)
		}
		cmd := process(t, ".", "render", "-", "-o", name)
		cmd.Stdin = in
		out, err := cmd.CombinedOutput()
		in.Close()
		if err == nil || !strings.Contains(string(out), "is read and would be replaced") {
			t.Errorf("%s: %v, %s", name, err, out)
		}
		if data, _ := os.ReadFile(name); string(data) != text {
			t.Fatalf("%s was replaced", name)
		}
	}
}

// TestBundleForce: what was changed by hand is given up only when that is said.
func TestBundleForce(t *testing.T) {
	name := bundleFile(t)
	dist := filepath.Join(filepath.Dir(name), "dist")
	run := func(args ...string) (int, string) {
		status, _, err := english(append([]string{"bundle", name, "-o", dist}, args...)...).run(t)
		return status, err
	}
	if status, err := run(); status != done {
		t.Fatal(err)
	}
	before := tree(t, dist)
	put(t, filepath.Join(dist, "index.html"), "mine")
	if status, err := run(); status != failed || !strings.Contains(err, "index.html: this was changed after") || !strings.Contains(err, "--force") {
		t.Errorf("%d, %s", status, err)
	}
	if data, _ := os.ReadFile(filepath.Join(dist, "index.html")); string(data) != "mine" {
		t.Error("it was replaced")
	}
	if status, err := run("--force"); status != done || !same(tree(t, dist), before) {
		t.Errorf("%d, %s", status, err)
	}
}
