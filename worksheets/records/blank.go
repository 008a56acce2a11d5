package records

import (
	"cmp"
	"encoding/csv"
	"strconv"
	"strings"

	"worksheetpdf/worksheets"
)

// The rows that a blank table begins with, by what stands in its first column.
// Those after the header are notes: a sign tells them from answers.
const (
	idsRow     = keyHeading + "id"
	optionsRow = keyHeading + "选项"
	exampleRow = keyHeading + "示例"
)

// blankRows are the first rows of a table for a worksheet: the labels of its
// questions, their ids, what may be answered, and an example. The first column
// tells people apart, where one has several rows.
func blankRows(sheet *worksheets.Worksheet) (rows [][]string, questions []question) {
	questions = newHeadings(sheet).questions
	rows = [][]string{{keyHeading}, {idsRow}, {optionsRow}, {exampleRow}}
	for _, q := range questions {
		for i, words := range []string{q.label, q.id, choices(q.field), exampleOf(q.field)} {
			rows[i] = append(rows[i], words)
		}
	}
	return rows, questions
}

// choices is what may be answered.
func choices(f worksheets.Field) string {
	switch f.Kind {
	case worksheets.OneField:
		return "选一个：" + strings.Join(labelsOf(f.Options), "／")
	case worksheets.AnyField:
		return "可选几个：" + strings.Join(labelsOf(f.Options), "／")
	case worksheets.DoneField:
		return "完成了写 √"
	case worksheets.DateField:
		return "日期"
	case worksheets.NumberField:
		return "整数" + boundsOf(f.Min, f.Max)
	case worksheets.DecimalField:
		return "数字，小数点后最多 " + strconv.Itoa(f.Decimals) + " 位"
	case worksheets.NumbersField:
		return "第几条，几个用 、 隔开"
	}
	return ""
}

// boundsOf is from where to where a number goes.
func boundsOf(low, high *int) string {
	switch {
	case low != nil && high != nil:
		return "，" + strconv.Itoa(*low) + " 到 " + strconv.Itoa(*high)
	case low != nil:
		return "，不小于 " + strconv.Itoa(*low)
	case high != nil:
		return "，不大于 " + strconv.Itoa(*high)
	}
	return ""
}

// labelsOf are options as they are written in a cell: by their labels, or by
// their ids where two have one label.
func labelsOf(options []worksheets.Option) (labels []string) {
	for _, o := range options {
		label := o.Label
		if id, wrong := optionOf(label, options); wrong != nil || id != o.ID {
			label = o.ID
		}
		labels = append(labels, label)
	}
	return labels
}

// exampleOf is an answer as it is written in a cell.
func exampleOf(f worksheets.Field) string {
	switch f.Kind {
	case worksheets.OneField, worksheets.AnyField:
		labels := labelsOf(f.Options)
		if f.Except != "" && len(labels) > 1 {
			labels = labels[1:] // the first is the example of what may not be chosen again
		}
		if f.Kind == worksheets.OneField || len(labels) == 1 {
			return labels[0]
		}
		return strings.Join(labels[:2], "、")
	case worksheets.DoneField:
		return "√"
	case worksheets.DateField:
		return "2026-03-01"
	case worksheets.NumberField:
		return numberWithin(f.Min, f.Max)
	case worksheets.DecimalField:
		return string(cmp.Or(f.Low, f.High, "3.5"))
	case worksheets.NumbersField:
		if f.Once {
			return "1"
		}
		return "1、3"
	}
	return "文字"
}

// numberWithin is a number within bounds.
func numberWithin(low, high *int) string {
	n := 3
	if low != nil {
		n = max(n, *low)
	}
	if high != nil {
		n = min(n, *high)
	}
	return strconv.Itoa(n)
}

// BlankCSV is an empty table for a worksheet, to fill in: UTF-8 with its mark,
// without which Excel takes it for something else.
func BlankCSV(sheet *worksheets.Worksheet) []byte {
	var b strings.Builder
	b.WriteString("\ufeff")
	w := csv.NewWriter(&b)
	w.UseCRLF = true
	rows, _ := blankRows(sheet)
	_ = w.WriteAll(rows) // into memory
	return []byte(b.String())
}
