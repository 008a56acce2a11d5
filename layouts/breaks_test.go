package layouts_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/layouttest"
	"worksheetpdf/layouts/page"
)

// log is a table with rows of 16 mm.
func log(rows int, more string) string {
	return fmt.Sprintf("  - {kind: table, id: log, rows: %d, number: {label: 号, width: 10}, columns: [{id: a, label: 话, width: 60}]%s}\n", rows, more)
}

// numbers are the rows of a log whose numbers stand on the page, in order.
func numbers(p page.Page) []string {
	var rows []string
	for _, run := range layouttest.Texts(p) {
		if x := run.At.X.InMillimetres(); x < 13+26 && run.Size == 9*page.Point && strings.Trim(run.Source(), "0123456789") == "" {
			rows = append(rows, run.Source())
		}
	}
	return rows
}

// TestFillUp: a log that fills its page has rows to the page's foot, numbered
// on, up to its most; any other has the rows that it says.
func TestFillUp(t *testing.T) {
	rows := numbers(filled(t, log(3, ", fill: true"), "{}").Pages[0])
	for i, row := range rows {
		if row != fmt.Sprint(i+1) {
			t.Errorf("row %d has the number %s", i+1, row)
		}
	}
	// A4 less its margins and the header of the table, in rows of 16 mm.
	if want := (297 - 11 - 17 - 8) / 16; len(rows) != want {
		t.Errorf("%d rows on the page, want %d", len(rows), want)
	}
	for more, want := range map[string]int{"": 3, ", max: 9": 3, ", max: 9, fill: true": 9, ", max: 3, fill: true": 3} {
		if rows := numbers(filled(t, log(3, more), "{}").Pages[0]); len(rows) != want {
			t.Errorf("a log of 3 rows%s has the rows %s, want %d", more, rows, want)
		}
	}
	if rows := numbers(filled(t, log(3, ""), `{"log": [{}, {}, {}, {"a": "第四行"}]}`).Pages[0]); len(rows) != 4 {
		t.Errorf("a log with an answer of 4 rows has the rows %s", rows)
	}
}

// answerLines are the lines of an answer on each page, by their baselines.
func answerLines(document *page.Document) []int {
	lines := make([]int, len(document.Pages))
	for i, p := range document.Pages {
		for _, run := range layouttest.Texts(p) {
			if run.Glyphs[0].Face == fonts.Kai {
				lines[i]++
			}
		}
	}
	return lines
}

// TestSplitRows: a row taller than a page has two lines at least on each page;
// where it goes on, its number stands again with 续 under it, its ticks and
// dates do not. So for a step of a checklist, whose boxes stand once, last.
func TestSplitRows(t *testing.T) {
	for n := 1100; n < 1500; n += 7 {
		answer := strings.Repeat("写", n)
		for _, c := range []struct{ name, blocks, answers string }{
			{"table", log(1, ", max: 1"), fmt.Sprintf(`{"log": [{"a": %q}]}`, answer)},
			{"checklist", checklist, fmt.Sprintf(`{"todo": {"b": {"done": true, "evidence": %q}}, "count": 4}`, answer)},
		} {
			document := filled(t, c.blocks, c.answers)
			continued, ticks := 0, 0
			for _, p := range document.Pages {
				ticks += len(layouttest.Ticked(p))
				continued += len(slices.DeleteFunc(layouttest.Texts(p), func(run page.Text) bool { return run.Source() != "续" }))
			}
			lines := answerLines(document)
			last := len(lines) - 1
			if lines[last] == 0 { // the third step, alone
				last--
			}
			for i, found := range lines[:last+1] {
				if found < 2 {
					t.Errorf("%s, %d characters: %d lines on page %d", c.name, n, found, i+1)
				}
			}
			if continued != last {
				t.Errorf("%s: 续 stands %d times on %d pages", c.name, continued, last+1)
			}
			if want := map[string]int{"table": 0, "checklist": 5}[c.name]; ticks != want {
				t.Errorf("%s: %d ticks, want %d", c.name, ticks, want)
			}
		}
	}
}

// TestRowsThatNeedTheHeadersRoom: a row that a page has room for, but not
// under the table's header, goes on over the page.
func TestRowsThatNeedTheHeadersRoom(t *testing.T) {
	document := filled(t, "  - {kind: note, text: 先说一句。}\n"+log(1, ", max: 1"), fmt.Sprintf(`{"log": [{"a": %q}]}`, strings.Repeat("写\n", 32)))
	layouttest.CheckPages(t, document)
	if lines := answerLines(document); len(lines) != 2 || lines[0]+lines[1] != 32 {
		t.Errorf("lines on the pages: %d", lines)
	}
}

// TestKeptTogether: whatever stands above, a heading has what follows on its
// page, and a paragraph two lines on each side of a break.
func TestKeptTogether(t *testing.T) {
	paragraph := strings.Repeat("这是一段用来看断页的话，", 20) + "完。"
	for lines := 20; lines < 34; lines++ {
		for i, follows := range []string{"{kind: text, id: b, label: 题}", "{kind: note, text: " + paragraph + "}", "{kind: text, id: b, label: 题}"} {
			heads := []string{"{kind: heading, text: 标题}", "{kind: heading, text: 标题}",
				"{kind: columns, columns: [{width: 1, blocks: [{kind: note, text: 旁}]}, {width: 1, blocks: [{kind: heading, text: 标题}]}]}"}[i]
			document := filled(t, fmt.Sprintf("  - {kind: text, id: a, lines: %d}\n  - %s\n  - %s\n", lines, heads, follows), "{}")
			layouttest.CheckPages(t, document)
			heading, note := -1, make([]int, len(document.Pages))
			for i, p := range document.Pages {
				for _, run := range layouttest.Texts(p) {
					switch words := run.Source(); {
					case words == "标题":
						heading = i
					case words == "题" && heading != i:
						t.Errorf("%d lines: the heading is on page %d, its question on page %d", lines, heading+1, i+1)
					case strings.ContainsAny(words, "段完"):
						note[i]++
					}
				}
			}
			for i, n := range note {
				if n == 1 || heading == i && strings.Contains(follows, "note") && n == 0 {
					t.Errorf("%d lines: the paragraph has lines on the pages %d, its heading is on page %d", lines, note, heading+1)
				}
			}
		}
	}
}

// TestSpillNumbers: what does not fit is numbered anew in each copy, and says
// from which page it comes.
func TestSpillNumbers(t *testing.T) {
	blocks := "  - {kind: text, id: a, label: 一}\n  - kind: break\n  - {kind: text, id: b, label: 二}\n"
	long := func(id string) string {
		words, _ := json.Marshal(layouttest.Prose(id, 300))
		return string(words)
	}
	document := filled(t, blocks, fmt.Sprintf(`[{"a": %s, "b": %s}, {"a": %s, "b": %s}]`, long("a"), long("b"), long("c"), long("d")))
	if len(document.Pages) != 6 {
		t.Fatalf("%d pages", len(document.Pages))
	}
	for copy := range 2 {
		rest := document.Pages[3*copy+2]
		for i, from := range []string{"接第 1 页", "接第 2 页"} {
			mark := fmt.Sprint("续", i+1)
			if layouttest.The(t, document.Pages[3*copy+i], mark); layouttest.The(t, rest, mark).At.Y != layouttest.The(t, rest, from).At.Y {
				t.Errorf("%s does not stand beside %s", mark, from)
			}
		}
	}
}

// TestSpillNumbersFollowThePage: a box that takes what the page has left is drawn
// last, and is numbered before what stands under it all the same.
func TestSpillNumbersFollowThePage(t *testing.T) {
	words, _ := json.Marshal(layouttest.Prose("a", 3000))
	document := filled(t, "  - {kind: box, id: a, title: 甲, fill: true}\n  - {kind: text, id: b, label: 二}\n", fmt.Sprintf(`[{"a": %s, "b": %s}]`, words, words))
	rest := document.Pages[1]
	if one, two := layouttest.The(t, document.Pages[0], "续1"), layouttest.The(t, document.Pages[0], "续2"); one.At.Y > two.At.Y {
		t.Errorf("续1 stands at %s, 续2 at %s", one.At, two.At)
	}
	if one, name := layouttest.The(t, rest, "续1"), layouttest.The(t, rest, "甲"); one.At.Y != name.At.Y {
		t.Errorf("续1 stands at %s, the name of its field at %s", one.At, name.At)
	}
}

// TestTableInColumns: a table in a column goes on over pages as any other: its
// header stands over its rows on each page, each row stands once, and what
// stands beside it or below it is not lost.
func TestTableInColumns(t *testing.T) {
	const blocks = `  - {kind: note, text: 先说一句。}
  - kind: columns
    columns:
      - {width: 40, blocks: [{kind: text, id: beside, label: 旁边, lines: 3}]}
      - width: 60
        blocks:
          - {kind: table, id: log, rows: 1, heading: {text: 记录}, example: {a: 例子}, number: {label: 号, width: 10}, columns: [{id: a, label: 原话, width: 60}]}
          - {kind: text, id: below, label: 最后}
  - {kind: note, text: 后面一句。}
`
	sheet := sheetOf(t, "a4", blocks)
	for n := 10; n < 3000; n = n*5/4 + 7 {
		for _, rows := range []int{1, 3, 25} {
			list := make([]any, rows)
			for i := range list {
				list[i] = map[string]any{"a": layouttest.Prose(fmt.Sprint(n, i), n/rows+1)}
			}
			answers := layouttest.Answers(t, sheet, map[string]any{"log": list, "beside": "旁边写的", "below": "下面写的"})
			document := layouttest.Pages(t, sheet, answers)
			layouttest.CheckPages(t, document)
			layouttest.CheckNothingLost(t, document, answers)
			checkPrinted(t, sheet, document)
			stands := map[string]int{} // how often each row's number does
			for i, p := range document.Pages {
				header := layouttest.Saying(p, "原话")
				for _, run := range layouttest.Texts(p) {
					x := run.At.X.InMillimetres()
					if run.Size != 9*page.Point || x < 90 || x > 105 || strings.Trim(run.Source(), "0123456789") != "" {
						continue
					}
					stands[run.Source()]++
					if len(header) != 1 || header[0].At.Y > run.At.Y {
						t.Errorf("%d characters in %d rows: row %s stands under no header on page %d", n, rows, run.Source(), i+1)
					}
				}
				if len(layouttest.Saying(p, "例")) != len(layouttest.Saying(p, "记录")) {
					t.Errorf("%d characters in %d rows: the example stands without its heading on page %d", n, rows, i+1)
				}
			}
			for i := range rows {
				if n := stands[fmt.Sprint(i+1)]; n == 0 || rows > 3 && n > 2 {
					t.Errorf("%d characters in %d rows: the number of row %d stands %d times", n, rows, i+1, n)
				}
			}
		}
	}
}

// TestFilledBeforeWhatFollows: a log before a block that has no room on its page
// has blank rows to the page's foot, numbered on; so has one before a page break.
func TestFilledBeforeWhatFollows(t *testing.T) {
	for _, follows := range []string{
		"  - {kind: text, id: b, label: 后, lines: 30}\n",
		"  - {kind: heading, text: 节}\n  - {kind: text, id: b, label: 后, lines: 30}\n",
		"  - {kind: break}\n  - {kind: text, id: b, label: 后}\n",
	} {
		document := filled(t, log(3, ", fill: true")+follows, "{}")
		layouttest.CheckPages(t, document)
		rows := numbers(document.Pages[0])
		if want := (297 - 11 - 17 - 8) / 16; len(rows) != want {
			t.Errorf("%d rows before %s, want %d", len(rows), follows, want)
		}
		for i, row := range rows {
			if row != fmt.Sprint(i+1) {
				t.Errorf("row %d has the number %s", i+1, row)
			}
		}
		layouttest.The(t, document.Pages[1], "后")
		if n := numbers(document.Pages[1]); len(n) > 0 {
			t.Errorf("the rows %s stand on the next page", n)
		}
	}
	// One that has a most is not filled, and one before what has room neither.
	for _, blocks := range []string{
		log(3, ", max: 9") + "  - {kind: text, id: b, label: 后, lines: 30}\n",
		log(3, "") + "  - {kind: text, id: b, label: 后, lines: 3}\n",
	} {
		if rows := numbers(filled(t, blocks, "{}").Pages[0]); len(rows) != 3 {
			t.Errorf("rows %s of %s", rows, blocks)
		}
	}
}

// TestHeadersHaveRows: wherever a table begins on its page, its header has two
// lines of its first row under it; and on 续页 a name has its rest, two lines of
// which at least stand on either side of a page break.
func TestHeadersHaveRows(t *testing.T) {
	for lines := 20; lines < 34; lines++ {
		for _, n := range []int{100, 2000} {
			document := filled(t, fmt.Sprintf("  - {kind: text, id: a, lines: %d}\n", lines)+log(1, ", max: 1"), fmt.Sprintf(`{"log": [{"a": %q}]}`, strings.Repeat("写", n)))
			answered := answerLines(document)
			for i, p := range document.Pages {
				if len(layouttest.Saying(p, "话")) > 0 && answered[i] < min(2, (n+19)/20) {
					t.Errorf("%d lines, %d characters: a header with %d lines on page %d", lines, n, answered[i], i+1)
				}
			}
		}
	}
	for n := 60; n < 130; n += 3 {
		var blocks strings.Builder
		answers := map[string]any{}
		for i := range 24 {
			fmt.Fprintf(&blocks, "  - {kind: text, id: a%d, label: 题%d}\n", i, i)
			answers[fmt.Sprint("a", i)] = strings.Repeat("写", n*(1+i%5))
		}
		sheet := sheetOf(t, "a5", blocks.String())
		document := layouttest.Pages(t, sheet, layouttest.Answers(t, sheet, answers))
		layouttest.CheckPages(t, document)
		for i, p := range document.Pages {
			if len(layouttest.Saying(p, "续页")) == 0 {
				continue
			}
			var order []byte // n: a name, a: a line of an answer
			for _, run := range layouttest.Texts(p) {
				switch {
				case strings.HasPrefix(run.Source(), "接第 "):
					order = append(order, 'n')
				case run.Glyphs[0].Face == fonts.Kai:
					order = append(order, 'a')
				}
			}
			if strings.HasSuffix(string(order), "n") || strings.HasPrefix(string(order), "an") {
				t.Errorf("%d characters: page %d goes %s", n, i+1, order)
			}
		}
	}
}

// TestKeptTogetherInColumns: so does a column that no page holds whole: a
// heading has what follows on its page.
func TestKeptTogetherInColumns(t *testing.T) {
	for n := 20; n < 40; n++ {
		var column []string
		for i := range n {
			column = append(column, fmt.Sprintf("{kind: text, id: a%d}", i))
		}
		column = append(column, "{kind: heading, text: 标题}", "{kind: note, text: "+strings.Repeat("这一段话跟着标题，", 6)+"}")
		for i := range 20 {
			column = append(column, fmt.Sprintf("{kind: text, id: b%d}", i))
		}
		document := filled(t, "  - {kind: columns, columns: [{width: 1, blocks: ["+strings.Join(column, ", ")+"]}, {width: 1, blocks: [{kind: note, text: 旁边}]}]}\n", "{}")
		layouttest.CheckPages(t, document)
		for i, p := range document.Pages {
			follows := 0
			for _, run := range layouttest.Texts(p) {
				if strings.Contains(run.Source(), "这一段") || strings.Contains(run.Source(), "标题，") {
					follows++
				}
			}
			if heading := len(layouttest.Saying(p, "标题")); heading > 0 && follows < 2 || follows == 1 {
				t.Errorf("%d fields: page %d has %d headings and %d lines of what follows", n, i+1, heading, follows)
			}
		}
	}
}

// TestOptionsStandWhole: a row that goes on over the page has all the options of
// its cells on the first piece, over the foot.
func TestOptionsStandWhole(t *testing.T) {
	var options []string
	for i := range 14 {
		options = append(options, fmt.Sprintf("{id: o%d, label: 一个不短的选项%d}", i, i))
	}
	for lines := 10; lines < 34; lines++ {
		document := filled(t, fmt.Sprintf("  - {kind: text, id: t, lines: %d}\n  - {kind: table, id: log, rows: 1, max: 1, columns: [{id: a, label: 话, width: 60}, {id: b, label: 选, width: 40, kind: choice, options: [%s]}, {id: d, label: 日, width: 16, kind: date}, {id: n, label: 数, width: 16, kind: number}]}\n",
			lines, strings.Join(options, ", ")), fmt.Sprintf(`{"log": [{"a": %q, "b": "o13", "d": "2026-11-30", "n": 777}]}`, strings.Repeat("写", 2000)))
		layouttest.CheckPages(t, document)
		foot := document.Pages[0].Size.Height - 17*page.Millimetre
		for i, p := range document.Pages {
			boxes := 0
			for _, run := range layouttest.Texts(p) {
				if strings.HasPrefix(run.Source(), "一个不短的选项") {
					boxes++
					if run.At.Y > foot {
						t.Errorf("%d lines: %q stands at %s on page %d", lines, run.Source(), run.At, i+1)
					}
				}
			}
			if boxes != 0 && boxes != 14 {
				t.Errorf("%d lines: %d options on page %d", lines, boxes, i+1)
			}
			if day, n := len(layouttest.Saying(p, "30")), len(layouttest.Saying(p, "777")); day != boxes/14 || n != boxes/14 {
				t.Errorf("%d lines: on page %d the day stands %d times, the number %d times", lines, i+1, day, n)
			}
		}
	}
}
