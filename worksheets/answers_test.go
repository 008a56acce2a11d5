package worksheets

import (
	"reflect"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// answered reads and checks an answer file for the sample worksheet.
func answered(t testing.TB, text string) (*AnswerFile, *Answers, error) {
	t.Helper()
	file, err := ReadAnswers("f", []byte(text))
	if err != nil {
		return nil, nil, err
	}
	answers, err := file.For(sample(t))
	return file, answers, err
}

// filled is an answer file for the sample worksheet with these answers.
func filled(answers string) string {
	return `{"worksheet": "sample-sheet", "version": 1, "answers": ` + answers + `}`
}

func TestAnswersNameEveryFault(t *testing.T) {
	file, err := ReadAnswers("faults.json", testdata(t, "faults.json"))
	if err != nil {
		t.Fatal(err)
	}
	_, err = file.For(sample(t))
	if err == nil {
		t.Fatal("the answers were accepted")
	}
	golden(t, "faults.json.golden", listed(err))
	for _, p := range err.(Problems) {
		if located := file.Source().Locate(Problems{{Path: p.Path}}); located[0].Line != p.Line && strings.HasPrefix(p.Path, "answers") && !strings.Contains(p.What.Format, "twice") {
			t.Errorf("%s has no place", p.Path)
		}
	}
}

func TestAnswers(t *testing.T) {
	_, answers, err := answered(t, filled(`{
		"card": "03", "name": "甲\r\n乙\t\ud842\udfb7😀", "size": "right", "many": ["b", "a"], "day": "2024-02-29", "count": 10,
		"log": [{"who": "我"}, {}, {"from": [1, 30], "date": "2026-01-19"}, {"who": ""}, null],
		"main": "a", "more": ["b"], "love": {"answer": "no", "evidence": " "},
		"rows": [{"quote": "话", "value": ["time"], "times": -3}],
		"steps": {"enter": {"done": true}, "record": {"done": false, "date": "", "evidence": null}},
		"record_count": 0, "next": "   ", "who": null, "scene": ""
	}`))
	if err != nil {
		t.Fatal(err)
	}
	g := answers.Copies[0]
	tests := []struct {
		got, want any
	}{
		{len(answers.Copies), 1},
		{g.Path, "answers"},
		{g.Get("card"), Value{Path: "answers.card", Text: "03"}},
		{g.Get("name").Text, "甲\n乙\t𠮷😀"},
		{g.Get("size").Chosen, []string{"right"}},
		{g.Get("many").Chosen, []string{"b", "a"}},
		{g.Get("day").Date, Day{2024, 2, 29}},
		{g.Get("count").Number, 10},
		{len(g.Get("log").Rows), 3},
		{g.Get("log").Rows[1], Group{Path: "answers.log[1]"}},
		{g.Get("log").Rows[2].Get("from"), Value{Path: "answers.log[2].from", Refs: []EntryRef{{Entry: 1}, {Entry: 30}}}},
		{g.Get("love").Group.Get("answer").Chosen, []string{"no"}},
		{g.Get("love").Group.Get("evidence").Given(), false},
		{g.Get("rows").Rows[0].Get("times").Number, -3},
		{g.Get("steps").Group.Get("enter").Group.Get("done").Done, true},
		{g.Get("steps").Group.Get("record").Given(), false},
		{g.Get("record_count"), Value{Path: "answers.record_count"}},
		{g.Get("next").Given(), false},
		{g.Get("who").Given(), false},
		{g.Get("scene").Given(), false},
		{g.Get("jobs_count").Group.Get("none").Given(), false},
	}
	for i, tt := range tests {
		if !reflect.DeepEqual(tt.got, tt.want) {
			t.Errorf("%d: got %#v, want %#v", i, tt.got, tt.want)
		}
	}
}

func TestAnswerCopies(t *testing.T) {
	for text, want := range map[string]string{
		"null":                          "answers",
		"{}":                            "answers",
		"[]":                            "answers",
		`[{"card": "1"}]`:               "answers[0]",
		`[{"card": "1"}, null, {}, {}]`: "answers[0] answers[1] answers[2] answers[3]",
	} {
		_, answers, err := answered(t, filled(text))
		if err != nil {
			t.Errorf("%s: %v", text, err)
			continue
		}
		var paths []string
		for _, g := range answers.Copies {
			paths = append(paths, g.Path)
		}
		if got := strings.Join(paths, " "); got != want {
			t.Errorf("%s: got %s, want %s", text, got, want)
		}
	}
}

func TestAnswerFileFaults(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"empty", "", "f: the file is empty"},
		{"blank", "\uFEFF \n", "f: the file is empty"},
		{"too large", strings.Repeat(" ", maxAnswerFile+1), "f: the file is larger than 16 MiB"},
		{"UTF-16", "\xff\xfe{\x00", "f:1:2: the file ends before the JSON does (write } at the end)"},
		{"neither", "{\"a\": \"\xff\xff\"}", "f: the file is neither UTF-8 nor GB18030"},
		{"not JSON", "worksheet: x", "f:1:1: this is YAML, and an answer file is JSON"},
		{"a list", "[]", "f:1:1: an answer file is an object"},
		{"unclosed", `{"a": [1`, "f:1:9: the file ends before the JSON does"},
		{"unclosed text", `{"a": "b}`, "f:1:10: the text that begins in column 7 is never closed"},
		{"line end in a text", "{\"a\": \"b\nc\"}", "f:1:9: a line ends within a text"},
		{"escape", `{"a": "\x"}`, `f:1:8: \ must begin one of the escapes of JSON`},
		{"short escape", `{"a": "\u12"}`, `f:1:8: \ must begin one of the escapes of JSON`},
		{"last comma", "{\"a\": 1,\n}", "f:1:8: a comma stands here, and nothing follows it (delete it)"},
		{"last comma of a list", "[1, ]", "f:1:3: a comma stands here, and nothing follows it (delete it)"},
		{"no comma", `{"a": 1 "b": 2}`, "f:1:8: a comma is missing here (write , here)"},
		{"no colon", `{"a" 1}`, "f:1:5: the colon after a key is missing here (write : here)"},
		{"Chinese quotes", `{“a”: 1}`, `f:1:2: the file needs " here, not “; such signs in all: 2 (replace each, by line and column: “ → " (1:2); ” → " (1:4))`},
		{"Chinese colon", `{"a"：1}`, `f:1:5: the file needs ":" here, not ： (replace it by ":")`},
		{"Chinese comma", `{"a": "甲"，"b": 1}`, `f:1:10: the file needs "," here, not ， (replace it by ",")`},
		{"comment", `{"a": 1 // one`, "f:1:9: JSON has no comments (delete // one)"},
		{"number", `{"a": 01}`, `f:1:7: JSON has no "01" (write 1)`},
		{"bare point", `{"a": .5}`, `f:1:7: JSON has no ".5" (write 0.5)`},
		{"NaN", `{"a": NaN}`, `f:1:7: JSON has no "NaN" (write null)`},
		{"two values", "{}\n{}", "f:2:1: something stands after the end of the JSON"},
		{"deep", strings.Repeat("[", 100_000), "f:1:17: this stands more than 16 levels deep"},
		{"many values", "[" + strings.Repeat("0,", maxValues) + "0]", "f:1:1000000: the file holds more than 500000 values"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := ReadAnswers("f", []byte(tt.text))
			if err == nil {
				t.Fatal("no problem")
			}
			if got := err.Error(); !strings.Contains("\n"+got, "\n"+tt.want) {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestAnswerFaults(t *testing.T) {
	rows := func(n int) string { return "[" + strings.Repeat(`{"quote": "x"},`, n) + `{}]` }
	tests := []struct{ text, path, want string }{
		{`{}`, "worksheet", `the key "worksheet" is missing`},
		{`{"worksheet": "", "version": 1, "answers": {}}`, "worksheet", "this must be the id of a worksheet"},
		{`{"worksheet": "other", "version": 1, "answers": {"x": 1}}`, "worksheet", `the answers are for the worksheet "other", not for "sample-sheet"`},
		{`{"worksheet": "sample-sheet", "version": 1.0, "answers": {}}`, "version", "this must be a whole number from 1"},
		{`{"worksheet": "sample-sheet", "version": "1", "answers": {}}`, "version", "this must be a whole number from 1"},
		{`{"worksheet": "sample-sheet", "version": 2, "answers": {}}`, "version", "the answers are for version 2, and the worksheet is version 1"},
		{`{"worksheet": "sample-sheet", "version": 1}`, "answers", `the key "answers" is missing`},
		{filled(`"x"`), "answers", "this must be an object"},
		{filled(`["x"]`), "answers[0]", "this must be an object"},
		{filled(`[{}, {"size": "tiny"}]`), "answers[1].size", `there is no option "tiny"`},
		{filled(`{"size": ["small"]}`), "answers.size", "this must be the id of an option"},
		{filled(`{"size": "太小"}`), "answers.size", `(write "small")`},
		{filled(`{"many": "a"}`), "answers.many", `this must be a list of options (write ["a"])`},
		{filled(`{"many": ["a", 1]}`), "answers.many[1]", "this must be the id of an option"},
		{filled(`{"name": 3}`), "answers.name", `this must be text (put it in quotes: "3")`},
		{filled(`{"name": {}}`), "answers.name", "this must be text"},
		{filled(`{"name": "a\r"}`), "answers.name", "the control character U+000D does not belong in a text"},
		{filled(`{"name": "a\u2066"}`), "answers.name", "the control character U+2066 does not belong in a text"},
		{filled(`{"name": "\ud842x\udfb7"}`), "answers.name", "U+D842 is half of a character"},
		{filled("{\"name\": \"\x7f\"}"), "answers.name", "the control character U+007F"},
		{filled(`{"day": 20260119}`), "answers.day", "this must be a date"},
		{filled(`{"day": "2026-1-9"}`), "answers.day", `this must be a date (write "2026-01-09")`},
		{filled(`{"day": "2026年1月9日"}`), "answers.day", `this must be a date (write "2026-01-09")`},
		{filled(`{"day": "2026-02-30"}`), "answers.day", `the calendar has no day "2026-02-30"`},
		{filled(`{"day": "1026-02-03"}`), "answers.day", "the year 1026 is not from 1900 to 2100"},
		{filled(`{"day": "1899-12-31"}`), "answers.day", "the year 1899 is not from 1900 to 2100"},
		{filled(`{"day": "2101-01-01"}`), "answers.day", "the year 2101 is not from 1900 to 2100"},
		{filled(`{"day": "2026-00-10"}`), "answers.day", `the calendar has no day "2026-00-10"`},
		{filled(`{"day": "2026-13-10"}`), "answers.day", `the calendar has no day "2026-13-10"`},
		{filled(`{"day": "2025-02-29"}`), "answers.day", `the calendar has no day "2025-02-29"`},
		{filled(`{"day": "2026-04-31"}`), "answers.day", `the calendar has no day "2026-04-31"`},
		{filled(`{"day": "2026-01-00"}`), "answers.day", `the calendar has no day "2026-01-00"`},
		{filled(`{"count": "3"}`), "answers.count", "this must be a whole number (write it without quotation marks or a unit: 3)"},
		{filled(`{"count": 1e0}`), "answers.count", "this must be a whole number"},
		{filled(`{"count": 0}`), "answers.count", "0 is not from 1 to 10"},
		{filled(`{"count": 99999999999999999999}`), "answers.count", "99999999999999999999 is not from 1 to 10"},
		{filled(`{"record_count": 31}`), "answers.record_count", "31 is not from 0 to 30"},
		{filled(`{"log": {"who": "x"}}`), "answers.log", `this must be a list of objects (write [{"date": …}])`},
		{filled(`{"log": [{}, {}, {}, {"who": "x"}]}`), "answers.log[3]", "there are more than 3 rows"},
		{filled(`{"log": [{"from": 3}]}`), "answers.log[0].from", "this must be a list of whole numbers (write [1, 2], or with the number of the sheet [\"2-7\"])"},
		{filled(`{"log": [{"from": [` + strings.Repeat("1,", MaxNumbers) + `1]}]}`), "answers.log[0].from[100]", "there are 101 numbers, and at most 100 may be (delete this and the numbers after it)"},
		{filled(`{"log": [{"from": [0]}]}`), "answers.log[0].from[0]", "0 is not from 1"},
		{filled(`{"rows": ` + rows(maxRows+1) + `}`), "answers.rows[10000]", "there are more than 10000 rows"},
		{filled(`{"main": "a", "more": ["b", "a"]}`), "answers.more[1]", `"a" is the choice of "main" already`},
		{filled(`{"more": ["b", "a"], "main": "a"}`), "answers.more[1]", `"a" is the choice of "main" already`},
		{filled(`{"steps": {"enter": {"done": 1}}}`), "answers.steps.enter.done", "this must be true or false"},
		{filled(`{"steps": {"leave": {}}}`), "answers.steps.leave", `there is no question "leave" here`},
		{filled(`{"card": "a", "card": "b"}`), "answers.card", `the key "card" stands here twice (the first is on line 1: delete one of them)`},
		{filled(`{"name": "` + strings.Repeat("字", maxText+1) + `"}`), "answers.name", "this text has 100001 characters, and at most 100000 may be"},
		{filled("[" + strings.TrimSuffix(strings.Repeat(`{"name": "`+strings.Repeat("字", maxText)+`"},`, 11), ",") + "]"), "answers[10].name", "the texts up to here have more than 1000000 characters"},
		{filled(`{"name": "` + strings.Repeat("字", maxText-1) + `", "next": "甲乙", "log": [` + strings.TrimSuffix(strings.Repeat(`{"who": "`+strings.Repeat("字", maxText)+`"},`, 3), ",") + `], "rows": [` + strings.TrimSuffix(strings.Repeat(`{"quote": "`+strings.Repeat("字", maxText)+`"},`, 6), ",") + `]}`), "answers.rows[5].quote", "the texts up to here have more than 1000000 characters"},
		{filled("[" + strings.Repeat("{},", maxCopies) + "{}]"), "answers[2000]", "there are 2001 copies, and at most 2000 may be"},
	}
	for _, tt := range tests {
		_, _, err := answered(t, tt.text)
		if err == nil {
			t.Errorf("%.80s: no problem", tt.text)
			continue
		}
		p := err.(Problems)[0]
		if p.Path != tt.path || !strings.Contains(p.Error(), tt.want) {
			t.Errorf("%.80s\ngot  %s: %s\nwant %s: %s", tt.text, p.Path, p.Error(), tt.path, tt.want)
		}
	}
}

// TestBoundsOfAnswers: what is as long, as late or as many as may be, is good.
func TestBoundsOfAnswers(t *testing.T) {
	for _, text := range []string{
		filled(`{"day": "1900-01-01"}`), filled(`{"day": "2100-12-31"}`), filled(`{"day": "2000-02-29"}`),
		filled(`{"name": "` + strings.Repeat("字", maxText) + `"}`),
		filled("[" + strings.TrimSuffix(strings.Repeat(`{"name": "`+strings.Repeat("字", maxText)+`"},`, 10), ",") + "]"),
		filled(`{"log": [{"from": [` + strings.Repeat("1,", MaxNumbers-1) + `1]}]}`),
		filled("[" + strings.Repeat("{},", maxCopies-1) + "{}]"),
		filled(`{"rows": [` + strings.Repeat(`{"quote": "x"},`, maxRows-1) + `{"quote": "x"}]}`),
		filled(`{"count": 1}`), filled(`{"count": 10}`), filled(`{"record_count": 30}`),
	} {
		if _, _, err := answered(t, text); err != nil {
			t.Errorf("%.60s: %v", text, err)
		}
	}
}

// TestTheLimitOfAllTexts is said once, and what comes after it is not read.
func TestTheLimitOfAllTexts(t *testing.T) {
	_, answers, err := answered(t, filled("["+strings.TrimSuffix(strings.Repeat(`{"name": "`+strings.Repeat("字", maxText)+`"},`, 14), ",")+"]"))
	if problems := err.(Problems); len(problems) != 1 || problems[0].Path != "answers[10].name" {
		t.Errorf("got %v", err)
	}
	for i, g := range answers.Copies {
		if g.Get("name").Given() != (i < 10) {
			t.Errorf("the text %d is read: %v", i, g.Get("name").Given())
		}
	}
}

func TestTrimmed(t *testing.T) {
	for words, want := range map[string]string{
		"":                      "",
		"甲":                     "甲",
		"甲\n\n":                 "甲",
		"\n甲":                   "甲",
		" \n\t\n  甲\n \n":       "  甲", // the first line keeps its indent
		"甲 \n\n 乙 \n":           "甲 \n\n 乙",
		"甲\u3000\n\u200b\n":     "甲",
		"\ufeff\n甲\n\u2060":     "甲",
		"\n❤\ufe0f\n":           "❤\ufe0f", // a variation selector belongs to what it follows
		"👨\u200d👩\u200d":        "👨\u200d👩\u200d",
		" \u200b\u00ad\n\u3164": "",
		"\u0301":                "\u0301",
	} {
		if got := (Value{Text: words}).Trimmed(); got != want {
			t.Errorf("%q: got %q, want %q", words, got, want)
		}
	}
}

// TestAnswersAsWritten: the text of an answer is kept as it was written, for
// those who write it out again; what nobody can see is no answer.
func TestAnswersAsWritten(t *testing.T) {
	_, answers, err := answered(t, filled(`{"name": "\n甲\n\n", "next": "\u200b\n\u3000", "card": "\ufeff"}`))
	if err != nil {
		t.Fatal(err)
	}
	g := answers.Copies[0]
	if got := g.Get("name"); got.Text != "\n甲\n\n" || got.Trimmed() != "甲" {
		t.Errorf("got %q", got.Text)
	}
	if g.Get("next").Given() || g.Get("card").Given() {
		t.Error("what nobody can see is an answer")
	}
}

// Answers to another worksheet are that, and nothing else, wherever their
// worksheet is named.
func TestAnswersToAnother(t *testing.T) {
	for _, text := range []string{
		`{"worksheet": "other", "version": 2, "answers": {"x": 1}}`,
		`{"answers": {"x": 1}, "version": 2, "worksheet": "other"}`,
	} {
		_, _, err := answered(t, text)
		if problems := err.(Problems); len(problems) != 1 || problems[0].Path != "worksheet" {
			t.Errorf("%s: %v", text, problems)
		}
	}
}

// A word in a number's place does not become one without its quotation marks.
func TestWordForNumber(t *testing.T) {
	_, _, err := answered(t, filled(`{"count": "three"}`))
	if problems := err.(Problems); len(problems) != 1 || !strings.HasPrefix(problems[0].Hint.Format, "write it in digits") {
		t.Errorf("got %v", problems)
	}
}

func TestAnswersInGB18030(t *testing.T) {
	text := filled(`{"name": "社区𠮷€", "size": "tiny"}`)
	data, err := simplifiedchinese.GB18030.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	file, _, err := answered(t, data)
	if file == nil || len(file.Notes) != 1 || !file.Notes[0].Note {
		t.Fatalf("no note: %v", err)
	}
	if got := file.Source().text; got != text {
		t.Errorf("got %s", got)
	}
	if got, want := err.(Problems)[0].Column, len([]rune(text))-7; got != want {
		t.Errorf("column %d, want %d: it counts characters", got, want)
	}
}

// TestAnswersToNoQuestion: a definition may ask nothing at all.
func TestAnswersToNoQuestion(t *testing.T) {
	sheet, err := Read("f", []byte(blocks("- {kind: note, text: x}")))
	if err != nil {
		t.Fatal(err)
	}
	acceptsItsEmptyAnswers(t, sheet)
	file, err := ReadAnswers("f", []byte(`{"worksheet": "s", "version": 1, "answers": "x"}`))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := file.For(sheet); err == nil {
		t.Error("a text is no object")
	}
}

func TestAnswersWithoutWorksheet(t *testing.T) {
	file, err := ReadAnswers("f", []byte(`{"version": 1, "answer": {}}`))
	if err != nil {
		t.Fatal(err)
	}
	_, err = file.For(nil)
	if err == nil || len(err.(Problems)) != 2 { // one for the key that is misspelt
		t.Errorf("got %v", err)
	}
}

func TestPlace(t *testing.T) {
	_, err := ReadAnswers("f", []byte("{\"answers\":\n  [{}, {\"log\": [{},\n 甲: 1]}]}"))
	if err == nil {
		t.Fatal("that is not JSON")
	}
	file, err := ReadAnswers("f", []byte("{\"answers\":\n  [{}, {\"社\": [{},\n {\"quote\": \"x\"}]}]}"))
	if err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{
		"answers": "f:2:3", "answers[1]": "f:2:8", "answers[1].社[0]": "f:2:15", "answers[1].社[1].quote": "f:3:12",
		// What is not there is placed at what it would stand in.
		"answers[2]": "f:2:3", "answers[-1]": "f:2:3", "answers[x]": "f:2:3", "answers.x": "f:2:3", "answers[1].社[1].quote.x": "f:3:12",
		"answers[": "f:2:3", "answers.": "f:2:3", "answers[1].社[99999999999999999999]": "f:2:14", "worksheet": "f:1:1",
		// Other paths are not an answer file's.
		"": "", "x": "", "[": "", ".": "", "blocks[0]": "", "answersx": "",
	} {
		if got := file.Source().Locate(Problems{{Path: path}})[0].Place(); got != want {
			t.Errorf("%s: got %s, want %s", path, got, want)
		}
	}
	located := file.Source().Locate(Problems{{Path: "nowhere", What: Msg("bad")}, {Path: "answers[1].社[1].quote", What: Msg("no face has %s", "U+20BB7")}})
	if got := located.Error(); got != "f:3:12: answers[1].社[1].quote: no face has U+20BB7\nnowhere: bad" || located[0].Excerpt != ` {"quote": "x"}]}]}` || located[0].Caret != 11 {
		t.Errorf("got %+v", located)
	}
}

func TestExcerptOfLongLine(t *testing.T) {
	_, _, err := answered(t, filled(`{"name": "`+strings.Repeat("字", 100_000)+`", "size": "tiny", "next": "`+strings.Repeat("字", 100_000)+`"}`))
	p := err.(Problems)[0]
	excerpt := []rune(p.Excerpt)
	if len(excerpt) != excerptWidth || !strings.HasPrefix(string(excerpt[p.Caret:]), `"tiny"`) {
		t.Errorf("%d: %s", p.Caret, p.Excerpt)
	}
}

func TestEmptyAnswers(t *testing.T) {
	sheet := sample(t)
	golden(t, "empty.json.golden", string(EmptyAnswers(sheet)))
	acceptsItsEmptyAnswers(t, sheet)
}

func FuzzReadAnswers(f *testing.F) {
	sheet := sample(f)
	f.Add(testdata(f, "faults.json"))
	f.Add(EmptyAnswers(sheet))
	f.Add([]byte(filled(`[{"name": "\ud842\udfb7\u000a\\"}, null, {"log": [{"from": [1]}]}]`)))
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := ReadAnswers("fuzz", data)
		if err != nil {
			checkProblems(t, err)
			return
		}
		file.For(nil)
		file.Source().Locate(Problems{{Path: "answers[0].log[1].from"}, {Path: "answers["}, {Path: "nowhere"}})
		answers, err := file.For(sheet)
		if err == nil {
			if len(answers.Copies) == 0 {
				t.Error("no copy")
			}
			return
		}
		checkProblems(t, err)
	})
}
