package library

import (
	"slices"
	"strings"
	"testing"

	"worksheetpdf/worksheets"
)

func read(t *testing.T, id string) *worksheets.Worksheet {
	t.Helper()
	file, data, ok := Worksheet(id)
	if !ok {
		t.Fatalf("no worksheet %q", id)
	}
	sheet, err := worksheets.Read(file, data)
	if err != nil {
		t.Fatal(err)
	}
	return sheet
}

func TestEveryWorksheetReads(t *testing.T) {
	for _, id := range IDs() {
		if sheet := read(t, id); sheet.ID != id {
			t.Errorf("%s.yaml defines %q", id, sheet.ID)
		}
	}
}

func TestEverySampleIsGood(t *testing.T) {
	var owned []string
	for _, id := range IDs() {
		sheet := read(t, id)
		for _, name := range Samples(id) {
			owned = append(owned, name)
			data, _ := Sample(name)
			file, err := worksheets.ReadAnswers(name, data)
			if err != nil {
				t.Error(err)
				continue
			}
			if len(file.Notes) > 0 {
				t.Error(file.Notes)
			}
			if _, err := file.For(sheet); err != nil {
				t.Error(err)
			}
		}
	}
	for _, name := range named("answers/*.json") {
		if !slices.Contains(owned, name) {
			t.Errorf("%s belongs to no worksheet", name)
		}
	}
}

func TestEmptyAnswersAreAccepted(t *testing.T) {
	for _, id := range IDs() {
		sheet := read(t, id)
		file, err := worksheets.ReadAnswers(id+".json", worksheets.EmptyAnswers(sheet))
		if err != nil {
			t.Error(err)
			continue
		}
		answers, err := file.For(sheet)
		if err != nil {
			t.Error(err)
			continue
		}
		for _, f := range sheet.Fields() {
			if answers.Copies[0].Get(f.ID).Given() {
				t.Errorf("%s: %s is not left out", id, f.ID)
			}
		}
	}
}

func TestByKeyword(t *testing.T) {
	for _, id := range IDs() {
		if word := read(t, id).Keyword; word != "" && !slices.Contains(ByKeyword(word), id) {
			t.Errorf("%s is not found by %s", id, word)
		}
	}
	if ids := ByKeyword(""); ids != nil {
		t.Errorf("no keyword finds %v", ids)
	}
}

func TestUnknownNames(t *testing.T) {
	for _, id := range []string{"", ".", "..", "none", "answers/x", "../library", strings.Repeat("x", 300)} {
		if _, _, ok := Worksheet(id); ok {
			t.Errorf("there is a worksheet %q", id)
		}
		if _, ok := Sample(id); ok {
			t.Errorf("there is a sample %q", id)
		}
		if names := Samples(id); len(names) > 0 {
			t.Errorf("%q has the samples %v", id, names)
		}
	}
}
