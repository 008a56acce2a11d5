package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"worksheetpdf/layouts/pdf/pdftest"
	"worksheetpdf/worksheets/library"
)

// TestRenderFillable: what is filled in on a screen has the face that was asked
// for, is named so, stands card by card on its own pages, and is made again as
// the same bytes.
func TestRenderFillable(t *testing.T) {
	folder(t)
	for _, way := range [][]string{
		{"problem-filter-card", "--fillable"},
		{"problem-filter-card", "--fillable=small", "--answers", samplePrefix + "slash-problem-filter-card"},
		{"shortest-loop-checklist", "--fillable=small", "--tablet"},
		{"problem-filter-card", "--fillable=small", "--paper", "a4"},
	} {
		first := made(t, "a.pdf", way...)
		if second := again(t, "b.pdf", "a.pdf"); !bytes.Equal(first, second) {
			t.Errorf("%v: made again it is another", way)
		}
		if small, size := way[1] == "--fillable=small", len(first); small && size > 1_700_000 || !small && (size < 3_000_000 || size > 3_600_000) {
			t.Errorf("%v: %d bytes", way, size)
		}
		if pages := len(pdftest.Sizes(t, first)); pages != 2 && way[0] == "problem-filter-card" {
			t.Errorf("%v: a card has %d pages", way, pages)
		}
	}
	if status, _, err := english("render", "problem-filter-card", "--fillable=small").run(t); status != done || !strings.Contains(err, "问题筛选卡-填写.pdf") {
		t.Errorf("%d %s", status, err)
	}
}

// TestFillableRefused: what cannot be meant.
func TestFillableRefused(t *testing.T) {
	folder(t)
	for _, c := range []struct{ args, want string }{
		{"render problem-filter-card --fillable=large", `cannot be "large"`},
		{"render problem-filter-card --fillable=", `cannot be ""`},
		{"render problem-filter-card --fillable --form", "--fillable and --form exclude each other"},
		{"render quiz --fillable --key", "--fillable and --key exclude each other"},
		{"render problem-filter-card --fillable --no-source", "--fillable and --no-source exclude each other"},
		{"render problem-filter-card --fillable -o a.png", "only a PDF has fields"},
		{"render --from a.pdf --fillable", "--from and --fillable exclude each other"},
		{"render community-report --fillable --answers sample:slash-problem-filter-card", "nobody fills it in"},
		{"batch problem-filter-card -a a.jsonl -o d --fillable=large", `cannot be "large"`},
		{"batch problem-filter-card -a a.jsonl -o d --fillable --no-source", "exclude each other"},
		{"batch problem-filter-card -a a.jsonl -o a.pdf --fillable --merge", "--fillable is for many"},
	} {
		if status, _, err := english(strings.Fields(c.args)...).run(t); status != misled || !strings.Contains(err, c.want) {
			t.Errorf("%s: %d %s", c.args, status, err)
		}
	}
	made(t, "a.pdf", "problem-filter-card", "--fillable=small")
	if status, _, err := english("render", "--from", "a.pdf", "-o", "a.png").run(t); status != misled || !strings.Contains(err, "only a PDF has fields") {
		t.Errorf("pictures of fields: %d %s", status, err)
	}
}

// TestBatchFillable: each record has a file of its own to go on with, the same as
// render makes of it.
func TestBatchFillable(t *testing.T) {
	folder(t)
	data, _ := library.Sample("slash-problem-filter-card.json")
	if err := os.Mkdir("答案", 0o777); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join("答案", "甲.json"), string(data))
	if status, _, err := english("batch", "problem-filter-card", "--answers", "答案", "-o", "d", "--name", "{@}", "--fillable=small").run(t); status != done {
		t.Fatalf("%d %s", status, err)
	}
	got, err := os.ReadFile(filepath.Join("d", "甲.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	if want := made(t, "a.pdf", "problem-filter-card", "--answers", filepath.Join("答案", "甲.json"), "--fillable=small"); !bytes.Equal(got, want) {
		t.Error("a batch's file is another than render's")
	}
}
