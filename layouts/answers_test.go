package layouts_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"worksheetpdf/layouts/layouttest"
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// sheetOf reads a worksheet of these blocks.
func sheetOf(t testing.TB, paper, blocks string) *worksheets.Worksheet {
	t.Helper()
	return layouttest.Read(t, "small.yaml", []byte("id: small\nversion: 1\ntitle: 小表\npaper: "+paper+"\nblocks:\n"+blocks))
}

// filled lays out blocks on A4 with answers, as JSON.
func filled(t testing.TB, blocks, answers string) *page.Document {
	t.Helper()
	sheet := sheetOf(t, "a4", blocks)
	return layouttest.Pages(t, sheet, layouttest.ReadAnswers(t, sheet, "answers.json", fmt.Appendf(nil, `{"worksheet": "small", "version": 1, "answers": %s}`, answers)))
}

// TestTicks: a tick stands in the box of what was chosen.
func TestTicks(t *testing.T) {
	const options = "options: [{id: a, label: 甲}, {id: b, label: 乙}, {id: c, label: 丙}]"
	for _, c := range []struct{ name, blocks, answers, want string }{
		{"one", "  - {kind: choice, id: q, " + options + "}\n", `{"q": "b"}`, "乙"},
		{"any", "  - {kind: choice, id: q, many: true, " + options + "}\n", `{"q": ["a", "c"]}`, "甲 丙"},
		{"evidence", "  - {kind: evidence, id: q, question: 问, reason: why, prompt: 因为, " + options + "}\n", `{"q": {"answer": "c"}}`, "丙"},
		{"table", "  - {kind: table, id: q, rows: 2, max: 2, columns: [{id: a, label: 列, width: 20, kind: choice, " + options + "}]}\n", `{"q": [{"a": "b"}, {"a": "a"}]}`, "乙 甲"},
		{"ranking", "  - {kind: ranking, main: m, more: n, main_label: 主, more_label: 辅, " + options + "}\n", `{"m": "a", "n": ["c"]}`, "主 辅"},
	} {
		if got := strings.Join(layouttest.Ticked(filled(t, c.blocks, c.answers).Pages[0]), " "); got != c.want {
			t.Errorf("%s: ticked %s, want %s", c.name, got, c.want)
		}
	}
}

// TestBoxShapes: one of several is chosen in a circle, any of them in squares.
func TestBoxShapes(t *testing.T) {
	for many, want := range map[bool]int{false: 0, true: 3} {
		document := filled(t, fmt.Sprintf("  - {kind: choice, id: q, many: %v, options: [{id: a, label: 甲}, {id: b, label: 乙}, {id: c, label: 丙}]}\n", many), "{}")
		squares := 0
		for m := range layouttest.Marks(document.Pages[0]) {
			if _, ok := m.(page.Rectangle); ok {
				squares++
			}
		}
		if squares != want {
			t.Errorf("many %v: %d squares", many, squares)
		}
	}
}

// TestCountedBoxes: as many boxes come ticked as the answer says, and a step
// that is done, alone.
func TestCountedBoxes(t *testing.T) {
	for _, n := range []int{0, 1, 7, 8} {
		document := filled(t, "  - {kind: boxes, id: q, count: 8}\n", fmt.Sprintf(`{"q": %d}`, n))
		if got := len(layouttest.Ticked(document.Pages[0])); got != n {
			t.Errorf("%d boxes are ticked, want %d", got, n)
		}
	}
	document := filled(t, checklist, `{"todo": {"b": {"done": true}}}`)
	if got := layouttest.Ticked(document.Pages[0]); !slices.Equal(got, []string{"2"}) {
		t.Errorf("done: %s, want step 2", got)
	}
}

// checklist is three steps.
const checklist = `  - kind: checklist
    id: todo
    done: {label: 完成, width: 20}
    step: {label: 步骤, width: 60}
    date: {label: 日期, width: 30}
    evidence: {label: 证据, width: 70}
    steps: [{id: a, title: 第一步}, {id: b, title: 第二步, boxes: {id: count, count: 5}}, {id: c, title: 第三步}]
`

// TestRankingIsNotSwapped: the main one is ticked in its circle, a further one
// in its square.
func TestRankingIsNotSwapped(t *testing.T) {
	document := filled(t, "  - {kind: ranking, main: m, more: n, main_label: 主, more_label: 辅, options: [{id: a, label: 甲}, {id: b, label: 乙}]}\n",
		`{"m": "b", "n": ["a"]}`)
	p := document.Pages[0]
	for i, want := range []struct{ rank, option string }{{"辅", "甲"}, {"主", "乙"}} {
		if got := layouttest.Ticked(p)[i]; got != want.rank {
			t.Errorf("%s has its tick at %s, want %s", want.option, got, want.rank)
		}
	}
}

// TestDates: the year before 年, the month before 月, the day before 日; in a
// cell the month stands left of the slash.
func TestDates(t *testing.T) {
	p := filled(t, "  - {kind: date, id: q, label: 日期}\n", `{"q": "2026-11-30"}`).Pages[0]
	order := []string{"2026", "年", "11", "月", "30", "日"}
	for i, words := range order[1:] {
		if layouttest.The(t, p, order[i]).At.X >= layouttest.The(t, p, words).At.X {
			t.Errorf("%s stands right of %s", order[i], words)
		}
	}
	p = filled(t, "  - {kind: table, id: q, rows: 1, max: 1, columns: [{id: a, label: 列, width: 20, kind: date}]}\n", `{"q": [{"a": "2026-11-30"}]}`).Pages[0]
	if layouttest.The(t, p, "11").At.X >= layouttest.The(t, p, "30").At.X {
		t.Error("a cell has the day left of the month")
	}
}

// TestYearInCells: a cell says the year under the day, which keeps to the row's
// baseline, where the head has another year, or none.
func TestYearInCells(t *testing.T) {
	const blocks = `  - {kind: text, id: name, label: 名字}
  - {kind: date, id: from, label: 从}
  - {kind: table, id: log, rows: 2, max: 2, columns: [{id: day, label: 日, width: 20, kind: date}]}
  - {kind: date, id: to, label: 到}
`
	for _, c := range []struct {
		answers string
		years   int // 2025 so often
	}{
		{`{"from": "2025-03-01", "log": [{"day": "2025-04-05"}]}`, 1},
		{`{"from": "2026-03-01", "log": [{"day": "2025-04-05"}]}`, 1},
		{`{"from": "2026-03-01", "log": [{"day": "2026-04-05"}]}`, 0},
		{`{"log": [{"day": "2025-04-05"}]}`, 1},
		{`{"from": "2026-03-01", "to": "2025-03-02", "log": [{"day": "2026-04-05"}]}`, 1},
		{`{"from": "2025-03-01", "log": [{"day": "2025-04-05"}, {"day": "2024-04-05"}]}`, 1},
	} {
		p := filled(t, blocks, c.answers).Pages[0]
		n := 0
		for _, run := range layouttest.Texts(p) {
			if run.Source() == "2025" {
				n++
			}
		}
		if n != c.years {
			t.Errorf("%s: 2025 stands %d times, want %d", c.answers, n, c.years)
		}
	}
	p := filled(t, blocks, `{"from": "2026-03-01", "log": [{"day": "2025-04-07"}]}`).Pages[0]
	if year, day := layouttest.The(t, p, "2025"), layouttest.The(t, p, "7"); year.At.Y <= day.At.Y {
		t.Error("the year stands above the day")
	}
}

// TestShrinking: an answer that is a little too long for its line is set half
// a point smaller, and never under 9 pt.
func TestShrinking(t *testing.T) {
	sizes := map[page.Length]bool{}
	least := 12 * page.Point
	for n := 30; n < 80; n++ {
		answer := strings.Repeat("写", n)
		for _, run := range layouttest.Texts(filled(t, "  - {kind: text, id: q, label: 问}\n", fmt.Sprintf(`{"q": %q}`, answer)).Pages[0]) {
			if strings.HasPrefix(run.Source(), "写") {
				sizes[run.Size], least = true, min(least, run.Size)
			}
		}
	}
	if least != 9*page.Point || len(sizes) != 7 {
		t.Errorf("%d sizes down to %s mm, want 7 from 12 to 9 pt", len(sizes), least)
	}
}

// TestListRunsDown: entries run down each column in turn, also of a list that
// goes on over pages.
func TestListRunsDown(t *testing.T) {
	for _, rows := range []int{5, 99} {
		document := filled(t, fmt.Sprintf("  - {kind: list, id: q, rows: %d, columns: 2, lines: [[{id: a}]]}\n", rows), "{}")
		half := (rows + 1) / 2
		first := document.Pages[0]
		if beside := layouttest.The(t, first, fmt.Sprint(half+1)).At; beside.Y != layouttest.The(t, first, "1").At.Y || beside.X <= layouttest.The(t, first, "1").At.X {
			t.Errorf("of %d entries, %d stands at %s", rows, half+1, beside)
		}
		if a, b := layouttest.The(t, first, "2").At, layouttest.The(t, first, "3").At; a.X != b.X || a.Y >= b.Y {
			t.Errorf("of %d entries, 2 at %s, 3 at %s", rows, a, b)
		}
	}
}

// TestCellOptionsRunAcross: options of a cell stand in two columns, read along
// the lines.
func TestCellOptionsRunAcross(t *testing.T) {
	p := filled(t, "  - {kind: table, id: q, rows: 1, max: 1, columns: [{id: a, label: 列, width: 20, kind: choice, options: [{id: a, label: 甲}, {id: b, label: 乙}, {id: c, label: 丙}]}]}\n", "{}").Pages[0]
	a, b, c := layouttest.The(t, p, "甲").At, layouttest.The(t, p, "乙").At, layouttest.The(t, p, "丙").At
	if a.Y != b.Y || a.X >= b.X || a.X != c.X || a.Y >= c.Y {
		t.Errorf("甲 at %s, 乙 at %s, 丙 at %s", a, b, c)
	}
}

// TestNumbersBlank: numbers stand on their line, parted as in a list.
func TestNumbersBlank(t *testing.T) {
	p := filled(t, "  - {kind: sentence, lines: [[第, {id: q, kind: numbers, width: 40}, 条，共, {id: n, kind: number, width: 20}, 条]]}\n", `{"q": [3, 17], "n": 2}`).Pages[0]
	layouttest.The(t, p, "3、17")
	for words, width := range map[string]page.Length{"3、17": 40 * page.Millimetre, "2": 20 * page.Millimetre} {
		answer, lines := layouttest.The(t, p, words), 0
		for m := range layouttest.Marks(p) {
			if l, ok := m.(page.Line); ok && l.To.X-l.From.X == width && l.From.X < answer.At.X && l.To.X > answer.At.X &&
				l.From.Y > answer.At.Y && l.From.Y < answer.At.Y+2*page.Millimetre {
				lines++
			}
		}
		if lines != 1 {
			t.Errorf("%s stands on %d lines", words, lines)
		}
	}
}

// TestBoxesInTens: boxes that need several rows stand in whole tens, or fives.
func TestBoxesInTens(t *testing.T) {
	for _, c := range []struct {
		paper string
		want  int // in the first row
	}{{"a4", 30}, {"a5", 20}} {
		document := layouttest.Pages(t, sheetOf(t, c.paper, "  - {kind: boxes, id: q, count: 60}\n"), nil)
		rows := map[page.Length]int{}
		top := document.Pages[0].Size.Height
		for m := range layouttest.Marks(document.Pages[0]) {
			if r, ok := m.(page.Rectangle); ok {
				rows[r.At.Y]++
				top = min(top, r.At.Y)
			}
		}
		if rows[top] != c.want {
			t.Errorf("%s: %d boxes in the first row, want %d", c.paper, rows[top], c.want)
		}
	}
}
