package main

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"worksheetpdf/cmd/internal/page"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
)

// TestExamplesAreBuiltIn: every command takes the examples from other fields as
// it takes the built-in worksheets.
func TestExamplesAreBuiltIn(t *testing.T) {
	folder(t)
	_, list, _ := english("list").run(t)
	_, offered, _ := call{args: []string{"__complete", "render", ""}}.run(t)
	for _, id := range library.ExampleIDs() {
		t.Run(id, func(t *testing.T) {
			file, definition, _ := library.Worksheet(id)
			sheet, err := worksheets.Read(file, definition)
			if err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(list, id) || !strings.Contains(list, sheet.Title) || !strings.Contains(list, samplePrefix+id) {
				t.Errorf("it is not listed:\n%s", list)
			}
			if !strings.Contains(offered, id+"\n") {
				t.Errorf("it is not offered: %s", offered)
			}
			expect(t, string(definition), "show", id)
			sample, _ := library.Sample(id + ".json")
			expect(t, string(sample), "show", samplePrefix+id)
			expect(t, string(worksheets.EmptyAnswers(sheet)), "answers", id)
			for _, args := range [][]string{
				{"check", id}, {"check", samplePrefix + id}, {"check", "--room", id},
				{"render", id, "-o", id + ".pdf"},
				{"render", id, "--answers", samplePrefix + id, "-o", id + "-filled.pdf"},
				{"new", id + "-own", "--like", id},
				{"check", id + "-own.yaml"},
			} {
				if status, _, problems := english(args...).run(t); status != done {
					t.Errorf("%v: %d %s", args, status, problems)
				}
			}
			for _, name := range []string{id + ".pdf", id + "-filled.pdf"} {
				if data, err := os.ReadFile(name); err != nil || !strings.HasPrefix(string(data), "%PDF") {
					t.Errorf("%s: %v", name, err)
				}
			}
		})
	}
}

// expect asks that a command writes just this.
func expect(t *testing.T, want string, args ...string) {
	t.Helper()
	if status, out, problems := english(args...).run(t); status != done || out != want {
		t.Errorf("%v: %d %s\n%s", args, status, problems, out)
	}
}

// TestListSaysOneThingTwice: what list shows and what it writes as JSON are the
// same, row by row.
func TestListSaysOneThingTwice(t *testing.T) {
	_, out, _ := english("list", "--json").run(t)
	var all listed
	if err := json.Unmarshal([]byte(out), &all); err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, sheet := range append(all.Worksheets, all.Examples...) {
		ids = append(ids, sheet.ID)
	}
	for _, r := range all.Reports {
		ids = append(ids, r.ID)
	}
	for _, b := range all.Bundles {
		ids = append(ids, b.ID)
	}
	for _, s := range all.Samples {
		ids = append(ids, s.Name)
	}
	_, text, _ := english("list").run(t)
	var shown []string
	for table := range strings.SplitSeq(strings.TrimSpace(text), "\n\n") {
		for _, row := range strings.Split(table, "\n")[1:] {
			shown = append(shown, strings.Fields(row)[0])
		}
	}
	if strings.Join(ids, " ") != strings.Join(shown, " ") {
		t.Errorf("JSON: %v\nshown: %v", ids, shown)
	}
}

// TestCheckTakesNames: what is built in is checked by its name, whatever it is;
// a file of that name goes first.
func TestCheckTakesNames(t *testing.T) {
	folder(t)
	for name, want := range map[string]string{
		"problem-filter-card": "definition of", "certificate": "definition of", "community-report": "report",
		"社区": "bundle of", "sample:certificate": "answers to", "sample:slash-problem-filter-card": "answers to",
	} {
		if name == "社区" && !page.HasEngine() { // it has a page to fill in
			continue
		}
		if status, out, problems := english("check", name).run(t); status != done || !strings.HasPrefix(out, name+": "+want) {
			t.Errorf("%s: %d %s%s", name, status, out, problems)
		}
	}
	if status, _, problems := english("check", "certificat").run(t); status != failed || !strings.Contains(problems, "no such file") {
		t.Errorf("%d %s", status, problems)
	}
	if err := os.WriteFile("certificate", []byte("{"), 0o644); err != nil {
		t.Fatal(err)
	}
	if status, _, _ := english("check", "certificate").run(t); status != failed {
		t.Error("a file of this name was passed over")
	}
}
