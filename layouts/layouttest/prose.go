package layouttest

import (
	"cmp"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"slices"
	"strings"

	"worksheetpdf/worksheets"
)

// FillAll makes answers of n characters for every free text of a worksheet,
// and so many rows for every list, as far as it may have them. Where n is more
// than 100, numbers are long too.
func FillAll(sheet *worksheets.Worksheet, n, rows int) map[string]any {
	return fillAll(sheet.Fields(), n, rows, "")
}

func fillAll(fields []worksheets.Field, n int, rows int, path string) map[string]any {
	answers := map[string]any{}
	for _, f := range fields {
		switch f.Kind {
		case worksheets.TextField:
			answers[f.ID] = Prose(path+f.ID, n)
		case worksheets.NumberField:
			answers[f.ID] = number(f, n > 100)
		case worksheets.DecimalField:
			answers[f.ID] = decimal(f, n > 100)
		case worksheets.DateField:
			answers[f.ID] = "2026-11-30"
		case worksheets.OneField:
			answers[f.ID] = f.Options[0].ID
		case worksheets.AnyField:
			if last := f.Options[len(f.Options)-1].ID; f.Except == "" || last != f.Options[0].ID { // the first is the main one
				answers[f.ID] = []string{last}
			}
		case worksheets.DoneField:
			answers[f.ID] = true
		case worksheets.NumbersField:
			answers[f.ID] = numbers(f, n > 100)
		case worksheets.RowsField:
			answers[f.ID] = list(f, n, rows, path)
		case worksheets.GroupField:
			answers[f.ID] = fillAll(f.Fields, n, rows, path+f.ID)
		}
	}
	return answers
}

// number is one that the field may have, as long as can be where that is asked.
func number(f worksheets.Field, tall bool) int {
	switch {
	case tall && f.Max == nil:
		return 999_999_999
	case f.Min != nil:
		return max(1, *f.Min)
	}
	return 1
}

// decimal is a number with all digits after the point that it may have.
func decimal(f worksheets.Field, tall bool) json.Number {
	whole := "12"
	switch {
	case tall && f.High == "":
		whole = "99999999"
	case f.Low != "" || f.High != "":
		return json.Number(cmp.Or(string(f.Low), string(f.High)))
	}
	return json.Number(whole + "." + strings.Repeat("5", f.Decimals-1) + "0")
}

// numbers are a few, or far more than a blank holds.
func numbers(f worksheets.Field, tall bool) (all []int) {
	if f.Once {
		for n := range *f.Max {
			if tall || n%3 > 0 {
				all = append(all, n+1)
			}
		}
		return all
	}
	few := []int{1, 22, 333}
	if tall {
		return slices.Repeat(few, 30)
	}
	return few
}

// list is so many filled rows, as far as the field may have them; rows within
// rows are a quarter as many.
func list(f worksheets.Field, n, rows int, path string) (list []any) {
	if f.Max != nil {
		rows = min(rows, *f.Max)
	}
	for i := range rows {
		list = append(list, fillAll(f.Fields, n, (rows+3)/4, fmt.Sprint(path, f.ID, i)))
	}
	return list
}

// Prose is n characters of mixed text that no other seed gives, so that a
// piece of it on paper belongs to its field alone.
func Prose(seed string, n int) string {
	sum := fnv.New64a()
	sum.Write([]byte(seed))
	random := rand.New(rand.NewPCG(sum.Sum64(), uint64(n)))
	pieces := []string{"，", "。", "：“", "！”", "（", "）", "——", "……", "《", "》", "3.5%", "10km", " still ", "https://example.com/a/b?c=d", "21:30"}
	var out []rune
	for len(out) < n {
		for range 2 + random.IntN(8) {
			out = append(out, rune(0x4e00+random.IntN(0x4e00)))
		}
		out = append(out, []rune(pieces[random.IntN(len(pieces))])...)
	}
	return strings.TrimSpace(string(out[:n]))
}
