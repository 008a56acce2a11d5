package worksheets

import (
	"strings"
	"testing"
)

// TestForms holds matrices and forms to their own rules.
func TestForms(t *testing.T) {
	const rows = ", rows: [{id: a, label: 甲}]"
	for words, want := range map[string]string{
		"{kind: matrix, id: m" + rows + "}":                                                               "these rows have nothing to choose",
		"{kind: matrix, id: m, to: 5}":                                                                    `"rows" is missing`,
		"{kind: matrix, id: m, to: 11" + rows + "}":                                                       "must be from 2 to 10",
		"{kind: matrix, id: m, from: 2, to: 5" + rows + "}":                                               "must be from 0 to 1",
		"{kind: matrix, id: m, to: 5, options: [{id: o, label: 是}]" + rows + "}":                          "exclude each other",
		"{kind: matrix, id: m, from: 0, options: [{id: o, label: 是}]" + rows + "}":                        "belongs to scales only",
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
	} {
		_, err := Read("s.yaml", []byte("id: s\nversion: 1\ntitle: 表\npaper: a4\nblocks:\n  - "+words+"\n"))
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %s", words, err, want)
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
