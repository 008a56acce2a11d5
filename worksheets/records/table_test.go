package records

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
)

var long = flag.Bool("long", false, "many more random tables")

// everyID is the built-in worksheets and examples.
func everyID() []string { return slices.Concat(library.IDs(), library.ExampleIDs()) }

// sheetOf is a built-in worksheet.
func sheetOf(t testing.TB, id string) *worksheets.Worksheet {
	t.Helper()
	file, data, _ := library.Worksheet(id)
	sheet, err := worksheets.Read(file, data)
	if err != nil {
		t.Fatal(err)
	}
	return sheet
}

// answersIn is what a table says, as the JSON of its records' answers or what is
// wrong.
func answersIn(t testing.TB, text string, o Reading) (said []string) {
	t.Helper()
	table, err := CSV("a.csv", strings.NewReader(text), o)
	for err == nil {
		var r *Record
		if r, err = table.Next(); err != nil {
			break
		}
		if _, _, wrong := r.Check(o.Sheet); wrong != nil {
			said = append(said, wrong.Error())
			continue
		}
		lines := strings.Split(string(r.Text), "\n")
		said = append(said, lines[1])
	}
	if err != io.EOF {
		said = append(said, "the end\n"+err.Error())
	}
	return said
}

func TestTable(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		o    Reading
		want []string
	}{
		"ids":          {"card,who\n01,她\n", Reading{}, []string{`{"card": "01", "who": "她"}`}},
		"labels":       {"卡号,谁\n01,她\n", Reading{}, []string{`{"card": "01", "who": "她"}`}},
		"both in one":  {"卡号（card）,who 谁,\"进展\nprogress\"\n01,她,x\n", Reading{}, []string{`{"card": "01", "who": "她", "progress": "x"}`}},
		"both in two":  {"卡号,依据,依据\ncard,love.evidence,money.evidence\n01,a,b\n", Reading{}, []string{`{"card": "01", "love": {"evidence": "a"}, "money": {"evidence": "b"}}`}},
		"group labels": {"我喜欢这件事吗？,它本身能赚钱吗？：依据\n是,收过钱\n", Reading{}, []string{`{"love": {"answer": "yes"}, "money": {"evidence": "收过钱"}}`}},
		"a title":      {"二〇二六年春,,\n\n卡号,谁,\n01,她,\n", Reading{}, []string{`{"card": "01", "who": "她"}`}},
		"tabs":         {"card\twho\n01\t\"a,\tb\"\n", Reading{}, []string{`{"card": "01", "who": "a,\tb"}`}},
		"semicolons":   {"card;who\n01;a,b\n", Reading{}, []string{`{"card": "01", "who": "a,b"}`}},
		"sep=":         {"sep=;\r\nwho\r\na,b\r\n", Reading{}, []string{`{"who": "a,b"}`}},
		"options": {"辅,最小交付,资源匹配,结论\n\"时间、地理位置\",\"service;工具\",Ｃ 时间,做\n\"time\nform\",工具/服务,access,drop\n", Reading{}, []string{
			`{"more_values": ["time", "place"], "stuck": "time", "verdict": "do", "delivery": ["service", "tool"]}`,
			`{"more_values": ["time", "form"], "stuck": "access", "verdict": "drop", "delivery": ["tool", "service"]}`}},
		"dates": {"日期,截止日期\n2026/3/1,3月9日\n2026年12月31日,12-5\n46082,2026-03-02 10:11:12\n20260301,\n", Reading{}, []string{
			`{"date": "2026-03-01", "due": "2026-03-09"}`, `{"date": "2026-12-31", "due": "2026-12-05"}`, `{"date": "2026-03-01", "due": "2026-03-02"}`, `{"date": "2026-03-01"}`}},
		"other columns": {"学号,card,备注\n7,01,x\n", Reading{Also: []string{"学号"}, Ignore: []string{"备注"}}, []string{`{"card": "01"}`}},
		"empty rows":    {"card,who\n\n01,\n,,\n\n02,\n", Reading{}, []string{`{"card": "01"}`, `{"card": "02"}`}},
		"our notes":     {"#,卡号\n#id,card\n#选项,\n#示例,07\n1,01\n2,02\n", Reading{}, []string{`{"card": "01"}`, `{"card": "02"}`}},
		"another key":   {"#,卡号,谁\n#示例,07,\n,01,她\n,02,她\n,02,\n", Reading{Key: "卡号"}, []string{`{"card": "01", "who": "她"}`, `{"card": "02", "who": "她"}`}},
		"no keys":       {"#,card\n,01\n,02\n", Reading{}, []string{`{"card": "01"}`, `{"card": "02"}`}},

		"near":               {"进展,卡呈,谁？,金额\n", Reading{}, []string{"the end\na.csv: B1: no question is called \"卡呈\" (did you mean \"卡号\"?)\na.csv: C1: no question is called \"谁？\" (did you mean \"谁\"?)\na.csv: D1: no question is called \"金额\" (if it is no question, leave it out with --ignore '金额')"}},
		"no header":          {"x,y\n1,2\n", Reading{}, []string{"the end\na.csv: A1: no row heads the columns by the ids or the labels of questions (worksheet answers problem-filter-card --csv writes a table to begin with)"}},
		"several":            {"卡号,依据\n1,2\n", Reading{}, []string{"the end\na.csv: B1: \"依据\" heads several questions (write the id of one: love.evidence, money.evidence, growth.evidence, talent.evidence)"}},
		"twice":              {"卡号,谁,card\n1,2,3\n", Reading{}, []string{"the end\na.csv: C1: the question \"card\" has a column already: A (delete one of them)"}},
		"no such column":     {"卡号,谁\n1,2\n", Reading{Also: []string{"学号"}}, []string{"the end\na.csv: A1: there is no column \"学号\" (did you mean \"卡号\"?)"}},
		"near option":        {"card,资源匹配\n\"a\nb\",A钱\n2,时间\n", Reading{}, []string{"a.csv: B2: there is no option \"A钱\" (did you mean \"A 钱\"?)", "a.csv: B3: there is no option \"时间\" (did you mean \"C 时间\"?)"}},
		"wrong in many":      {"date,due,最小交付\n2026-02-30,3/1,桌子\n", Reading{}, []string{"a.csv: A2: the calendar has no day \"2026-02-30\" (write year, month and day: \"2026-01-19\")\na.csv: B2: the year is missing, and no other date of this record tells it (write year, month and day: \"2026-01-19\")\na.csv: C2: there is no option \"桌子\" (known here: 服务、工具、课程雏形)"}},
		"3.1":                {"date\n3.1\n", Reading{}, []string{"a.csv: A2: this must be a date, not \"3.1\" (write year, month and day: \"2026-01-19\")"}},
		"found by the check": {"card,主,辅,who\n01,时间,\"时间,形式\",a\x00b\n", Reading{}, []string{"a.csv: C2: \"time\" is the choice of \"main_value\" already (delete it here)\na.csv: D2: the control character U+0000 does not belong in a text (delete it)"}},
		"beyond the header":  {"card,who\n01,02,03\n", Reading{}, []string{"a.csv: C2: nothing says what this is: \"03\" (write the id or the label of a question over column C, or delete this)"}},
		"a quotation mark":   {"card,who\n01,a\"b\n02,c\n", Reading{}, []string{"the end\na.csv:2:1: a quotation mark of the row that begins on this line belongs to no pair (write \"\" for a quotation mark within a cell, and put that cell in quotation marks)"}},
		"empty":              {"\n\n", Reading{}, []string{"the end\na.csv: the table is empty"}},
	} {
		t.Run(name, func(t *testing.T) {
			c.o.Sheet = card(t)
			check(t, answersIn(t, c.text, c.o), c.want...)
		})
	}
}

// TestRows: several rows a person.
func TestRows(t *testing.T) {
	log := "姓名,社区名称,起,聆听记录：日期,原话（逐字）,log.value,次数\n"
	o := Reading{Sheet: sheetOf(t, "community-listening-sheet"), Key: "姓名"}
	check(t, answersIn(t, log+"甲,手账,2026/3/1,3月2日,一,形/时,\n甲,,,3月3日,二,,\n甲,手账,,,,,5\n乙,读书,2025-12-20,1月2日,三,,\n", o),
		`{"community": "手账", "from": "2026-03-01", "log": [{"date": "2026-03-02", "quote": "一", "value": ["form", "time"]}, {"date": "2026-03-03", "quote": "二"}], "top": [{"count": 5}]}`,
		`{"community": "读书", "from": "2025-12-20", "log": [{"date": "2025-01-02", "quote": "三"}]}`)
	check(t, answersIn(t, log+"甲,手账,,,一,,\n,,,,二,,\n乙,a,,,,,\n乙,b,,,,,x次\n甲,,,,,,\n", o),
		`{"community": "手账", "log": [{"quote": "一"}]}`,
		"a.csv: A3: nothing tells whose row this is (write in column A whose it is, in every row)",
		"a.csv: B5: \"community\" is answered otherwise in B4 (write the answer once, or the same in every row)\na.csv: G5: this must be a whole number, not \"x次\" (write digits only)",
		"a.csv: A6: \"甲\" has rows already, from row 2 on (rows of one person stand together: sort the table by column A)")
	check(t, answersIn(t, "姓名,班,log.who\n甲,1,a\n甲,,b\n甲,2,c\n", Reading{Sheet: o.Sheet, Key: "姓名", Also: []string{"班"}}),
		"a.csv: B4: \"班\" is answered otherwise in B2 (write the answer once, or the same in every row)")
	// A period over new year tells the year by where the day lies in it.
	check(t, answersIn(t, "姓名,起,止,log.date,log.who\n甲,2025-12-20,2026-02-10,12月30日,a\n甲,,,1月2日,b\n甲,,,6月1日,b\n", o),
		"a.csv: D4: the year is missing, and no other date of this record tells it (write year, month and day: \"2026-01-19\")")
	check(t, answersIn(t, "姓名,起,止,log.date,log.who\n甲,2025-12-20,2026-02-10,12月30日,a\n甲,,,1月2日,b\n", o),
		`{"from": "2025-12-20", "to": "2026-02-10", "log": [{"date": "2025-12-30", "who": "a"}, {"date": "2026-01-02", "who": "b"}]}`)
}

// TestDeep: what a table cannot say is refused by its heading.
func TestDeep(t *testing.T) {
	sheet, err := worksheets.Read("a.yaml", []byte("id: deep\nversion: 1\ntitle: 深\npaper: a4\nblocks:\n- {kind: text, id: name, label: 姓名}\n"+
		"- kind: repeat\n  id: weeks\n  label: 第 {n} 周\n  times: 2\n  blocks:\n  - {kind: text, id: goal, label: 目标}\n  - {kind: table, id: days, rows: 3, columns: [{id: did, label: 做了什么}]}\n"))
	if err != nil {
		t.Fatal(err)
	}
	check(t, answersIn(t, "姓名,weeks.goal,weeks.days.did\n甲,a,b\n", Reading{Sheet: sheet}),
		"the end\na.csv: C1: \"weeks.days.did\" is asked in rows within rows, which a table does not have (give these answers as JSON Lines)")
	check(t, answersIn(t, "姓名,weeks.goal\n甲,a\n", Reading{Sheet: sheet}), `{"name": "甲", "weeks": [{"goal": "a"}]}`)
}

func TestNumbers(t *testing.T) {
	whole, half := worksheets.Field{Kind: worksheets.NumberField}, worksheets.Field{Kind: worksheets.DecimalField, Decimals: 2}
	for _, c := range []struct {
		cell  cell
		field worksheets.Field
		want  string
	}{
		{cell{text: "12"}, whole, "12"},
		{cell{text: " １２ "}, whole, "12"},
		{cell{text: "1,200"}, whole, "1200"},
		{cell{text: "3.0"}, whole, "3"},
		{cell{text: "007"}, whole, "7"},
		{cell{text: "-3"}, whole, "-3"},
		{cell{text: "3次"}, whole, "write 3"},
		{cell{text: "3.5"}, whole, "write digits only"},
		{cell{text: "1,2"}, whole, "write digits only"},
		{cell{text: "¥1,200.00", raw: "1200"}, whole, "1200"},
		{cell{text: "3月1日", raw: "46082"}, whole, "write the number, and set the cell's format to number"},
		{cell{text: "36.50"}, half, "36.50"},
		{cell{text: "36.50", raw: "36.5"}, half, "36.50"},
		{cell{text: "¥36.50", raw: "36.5"}, half, "36.5"},
		{cell{text: "0", raw: "0.25"}, half, "0.25"},
	} {
		value, wrong := numberOf(c.cell, c.field)
		if wrong != nil {
			value = wrong.hint.String()
		}
		if value != c.want {
			t.Errorf("%+v is %s, want %s", c.cell, value, c.want)
		}
	}
	for text, want := range map[string]string{"1、2-7": `[1, "2-7"]`, "1 3，05": "[1, 3, 5]", "第1条": "write them like this: 1、2-7"} {
		value, wrong := refsOf(cell{text: text})
		if wrong != nil {
			value = wrong.hint.String()
		}
		if value != want {
			t.Errorf("%s is %s, want %s", text, value, want)
		}
	}
	if _, wrong := refsOf(cell{text: "2月7日", raw: "46060"}); wrong == nil {
		t.Error("a date is a reference")
	}
}

// TestOptionsWithSeparators: an option is found though its label has in it what
// stands between others.
func TestOptionsWithSeparators(t *testing.T) {
	options := []worksheets.Option{{ID: "both", Label: "线上/线下"}, {ID: "on", Label: "线上"}, {ID: "off", Label: "线下"}, {ID: "list", Label: "甲、乙、丙"}}
	for text, want := range map[string]string{
		"线上/线下": `["both"]`, "线下/线上": `["off", "on"]`, "甲、乙、丙、线上": `["list", "on"]`, "线上、线上/线下、甲、乙、丙": `["on", "both", "list"]`, "甲、乙": "did you mean \"甲、乙、丙\"?", "丁": "known here: 线上/线下、线上、线下、甲、乙、丙",
		"线上┋线下": `["on", "off"]`, " 线上 ；\n线下 ；": `["on", "off"]`,
	} {
		value, wrong := optionsOf(text, options)
		if wrong != nil {
			value = wrong.hint.String()
		}
		if value != want {
			t.Errorf("%q is %s, want %s", text, value, want)
		}
	}
	if _, wrong := optionOf("x", []worksheets.Option{{ID: "1", Label: "x"}, {ID: "2", Label: "x"}}); wrong == nil {
		t.Error("of two options of one label, one was taken")
	}
}

// TestSavedAs: the same table, whatever program saved it: in every encoding, with
// every separator and end of lines, cells quoted or not, padded with empty cells
// and rows, under a title.
func TestSavedAs(t *testing.T) {
	sheet := card(t)
	want := []string{`{"card": "01", "date": "2026-03-01", "who": "做手账的宝妈，“她”"}`, `{"card": "02", "date": "2026-12-31", "who": "两行\n的人"}`}
	encodings := map[string]func(string) (string, error){
		"UTF-8": func(s string) (string, error) { return s, nil }, "mark": func(s string) (string, error) { return "\ufeff" + s, nil },
		"GB18030": simplifiedchinese.GB18030.NewEncoder().String, "GBK": simplifiedchinese.GBK.NewEncoder().String,
		"UTF-16LE": unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String, "UTF-16BE": unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder().String,
	}
	files := 0
	for name, encode := range encodings {
		for _, separator := range []string{",", "\t", ";"} {
			for _, end := range []string{"\n", "\r\n", "\r"} {
				for shape, around := range map[string][2]string{"bare": {"", ""}, "padded": {"", separator + separator}, "titled": {"二〇二六年春" + separator + separator + end + end, ""}} {
					quote := csvCell
					if shape == "bare" {
						quote = func(s string) string {
							if strings.ContainsAny(s, "\r\n\"") {
								return csvCell(s)
							}
							return s
						}
					}
					text := around[0]
					for _, r := range [][]string{{"卡号", "谁", "日期"}, {"01", "做手账的宝妈，“她”", "2026/3/1"}, {"", "", ""}, {"02", "两行\n的人", "2026年12月31日"}} {
						for i := range r {
							r[i] = quote(strings.ReplaceAll(r[i], "\n", end))
						}
						text += strings.Join(r, separator) + around[1] + end
					}
					encoded, err := encode(text)
					if err != nil {
						t.Fatal(err)
					}
					files++
					if got := answersIn(t, encoded, Reading{Sheet: sheet}); fmt.Sprint(got) != fmt.Sprint(want) {
						t.Errorf("%s, %q, %q, %s: %q", name, separator, end, shape, got)
					}
				}
			}
		}
	}
	if files < 150 {
		t.Errorf("only %d files", files)
	}
}

// TestTableIsJSON: whatever is answered, a table of it, in whatever way it is
// written, is read as the same answers as JSON.
func TestTableIsJSON(t *testing.T) {
	tables := 15
	if *long {
		tables = 200
	}
	for _, id := range everyID() {
		sheet := sheetOf(t, id)
		for seed := range tables {
			random := rand.New(rand.NewPCG(uint64(seed), 7))
			people := make([]string, 1+random.IntN(4))
			table := tableOf(t, sheet, random, people)
			source, err := CSV("a.csv", strings.NewReader(table), Reading{Sheet: sheet, Key: "谁的"})
			if err != nil {
				t.Fatalf("%s, %d: %v\n%s", id, seed, err, table)
			}
			for i, person := range people {
				r, err := source.Next()
				if err != nil {
					t.Fatal(err)
				}
				got, _, err := r.Check(sheet)
				if err != nil {
					t.Fatalf("%s, %d: %v\n%s", id, seed, err, table)
				}
				file, err := worksheets.ReadAnswers("a", []byte(person))
				if err != nil {
					t.Fatal(err)
				}
				want, err := file.For(sheet)
				if err != nil {
					t.Fatal(err)
				}
				if !reflect.DeepEqual(got.Copies, want.Copies) {
					t.Fatalf("%s, %d, person %d: from the table\n%s\nfor\n%s\n%s", id, seed, i, r.Text, person, table)
				}
			}
			if _, err := source.Next(); err != io.EOF {
				t.Errorf("%v at the end", err)
			}
		}
	}
}

// TestUnclosed: a quotation mark that is never closed takes no more memory than a
// row may.
func TestUnclosed(t *testing.T) {
	endless := io.MultiReader(strings.NewReader("card,who\n01,\"a\n"), io.LimitReader(letters{}, 1<<30))
	table, err := CSV("a.csv", endless, Reading{Sheet: card(t)})
	if err == nil {
		_, err = table.Next()
	}
	if err == nil || err.Error() != "a.csv:2:1: this record is larger than 16 MiB (share it out over several records)" {
		t.Error(err)
	}
}

// letters is a text without an end.
type letters struct{}

func (letters) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'x'
	}
	return len(p), nil
}

// TestPlanted: a fault in any cell is told of at that cell, by row and column
// letter, and of no other cell; in a text file and in a spreadsheet.
func TestPlanted(t *testing.T) {
	planted := 0
	for _, id := range everyID() {
		sheet := sheetOf(t, id)
		h := newHeadings(sheet)
		for i, q := range h.questions {
			words := map[worksheets.FieldKind]string{
				worksheets.NumberField: "三四个", worksheets.DecimalField: "三点五", worksheets.DateField: "去年冬天", worksheets.OneField: "都不是这些", worksheets.AnyField: "都不是这些", worksheets.DoneField: "也许吧",
				worksheets.NumbersField: "第一条", worksheets.TextField: "铃\x07声",
			}[q.field.Kind]
			if words == "" {
				t.Fatalf("no fault for %v", q.field.Kind)
			}
			head, bad, good := []string{"谁的"}, []string{"甲"}, []string{"乙"}
			for j, other := range h.questions {
				head, bad, good = append(head, other.id), append(bad, ""), append(good, exampleOf(other.field))
				if j == i {
					bad[j+1] = words
				}
			}
			want := cellName("", place{3, i + 1})
			text := strings.Join(head, ",") + "\n" + strings.Join(good, ",") + "\n" + strings.Join(bad, ",") + "\n"
			table, err := CSV("a.csv", strings.NewReader(text), Reading{Sheet: sheet, Key: "谁的"})
			told(t, sheet, table, err, want)
			planted++
			if q.field.Kind == worksheets.TextField { // XML has no such character
				continue
			}
			book := made(t, func(f *excelize.File) {
				for k, cells := range [][]string{head, good, bad} {
					if err := f.SetSheetRow("Sheet1", "A"+strconv.Itoa(k+1), &cells); err != nil {
						t.Fatal(err)
					}
				}
			})
			table, err = Workbook("a.xlsx", bytes.NewReader(book), int64(len(book)), "", Reading{Sheet: sheet, Key: "谁的"})
			told(t, sheet, table, err, "Sheet1!"+want)
			planted++
		}
	}
	if planted < 100 {
		t.Errorf("only %d faults", planted)
	}
}

// told asks that of two records the second has one problem, at a cell.
func told(t *testing.T, sheet *worksheets.Worksheet, table *Table, err error, cell string) {
	t.Helper()
	for i := 0; i < 2 && err == nil; i++ {
		var r *Record
		if r, err = table.Next(); err != nil {
			break
		}
		_, _, wrong := r.Check(sheet)
		var problems worksheets.Problems
		wrongOf(t, wrong, &problems)
		if i == 0 && len(problems) > 0 || i == 1 && (len(problems) != 1 || problems[0].Path != cell) {
			t.Errorf("%s: record %d has %v", cell, i+1, problems)
		}
	}
	if err != nil {
		t.Error(err)
	}
}

// tableOf is a table of random answers, which come as answer files too.
func tableOf(t *testing.T, sheet *worksheets.Worksheet, random *rand.Rand, people []string) string {
	h := newHeadings(sheet)
	comma := []string{",", "\t", ";"}[random.IntN(3)]
	lines := []string{"谁的"}
	for _, q := range h.questions {
		heading := q.id
		for _, words := range []string{q.label, q.short} {
			if random.IntN(2) == 0 && len(h.meant(words)) == 1 {
				heading = words
			}
		}
		lines[0] += comma + csvCell(heading)
	}
	for i := range people {
		answers := map[string]any{}
		n := 1 + random.IntN(4)
		rows := make([][]string, n)
		lists := map[string]int{}
		for _, q := range h.questions {
			for k := range n {
				rows[k] = append(rows[k], "")
				at, ok := lists[q.rows]
				if q.rows == "" && k > 0 || ok && k >= at {
					continue
				}
				if !ok && q.rows != "" { // a list ends where no more of it is answered
					lists[q.rows] = 1 + random.IntN(n)
				}
				if random.IntN(4) == 0 && (q.rows == "" || k > 0) {
					continue
				}
				value, text := anyAnswer(random, q.field)
				if q.field.Except != "" { // what is chosen beside it may not be chosen again
					continue
				}
				rows[k][len(rows[k])-1] = text
				into(answers, q, k, value)
			}
		}
		data, err := json.Marshal(map[string]any{"worksheet": sheet.ID, "version": sheet.Version, "answers": answers})
		if err != nil {
			t.Fatal(err)
		}
		people[i] = string(data)
		for _, r := range rows {
			line := fmt.Sprintf("第%d位", i)
			for _, c := range r {
				line += comma + csvCell(c)
			}
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\r\n")
}

func csvCell(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }

// into puts an answer where an answer file has it.
func into(answers map[string]any, q question, k int, value any) {
	id := q.id
	if q.rows != "" {
		id = strings.TrimPrefix(id, q.rows+".")
		list, _ := answers[q.rows].([]any)
		for len(list) <= k {
			list = append(list, map[string]any{})
		}
		answers[q.rows] = list
		answers = list[k].(map[string]any)
	}
	parts := strings.Split(id, ".")
	for _, part := range parts[:len(parts)-1] {
		if answers[part] == nil {
			answers[part] = map[string]any{}
		}
		answers = answers[part].(map[string]any)
	}
	answers[parts[len(parts)-1]] = value
}

// anyAnswer is an answer, as JSON has it and as somebody writes it in a cell.
func anyAnswer(random *rand.Rand, f worksheets.Field) (value any, text string) {
	one := func(o worksheets.Option) string {
		if random.IntN(2) == 0 {
			return o.ID
		}
		return o.Label
	}
	switch f.Kind {
	case worksheets.NumberField:
		n := random.IntN(100)
		if f.Min != nil {
			n = max(n, *f.Min)
		}
		if f.Max != nil {
			n = min(n, *f.Max)
		}
		return n, []string{strconv.Itoa(n), fmt.Sprintf(" %d ", n), fmt.Sprintf("%d.0", n)}[random.IntN(3)]
	case worksheets.DecimalField:
		return json.Number(exampleOf(f)), exampleOf(f)
	case worksheets.DateField:
		d := time.Date(2026, 1, 1+random.IntN(365), 0, 0, 0, 0, time.UTC)
		serial := int(d.Sub(epoch1900()).Hours() / 24)
		return d.Format(time.DateOnly), []string{d.Format("2006-01-02"), d.Format("2006/1/2"), d.Format("2006年1月2日"), strconv.Itoa(serial), d.Format("2006/01/02 15:04")}[random.IntN(5)]
	case worksheets.OneField:
		o := f.Options[random.IntN(len(f.Options))]
		return o.ID, one(o)
	case worksheets.AnyField:
		var ids, words []string
		for _, i := range random.Perm(len(f.Options))[:1+random.IntN(len(f.Options))] {
			ids, words = append(ids, f.Options[i].ID), append(words, one(f.Options[i]))
		}
		return ids, strings.Join(words, []string{"、", "，", ", ", ";", "／", "\n"}[random.IntN(6)])
	case worksheets.DoneField:
		return true, []string{"√", "是", "1", "TRUE"}[random.IntN(4)]
	case worksheets.NumbersField:
		return []any{3, 14}, []string{"3、14", "3 14", "3;14"}[random.IntN(3)]
	}
	words := []string{"她说“好”，", "a,b;c\td", "两行\n第二行", "007", "=1+1", `"引号"`, "2026/3/1"}[random.IntN(7)]
	return words, words
}

// FuzzTable: whatever a table holds, its records come to an end, and what is
// wrong has a place in the file.
func FuzzTable(f *testing.F) {
	for _, text := range []string{
		"#,卡号\n1,01\n1,02\n", "card,who,date\n01,她,3月1日\n", "姓名,log.date,log.value,top.rows\n甲,3/1,形、时,2-7\n", "sep=;\ncard;\"who\n", "\xff\xfec\x00a\x00", "card\n\"\n\n\"\n\n2",
	} {
		f.Add(text)
	}
	sheets := []*worksheets.Worksheet{sheetOf(f, "problem-filter-card"), sheetOf(f, "community-listening-sheet")}
	f.Fuzz(func(t *testing.T, text string) {
		for _, sheet := range sheets {
			for _, key := range []string{"", "姓名"} {
				source, err := CSV("a.csv", strings.NewReader(text), Reading{Sheet: sheet, Key: key})
				for n := 1; err == nil; n++ {
					var r *Record
					if r, err = source.Next(); err != nil {
						break
					}
					if r.Number != n || n > len(text) {
						t.Fatalf("record %d is the number %d", n, r.Number)
					}
					_, _, wrong := r.Check(sheet)
					var problems worksheets.Problems
					for _, p := range wrongOf(t, wrong, &problems) {
						if p.Path == "" && p.Line == 0 && !strings.HasPrefix(p.What.Format, "and ") {
							t.Errorf("no place: %v", p)
						}
					}
				}
				if err != io.EOF {
					var problems worksheets.Problems
					wrongOf(t, err, &problems)
				}
			}
		}
	})
}
