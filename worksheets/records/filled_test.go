package records

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"worksheetpdf/worksheets"
)

// form is a worksheet with a question of every kind that fields have.
const form = `
id: form
version: 3
title: 表
paper: a4
blocks:
  - {kind: text, id: name, label: 名字}
  - {kind: number, id: age, label: 年龄, unit: 岁, min: 1, max: 120}
  - {kind: number, id: price, label: 价, decimals: 2, unit: 元}
  - {kind: date, id: from, label: 从}
  - {kind: date, id: to, label: 到}
  - {kind: choice, id: size, label: 大小, options: [{id: small, label: 小}, {id: big, label: 大}]}
  - {kind: choice, id: why, label: 为何, many: true, options: [{id: a, label: 甲}, {id: b, label: 乙}]}
  - {kind: boxes, id: seen, label: 见过, count: 5}
  - {kind: scale, id: mood, label: 心情, from: 0, to: 3, low: 差, high: 好}
  - {kind: calendar, id: cal, label: 打卡}
  - kind: table
    rows: 3
    id: log
    columns:
      - {id: who, label: 谁}
      - {id: on, label: 日期, kind: date}
`

func formSheet(t testing.TB) *worksheets.Worksheet {
	t.Helper()
	sheet, err := worksheets.Read("form.yaml", []byte(form))
	if err != nil {
		t.Fatal(err)
	}
	return sheet
}

// blankFields are the fields of the form, with nothing in them.
func blankFields() []Typed {
	all := []Typed{{Name: "name"}, {Name: "age"}, {Name: "price"}, {Name: "from"}, {Name: "to"}, {Name: "size", Button: true},
		{Name: "why.a", Button: true}, {Name: "why.b", Button: true}, {Name: "mood", Button: true}, {Name: "cal.month"}}
	for i := range 5 {
		all = append(all, Typed{Name: fmt.Sprintf("seen.%d", i+1), Button: true})
	}
	for i := range 31 {
		all = append(all, Typed{Name: fmt.Sprintf("cal.days.%d", i+1), Button: true})
	}
	for i := range 3 {
		all = append(all, Typed{Name: fmt.Sprintf("log[%d].who", i)}, Typed{Name: fmt.Sprintf("log[%d].on", i)})
	}
	return all
}

// typedIn is the fields with something in some of them: "name=社区 size=big".
func typedIn(words string) []Typed {
	all := blankFields()
	for _, w := range strings.Fields(words) {
		name, value, _ := strings.Cut(w, "=")
		value = strings.ReplaceAll(value, "_", " ")
		i := slices.IndexFunc(all, func(f Typed) bool { return f.Name == name })
		if i < 0 {
			all = append(all, Typed{Name: name, Value: value})
		} else {
			all[i].Value = value
		}
	}
	return all
}

// TestFilled: what people type is what an answer file says.
func TestFilled(t *testing.T) {
	sheet := formSheet(t)
	for typed, want := range map[string]string{
		"":                            `{}`,
		"name=_社区_<b>&":               `{"name": " 社区 <b>&"}`,
		"name=__ age=_":               `{}`,
		"age=１２_岁 price=3.50元":        `{"age": 12, "price": 3.50}`,
		"age=12岁 price=0012":          `{"age": 12, "price": 12}`,
		"price=1,200.5":               `{"price": 1200.5}`,
		"from=2026年1月19日 to=20260120": `{"from": "2026-01-19", "to": "2026-01-20"}`,
		"from=2026.1.9 to=２０２６／１／２０":          `{"from": "2026-01-09", "to": "2026-01-20"}`,
		"from=2026-1-9 log[0].on=1月31日":       `{"from": "2026-01-09", "log": [{"on": "2026-01-31"}]}`,
		"size=big why.a=a why.b=b":            `{"size": "big", "why": ["a", "b"]}`,
		"seen.2=2 seen.5=5 mood=0":            `{"seen": 2, "mood": 0}`,
		"cal.month=2026年2月 cal.days.14=14":    `{"cal": {"month": "2026-02-01", "days": [14]}}`,
		"cal.month=2026-02":                   `{"cal": {"month": "2026-02-01"}}`,
		"cal.month=202602":                    `{"cal": {"month": "2026-02-01"}}`,
		"cal.month=2026.2.3 cal.days.1=1":     `{"cal": {"month": "2026-02-03", "days": [1]}}`,
		"log[1].who=乙":                        `{"log": [{}, {"who": "乙"}]}`,
		"answers[0].name=甲 answers[2].name=丙": `[{"name": "甲"}, {}, {"name": "丙"}]`,
	} {
		fields := typedIn(typed)
		if strings.Contains(typed, "answers[") {
			fields = fields[len(blankFields()):]
		}
		record, changed, err := Filled("a.pdf", sheet, nil, fields)
		if err != nil {
			t.Fatal(err)
		}
		if _, _, err := record.Check(sheet); err != nil {
			t.Errorf("%s: %v", typed, err)
			continue
		}
		var got, wanted struct{ Answers any }
		if err := json.Unmarshal(record.Text, &got); err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal([]byte(`{"answers": `+want+`}`), &wanted); err != nil {
			t.Fatal(err)
		}
		if fmt.Sprint(got) != fmt.Sprint(wanted) || changed != (want != "{}") {
			t.Errorf("%s: %v, wanted %v; changed: %v", typed, got, wanted, changed)
		}
	}
}

// TestFilledWrong: all that is wrong with fields is said at once, by their paths.
func TestFilledWrong(t *testing.T) {
	sheet := formSheet(t)
	for typed, want := range map[string]string{
		"age=很大":                    `answers.age: this must be a whole number, not "很大" (write digits only)`,
		"age=12千克":                  `answers.age: this must be a whole number, not "12千克" (write 12)`,
		"age=121":                   `answers.age: 121 is not from 1 to 120`,
		"from=2026-02-30":           `answers.from: the calendar has no day "2026-02-30" (write year, month and day: "2026-01-19")`,
		"from=46041":                `answers.from: this must be a date, not "46041" (write year, month and day: "2026-01-19")`,
		"from=1月9日":                 `answers.from: the year is missing, and no other date of this record tells it (write year, month and day: "2026-01-19")`,
		"cal.month=2026-13":         `answers.cal.month: the calendar has no day "2026-13-1" (write year, month and day: "2026-01-19")`,
		"size=huge":                 `answers.size: there is no option "huge" (known here: 小、大)`,
		"why.a=Yes":                 `answers.why.a: there is no option "Yes" (known here: a)`,
		"mood=4":                    `answers.mood: 4 is not from 0 to 3`,
		"seen.2=Yes":                `answers.seen.2: there is no option "Yes" (known here: 2)`,
		"log[99999].who=丁":          `log[99999].who: the worksheet has no question for this field (another program has changed the form: ask for the file as it was given out, filled in and saved)`,
		"log[-1].who=丁":             `log[-1].who: the worksheet has no question for this field`,
		"log[01].who=丁":             `log[01].who: the worksheet has no question for this field`,
		"log.who=x Text1=y":         "log.who: the worksheet has no question for this field\nText1: the worksheet has no question for this field",
		"seen.6=6 seen.01=1":        "seen.6: the worksheet has\nseen.01: the worksheet has",
		"answers[2000].name=x":      `answers[2000].name: the worksheet has no question for this field`,
		"age=x from=y size=z log=w": "answers.age: \nanswers.from: \nanswers.size: \nlog: ",
	} {
		record, _, err := Filled("a.pdf", sheet, nil, typedIn(typed))
		if err != nil {
			t.Fatal(err)
		}
		_, _, err = record.Check(sheet)
		var problems worksheets.Problems
		if !errors.As(err, &problems) {
			t.Errorf("%s: %v\n%s", typed, err, record.Text)
			continue
		}
		lines := strings.Split(want, "\n")
		if len(problems) != len(lines) {
			t.Errorf("%s: %v", typed, err)
			continue
		}
		for i, line := range lines {
			if p := problems[i]; !strings.HasPrefix(p.Error(), "a.pdf: "+line) && !strings.Contains(p.Error(), line) || p.File != "a.pdf" || p.Line != 0 || p.Excerpt != "" {
				t.Errorf("%s: %v", typed, p)
			}
		}
	}
	two := append(blankFields(), Typed{Name: "name", Value: "x"})
	record, _, _ := Filled("a.pdf", sheet, nil, two)
	if _, _, err := record.Check(sheet); err == nil || !strings.Contains(err.Error(), "name: there are two fields of this name") {
		t.Error(err)
	}
	if record, _, _ := Filled("a.pdf", sheet, nil, append(blankFields(), Typed{Name: "name"})); len(record.problems) > 0 {
		t.Error(record.problems)
	}
}

// before is answers that stood in the fields of the form, in ways of writing them
// that are not ours.
const stood = `{"worksheet": "form", "version": 2, "answers": {"name": "甲\r\n乙", "age": 12, "price": 3.50, "from": "2026-01-19",
	"why": ["b", "a"], "seen": 0, "cal": {"month": "2026-02-14", "days": [3, 1]}, "log": [{"who": "甲"}, {}, {"who": "<丙>"}], "size": ""}}`

const stands = "name=甲\n乙 age=12 price=3.5 from=2026.1.19 why.a=a why.b=b cal.month=2026-02 cal.days.1=1 cal.days.3=3 log[0].who=甲 log[2].who=<丙>"

// TestFilledOver: what stands in the fields wins over what stood there, and what is
// the same stays as it was written.
func TestFilledOver(t *testing.T) {
	sheet := formSheet(t)
	over := func(fields []Typed) (string, bool, worksheets.Problems) {
		t.Helper()
		given, err := worksheets.ReadAnswers("given.json", []byte(stood))
		if err != nil {
			t.Fatal(err)
		}
		record, changed, err := Filled("a.pdf", sheet, given, fields)
		if err != nil {
			t.Fatal(err)
		}
		_, notes, err := record.Check(sheet)
		if err != nil {
			t.Fatalf("%v\n%s", err, record.Text)
		}
		return strings.Join(strings.Fields(string(record.Text)), " "), changed, notes
	}
	same := strings.ReplaceAll(strings.ReplaceAll(stands, "甲\n乙", "甲\x01乙"), "\x01", "\n")
	fields := typedIn(strings.ReplaceAll(same, "甲\n乙", "甲¶乙"))
	for i := range fields {
		fields[i].Value = strings.ReplaceAll(fields[i].Value, "¶", "\n")
	}
	if text, changed, _ := over(fields); changed {
		t.Error("something has changed: " + text)
	}
	set := func(name, value string) []Typed {
		other := slices.Clone(fields)
		other[slices.IndexFunc(other, func(f Typed) bool { return f.Name == name })].Value = value
		return other
	}
	for _, c := range []struct{ name, value, has, hasNot string }{
		{"age", "13", `"age": 13, "price": 3.50, "from": "2026-01-19"`, ""},
		{"price", "3.51", `"price": 3.51`, "3.50"},
		{"name", "", `"answers": { "age": 12`, "name"},
		{"why.a", "", `"why": [ "b" ]`, ""},
		{"seen.1", "1", `"name": "甲\r\n乙"`, `"seen": 0`},
		{"cal.days.2", "2", `"month": "2026-02-14", "days": [ 1, 2, 3 ]`, ""},
		{"cal.month", "2026-03", `"month": "2026-03-01", "days": [ 3, 1 ]`, ""},
		{"log[2].who", "", `"log": [ { "who": "甲" } ]`, "{}"},
		{"log[1].who", "<乙>", `{ "who": "<乙>" }, { "who": "<丙>" }`, "{}"},
		{"from", "", "", "from"},
	} {
		text, changed, _ := over(set(c.name, c.value))
		if !changed || !strings.Contains(text, c.has) || c.hasNot != "" && strings.Contains(text, c.hasNot) {
			t.Errorf("%s: %q: %s", c.name, c.value, text)
		}
		if !strings.Contains(text, `"version": 3`) {
			t.Error(text)
		}
	}
	// What has no field any more stays, and is told of.
	text, changed, notes := over(slices.DeleteFunc(slices.Clone(fields), func(f Typed) bool {
		return f.Name == "age" || f.Name == "why.a" || strings.HasPrefix(f.Name, "log") || strings.HasPrefix(f.Name, "seen")
	}))
	if changed || !strings.Contains(text, `"age": 12`) || !strings.Contains(text, "<丙>") {
		t.Error(text)
	}
	var paths []string
	for _, n := range notes {
		paths = append(paths, n.Path)
	}
	if strings.Join(paths, " ") != "answers.age answers.seen answers.log" {
		t.Errorf("%v", notes)
	}
	if _, _, err := Filled("a.pdf", sheet, wrongGiven(t), fields); err == nil || !strings.Contains(err.Error(), "given.json:1:") {
		t.Error(err)
	}
}

func wrongGiven(t *testing.T) *worksheets.AnswerFile {
	t.Helper()
	file, err := worksheets.ReadAnswers("given.json", []byte(`{"worksheet": "form", "version": 4, "answers": {}}`))
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// FuzzFilled: whatever stands in fields, there is a record that is right or says
// what is not, and a right one is an answer file.
func FuzzFilled(f *testing.F) {
	f.Add("name=x age=12", true)
	f.Add(stands, true)
	f.Add("log[9999].who=x log[0].log[3].who=y answers[3].name=z answers[=x ]=[ .=. log[0]=1", false)
	f.Add("from=1-2 cal.month=2026 seen.1=0 mood=99999999999999999999 price=-0.00", false)
	sheet := formSheet(f)
	f.Fuzz(func(t *testing.T, words string, over bool) {
		var given *worksheets.AnswerFile
		if over {
			given, _ = worksheets.ReadAnswers("given.json", []byte(stood))
		}
		record, _, err := Filled("a.pdf", sheet, given, typedIn(strings.ToValidUTF8(words, "")))
		if err != nil {
			t.Fatal(err)
		}
		if _, _, err := record.Check(sheet); err != nil {
			var problems worksheets.Problems
			if !errors.As(err, &problems) || len(problems) == 0 || len(problems) > 101 || problems[0].What.Format == "" {
				t.Error(err)
			}
		}
	})
}
