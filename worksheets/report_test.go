package worksheets

import (
	"strings"
	"testing"
)

// reported is a report over the sample worksheet with a block.
func reported(block string) []byte {
	return []byte("id: r\nversion: 1\ntitle: 报告\npaper: a4\nover: [s]\nblocks:\n  - " + block + "\n")
}

func TestReadReport(t *testing.T) {
	report, err := ReadReport("r.yaml", reported("{kind: quotes, quote: s.log.quote, beside: [s.log.who]}"))
	if err != nil {
		t.Fatal(err)
	}
	quotes := report.Blocks[0].(*Quotes)
	if quotes.Most != 3 || quotes.Quote.Worksheet() != "s" || strings.Join(quotes.Quote.Questions(), "/") != "log/quote" {
		t.Errorf("got %+v", quotes)
	}
	if err := report.Check(); err != nil {
		t.Error(err)
	}
}

func TestReadReportFaults(t *testing.T) {
	for _, tt := range []struct{ block, want string }{
		{"{kind: table}", `there is no block kind "table"`},
		{"{kind: figure}", `did you mean "figures"?`},
		{"{kind: title, beside: [{value: t.a}]}", `the report is not over a worksheet "t"`},
		{"{kind: title, beside: [{value: s}]}", `"s" does not say which question`},
		{"{kind: title, beside: [{}]}", "is words or one answer"},
		{"{kind: figures, figures: [{unit: 条}]}", "a figure counts one thing"},
		{"{kind: figures, figures: [{rows: s.log, done: s.x, unit: 条}]}", "a figure counts one thing"},
		{"{kind: figures, figures: [{from: s.a, unit: 天}]}", `"from" needs "to"`},
		{"{kind: bars, tally: s.a, label: s.b.c, number: s.b.d}", "bars are a tally of options or rows with a number"},
		{"{kind: bars, label: s.b.c}", `"label" needs "number"`},
		{"{kind: bars, label: s.b.c, number: s.d.e}", "no column of the same rows"},
		{"{kind: bars, tally: s.a, order: up}", `"up" is not one of the values allowed here`},
		{"{kind: quotes, quote: s.log.quote, beside: [s.top.who]}", "no column of the same rows"},
		{"{kind: quotes, quote: s.log.quote, entries: [0]}", "entries are numbered from 1"},
		{"{kind: comparison, of: s, columns: [{label: a, width: 1, of: s.a, parts: [b]}]}", "an answer or words"},
		{"{kind: note, parts: ['\u202e']}", "the control character U+202E"},
	} {
		_, err := ReadReport("r.yaml", reported(tt.block))
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v, not %q", tt.block, err, tt.want)
		} else if !strings.HasPrefix(err.Error(), "r.yaml:7:") {
			t.Errorf("%s: without its place: %v", tt.block, err)
		}
	}
}

func TestCheckOver(t *testing.T) {
	sheet, err := Read("s.yaml", []byte(`{id: s, version: 1, title: 表, paper: a4, blocks: [
		{kind: date, id: day}, {kind: number, id: n},
		{kind: table, id: log, rows: 1, columns: [{id: quote, label: 原话, width: 9}, {id: on, kind: date, label: 日, width: 9}]},
		{kind: repeat, id: weeks, times: 2, blocks: [{kind: text, id: done}, {kind: matrix, id: rate, to: 5, rows: [{id: mood, label: 精力}]},
			{kind: table, id: log, rows: 1, columns: [{id: quote, label: 原话}]}]}]}`))
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ block, want string }{
		{"{kind: timeline, date: s.log.on, from: s.day}", ""},
		{"{kind: timeline, date: s.day}", `r.yaml:7:28: blocks[0].date: "s.day" has answers of the kind "date", and this takes: rows.date`},
		{"{kind: figures, figures: [{rows: s.lag, unit: 条}]}", `there is no question "lag" in "s" (did you mean "log"?)`},
		{"{kind: figures, figures: [{rows: s.n, unit: 条}]}", `of the kind "number", and this takes: rows`},
		{"{kind: title, beside: [{value: s.log.quote}]}", `of the kind "rows.text"`},
		{"{kind: quotes, quote: s.weeks.done}", ""},
		{"{kind: quotes, quote: s.weeks.log.quote}", `of the kind "rows.rows.text"`},
		{"{kind: figures, figures: [{distinct: s.weeks.rate.mood, unit: 种}]}", `of the kind "rows.group.number"`},
		{"{kind: quotes, quote: s.log.quite}", `did you mean "quote"?`},
	} {
		report, err := ReadReport("r.yaml", reported(tt.block))
		if err != nil {
			t.Fatal(err)
		}
		err = report.CheckOver(sheet)
		if tt.want == "" && err != nil || tt.want != "" && (err == nil || !strings.Contains(err.Error(), tt.want)) {
			t.Errorf("%s: %v, not %q", tt.block, err, tt.want)
		}
	}
}

func TestIsReport(t *testing.T) {
	for text, want := range map[string]bool{
		"over: [a]": true, "{id: r, over: [a]}": true, "blocks:\n  - over: a": false, "keywords: [a]": false, "paper: a4": false, "": false,
	} {
		if got := IsReport([]byte(text)); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

// carrying is a worksheet that takes over what is written, from the one after it.
func carrying(t *testing.T, from string) (to, source *Worksheet) {
	t.Helper()
	to, err := Read("to.yaml", []byte(`{id: to, version: 2, title: 到, paper: a4, from: `+from+`, blocks: [
		{kind: text, id: who}, {kind: text, id: source}, {kind: number, id: n, max: 2}, {kind: text, id: more}]}`))
	if err != nil {
		t.Fatal(err)
	}
	source, err = Read("source.yaml", []byte(`{id: source, version: 1, title: 从, paper: a4, blocks: [
		{kind: number, id: sheet, min: 1},
		{kind: table, id: log, rows: 1, number: {label: 号, width: 9, sheet: sheet}, columns: [{id: quote, label: 原话, width: 9}]},
		{kind: list, id: jobs, rows: 5, lines: [[{id: who}, {id: from, kind: numbers}]]}]}`))
	if err != nil {
		t.Fatal(err)
	}
	return to, source
}

func answersTo(t *testing.T, sheet *Worksheet, data []byte) *Answers {
	t.Helper()
	file, err := ReadAnswers("answers.json", data)
	if err != nil {
		t.Fatal(err)
	}
	answers, err := file.For(sheet)
	if err != nil {
		t.Fatal(err)
	}
	return answers
}

const carriedAnswers = `{"worksheet": "source", "version": 1, "answers": {"sheet": 2,
	"log": [{"quote": "一"}, {}, {"quote": "三"}, {"quote": "四"}],
	"jobs": [{"who": "甲\"", "from": [1, "1-4"]}, {}, {"who": "丙", "from": [3]}]}}`

func TestCarryRows(t *testing.T) {
	to, from := carrying(t, "{worksheet: source, each: jobs, fields: {who: who, source: from, n: {count: log}}}")
	answers := answersTo(t, from, []byte(carriedAnswers))
	for _, tt := range []struct {
		rows []int
		want [][2]string
	}{
		{nil, [][2]string{{`甲"`, "2-1、1-4"}, {"丙", "2-3"}}},
		{[]int{3}, [][2]string{{"丙", "2-3"}}},
	} {
		data, err := Carry(to, from, answers, tt.rows)
		if err != nil {
			t.Fatal(err)
		}
		got := answersTo(t, to, data).Copies
		if len(got) != len(tt.want) {
			t.Fatalf("%v: %d copies", tt.rows, len(got))
		}
		for i, copy := range got {
			if copy.Get("who").Text != tt.want[i][0] || copy.Get("source").Text != tt.want[i][1] || copy.Get("n").Number != 2 || copy.Get("more").Given() {
				t.Errorf("%v: copy %d is %+v", tt.rows, i, copy)
			}
		}
	}
	for _, rows := range [][]int{{2}, {4}} {
		if _, err := Carry(to, from, answers, rows); err == nil || !strings.Contains(err.Error(), "nothing is written in it") {
			t.Errorf("%v: %v", rows, err)
		}
	}
	if _, err := Carry(from, to, answers, nil); err == nil {
		t.Error("a worksheet that takes nothing over took something")
	}
}

func TestCarryWhole(t *testing.T) {
	to, from := carrying(t, "{worksheet: source, fields: {n: {count: jobs}}}")
	data, err := Carry(to, from, answersTo(t, from, []byte(carriedAnswers)), nil)
	if err != nil {
		t.Fatal(err)
	}
	if got := answersTo(t, to, data).Copies; len(got) != 1 || got[0].Get("n").Number != 2 {
		t.Errorf("got %+v", got)
	}
	data, err = Carry(to, from, answersTo(t, from, EmptyAnswers(from)), nil)
	if err != nil {
		t.Fatal(err)
	}
	if v := answersTo(t, to, data).Copies[0].Get("n"); v.Given() {
		t.Errorf("of no rows the count is %d", v.Number)
	}
}

func TestCarryingFaults(t *testing.T) {
	for _, tt := range []struct{ from, want string }{
		{"{worksheet: source, fields: {whom: who}}", `there is no question "whom" here`},
		{"{worksheet: source, fields: {who: {count: log}}}", "a count needs a number question"},
		{"{worksheet: source, fields: {who: {}}}", "carried over or rows are counted"},
		{"{worksheet: source, fields: {}}", `"fields" must not be empty`},
	} {
		_, err := Read("to.yaml", []byte(`{id: to, version: 1, title: 到, paper: a4, from: `+tt.from+`, blocks: [{kind: text, id: who}]}`))
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v", tt.from, err)
		}
	}
	for _, tt := range []struct{ from, want string }{
		{"{worksheet: source, each: job, fields: {who: who}}", `there are no rows "job" in "source" (did you mean "jobs"?)`},
		{"{worksheet: source, each: jobs, fields: {who: whom}}", `there is no question "whom" in "source" (did you mean "who"?)`},
		{"{worksheet: source, fields: {n: {count: sheet}}}", `there are no rows "sheet"`},
		{"{worksheet: source, fields: {who: sheet}}", `an answer to "sheet" cannot answer "who"`},
	} {
		to, from := carrying(t, tt.from)
		if err := to.CheckFrom(from); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v", tt.from, err)
		}
	}
}

func FuzzReadReport(f *testing.F) {
	f.Add(reported("{kind: columns, columns: [{width: 9, blocks: [{kind: heading, text: 甲}]}]}"))
	f.Add(reported("{kind: verdict, label: 结论, of: s.verdict, lines: [[甲, {value: s.next}]]}"))
	f.Add(reported("{kind: bars, tally: s.a.b, names: {a: b}}"))
	sheet := sample(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		IsReport(data)
		report, err := ReadReport("fuzz", data)
		if err != nil {
			checkProblems(t, err)
			return
		}
		if err := report.Check(); err != nil {
			t.Errorf("read, and refused: %v", err)
		}
		report.EachText(func(string, string) {})
		if err := report.CheckOver(sheet); err != nil {
			checkProblems(t, err)
		}
	})
}
