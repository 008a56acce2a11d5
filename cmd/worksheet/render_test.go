package main

import (
	"bytes"
	"context"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pdf/pdftest"
	"worksheetpdf/worksheets/library"
)

// folder makes an empty folder the current one.
func folder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	t.Chdir(dir)
	return dir
}

// names are the files of the current folder.
func names(t *testing.T) string {
	t.Helper()
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, e := range entries {
		all = append(all, e.Name())
	}
	return strings.Join(all, " ")
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestRenderNamesItsFile(t *testing.T) {
	folder(t)
	if status, _, err := english("render", "problem-filter-card").run(t); status != done || err != "written: 问题筛选卡.pdf\n" {
		t.Fatalf("%d %s", status, err)
	}
	if status, _, err := english("render", "problem-filter-card").run(t); status != failed || !strings.Contains(err, "there already") {
		t.Errorf("a file of ours was replaced unasked: %d %s", status, err)
	}
	for _, args := range [][]string{{"--force"}, {"-o", "问题筛选卡.pdf"}} {
		if status, _, err := english(append([]string{"render", "problem-filter-card"}, args...)...).run(t); status != done {
			t.Errorf("%v: %d %s", args, status, err)
		}
	}
	data, _ := library.Sample("slash-problem-filter-card.json")
	write(t, "我的.json", string(data))
	for _, answers := range []string{"我的.json", "sample:slash-problem-filter-card"} {
		if status, _, err := english("render", "problem-filter-card", "--answers", answers).run(t); status != done {
			t.Errorf("%s: %d %s", answers, status, err)
		}
	}
	c := english("render", "problem-filter-card", "--answers", "-")
	c.in = string(data)
	if status, _, err := c.run(t); status != done {
		t.Errorf("%d %s", status, err)
	}
	const want = "我的.json 问题筛选卡-slash-problem-filter-card.pdf 问题筛选卡-我的.pdf 问题筛选卡-答案.pdf 问题筛选卡.pdf"
	if got := names(t); got != want {
		t.Errorf("files: %s", got)
	}
}

func TestRenderStandardStreams(t *testing.T) {
	folder(t)
	_, definition, _ := library.Worksheet("shortest-loop-checklist")
	c := english("render", "-", "-o", "-")
	c.in = string(definition)
	status, out, err := c.run(t)
	if status != done || err != "" || !strings.HasPrefix(out, "%PDF-") || names(t) != "" {
		t.Errorf("%d %s", status, err)
	}
	c.terminal = true
	if status, out, err := c.run(t); status != misled || out != "" || !strings.Contains(err, "terminal") {
		t.Errorf("a PDF went to a terminal: %d %s", status, err)
	}
}

func TestRenderPaper(t *testing.T) {
	folder(t)
	for paper, want := range map[string]page.Size{"": page.A4.Landscape(), "a4": page.A4.Landscape(), "A5": page.A5} {
		args := []string{"render", "problem-filter-card", "-o", "-"}
		if paper != "" {
			args = append(args, "--paper", paper)
		}
		status, out, err := english(args...).run(t)
		if status != done {
			t.Fatalf("%q: %d %s", paper, status, err)
		}
		for _, size := range pdftest.Sizes(t, []byte(out)) {
			if math.Abs(size.Width-want.Width.InPoints()) > 0.01 || math.Abs(size.Height-want.Height.InPoints()) > 0.01 {
				t.Errorf("paper %q: a page of %v", paper, size)
			}
		}
	}
}

// TestPapersHaveNames: a file that we name says its paper where that is not the
// worksheet's own way to be printed, so that none is in another's place.
func TestPapersHaveNames(t *testing.T) {
	folder(t)
	for _, args := range [][]string{
		{"shortest-loop-checklist"}, {"shortest-loop-checklist", "--paper", "a3"}, {"shortest-loop-checklist", "--paper", "16k"},
		{"shortest-loop-checklist", "--paper", "a3-landscape"},
		{"problem-filter-card"}, {"problem-filter-card", "--paper", "a5"},
		{"problem-filter-card", "--paper", "a5", "--answers", "sample:slash-problem-filter-card"},
		{"certificate", "--paper", "a5"},
	} {
		if status, _, err := english(append([]string{"render"}, args...)...).run(t); status != done {
			t.Errorf("%v: %d %s", args, status, err)
		}
	}
	for _, again := range [][]string{{"shortest-loop-checklist", "--paper", "a4"}, {"problem-filter-card", "--paper", "a4"}} { // their own
		if status, _, err := english(append([]string{"render"}, again...)...).run(t); status != failed || !strings.Contains(err, "there already") {
			t.Errorf("%v: %d %s", again, status, err)
		}
	}
	const want = "最短闭环清单-16开.pdf 最短闭环清单-A3.pdf 最短闭环清单-A3横向.pdf 最短闭环清单.pdf 结业证书-A5横向.pdf 问题筛选卡-A5.pdf 问题筛选卡-slash-problem-filter-card-A5.pdf 问题筛选卡.pdf"
	if got := names(t); got != want {
		t.Errorf("files: %s", got)
	}
}

// TestRenderIsTheSame: the same bytes on every run; SOURCE_DATE_EPOCH is the
// only date that gets into a file.
func TestRenderIsTheSame(t *testing.T) {
	folder(t)
	render := func(epoch string) (int, string, string) {
		c := english("render", "shortest-loop-checklist", "--answers", "sample:parent-shortest-loop-checklist", "-o", "-")
		c.env["SOURCE_DATE_EPOCH"] = epoch
		return c.run(t)
	}
	_, one, _ := render("")
	_, two, _ := render("")
	if one != two || pdftest.Information(t, []byte(one), "CreationDate") != "" || strings.Contains(one, "CreateDate") {
		t.Error("two runs differ, or one is dated")
	}
	_, dated, _ := render("1700000000")
	if date := pdftest.Information(t, []byte(dated), "CreationDate"); date != "D:20231114221320Z" || !strings.Contains(dated, "2023-11-14T22:13:20Z") {
		t.Error("SOURCE_DATE_EPOCH is not in the file")
	}
	for _, epoch := range []string{"yesterday", "-1", "253402300800"} {
		if status, out, err := render(epoch); status != failed || out != "" || !strings.Contains(err, "SOURCE_DATE_EPOCH") {
			t.Errorf("%s: %d %s", epoch, status, err)
		}
	}
}

// TestRenderRefuses: bad input ends with 1, says why, and leaves no file.
func TestRenderRefuses(t *testing.T) {
	faults, err := filepath.Abs(filepath.Join("testdata", "faults"))
	if err != nil {
		t.Fatal(err)
	}
	folder(t)
	big := filepath.Join(t.TempDir(), "big.json")
	f, err := os.Create(big)
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Truncate(50 << 20); err != nil {
		t.Fatal(err)
	}
	f.Close()
	elsewhere := t.TempDir()
	empty := filepath.Join(elsewhere, "empty.json")
	write(t, empty, "")
	prose := filepath.Join(elsewhere, "prose.json")
	write(t, prose, "dear worksheet,\n")
	long := filepath.Join(elsewhere, "long.yaml")
	write(t, long, strings.Repeat("# x\n", definitionLimit/4+1))
	rare := filepath.Join(elsewhere, "rare.json")
	write(t, rare, `{"worksheet": "problem-filter-card", "version": 1, "answers": {"who": "\uDB40\uDD00\u13000"}}`)

	const card = "problem-filter-card"
	for _, c := range []struct {
		args []string
		says string
	}{
		{[]string{"problem-filter-cart"}, "did you mean \"problem-filter-card\"?"},
		{[]string{"no-such-thing-at-all"}, "worksheet list"},
		{[]string{faults + ".yaml"}, "did you mean \"title\"?"},
		{[]string{"community-listening-sheet", "--answers", faults + ".json"}, "did you mean \"community\"?"},
		{[]string{"nowhere.yaml"}, "nowhere.yaml: there is no such file"},
		{[]string{long}, "larger than 1 MiB"},
		{[]string{card, "--answers", "nowhere.json"}, "nowhere.json: there is no such file"},
		{[]string{card, "--answers", elsewhere}, "this is a folder"},
		{[]string{card, "--answers", empty}, "the file is empty"},
		{[]string{card, "--answers", prose}, "prose.json:1:1"},
		{[]string{card, "--answers", big}, "larger than 16 MiB"},
		{[]string{card, "--answers", rare}, "answers.who"},
		{[]string{card, "--answers", "sample:slash-problem-filter-cart"}, "\"slash-problem-filter-card\"?"},
		{[]string{card, "--answers", "sample:slash-community-listening-sheet"}, "community-listening-sheet"},
		{[]string{card, "-o", elsewhere}, "this is a folder"},
		{[]string{card, "-o", filepath.Join(empty, "x.pdf")}, "not a folder"},
		{[]string{card, "-o", filepath.Join(elsewhere, "no", "x.pdf")}, "there is no such file or folder"},
		{[]string{card, "-o", strings.Repeat("长", 100) + ".pdf"}, "too long"},
	} {
		status, out, err := english(append([]string{"render"}, c.args...)...).run(t)
		if status != failed || out != "" || !strings.Contains(err, c.says) {
			t.Errorf("%v: %d %q, should say %q", c.args, status, err, c.says)
		}
		if files := names(t); files != "" {
			t.Errorf("%v left %s", c.args, files)
		}
	}
	if entries, _ := os.ReadDir(elsewhere); len(entries) != 4 {
		t.Errorf("%v", entries)
	}
}

func TestRenderOntoAFullDisk(t *testing.T) {
	if _, err := os.Stat("/dev/full"); err != nil {
		t.Skip("needs /dev/full")
	}
	status, _, err := english("render", "problem-filter-card", "-o", "/dev/full").run(t)
	if status != failed || !strings.Contains(err, "the disk is full") {
		t.Errorf("%d %s", status, err)
	}
	full, openErr := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if openErr != nil {
		t.Fatal(openErr)
	}
	defer full.Close()
	for _, args := range [][]string{{"list"}, {"help"}, {"fonts"}, {"fonts", "--licenses"}, {"version"}, {"answers", "problem-filter-card"}, {"completion", "bash"}, {"render", "problem-filter-card", "-o", "-"}} {
		var stderr bytes.Buffer
		s := &session{in: strings.NewReader(""), out: full, err: &stderr, getenv: func(name string) string { return english().env[name] }}
		if status := s.run(context.Background(), args); status != failed || !strings.Contains(stderr.String(), "the disk is full") {
			t.Errorf("%v onto a full disk: %d %s", args, status, stderr.String())
		}
	}
}

// TestBoundedReading: of an endless input no more than the limit is read.
func TestBoundedReading(t *testing.T) {
	endless := &counting{}
	if _, err := bounded("-", endless, 0, 1<<20); err == nil {
		t.Error("an endless file was read")
	}
	if endless.n > 4<<20 {
		t.Errorf("%d bytes were read", endless.n)
	}
	untouched := &counting{}
	if _, err := bounded("-", untouched, 50<<20, 1<<20); err == nil || untouched.n > 0 {
		t.Errorf("of a file that is too large %d bytes were read", untouched.n)
	}
}

type counting struct{ n int }

func (c *counting) Read(p []byte) (int, error) {
	c.n += len(p)
	if c.n > 1<<30 {
		return 0, io.EOF
	}
	for i := range p {
		p[i] = ' '
	}
	return len(p), nil
}
