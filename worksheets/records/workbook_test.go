package records

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"io"
	"math/rand/v2"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"worksheetpdf/worksheets"
)

// made is a spreadsheet that another program than ours writes.
func made(t testing.TB, fill func(f *excelize.File)) []byte {
	t.Helper()
	f := excelize.NewFile()
	fill(f)
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// set writes rows into a sheet, from A1 on.
func set(t testing.TB, f *excelize.File, sheet string, rows ...[]any) {
	t.Helper()
	for i, r := range rows {
		if err := f.SetSheetRow(sheet, "A"+strconv.Itoa(i+1), &r); err != nil {
			t.Fatal(err)
		}
	}
}

// look gives cells a number format.
func look(t testing.TB, f *excelize.File, from, to string, style *excelize.Style) {
	t.Helper()
	id, err := f.NewStyle(style)
	if err != nil {
		t.Fatal(err)
	}
	if err := f.SetCellStyle("Sheet1", from, to, id); err != nil {
		t.Fatal(err)
	}
}

// answersInBook is what a spreadsheet says, as answersIn is for a text file.
func answersInBook(t testing.TB, data []byte, sheet string, o Reading) (said []string) {
	t.Helper()
	table, err := Workbook("名单.xlsx", bytes.NewReader(data), int64(len(data)), sheet, o)
	for err == nil {
		var r *Record
		if r, err = table.Next(); err != nil {
			break
		}
		_, notes, wrong := r.Check(o.Sheet)
		for _, note := range notes {
			said = append(said, "note: "+note.Error())
		}
		if wrong != nil {
			said = append(said, wrong.Error())
			continue
		}
		said = append(said, strings.Split(string(r.Text), "\n")[1])
	}
	if err != io.EOF {
		said = append(said, "the end\n"+err.Error())
	}
	return said
}

func TestWorkbook(t *testing.T) {
	code := func(s string) *excelize.Style { return &excelize.Style{CustomNumFmt: &s} }
	day := time.Date(2026, 3, 1, 10, 30, 0, 0, time.UTC)
	for name, c := range map[string]struct {
		fill  func(f *excelize.File)
		sheet string
		o     Reading
		want  []string
	}{
		"texts and dates": {func(f *excelize.File) {
			set(t, f, "Sheet1", []any{"卡号", "谁", "日期", "截止日期", "进展"}, []any{"01", "她\n说", day, 46082, day}, []any{7, true, 46083.5, "2026/3/9", 0.1 + 0.2})
			look(t, f, "C2", "C3", &excelize.Style{NumFmt: 14})
			look(t, f, "D2", "D2", code(`m"月"d"日"`))
			look(t, f, "E2", "E2", code("[$-804]yyyy年m月d日"))
			look(t, f, "A3", "A3", code("000"))
		}, "", Reading{}, []string{
			`{"card": "01", "date": "2026-03-01", "who": "她\n说", "progress": "2026-03-01 10:30:00", "due": "2026-03-01"}`,
			`{"card": "007", "date": "2026-03-02", "who": "TRUE", "progress": "0.3", "due": "2026-03-09"}`}},
		"1904": {func(f *excelize.File) {
			yes := true
			if err := f.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &yes}); err != nil {
				t.Fatal(err)
			}
			set(t, f, "Sheet1", []any{"card", "date"}, []any{"1", 44620})
		}, "", Reading{}, []string{`{"card": "1", "date": "2026-03-01"}`}},
		"other sheets": {func(f *excelize.File) {
			f.NewSheet("名单 二")
			f.NewSheet("藏")
			f.SetSheetVisible("藏", false)
			set(t, f, "Sheet1", []any{"card"}, []any{"1"})
			set(t, f, "名单 二", []any{"card", "结论"}, []any{"2", "不"})
		}, "", Reading{}, []string{`note: 名单.xlsx: of the sheets only "Sheet1" is read, not: 名单 二 (--sheet names another)`, `{"card": "1"}`}},
		"a sheet by name": {func(f *excelize.File) {
			f.NewSheet("名单 二")
			set(t, f, "名单 二", []any{"card", "结论"}, []any{"2", "不"})
		}, "名单 二", Reading{}, []string{`名单.xlsx: '名单 二'!B2: there is no option "不" (known here: 做、改造后做、放弃)`}},
		"no such sheet": {func(*excelize.File) {}, "Sheet2", Reading{}, []string{"the end\n名单.xlsx: there is no sheet \"Sheet2\" (did you mean \"Sheet1\"?)"}},
		"no value": {func(f *excelize.File) {
			set(t, f, "Sheet1", []any{"card", "who"}, []any{"1"})
			f.SetCellFormula("Sheet1", "B2", "1/0")
			f.UpdateLinkedValue()
		}, "", Reading{}, []string{"名单.xlsx: Sheet1!B2: the formula of this cell has no value: =1/0 (open the file with a spreadsheet program and save it again, or write the value itself)"}},
		"rich text": {func(f *excelize.File) {
			set(t, f, "Sheet1", []any{"card", "who"})
			f.SetCellRichText("Sheet1", "B2", []excelize.RichTextRun{{Text: "做"}, {Text: "手账", Font: &excelize.Font{Bold: true}}})
		}, "", Reading{}, []string{`{"who": "做手账"}`}},
		"a date for a reference": {func(f *excelize.File) {
			set(t, f, "Sheet1", []any{"社区名称", "top.rows", "top.count"}, []any{"a", day, day})
		}, "", Reading{Sheet: sheetOf(t, "community-listening-sheet")}, []string{"名单.xlsx: Sheet1!B2: the spreadsheet has made this a date: \"2026-03-01 10:30:00\" (set the cell's format to text, and write the numbers again)\n" +
			"名单.xlsx: Sheet1!C2: this is a date, \"2026-03-01 10:30:00\", and must be a number (write the number, and set the cell's format to number)"}},
	} {
		t.Run(name, func(t *testing.T) {
			if c.o.Sheet == nil {
				c.o.Sheet = card(t)
			}
			check(t, answersInBook(t, made(t, c.fill), c.sheet, c.o), c.want...)
		})
	}
}

// TestMerged: what stands in a merged cell is said of every row that it spans.
func TestMerged(t *testing.T) {
	book := made(t, func(f *excelize.File) {
		set(t, f, "Sheet1", []any{"二〇二六年春"}, []any{"姓名", "社区名称", "log.date", "log.quote"},
			[]any{"甲", "手账", "2026-03-01", "一"}, []any{nil, nil, nil, "二"}, []any{nil, nil, "2026-03-02", "三"}, []any{"乙", "读书", nil, "四"})
		for _, cells := range [][2]string{{"A1", "D1"}, {"A3", "A5"}, {"B3", "B5"}, {"C3", "C4"}, {"A6", "A9"}} {
			if err := f.MergeCell("Sheet1", cells[0], cells[1]); err != nil {
				t.Fatal(err)
			}
		}
	})
	check(t, answersInBook(t, book, "", Reading{Sheet: sheetOf(t, "community-listening-sheet"), Key: "姓名"}),
		"note: 名单.xlsx: Sheet1!1:1: what stands above the header is left out",
		`{"community": "手账", "log": [{"date": "2026-03-01", "quote": "一"}, {"date": "2026-03-01", "quote": "二"}, {"date": "2026-03-02", "quote": "三"}]}`,
		`{"community": "读书", "log": [{"quote": "四"}]}`)
}

// packed is a spreadsheet of parts as they stand, of a program that leaves out
// what it may.
func packed(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, text := range parts {
		w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(w, text)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// bare is a spreadsheet of one sheet, with as little around it as may be.
func bare(t testing.TB, sheet string) []byte {
	return packed(t, map[string]string{
		"xl/workbook.xml":            `<workbook xmlns:r="r"><sheets><sheet name="一" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="x/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
		"xl/worksheets/sheet1.xml":   sheet,
		"xl/sharedStrings.xml":       `<sst><si><t>card</t></si><si><r><t xml:space="preserve">两 </t></r><r><t>段</t></r><rPh sb="0" eb="1"><t>リョウ</t></rPh></si></sst>`,
	})
}

const bareSheet = `<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c><x:c t="inlineStr"><x:is><x:t>谁</x:t></x:is></x:c></x:row>` +
	`<x:row r="3"><x:c t="str"><x:f>A1</x:f><x:v>a_x000D_</x:v></x:c><x:c t="s"><x:v>1</x:v></x:c></x:row>` +
	`<x:row><x:c t="e"><x:v>#N/A</x:v></x:c><x:c r="C4"/></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:B1"/></x:mergeCells></x:worksheet>`

func TestBareWorkbook(t *testing.T) {
	check(t, answersInBook(t, bare(t, bareSheet), "", Reading{Sheet: card(t)}),
		"名单.xlsx: 一!A3: the control character U+000D does not belong in a text (delete it)",
		"名单.xlsx: 一!A4: the formula of this cell has no value: #N/A (mend it, or write the value itself)")
	check(t, answersInBook(t, bare(t, strings.Replace(bareSheet, "_x000D_", "", 1)), "", Reading{Sheet: card(t)})[:1], `{"card": "a", "who": "两 段"}`)
}

// TestNoWorkbook: what is none says what it is.
func TestNoWorkbook(t *testing.T) {
	for name, c := range map[string]struct {
		data []byte
		says string
	}{
		"a text":         {[]byte("card,who\n"), "the spreadsheet is damaged"},
		"a PDF":          {[]byte("%PDF-1.7"), "this is a PDF"},
		"a password":     {[]byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), "protected by a password"},
		"no book":        {packed(t, map[string]string{"a": "b"}), "xl/workbook.xml is missing"},
		"no sheet":       {packed(t, map[string]string{"xl/workbook.xml": "<workbook/>"}), "no sheet that can be seen"},
		"cut off":        {bare(t, bareSheet[:200]), "the spreadsheet is damaged"},
		"too deep":       {bare(t, strings.Repeat("<a>", 100)), "too deep"},
		"no shared text": {bare(t, `<worksheet><sheetData><row><c t="s"><v>9</v></c></row></sheetData></worksheet>`), "a text of a cell is missing"},
		"a bomb":         {bare(t, "<worksheet><sheetData><row><c><v>"+strings.Repeat("1", maxRecord+70<<10)), "damaged"},
	} {
		if said := answersInBook(t, c.data, "", Reading{Sheet: card(t)}); len(said) != 1 || !strings.Contains(said[0], c.says) {
			t.Errorf("%s: %q", name, said)
		}
	}
}

// TestFormats: how numbers are shown.
func TestFormats(t *testing.T) {
	for _, c := range []struct {
		id         int
		code, kept string
		want       string
	}{
		{0, "", "46082", "46082"},
		{0, "", "0.30000000000000004", "0.3"},
		{0, "", "1.38E10", "13800000000"},
		{14, "", "46082", "2026-03-01"},
		{31, "", "46082", "2026-03-01"},
		{20, "", "0.4375", "10:30:00"},
		{22, "", "46082.4375", "2026-03-01 10:30:00"},
		{2, "", "3.14159", "3.14"},
		{164, "General", "5", "5"},
		{164, `"第"0"天"`, "5", "5"},
		{164, `[Red]0.00;[Blue]-0.00`, "5", "5.00"},
		{164, "0000", "42", "0042"},
		{164, `yyyy\-mm\-dd;@`, "46082", "2026-03-01"},
		{164, `[$-F800]dddd\,\ mmmm\ dd\,\ yyyy`, "46082", "2026-03-01"},
		{164, `上午/下午h"时"mm"分"`, "0.4375", "10:30:00"},
		{164, "0%", "0.95", "0.95"},
	} {
		if got := formatOf(c.id, c.code).shown(c.kept, epoch1900()); got != c.want {
			t.Errorf("%d %q of %s is %s, want %s", c.id, c.code, c.kept, got, c.want)
		}
	}
}

// TestWorkbookIsTable: a spreadsheet, its numbers and days kept as such, is read
// as the text file of the same table.
func TestWorkbookIsTable(t *testing.T) {
	tables := 5
	if *long {
		tables = 50
	}
	dateLike := regexp.MustCompile(`^\d{4}-\d{2}-\d{2}$`)
	for _, id := range everyID() {
		sheet := sheetOf(t, id)
		if len(sheet.Fields()) == 0 {
			continue
		}
		for seed := range tables {
			random := rand.New(rand.NewPCG(uint64(seed), 9))
			people := make([]string, 2)
			text := tableOf(t, sheet, random, people)
			in := csv.NewReader(strings.NewReader(text))
			line, _, _ := strings.Cut(text, "\r\n")
			in.Comma = rune(line[strings.Index(line, "谁的")+len("谁的")])
			rows, err := in.ReadAll()
			if err != nil {
				t.Fatal(err)
			}
			book := made(t, func(f *excelize.File) {
				for i, r := range rows {
					for j, words := range r {
						name, _ := excelize.CoordinatesToCellName(j+1, i+1)
						switch n, err := strconv.Atoi(words); {
						case words == "":
						case i > 0 && dateLike.MatchString(words) && random.IntN(2) == 0:
							day, _ := time.Parse(time.DateOnly, words)
							f.SetCellValue("Sheet1", name, day)
						case i > 0 && err == nil && strconv.Itoa(n) == words && random.IntN(2) == 0:
							f.SetCellValue("Sheet1", name, n)
						default:
							f.SetCellValue("Sheet1", name, words)
						}
					}
				}
			})
			want, err := CSV("a", strings.NewReader(text), Reading{Sheet: sheet, Key: "谁的"})
			if err != nil {
				t.Fatal(err)
			}
			got, err := Workbook("a", bytes.NewReader(book), int64(len(book)), "", Reading{Sheet: sheet, Key: "谁的"})
			if err != nil {
				t.Fatal(err)
			}
			for range people {
				a, errA := want.Next()
				b, errB := got.Next()
				if errA != nil || errB != nil {
					t.Fatal(errA, errB)
				}
				x, _, errA := a.Check(sheet)
				y, _, errB := b.Check(sheet)
				if errA != nil || errB != nil || !reflect.DeepEqual(x.Copies, y.Copies) {
					t.Fatalf("%s, %d: %v, %v\n%s\n%s", id, seed, errA, errB, a.Text, b.Text)
				}
			}
		}
	}
}

// TestColumnNames: A1 notation there and back.
func TestColumnNames(t *testing.T) {
	for column := range 3_000 {
		name := cellName("", place{7, column})
		want, _ := excelize.CoordinatesToCellName(column+1, 7)
		if p, ok := placeOfCell(name); name != want || !ok || p != (place{7, column}) {
			t.Fatalf("%d is %s, want %s", column, name, want)
		}
	}
}

// FuzzSheet: whatever a sheet's part holds, its records come to an end, and what
// is wrong is said as a problem.
func FuzzSheet(f *testing.F) {
	f.Add(bareSheet)
	f.Add(`<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2"><v>46082</v></c></row></sheetData><mergeCells><mergeCell ref="A2:A9"/></mergeCells></worksheet>`)
	sheet := card(f)
	f.Fuzz(func(t *testing.T, part string) {
		data := bare(t, part)
		source, err := Workbook("a.xlsx", bytes.NewReader(data), int64(len(data)), "", Reading{Sheet: sheet})
		for n := 1; err == nil; n++ {
			var r *Record
			if r, err = source.Next(); err != nil {
				break
			}
			if r.Number != n || n > len(part) {
				t.Fatalf("record %d is the number %d", n, r.Number)
			}
			_, _, wrong := r.Check(sheet)
			var problems worksheets.Problems
			wrongOf(t, wrong, &problems)
		}
		if err != io.EOF {
			var problems worksheets.Problems
			wrongOf(t, err, &problems)
		}
	})
}
