package layouts_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"worksheetpdf/layouts/layouttest"
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// TestRepeatedAnswer: the answer that says whose page it is stands in the foot
// of the pages after the first.
func TestRepeatedAnswer(t *testing.T) {
	sheet, err := worksheets.Read("card.yaml", []byte("id: card\nversion: 1\ntitle: 卡\npaper: a5\nfooter: {ruler: 尺, repeat: no}\nblocks:\n"+
		"  - {kind: text, id: no, label: 卡号}\n  - kind: break\n  - {kind: note, text: 背面}\n"))
	if err != nil {
		t.Fatal(err)
	}
	document := layouttest.Pages(t, sheet, layouttest.ReadAnswers(t, sheet, "a.json", []byte(`{"worksheet": "card", "version": 1, "answers": {"no": "甲一"}}`)))
	layouttest.The(t, document.Pages[0], "尺")
	layouttest.The(t, document.Pages[1], "卡号 甲一")
	for i, p := range document.Pages {
		for _, run := range layouttest.Texts(p) {
			if words := run.Source(); i == 0 && words == "卡号 甲一" || i == 1 && words == "尺" {
				t.Errorf("page %d says %s", i+1, words)
			}
		}
	}
}

// TestRuler: 50 mm long, a tick every 5 mm, the first and the last higher.
func TestRuler(t *testing.T) {
	var upright []page.Line
	document := layouttest.Pages(t, layouttest.Library(t, "shortest-loop-checklist"), nil)
	for m := range layouttest.Marks(document.Pages[0]) {
		if l, ok := m.(page.Line); ok && l.From.X == l.To.X && l.To.Y > 280*page.Millimetre {
			upright = append(upright, l)
		}
	}
	if len(upright) != 11 {
		t.Fatalf("%d ticks", len(upright))
	}
	for i, l := range upright {
		if want := upright[0].From.X + page.Length(i)*5*page.Millimetre; l.From.X != want {
			t.Errorf("tick %d at %s, want %s", i, l.From.X, want)
		}
		if high := l.To.Y-l.From.Y > upright[1].To.Y-upright[1].From.Y; high != (i == 0 || i == 10) {
			t.Errorf("tick %d is high: %v", i, high)
		}
	}
}

// TestRoute: the steps that stand on a page are black discs in its route, the
// others rings; the outline names each with its number.
func TestRoute(t *testing.T) {
	document := filled(t, "  - {kind: title, route: true}\n  - {kind: heading, text: 甲事, step: true, route: 甲}\n  - {kind: note, text: 先}\n"+
		"  - {kind: break}\n  - {kind: heading, text: 乙事, step: true, route: 乙}\n  - {kind: note, text: 后}\n", "{}")
	for i, p := range document.Pages {
		for n, name := range []string{"甲", "乙"} {
			discs := 0
			words := layouttest.The(t, p, name)
			for m := range layouttest.Marks(p) {
				if disc, ok := m.(page.Path); ok && disc.Fill == page.Black && disc.Segments[0].To.X < words.At.X &&
					disc.Segments[0].To.X > words.At.X-3*page.Millimetre {
					discs++
				}
			}
			if (discs == 1) != (i == n) {
				t.Errorf("page %d: %d discs before %s", i+1, discs, name)
			}
		}
	}
	var outline []string
	for _, b := range document.Outline[1:] {
		outline = append(outline, fmt.Sprintf("%s p%d", b.Title, b.Page+1))
	}
	if got := fmt.Sprint(outline); got != "[1 甲事 p1 2 乙事 p2]" {
		t.Errorf("outline %s", got)
	}
}

// TestCaptionsShareARow: beside a caption of two lines one of a single line
// stands on the lower, so that all fields of a row have one writing line.
func TestCaptionsShareARow(t *testing.T) {
	document := filled(t, `  - kind: columns
    columns:
      - {width: 30, blocks: [{kind: text, id: a, label: 短}]}
      - {width: 30, blocks: [{kind: text, id: b, label: 这一个题目很长, prompt: 一行无论如何也写不下了}]}
      - {width: 30, blocks: [{kind: date, id: c}]}
`, "{}")
	p := document.Pages[0]
	if short, prompt := layouttest.The(t, p, "短"), layouttest.The(t, p, "一行无论如何也写不下了"); short.At.Y != prompt.At.Y {
		t.Errorf("a label at %s, beside it a prompt at %s", short.At, prompt.At)
	}
	lines := map[page.Length]int{}
	for m := range layouttest.Marks(p) {
		if l, ok := m.(page.Line); ok && l.From.Y < 100*page.Millimetre {
			lines[l.From.Y]++
		}
	}
	if len(lines) != 1 {
		t.Errorf("writing lines at the heights %v", lines)
	}
}

// TestLongWords: a prompt that has no room beside its label stands under it
// whole; a caption that leaves too little room before its field stands over it.
func TestLongWords(t *testing.T) {
	p := filled(t, `  - kind: columns
    columns:
      - {width: 30, blocks: [{kind: text, id: a, label: 这是一个题目, prompt: 这里是它的一句提示, lines: 2}]}
      - {width: 60, blocks: [{kind: text, id: b, label: 另一个题目比较长所以写不到横线前面去, place: before}]}
      - {width: 60, blocks: [{kind: text, id: c, label: 短题, place: before}]}
`, "{}").Pages[0]
	label, prompt := layouttest.The(t, p, "这是一个题目"), layouttest.The(t, p, "这里是它的一句提示")
	if prompt.At.X != label.At.X || prompt.At.Y <= label.At.Y {
		t.Errorf("the label at %s, its prompt at %s", label.At, prompt.At)
	}
	for words, before := range map[string]bool{"另一个题目比较长所以写不到横线前面去": false, "短题": true} {
		caption := layouttest.The(t, p, words)
		onLine := false
		for m := range layouttest.Marks(p) {
			if l, ok := m.(page.Line); ok && l.From.Y > caption.At.Y && l.From.Y < caption.At.Y+2*page.Millimetre &&
				l.From.X > caption.At.X && l.From.X < caption.At.X+20*page.Millimetre {
				onLine = true
			}
		}
		if onLine != before {
			t.Errorf("%s stands before its line: %v", words, onLine)
		}
	}
}

// TestSentences: blanks share what is left by their grow; a sentence that goes
// on below begins no line with a mark that may not begin one.
func TestSentences(t *testing.T) {
	p := filled(t, "  - {kind: sentence, lines: [[当, {id: a, width: 1fr}, 在, {id: b, width: 3fr}, 时]]}\n", "{}").Pages[0]
	var blanks []page.Length
	for m := range layouttest.Marks(p) {
		if l, ok := m.(page.Line); ok && l.From.Y < 40*page.Millimetre && l.From.Y == l.To.Y {
			blanks = append(blanks, l.To.X-l.From.X)
		}
	}
	if len(blanks) != 2 || blanks[1] < 3*blanks[0]-3 || blanks[1] > 3*blanks[0]+3 {
		t.Errorf("blanks of %s", blanks)
	}
	for n := 20; n < 60; n++ {
		words := ""
		for range n {
			words += "字"
		}
		document := filled(t, "  - {kind: sentence, lines: [["+words+", {id: a}, ，所以, {id: b}, 。]]}\n", "{}")
		layouttest.CheckPages(t, document)
		for _, run := range layouttest.Texts(document.Pages[0]) {
			if first := []rune(run.Source())[0]; run.At.X < 14*page.Millimetre && (first == '，' || first == '。') {
				t.Errorf("%d characters: a line begins with %s", n, run.Source())
			}
		}
	}
}

// TestLegendBeforeRuler: where a log's legend needs the ruler's place, the
// ruler is left out; where it does not, both stand there.
func TestLegendBeforeRuler(t *testing.T) {
	for legend, ruler := range map[string]bool{"短例": true, "位＝地理位置，容易得　形＝形式，更好用　时＝时间，更快": false} {
		sheet, err := worksheets.Read("log.yaml", []byte("id: log\nversion: 1\ntitle: 记录\npaper: a5\nfooter: {ruler: 尺}\nblocks:\n"+
			"  - {kind: table, id: log, rows: 20, max: 20, legend: "+legend+", columns: [{id: a, label: 话, width: 60}]}\n"))
		if err != nil {
			t.Fatal(err)
		}
		document := layouttest.Pages(t, sheet, nil)
		layouttest.CheckPages(t, document)
		layouttest.The(t, document.Pages[0], "尺")
		layouttest.The(t, document.Pages[1], legend)
		found := false
		for _, run := range layouttest.Texts(document.Pages[1]) {
			found = found || run.Source() == "尺"
		}
		if found != ruler {
			t.Errorf("beside %s the ruler stands: %v", legend, found)
		}
	}
}

// TestEntryLabels: the labels of an entry's lines stand before them, but over
// them where they are long.
func TestEntryLabels(t *testing.T) {
	for label, before := range map[string]bool{"意思": true, "这件事到底是什么意思，用我们自己的话来说一遍": false} {
		p := filled(t, "  - {kind: reference, entries: [{title: 词, lines: [{label: "+label+", text: 话}]}]}\n", "{}").Pages[0]
		if got := layouttest.The(t, p, label).At.X < layouttest.The(t, p, "话").At.X; got != before {
			t.Errorf("%s stands before its line: %v", label, got)
		}
	}
}

// TestRouteOnlyWhereSteps: a page before the first step, and a 续页, show no
// route; where it has no room beside the title it stands below, over the blocks.
func TestRouteOnlyWhereSteps(t *testing.T) {
	for title, beside := range map[string]bool{"短题": true, "这一份工作表的题目长得把整行都占满了，路线只好排到它的下面去": false} {
		sheet := layouttest.Read(t, "small.yaml", []byte("id: small\nversion: 1\ntitle: "+title+"\npaper: a5\nblocks:\n"+
			"  - {kind: title}\n  - {kind: note, text: 先}\n  - {kind: break}\n  - {kind: note, text: 再}\n  - {kind: break}\n"+
			"  - {kind: heading, text: 头一件事, step: true, route: 头一件}\n  - {kind: text, id: a, label: 题}\n"+
			"  - {kind: break}\n  - {kind: text, id: b, label: 又}\n  - {kind: heading, text: 下一件事, step: true, route: 下一件}\n  - {kind: note, text: 完}\n"))
		document := layouttest.Pages(t, sheet, layouttest.Answers(t, sheet, map[string]any{"a": layouttest.Prose("a", 300)}))
		layouttest.CheckPages(t, document)
		for i, want := range []int{0, 0, 1, 1, 0} {
			if got := len(layouttest.Saying(document.Pages[i], "头一件")); got != want {
				t.Errorf("%s: page %d has %d routes, want %d", title, i+1, got, want)
			}
		}
		p := document.Pages[3]
		name, route := layouttest.Texts(p)[0], layouttest.The(t, p, "头一件")
		if got := route.At.Y < name.At.Y+2*page.Millimetre; got != beside {
			t.Errorf("%s at %s, the route at %s", title, name.At, route.At)
		}
	}
}

// TestBackIsNoPage: the blank back of a card is no page of it.
func TestBackIsNoPage(t *testing.T) {
	sheet, answers := cards(t, true, 1, 1)
	document := layouttest.Pages(t, sheet, answers)
	if len(document.Pages) != 2 || len(document.Pages[1].Marks) > 0 {
		t.Fatalf("%d pages", len(document.Pages))
	}
	layouttest.The(t, document.Pages[0], "1 / 1")
}

// TestOptionsKeepApart: an option of a grid ends before the next one's box, and
// nothing stands beside an option of several lines.
func TestOptionsKeepApart(t *testing.T) {
	for n := 1; n < 60; n++ {
		label := strings.Repeat("项", n)
		for _, arrange := range []string{"arrange: grid, columns: 2", "arrange: inline", "at: [0, 60, 100]"} {
			document := layouttest.Pages(t, sheetOf(t, "a5", "  - {kind: choice, id: q, many: true, "+arrange+", options: [{id: a, label: "+label+"}, {id: b, label: 乙}, {id: c, label: 丙}]}\n"), nil)
			layouttest.CheckPages(t, document)
			p := document.Pages[0]
			for _, box := range layouttest.All[page.Rectangle](p) {
				for _, run := range layouttest.Texts(p) {
					beside := run.At.Y > box.At.Y && run.At.Y-run.Size < box.At.Y+box.Size.Height
					if gap := box.At.X - run.At.X - run.Width(); beside && gap > -run.Width() && gap < page.Millimetre {
						t.Errorf("%s, %d characters: %q ends %s mm before the next box", arrange, n, run.Source(), gap)
					}
				}
			}
		}
	}
}

// TestRankingInRows: where not all options have room side by side, rows have as
// many each; in a narrow column the boxes stand one below the other.
func TestRankingInRows(t *testing.T) {
	const ranking = "{kind: ranking, main: m, more: n, main_label: 主要, more_label: 其次, options: [{id: a, label: 第一个}, {id: b, label: 第二个}, {id: c, label: 第三个}, {id: d, label: 第四个}]}"
	for room, want := range map[int]string{64: "2 2", 120: "4", 20: "1 1 1 1"} {
		sheet := sheetOf(t, "a4", fmt.Sprintf("  - {kind: columns, gutter: 4, columns: [{width: %d, blocks: [%s]}, {width: %d, blocks: [{kind: note, text: 旁}]}]}\n", room, ranking, 180-room))
		document := layouttest.Pages(t, sheet, nil)
		layouttest.CheckPages(t, document)
		p := document.Pages[0]
		var rows []string
		for _, y := range heights(p, "第一个", "第二个", "第三个", "第四个") {
			rows = append(rows, fmt.Sprint(y))
		}
		if got := strings.Join(rows, " "); got != want {
			t.Errorf("%d mm: options in rows of %s, want %s", room, got, want)
		}
		main, more := layouttest.Saying(p, "主要")[0], layouttest.Saying(p, "其次")[0]
		if below := more.At.Y > main.At.Y; below != (room == 20) {
			t.Errorf("%d mm: %s and %s", room, main.At, more.At)
		}
	}
}

// heights is how many of the words stand on each height, from the top.
func heights(p page.Page, words ...string) []int {
	counts := map[page.Length]int{}
	for _, run := range layouttest.Texts(p) {
		if slices.Contains(words, run.Source()) {
			counts[run.At.Y]++
		}
	}
	var rows []int
	for _, y := range slices.Sorted(maps.Keys(counts)) {
		rows = append(rows, counts[y])
	}
	return rows
}

// TestNamesOnRest: what goes on on a 续页 stands under its question's name: its
// label, else its prompt, else its heading, and the blank's own.
func TestNamesOnRest(t *testing.T) {
	for block, want := range map[string]string{
		"{kind: text, id: a, label: 题, prompt: 提示, heading: {text: 标题}}":                                                               "题",
		"{kind: text, id: a, prompt: 提示, heading: {text: 标题}}":                                                                         "提示",
		"{kind: text, id: a, heading: {text: 标题}}":                                                                                     "标题",
		"{kind: sentence, label: 题, lines: [[当, {id: a}]]}":                                                                            "题",
		"{kind: sentence, label: 题, lines: [[当, {id: a, label: 空}]]}":                                                                  "题 · 空",
		"{kind: sentence, lines: [[当, {id: a, label: 空}]]}":                                                                            "空",
		"{kind: sentence, label: 题, lines: [[当, {id: a, kind: number, width: 8, label: 数}]]}":                                          "题 · 数",
		"{kind: number, id: a, label: 题, before: " + strings.Repeat("前", 40) + ", unit: " + strings.Repeat("后", 20) + "}":              "",
		"{kind: evidence, id: a, question: 问, options: [{id: x, label: 是}], reason: why, prompt: 因为}":                                  "问 因为",
		"{kind: title, fields: [{id: a, width: 20, label: 谁}]}":                                                                        "谁",
		"{kind: list, id: a, label: 题, rows: 2, lines: [[{id: b, label: 空}]]}":                                                         "第 2 条 · 空",
		"{kind: columns, columns: [{width: 9, blocks: [{kind: note, text: 旁}]}, {width: 9, blocks: [{kind: text, id: a, label: 题}]}]}": "题",
	} {
		sheet := sheetOf(t, "a5", "  - "+block+"\n")
		document := layouttest.Pages(t, sheet, layouttest.Answers(t, sheet, layouttest.FillAll(sheet, 200, 2)))
		layouttest.CheckPages(t, document)
		if want == "" {
			continue
		}
		if len(document.Pages) < 2 || len(layouttest.Saying(document.Pages[1], want)) != 1 {
			t.Errorf("%s: %s does not stand on the 续页", block, want)
		}
	}
}

// TestFieldKeepsItsRoom: a caption that stands before its field leaves it a
// quarter of the width; else it stands over it.
func TestFieldKeepsItsRoom(t *testing.T) {
	before, over := 0, 0
	for n := 1; n < 60; n++ {
		p := layouttest.Pages(t, sheetOf(t, "a5", "  - {kind: text, id: a, place: before, label: "+strings.Repeat("题", n)+"}\n"), nil).Pages[0]
		line := layouttest.All[page.Line](p)[0]
		width := line.To.X - line.From.X
		switch {
		case line.From.X == 10*page.Millimetre && width == 128*page.Millimetre:
			over++
		case width < 32*page.Millimetre:
			t.Errorf("%d characters leave a line of %s mm", n, width)
		default:
			before++
			if over > 0 {
				t.Errorf("%d characters stand before the line, fewer over it", n)
			}
		}
	}
	if before < 20 || over < 20 {
		t.Errorf("%d captions stand before their line, %d over it", before, over)
	}
}

// TestSharedCaptionIsOfTheFirst: fields below the first of their column do not
// share the height of its neighbours' captions.
func TestSharedCaptionIsOfTheFirst(t *testing.T) {
	var gaps []page.Length
	for _, heading := range []string{"短", "这个标题长得一行放不下所以要排成两行才行"} {
		p := filled(t, "  - {kind: columns, columns: [{width: 50, blocks: [{kind: text, id: a, heading: {text: "+heading+"}}, {kind: text, id: b, label: 下}]}, {width: 130, blocks: [{kind: text, id: c, label: 旁}]}]}\n", "{}").Pages[0]
		label := layouttest.The(t, p, "下")
		for _, line := range layouttest.All[page.Line](p) {
			if line.From.X < 20*page.Millimetre && line.From.Y < label.At.Y && line.From.Y > 20*page.Millimetre {
				gaps = append(gaps, label.At.Y-line.From.Y)
			}
		}
	}
	if len(gaps) != 2 || gaps[0] != gaps[1] {
		t.Errorf("the second label stands %v below the first line", gaps)
	}
}
