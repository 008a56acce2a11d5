package report_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"worksheetpdf/layouts"
	"worksheetpdf/layouts/layouttest"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/report"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
	"worksheetpdf/worksheets/tally"
)

var update = flag.Bool("update", false, "rewrite the goldens")

func people() []string { return []string{"slash", "parent", "hrvp", "organizer"} }

// The ids of the worksheets that the built-in reports are over.
const (
	listening = "community-listening-sheet"
	card      = "problem-filter-card"
	checklist = "shortest-loop-checklist"
)

// definition is a built-in report.
func definition(t testing.TB, id string) *worksheets.Report {
	t.Helper()
	file, data, ok := library.Report(id)
	if !ok {
		t.Fatalf("no report %s", id)
	}
	r, err := worksheets.ReadReport(file, data)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// sampled are a person's answers to a report's worksheets.
func sampled(t testing.TB, r *worksheets.Report, who string) (over []tally.Answered) {
	t.Helper()
	for _, id := range r.Over {
		sheet := layouttest.Library(t, id)
		over = append(over, tally.Answered{Sheet: sheet, Answers: layouttest.Sample(t, sheet, who+"-"+id+".json")})
	}
	return over
}

// answered is a worksheet with answers as in a file.
func answered(t testing.TB, id string, answers any) tally.Answered {
	t.Helper()
	sheet := layouttest.Library(t, id)
	return tally.Answered{Sheet: sheet, Answers: layouttest.Answers(t, sheet, answers)}
}

// printed is the report, held to what is true of all pages.
func printed(t *testing.T, r *worksheets.Report, over []tally.Answered) (*page.Document, worksheets.Problems) {
	t.Helper()
	document, notes, err := report.Print(r, over, layouts.Options{})
	if err != nil {
		t.Fatal(err)
	}
	checkPages(t, document)
	return document, notes
}

// words are all words of a document, line by line, without white space.
func words(document *page.Document) string {
	var b strings.Builder
	for _, p := range document.Pages {
		for _, run := range layouttest.Texts(p) {
			b.WriteString(layouttest.Squash(run.Source()) + "\n")
		}
	}
	return b.String()
}

// checkPages asks what holds for reports as for all pages: nothing near the
// edge, no type under 8 pt, no words on other words.
func checkPages(t *testing.T, document *page.Document) {
	t.Helper()
	const rim = 8 * page.Millimetre
	for n, p := range document.Pages {
		sheet := layouttest.Box{Left: rim, Top: rim, Right: p.Size.Width - rim, Bottom: p.Size.Height - rim}
		texts := layouttest.Texts(p)
		for i, text := range texts {
			ink := layouttest.Ink(text)
			if !ink.Within(sheet) {
				t.Errorf("page %d: %q stands within 8 mm of the edge", n+1, text.Source())
			}
			if text.Size < 8*page.Point {
				t.Errorf("page %d: %q is smaller than 8 pt", n+1, text.Source())
			}
			for _, other := range texts[:i] {
				if ink.Meets(layouttest.Ink(other)) {
					t.Errorf("page %d: %q overlaps %q", n+1, text.Source(), other.Source())
				}
			}
			for _, g := range text.Glyphs {
				if g.ID == 0 && strings.TrimSpace(g.Source) != "" {
					t.Errorf("page %d: no glyph for %q", n+1, g.Source)
				}
			}
		}
		for m := range layouttest.Marks(p) {
			if r, ok := m.(page.Rectangle); ok {
				box := layouttest.Box{Left: r.At.X, Top: r.At.Y, Right: r.At.X + r.Size.Width, Bottom: r.At.Y + r.Size.Height}
				if !box.Within(sheet) {
					t.Errorf("page %d: a bar %s reaches out of the page", n+1, box)
				}
			}
		}
		for _, line := range layouttest.All[page.Line](p) {
			if !layouttest.Stroke(line).Within(sheet) {
				t.Errorf("page %d: a line reaches out of the page", n+1)
			}
		}
	}
}

// TestCommunityReport holds the four people's reports: one page each.
func TestCommunityReport(t *testing.T) {
	r := definition(t, "community-report")
	for _, who := range people() {
		t.Run(who, func(t *testing.T) {
			document, _ := printed(t, r, sampled(t, r, who))
			if len(document.Pages) != 1 {
				t.Errorf("%d pages", len(document.Pages))
			}
			layouttest.Golden(t, *update, "community-report-"+who, layouttest.Dump(document))
		})
	}
}

// raw is a person's answers as JSON has them, and no package of ours read them.
func raw(t *testing.T, who, id string) map[string]any {
	t.Helper()
	data, ok := library.Sample(who + "-" + id + ".json")
	if !ok {
		t.Fatalf("no sample of %s", who)
	}
	var file struct{ Answers json.RawMessage }
	if err := json.Unmarshal(data, &file); err != nil {
		t.Fatal(err)
	}
	one := map[string]any{}
	if file.Answers[0] != '[' {
		if err := json.Unmarshal(file.Answers, &one); err != nil {
			t.Fatal(err)
		}
		return one
	}
	var many []map[string]any
	if err := json.Unmarshal(file.Answers, &many); err != nil {
		t.Fatal(err)
	}
	for _, verdict := range []string{"do", "rework", "drop"} {
		for _, copy := range many {
			if copy["verdict"] == verdict {
				return copy
			}
		}
	}
	return many[0]
}

// objects are the rows of a list.
func objects(v any) (rows []map[string]any) {
	list, _ := v.([]any)
	for _, row := range list {
		rows = append(rows, row.(map[string]any))
	}
	return rows
}

func day(t *testing.T, v any) time.Time {
	t.Helper()
	d, err := time.Parse(time.DateOnly, v.(string))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// TestEveryNumber works out every number of the reports anew, from the JSON,
// and looks for it on paper.
func TestEveryNumber(t *testing.T) {
	r := definition(t, "community-report")
	for _, who := range people() {
		t.Run(who, func(t *testing.T) {
			document, _ := printed(t, r, sampled(t, r, who))
			text := words(document)
			has := func(what string, want ...string) {
				t.Helper()
				if !strings.Contains(text, strings.Join(want, "\n")+"\n") {
					t.Errorf("%s: %q is not printed in\n%s", what, want, text)
				}
			}
			sheet, steps := raw(t, who, listening), raw(t, who, checklist)["steps"].(map[string]any)
			log := objects(sheet["log"])
			names, values := map[string]bool{}, map[string]int{}
			var days []time.Time
			for _, row := range log {
				names[layouttest.Squash(row["who"].(string))] = true
				chosen, _ := row["value"].([]any)
				for _, v := range chosen {
					values[v.(string)]++
				}
				days = append(days, day(t, row["date"]))
			}
			done := 0
			for _, step := range steps {
				if ticked, _ := step.(map[string]any)["done"].(bool); ticked {
					done++
				}
			}
			from, to := day(t, sheet["from"]), day(t, sheet["to"])
			has("rows", fmt.Sprint(len(log)), "条原话")
			has("people", fmt.Sprint(len(names)), "个人")
			has("days", fmt.Sprint(int(to.Sub(from).Hours()/24)+1), "天")
			has("sentences", fmt.Sprint(len(objects(sheet["jobs"]))), "句JTBD")
			has("steps", fmt.Sprint(done), "／8步")
			piles := objects(sheet["top"])
			slices.SortStableFunc(piles, func(a, b map[string]any) int { return int(b["count"].(float64) - a["count"].(float64)) })
			for i, pile := range piles {
				has("pile", fmt.Sprint(i+1), layouttest.Squash(pile["problem"].(string)), fmt.Sprint(pile["count"], "次"))
			}
			for id, name := range map[string]string{"place": "让难得的变易得", "form": "让散的变好用", "time": "让慢的变快", "ownership": "一次投入长期用"} {
				has("value", name, fmt.Sprint(values[id], "条"))
			}
			slices.SortFunc(days, time.Time.Compare)
			if n, _ := sheet["sheet"].(float64); n > 1 {
				from = days[0] // the sheets before this one are not known
			}
			weeks := make([]int, int(days[len(days)-1].Sub(from).Hours()/24/7)+1)
			for _, d := range days {
				weeks[int(d.Sub(from).Hours()/24/7)]++
			}
			for i, n := range weeks {
				has("week", fmt.Sprint(n), fmt.Sprint(i+1))
			}
			marks := map[string]string{"yes": "是", "no": "否", "unsure": "不确定"}
			chosen := raw(t, who, card)
			for id, label := range map[string]string{"love": "我喜欢", "money": "能赚钱", "growth": "口口相传", "talent": "天赋与技能"} {
				answer := chosen[id].(map[string]any)
				has(id, label, marks[answer["answer"].(string)], layouttest.Squash(answer["evidence"].(string)))
			}
		})
	}
}

// TestMarks looks for the discs themselves: 是 full, 不确定 half, 否 a ring.
func TestMarks(t *testing.T) {
	r := definition(t, "problem-comparison")
	for answer, filled := range map[string]int{"yes": 2, "unsure": 2, "no": 1} {
		document, _ := printed(t, r, []tally.Answered{answered(t, card, map[string]any{"love": map[string]string{"answer": answer}})})
		paths := layouttest.All[page.Path](document.Pages[0])
		if len(paths) != filled {
			t.Errorf("%s: %d paths", answer, len(paths))
		}
		if answer != "no" && paths[1].Fill != page.Black {
			t.Errorf("%s: the disc is not black", answer)
		}
	}
}

// TestEmpty: nothing was answered, and nothing is a zero.
func TestEmpty(t *testing.T) {
	r := definition(t, "community-report")
	var over []tally.Answered
	for _, id := range r.Over {
		sheet := layouttest.Library(t, id)
		over = append(over, tally.Answered{Sheet: sheet, Answers: layouttest.ReadAnswers(t, sheet, id, worksheets.EmptyAnswers(sheet))})
	}
	document, _ := printed(t, r, over)
	text := words(document)
	layouttest.Golden(t, *update, "community-report-empty", layouttest.Dump(document))
	for _, heading := range []string{"他们反复说的几件事", "三条，逐字", "为什么这样定", "走完这一圈之后"} {
		want := heading + "\n未填"
		if !strings.Contains(text, want) {
			t.Errorf("%q is not printed in\n%s", want, text)
		}
	}
	for _, unit := range []string{"个人", "结论", "记录人", "卡住", "筛选卡", "验证了"} {
		if strings.Contains(text, unit) {
			t.Errorf("%q is printed with nothing to say in\n%s", unit, text)
		}
	}
	if strings.Contains(text, "\n0") {
		t.Errorf("a zero is printed:\n%s", text)
	}
	// Not even a worksheet.
	_, notes := printed(t, r, nil)
	if len(notes) < len(r.Over) {
		t.Errorf("notes: %v", notes)
	}
}

// TestPartial: what is there is counted, what is not says so.
func TestPartial(t *testing.T) {
	r := definition(t, "community-report")
	document, notes := printed(t, r, []tally.Answered{
		answered(t, listening, map[string]any{
			"community": "半张表", "from": "2026-03-02",
			"log": []any{
				map[string]any{"quote": "只写了原话。"},
				map[string]any{},
				map[string]any{"who": "阿雅", "date": "2026-03-20", "value": []string{"time"}},
			},
			"top": []any{map[string]any{"problem": "没数过的一堆"}, map[string]any{"problem": "数过的一堆", "count": 2}},
		}),
		answered(t, card, map[string]any{"who": "新手", "love": map[string]any{"answer": "no"}}),
		{Sheet: layouttest.Library(t, checklist)},
	})
	text := words(document)
	layouttest.Golden(t, *update, "community-report-partial", layouttest.Dump(document))
	for _, want := range []string{
		"2\n条原话", "1\n个人\n他们", "1\n数过的一堆\n2次", "2\n没数过的一堆\n未填", "位\n让难得的变易得\n0条",
		"另有1条没写日期", "只写了原话。\n第1条", "当新手在未填时，想要未填，但被未填卡住。", "我喜欢\n否\n未填", "半张表·2026年3月2日—未填",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not printed in\n%s", want, text)
		}
	}
	if !strings.Contains(notes.Error(), "no answers to \"最短闭环清单\"") {
		t.Errorf("notes: %v", notes)
	}
}

// TestContradictory: numbers that disagree are notes; the paper says what can
// be counted.
func TestContradictory(t *testing.T) {
	r := definition(t, "community-report")
	var log []any
	for i := range 16 {
		log = append(log, map[string]any{"date": fmt.Sprintf("2026-04-%02d", i+1), "who": "甲", "quote": fmt.Sprintf("第%d句。", i+1)})
	}
	document, notes := printed(t, r, []tally.Answered{
		answered(t, listening, map[string]any{
			"from": "2026-05-01", "to": "2026-03-01", "log": log,
			"jobs": []any{map[string]any{"who": "乙", "from": []any{3, 40, "9-1"}}},
		}),
		answered(t, checklist, map[string]any{"record_count": 30, "jobs_count": 10, "steps": map[string]any{"enter": map[string]any{"done": true}}}),
		{Sheet: layouttest.Library(t, card)},
	})
	text := words(document)
	layouttest.Golden(t, *update, "community-report-contradictory", layouttest.Dump(document))
	for _, want := range []string{"16\n条原话", "1\n／8步", "第3句。\n甲4/3第3条"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not printed in\n%s", want, text)
		}
	}
	for _, want := range []string{"says 30, and 社区聆听表 · 聆听记录 has 16 rows", "says 10", "lies before", "entry 40, which is not", "entry 9-1, which is not", `no answers to "问题筛选卡"`} {
		if !strings.Contains(notes.Error(), want) {
			t.Errorf("the notes do not say %q: %v", want, notes)
		}
	}
}

// TestComparison holds a deck of ten cards: one page, a row each.
func TestComparison(t *testing.T) {
	r := definition(t, "problem-comparison")
	var over []tally.Answered
	for range 2 {
		for _, who := range people() {
			over = append(over, sampled(t, r, who)...)
		}
	}
	cards := 0
	for i, a := range over {
		over[i].Answers = &worksheets.Answers{Copies: a.Answers.Copies[:min(len(a.Answers.Copies), 10-cards)]}
		cards += len(over[i].Answers.Copies)
	}
	if cards != 10 {
		t.Fatalf("%d cards", cards)
	}
	document, _ := printed(t, r, over)
	if len(document.Pages) != 1 {
		t.Errorf("%d pages", len(document.Pages))
	}
	if n := strings.Count(words(document), "卡住。"); n != 10 {
		t.Errorf("%d sentences", n)
	}
	layouttest.Golden(t, *update, "problem-comparison", layouttest.Dump(document))
}

// TestNothingIsLost: words too many for a page go on on the next, whole.
func TestNothingIsLost(t *testing.T) {
	long := strings.Repeat("这一句说了很久，还没有说完。", 300)
	cards := make([]any, 30)
	for i := range cards {
		cards[i] = map[string]any{"card": fmt.Sprint(i), "who": fmt.Sprintf("第%d个人", i), "next": long[:len(long)/30]}
	}
	cards[3] = map[string]any{"obstacle": long, "next": long}
	for _, tt := range []struct {
		id        string
		over      []tally.Answered
		sentences int
	}{
		{"problem-comparison", []tally.Answered{answered(t, card, cards)}, 29*10 + 2*300},
		{"community-report", []tally.Answered{
			answered(t, listening, map[string]any{
				"community": long[:42*3], "log": []any{map[string]any{"quote": long, "who": long[:42*29]}},
				"top": []any{map[string]any{"problem": long, "count": 9999}},
			}),
			answered(t, card, map[string]any{"obstacle": long, "next": long, "love": map[string]any{"answer": "yes", "evidence": long}}),
			answered(t, checklist, map[string]any{"proved": long, "disproved": long}),
		}, 3 + 300 + 29 + 300 + 3*300 + 2*300},
	} {
		t.Run(tt.id, func(t *testing.T) {
			document, _ := printed(t, definition(t, tt.id), tt.over)
			if len(document.Pages) < 2 {
				t.Fatalf("%d pages", len(document.Pages))
			}
			text := strings.ReplaceAll(words(document), "\n", "")
			if tt.id == "problem-comparison" {
				for i := range cards {
					if who := fmt.Sprintf("当第%d个人在", i); i != 3 && !strings.Contains(text, who) {
						t.Errorf("%q is not printed", who)
					}
				}
				if n := strings.Count(text, "这个问题"); n != len(document.Pages) {
					t.Errorf("%d headers on %d pages", n, len(document.Pages))
				}
			}
			if got := strings.Count(text, "很"); got != tt.sentences {
				t.Errorf("%d of %d sentences are printed", got, tt.sentences)
			}
		})
	}
}

// TestLongLog: a log of a thousand rows is a report in well under a second on
// an idle machine; the bound is generous for a busy one.
func TestLongLog(t *testing.T) {
	r := definition(t, "community-report")
	rows := make([]any, 1000)
	start := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
	for i := range rows {
		rows[i] = map[string]any{
			"date": start.AddDate(0, 0, i).Format(time.DateOnly), "who": fmt.Sprintf("第%d人", i%377),
			"quote": fmt.Sprintf("第%d句原话，写得不长也不短。", i), "value": []string{"form"},
		}
	}
	over := []tally.Answered{answered(t, listening, map[string]any{"from": "2020-01-01", "to": "2022-09-26", "log": rows})}
	begun := time.Now()
	document, _ := printed(t, r, over)
	took := time.Since(begun)
	t.Logf("%v", took)
	if took > time.Second {
		t.Errorf("it took %v", took)
	}
	text := words(document)
	for _, want := range []string{"1000\n条原话", "377\n个人", "1000\n天", "1000条"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not printed", want)
		}
	}
	if len(document.Pages) != 1 {
		t.Errorf("%d pages", len(document.Pages))
	}
}

// TestFaults: what cannot be printed is a problem, with its path.
func TestFaults(t *testing.T) {
	head := "id: r\nversion: 1\ntitle: 报告\npaper: a5\nover: [problem-filter-card]\nblocks:\n  - "
	for _, tt := range []struct{ block, want string }{
		{"{kind: columns, gutter: 100, columns: [{width: 1, blocks: [{kind: heading, text: 甲}]}, {width: 1, blocks: [{kind: heading, text: 乙}]}, {width: 1, blocks: [{kind: heading, text: 丙}]}]}", "leave no room"},
		{"{kind: columns, columns: [{width: 1, blocks: [{kind: bars, tally: problem-filter-card.verdict, unit: 很长很长很长的单位}]}, {width: 9, blocks: [{kind: heading, text: 乙}]}]}", "no room"},
		{"{kind: title, beside: [\U0001F9FF\U000F0000]}", "no embedded face has the character"},
		{"{kind: title, beside: [{value: problem-filter-card.cart}]}", `did you mean "card"?`},
	} {
		r, err := worksheets.ReadReport("r.yaml", []byte(head+tt.block+"\n"))
		if err != nil {
			t.Fatal(err)
		}
		_, _, err = report.Print(r, []tally.Answered{answered(t, card, map[string]any{"verdict": "do"})}, layouts.Options{})
		if err == nil || !strings.Contains(err.Error(), tt.want) || !strings.Contains(err.Error(), "blocks[0]") {
			t.Errorf("%s: %v, not %q", tt.block, err, tt.want)
		}
	}
}

// TestGoldensAreUsed: no golden is left of a case that is gone.
func TestGoldensAreUsed(t *testing.T) {
	files, err := os.ReadDir("testdata")
	if err != nil {
		t.Fatal(err)
	}
	source, err := os.ReadFile("report_test.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		name := strings.TrimSuffix(f.Name(), filepath.Ext(f.Name()))
		who := strings.TrimPrefix(name, "community-report-")
		if !strings.Contains(string(source), `"`+name+`"`) && !slices.Contains(people(), who) {
			t.Errorf("no test has %s", f.Name())
		}
	}
}
