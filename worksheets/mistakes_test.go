package worksheets_test

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/chinese"
)

var updateMistakes = flag.Bool("update-mistakes", false, "rewrite the golden of the mistakes")

// mistake is one that people make who write a definition or answers for the
// first time: something of the good file becomes something else.
type mistake struct{ name, from, to string }

// literal is a hint that names what to write instead of what stands there.
var literal = regexp.MustCompile(`^(did you mean|write|put it in quotes:|write it in quotation marks:) ?%[qs]\??$|[a-z]: %q$|or a unit: %s$|^the month ends with %q$|^write %s or (less|more)$|then write %d$`)

// mendedBy is a text with a problem's hint carried out, word by word, where it
// says what to write in the place of what.
func mendedBy(text string, p worksheets.Problem, json bool) (string, bool) {
	if !literal.MatchString(p.Hint.Format) || p.Line == 0 {
		return text, false
	}
	with := fmt.Sprint(p.Hint.Args[len(p.Hint.Args)-1])
	if strings.Contains(p.Hint.Format, "%q") && (json || strings.Contains(p.Hint.Format, "quot")) {
		with = `"` + with + `"`
	}
	lines := strings.SplitAfter(text, "\n")
	line := []rune(lines[p.Line-1])
	start := p.Column - 1
	if strings.HasSuffix(p.What.Format, "is missing") {
		indent := strings.Repeat(" ", start)
		if json {
			lines[p.Line-1] = string(line[:start+1]) + with + "," + string(line[start+1:])
		} else {
			lines[p.Line-1] = string(line[:start]) + with + "\n" + indent + string(line[start:])
		}
		return strings.Join(lines, ""), true
	}
	lines[p.Line-1] = string(line[:start]) + with + string(line[tokenEnd(line, start, json):])
	return strings.Join(lines, ""), true
}

// tokenEnd is where the value or key ends that begins in a line.
func tokenEnd(line []rune, start int, json bool) int {
	closing := map[rune]rune{'"': '"', '\'': '\'', '[': ']', '{': '}'}[line[start]]
	stops := ",，]}:：\n"
	if json {
		stops += " "
	}
	for i := start + 1; i < len(line); i++ {
		switch {
		case closing != 0 && line[i] == closing:
			return i + 1
		case closing == 0 && strings.ContainsRune(stops, line[i]):
			return i
		}
	}
	return len(line)
}

// TestMistakes shows what each mistake is answered with, in both languages: the
// place, what is wrong and how to mend it. Where the hint says what to write, the
// test writes it, and the file must then be read.
func TestMistakes(t *testing.T) {
	var b strings.Builder
	counts := map[string]int{}
	run := func(kind, base string, cases []mistake, read func(string) (worksheets.Problems, error), mend func(string) string) {
		if _, err := read(base); err != nil {
			t.Fatalf("the good %s: %v", kind, err)
		}
		for _, c := range cases {
			text := strings.Replace(base, c.from, c.to, 1)
			if c.from == "" {
				text = c.to
			}
			if text == base {
				t.Errorf("%s: %q is not in the good %s", c.name, c.from, kind)
				continue
			}
			counts[kind]++
			fmt.Fprintf(&b, "== %s: %s\n", kind, c.name)
			judge(t, &b, c, text, kind == "json", read, mend)
		}
	}
	run("yaml", goodYAML, yamlMistakes(), readSheet, worksheets.MendedYAML)
	run("json", goodJSON, jsonMistakes(), readAnswers, worksheets.MendedJSON)
	if counts["yaml"] < 40 || counts["json"] < 30 {
		t.Errorf("only %v mistakes", counts)
	}
	const path = "testdata/mistakes.golden"
	if *updateMistakes {
		if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil || string(want) != b.String() {
		t.Errorf("%s differs (%v); rewrite it with -update-mistakes and read the difference", path, err)
	}
}

// judge writes what one mistake is answered with, and carries out the mends.
func judge(t *testing.T, b *strings.Builder, c mistake, text string, quoted bool, read func(string) (worksheets.Problems, error), mend func(string) string) {
	notes, err := read(text)
	var problems worksheets.Problems
	errors.As(err, &problems)
	for _, p := range slices.Concat(problems, notes) {
		fmt.Fprintf(b, "%s\n%s\n", p.Error(), chinese.New().Problem(p))
		if p.Hint.Format == "" {
			t.Errorf("%s: no mend: %s", c.name, p.Error())
		}
		if p.Line == 0 && c.from != "" {
			t.Errorf("%s: no place: %s", c.name, p.Error())
		}
	}
	switch {
	case err == nil && len(notes) == 0:
		t.Errorf("%s: nothing is said", c.name)
		return
	case err == nil:
		b.WriteString("read\n\n")
		return
	}
	mended := text
	if m := mend(text); m != text {
		mended = m
	}
	for round := 0; round < 5; round++ {
		if _, err := read(mended); err == nil {
			b.WriteString("mended literally: read\n\n")
			return
		} else if errors.As(err, &problems) {
			next, ok := mended, false
			for _, p := range slices.Backward(problems) {
				var one bool
				next, one = mendedBy(next, p, quoted)
				ok = ok || one
			}
			if !ok {
				break
			}
			mended = next
		}
	}
	b.WriteString("to be mended by hand\n\n")
}

func readSheet(text string) (worksheets.Problems, error) {
	sheet, err := worksheets.Read("表.yaml", []byte(text))
	if err != nil {
		return nil, err
	}
	return sheet.Source().Notes(), nil
}

func readAnswers(text string) (worksheets.Problems, error) {
	sheet, err := worksheets.Read("表.yaml", []byte(goodYAML))
	if err != nil {
		return nil, err
	}
	file, err := worksheets.ReadAnswers("答案.json", []byte(text))
	if err != nil {
		return nil, err
	}
	_, err = file.For(sheet)
	return file.Notes, err
}

const goodYAML = `# 周复盘
id: weekly-review
version: 1
title: 周复盘
summary: 一周一次
paper: a4
blocks:
  - kind: title
  - kind: heading
    text: 这一周
  - kind: text
    id: win
    label: 得意的事
    lines: 3
  - kind: choice
    id: mood
    label: 心情
    options:
      - {id: good, label: 好}
      - {id: bad, label: 不好}
  - kind: choice
    id: topics
    label: 主题
    many: true
    options: [{id: work, label: 工作}, {id: life, label: 生活}]
  - {kind: date, id: day, label: 日期}
  - {kind: number, id: hours, label: 小时, min: 0, max: 99}
  - kind: table
    id: log
    rows: 5
    columns:
      - {id: what, label: 事情, width: 60}
      - {id: why, label: 原因, width: 60}
`

const goodJSON = `{
  "worksheet": "weekly-review",
  "version": 1,
  "answers": {
    "win": "写完了一章",
    "mood": "good",
    "topics": ["work", "life"],
    "day": "2026-03-01",
    "hours": 5,
    "log": [
      {"what": "聊天", "why": "想知道"},
      {"what": "写作", "why": "答应过"}
    ]
  }
}
`

func yamlMistakes() []mistake {
	return []mistake{
		{"full-width colon after a key", "title: 周", "title：周"},
		{"full-width colon and a blank", "title: 周", "title： 周"},
		{"full-width colon in braces", "{id: good, label: 好}", "{id：good, label：好}"},
		{"full-width comma in braces", "{id: good, label: 好}", "{id: good，label: 好}"},
		{"full-width braces", "{id: good, label: 好}", "｛id: good, label: 好｝"},
		{"all signs in braces full-width", "{id: good, label: 好}", "｛id：good，label：好｝"},
		{"a whole file with the Chinese input method", "", strings.NewReplacer(": ", "：", ", ", "，", "{", "｛", "}", "｝").Replace(goodYAML)},
		{"curly quotation marks around an id", "id: win", "id: “win”"},
		{"curly quotation marks around a key", "title: 周", "“title”: 周"},
		{"curly quotation marks around a number", "version: 1", "version: “1”"},
		{"curly closing quotation mark", "title: 周复盘", "title: \"周复盘”"},
		{"curly opening quotation mark", "title: 周复盘", "title: “周复盘\""},
		{"quotation marks within a text in quotes", "title: 周复盘", `title: "周"复"盘"`},
		{"a quotation mark that is never closed", "title: 周复盘", `title: "周复盘`},
		{"a single one that is never closed", "title: 周复盘", `title: '周复盘`},
		{"a text after its quotation marks", "title: 周复盘", `title: "周"复盘`},
		{"missing space after the colon", "title: 周", "title:周"},
		{"missing space after the dash", "- kind: text", "-kind: text"},
		{"full-width dash", "- kind: text", "－ kind: text"},
		{"long dash", "- kind: text", "— kind: text"},
		{"a bullet for a dash", "- kind: text", "• kind: text"},
		{"missing colon", "title: 周", "title 周"},
		{"an equals sign for the colon", "title: 周", "title = 周"},
		{"missing dash", "  - kind: text\n    id: win", "    kind: text\n    id: win"},
		{"tab in the indentation", "    lines: 3", "\t\tlines: 3"},
		{"full-width spaces in the indentation", "    lines: 3", "　　lines: 3"},
		{"indented too far", "    lines: 3", "      lines: 3"},
		{"indented too little", "    lines: 3", "   lines: 3"},
		{"not indented at all", "    lines: 3", "lines: 3"},
		{"options not indented below their key", "    many: true\n    options: [{id: work, label: 工作}, {id: life, label: 生活}]", "    many: true\n    options:\n    - id: work\n    label: 工作\n"},
		{"a colon and a space within a text", "label: 得意的事", "label: 得意: 的事"},
		{"quotation marks of two kinds", "label: 得意的事", `label: “得意"`},
		{"a colon at the end of a text", "label: 得意的事", "label: 得意的事:"},
		{"a number sign within a text", "label: 得意的事", "label: 第 #1 件事"},
		{"a text that begins with @", "label: 得意的事", "label: @自己"},
		{"a text that begins with *", "label: 得意的事", "label: *重点"},
		{"a text that begins with {", "label: 得意的事", "label: {得意}的事"},
		{"a text that begins with a bracket", "label: 得意的事", "label: [得意]的事"},
		{"a text that begins with a dash", "label: 得意的事", "label: - 得意的事"},
		{"yes for true", "many: true", "many: yes"},
		{"是 for true", "many: true", "many: 是"},
		{"true in quotation marks", "many: true", `many: "true"`},
		{"a number in quotation marks", "lines: 3", `lines: "3"`},
		{"a number with its unit", "lines: 3", "lines: 3行"},
		{"a full-width number", "lines: 3", "lines: ３"},
		{"a decimal for a whole number", "lines: 3", "lines: 3.5"},
		{"a number out of its range", "lines: 3", "lines: 300"},
		{"a number for a text", "label: 得意的事", "label: 2026"},
		{"a date for a text", "label: 得意的事", "label: 2026.5"},
		{"true for a text", "label: 得意的事", "label: true"},
		{"an id in Chinese", "id: win", "id: 得意"},
		{"an id that begins with a digit", "id: win", "id: 1a"},
		{"an id that is a number", "id: win", "id: '1'"},
		{"an id with capitals", "id: win", "id: Win"},
		{"an id with a hyphen", "id: win", "id: big-win"},
		{"an id with a blank", "id: win", "id: big win"},
		{"a worksheet's id with an underscore", "id: weekly-review", "id: weekly_review"},
		{"the same id twice", "id: mood", "id: win"},
		{"the same option twice", "{id: bad, label: 不好}", "{id: good, label: 不好}"},
		{"the same key twice", "    lines: 3", "    lines: 3\n    lines: 4"},
		{"a key in Chinese", "title: 周", "标题: 周"},
		{"a key in Chinese with a full-width colon", "title: 周", "标题：周"},
		{"a misspelt key", "title: 周", "titel: 周"},
		{"a key in capitals", "title: 周", "Title: 周"},
		{"type for kind", "- kind: text", "- type: text"},
		{"name for label", "    label: 得意的事", "    name: 得意的事"},
		{"a kind in Chinese", "kind: text", "kind: 文字"},
		{"a misspelt kind", "kind: choice", "kind: choise"},
		{"a kind of other programs", "kind: choice", "kind: radio"},
		{"a missing kind", "- kind: text\n    id: win", "- id: win"},
		{"a missing id", "    id: win\n", ""},
		{"a missing title", "title: 周复盘\n", ""},
		{"a missing version", "version: 1\n", ""},
		{"a paper in capitals", "paper: a4", "paper: A4"},
		{"a paper that does not exist", "paper: a4", "paper: a9"},
		{"a paper in Chinese", "paper: a4", "paper: 横版"},
		{"options as plain words", "      - {id: good, label: 好}\n      - {id: bad, label: 不好}", "      - 好\n      - 不好"},
		{"options on one line", "    options:\n      - {id: good, label: 好}\n      - {id: bad, label: 不好}", "    options: 好, 不好"},
		{"a brace that is never closed", "{id: good, label: 好}", "{id: good, label: 好"},
		{"a bracket that is never closed", "label: 生活}]", "label: 生活}"},
		{"a bracket for a brace", "{id: good, label: 好}", "{id: good, label: 好]"},
		{"a missing comma in braces", "{id: good, label: 好}", "{id: good label: 好}"},
		{"two keys on one line", "  - kind: text\n    id: win", "  - kind: text, id: win"},
		{"a block directly under blocks", "blocks:\n  - kind: title\n", "blocks:\n  title: 周\n  list:\n"},
		{"a list on the line of its key", "    options:\n      - {id: good, label: 好}", "    options: - {id: good, label: 好}"},
		{"a slash comment", "version: 1", "version: 1 // 第一版"},
		{"a backslash in quotation marks", "title: 周复盘", `title: "周\复盘"`},
		{"a second document", "blocks:", "---\nblocks:"},
		{"empty", "", "\n"},
		{"JSON's braces without commas", "", "{\n  \"id\": \"a\"\n  \"version\": 1\n}\n"},
	}
}

func jsonMistakes() []mistake {
	return []mistake{
		{"curly closing quotation mark", `"good",`, `"good”,`},
		{"curly closing quotation mark at the end", `"答应过"}`, `"答应过”}`},
		{"curly opening quotation mark", `"good",`, `“good",`},
		{"curly quotation marks", `"good",`, `“good”,`},
		{"curly quotation marks the wrong way round", `"good",`, `”good“,`},
		{"curly quotation marks around a key", `"mood":`, `“mood”:`},
		{"corner brackets", `"good",`, `「good」,`},
		{"single quotation marks", `"good",`, `'good',`},
		{"straight quotation marks within a text", `"写完了一章"`, `""非得本人开口"的讲法"`},
		{"the same in the middle", `"写完了一章"`, `"他说"好"就走了"`},
		{"a quotation mark that is never closed", `"写完了一章",`, `"写完了一章,`},
		{"a line end within a text", `"写完了一章"`, "\"写完了\n一章\""},
		{"a backslash", `"写完了一章"`, `"C:\章"`},
		{"full-width comma", `"good",`, `"good"，`},
		{"full-width colon", `"mood":`, `"mood"：`},
		{"an ideographic comma in a list", `"work", `, `"work"、`},
		{"full-width braces", `{"what": "聊天", "why": "想知道"}`, `｛"what": "聊天", "why": "想知道"｝`},
		{"full-width space", `"mood": `, `"mood":　`},
		{"a whole file with the Chinese input method", "", whole()},
		{"missing comma", `"good",`, `"good"`},
		{"missing comma between objects", `"想知道"},`, `"想知道"}`},
		{"missing colon", `"mood": `, `"mood" `},
		{"an equals sign", `"mood": `, `"mood" = `},
		{"a semicolon", `"good",`, `"good";`},
		{"two commas", `"good",`, `"good",,`},
		{"a comma at the end of an object", `"答应过"}`, `"答应过",}`},
		{"a comma at the end of a list", `["work", "life"]`, `["work", "life",]`},
		{"a comma at the file's end", "    ]\n  }\n", "    ],\n  },\n"},
		{"a missing brace at the end", "  }\n}\n", "  }\n"},
		{"a missing bracket", "\"life\"],", "\"life\","},
		{"a bracket for a brace", `"想知道"}`, `"想知道"]`},
		{"a brace too many", "  }\n}\n", "  }\n}\n}\n"},
		{"no brace at the beginning", "{\n  \"worksheet\"", "  \"worksheet\""},
		{"a comment", `"good",`, `"good", // 心情不错`},
		{"a comment with a number sign", `"good",`, `"good", # 心情不错`},
		{"a comment over lines", `"good",`, `"good", /* 心情不错 */`},
		{"a key without quotation marks", `"mood":`, `mood:`},
		{"a text without quotation marks", `"good",`, `good,`},
		{"a Chinese text without quotation marks", `"写完了一章"`, `写完了一章`},
		{"a date without quotation marks", `"2026-03-01"`, `2026-03-01`},
		{"a date with slashes", `"2026-03-01"`, `"2026/3/1"`},
		{"a date in Chinese", `"2026-03-01"`, `"2026年3月1日"`},
		{"a day that does not exist", `"2026-03-01"`, `"2026-02-30"`},
		{"None", `"hours": 5`, `"hours": None`},
		{"a number with a zero before it", `"hours": 5`, `"hours": 05`},
		{"a number in quotation marks", `"hours": 5`, `"hours": "5"`},
		{"a number with its unit", `"hours": 5`, `"hours": "5 小时"`},
		{"a number for a text", `"写完了一章"`, `12`},
		{"a number out of its range", `"hours": 5`, `"hours": 500`},
		{"an option by its label", `"good"`, `"好"`},
		{"a misspelt option", `"good"`, `"god"`},
		{"an option in capitals", `"good"`, `"Good"`},
		{"one option for a list", `["work", "life"]`, `"work"`},
		{"a list for one option", `"good"`, `["good"]`},
		{"options by their labels", `["work", "life"]`, `["工作", "生活"]`},
		{"a question by its label", `"win":`, `"得意的事":`},
		{"a misspelt question", `"win":`, `"wim":`},
		{"a column by its label", `{"what": "聊天"`, `{"事情": "聊天"`},
		{"the worksheet by its title", `"weekly-review"`, `"周复盘"`},
		{"a misspelt worksheet", `"weekly-review"`, `"weekly-reviw"`},
		{"a key in Chinese", `"version":`, `"版本":`},
		{"the version in quotation marks", `"version": 1`, `"version": "1"`},
		{"a version to come", `"version": 1`, `"version": 3`},
		{"one row without its list", "[\n      {\"what\": \"聊天\", \"why\": \"想知道\"},\n      {\"what\": \"写作\", \"why\": \"答应过\"}\n    ]", `{"what": "聊天"}`},
		{"a row as a text", `{"what": "聊天", "why": "想知道"}`, `"聊天"`},
		{"the same question twice", `"mood": "good",`, "\"mood\": \"good\",\n    \"mood\": \"bad\","},
		{"answers beside their key", "  \"answers\": {\n    \"win\": \"写完了一章\",", "  \"win\": \"写完了一章\",\n  \"answers\": {"},
		{"no answers key", "", "{\n  \"win\": \"写完了一章\"\n}\n"},
		{"a list for a file", "", "[]\n"},
		{"YAML for JSON", "", "worksheet: weekly-review\nversion: 1\nanswers:\n  win: 写完了\n"},
	}
}

// whole is the answers typed with the Chinese input method.
func whole() string {
	marks := []string{"“", "”"}
	var b strings.Builder
	n := 0
	for _, r := range goodJSON {
		switch r {
		case '"':
			b.WriteString(marks[n%2])
			n++
		case ':':
			b.WriteString("：")
		case ',':
			b.WriteString("，")
		case '{':
			b.WriteString("｛")
		case '}':
			b.WriteString("｝")
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
