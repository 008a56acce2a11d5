package main

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// sourceBundle is a bundle in a look of its own, over a worksheet with images, one
// that is built in, and one in braces, which nothing can be written into.
const sourceBundle = `id: mine
keywords: [我的]
title: 标题
account: 慢读社
link: https://example.com/x
look: {accent: "#a33a2a", name: 慢读, qr: "https://example.com/a", logo: logo.png, size: large}
fillable: small
worksheets:
- worksheet: sheets/own.yaml
- worksheet: sheets/own.yaml
  answers: a.json
- worksheet: shortest-loop-checklist
- worksheet: braces.yaml
reply: ["{title} {link}"]
`

const ownSheet = `# 自己的注释
id: own
version: 1
title: 自己的
paper: a5
author: 别人
look: {logo: own.png, border: double}
blocks:
  - {kind: image, file: logo.png, width: 20mm}
  - {kind: text, id: a, label: 题, lines: 2}
`

// TestBundleSources: each worksheet's PDF of a bundle is made again from itself,
// in the bundle's look, wherever it is; its answers come back as they were.
func TestBundleSources(t *testing.T) {
	folder(t)
	for _, name := range []string{"logo.png", "sheets/logo.png", "sheets/own.png"} {
		var b bytes.Buffer
		if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 20+len(name), 30))); err != nil {
			t.Fatal(err)
		}
		put(t, name, b.String())
	}
	answers := `{"worksheet": "own", "version": 1, "answers":  {"a": "答"}}`
	put(t, "a.json", answers)
	put(t, "sheets/own.yaml", ownSheet)
	put(t, "braces.yaml", `{id: braces, version: 1, title: 花括号, paper: a5, author: 别人, blocks: [{kind: text, id: a, label: 题}]}`)
	put(t, "b.yaml", sourceBundle)
	status, _, said := english("bundle", "b.yaml", "-o", "d").run(t)
	if status != done || !strings.Contains(said, "without the account and the look") {
		t.Fatal(said)
	}
	for _, name := range []string{"logo.png", "sheets"} {
		if err := os.RemoveAll(name); err != nil {
			t.Fatal(err)
		}
	}
	names, _ := filepath.Glob("d/*.pdf")
	again := 0
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		status, _, said := english("render", "--from", name, "-o", "again.pdf").run(t)
		if strings.Contains(name, "合订本") {
			if status == done || !strings.Contains(said, "does not carry what it was made from") {
				t.Errorf("%s: %s", name, said)
			}
			continue
		}
		if status != done {
			t.Errorf("%s: %s", name, said)
			continue
		}
		made, _ := os.ReadFile("again.pdf")
		if same := bytes.Equal(made, data); same == strings.Contains(name, "花括号") {
			t.Errorf("%s: the same: %t", name, same)
		}
		again++
	}
	if again != 7 { // the one with answers is an example: its fields are the blank one's
		t.Errorf("%d of %q", again, names)
	}
	if status, out, said := english("read", "d/自己的-a.pdf").run(t); status != done || out != answers {
		t.Errorf("%d %s %s", status, out, said)
	}
	if status, _, said := english("bundle", "b.yaml", "-o", "bare", "--no-source").run(t); status == done {
		t.Error("its images are gone:", said)
	}
}

// TestBundleWithoutSource: what is filled in on a screen keeps what it is read
// back by.
func TestBundleWithoutSource(t *testing.T) {
	folder(t)
	if status, _, said := english("bundle", bundleFile(t, "fillable: small"), "-o", "d", "--no-source").run(t); status != done {
		t.Fatal(said)
	}
	for name, carries := range map[string]bool{"d/最短闭环清单.pdf": false, "d/最短闭环清单-填写.pdf": true} {
		if status, _, said := english("render", "--from", name, "-o", "again.pdf").run(t); (status == done) != carries {
			t.Errorf("%s: %s", name, said)
		}
	}
}
