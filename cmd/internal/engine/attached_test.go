package engine_test

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"worksheetpdf/cmd/internal/engine"
	"worksheetpdf/worksheets/library"
)

// TestImportPDF takes the answers out of the PDFs that are made of them.
func TestImportPDF(t *testing.T) {
	e := built(t, engine.Options{}, "community-listening-sheet", "problem-filter-card", "shortest-loop-checklist", "community-report")
	var drafts []engine.Draft
	for _, sheet := range []string{"community-listening-sheet", "problem-filter-card", "shortest-loop-checklist"} {
		data, _ := library.Sample("slash-" + sheet + ".json")
		imported := e.Import("x.json", data)
		drafts = append(drafts, imported.Drafts[0])
		same(t, e, e.PDF(imported.Drafts[0]).Data, imported.Drafts)
	}
	same(t, e, e.ReportPDF(engine.Reporting{Report: "community-report", Drafts: drafts}).Data, drafts)
	blank := e.Import("x.pdf", e.PDF(engine.Draft{Worksheet: "problem-filter-card"}).Data)
	if blank.Good || len(blank.Drafts) > 0 || !strings.Contains(blank.Problems[0].Message, "没有带着答案") {
		t.Errorf("of a blank PDF: %+v", blank)
	}
}

// same asks that a PDF carries drafts.
func same(t *testing.T, e *engine.Engine, file []byte, want []engine.Draft) {
	t.Helper()
	imported := e.Import("x.pdf", file)
	if !imported.Good || len(imported.Drafts) != len(want) {
		t.Fatalf("%d drafts: %+v", len(imported.Drafts), imported.Found)
	}
	for _, d := range want {
		i := slices.IndexFunc(imported.Drafts, func(other engine.Draft) bool { return other.Worksheet == d.Worksheet })
		if i < 0 || !bytes.Equal(e.Export(imported.Drafts[i]).Data, e.Export(d).Data) {
			t.Errorf("the PDF carries other answers to %s", d.Worksheet)
		}
	}
}

func FuzzImportPDF(f *testing.F) {
	t := new(testing.T)
	e := built(t, engine.Options{}, "problem-filter-card")
	file := e.PDF(engine.Draft{Worksheet: "problem-filter-card", Answers: json.RawMessage(`{"who": "讲师"}`)})
	f.Add(file.Data)
	f.Add([]byte("%PDF-<</Type/EmbeddedFile/Length 3>>stream\n{}\nendstream"))
	f.Add([]byte("%PDF-<</Type /EmbeddedFile >>\nstream\r\n{\"worksheet\": \"problem-filter-card\", \"version\": 2, \"answers\": {\"who\": 1}}endstream"))
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, d := range e.Import("fuzz", append([]byte("%PDF-"), data...)).Drafts {
			e.Check(d)
		}
	})
}
