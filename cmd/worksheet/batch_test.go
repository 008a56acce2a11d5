package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/goccy/go-yaml"
	"github.com/xuri/excelize/v2"

	"worksheetpdf/layouts"
	"worksheetpdf/layouts/layouttest"
	"worksheetpdf/worksheets/library"
)

// manyCards writes the cards of the samples over and over, with numbers of their
// own, as JSON Lines. Every tenth is wrong.
func manyCards(t *testing.T, dir string, n int) {
	t.Helper()
	var cards []map[string]any
	for _, name := range library.Samples("problem-filter-card") {
		data, _ := library.Sample(name)
		var file struct{ Answers json.RawMessage }
		if err := json.Unmarshal(data, &file); err != nil {
			t.Fatal(err)
		}
		var some []map[string]any
		if json.Unmarshal(file.Answers, &some) != nil {
			some = make([]map[string]any, 1)
			if err := json.Unmarshal(file.Answers, &some[0]); err != nil {
				t.Fatal(err)
			}
		}
		cards = append(cards, some...)
	}
	var b strings.Builder
	for i := range n {
		card := maps.Clone(cards[i%len(cards)])
		card["card"] = fmt.Sprintf("%02d", i)
		if i%10 == 7 {
			card["stuck"] = "nothing"
		}
		line, err := json.Marshal(card)
		if err != nil {
			t.Fatal(err)
		}
		b.Write(append(line, '\n'))
	}
	put(t, filepath.Join(dir, "a.jsonl"), b.String())
}

// TestBatch: every record has its file, the same as render makes, and those
// that are wrong are told of, with their places.
func TestBatch(t *testing.T) {
	t.Chdir(t.TempDir())
	manyCards(t, ".", 12)
	status, out, err := english("batch", "problem-filter-card", "--answers", "a.jsonl", "-o", "卡片", "--name", "{card}号", "--no-source").run(t)
	if status != failed || out != "" || !strings.Contains(err, "a.jsonl:8:") || !strings.Contains(err, `there is no option "nothing"`) || !strings.Contains(err, "11 files made, 0 kept as they were, 1 records failed: 卡片") {
		t.Errorf("%d, %q, %s", status, out, err)
	}
	made := tree(t, "卡片")
	if len(made) != 12 || made["07号.pdf"] != "" {
		t.Errorf("%d files", len(made))
	}
	put(t, "b.jsonl", `{"card": "01", "who": "她"}`)
	if status, _, err := english("batch", "problem-filter-card", "-a", "b.jsonl", "-o", "d", "--name", "{card}").run(t); status != done {
		t.Fatal(err)
	}
	if status, _, err := english("render", "--from", filepath.Join("d", "01.pdf"), "-o", "again.pdf").run(t); status != done || tree(t, ".")["again.pdf"] != tree(t, "d")["01.pdf"] {
		t.Errorf("a PDF of a batch is not made again from what it carries: %s", err)
	}
	lines := strings.Split(tree(t, ".")["a.jsonl"], "\n")
	put(t, "a.json", `{"worksheet": "problem-filter-card", "version": 2, "answers": `+lines[3]+"}")
	if status, _, err := english("render", "problem-filter-card", "--answers", "a.json", "-o", "3.pdf", "--no-source").run(t); status != done {
		t.Fatal(err)
	}
	if tree(t, ".")["3.pdf"] != made["03号.pdf"] {
		t.Error("render makes another file of the same answers")
	}
	// What was wrong is mended: one file more, as JSON.
	put(t, "a.jsonl", strings.ReplaceAll(tree(t, ".")["a.jsonl"], `"nothing"`, `"money"`))
	status, out, _ = english("batch", "problem-filter-card", "--answers", "a.jsonl", "-o", "卡片", "--name", "{card}号", "--no-source", "--resume", "--json").run(t)
	var report batchReport
	if e := json.Unmarshal([]byte(out), &report); e != nil || status != done || report.Made != 1 || report.Kept != 11 || report.Failed != 0 || report.Manifest != filepath.Join("卡片", "batch.jsonl") {
		t.Errorf("%d, %s", status, out)
	}
}

// TestBatchJSON: what is wrong stands at its record.
func TestBatchJSON(t *testing.T) {
	t.Chdir(t.TempDir())
	manyCards(t, ".", 20)
	status, out, err := english("batch", "problem-filter-card", "--answers", "a.jsonl", "-o", "d", "--json", "-j", "3").run(t)
	var report batchReport
	if e := json.Unmarshal([]byte(out), &report); e != nil || status != failed || err != "" {
		t.Fatalf("%v, %d, %s%s", e, status, out, err)
	}
	if report.Made != 18 || report.Failed != 2 || len(report.Records) != 2 || report.Records[1].Number != 18 || report.Records[1].Place != "a.jsonl:18" ||
		report.Records[1].Problems[0].Line != 18 || report.Records[1].Problems[0].Path != "answers.stuck" {
		t.Errorf("%+v", report)
	}
}

// TestBatchFolder: a folder of answer files makes a file of each, named after it.
func TestBatchFolder(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, name := range library.Samples("problem-filter-card") {
		data, _ := library.Sample(name)
		put(t, filepath.Join("答案", name), string(data))
	}
	if status, _, err := english("batch", "problem-filter-card", "--answers", "答案", "-o", "d").run(t); status != done {
		t.Fatal(err)
	}
	made := tree(t, "d")
	if len(made) != 5 {
		t.Errorf("%d files", len(made))
	}
	name := "hrvp-problem-filter-card"
	if status, _, err := english("render", "problem-filter-card", "--answers", filepath.Join("答案", name+".json"), "-o", "one.pdf").run(t); status != done {
		t.Fatal(err)
	}
	if one := tree(t, ".")["one.pdf"]; one == "" || one != made["问题筛选卡-"+name+".pdf"] {
		t.Error("render makes another file of the same answers, what it carries included")
	}
}

// TestBatchProgress: a terminal sees how far it is.
func TestBatchProgress(t *testing.T) {
	t.Chdir(t.TempDir())
	manyCards(t, ".", 3)
	c := english("batch", "problem-filter-card", "--answers", "a.jsonl", "-o", "d")
	c.watched = true
	if _, _, err := c.run(t); !strings.Contains(err, "\r\x1b[K1 records, ") || !strings.Contains(err, "a second, 100 %, 0s left") {
		t.Errorf("%q", err)
	}
}

// TestBatchOfNobody: a source without a record leaves nothing that the next run
// would have to go on with.
func TestBatchOfNobody(t *testing.T) {
	t.Chdir(t.TempDir())
	put(t, "nobody.jsonl", "")
	put(t, "a.jsonl", `{"card": "01"}`)
	batch := func(source string) (int, string) {
		status, _, said := english("batch", "problem-filter-card", "-a", source, "-o", "d").run(t)
		return status, said
	}
	if status, said := batch("nobody.jsonl"); status != failed || !strings.Contains(said, "no answers") || len(tree(t, "d")) > 0 {
		t.Errorf("%d, %s, %d files", status, said, len(tree(t, "d")))
	}
	if status, said := batch("a.jsonl"); status != done {
		t.Errorf("after a batch of nobody: %d, %s", status, said)
	}
}

func TestBatchMisled(t *testing.T) {
	t.Chdir(t.TempDir())
	manyCards(t, ".", 3)
	put(t, "a.docx", "x")
	put(t, "none.csv", "卡号,谁\n")
	for _, c := range []struct {
		args   []string
		status int
		says   string
	}{
		{[]string{"problem-filter-card", "-o", "d"}, misled, "--answers needs a value"},
		{[]string{"problem-filter-card", "-a", "a.jsonl"}, misled, "--output needs a value"},
		{[]string{"problem-filter-card", "-a", "a.jsonl", "-o", "d", "-j", "0"}, misled, "--jobs must be from 1"},
		{[]string{"problem-filter-card", "-a", "a.jsonl", "-o", "d", "--name", "{cart}"}, misled, `did you mean "card"`},
		{[]string{"problem-filter-card", "-a", "a.jsonl", "-o", "d", "--name", "a/b"}, misled, "cannot stand in a file's name"},
		{[]string{"problem-filter-card", "-a", "a.jsonl", "-o", "d", "--shard", "4/3"}, misled, "--shard 2/3"},
		{[]string{"problem-filter-card", "-a", "a.jsonl", "-o", "d", "--shard", "auto/3"}, misled, "the environment does not say"},
		{[]string{"problem-filter-card", "-a", "a.jsonl", "-o", "-"}, misled, "name a folder"},
		{[]string{"community-report", "-a", "a.jsonl", "-o", "d"}, misled, "is a report"},
		{[]string{"problem-filter-card", "-a", "none.jsonl", "-o", "d"}, failed, "there is no such file"},
		{[]string{"problem-filter-card", "-a", "a.docx", "-o", "d"}, failed, "known are: .xlsx"},
		{[]string{"problem-filter-card", "-a", "a.jsonl", "-o", "a.jsonl"}, failed, "a.jsonl"},
		{[]string{"problem-filter-card", "-a", "none.csv", "-o", "e"}, failed, "there are no answers in it"},
		{[]string{"problem-filter-card", "-a", "none.csv", "--merge", "-o", "e.pdf"}, failed, "there are no answers in it"},
	} {
		if status, _, err := english(append([]string{"batch"}, c.args...)...).run(t); status != c.status || !strings.Contains(err, c.says) {
			t.Errorf("%q: %d, %s", c.args, status, err)
		}
	}
	if _, err := os.Stat("d"); err == nil {
		t.Error("a folder was made for nothing")
	}
}

// TestKilledBatch: killed at random and resumed, and in three processes that
// share the work: the same files as of an undisturbed run.
func TestKilledBatch(t *testing.T) {
	dir := t.TempDir()
	manyCards(t, dir, 60)
	args := func(folder string, more ...string) []string {
		return append([]string{"batch", "problem-filter-card", "--answers", "a.jsonl", "-o", folder, "--name", "{card}", "-q"}, more...)
	}
	run := func(args []string) {
		t.Helper()
		if out, err := process(t, dir, args...).CombinedOutput(); err == nil || !strings.Contains(string(out), "a.jsonl:") {
			t.Fatalf("%v: %s", err, out)
		}
	}
	begin := time.Now()
	run(args("whole"))
	took := time.Since(begin)
	whole := tree(t, filepath.Join(dir, "whole"))
	for range kills(3) {
		killAfter(t, process(t, dir, args("killed", "--resume")...), took)
	}
	run(args("killed", "--resume"))
	if !same(tree(t, filepath.Join(dir, "killed")), whole) || len(whole) != 55 {
		t.Errorf("killed and resumed, %d files are others than %d", len(tree(t, filepath.Join(dir, "killed"))), len(whole))
	}
	var shards []*exec.Cmd
	for k := range 3 {
		cmd := process(t, dir, args("shards", "--shard", "auto/3")...)
		cmd.Env = append(cmd.Env, fmt.Sprintf("JOB_COMPLETION_INDEX=%d", k))
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		shards = append(shards, cmd)
	}
	for _, cmd := range shards {
		cmd.Wait()
	}
	got := tree(t, filepath.Join(dir, "shards"))
	maps.DeleteFunc(got, func(name, _ string) bool { return strings.HasSuffix(name, ".jsonl") })
	delete(whole, "batch.jsonl")
	if !same(got, whole) {
		t.Errorf("three shards make %d files, not %d", len(got), len(whole))
	}
}

// TestInterruptedBatch: a batch that waits for its source says what is done.
func TestInterruptedBatch(t *testing.T) {
	dir := t.TempDir()
	cmd := process(t, dir, "batch", "problem-filter-card", "--answers", "-", "-o", "d", "--name", "{#}")
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	var said strings.Builder
	cmd.Stderr = &said
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	fmt.Fprint(in, strings.Repeat(`{"card": "01"}`+strings.Repeat(" ", 3000)+"\n", 100))
	for range 500 { // until some files are there, and it waits
		time.Sleep(20 * time.Millisecond)
		if made, _ := os.ReadDir(filepath.Join(dir, "d")); len(made) > 70 {
			break
		}
	}
	cmd.Process.Signal(os.Interrupt)
	endsWithin(t, cmd, 3*time.Second, "batch")
	if cmd.ProcessState.ExitCode() != failed || !strings.Contains(said.String(), "interrupted: ") || !strings.Contains(said.String(), "--resume goes on") {
		t.Errorf("%v, %s", cmd.ProcessState, said.String())
	}
}

// TestBatchTable: a table makes the files that its answers as JSON make, named
// by a column of its own; what is wrong is told by cell.
func TestBatchTable(t *testing.T) {
	t.Chdir(t.TempDir())
	put(t, "名单.csv", "\ufeff学号,卡号,谁,结论,提交时间\r\n7,01,做手账的宝妈,做,2026/3/1 10:00\r\n8,02,她,不做,\r\n9,03,他,放弃,\r\n")
	status, out, err := english("batch", "problem-filter-card", "-a", "名单.csv", "-o", "d", "--name", "{学号}-{card}", "--ignore", "提交时间").run(t)
	if status != failed || out != "" || !strings.Contains(err, "名单.csv: D3: there is no option \"不做\"") || !strings.Contains(err, "2 files made") {
		t.Errorf("%d, %s%s", status, out, err)
	}
	made := tree(t, "d")
	put(t, "a.jsonl", `{"card": "01", "who": "做手账的宝妈", "verdict": "do"}`)
	if status, _, err := english("batch", "problem-filter-card", "-a", "a.jsonl", "-o", "e", "--name", "{card}").run(t); status != done {
		t.Fatal(err)
	}
	if len(made) != 3 || made["7-01.pdf"] == "" || made["7-01.pdf"] != tree(t, "e")["01.pdf"] {
		t.Errorf("%d files", len(made))
	}
	if status, _, err := english("batch", "problem-filter-card", "-a", "名单.csv", "-o", "f", "--name", "{学好}").run(t); status != failed || !strings.Contains(err, `there is no column "学好" (did you mean "学号"`) && !strings.Contains(err, `did you mean "学号"`) {
		t.Errorf("%d, %s", status, err)
	}
}

// TestBatchWorkbookProgress: how much of a spreadsheet was read is asked while
// it is read.
func TestBatchWorkbookProgress(t *testing.T) {
	t.Chdir(t.TempDir())
	book := excelize.NewFile()
	for i := range 40 {
		row := []string{"卡号"}
		if i > 0 {
			row[0] = fmt.Sprint(i)
		}
		if err := book.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+1), &row); err != nil {
			t.Fatal(err)
		}
	}
	if err := book.SaveAs("名单.xlsx"); err != nil {
		t.Fatal(err)
	}
	c := english("batch", "problem-filter-card", "-a", "名单.xlsx", "-o", "d")
	c.watched = true
	if status, _, err := c.run(t); status != done || !strings.Contains(err, " %, ") {
		t.Errorf("%d, %q", status, err)
	}
}

// TestBatchWorkbook: a spreadsheet makes the files of the same table as a text.
func TestBatchWorkbook(t *testing.T) {
	t.Chdir(t.TempDir())
	book := excelize.NewFile()
	text := ""
	for i, row := range [][]string{{"卡号", "谁", "结论"}, {"01", "做手账的宝妈", "做"}, {"02", "她", "不做"}} {
		if err := book.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+1), &row); err != nil {
			t.Fatal(err)
		}
		text += strings.Join(row, ",") + "\n"
	}
	if err := book.SaveAs("名单.xlsx"); err != nil {
		t.Fatal(err)
	}
	put(t, "名单.csv", text)
	for _, name := range []string{"名单.xlsx", "名单.csv"} {
		c := english("batch", "problem-filter-card", "-a", name, "-o", filepath.Ext(name)[1:], "--name", "{card}")
		c.watched = true
		status, _, err := c.run(t)
		if status != failed || !strings.Contains(err, "C3: there is no option \"不做\"") || !strings.Contains(err, "1 files made") {
			t.Errorf("%d, %s", status, err)
		}
	}
	if xlsx := tree(t, "xlsx")["01.pdf"]; xlsx == "" || xlsx != tree(t, "csv")["01.pdf"] {
		t.Error("the spreadsheet makes another file")
	}
	status, _, err := english("batch", "problem-filter-card", "-a", "名单.xlsx", "-o", "d", "--sheet", "二").run(t)
	if status != failed || !strings.Contains(err, `there is no sheet "二"`) {
		t.Errorf("%d, %s", status, err)
	}
}

// TestTableToBatch: the table that answers writes, filled in, makes a batch.
func TestTableToBatch(t *testing.T) {
	t.Chdir(t.TempDir())
	if status, out, err := english("answers", "problem-filter-card", "-o", "名单.xlsx").run(t); status != done || out != "" {
		t.Fatal(err)
	}
	book, err := excelize.OpenFile("名单.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	for i, words := range map[string]string{"A5": "1", "B5": "01", "E5": "她", "A6": "2", "B6": "02", "C6": "2026年3月1日"} {
		book.SetCellValue("答案", i, words)
	}
	if err := book.Save(); err != nil {
		t.Fatal(err)
	}
	status, csv, _ := english("answers", "problem-filter-card", "--csv").run(t)
	if status != done || !strings.HasPrefix(csv, "\ufeff#,卡号,") {
		t.Errorf("%d, %q", status, csv)
	}
	put(t, "名单.csv", csv+"1,01,,,她\n")
	for name, want := range map[string]string{"名单.xlsx": "2 files made", "名单.csv": "1 files made"} {
		if status, _, err := english("batch", "problem-filter-card", "-a", name, "-o", filepath.Ext(name)[1:], "--name", "{card}").run(t); status != done || !strings.Contains(err, want) {
			t.Errorf("%s: %d, %s", name, status, err)
		}
	}
	if tree(t, "xlsx")["01.pdf"] != tree(t, "csv")["01.pdf"] {
		t.Error("two tables make two files of one answer")
	}
	for _, args := range [][]string{{"--csv", "--from", "a.json"}, {"--csv", "-o", "a.xlsx"}} {
		if status, _, err := english(append([]string{"answers", "problem-filter-card"}, args...)...).run(t); status != misled {
			t.Errorf("%q: %d, %s", args, status, err)
		}
	}
}

// TestManifestForJobs: what the page on batches shows for Kubernetes does the
// work of one run.
func TestManifestForJobs(t *testing.T) {
	page, err := os.ReadFile("batch.md")
	if err != nil {
		t.Fatal(err)
	}
	_, after, _ := strings.Cut(string(page), "```yaml\n")
	text, _, ok := strings.Cut(after, "```")
	var job struct {
		Spec struct {
			CompletionMode string `yaml:"completionMode"`
			Completions    int
			Template       struct {
				Spec struct{ Containers []struct{ Command []string } }
			}
		}
	}
	if err := yaml.Unmarshal([]byte(text), &job); err != nil || !ok || job.Spec.CompletionMode != "Indexed" {
		t.Fatalf("%v, %+v", err, job)
	}
	dir := t.TempDir()
	manyCards(t, dir, 9)
	command := job.Spec.Template.Spec.Containers[0].Command
	if command[0] != "worksheet" {
		t.Fatalf("%q", command)
	}
	for i, word := range command {
		command[i] = strings.NewReplacer("/in/答案.jsonl", filepath.Join(dir, "a.jsonl"), "/out", filepath.Join(dir, "out")).Replace(word)
	}
	for k := range job.Spec.Completions {
		c := english(command[1:]...)
		c.env["JOB_COMPLETION_INDEX"] = strconv.Itoa(k)
		if status, _, err := c.run(t); status != done && !strings.Contains(err, "a.jsonl:8:") {
			t.Errorf("%d, %s", status, err)
		}
	}
	if made := tree(t, filepath.Join(dir, "out")); len(made) != 8+3 {
		t.Errorf("%d files", len(made))
	}
}

// TestBatchMerge: one PDF of all that is right, the same as of one answer file
// with all of it; what is wrong is told of.
func TestBatchMerge(t *testing.T) {
	t.Chdir(t.TempDir())
	manyCards(t, ".", 9)
	status, out, err := english("batch", "problem-filter-card", "-a", "a.jsonl", "--merge", "-o", "全班.pdf", "--no-source").run(t)
	if status != failed || out != "" || !strings.Contains(err, "a.jsonl:8:") || !strings.Contains(err, "8 records in one file, 1 failed: 全班.pdf") {
		t.Errorf("%d, %s%s", status, out, err)
	}
	var good []string
	for i, line := range strings.Split(strings.TrimSpace(tree(t, ".")["a.jsonl"]), "\n") {
		if i != 7 {
			good = append(good, line)
		}
	}
	put(t, "all.json", `{"worksheet": "problem-filter-card", "version": 2, "answers": [`+strings.Join(good, ",")+"]}")
	if status, _, err := english("render", "problem-filter-card", "-a", "all.json", "-o", "all.pdf", "--no-source").run(t); status != done {
		t.Fatal(err)
	}
	files := tree(t, ".")
	if files["全班.pdf"] == "" || files["全班.pdf"] != files["all.pdf"] {
		t.Error("it is another file than that of one answer file")
	}
	// It carries what it is made from, and lies in a folder of records as well.
	status, out, _ = english("batch", "problem-filter-card", "-a", "all.json", "--merge", "-o", "b.pdf", "--json").run(t)
	var report batchReport
	if e := json.Unmarshal([]byte(out), &report); e != nil || status != done || report.Made != 8 || report.Output != "b.pdf" {
		t.Errorf("%d, %s", status, out)
	}
	if status, _, err := english("render", "--from", "b.pdf", "-o", "c.pdf").run(t); status != done || tree(t, ".")["b.pdf"] != tree(t, ".")["c.pdf"] {
		t.Errorf("%d, %s", status, err)
	}
	put(t, "bad.jsonl", `{"x": 1}`)
	for _, args := range [][]string{
		{"-a", "bad.jsonl", "-o", "d.pdf"}, {"-a", "a.jsonl", "-o", "d"}, {"-a", "a.jsonl", "-o", "d.pdf", "--resume"}, {"-a", "a.jsonl", "-o", "-", "--json"},
	} {
		if status, _, err := english(append([]string{"batch", "problem-filter-card", "--merge"}, args...)...).run(t); status == done || err == "" {
			t.Errorf("%q is done", args)
		}
	}
	if tree(t, ".")["d.pdf"] != "" {
		t.Error("a file of nothing was made")
	}
}

// TestRetitle: the outline calls people by the template.
func TestRetitle(t *testing.T) {
	sheet := layouttest.Library(t, "problem-filter-card")
	answers := layouttest.Answers(t, sheet, json.RawMessage(`[{"card": "01"}, {"card": "02"}, {"card": "03"}]`))
	document, err := layouts.Print(sheet, answers, layouts.Options{})
	if err != nil {
		t.Fatal(err)
	}
	retitle(document, sheet.Title, []string{"甲", "乙", "丙"})
	var titles []string
	for _, b := range document.Outline {
		if b.Level == 0 {
			titles = append(titles, b.Title)
		}
	}
	if got := strings.Join(titles, " "); got != "甲 乙 丙" {
		t.Errorf("the outline has %s", got)
	}
}
