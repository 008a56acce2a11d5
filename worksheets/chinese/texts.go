// Package chinese says the messages of this module's packages in Chinese:
// those of problems with definitions, answers, bundles and layouts.
//
//	_, err := worksheets.Read("sheet.yaml", definition)
//	var problems worksheets.Problems
//	if errors.As(err, &problems) {
//		fmt.Println(chinese.New().Problems(problems))
//	}
//
// A message's English format is the key of its translation. A program that has
// messages of its own gives their translations to [New].
package chinese

import (
	"fmt"
	"strings"

	"worksheetpdf/worksheets"
)

// Texts says messages in Chinese. It is read-only, and safe for concurrent use.
type Texts struct {
	chinese map[string]string // by the English format
}

// text is a message's English format and its Chinese one, which takes the same
// arguments. The language: 您 and 你 are left out, quotation marks are
// full-width, a verb begins.
type text struct{ english, chinese string }

// New has the texts of this module's packages, and those of a program's own:
// Chinese formats by the English ones.
func New(own ...map[string]string) *Texts {
	t := &Texts{map[string]string{}}
	for _, part := range library() {
		for _, text := range part {
			t.chinese[text.english] = text.chinese
		}
	}
	for _, part := range own {
		for english, chinese := range part {
			t.chinese[english] = chinese
		}
	}
	return t
}

// library is all texts of the packages. A test holds it against their sources.
func library() [][]text {
	return [][]text{readingTexts(), slipTexts(), layoutTexts(), bundleTexts(), importingTexts(), reportTexts(), imageTexts(), objectTexts(), frameTexts(), formTexts(), recordTexts()}
}

// Has reports whether there is a translation of the message with a format.
func (t *Texts) Has(english string) bool {
	_, ok := t.chinese[english]
	return ok
}

// Message is a message in Chinese; one that has no translation stays English.
func (t *Texts) Message(m worksheets.Message) string {
	format := t.chinese[m.Format]
	if format == "" {
		return m.String()
	}
	args := make([]any, len(m.Args))
	for i, a := range m.Args {
		if inner, ok := a.(worksheets.Message); ok {
			a = t.Message(inner)
		}
		args[i] = a
	}
	return fmt.Sprintf(format, args...)
}

// Problem is a problem in Chinese on one line, as its Error is in English:
// place, path, what is wrong and, in parentheses, how to mend it.
func (t *Texts) Problem(p worksheets.Problem) string {
	s := t.Message(p.What)
	if p.Hint.Format != "" {
		s += "（" + t.Message(p.Hint) + "）"
	}
	for _, before := range []string{p.Path, p.Place()} {
		if before != "" {
			s = before + ": " + s
		}
	}
	return s
}

// Problems is problems in Chinese, a line each.
func (t *Texts) Problems(problems worksheets.Problems) string {
	lines := make([]string, len(problems))
	for i, p := range problems {
		lines[i] = t.Problem(p)
	}
	return strings.Join(lines, "\n")
}
