package main

import (
	"testing"

	"worksheetpdf/cmd/internal/engine"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/chinese"
	"worksheetpdf/worksheets/chinese/chinesetest"
)

// TestCatalogue holds the command's own catalogue against its sources, and
// those of the rooms that only commands use: each message has its Chinese,
// there or in package chinese, and no other has.
func TestCatalogue(t *testing.T) {
	sources := chinesetest.Messages(t, "..")
	if len(sources) < 50 {
		t.Fatalf("only %d messages found: the search is broken", len(sources))
	}
	library := chinese.New()
	texts := engine.Texts()
	for english := range texts {
		switch {
		case sources[english] == "":
			t.Errorf("the engine has Chinese for %q, which nobody says", english)
		case library.Has(english):
			t.Errorf("in package chinese too: %q", english)
		}
	}
	for _, part := range catalogue() {
		for _, text := range part {
			switch {
			case texts[text.english] != "":
				t.Errorf("twice in the catalogue: %q", text.english)
			case sources[text.english] == "":
				t.Errorf("in the catalogue, but the command does not say it: %q", text.english)
			case library.Has(text.english):
				t.Errorf("in package chinese too: %q", text.english)
			}
			texts[text.english] = text.chinese
		}
	}
	for english := range sources {
		if library.Has(english) {
			delete(sources, english)
		}
	}
	chinesetest.Check(t, sources, texts)
	if got := library.Message(worksheets.Msg("the file is empty")); got != "文件是空的" {
		t.Errorf("got %q", got)
	}
}
