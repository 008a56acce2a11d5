package reference_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"worksheetpdf/layouts"
	"worksheetpdf/layouts/layouttest"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
	"worksheetpdf/worksheets/reference"
)

var update = flag.Bool("update", false, "rewrite the page and the pictures")

// TestTopicsAndModel holds words and model together: nothing that is there is
// left undescribed, nothing described that is not there.
func TestTopicsAndModel(t *testing.T) {
	topics := read(t)
	common, err := worksheets.ReadTopic("common.yaml", file(t, "topics/common.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	used, names := map[string]bool{}, []string{"common.yaml"}
	for _, topic := range topics {
		names = append(names, topic.Name+".yaml")
		var keys []string
		for _, key := range topic.Mapping.Keys {
			keys = append(keys, key.Name)
			if topic.Does(key.Name) == "" {
				t.Errorf("%s: nothing is said of the key %q", topic.Name, key.Name)
			}
			if topic.Topic.Keys[key.Name] == "" {
				used[key.Name] = true
			}
		}
		for key := range topic.Topic.Keys {
			if !slices.Contains(keys, key) {
				t.Errorf("%s: there is no key %q", topic.Name, key)
			}
		}
		if topic.Kind != "" && topic.Example == "" {
			t.Errorf("%s: no example", topic.Name)
		}
	}
	for key := range common.Keys {
		if !used[key] {
			t.Errorf("common.yaml: no topic needs %q", key)
		}
	}
	found, err := filepath.Glob("topics/*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range found {
		if !slices.Contains(names, filepath.Base(name)) {
			t.Errorf("%s describes nothing", name)
		}
	}
}

// TestExamples prints every example, blank and with its answers, without a
// problem or a note; one whose block asks something has an answer to all it asks.
func TestExamples(t *testing.T) {
	for _, topic := range read(t) {
		if !topic.Pictured() {
			continue
		}
		t.Run(topic.Name, func(t *testing.T) {
			sheet, answers := example(t, topic)
			for _, a := range []*worksheets.Answers{nil, answers} {
				if _, err := layouts.Print(sheet, a, layouts.Options{Pictures: layouttest.Pictures(t, sheet)}); err != nil {
					t.Error(err)
				}
			}
			if asks := len(sheet.Fields()) > 0; asks != (topic.Answer != "") || asks != (topic.Answers != "") {
				t.Errorf("it asks %d questions, and says of answers: %q, %q", len(sheet.Fields()), topic.Answer, topic.Answers)
			}
			uses := slices.ContainsFunc(sheet.Blocks, func(b worksheets.Block) bool { return worksheets.KindOf(b).Name == topic.Name })
			if !uses {
				t.Error("the example has no such block")
			}
			for _, field := range sheet.Fields() {
				if !answers.Copies[0].Get(field.ID).Given() {
					t.Errorf("the example leaves %q unanswered", field.ID)
				}
			}
		})
	}
}

// TestReportExamples reads the examples of reports and checks their paths.
func TestReportExamples(t *testing.T) {
	for _, topic := range read(t) {
		if topic.Kind == "" || topic.Pictured() {
			continue
		}
		report, err := worksheets.ReadReport(topic.Name, []byte(topic.ReportDefinition()))
		if err != nil {
			t.Errorf("%s: %v", topic.Name, err)
			continue
		}
		var sheets []*worksheets.Worksheet
		for _, id := range report.Over {
			name, data, _ := library.Worksheet(id)
			sheet, err := worksheets.Read(name, data)
			if err != nil {
				t.Fatal(err)
			}
			sheets = append(sheets, sheet)
		}
		if err := report.CheckOver(sheets...); err != nil {
			t.Errorf("%s: %v", topic.Name, err)
		}
	}
}

// TestPage holds the page and the pictures beside it against what the topics
// make.
func TestPage(t *testing.T) {
	topics := read(t)
	same(t, "README.md", []byte(reference.Page(topics)))
	for _, topic := range topics {
		if topic.Pictured() {
			sheet, answers := example(t, topic)
			same(t, "pictures/"+topic.Name+".png", picture(t, sheet, answers))
		}
	}
}

// TestText shows a topic, its parts, and nothing for a name that is not there.
func TestText(t *testing.T) {
	topics := read(t)
	text, ok := reference.Text(topics, "choice")
	for _, want := range []string{"choice：选择题", "many（true 或 false；可不写）", "- kind: choice", "option：选项", `"size": "other"`} {
		if !ok || !strings.Contains(text, want) {
			t.Errorf("%q is not in\n%s", want, text)
		}
	}
	if text, ok := reference.Text(topics, "chioce"); ok {
		t.Errorf("a kind that is not there has the text %q", text)
	}
	if rows := reference.List(topics); len(rows) != len(worksheets.Kinds())+len(worksheets.ReportKinds()) {
		t.Errorf("the list has %d rows", len(rows))
	}
}

func read(t *testing.T) []reference.Topic {
	t.Helper()
	topics, err := reference.Topics()
	if err != nil {
		t.Fatal(err)
	}
	return topics
}

// example is a topic's example as it is printed; the answers are nil where it
// asks nothing.
func example(t *testing.T, topic reference.Topic) (*worksheets.Worksheet, *worksheets.Answers) {
	t.Helper()
	sheet, err := worksheets.Read(topic.Name, []byte(topic.Definition()))
	if err != nil {
		t.Fatal(err)
	}
	if topic.Answers == "" {
		return sheet, nil
	}
	read, err := worksheets.ReadAnswers(topic.Name, []byte(`{"worksheet": "example", "version": 1, "answers": `+topic.Answers+"}"))
	if err != nil {
		t.Fatal(err)
	}
	answers, err := read.For(sheet)
	if err != nil {
		t.Fatal(err)
	}
	return sheet, answers
}

func file(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// same compares a file with what it should be, or rewrites it.
func same(t *testing.T, name string, want []byte) {
	t.Helper()
	got, err := os.ReadFile(name)
	if bytes.Equal(got, want) || layouttest.SamePixels(got, want) {
		return
	}
	if *update {
		if err := os.WriteFile(name, want, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	t.Errorf("%s is not what the topics make (make golden): %v", name, err)
}
