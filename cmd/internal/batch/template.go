package batch

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"worksheetpdf/layouts/filename"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/records"
)

// What a template has besides questions and columns.
const (
	numberPart = "#" // the record's number, with four digits or more
	filePart   = "@" // the name of the record's file, without its ending
)

// What stands in a name for what was not answered.
const unanswered = "未填"

// Template makes names of files: words, and in braces what is taken from the
// record. It is never changed once made.
type Template struct{ parts []part }

// part is words, or what stands in braces.
type part struct {
	words  string
	name   string             // in braces, as it was written; "": words
	path   []worksheets.Field // of a question; nil: a column of the table
	column string
}

// ParseTemplate reads a template for the records of a worksheet. What is in
// braces is {#}, {@}, a question by its id or its label, or else a column of
// the table that the records come from.
func ParseTemplate(words string, sheet *worksheets.Worksheet) (*Template, error) {
	t := &Template{}
	words = strings.TrimSuffix(words, ".pdf")
	for words != "" {
		before, rest, open := strings.Cut(words, "{")
		if strings.ContainsAny(before, `}/\`) {
			return nil, templateFault(worksheets.Msg("%q cannot stand in a file's name", before), worksheets.Msg("write words, and questions in braces: %s", "{student}-{date}"))
		}
		if before != "" {
			t.parts = append(t.parts, part{words: before})
		}
		if !open {
			break
		}
		name, after, closed := strings.Cut(rest, "}")
		if !closed || strings.TrimSpace(name) == "" {
			return nil, templateFault(worksheets.Msg("a brace in %q is never closed, or has nothing in it", "{"+rest), worksheets.Msg("write words, and questions in braces: %s", "{student}-{date}"))
		}
		p, err := partOf(strings.TrimSpace(name), sheet)
		if err != nil {
			return nil, err
		}
		t.parts, words = append(t.parts, p), after
	}
	return t, nil
}

func templateFault(what, hint worksheets.Message) error {
	return worksheets.Problems{{File: "--name", What: what, Hint: hint}}
}

// partOf is what a name in braces stands for.
func partOf(name string, sheet *worksheets.Worksheet) (part, error) {
	p := part{name: name}
	if name == numberPart || name == filePart {
		return p, nil
	}
	if p.path = questionNamed(name, sheet.Fields()); p.path == nil {
		p.column = name
		return p, nil
	}
	last := p.path[len(p.path)-1]
	if slices.ContainsFunc(p.path, func(f worksheets.Field) bool { return f.Kind == worksheets.RowsField }) || last.Kind == worksheets.GroupField {
		return p, templateFault(worksheets.Msg("%q has many answers, and a name takes one", name), worksheets.Msg("write the id of another question, or %s", "{#}"))
	}
	return p, nil
}

// questionNamed is the question of an id, "love.answer" within a group, or else
// the one of that label, with the groups it is in; nil: there is none, or more
// than one of that label.
func questionNamed(name string, fields []worksheets.Field) []worksheets.Field {
	first, rest, within := strings.Cut(name, ".")
	for _, f := range fields {
		if f.ID != first {
			continue
		}
		if !within {
			return []worksheets.Field{f}
		}
		if inner := questionNamed(rest, f.Fields); inner != nil {
			return append([]worksheets.Field{f}, inner...)
		}
	}
	var labelled []worksheets.Field
	for _, f := range fields {
		if f.Label == name {
			labelled = append(labelled, f)
		}
	}
	if len(labelled) == 1 {
		return labelled
	}
	return nil
}

// Columns are what the template takes from a table besides answers.
func (t *Template) Columns() (columns []string) {
	for _, p := range t.parts {
		if p.column != "" {
			columns = append(columns, p.column)
		}
	}
	return columns
}

// longestValue is how many characters of an answer stand in a name, where there
// is room for them.
const longestValue = 40

// mostBytes is how long a name may be without its ending: package filename
// would cut its end off, and with it what tells it from others.
const mostBytes = 200

// name is the name of a record's file.
func (t *Template) name(r *records.Record, answers *worksheets.Answers) string {
	return filename.Of(t.Words(r, answers), ".pdf")
}

// Words is what the template says of a record, whether a file may have that
// name or not.
func (t *Template) Words(r *records.Record, answers *worksheets.Answers) string {
	var words string
	for most := longestValue; most > 0; most-- {
		var b strings.Builder
		for _, p := range t.parts {
			b.WriteString(p.value(r, answers, most))
		}
		if words = b.String(); len(words) <= mostBytes {
			break
		}
	}
	return words
}

// value is what a part is in a name, with so many characters at most.
func (p part) value(r *records.Record, answers *worksheets.Answers, most int) string {
	var value string
	switch {
	case p.name == "":
		return p.words
	case p.name == numberPart:
		return fmt.Sprintf("%04d", r.Number)
	case p.name == filePart:
		value = r.Name
	case p.column != "":
		value = r.Columns[p.column]
	default:
		value = answerOf(answers.Copies[0], p.path)
	}
	value = strings.Join(strings.FieldsFunc(value, unicode.IsSpace), " ")
	if value == "" {
		return unanswered
	}
	if runes := []rune(value); len(runes) > most {
		value = string(runes[:most])
	}
	return value
}

// answerOf is the answer to a question in words; "": there is none.
func answerOf(g worksheets.Group, path []worksheets.Field) string {
	f, v := path[0], g.Get(path[0].ID)
	switch {
	case !v.Given():
		return ""
	case len(path) > 1:
		return answerOf(v.Group, path[1:])
	}
	switch f.Kind {
	case worksheets.TextField:
		return v.Trimmed()
	case worksheets.NumberField, worksheets.DecimalField:
		return v.Figure()
	case worksheets.DateField:
		return fmt.Sprintf("%04d-%02d-%02d", v.Date.Year, v.Date.Month, v.Date.Day)
	case worksheets.OneField, worksheets.AnyField:
		var labels []string
		for _, o := range f.Options {
			if slices.Contains(v.Chosen, o.ID) {
				labels = append(labels, o.Label)
			}
		}
		return strings.Join(labels, "、")
	case worksheets.NumbersField:
		return worksheets.JoinRefs(v.Refs)
	}
	return strconv.FormatBool(v.Done)
}
