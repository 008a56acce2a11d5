package worksheets

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
)

// soon fails if a reader takes longer than a person waits: a hundred times what
// it takes on an idle machine, and far less than work by the square would take.
func soon(t *testing.T, read func() error) Problems {
	t.Helper()
	begin := time.Now()
	err := read()
	if took := time.Since(begin); took > 20*time.Second {
		t.Errorf("it took %v", took)
	} else if took > 300*time.Millisecond {
		t.Log(took)
	}
	problems, _ := err.(Problems)
	if len(problems) > maxProblems+1 {
		t.Errorf("%d problems", len(problems))
	}
	if !slices.IsSortedFunc(problems[:min(len(problems), maxProblems)], byPlace) {
		t.Errorf("not in the order of their places:\n%v", problems)
	}
	return problems
}

func byPlace(a, b Problem) int {
	if a.Line != b.Line {
		return a.Line - b.Line
	}
	return a.Column - b.Column
}

// TestHostileDefinitions reads what would take long, were it read naively.
func TestHostileDefinitions(t *testing.T) {
	many := strings.Repeat
	for name, yaml := range map[string]string{
		"unknown kinds":       blocks(many("- {kind: nose}\n", 9_000)),
		"unknown keys":        blocks(many("- {kind: note, txt: a, tet: b, tex: c}\n", 3_500)),
		"wrong values":        blocks(many("- {kind: text, id: 1, lines: x, place: y}\n", 3_500)),
		"one line":            "id: s\nblocks: [" + many("{kind: nose}, ", 7_000) + "]",
		"tabs":                "id: s\n" + many("  \ta: b\n", 10_000),
		"long text":           blocks("- {kind: note, text: " + many("长", 300_000) + "}"),
		"lines of a literal":  blocks("- kind: note\n  text: |\n    字\n" + many("    \n", 200_000)),
		"ends of literals":    blocks(many("- kind: note\n  text: |\n    "+many("字", 500)+"\n"+many("\n", maxEmpty), 500)),
		"a literal's end":     blocks("- kind: note\n  text: |\n    " + many("字", 340_000) + "\n" + many("\n", maxEmpty)),
		"folded lines":        blocks("- kind: note\n  text: >\n" + many("    字\n", 40_000)),
		"one long literal":    blocks("- kind: note\n  text: |\n    " + many("字", 300_000)),
		"double quoted":       blocks("- kind: note\n  text: \"" + many("字\\n", 150_000) + "\""),
		"single quoted":       blocks("- kind: note\n  text: '" + many("字\n\n    ", 100_000) + "'"),
		"comments":            many("# 字\n", 150_000),
		"spaces":              many(" ", 1_000_000),
		"tabs in quotes":      "a: \"" + many("\t", 1_000_000) + "\"",
		"tabs and words":      "a: \"" + many("\ta", 500_000) + "\"",
		"lines of tabs":       "a: \"" + many(many("\t", maxTabs)+many("a", 900)+"\n  ", 1_000) + "\"",
		"tabs before a word":  "a: \"" + many("\t", maxTabs) + many("a", 1_000_000) + "\"",
		"line feeds":          many("\n", 1_000_000),
		"colons":              many(":", 1_000_000),
		"questions":           many("? ", 500_000),
		"dashes without text": many("-\n", 400_000),
		"braces":              many("{", 1_000_000),
		"closing braces":      many("}", 1_000_000),
		"quotes":              many("\"", 1_000_000),
		"apostrophes":         many("'", 1_000_000),
		"bars":                many("|\n", 400_000),
		"anchors":             many("&a ", 300_000),
		"exclamation marks":   many("! ", 400_000),
		"per cent":            many("%a\n", 300_000),
		"documents":           many("---\n", 250_000),
		"backslashes":         "a: \"" + many("\\\\", 400_000),
		"plain lines":         "a: " + many("b\n  ", 200_000),
		"options":             blocks("- kind: choice\n  id: a\n  options: [" + many("{id: a, label: a}, ", 5_000) + "]"),
		"questions of one id": blocks(many("- {kind: date, id: a}\n", 900)),
	} {
		t.Run(name, func(t *testing.T) {
			if problems := soon(t, func() error { _, err := Read("f", []byte(yaml)); return err }); problems == nil && !strings.Contains(yaml, "字") && !strings.Contains(yaml, "长") {
				t.Error("no problem")
			}
			soon(t, func() error { KindOfFile([]byte(yaml)); return nil })
		})
	}
}

// TestDeepNesting reads a hundred kinds of deep nesting.
func TestDeepNesting(t *testing.T) {
	openers := []string{"[", "{a: ", "- ", "a:\n", "? ", "[{b: ", "- a: ", "\"a\": {", "[\n", "{\n"}
	for _, a := range openers {
		for _, b := range openers {
			soon(t, func() error { _, err := Read("f", []byte(strings.Repeat(a+b, 8_000))); return err })
			indented := "id: s\n"
			for i := range 100 {
				indented += strings.Repeat(" ", i) + a + strings.Repeat(b, i%3) + "\n"
			}
			soon(t, func() error { _, err := Read("f", []byte(indented)); return err })
			soon(t, func() error { _, err := ReadAnswers("f", []byte(strings.Repeat(a+b, 8_000))); return err })
		}
	}
}

// TestHostileAnswers checks answers with tens of thousands of faults, all of
// which are counted.
func TestHostileAnswers(t *testing.T) {
	sheet, err := Read("f", []byte(blocks("- {kind: table, id: log, rows: 1, columns: [{id: n, label: n, width: 9, kind: number}, {id: d, label: d, width: 9, kind: date}, {id: c, label: c, width: 9, kind: choice, options: [{id: x, label: x}]}, {id: t, label: t, width: 9}]}\n- {kind: sentence, lines: [[{id: some, kind: numbers}]]}")))
	if err != nil {
		t.Fatal(err)
	}
	answered := func(answers string) string {
		return `{"worksheet": "s", "version": 1, "answers": ` + answers + "}"
	}
	many := func(n int, one string) string { return strings.TrimSuffix(strings.Repeat(one+",", n), ",") }
	for _, tt := range []struct {
		name, answers string
		faults        int
	}{
		{"bad cells", `{"log": [` + many(10_000, `{"n": "x", "d": "2026-13-01", "c": "why", "t": 7}`) + "]}", 40_000},
		{"bad cells, a line each", `{"log": [` + many(10_000, "{\"n\": \"x\",\n \"d\": \"2026-13-01\",\n \"c\": \"why\",\n \"t\": 7}\n") + "]}", 40_000},
		{"unknown keys", "{" + many(1, strings.TrimSuffix(func() string {
			var b strings.Builder
			for i := range 50_000 {
				fmt.Fprintf(&b, "\"x%d\": 1,", i)
			}
			return b.String()
		}(), ",")) + "}", 50_000},
		{"one key again", "{" + many(50_001, `"log": []`) + "}", 50_000},
		{"copies that are none", "[" + many(2_000, "7") + "]", 2_000},
		{"numbers", `{"some": [` + many(400_000, "1") + "]}", 1},
		{"control characters", `{"log": [` + many(5_000, `{"t": "\u0001\u0002\u0003\ud800"}`) + "]}", 20_000},
		{"a hundred and one", `{"log": [` + many(101, `{"n": "x"}`) + "]}", 101},
		{"a hundred", `{"log": [` + many(100, `{"n": "x"}`) + "]}", 100},
	} {
		t.Run(tt.name, func(t *testing.T) {
			problems := soon(t, func() error {
				file, err := ReadAnswers("f", []byte(answered(tt.answers)))
				if err != nil {
					return err
				}
				_, err = file.For(sheet)
				return err
			})
			want := fmt.Sprintf("and %d more problems", tt.faults-maxProblems)
			switch last := problems[len(problems)-1]; {
			case tt.faults <= maxProblems:
				if len(problems) != tt.faults || last.Note {
					t.Errorf("%d problems, want %d", len(problems), tt.faults)
				}
			case tt.faults == maxProblems+1:
				want = "and one more problem"
				fallthrough
			default:
				if !last.Note || last.What.String() != want || last.File != "f" {
					t.Errorf("the last is %+v, want %s", last, want)
				}
			}
		})
	}
}
