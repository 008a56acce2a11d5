package worksheets

import (
	"slices"
	"strings"
	"unicode"
)

// Answers is what somebody wrote on a worksheet, checked against it.
type Answers struct {
	Copies []Group // one a copy of the worksheet, at least one

	source *Source
}

// Source knows where each answer stands in its file; nil where they were not
// read from one.
func (a *Answers) Source() *Source {
	if a == nil {
		return nil
	}
	return a.source
}

// Group is the answers by question id. The zero value has none.
type Group struct {
	Path   string // "answers", "answers[2].log[0]"
	values map[string]Value
}

// Get is the answer to a question; the zero Value where it was left out.
func (g Group) Get(id string) Value { return g.values[id] }

// Empty reports whether no question of the group is answered.
func (g Group) Empty() bool { return len(g.values) == 0 }

// Value is one checked answer; which member holds it follows from the field's kind.
type Value struct {
	Path    string // "answers.log[0].quote"; empty: left out
	Text    string // TextField, as written; see Trimmed
	Number  int
	Decimal Decimal // DecimalField, as written
	Date    Day
	Chosen  []string // OneField (one), AnyField
	Done    bool
	Refs    []EntryRef // NumbersField
	Rows    []Group
	Group   Group
}

// Given reports whether there is an answer.
func (v Value) Given() bool { return v.Path != "" }

// Day is a date of the calendar.
type Day struct{ Year, Month, Day int }

// Trimmed is the text without the lines before and after it in which nothing
// can be seen, which web forms leave and nobody means, and without the blanks
// at its end. It is empty where nothing of the text can be seen.
func (v Value) Trimmed() string {
	seen := func(line string) bool {
		return strings.ContainsFunc(line, func(r rune) bool { return !invisible(r) })
	}
	lines := strings.Split(v.Text, "\n")
	first := slices.IndexFunc(lines, seen)
	if first < 0 {
		return ""
	}
	for !seen(lines[len(lines)-1]) {
		lines = lines[:len(lines)-1]
	}
	return strings.TrimRightFunc(strings.Join(lines[first:], "\n"), unicode.IsSpace)
}
