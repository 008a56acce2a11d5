package batch

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"

	"worksheetpdf/cmd/internal/output"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
	"worksheetpdf/worksheets/records"
)

func card(t testing.TB) *worksheets.Worksheet {
	t.Helper()
	file, data, _ := library.Worksheet("problem-filter-card")
	sheet, err := worksheets.Read(file, data)
	if err != nil {
		t.Fatal(err)
	}
	return sheet
}

// trial is a run over lines of JSON, whose files are words.
type trial struct {
	lines         []string
	name          string // template
	shard         Shard
	workers       int
	resume, force bool
	stopAfter     int // records; 0: never
	job           string
}

// run makes the files in a folder, and is what it told and how many files were
// made.
func (c trial) run(t *testing.T, dir string) (told []string, made int, err error) {
	t.Helper()
	sheet := card(t)
	source, err := records.Lines("a.jsonl", strings.NewReader(strings.Join(c.lines, "\n")), sheet)
	if err != nil {
		t.Fatal(err)
	}
	names, err := ParseTemplate(c.name, sheet)
	if err != nil {
		t.Fatal(err)
	}
	folder, err := output.Fill(dir)
	if err != nil {
		t.Fatal(err)
	}
	manifest, err := Begin(folder, Head{Worksheet: sheet.ID}, c.shard, c.resume, c.force)
	if err != nil {
		return nil, 0, err
	}
	defer manifest.Close()
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	var count atomic.Int64
	run := Run{
		Source: source, Sheet: sheet, Names: names, Shard: c.shard, Workers: max(c.workers, 1), Job: SumOf([]byte(c.job)),
		Folder: folder, Manifest: manifest, Force: c.force,
		Make: func(to *bytes.Buffer, _ *records.Record, a *worksheets.Answers) (int, worksheets.Problems, error) {
			if n := int(count.Add(1)); n == c.stopAfter {
				stop()
			}
			who := a.Copies[0].Get("who").Text
			if who == "不印" {
				return 0, nil, worksheets.Problems{{File: "a.jsonl", Line: 1, Column: 1, What: worksheets.Msg("cannot be printed")}}
			}
			fmt.Fprintf(to, "%s %s", c.job, who)
			return 1, nil, nil
		},
		Tell: func(o Outcome) {
			line := fmt.Sprintf("%d %s %v", o.Number, o.File, o.Kept)
			if o.Failed() {
				line = fmt.Sprintf("%d %v", o.Number, o.Problems)
			}
			told = append(told, line)
		},
	}
	if err = run.Do(ctx); err == nil {
		err = manifest.Finish()
	}
	return told, int(count.Load()), err
}

// files is what a folder holds, by name.
func files(t *testing.T, dir string) map[string]string {
	t.Helper()
	held := map[string]string{}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		data, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		held[e.Name()] = string(data)
	}
	return held
}

// people are records, some of them wrong.
func people(n int) (lines []string) {
	for i := range n {
		switch {
		case i%17 == 5:
			lines = append(lines, `{"card": 1}`)
		case i%17 == 9:
			lines = append(lines, fmt.Sprintf(`{"card": "%03d", "who": "不印"}`, i))
		case i%17 == 11:
			lines = append(lines, fmt.Sprintf(`{"card": "%03d", "who": "又来"}`, i-3)) // the name of another
		default:
			lines = append(lines, fmt.Sprintf(`{"card": "%03d", "who": "第 %d 位"}`, i, i))
		}
	}
	return lines
}

func TestRun(t *testing.T) {
	dir := t.TempDir()
	told, _, err := trial{lines: []string{
		`{"card": "A/1", "date": "2026-03-01"}`, `{"card": "a_1", "date": "2026-03-01"}`, `{"card": "..", "who": "不印"}`, `nonsense`, `{}`,
	}, name: "{card}-{日期}.pdf", workers: 3}.run(t, dir)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"1 A_1-2026-03-01.pdf false",
		`2 a.jsonl:2: the file's name "a_1-2026-03-01.pdf" is that of record 1 already (add {#} to --name, or what tells the two apart)`,
		"3 a.jsonl:3:1: cannot be printed",
		"4 a.jsonl:4:1: a text stands here without quotation marks (write \"nonsense\")",
		"5 未填-未填.pdf false",
	}
	if fmt.Sprintf("%q", told) != fmt.Sprintf("%q", want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(told, "\n"), strings.Join(want, "\n"))
	}
	held := files(t, dir)
	if len(held) != 3 || held["A_1-2026-03-01.pdf"] != " " || strings.Count(held["batch.jsonl"], "\n") != 6 || strings.Count(held["batch.jsonl"], `"failed":true`) != 3 {
		t.Errorf("%q", held)
	}
}

// TestSameWithMany: the folder is the same with one worker and with many, in
// one run and in shards.
// TestHeldOfEach: of a record that is done, its name's key and its number are
// kept, and nothing else; the heap grows to some times what is kept.
func TestHeldOfEach(t *testing.T) {
	sheet := card(t)
	names, err := ParseTemplate("{#}", sheet)
	if err != nil {
		t.Fatal(err)
	}
	const many = 20_000
	lines := strings.Repeat("{\"who\": \"某人\"}\n", many)
	source, err := records.Lines("a.jsonl", strings.NewReader(lines), sheet)
	if err != nil {
		t.Fatal(err)
	}
	run := Run{Sheet: sheet, Names: names}
	taken := map[nameKey]int32{}
	before := live()
	for range many {
		record, err := source.Next()
		if err != nil {
			t.Fatal(err)
		}
		if done := run.checked(record, taken); done.outcome.Failed() {
			t.Fatal(done.outcome.Problems)
		}
	}
	each := (live() - before) / many
	runtime.KeepAlive(lines)
	if len(taken) != many || each > 32 {
		t.Errorf("%d names, %d bytes each", len(taken), each)
	}
}

// live is how many bytes of the heap are in use.
func live() int {
	var m runtime.MemStats
	runtime.GC()
	runtime.GC() // and what pools gave up at the first
	runtime.ReadMemStats(&m)
	return int(m.HeapAlloc)
}

func TestSameWithMany(t *testing.T) {
	lines := people(200)
	one, many, shards := t.TempDir(), t.TempDir(), t.TempDir()
	told, _, err := trial{lines: lines, name: "{card}"}.run(t, one)
	if err != nil || len(told) != 200 {
		t.Fatal(err)
	}
	if again, _, err := (trial{lines: lines, name: "{card}", workers: 7}).run(t, many); err != nil || fmt.Sprint(again) != fmt.Sprint(told) {
		t.Errorf("with many: %v", err)
	}
	if want, got := files(t, one), files(t, many); !maps.Equal(want, got) {
		t.Error("many workers make other files")
	}
	var all []string
	for k := range 3 {
		told, _, err := trial{lines: lines, name: "{card}", workers: 2, shard: Shard{k + 1, 3}}.run(t, shards)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, told...)
	}
	want, got := files(t, one), files(t, shards)
	delete(want, "batch.jsonl")
	maps.DeleteFunc(got, func(name, _ string) bool { return strings.HasPrefix(name, "batch-") })
	if !maps.Equal(want, got) || len(all) != 200 {
		t.Errorf("shards make %d files, not %d", len(got), len(want))
	}
}

// TestResumed: stopped at any record, ten times over, its manifest torn, and
// resumed: the same folder as of one run.
func TestResumed(t *testing.T) {
	lines := people(120)
	whole := t.TempDir()
	if _, _, err := (trial{lines: lines, name: "{card}"}).run(t, whole); err != nil {
		t.Fatal(err)
	}
	for seed := range 10 {
		random := rand.New(rand.NewPCG(uint64(seed), 1))
		dir := t.TempDir()
		for range 10 {
			_, _, err := trial{lines: lines, name: "{card}", workers: 3, resume: true, stopAfter: 1 + random.IntN(12)}.run(t, dir)
			if err != nil && !errors.Is(err, context.Canceled) {
				t.Fatal(err)
			}
			if random.IntN(3) == 0 { // killed while it wrote a line
				part := filepath.Join(dir, "batch.jsonl.part")
				if data, err := os.ReadFile(part); err == nil && len(data) > 0 {
					os.WriteFile(part, data[:random.IntN(len(data))], 0o666)
				}
			}
		}
		if _, _, err := (trial{lines: lines, name: "{card}", workers: 3, resume: true}).run(t, dir); err != nil {
			t.Fatal(err)
		}
		if !maps.Equal(files(t, whole), files(t, dir)) {
			t.Fatalf("seed %d: another folder", seed)
		}
	}
}

// TestResumeSkips: what is as it would be made is kept; what has changed, on
// either side, is made.
func TestResumeSkips(t *testing.T) {
	dir := t.TempDir()
	lines := []string{`{"card": "1", "who": "甲"}`, `{"card": "2", "who": "乙"}`, `{"card": "3", "who": "丙"}`}
	c := trial{lines: lines, name: "{card}"}
	if _, made, err := c.run(t, dir); err != nil || made != 3 {
		t.Fatal(made, err)
	}
	if _, _, err := c.run(t, dir); err == nil || !strings.Contains(err.Error(), "--resume goes on") {
		t.Errorf("a second run: %v", err)
	}
	c.resume = true
	if _, made, err := c.run(t, dir); err != nil || made != 0 {
		t.Errorf("%d made again, %v", made, err)
	}
	os.WriteFile(filepath.Join(dir, "2.pdf"), []byte("torn"), 0o666)
	if _, made, err := c.run(t, dir); err != nil || made != 1 || files(t, dir)["2.pdf"] != " 乙" {
		t.Errorf("%d made, %v", made, err)
	}
	c.lines = []string{`{"card": "0", "who": "丁"}`, lines[0], lines[1], `{"card": "3", "who": "戊"}`}
	if _, made, err := c.run(t, dir); err != nil || made != 2 || files(t, dir)["3.pdf"] != " 戊" {
		t.Errorf("%d made, %v", made, err)
	}
	c.job = "anew"
	if _, made, err := c.run(t, dir); err != nil || made != 4 {
		t.Errorf("%d made, %v", made, err)
	}
	c.resume, c.force = false, true
	if _, made, err := c.run(t, dir); err != nil || made != 4 {
		t.Errorf("%d made, %v", made, err)
	}
}

// TestSomebodysFile: a file that no batch made stays.
func TestSomebodysFile(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"1.pdf": "mine", "2.pdf": " 乙"} {
		os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666)
	}
	c := trial{lines: []string{`{"card": "1", "who": "甲"}`, `{"card": "2", "who": "乙"}`}, name: "{card}"}
	told, _, err := c.run(t, dir)
	if err != nil || !strings.Contains(told[0], "the file is there already") || told[1] != "2 2.pdf true" || files(t, dir)["1.pdf"] != "mine" {
		t.Errorf("%q, %v", told, err)
	}
	c.force = true
	if told, _, err = c.run(t, dir); err != nil || told[0] != "1 1.pdf false" || files(t, dir)["1.pdf"] != " 甲" {
		t.Errorf("%q, %v", told, err)
	}
}

// TestTwoAtOnce: two runs of one shard do not work in one folder.
func TestTwoAtOnce(t *testing.T) {
	folder, err := output.Fill(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	first, err := Begin(folder, Head{}, Shard{}, false, false)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Begin(folder, Head{}, Shard{}, true, false); err == nil || !strings.Contains(err.Error(), "another batch") {
		t.Errorf("%v", err)
	}
	other, err := Begin(folder, Head{}, Shard{1, 2}, false, false)
	if err != nil {
		t.Errorf("another shard: %v", err)
	}
	other.Close()
	if err := first.Finish(); err != nil {
		t.Error(err)
	}
	if _, err := Begin(folder, Head{}, Shard{}, true, false); err != nil {
		t.Error(err)
	}
}

// TestNothingDone: a run that came to no record leaves nothing that the next would
// have to go on with; one that came to some, or took over what an earlier one did,
// leaves what it knows.
func TestNothingDone(t *testing.T) {
	dir := t.TempDir()
	folder, err := output.Fill(dir)
	if err != nil {
		t.Fatal(err)
	}
	run := func(resume bool, records ...entry) {
		t.Helper()
		m, err := Begin(folder, Head{}, Shard{}, resume, false)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range records {
			if err := m.add(e); err != nil {
				t.Fatal(err)
			}
		}
		if err := m.Close(); err != nil {
			t.Fatal(err)
		}
	}
	left := func() int {
		entries, err := os.ReadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		return len(entries)
	}
	run(false)
	if n := left(); n != 0 {
		t.Errorf("a run of no record leaves %d files", n)
	}
	run(false, entry{Record: 1, File: "a.pdf", Input: Sum{}.String(), SHA256: Sum{}.String()})
	if n := left(); n != 1 {
		t.Errorf("a run of a record leaves %d files", n)
	}
	if _, err := Begin(folder, Head{}, Shard{}, false, false); err == nil || left() != 1 {
		t.Errorf("it is not gone on with: %v", err)
	}
	run(true)
	if _, err := Begin(folder, Head{}, Shard{}, false, false); err == nil {
		t.Error("what it knew is lost")
	}
}

// TestStopsWaiting: a run that waits for its source ends when it is asked to.
func TestStopsWaiting(t *testing.T) {
	r, w := io.Pipe()
	go w.Write(bytes.Repeat([]byte(`{"card": "1"}`+"\n"), 30_000))
	sheet := card(t)
	source, err := records.Lines("-", r, sheet)
	if err != nil {
		t.Fatal(err)
	}
	folder, _ := output.Fill(t.TempDir())
	manifest, err := Begin(folder, Head{}, Shard{}, false, false)
	if err != nil {
		t.Fatal(err)
	}
	names, _ := ParseTemplate("{#}", sheet)
	ctx, stop := context.WithCancel(context.Background())
	told := 0
	run := Run{Source: source, Sheet: sheet, Names: names, Workers: 2, Folder: folder, Manifest: manifest,
		Make: func(to *bytes.Buffer, _ *records.Record, _ *worksheets.Answers) (int, worksheets.Problems, error) {
			return 1, nil, nil
		},
		Tell: func(Outcome) {
			if told++; told == 100 {
				stop()
			}
		}}
	if err := run.Do(ctx); !errors.Is(err, context.Canceled) || told < 100 {
		t.Errorf("%v after %d", err, told)
	}
}

func TestTemplate(t *testing.T) {
	sheet := card(t)
	for words, want := range map[string]string{
		"{#}-{@}":                      "0007-张三.pdf",
		"{who}":                        "做手账的 宝妈.pdf",
		"{谁}_{card}":                   "做手账的 宝妈_.._.pdf",
		"{love.answer}{love.evidence}": "是未填.pdf",
		"{main_value}+{more_values}":   "形式+地理位置、时间.pdf",
		"{due}":                        "2026-08-15.pdf",
		"con":                          "_con.pdf",
		"{card}":                       "_.pdf",
		"a:{学号}.pdf":                   "a_42.pdf",
		"{others}":                     strings.Repeat("长", 40) + ".pdf",
		"{others}{others}-{#}":         strings.Repeat("长", 64) + "-0007.pdf",
	} {
		template, err := ParseTemplate(words, sheet)
		if err != nil {
			t.Error(err)
			continue
		}
		file, err := worksheets.ReadAnswers("a", []byte(`{"worksheet": "problem-filter-card", "version": 2, "answers": {"card": "../..", "who": "做手账的\n宝妈", "love": {"answer": "yes"},
			"main_value": "form", "more_values": ["time", "place"], "due": "2026-08-15", "others": "`+strings.Repeat("长", 300)+`"}}`))
		if err != nil {
			t.Fatal(err)
		}
		answers, err := file.For(sheet)
		if err != nil {
			t.Fatal(err)
		}
		if got := template.name(&records.Record{Number: 7, Name: "张三", Columns: map[string]string{"学号": "42"}}, answers); got != want {
			t.Errorf("%s is %q, want %q", words, got, want)
		}
	}
	for _, words := range []string{"a/b", `a\b`, "{", "{}", "a}", "{who", "{love}"} {
		if _, err := ParseTemplate(words, sheet); err == nil {
			t.Errorf("%s is good", words)
		}
	}
}

func TestShard(t *testing.T) {
	for _, c := range []struct {
		words string
		env   map[string]string
		want  Shard
		ok    bool
	}{
		{"2/3", nil, Shard{2, 3}, true},
		{"1/1", nil, Shard{1, 1}, true},
		{"0/3", nil, Shard{}, false},
		{"4/3", nil, Shard{}, false},
		{"2", nil, Shard{}, false},
		{"a/b", nil, Shard{}, false},
		{"auto", nil, Shard{}, false},
		{"auto/3", nil, Shard{}, false},
		{"auto", map[string]string{"JOB_COMPLETION_INDEX": "1"}, Shard{}, false},
		{"auto/3", map[string]string{"JOB_COMPLETION_INDEX": "1"}, Shard{2, 3}, true},
		{"auto/3", map[string]string{"JOB_COMPLETION_INDEX": "x"}, Shard{}, false},
		{"auto/3", map[string]string{"JOB_COMPLETION_INDEX": "3"}, Shard{}, false},
		{"auto", map[string]string{"CLOUD_RUN_TASK_INDEX": "0", "CLOUD_RUN_TASK_COUNT": "5"}, Shard{1, 5}, true},
		{"auto", map[string]string{"AWS_BATCH_JOB_ARRAY_INDEX": "4", "AWS_BATCH_JOB_ARRAY_SIZE": "5"}, Shard{5, 5}, true},
		{"auto", map[string]string{"SLURM_ARRAY_TASK_ID": "12", "SLURM_ARRAY_TASK_MIN": "10", "SLURM_ARRAY_TASK_COUNT": "4"}, Shard{3, 4}, true},
	} {
		got, ok := ParseShard(c.words, func(name string) string { return c.env[name] })
		if ok != c.ok || ok && got != c.want {
			t.Errorf("%s in %v is %v, %v", c.words, c.env, got, ok)
		}
	}
	seen := 0
	for number := 1; number <= 100; number++ {
		for k := 1; k <= 7; k++ {
			if (Shard{k, 7}).has(number) {
				seen++
			}
		}
	}
	if seen != 100 {
		t.Errorf("%d of 100 records are some shard's", seen)
	}
}

// FuzzTemplate: whatever a template and the answers hold, a file's name is one
// that every disk takes, of a file in the folder, and no manifest's.
func FuzzTemplate(f *testing.F) {
	for _, words := range []string{"{#}-{who}", "{who}{who}{who}", "../{学号}", "{@}.", "con", "batch.jsonl", "{", "a}"} {
		f.Add(words, "做手账的\n宝妈 ..\\/:", "con.")
	}
	sheet := card(f)
	f.Fuzz(func(t *testing.T, words, who, column string) {
		template, err := ParseTemplate(words, sheet)
		if err != nil {
			return
		}
		data, err := json.Marshal(map[string]any{"worksheet": sheet.ID, "version": sheet.Version, "answers": map[string]any{"who": who}})
		if err != nil {
			return
		}
		file, err := worksheets.ReadAnswers("a", data)
		if err != nil {
			return
		}
		answers, err := file.For(sheet)
		if err != nil {
			return
		}
		name := template.name(&records.Record{Number: 7, Name: column, Columns: map[string]string{"学号": column}}, answers)
		if len(name) > 255 || !strings.HasSuffix(name, ".pdf") || strings.HasPrefix(name, ".") || strings.ContainsAny(name, "/\\:*?\"<>|\x00\n\r") || !filepath.IsLocal(name) {
			t.Errorf("%q is no name", name)
		}
	})
}

// TestKilledAtOnce: a run that is killed before it comes to the first record
// loses nothing of what the one before it has written down.
func TestKilledAtOnce(t *testing.T) {
	dir := t.TempDir()
	c := trial{lines: people(100), name: "{card}", stopAfter: 50}
	_, first, err := c.run(t, dir)
	if !errors.Is(err, context.Canceled) {
		t.Fatal(err)
	}
	for range 3 {
		folder, err := output.Fill(dir)
		if err != nil {
			t.Fatal(err)
		}
		manifest, err := Begin(folder, Head{}, Shard{}, true, false)
		if err != nil {
			t.Fatal(err)
		}
		manifest.Close()
	}
	c.stopAfter, c.resume = 0, true
	_, rest, err := c.run(t, dir)
	if _, whole, _ := (trial{lines: c.lines, name: c.name}).run(t, t.TempDir()); err != nil || first+rest > whole+15 { // those that cannot be printed are tried again, and those that were on their way
		t.Errorf("%v, %d and %d files were made, of %d", err, first, rest, whole)
	}
	if _, err := os.Stat(filepath.Join(dir, "batch.earlier.jsonl")); !errors.Is(err, os.ErrNotExist) {
		t.Error("what was kept for the next run is left")
	}
}
