package worksheets

import (
	"strings"
	"testing"
)

// TestDecimals: a number with decimals is kept as it is written, to the last
// zero, and held to its bounds without rounding.
func TestDecimals(t *testing.T) {
	sheet, err := Read("s.yaml", []byte("id: a\nversion: 1\ntitle: 表\npaper: a4\nblocks:\n"+
		"  - {kind: number, id: weight, decimals: 2, min: 0.1, max: 200}\n"+
		"  - {kind: number, id: any, decimals: 6}\n"+
		"  - {kind: sentence, lines: [[{id: heat, kind: number, decimals: 1}]]}\n"+
		"  - {kind: table, id: log, rows: 1, columns: [{id: km, label: 公里, kind: number, decimals: 1, min: 0}]}\n"))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ answers, path, want, problem string }{
		{`{"weight": 36.50}`, "weight", "36.50", ""},
		{`{"weight": 0.1}`, "weight", "0.1", ""},
		{`{"weight": 7}`, "weight", "7", ""},
		{`{"weight": 0.09}`, "weight", "", "0.09 is not from 0.1 to 200"},
		{`{"weight": 200.01}`, "weight", "", "200.01 is not from 0.1 to 200"},
		{`{"weight": 1.234}`, "weight", "", "at most 2 digits after the point"},
		{`{"weight": 1e2}`, "weight", "", "at most 2 digits after the point"},
		{`{"weight": "36.5"}`, "weight", "", "write it without quotation marks"},
		{`{"any": 0.000001}`, "any", "0.000001", ""},
		{`{"any": -999999999}`, "any", "-999999999", ""},
		{`{"any": -999999999.5}`, "any", "", "is not from"},
		{`{"any": 99999999999999999999}`, "any", "", "must be a number"},
		{`{"heat": 36.6}`, "heat", "36.6", ""},
	} {
		f, err := ReadAnswers("a.json", []byte(`{"worksheet": "a", "version": 1, "answers": `+c.answers+`}`))
		if err != nil {
			t.Fatal(err)
		}
		answers, err := f.For(sheet)
		if c.problem != "" {
			if err == nil || !strings.Contains(err.Error(), c.problem) {
				t.Errorf("%s: %v", c.answers, err)
			}
			continue
		}
		if err != nil {
			t.Errorf("%s: %v", c.answers, err)
			continue
		}
		if got := answers.Copies[0].Get(c.path).Figure(); got != c.want {
			t.Errorf("%s is read as %s", c.answers, got)
		}
	}
}

// TestAmounts: bounds that no answer can meet are found in the definition.
func TestAmounts(t *testing.T) {
	for block, want := range map[string]string{
		"{kind: number, id: n, min: 1.5}":                                                              "this is no whole number (write it without a point, or write decimals: 1 too)",
		"{kind: number, id: n, decimals: 1, max: 1.25}":                                                "write decimals: 2",
		"{kind: number, id: n, decimals: 1, min: 2.5, max: 2.4}":                                       `"max" is less than "min"`,
		"{kind: number, id: n, decimals: 7}":                                                           `"decimals" must be from 1 to 6`,
		"{kind: number, id: n, min: many}":                                                             "this must be a number",
		"{kind: sentence, lines: [[{id: a, decimals: 1}]]}":                                            `"decimals" belongs to numbers only`,
		"{kind: sentence, lines: [[{id: a, kind: numbers, decimals: 1}]]}":                             `"decimals" belongs to the kind "number" only`,
		"{kind: table, id: t, rows: 1, columns: [{id: a, label: a, kind: date, decimals: 1, min: 1}]}": `"min" belongs to numbers only`,
	} {
		_, err := Read("s.yaml", []byte("id: a\nversion: 1\ntitle: 表\npaper: a4\nblocks:\n  - "+block+"\n"))
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", block, err)
		}
	}
}
