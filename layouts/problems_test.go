package layouts_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"worksheetpdf/layouts"
	"worksheetpdf/layouts/layouttest"
	"worksheetpdf/worksheets"
)

// TestProblems: what has no room is a problem with its place and a way out;
// what just has room is laid out.
// place is where a problem stands, before its path.
var place = regexp.MustCompile(`(?m)^(small\.yaml|answers\.json):\d+:\d+: `)

func TestProblems(t *testing.T) {
	columns := func(width int, block string) string {
		return fmt.Sprintf("blocks:\n  - kind: columns\n    columns:\n      - {width: %d, blocks: [%s]}\n      - {width: %d, blocks: [{kind: note, text: 旁边的一段话}]}\n", width, block, 100-width)
	}
	logWith := func(more string) string {
		return "blocks:\n  - {kind: table, id: log, rows: 2, columns: [{id: a, label: 话, width: 60}]" + more + "}\n"
	}
	for _, c := range []struct{ name, body, answers, want string }{
		{"a legend that fits", "paper: a5\n" + logWith(", legend: "+strings.Repeat("例", 31)), "", ""},
		{"a legend", "paper: a5\n" + logWith(", legend: "+strings.Repeat("例", 32)), "", "blocks[0].legend: the legend is 0.98 mm too wide for the footer (write fewer words)"},
		{"words before the ruler that fit", "paper: a5\nfooter: {ruler: " + strings.Repeat("尺", 16) + "}\nblocks:\n  - {kind: note, text: 字}\n", "", ""},
		{"words before the ruler", "paper: a5\nfooter: {ruler: " + strings.Repeat("尺", 17) + "}\nblocks:\n  - {kind: note, text: 字}\n", "", "footer.ruler: the words before the ruler are 0.51 mm too wide for the footer (write fewer words)"},
		{"a route that fits", "paper: a5\nblocks:\n  - {kind: title, route: true}\n" + strings.Repeat("  - {kind: heading, text: 步, step: true, route: 五个字的名}\n  - {kind: note, text: 字}\n", 5), "", ""},
		{"a route", "paper: a5\nblocks:\n  - {kind: title, route: true}\n" + strings.Repeat("  - {kind: heading, text: 步, step: true, route: 五个字的名}\n  - {kind: note, text: 字}\n", 6), "", "blocks: the route through the steps is 144.67 mm long, and the page has room for 128 mm (write shorter names, or give fewer steps a route)"},
		{"lines that a page has room for", "paper: a5\nblocks:\n  - {kind: text, id: a, lines: 23}\n", "", ""},
		{"lines", "paper: a5\nblocks:\n  - {kind: text, id: a, lines: 24}\n", "", "blocks[0]: this is 3.8 mm higher than a page has room for (give it fewer lines or options, or make two blocks of it)"},
		{"an option at its place", "paper: a5\nblocks:\n  - {kind: choice, id: a, at: [0, 12], options: [{id: x, label: 一二}, {id: y, label: 三}]}\n", "", "blocks[0]: “一二” has no room here (write fewer words, or give them more room: a wider column, places that stand further apart)"},
		{"a paragraph in a column", "paper: a5\n" + columns(8, "{kind: note, text: 很窄的一栏}"), "", "blocks[0].columns[0].blocks[0]: “很窄的一栏” has no room here (write fewer words, or give them more room: a wider column, places that stand further apart)"},
		{"a field in a column", "paper: a5\n" + columns(5, "{kind: text, id: a}"), "", "blocks[0].columns[0].blocks[0]: the column is 6 mm wide, and this needs 8 mm (make the column wider, or stand fewer side by side)"},
		{"a date in a column", "paper: a5\n" + columns(20, "{kind: date, id: a}"), "", "blocks[0].columns[0].blocks[0]: the column is 24 mm wide, and this needs 27.64 mm (make the column wider, or stand fewer side by side)"},
		{"boxes in a column", "paper: a5\n" + columns(3, "{kind: boxes, id: a, count: 3}"), "", "blocks[0].columns[0].blocks[0]: the column is 3.6 mm wide, and this needs 4 mm (make the column wider, or stand fewer side by side)"},
		{"a reason in a column", "paper: a5\n" + columns(6, "{kind: evidence, id: a, question: 问, options: [{id: x, label: 是}], reason: why, prompt: 因}"), "", "blocks[0].columns[0].blocks[0]: “是” has no room here (write fewer words, or give them more room: a wider column, places that stand further apart)\nblocks[0].columns[0].blocks[0]: the column is 7.2 mm wide, and this needs 8 mm (make the column wider, or stand fewer side by side)"},
		{"a table's column", "paper: a5\nblocks:\n  - {kind: table, id: log, rows: 2, number: {label: 号, width: 1}, columns: [{id: a, label: 话, width: 60}, {id: b, label: 窄, width: 1}]}\n", "", "blocks[0]: the column “窄” is 2.06 mm wide, and needs 12 mm (make it wider, or take a column away)"},
		{"a table's numbers that leave no room", "paper: a5\nblocks:\n  - {kind: table, id: log, rows: 2, number: {label: 号, width: 100}, columns: [{id: a, label: 话, width: 1}]}\n", "", "blocks[0]: the column “话” is 1.27 mm wide, and needs 12 mm (make it wider, or take a column away)"},
		{"a deck's label", "paper: a5\nblocks:\n  - {kind: table, id: log, rows: 2, columns: [{id: a, label: 话, width: 60, deck: 1}, {id: b, label: 甲, width: 1, deck: 2}, {id: c, label: 一个比它的栏还要宽的名字, width: 1, deck: 2}, {id: d, label: 丁, width: 2, deck: 2}]}\n", "", "blocks[0]: the column “一个比它的栏还要宽的名字” is 32 mm wide, and needs 47.07 mm (make it wider, or take a column away)"},
		{"a table's numbers take their width from the widest column", "paper: a5\nblocks:\n  - {kind: table, id: log, rows: 120, number: {label: 号, width: 6}, columns: [{id: a, label: 话, width: 122}]}\n", "", ""},
		{"a table's tag of the example", "paper: a5\nblocks:\n  - {kind: table, id: log, rows: 2, example: {a: 例}, number: {label: 号, width: 5}, columns: [{id: a, label: 话, width: 123}]}\n", "", ""},
		{"a checklist's column", "paper: a5\nblocks:\n  - {kind: checklist, id: l, done: {label: 完, width: 1}, step: {label: 步, width: 60}, date: {label: 日, width: 20}, evidence: {label: 证, width: 30}, steps: [{id: a, title: 一}]}\n", "", "blocks[0]: the column “完” is 1.15 mm wide, and needs 9.31 mm (make it wider, or take a column away)"},
		{"gutters", "paper: a5\nblocks:\n  - {kind: columns, gutter: 64, columns: [{width: 1, blocks: [{kind: note, text: 一}]}, {width: 1, blocks: [{kind: note, text: 二}]}, {width: 1, blocks: [{kind: note, text: 三}]}]}\n", "", "blocks[0]: the gutters between the columns leave no room for them (write a smaller gutter, or fewer columns)"},
		{"a blank too short", "paper: a5\nblocks:\n  - {kind: sentence, lines: [[字, {id: a, width: 7.9}]]}\n", "", "blocks[0]: the blank \"a\" is 7.9 mm wide, and needs 8 mm (write a larger width)"},
		{"a blank just long enough", "paper: a5\nblocks:\n  - {kind: sentence, lines: [[字, {id: a, width: 8}]]}\n", "", ""},
		{"a blank too long", "paper: a5\nblocks:\n  - {kind: sentence, lines: [[字, {id: a, width: 129}]]}\n", "", "blocks[0]: the blank \"a\" is wider than its line of 128 mm (write a smaller width, or make the column wider)"},
		{"a blank as long as its line", "paper: a5\nblocks:\n  - {kind: sentence, lines: [[字, {id: a, width: 128}]]}\n", "", ""},
		{"a date's blank", "paper: a5\nblocks:\n  - {kind: sentence, lines: [[字, {id: a, kind: date, width: 20}]]}\n", "", "blocks[0]: the blank \"a\" is 20 mm wide, and needs 27.64 mm (write a larger width)"},
		{"stops in another order", "paper: a5\nblocks:\n  - {kind: path, nodes: [甲, 乙], loop: [{text: 一, under: 乙}, {text: 二, under: 甲}]}\n", "", "blocks[0]: “一” has no room here (write fewer words, or give them more room: a wider column, places that stand further apart)\nblocks[0]: “二” has no room here (write fewer words, or give them more room: a wider column, places that stand further apart)\nblocks[0]: the stops “一” and “二” of the loop have no room between them (name the stops in the order of the boxes that they stand under, or fewer of them)\nblocks[0]: the way back of the loop has no room (write fewer words on it, or make the column wider)"},
		{"a way back", "paper: a5\nblocks:\n  - {kind: path, nodes: [甲, 乙], loop: [{text: 一, under: 甲}, {text: 二, under: 乙}], back: " + strings.Repeat("回", 40) + "}\n", "", "blocks[0]: the way back of the loop has no room (write fewer words on it, or make the column wider)"},
		{"words over an arrow", "paper: a5\nblocks:\n  - {kind: path, nodes: [甲, 乙, 丙], arrows: [听他们把话都说完再做, 做]}\n", "", "blocks[0]: the words “听他们把话都说完再做” over an arrow have no room (write fewer words)"},
		{"an emoji in a cell", "paper: a5\nblocks:\n  - {kind: table, id: log, rows: 2, columns: [{id: a, label: 窄, width: 12}, {id: b, label: 话, width: 116}]}\n", `{"log": [{"a": "👨‍👩‍👧‍👦"}]}`, "blocks[0]: the column “窄” is too narrow for 👨‍👩‍👧‍👦 (make it wider, or take a column away)"},
		{"a number in a cell", "paper: a5\nblocks:\n  - {kind: table, id: log, rows: 2, columns: [{id: a, label: 窄, kind: number, width: 12}, {id: b, label: 话, width: 116}]}\n", `{"log": [{"a": 123456789}]}`, "blocks[0]: the column “窄” is too narrow for 123456789 (make it wider, or take a column away)"},
		{"a number that shrinks in its cell", "paper: a5\nblocks:\n  - {kind: table, id: log, rows: 2, columns: [{id: a, label: 窄, kind: number, width: 12}, {id: b, label: 话, width: 116}]}\n", `{"log": [{"a": 12345}]}`, ""},
		{"characters", "paper: a5\nblocks:\n  - {kind: note, text: \"\\U00013000\\U00013001\\U00013000\"}\n", "", "blocks[0].text: no embedded face has the character 𓀀 (U+13000) (write it another way, or leave it out)\nblocks[0].text: no embedded face has the character 𓀁 (U+13001) (write it another way, or leave it out)"},
		{"characters of answers", "paper: a5\nblocks:\n  - {kind: text, id: a}\n  - {kind: list, id: l, rows: 2, lines: [[{id: b}]]}\n", `{"a": "\ud80c\udc00", "l": [{"b": "x"}, {"b": "\ud80c\udc00"}]}`, "answers.a: no embedded face has the character 𓀀 (U+13000) (write it another way, or leave it out)\nanswers.l[1].b: no embedded face has the character 𓀀 (U+13000) (write it another way, or leave it out)"},
	} {
		t.Run(c.name, func(t *testing.T) {
			sheet := layouttest.Read(t, "small.yaml", []byte("id: small\nversion: 1\ntitle: 小表\n"+c.body))
			var answers *worksheets.Answers
			if c.answers != "" {
				answers = layouttest.ReadAnswers(t, sheet, "answers.json", []byte(`{"worksheet": "small", "version": 1, "answers": `+c.answers+`}`))
			}
			document, err := layouts.Print(sheet, answers, layouts.Options{Form: true, Paper: sheet.Paper})
			got := ""
			if err != nil {
				got = place.ReplaceAllString(err.Error(), "") // the lines of the frame around the block
			} else {
				layouttest.CheckPages(t, document)
			}
			if got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

// TestFooterShortensTheTitle: a sheet's name is a signpost; a legend and the
// page's number stand in full beside what there is room for of it.
func TestFooterShortensTheTitle(t *testing.T) {
	title, legend := strings.Repeat("名", 40), strings.Repeat("例", 20)
	sheet := layouttest.Read(t, "small.yaml", []byte("id: small\nversion: 1\ntitle: "+title+"\npaper: a5\nblocks:\n"+
		"  - {kind: table, id: log, rows: 20, columns: [{id: a, label: 话, width: 60}], legend: "+legend+"}\n"))
	document := layouttest.Pages(t, sheet, nil)
	layouttest.CheckPages(t, document)
	second := document.Pages[1]
	layouttest.The(t, second, legend)
	layouttest.The(t, second, fmt.Sprintf("2 / %d", len(document.Pages)))
	shortened := 0
	for _, run := range layouttest.Texts(second) {
		if words := run.Source(); strings.HasPrefix(words, "名") && strings.HasSuffix(words, "…") {
			shortened++
		}
	}
	if shortened != 1 {
		t.Errorf("the title stands shortened %d times", shortened)
	}
}
