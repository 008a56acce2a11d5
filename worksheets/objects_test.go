package worksheets

import (
	"reflect"
	"strings"
	"testing"
)

// TestModels: as a plain string each Han is a model of its own, and each word of
// other letters.
func TestModels(t *testing.T) {
	for words, want := range map[string]string{
		"永和 九年":           "永|和|九|年",
		"a o e":           "a|o|e",
		"apple 苹果 zhuāng": "apple|苹|果|zhuāng",
		"第1课":             "第|1|课",
		"  \n ":           "",
		"𠮷é":              "𠮷|é",
	} {
		var m Models
		m.setWords(words)
		var got []string
		for _, model := range m {
			got = append(got, model.Char)
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%q: %v, want %s", words, got, want)
		}
	}
}

func TestMonth(t *testing.T) {
	for words, want := range map[string][3]int{ // month, days, weekday of the first
		"2026-12": {12, 31, 1}, "2028-02": {2, 29, 1}, "2026-02": {2, 28, 6}, "2027-11": {11, 30, 0},
	} {
		var m Month
		if !m.setScalar(words) || m.Month != want[0] || m.Days() != want[1] || m.First() != want[2] {
			t.Errorf("%s: %v, %d days, begins on %d", words, m, m.Days(), m.First())
		}
	}
	for _, words := range []string{"", "2026", "2026-13", "2026-1", "12-2026", "1899-12", "2026-12-01", "9999-01"} {
		if m := (Month{}); m.setScalar(words) {
			t.Errorf("%q is the month %v", words, m)
		}
	}
}

func TestSize(t *testing.T) {
	for words, want := range map[string]Size{
		"25x35mm": {25, 35}, "25 × 35": {25, 35}, "33.5X48": {33.5, 48}, "一寸": {25, 35}, "二寸": {35, 49},
	} {
		var s Size
		if !s.setScalar(words) || s != want {
			t.Errorf("%s: %v, want %v", words, s, want)
		}
	}
	for _, words := range []string{"", "25", "25x", "x35", "-5x5", "1e9x3", "三寸", "25x35x45"} {
		if s := (Size{}); s.setScalar(words) {
			t.Errorf("%q is the size %v", words, s)
		}
	}
}

// TestObjects holds the kinds to their own rules.
func TestObjects(t *testing.T) {
	for words, want := range map[string]string{
		"{kind: image, file: ../logo.png}":                                            "does not lie in the folder of the definition",
		"{kind: image, file: a.png, width: 2fr}":                                      "this must be a length",
		"{kind: image, file: a.png, width: 900mm}":                                    "must be from 3 to 400",
		"{kind: photo, size: 25}":                                                     "this must be a size",
		"{kind: photo, size: 4x900mm}":                                                "a side is from 5 to 400 mm",
		"{kind: qr, text: " + strings.Repeat("a", 2332) + "}":                         "a QR code has room for 2331",
		"{kind: sign, date_label: 日期}":                                                `"date_label" needs "date"`,
		"{kind: sign, id: a, date: a}":                                                `two questions have the id "a"`,
		"{kind: practice, style: dot, models: 永}":                                     "dots have no cells for models",
		"{kind: practice, style: dot, four_line: true}":                               `"four_line" stands over cells`,
		"{kind: practice, models: 永和, pinyin: [yǒng]}":                                "there are 1 pinyin for 2 models",
		"{kind: practice, models: 永和, rows: 1}":                                       "there are 2 models, and 1 rows",
		"{kind: practice, models: [永和]}":                                              "each cell holds one character",
		"{kind: practice, style: four-line, models: [{char: a, pinyin: ā}]}":          "pinyin stands over cells",
		"{kind: practice, models: [{char: 永, pinyin: yǒng}], pinyin: [yǒng]}":         "is written once",
		"{kind: practice, models: [" + strings.Repeat("a", 31) + "]}":                 "at most 30 characters",
		"{kind: practice, place: before}":                                             "always stands above",
		"{kind: practice, style: fang}":                                               "is not one of the values",
		"{kind: calendar, id: a, days: 30, month: 2026-12}":                           "exclude each other",
		"{kind: calendar, id: a, month: 2026-13}":                                     "this must be a month",
		"{kind: calendar, id: a, month: 2026-12, per_row: 5}":                         "a week has seven days",
		"{kind: calendar, id: a, days: 9, first: sunday}":                             "belongs to months only",
		"{kind: note, text: 字, large: true, small: true}":                             "exclude each other",
		"{kind: sentence, align: center, lines: [[自, {id: d, kind: date}, {id: a}]]}": "a blank without a width fills its line",
		"{kind: title, align: center, aside: 字}":                                      "something else stands beside the title",
	} {
		_, err := Read("s.yaml", []byte("id: s\nversion: 1\ntitle: 表\npaper: a4\nblocks:\n  - "+words+"\n"))
		if err == nil || !strings.Contains(err.Error(), want) || strings.Count(err.Error(), "\n") > 0 {
			t.Errorf("%s: %v, want %s", words, err, want)
		}
	}
}

// TestCalendarAnswers: days are ticked once each, and there are no others.
func TestCalendarAnswers(t *testing.T) {
	sheet, err := Read("s.yaml", []byte("id: s\nversion: 1\ntitle: 表\npaper: a4\nblocks:\n  - {kind: calendar, id: days, month: 2026-11}\n  - {kind: calendar, id: words, days: 3, write: true}\n  - {kind: calendar, id: month}\n"))
	if err != nil {
		t.Fatal(err)
	}
	for words, want := range map[string]string{
		`{"days": [1, 30], "words": {"3": "三"}, "month": {"month": "2026-02-01", "days": [31]}}`: "",
		`{"days": [31]}`:            "31 is not from 1 to 30",
		`{"days": [3, 3]}`:          "3 stands here twice (delete it here)",
		`{"days": ["2-7"]}`:         "this must be a whole number",
		`{"days": 3}`:               "write [1, 2])",
		`{"words": {"4": "四"}}`:     `there is no question "4" here`,
		`{"month": {"days": [32]}}`: "32 is not from 1 to 31",
	} {
		file, err := ReadAnswers("a.json", []byte(`{"worksheet": "s", "version": 1, "answers": `+words+`}`))
		if err != nil {
			t.Fatal(err)
		}
		_, err = file.For(sheet)
		if (err == nil) != (want == "") || err != nil && !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %s", words, err, want)
		}
	}
}

// TestEachImage: images are found wherever they stand in the model.
func TestEachImage(t *testing.T) {
	image := &Image{File: "b.png"}
	sheet := &Worksheet{Blocks: []Block{&Image{File: "a.png"}, &Columns{Columns: []Pillar{{Blocks: []Block{image}}}}, &Note{Text: "c.png"}}}
	var got []string
	sheet.EachImage(func(path string, file ImageFile) { got = append(got, path+"="+string(file)) })
	if want := []string{"blocks[0].file=a.png", "blocks[1].columns[0].blocks[0].file=b.png"}; !reflect.DeepEqual(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}
