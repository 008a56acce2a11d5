package main

import (
	"encoding/json"
	"strings"
	"testing"
)

// TestSchema writes the schema of each kind of file and of answers, and names
// a worksheet that is not there.
func TestSchema(t *testing.T) {
	for _, c := range []struct {
		args string
		want string
	}{
		{"schema", `"title": "工作表"`},
		{"schema report", `"title": "报告"`},
		{"schema bundle", `"title": "资料包"`},
		{"schema problem-filter-card", `"const": "problem-filter-card"`},
	} {
		status, out, err := call{args: strings.Fields(c.args)}.run(t)
		if status != done || err != "" || !json.Valid([]byte(out)) || !strings.Contains(out, c.want) {
			t.Errorf("%s: %d, %s\n%s", c.args, status, err, out)
		}
	}
	if status, out, err := (call{args: []string{"schema", "problem-filter-cart"}}).run(t); status != failed || out != "" || !strings.Contains(err, "problem-filter-card") {
		t.Errorf("%d, %s, %s", status, out, err)
	}
}

// TestHelpBlock shows the reference.
func TestHelpBlock(t *testing.T) {
	for _, c := range []struct {
		args   string
		status int
		want   string
	}{
		{"help block", done, "choice"},
		{"help block choice", done, "many（true 或 false；可不写）"},
		{"help block option", done, "option：选项"},
		{"help block table", done, "number-column：行号列"},
		{"help block chioce", misled, "choice"},
		{"help block choice text", misled, "text"},
	} {
		status, out, err := call{args: strings.Fields(c.args)}.run(t)
		if status != c.status || !strings.Contains(out+err, c.want) {
			t.Errorf("%s: %d, %s\n%s", c.args, status, err, out)
		}
	}
}
