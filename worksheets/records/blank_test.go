package records

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"worksheetpdf/worksheets"
)

// everyKind is a worksheet with questions of all kinds, and two of one label.
func everyKind(t *testing.T) *worksheets.Worksheet {
	t.Helper()
	sheet, err := worksheets.Read("a.yaml", []byte(`
id: every
version: 1
title: 各种题目
paper: a4
blocks:
- {kind: text, id: name, label: 姓名}
- {kind: number, id: age, label: 年龄, min: 6, max: 12}
- {kind: number, id: warm, label: 体温, decimals: 1, min: 35, max: 42}
- {kind: choice, id: way, label: 来的路, options: [{id: a, label: 走/骑车}, {id: b, label: 走}, {id: c, label: 走}]}
- {kind: choice, id: ways, label: 玩什么, many: true, options: [{id: a, label: 跑、跳}, {id: b, label: 跑}]}
- kind: table
  id: log
  rows: 3
  columns: [{id: day, kind: date, label: 哪天}, {id: did, kind: tick, label: 做了}, {id: name, label: 姓名}]
`))
	if err != nil {
		t.Fatal(err)
	}
	return sheet
}

// TestBlank: an empty table has no records; its example, as somebody's answers,
// is read without a fault, from a text file and from a spreadsheet.
func TestBlank(t *testing.T) {
	sheets := []*worksheets.Worksheet{everyKind(t)}
	for _, id := range everyID() {
		sheets = append(sheets, sheetOf(t, id))
	}
	for _, sheet := range sheets {
		blank := BlankCSV(sheet)
		table, err := CSV("a.csv", bytes.NewReader(blank), Reading{Sheet: sheet})
		check(t, read(t, sheet, table, err))
		filled := strings.Replace(string(blank), exampleRow, "7", 1)
		table, err = CSV("a.csv", strings.NewReader(filled), Reading{Sheet: sheet})
		if said := read(t, sheet, table, err); len(said) != 1 || strings.Contains(said[0], "\n") {
			t.Errorf("%s: %q", sheet.ID, said)
		}
		book := BlankWorkbook(sheet)
		if again := BlankWorkbook(sheet); !bytes.Equal(book, again) {
			t.Error("twice is not the same")
		}
		table, err = Workbook("a.xlsx", bytes.NewReader(book), int64(len(book)), "", Reading{Sheet: sheet})
		check(t, read(t, sheet, table, err))
		other, err := excelize.OpenReader(bytes.NewReader(book))
		if err != nil {
			t.Fatal(err)
		}
		if err := other.SetCellValue(answersSheet, "A4", 7); err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		if err := other.Write(&b); err != nil {
			t.Fatal(err)
		}
		table, err = Workbook("a.xlsx", bytes.NewReader(b.Bytes()), int64(b.Len()), "", Reading{Sheet: sheet})
		if said := read(t, sheet, table, err); len(said) != 1 || strings.Contains(said[0], "\n") {
			t.Errorf("%s, of a spreadsheet: %q", sheet.ID, said)
		}
	}
}

// TestBlankWorkbook: another program finds the lists that cells offer.
func TestBlankWorkbook(t *testing.T) {
	book, err := excelize.OpenReader(bytes.NewReader(BlankWorkbook(everyKind(t))))
	if err != nil {
		t.Fatal(err)
	}
	offered, err := book.GetDataValidations(answersSheet)
	if err != nil || len(offered) != 1 || offered[0].Sqref != "E5:E2000" || offered[0].Formula1 != "选项!$A$1:$A$3" {
		t.Errorf("%v, %+v", err, offered)
	}
	if visible, err := book.GetSheetVisible(optionsSheet); err != nil || visible {
		t.Errorf("%v, the lists can be seen", err)
	}
	for sheet, want := range map[string]string{
		optionsSheet: "[[走/骑车 跑、跳] [b 跑] [c]]",
		answersSheet: "[[# 姓名 年龄 体温 来的路 玩什么 log：哪天 log：做了 log：姓名] [#id name age warm way ways log.day log.did log.name] " +
			"[#选项  整数，6 到 12 数字，小数点后最多 1 位 选一个：走/骑车／b／c 可选几个：跑、跳／跑 日期 完成了写 √] [#示例 文字 6 35 走/骑车 跑、跳、跑 2026-03-01 √ 文字]]",
	} {
		rows, err := book.GetRows(sheet)
		if got := fmt.Sprint(rows); err != nil || got != want {
			t.Errorf("%v, got\n%s\nwant\n%s", err, got, want)
		}
	}
}
