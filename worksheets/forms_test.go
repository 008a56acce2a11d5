package worksheets

import (
	"strings"
	"testing"
)

// TestForms holds matrices, forms and what is repeated to their own rules.
func TestForms(t *testing.T) {
	const rows = ", rows: [{id: a, label: 甲}]"
	for words, want := range map[string]string{
		"{kind: matrix, id: m" + rows + "}":                                                               "these rows have nothing to choose",
		"{kind: matrix, id: m, to: 5}":                                                                    `"rows" is missing`,
		"{kind: matrix, id: m, to: 11" + rows + "}":                                                       "must be from 2 to 10",
		"{kind: matrix, id: m, from: 2, to: 5" + rows + "}":                                               "must be from 0 to 1",
		"{kind: matrix, id: m, to: 5, options: [{id: o, label: 是}]" + rows + "}":                          "exclude each other",
		"{kind: matrix, id: m, from: 0, options: [{id: o, label: 是}]" + rows + "}":                        "belongs to scales only",
		"{kind: matrix, id: m, options: [{id: o, label: 是}]" + rows + "}":                                 "one option is no choice",
		"{kind: matrix, id: m, many: true, to: 5" + rows + "}":                                            "of a scale one number is chosen",
		"{kind: matrix, id: m, place: before, to: 5" + rows + "}":                                         "always stands above",
		"{kind: matrix, id: m, to: 5, rows: [{id: a, label: 甲}, {id: a, label: 乙}]}":                      "two entries have the id",
		"{kind: matrix, id: m, options: [{id: o, label: 是, blank: b}]" + rows + "}":                       "no room here to write",
		"{kind: matrix, id: m, options: [" + strings.Repeat("{id: o, label: 是}, ", 13) + "]" + rows + "}": "there may be 12",
		"{kind: form, fields: []}":                                                                        `"fields" must not be empty`,
		"{kind: form, columns: 4, fields: [{id: a, label: 甲}]}":                                           "must be from 1 to 3",
		"{kind: form, fields: [{id: a, label: 甲, span: true}]}":                                           "nothing to span",
		"{kind: form, fields: [{id: a, label: 甲}, {id: a, label: 乙}]}":                                    `two questions have the id "a"`,
		"{kind: form, fields: [{id: a}]}":                                                                 `"label" is missing`,
		"{kind: form, fields: [{id: a, label: 甲, kind: tick}]}":                                           "is not one of the values",
		"{kind: form, fields: [{id: a, label: 甲, unit: 元}]}":                                              `"unit" belongs to the kind "number" only`,
		"{kind: form, fields: [{id: a, label: 甲, kind: date, lines: 2}]}":                                 `"lines" belongs to the kind "text" only`,
		"{kind: form, fields: [{id: a, label: 甲, min: 2}]}":                                               `"min" belongs to the kind "number" only`,
		"{kind: form, fields: [{id: a, label: 甲, many: true}]}":                                           `"many" belongs to the kind "choice" only`,
		"{kind: form, fields: [{id: a, label: 甲, kind: choice}]}":                                         "a choice needs options",
		"{kind: form, fields: [{id: a, label: 甲, kind: number, min: 2.5}]}":                               "this is no whole number",
		"{kind: form, fields: [{id: a, label: 甲, kind: choice, options: [{id: b, label: 乙, blank: a}]}]}": `two questions have the id "a"`,
		repeat(""): `"blocks" must not be empty`,
		"{kind: repeat, id: r, blocks: [{kind: text, id: a}]}":                                                                     `"times" is missing`,
		"{kind: repeat, id: r, times: 101, blocks: [{kind: text, id: a}]}":                                                         "must be from 1 to 100",
		repeat("{kind: note, text: 字}"):                                                                                            "nothing is asked in these blocks",
		repeat("{kind: text, id: a}, {kind: number, id: a}"):                                                                       `two questions have the id "a"`,
		repeat("{kind: text, id: a}, {kind: title}"):                                                                               "a title stands once",
		repeat("{kind: text, id: a}, {kind: break}"):                                                                               "a page cannot break",
		repeat("{kind: text, id: a, points: 2}"):                                                                                   "points are counted once",
		repeat("{kind: text, id: a, heading: {text: 字, step: true}}"):                                                              "a step has one number",
		repeat("{kind: heading, text: 字, step: true}, {kind: text, id: a}"):                                                        "a step has one number",
		repeat("{kind: text, id: a, key: 对}"):                                                                                      "there is no one right answer",
		repeat("{kind: sentence, lines: [[{id: a, key: 对}]]}"):                                                                     "there is no one right answer",
		repeat(repeat("{kind: text, id: a}")):                                                                                      "no copies of copies",
		repeat("{kind: columns, columns: [{blocks: [{kind: title}, {kind: text, id: a}]}]}"):                                       "a title stands once",
		repeat("{kind: table, id: a, rows: 1, fill: true, columns: [{id: b, label: 乙}]}"):                                          `"fill" belongs to tables that are not repeated`,
		repeat("{kind: table, id: a, rows: 1, number: {label: 号, sheet: n}, columns: [{id: b, label: 乙}]}, {kind: number, id: n}"): `"sheet" belongs to tables that are not repeated`,
	} {
		_, err := Read("s.yaml", []byte("id: s\nversion: 1\ntitle: 表\npaper: a4\nblocks:\n  - "+words+"\n"))
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %s", words, err, want)
		}
	}
}

// repeat is blocks that are repeated.
func repeat(blocks string) string {
	return "{kind: repeat, id: r, times: 2, blocks: [" + blocks + "]}"
}

// TestRepeatAnswers: each copy has the questions of its blocks, which others
// may ask by the same ids.
func TestRepeatAnswers(t *testing.T) {
	checkAnswers(t, "- "+repeat("{kind: text, id: a, label: 甲}, {kind: table, id: log, rows: 1, columns: [{id: a, label: 子}]}")+"\n- {kind: text, id: a, label: 乙}\n", map[string]string{
		`{"a": "外", "r": [{"a": "一"}, {}, {"a": "三", "log": [{"a": "行"}]}]}`: "",
		`{"r": [{"b": "一"}]}`:          `answers.r[0].b: there is no question "b" here`,
		`{"r": [{"甲": "一"}]}`:          `write "a"`,
		`{"r": {"a": "一"}}`:            "this must be a list of objects",
		`{"r": [{}, {"a": 1}]}`:        "answers.r[1].a: this must be text",
		`{"r": [{"log": [{"b": 1}]}]}`: "answers.r[0].log[0].b",
		`{"r": [` + strings.Repeat(`{"a": "一"},`, MaxRepeats) + `{"a": "一"}]}`: "there are more than 200 rows",
	})
}

// TestRepeatLabel: a label says which copy it is, and a number where it is left out.
func TestRepeatLabel(t *testing.T) {
	for label, want := range map[CopyLabel]string{"第 {n} 周": "第 3 周", "": "3", "{n}/{n}": "3/3", "一": "一"} {
		if got := label.On(3); got != want {
			t.Errorf("%q: %q, want %q", label, got, want)
		}
	}
}

// TestMatrixAnswers: a row is answered with an option, or several, or a number.
func TestMatrixAnswers(t *testing.T) {
	const rows = "rows: [{id: a, label: 甲}, {id: b, label: 乙}]"
	checkAnswers(t, "- {kind: matrix, id: one, options: [{id: x, label: 子}, {id: y, label: 丑}], "+rows+"}\n"+
		"- {kind: matrix, id: any, many: true, options: [{id: x, label: 子}, {id: y, label: 丑}], "+rows+"}\n"+
		"- {kind: matrix, id: rated, from: 0, to: 3, "+rows+"}\n", map[string]string{
		`{"one": {"a": "x"}, "any": {"b": ["x", "y"]}, "rated": {"a": 0, "b": 3}}`: "",
		`{"one": {"a": "", "b": null}, "any": {}, "rated": null}`:                  "",
		`{"one": {"a": "丑"}}`:        `there is no option "丑" (write "y")`,
		`{"one": {"乙": "x"}}`:        `there is no question "乙" here (write "b")`,
		`{"one": {"a": ["x", "y"]}}`: "this must be the id of an option",
		`{"any": {"a": ["x", "x"]}}`: `"x" is chosen twice`,
		`{"rated": {"a": 4}}`:        "4 is not from 0 to 3",
		`{"rated": {"a": "3"}}`:      "this must be a whole number",
		`{"one": [{"a": "x"}]}`:      "this must be an object",
	})
}

// checkAnswers reads answers to blocks, and asks for the problem of each; "":
// there is none.
func checkAnswers(t *testing.T, blocks string, wants map[string]string) {
	t.Helper()
	sheet, err := Read("s.yaml", []byte("id: s\nversion: 1\ntitle: 表\npaper: a4\nblocks:\n"+blocks))
	if err != nil {
		t.Fatal(err)
	}
	for words, want := range wants {
		file, err := ReadAnswers("a.json", []byte(`{"worksheet": "s", "version": 1, "answers": `+words+`}`))
		if err != nil {
			t.Fatal(err)
		}
		_, err = file.For(sheet)
		if (err == nil) != (want == "") || err != nil && !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %s", words, err, want)
		}
	}
}
