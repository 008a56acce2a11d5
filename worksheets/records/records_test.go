package records

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
)

// card is the worksheet of most tests.
func card(t testing.TB) *worksheets.Worksheet {
	t.Helper()
	file, data, ok := library.Worksheet("problem-filter-card")
	if !ok {
		t.Fatal("no card")
	}
	sheet, err := worksheets.Read(file, data)
	if err != nil {
		t.Fatal(err)
	}
	return sheet
}

// read is what a source says of each of its records: its answers as JSON, or
// what is wrong with it.
func read(t testing.TB, sheet *worksheets.Worksheet, source Source, err error) (said []string) {
	t.Helper()
	for err == nil {
		var r *Record
		if r, err = source.Next(); err != nil {
			break
		}
		if r.Number != len(said)+1 {
			t.Fatalf("record %d is the number %d", len(said)+1, r.Number)
		}
		answers, _, err := r.Check(sheet)
		if err != nil {
			said = append(said, r.Place+"\n"+err.Error())
			continue
		}
		said = append(said, r.Place+" "+brief(answers))
	}
	if err != io.EOF {
		said = append(said, "the end\n"+err.Error())
	}
	return said
}

// brief is the answers to the first questions of the card.
func brief(answers *worksheets.Answers) string {
	var words []string
	for _, copy := range answers.Copies {
		words = append(words, copy.Get("card").Text+"/"+copy.Get("who").Text+"/"+strings.Join(copy.Get("delivery").Chosen, "+"))
	}
	return strings.Join(words, " ")
}

const whole = `{"worksheet": "problem-filter-card", "version": 2, "answers": `

func TestLines(t *testing.T) {
	sheet := card(t)
	text := strings.Join([]string{
		"\ufeff" + `{"card": "01", "who": "answers"}`,
		``,
		whole + `{"card": "02", "delivery": ["tool"]}}`,
		whole + `[{"card": "03"}, {"card": "04"}]}`,
		`{"card": "05", "whom": "她"}`,
		`{"card": "06"`,
		`  {"card": 7}`,
		`{"card": "08"}`,
	}, "\r\n")
	source, err := Lines("a.jsonl", strings.NewReader(text), sheet)
	check(t, read(t, sheet, source, err),
		"a.jsonl:1 01/answers/",
		"a.jsonl:3 02//tool",
		"a.jsonl:4 03// 04//",
		"a.jsonl:5\na.jsonl:5:16: answers.whom: there is no question \"whom\" here (did you mean \"who\"?)",
		"a.jsonl:6\na.jsonl:6:14: the file ends before the JSON does (write } at the end)",
		"a.jsonl:7\na.jsonl:7:12: answers.card: this must be text (put it in quotes: \"7\")",
		"a.jsonl:8 08//")
}

func TestList(t *testing.T) {
	sheet := card(t)
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"copies": {whole + "[\n {\"card\": \"01\"}, {\"card\": 2},\n {\n  \"card\": \"三\",\n  \"x\": 1\n }\n]\n}\n", []string{
			"a.json:2:2 01//",
			"a.json:2:18\na.json:2:27: answers.card: this must be text (put it in quotes: \"2\")",
			"a.json:3:2\na.json:5:3: answers.x: there is no question \"x\" here"}},
		"answers alone":   {`[{"card": "01"}, {"card": "02", "who": "]"}]`, []string{"a.json:1:2 01//", "a.json:1:18 02/]/"}},
		"answer files":    {`[` + whole + `{"card": "01"}}, ` + whole + `{"card": "02"}}]`, []string{"a.json:1:2 01//", "a.json:1:81 02//"}},
		"one":             {whole + `{"card": "01"}}`, []string{"a.json:1 01//"}},
		"one alone":       {`{"card": "01"}`, []string{"a.json:1 01//"}},
		"none":            {`[]`, nil},
		"no copies":       {whole + `[]}`, nil},
		"never closed":    {`[{"card": "01"}`, []string{"a.json:1:2 01//", "the end\na.json:1:16: the file ends before its list does (write ] at its end)"}},
		"never closed 2":  {whole + `[{"card": "01"}]`, []string{"a.json:1:64 01//", "the end\na.json:1:79: the file ends before its list does (write } at its end)"}},
		"something after": {whole + `[{"card": "01"}], "who": 1}`, []string{"a.json:1:64 01//", "the end\na.json:1:79: something stands after the list of answers (delete it, or move it before \"answers\")"}},
		"head after":      {`{"version": 2, "answers": [{"card": "01"}], "worksheet": "problem-filter-card"}`, []string{"the end\na.json: worksheet: the key \"worksheet\" is missing (\"worksheet\" and \"version\" stand before \"answers\" in a list)"}},
		"another's":       {`{"worksheet": "community-listening-sheet", "version": 2, "answers": [{"x": "01"}]}`, []string{"the end\na.json: worksheet: the answers are for the worksheet \"community-listening-sheet\", not for \"problem-filter-card\" (give these answers with the worksheet \"community-listening-sheet\", or write \"problem-filter-card\" if they are meant for this one)"}},
		"a picture":       {"\x89PNG\r\n\x1a\n", []string{"the end\na.json: this is a picture, not a text file (name the definition (.yaml) or the answers (.json) that it was made from)"}},
	} {
		t.Run(name, func(t *testing.T) {
			source, err := List("a.json", strings.NewReader(c.text), sheet)
			got := read(t, sheet, source, err)
			for i := range got { // the list of all questions is another test's
				got[i], _, _ = strings.Cut(got[i], " (known here")
			}
			check(t, got, c.want...)
		})
	}
}

func TestFolder(t *testing.T) {
	sheet := card(t)
	folder := fstest.MapFS{
		"乙.json": {Data: []byte(whole + `{"card": "02"}}`)}, "a.JSON": {Data: []byte(whole + `[{"card": "01"}, {"card": "03"}]}`)},
		"c.json": {Data: []byte("{")}, ".d.json": {Data: nil}, "e.txt": {Data: nil}, "f/g.json": {Data: nil}, "h.json/i": {Data: nil},
	}
	source, err := NewFolder("答案", folder)
	if err != nil {
		t.Fatal(err)
	}
	first, _ := source.Next()
	_, notes, err := first.Check(sheet)
	if err != nil || len(notes) != 1 || !strings.Contains(notes[0].Error(), "3 files or folders here are no answer files") || first.Name != "a" || source.Count() != 3 {
		t.Errorf("%v, %v, %q", notes, err, first.Name)
	}
	source, err = NewFolder("答案", folder)
	check(t, read(t, sheet, source, err),
		"答案/a.JSON 01// 03//",
		"答案/c.json\n答案/c.json:1:2: the file ends before the JSON does (write } at the end)",
		"答案/乙.json 02//")
	if _, err := NewFolder("空", fstest.MapFS{"a.txt": {}}); err == nil {
		t.Error("an empty folder is good")
	}
}

// TestEncodings: the same records, whatever the file was saved as.
func TestEncodings(t *testing.T) {
	sheet := card(t)
	text := strings.Repeat(`{"card": "01", "who": "做手账的宝妈"}`+"\n", 6_000)
	for name, encoded := range map[string]func(string) ([]byte, error){
		"UTF-8":   func(s string) ([]byte, error) { return []byte(s), nil },
		"mark":    func(s string) ([]byte, error) { return []byte("\ufeff" + s), nil },
		"GB18030": func(s string) ([]byte, error) { return simplifiedchinese.GB18030.NewEncoder().Bytes([]byte(s)) },
		"UTF-16LE": func(s string) ([]byte, error) {
			return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().Bytes([]byte(s))
		},
		"UTF-16BE": func(s string) ([]byte, error) {
			return unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder().Bytes([]byte(s))
		},
	} {
		data, err := encoded(text)
		if err != nil {
			t.Fatal(err)
		}
		source, err := Lines("a", strings.NewReader(string(data)), sheet)
		got := read(t, sheet, source, err)
		if len(got) != 6_000 || got[5_999] != "a:6000 01/做手账的宝妈/" {
			t.Errorf("%s: %d, %q", name, len(got), got[len(got)-1])
		}
	}
}

// TestLarge: a record that is too large is told of, and those after it are
// read.
func TestLarge(t *testing.T) {
	sheet := card(t)
	huge := `{"card": "` + strings.Repeat("x", maxRecord) + `"}`
	source, err := Lines("a", strings.NewReader(huge+"\n"+`{"card": "02"}`), sheet)
	check(t, read(t, sheet, source, err), "a:1\na:1:1: this record is larger than 16 MiB (share it out over several records)", "a:2 02//")
	source, err = List("a", strings.NewReader("["+huge+","+`{"card": "02"}]`), sheet)
	check(t, read(t, sheet, source, err), "a:1:2\na:1:2: this record is larger than 16 MiB (share it out over several records)", "a:1:16777231 02//")
}

// TestSame: the samples say the same, one by one, as a list and as lines.
func TestSame(t *testing.T) {
	sheet := card(t)
	var lines, list, alone []string
	var want []*worksheets.Answers
	for _, name := range library.Samples(sheet.ID) {
		data, _ := library.Sample(name)
		var file struct{ Answers json.RawMessage }
		if err := json.Unmarshal(data, &file); err != nil {
			t.Fatal(err)
		}
		copies := []json.RawMessage{file.Answers}
		if file.Answers[0] == '[' {
			copies = nil
			if err := json.Unmarshal(file.Answers, &copies); err != nil {
				t.Fatal(err)
			}
		}
		for _, copy := range copies {
			parsed, err := worksheets.ReadAnswers("a", []byte(whole+string(copy)+"}"))
			if err != nil {
				t.Fatal(err)
			}
			answers, err := parsed.For(sheet)
			if err != nil {
				t.Fatal(err)
			}
			want = append(want, answers)
			flat := strings.ReplaceAll(string(copy), "\n", " ")
			lines, list, alone = append(lines, flat), append(list, string(copy)), append(alone, whole+string(copy)+"}")
		}
	}
	for name, open := range map[string]func() (Source, error){
		"lines": func() (Source, error) { return Lines("a", strings.NewReader(strings.Join(lines, "\n")), sheet) },
		"list": func() (Source, error) {
			return List("a", strings.NewReader(whole+"["+strings.Join(list, ",")+"]}"), sheet)
		},
		"files": func() (Source, error) { return List("a", strings.NewReader("["+strings.Join(alone, ",\n")+"]"), sheet) },
	} {
		source, err := open()
		if err != nil {
			t.Fatal(err)
		}
		for i := range want {
			r, err := source.Next()
			if err != nil {
				t.Fatal(name, err)
			}
			answers, _, err := r.Check(sheet)
			if err != nil || !reflect.DeepEqual(answers.Copies, want[i].Copies) {
				t.Errorf("%s: record %d is another: %v", name, i+1, err)
			}
		}
		if _, err := source.Next(); err != io.EOF {
			t.Errorf("%s: %v at the end", name, err)
		}
	}
	if len(want) < 5 {
		t.Errorf("only %d cards", len(want))
	}
}

// FuzzRecords: whatever a source holds, its records come to an end, numbered
// from 1, and what is wrong has a place in the source.
func FuzzRecords(f *testing.F) {
	for _, text := range []string{
		`{"card": "01"}` + "\n" + `{"card": 2}`, whole + `[{"card": "01"}, {"x": [1, "]"]}]}`, `[{"card": "01"}, ` + whole + `{}}, 1, "a"]`, "[[[[", `{"answers":[`, "\xff\xfe[\x00", "\xc4\xe3",
	} {
		f.Add(text)
	}
	sheet := card(f)
	f.Fuzz(func(t *testing.T, text string) {
		for _, open := range []func(string, io.Reader, *worksheets.Worksheet) (Source, error){Lines, List} {
			source, err := open("a", strings.NewReader(text), sheet)
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
					if p.File != "a" && !strings.HasPrefix(p.What.Format, "and ") || p.Line > strings.Count(text, "\n")+strings.Count(text, "\r")+strings.Count(text, "\x0a")+1 {
						t.Errorf("%v", p)
					}
				}
			}
			if err != io.EOF {
				var problems worksheets.Problems
				wrongOf(t, err, &problems)
			}
		}
	})
}

func wrongOf(t *testing.T, err error, problems *worksheets.Problems) worksheets.Problems {
	if err != nil && !errors.As(err, problems) {
		t.Errorf("no problems: %v", err)
	}
	return *problems
}

func check(t *testing.T, got []string, want ...string) {
	t.Helper()
	if fmt.Sprintf("%q", got) != fmt.Sprintf("%q", want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
