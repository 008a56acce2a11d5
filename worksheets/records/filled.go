package records

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"

	"worksheetpdf/worksheets"
)

// Filled is the record that the fields of a PDF hold. The PDF was made for a
// worksheet, and its fields held what given says, an answer file; nil: nothing.
// What stands in a field is the answer. Where that is what was given, it stays as
// it was written there; changed reports whether it is anywhere else.
//
// The error is about given. What is wrong with the fields, the record says when
// it is checked.
func Filled(file string, sheet *worksheets.Worksheet, given *worksheets.AnswerFile, fields []Typed) (record *Record, changed bool, err error) {
	f := filling{file: file, sheet: sheet, typed: sortTyped(fields), units: unitsOf(sheet), room: mostFilledRows}
	var before givenAnswers
	if given != nil {
		if before, err = answersOf(given, sheet); err != nil {
			return nil, false, err
		}
	}
	text := f.answers(before)
	f.unknown()
	r := &Record{Number: 1, Place: file, file: file, problems: f.findings.Problems(), notes: f.notes.Problems(), place: inFields}
	var b bytes.Buffer
	if err := json.Indent(&b, wrapped(answersHead(sheet), []byte(text)), "", "  "); err != nil {
		return nil, false, err
	}
	r.Text = b.Bytes()
	return r, f.changed, nil
}

// inFields moves a problem from the text of a record to the fields that it was
// made of: they have paths, and no lines.
func inFields(p *worksheets.Problem) { p.Line, p.Column, p.Excerpt, p.Caret = 0, 0, "", 0 }

// givenAnswers is what stood in the fields before.
type givenAnswers struct {
	copies []worksheets.Group
	raw    []rawGroup // as they are written
	listed bool       // they are a list
}

// rawGroup is a group of answers as it is written.
type rawGroup map[string]json.RawMessage

func answersOf(file *worksheets.AnswerFile, sheet *worksheets.Worksheet) (g givenAnswers, err error) {
	answers, err := file.For(sheet)
	if err != nil {
		return g, err
	}
	g.copies = answers.Copies
	text, _ := file.Answers()
	if g.listed = strings.HasPrefix(text, "["); g.listed {
		g.raw = rawRows(json.RawMessage(text))
	} else {
		g.raw = []rawGroup{rawMembers(json.RawMessage(text))}
	}
	return g, nil
}

// rawMembers and rawRows are what is in an object, and in a list of them; nil of
// what was left out.
func rawMembers(text json.RawMessage) (members rawGroup) {
	if json.Unmarshal(text, &members) != nil {
		return nil
	}
	return members
}

func rawRows(text json.RawMessage) (rows []rawGroup) {
	var items []json.RawMessage
	if json.Unmarshal(text, &items) != nil {
		return nil
	}
	for _, item := range items {
		rows = append(rows, rawMembers(item))
	}
	return rows
}

// filling is the work on a record of fields.
type filling struct {
	file     string
	sheet    *worksheets.Worksheet
	typed    *typedFields
	units    []string // what stands after numbers on the sheet, and before them
	room     int      // for rows
	numbered int      // the sheet that a copy is, as its own entries are numbered
	days     []day    // of a copy, but of those in its rows
	changed  bool
	findings worksheets.Findings
	notes    worksheets.Findings
}

// mostFilledRows is how many rows there may be in all, empty ones too.
const mostFilledRows = 500_000

// spot is where a question stands: among the fields, and in an answer file.
type spot struct{ name, path string }

func (s spot) member(id string) spot {
	if s.name != "" {
		s.name += "."
	}
	return spot{s.name + id, s.path + "." + id}
}

func (s spot) row(n int) spot {
	in := "[" + strconv.Itoa(n) + "]"
	return spot{s.name + in, s.path + in}
}

// before is what was given for a group of questions.
type before struct {
	worksheets.Group
	raw rawGroup
}

// answers are those of all copies, as an answer file has them.
func (f *filling) answers(given givenAnswers) string {
	count := max(f.typed.copies, len(given.copies), 1)
	listed := given.listed || count > 1
	texts := make([]string, count)
	for i := range texts {
		at := spot{path: keyAnswers}
		if listed {
			at = at.row(i)
		}
		at.name = ""
		if f.typed.copies > 0 {
			at.name = copyName(i)
		}
		var was before
		if i < len(given.copies) {
			was.Group = given.copies[i]
		}
		if i < len(given.raw) {
			was.raw = given.raw[i]
		}
		texts[i] = f.copy(at, was)
	}
	if !listed {
		return texts[0]
	}
	return "[" + strings.Join(texts, ",\n") + "]"
}

// copy is the answers of one copy.
func (f *filling) copy(at spot, was before) string {
	fields := f.sheet.Fields()
	f.numbered, f.days = f.sheet.SheetOf(was.Group), nil
	f.headDays(fields, at)
	f.lacking(fields, at)
	return f.group(fields, at, was)
}

// group is the answers to questions as a JSON object.
func (f *filling) group(fields []worksheets.Field, at spot, was before) string {
	var members []string
	for _, field := range fields {
		var value string
		given := was.Get(field.ID)
		switch here := at.member(field.ID); field.Kind {
		case worksheets.GroupField:
			value = f.group(field.Fields, here, before{given.Group, rawMembers(was.raw[field.ID])})
		case worksheets.RowsField:
			value = f.table(field.Fields, here, given, rawRows(was.raw[field.ID]))
		default:
			value = f.answer(asked{field, isMonth(field, fields)}, here, given, string(was.raw[field.ID]))
		}
		if value != "" && value != "{}" && value != "[]" {
			members = append(members, quoted(field.ID)+": "+value)
		}
	}
	return "{" + strings.Join(members, ", ") + "}"
}

// table is rows as a JSON list. Those behind the last that says something are
// none; an empty one between others keeps its place.
func (f *filling) table(fields []worksheets.Field, at spot, given worksheets.Value, raw []rawGroup) string {
	count := max(f.typed.rows[at.name], len(given.Rows))
	if f.room -= count; f.room < 0 {
		f.wrong(at.path, &fault{worksheets.Msg("there are more than %d rows", mostFilledRows), askAgain()})
		return ""
	}
	rows, last := make([]string, count), 0
	for i := range rows {
		var was before
		if i < len(given.Rows) {
			was.Group = given.Rows[i]
		}
		if i < len(raw) {
			was.raw = raw[i]
		}
		if rows[i] = f.group(fields, at.row(i), was); rows[i] != "{}" {
			last = i + 1
		}
	}
	return "[" + strings.Join(rows[:last], ",\n") + "]"
}

func (f *filling) wrong(path string, wrong *fault) {
	f.findings.Add(worksheets.Problem{File: f.file, Path: path, What: wrong.what, Hint: wrong.hint})
}

// askAgain is the hint for a file whose fields are not those that it was made with.
func askAgain() worksheets.Message {
	return worksheets.Msg("another program has changed the form: ask for the file as it was given out, filled in and saved")
}
