package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"worksheetpdf/cmd/internal/origin"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pdf"
	"worksheetpdf/layouts/pdf/pdftest"
	"worksheetpdf/worksheets/library"
)

// fillIn types into fields and ticks buttons, by the names of fields or of their
// states: "who", "main_value=form".
func fillIn(t *testing.T, data []byte, anew bool, typed map[string]string, ticked ...string) []byte {
	t.Helper()
	return pdftest.Fill(t, data, anew, func(f *pdftest.Form) {
		for _, w := range f.Widgets() {
			if text, ok := typed[w.Name]; ok && !w.Button {
				f.Type(w, text)
				delete(typed, w.Name)
			}
			if n := slices.Index(ticked, w.Name+"="+w.State); n >= 0 && w.Button {
				f.Click(w)
				ticked = slices.Delete(ticked, n, n+1)
			}
		}
		if len(typed)+len(ticked) > 0 {
			t.Errorf("no such fields: %v %v", typed, ticked)
		}
	})
}

// answersOf are those of an answer file.
func answersOf(t *testing.T, text string) map[string]any {
	t.Helper()
	var file struct{ Answers map[string]any }
	if err := json.Unmarshal([]byte(text), &file); err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	return file.Answers
}

// TestRead: what people type and tick in PDFium is read, is good answers, prints as
// a report, and stands in the fields of the PDF that is made again; what they leave
// alone stays as it was given.
func TestRead(t *testing.T) {
	for _, anew := range []bool{false, true} {
		if anew && !*long {
			continue
		}
		folder(t)
		blank := made(t, "blank.pdf", "problem-filter-card", "--fillable=small")
		write(t, "a.pdf", string(fillIn(t, blank, anew, map[string]string{
			"who": "开小店的人", "date": "2026年3月1日", "because": "“依据”，𠮷", "love.evidence": "他们说",
		}, "main_value=time", "more_values.form=form", "love.answer=yes")))
		status, out, said := english("read", "a.pdf").run(t)
		if status != done || said != "" {
			t.Fatalf("%d %s", status, said)
		}
		want := map[string]any{
			"who": "开小店的人", "date": "2026-03-01", "because": "“依据”，𠮷", "main_value": "time", "more_values": []any{"form"},
			"love": map[string]any{"answer": "yes", "evidence": "他们说"},
		}
		if got := answersOf(t, out); !reflect.DeepEqual(got, want) {
			t.Errorf("%v, wanted %v", got, want)
		}
		write(t, "a.json", out)
		if status, _, said := english("check", "a.json").run(t); status != done {
			t.Error(said)
		}
		made(t, "report.pdf", "problem-filter-card", "--answers", "a.json")
		twice := again(t, "b.pdf", "a.pdf")
		if thrice := again(t, "c.pdf", "b.pdf"); !bytes.Equal(twice, thrice) {
			t.Error("made again it is another")
		}
		if status, again, said := english("read", "b.pdf").run(t); status != done || again != out {
			t.Errorf("%d %s %s", status, said, again)
		}
		// Over what was given out.
		sample, _ := library.Sample("slash-problem-filter-card.json")
		given := made(t, "given.pdf", "problem-filter-card", "--fillable=small", "--answers", "sample:slash-problem-filter-card")
		write(t, "over.pdf", string(fillIn(t, given, anew, map[string]string{"who": "别人"})))
		status, out, said = english("read", "over.pdf").run(t)
		wanted := answersOf(t, string(sample))
		wanted["who"] = "别人"
		if got := answersOf(t, out); status != done || !reflect.DeepEqual(got, wanted) {
			t.Errorf("%d %s %v, wanted %v", status, said, got, wanted)
		}
		write(t, "saved.pdf", string(fillIn(t, given, anew, nil)))
		for _, args := range []string{"read saved.pdf", "read --given saved.pdf", "read --given over.pdf"} {
			if status, out, said := english(strings.Fields(args)...).run(t); status != done || out != string(sample) {
				t.Errorf("%s: %d %s %s", args, status, said, out)
			}
		}
	}
}

// TestReadMany: the answers of several PDFs stand in a folder, each called as its
// PDF is; where one has a problem, nothing is written.
func TestReadMany(t *testing.T) {
	folder(t)
	for _, name := range []string{"甲.pdf", "乙.pdf"} {
		blank := made(t, name, "listening-slips", "--fillable=small")
		write(t, name, string(fillIn(t, blank, false, map[string]string{"quote": "一行\n" + name})))
	}
	made(t, "blank.pdf", "listening-slips", "--fillable=small")
	if status, _, said := english("read", "甲.pdf", "blank.pdf", "乙.pdf", "-o", "answers/").run(t); status == done || !strings.Contains(said, "blank.pdf: this PDF carries no answers") {
		t.Errorf("%d %s", status, said)
	}
	if _, err := os.Stat("answers"); err == nil {
		t.Error("something was written")
	}
	if status, _, said := english("read", "甲.pdf", "乙.pdf").run(t); status != misled || !strings.Contains(said, "-o answers/") {
		t.Errorf("%d %s", status, said)
	}
	if status, _, said := english("read", "甲.pdf", "乙.pdf", "-o", "answers/").run(t); status != done {
		t.Errorf("%d %s", status, said)
	}
	for _, name := range []string{"甲", "乙"} {
		if data, err := os.ReadFile(filepath.Join("answers", name+".json")); err != nil || !strings.Contains(string(data), `"一行\n`+name+`.pdf"`) {
			t.Errorf("%v %s", err, data)
		}
	}
}

// TestReadWrong: what cannot be read of a PDF with fields is said, all of it, with
// what to do; nothing is written.
func TestReadWrong(t *testing.T) {
	folder(t)
	blank := made(t, "blank.pdf", "problem-filter-card", "--fillable=small")
	made(t, "given.pdf", "problem-filter-card", "--fillable=small", "--answers", "sample:slash-problem-filter-card")
	write(t, "wrong.pdf", string(fillIn(t, blank, true, map[string]string{"date": "2026-02-30", "who": "\U00013000"})))
	write(t, "smile.pdf", string(fillIn(t, blank, true, map[string]string{"who": "\U00013000"})))
	_, definition, _ := library.Worksheet("problem-filter-card")
	carrying := func(name, said, definition, answers string) {
		t.Helper()
		attached := []pdf.Attachment{{Name: origin.File, Type: origin.JSONType, Data: []byte(said)}, {Name: "card.yaml", Type: origin.YAMLType, Data: []byte(definition)}}
		if answers != "" {
			attached = append(attached, pdf.Attachment{Name: "a.json", Type: origin.JSONType, Data: []byte(answers)})
		}
		if said == "" {
			attached = nil
		}
		box := page.Group{Input: &page.Input{Kind: page.Typed, Name: "whom", Label: "谁", Size: page.Size{Width: 20 * page.Millimetre, Height: 5 * page.Millimetre}, Type: 12 * page.Point}}
		doc := &page.Document{Title: "表", Language: "zh-CN", Pages: []page.Page{{Size: page.A5, Marks: []page.Mark{box}}}}
		if strings.HasPrefix(name, "flat") {
			doc.Pages[0].Marks = nil
		}
		var b bytes.Buffer
		if err := pdf.Write(&b, doc, pdf.Options{Attachments: attached, Fields: pdf.SmallFields}); err != nil {
			t.Fatal(err)
		}
		write(t, name, b.String())
	}
	const asked = `{"definition": "card.yaml", "fillable": "small"}`
	const answered = `{"definition": "card.yaml", "answers": ["a.json"], "fillable": "small"}`
	carrying("flat.pdf", asked, string(definition), "")
	carrying("flat2.pdf", answered, string(definition), `{"worksheet": "problem-filter-card", "answers": {"who": "x"}}`)
	carrying("bare.pdf", "", "", "")
	carrying("unknown.pdf", asked, string(definition), "")
	carrying("later.pdf", asked, strings.Replace(string(definition), "id:", "newer: yes\nid:", 1), "")
	carrying("other.pdf", answered, string(definition), `{"worksheet": "card", "version": 1, "answers": {}}`)
	carrying("version.pdf", answered, string(definition), `{"worksheet": "problem-filter-card", "version": 99, "answers": {}}`)
	carrying("gone.pdf", `{"definition": "gone.yaml", "fillable": "small"}`, string(definition), "")
	for _, c := range []struct{ args, want string }{
		{"read blank.pdf", "nothing was typed into its fields"},
		{"read wrong.pdf", `answers.date: the calendar has no day "2026-02-30"`},
		{"read flat.pdf", "the fields of this PDF are gone"},
		{"read flat2.pdf", "worksheet read --given"},
		{"render --from flat2.pdf -o x.pdf", "the fields of this PDF are gone"},
		{"read bare.pdf", "does not carry the worksheet that its fields belong to"},
		{"read unknown.pdf", "whom: the worksheet has no question for this field"},
		{"read later.pdf", "later.pdf: card.yaml:"},
		{"read other.pdf", `other.pdf: a.json:1:15: worksheet`},
		{"read version.pdf", `version.pdf: a.json:1:49: version`},
		{"read gone.pdf", "does not carry what it was made from"},
		{"render --from wrong.pdf -o x.pdf", "answers.date"},
	} {
		before := names(t)
		status, out, said := english(strings.Fields(c.args)...).run(t)
		if status == done || out != "" || !strings.Contains(said, c.want) || names(t) != before {
			t.Errorf("%s: %d %s %s", c.args, status, out, said)
		}
	}
	// What cannot be printed is kept, and said.
	if status, out, said := english("read", "smile.pdf").run(t); status != done || !strings.Contains(out, "\U00013000") || !strings.Contains(said, "answers.who") {
		t.Errorf("%d %s %s", status, said, out)
	}
	if status, out, said := english("read", "--given", "flat2.pdf").run(t); status != done || !strings.Contains(out, `"who": "x"`) {
		t.Errorf("%d %s %s", status, said, out)
	}
}

// TestReadFromBundle: what readers type into a PDF of the keyword's download is
// read, whoever it is signed by.
func TestReadFromBundle(t *testing.T) {
	folder(t)
	_, definition, _ := library.Worksheet("listening-slips")
	write(t, "mine.yaml", strings.Replace(string(definition), "id: listening-slips", "id: mine", 1))
	write(t, "b.yaml", `
id: mine
keywords: [便条]
title: 便条
account: 某某
link: https://example.com/a/
fillable: small
worksheets: [{worksheet: mine.yaml}]
look: {name: 某某}
reply: ['{link}']
`)
	if status, out, said := english("bundle", "b.yaml", "--dry-run").run(t); status != done || !strings.Contains(out, "聆听便条-填写.pdf") || !strings.Contains(out, " MB") {
		t.Fatalf("%d %s %s", status, said, out)
	}
	if status, _, said := english("bundle", "b.yaml", "-o", "dist").run(t); status != done {
		t.Fatalf("%d %s", status, said)
	}
	data, err := os.ReadFile(filepath.Join("dist", "聆听便条-填写.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	write(t, "a.pdf", string(fillIn(t, data, false, map[string]string{"quote": "原话"})))
	if status, out, said := english("read", "a.pdf").run(t); status != done || !strings.Contains(out, `"worksheet": "mine"`) || !strings.Contains(out, `"quote": "原话"`) {
		t.Errorf("%d %s %s", status, said, out)
	}
}
