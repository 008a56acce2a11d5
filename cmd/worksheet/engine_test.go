package main

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"worksheetpdf/cmd/internal/engine"
	"worksheetpdf/cmd/internal/engine/enginetest"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
)

// engineOf is an engine that knows built-in definitions.
func engineOf(t *testing.T, ids ...string) *engine.Engine {
	t.Helper()
	o := engine.Options{English: true}
	for _, id := range ids {
		file, data, err := builtInFile(id)
		if err != nil {
			t.Fatal(err)
		}
		o.Definitions = append(o.Definitions, engine.Definition{File: library.Plain(file), Data: data})
	}
	e, err := engine.New(o)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// TestEngineMakesTheSame: the engine makes of random answers the bytes that render
// makes of the answer file that it exports.
func TestEngineMakesTheSame(t *testing.T) {
	sets := 1
	if *long {
		sets = 12
	}
	t.Chdir(t.TempDir())
	for _, id := range sheetNames() {
		e := engineOf(t, id)
		sheet, _, err := library.Read(id)
		if err != nil {
			t.Fatal(err)
		}
		for n := range sets {
			draft := engine.Draft{Worksheet: id, Answers: enginetest.Answers(t, rand.New(rand.NewPCG(13, uint64(n))), sheet), Form: n%3 == 1}
			if draft.Empty() { // it is the blank sheet
				continue
			}
			answers := e.Export(draft)
			if err := os.WriteFile(answers.Name, answers.Data, 0o600); err != nil {
				t.Fatal(err)
			}
			args := []string{id, "--answers", answers.Name}
			if draft.Form {
				args = append(args, "--form")
			}
			want := made(t, "command.pdf", args...)
			if got := e.PDF(draft); !got.Good || !bytes.Equal(got.Data, want) {
				t.Errorf("%s, set %d: %d bytes, want %d: %+v", id, n, len(got.Data), len(want), got.Found)
			}
		}
		if got := e.PDF(engine.Draft{Worksheet: id}); !bytes.Equal(got.Data, made(t, "blank.pdf", id)) {
			t.Errorf("%s: the blank sheet differs: %+v", id, got.Found)
		}
		if !*long && id != "quiz" || len(sheet.Fields()) == 0 {
			continue
		}
		if got := e.Fillable(engine.Draft{Worksheet: id}); !bytes.Equal(got.Data, made(t, "fillable.pdf", id, "--fillable=small")) {
			t.Errorf("%s: the fillable sheet differs: %+v", id, got.Found)
		}
	}
}

// TestEngineReports: a report over drafts has the bytes of the command's.
func TestEngineReports(t *testing.T) {
	t.Chdir(t.TempDir())
	_, data, _ := library.Report("community-report")
	report, err := worksheets.ReadReport("report.yaml", data)
	if err != nil {
		t.Fatal(err)
	}
	e := engineOf(t, append([]string{"community-report"}, report.Over...)...)
	reporting := engine.Reporting{Report: "community-report"}
	args := []string{"community-report"}
	for _, id := range report.Over {
		data, ok := library.Sample("slash-" + id + ".json")
		if !ok {
			t.Fatalf("no sample of %s", id)
		}
		imported := e.Import("sample.json", data)
		if !imported.Good || len(imported.Drafts) != 1 {
			t.Fatalf("%s: %+v", id, imported)
		}
		reporting.Drafts = append(reporting.Drafts, imported.Drafts[0])
		answers := e.Export(imported.Drafts[0])
		if err := os.WriteFile(answers.Name, answers.Data, 0o600); err != nil {
			t.Fatal(err)
		}
		args = append(args, "--answers", answers.Name)
	}
	want := made(t, "report.pdf", args...)
	if got := e.ReportPDF(reporting); !bytes.Equal(got.Data, want) {
		t.Errorf("%d bytes, want %d: %+v", len(got.Data), len(want), got.Found)
	}
	if look := e.ReportPages(reporting, engine.View{Width: 400, Page: 99}); look.Count == 0 || look.Page != look.Count-1 || !json.Valid(reporting.Drafts[0].Answers) {
		t.Errorf("%+v", look.Found)
	}
	if files, _ := filepath.Glob("*.json"); len(files) != len(report.Over) {
		t.Errorf("answer files are called alike: %v", files)
	}
}
