package layouttest

import (
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
			answers[f.ID] = 1
			if n > 100 && f.Max == nil {
				answers[f.ID] = 999_999_999
			}
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
			answers[f.ID] = []int{1, 22, 333}
			if n > 100 {
				answers[f.ID] = slices.Repeat([]int{1, 22, 333}, 30)
			}
		case worksheets.RowsField:
			count := rows
			if f.Max != nil {
				count = min(count, *f.Max)
			}
			var list []any
			for range count {
				list = append(list, fillAll(f.Fields, n, rows, fmt.Sprint(path, f.ID, len(list))))
			}
			answers[f.ID] = list
		case worksheets.GroupField:
			answers[f.ID] = fillAll(f.Fields, n, rows, path+f.ID)
		}
	}
	return answers
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
