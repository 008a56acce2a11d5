package main

import (
	"strings"
	"testing"
)

const quizDefinition = `id: quiz
version: 1
title: 测验
paper: a5
blocks:
  - {kind: title, score: score}
  - {kind: text, id: capital, label: 首都, points: 5, key: 北京}
`

// TestQuizKey: the built-in quiz prints its right answers, under a title and a
// file's name that say so.
func TestQuizKey(t *testing.T) {
	folder(t)
	if status, _, problems := english("render", "quiz", "--key").run(t); status != done {
		t.Fatal(problems)
	}
	if got, want := names(t), "写作课小测验（答案）.pdf"; !strings.Contains(got, want) {
		t.Errorf("%s is not among %s", want, got)
	}
}

// TestRenderKey: the answer key is a file of its own, and says in its title
// that it is one.
func TestRenderKey(t *testing.T) {
	folder(t)
	write(t, "测验.yaml", quizDefinition)
	if status, _, err := english("render", "测验.yaml", "--key").run(t); status != done || err != "written: 测验（答案）.pdf\n" {
		t.Fatalf("%d %s", status, err)
	}
	for want, args := range map[string][]string{
		"has no answer key": {"problem-filter-card", "--key"},
		"takes no others":   {"测验.yaml", "--key", "--answers", "答案.json"},
		"is a report":       {"community-report", "--key"},
	} {
		if status, _, err := english(append([]string{"render"}, args...)...).run(t); status == done || !strings.Contains(err, want) {
			t.Errorf("%v: %d %s", args, status, err)
		}
	}
}

// TestLayoutNotes: what is worth knowing of a layout is said, with its place,
// and keeps nobody from printing.
func TestLayoutNotes(t *testing.T) {
	folder(t)
	write(t, "宽.yaml", "id: wide\nversion: 1\ntitle: 宽\npaper: a4\nblocks:\n"+
		"  - {kind: columns, columns: [{width: 150mm, blocks: [{kind: text, id: a}]}, {width: 150mm, blocks: [{kind: text, id: b}]}]}\n")
	for _, args := range [][]string{{"render", "宽.yaml", "-o", "宽.pdf"}, {"check", "宽.yaml"}} {
		status, _, err := english(args...).run(t)
		if status != done || !strings.Contains(err, "宽.yaml:6:5") || !strings.Contains(err, "the widths come to 300 mm, and the room is 176 mm wide") {
			t.Errorf("%v: %d %s", args, status, err)
		}
	}
}
