// Package enginetest finds definitions and makes up what people might answer, for
// tests of whatever fills in worksheets.
package enginetest

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"worksheetpdf/cmd/internal/engine"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
)

// BuiltIn are the definitions of built-in worksheets, examples and reports.
func BuiltIn(t testing.TB, ids ...string) (all []engine.Definition) {
	t.Helper()
	for _, id := range ids {
		file, data, ok := library.Worksheet(id)
		if !ok {
			file, data, ok = library.Report(id)
		}
		if !ok {
			t.Fatalf("no %s", id)
		}
		all = append(all, engine.Definition{File: library.Plain(file), Data: data})
	}
	return all
}

// Answers is answers to a worksheet that nobody gave: most questions are
// answered, texts are short or long. Its characters are among the most common.
func Answers(t testing.TB, r *rand.Rand, sheet *worksheets.Worksheet) json.RawMessage {
	t.Helper()
	return AnswersOf(t, r, sheet, []rune(words))
}

// AnswersOf is Answers whose texts are of given characters.
func AnswersOf(t testing.TB, r *rand.Rand, sheet *worksheets.Worksheet, of []rune) json.RawMessage {
	t.Helper()
	data, err := json.Marshal(answers{r, of}.group(sheet.Fields()))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

type answers struct {
	*rand.Rand
	runes []rune
}

func (r answers) group(fields []worksheets.Field) map[string]any {
	group := map[string]any{}
	for _, f := range fields {
		if r.IntN(5) == 0 {
			continue
		}
		if v := r.value(f); v != nil {
			group[f.ID] = v
		}
	}
	for _, f := range fields { // what the main answer chooses, the others must not
		if f.Except != "" && group[f.Except] != nil {
			delete(group, f.ID)
		}
	}
	return group
}

func (r answers) value(f worksheets.Field) any {
	switch f.Kind {
	case worksheets.TextField:
		return r.text()
	case worksheets.NumberField:
		return r.number(f)
	case worksheets.DateField:
		return fmt.Sprintf("20%02d-%02d-%02d", 20+r.IntN(10), 1+r.IntN(12), 1+r.IntN(28))
	case worksheets.OneField:
		return f.Options[r.IntN(len(f.Options))].ID
	case worksheets.AnyField:
		return r.some(f.Options)
	case worksheets.DoneField:
		return r.IntN(2) == 0
	case worksheets.NumbersField:
		return []int{1 + r.IntN(9)}
	case worksheets.RowsField:
		return r.rows(f)
	case worksheets.GroupField:
		return r.group(f.Fields)
	case worksheets.DecimalField:
		if f.Low != "" {
			return json.RawMessage(f.Low)
		}
		return 1
	}
	return nil
}

func (r answers) some(options []worksheets.Option) []string {
	var ids []string
	for _, o := range options {
		if r.IntN(2) == 0 {
			ids = append(ids, o.ID)
		}
	}
	return ids
}

func (r answers) rows(f worksheets.Field) []map[string]any {
	most := 6
	if f.Max != nil {
		most = min(most, *f.Max)
	}
	rows := make([]map[string]any, r.IntN(most+1))
	for i := range rows {
		rows[i] = r.group(f.Fields)
	}
	return rows
}

func (r answers) number(f worksheets.Field) int {
	low, high := 0, 99
	if f.Min != nil {
		low = *f.Min
	}
	if high = max(high, low); f.Max != nil {
		high = *f.Max
	}
	return low + r.IntN(high-low+1)
}

// words are common, with marks, digits and Latin among them.
const words = "他们总是把账本放在门口的桌上，每周三晚上 7 点前要对一次；我说：“先别急。”有人用 Excel 表，有人写在纸上……其实不难（但很烦）！"

func (r answers) text() string {
	n := 1 + r.IntN(12)
	if r.IntN(4) == 0 {
		n = 40 + r.IntN(160)
	}
	var b strings.Builder
	for range n {
		b.WriteRune(r.runes[r.IntN(len(r.runes))])
	}
	if r.IntN(8) == 0 {
		b.WriteString("\n第二行")
	}
	return strings.TrimSpace(b.String()) + "。"
}
