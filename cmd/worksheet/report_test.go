package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestRenderReport makes a report of the answers of three files, in any order.
func TestRenderReport(t *testing.T) {
	file := filepath.Join(t.TempDir(), "报告.pdf")
	status, _, err := english("render", "community-report", "-a", "sample:slash-shortest-loop-checklist",
		"-a", "sample:slash-problem-filter-card", "-a", "sample:slash-community-listening-sheet", "-o", file).run(t)
	if status != done || strings.Contains(err, "no answers to") {
		t.Fatalf("%d, %s", status, err)
	}
	if data, err := os.ReadFile(file); err != nil || !strings.HasPrefix(string(data), "%PDF-") {
		t.Error("no PDF was written")
	}
}

func TestRenderReportNotes(t *testing.T) {
	file := filepath.Join(t.TempDir(), "报告.pdf")
	status, _, err := english("render", "community-report", "-a", "sample:hrvp-problem-filter-card",
		"-a", "sample:hrvp-shortest-loop-checklist", "-o", file).run(t)
	if status != done {
		t.Fatalf("%d, %s", status, err)
	}
	for _, want := range []string{"note: there are no answers to \"社区聆听表\"", "of 3 copies of \"问题筛选卡\" the report shows number"} {
		if !strings.Contains(err, want) {
			t.Errorf("%s does not say %q", err, want)
		}
	}
}

func TestRenderReportFaults(t *testing.T) {
	folder := t.TempDir()
	write := func(name, text string) string {
		name = filepath.Join(folder, name)
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return name
	}
	foreign := write("foreign.json", `{"worksheet": "diary", "version": 1, "answers": {}}`)
	wrong := write("wrong.json", `{"worksheet": "problem-filter-card", "version": 1, "answers": {"verdict": "yes", "love": 3}}`)
	output := filepath.Join(folder, "x.pdf")
	status, _, err := english("render", "problem-comparison", "-a", foreign, "-a", wrong, "-o", output).run(t)
	if status != failed {
		t.Errorf("status %d", status)
	}
	for _, want := range []string{"foreign.json:1:15: ", `is not over the worksheet "diary"`, "it takes answers to: problem-filter-card", `there is no option "yes"`, "this must be an object"} {
		if !strings.Contains(err, want) {
			t.Errorf("%s does not say %q", err, want)
		}
	}
	if _, err := os.Stat(output); err == nil {
		t.Error("a PDF was written")
	}
	report := write("report.yaml", "id: mine\nversion: 1\ntitle: 我的\npaper: a4\nover: [problem-filter-card]\nblocks:\n  - {kind: title, beside: [{value: problem-filter-card.cart}]}\n")
	for _, args := range [][]string{{"render", report, "-a", "sample:slash-problem-filter-card", "-o", output}, {"check", report}} {
		status, _, err = english(args...).run(t)
		if status != failed || !strings.Contains(err, "report.yaml:7:36: blocks[0].beside[0].value: there is no question \"cart\"") || !strings.Contains(err, `did you mean "card"?`) {
			t.Errorf("%v: %d, %s", args, status, err)
		}
	}
}

func TestAnswersFrom(t *testing.T) {
	status, out, err := english("answers", "problem-filter-card", "--from", "sample:slash-community-listening-sheet", "--rows", "2,5").run(t)
	if status != done || strings.Count(out, `"card": ""`) != 2 {
		t.Fatalf("%d, %s\n%s", status, err, out)
	}
	status, out, err = call{args: []string{"check", "-"}, in: out, env: map[string]string{"LANG": "en"}}.run(t)
	if status != done || !strings.Contains(out, "good") {
		t.Errorf("%d, %s%s", status, out, err)
	}
	status, out, err = english("answers", "problem-filter-card", "--from", "sample:slash-community-listening-sheet", "--rows", "2,77").run(t)
	if status != failed || out != "" || !strings.Contains(err, "there is no row 77") || !strings.Contains(err, "slash-community-listening-sheet:") {
		t.Errorf("%d, %s\n%s", status, err, out)
	}
}
