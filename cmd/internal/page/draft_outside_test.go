//go:build outside

package page

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"worksheetpdf/cmd/internal/engine"
	"worksheetpdf/cmd/internal/page/browsertest"
)

const (
	listening = "community-listening-sheet"
	card      = "problem-filter-card"
	checklist = "shortest-loop-checklist"
	reporting = "community-report"
)

// take puts answers into the page's draft.
func take(t *testing.T, tab *browsertest.Tab, worksheet string, answers any) {
	t.Helper()
	data, err := json.Marshal(answers)
	if err != nil {
		t.Fatal(err)
	}
	tab.Eval("host.take("+browsertest.Quote(worksheet)+", "+browsertest.Quote(string(data))+")", nil)
}

// menu chooses in the menu of further things to do.
func menu(tab *browsertest.Tab, words string) {
	tab.T.Helper()
	tab.Tap(".bar .more")
	tap(tab, "dialog .menu button", words)
}

// tap taps the element that says some words.
func tap(tab *browsertest.Tab, selector, words string) {
	tab.T.Helper()
	tab.Eval("{ document.querySelector('[data-tapped]')?.removeAttribute('data-tapped'); [...document.querySelectorAll("+browsertest.Quote(selector)+")].find((element) => element.innerText.includes("+browsertest.Quote(words)+")).setAttribute('data-tapped', '') }", nil)
	tab.Tap("[data-tapped]")
}

// TestOutsideTwoWindows writes in two windows on one draft: both have all of it.
// One answer that is written differently in both at one moment stays in each
// window's words, and the other's are shown.
func TestOutsideTwoWindows(t *testing.T) {
	d := newDesk(t, card)
	one := ready(t, d, browsertest.Desk())
	other := one.Another(d.URL)
	other.Until("window.host")
	one.Write(box("who")+" textarea", "讲师")
	other.Until("document.querySelector('[data-path=who] textarea').value === '讲师'")
	other.Write(box("scene")+" textarea", "夜里")
	one.Until("document.querySelector('[data-path=scene] textarea').value === '夜里'")
	// A window that has not heard of what the other has stored.
	one.Eval(`addEventListener("storage", (event) => event.stopImmediatePropagation(), { capture: true })`, nil)
	one.Eval(`{ const stored = JSON.parse(localStorage.getItem("worksheet/problem-filter-card"));
		stored.answers[0].progress = "那边写的"; stored.answers[0].obstacle = "只在那边";
		localStorage.setItem("worksheet/problem-filter-card", JSON.stringify(stored)) }`, nil)
	one.Write(box("progress")+" textarea", "这边写的")
	one.Until("document.querySelector('.toast').innerText.includes('那边写的')")
	one.Until("document.querySelector('[data-path=obstacle] textarea').value === '只在那边'")
	want := d.exported(t, card, map[string]any{"who": "讲师", "scene": "夜里", "progress": "这边写的", "obstacle": "只在那边"})
	other.Until("document.querySelector('[data-path=progress] textarea').value === '这边写的'")
	for _, tab := range []*browsertest.Tab{one, other} {
		if got := d.held(t, tab, card); got != want {
			t.Errorf("a window holds %s", got)
		}
	}
}

// TestOutsideAsleep: a window that was asleep while another stored something has
// that when it is looked at again, and keeps what it had.
func TestOutsideAsleep(t *testing.T) {
	d := newDesk(t, card)
	tab := ready(t, d, browsertest.Phone())
	tab.Write(box("who")+" textarea", "讲师")
	tab.Until("localStorage.getItem('worksheet/problem-filter-card')?.includes('讲师')")
	for event, scene := range map[string]string{"pageshow": "夜里", "focus": "早上"} {
		tab.Eval(`{ const stored = JSON.parse(localStorage.getItem("worksheet/problem-filter-card"));
			stored.answers[0].scene = `+browsertest.Quote(scene)+`;
			localStorage.setItem("worksheet/problem-filter-card", JSON.stringify(stored));
			dispatchEvent(new Event(`+browsertest.Quote(event)+`)) }`, nil)
		tab.Until("document.querySelector('[data-path=scene] textarea').value === " + browsertest.Quote(scene))
		holds(t, d, tab, d.exported(t, card, map[string]any{"who": "讲师", "scene": scene}))
	}
}

// TestOutsideForgotten: what is in a window stays, whatever becomes of what was
// stored: forgotten, or damaged.
func TestOutsideForgotten(t *testing.T) {
	d := newDesk(t, card)
	tab := ready(t, d, browsertest.Desk())
	other := tab.Another(d.URL)
	other.Until("window.host")
	tab.Write(box("who")+" textarea", "讲师")
	want := d.exported(t, card, map[string]any{"who": "讲师"})
	other.Until("document.querySelector('[data-path=who] textarea').value === '讲师'")
	for _, script := range []string{"localStorage.clear()", "localStorage.setItem('worksheet/problem-filter-card', '{')"} {
		other.Eval(script, nil)
		tab.Until("localStorage.getItem('worksheet/problem-filter-card')?.includes('讲师')")
		if got := d.held(t, tab, card); got != want {
			t.Errorf("after %s it holds %s", script, got)
		}
	}
}

// TestOutsideStorageRefused: without storage the page says so, and works.
func TestOutsideStorageRefused(t *testing.T) {
	d := newDesk(t, card)
	o := browsertest.Phone()
	o.Before = `Object.defineProperty(window, "localStorage", { get() { throw new DOMException("denied", "SecurityError") } })`
	tab := ready(t, d, o)
	if words := tab.Text(".banner"); !strings.Contains(words, "导出答案") {
		t.Errorf("the page says %q", words)
	}
	tab.Write(box("who")+" textarea", "讲师")
	tab.Until("document.querySelector('.look.drawn')")
	if got, want := d.held(t, tab, card), d.exported(t, card, map[string]any{"who": "讲师"}); got != want {
		t.Errorf("it holds %s", got)
	}
}

// TestOutsideStorageFull: a draft that the storage has no room for is said to be
// that, and is there still.
func TestOutsideStorageFull(t *testing.T) {
	d := newDesk(t, card)
	o := browsertest.Desk()
	o.Before = `Storage.prototype.setItem = function (key) { if (key.startsWith("worksheet/")) throw new DOMException("full", "QuotaExceededError") }`
	tab := ready(t, d, o)
	tab.Write(box("who")+" textarea", "讲师")
	tab.Until("document.querySelector('.banner').innerText.includes('存不下')")
	if got, want := d.held(t, tab, card), d.exported(t, card, map[string]any{"who": "讲师"}); got != want {
		t.Errorf("it holds %s", got)
	}
}

// TestOutsideCarriedInFiles takes the answers out as JSON and as a PDF, and in
// again in an empty page: the same draft. The PDF is that of the engine.
func TestOutsideCarriedInFiles(t *testing.T) {
	d := newDesk(t, "enrolment", card)
	answers := map[string]any{"name": "周禾", "fee": json.Number("36.50"), "course": []any{"math", "care"}, "relation_other": "“姑姑”\n和 \\ 𠮷"}
	o := browsertest.Desk()
	o.Downloads = t.TempDir()
	tab := ready(t, d, o)
	take(t, tab, "enrolment", []any{answers, map[string]any{"name": "第二份"}})
	want := d.exports(tab, "enrolment")
	menu(tab, "导出答案")
	exported := downloaded(t, o.Downloads, ".json")
	if data, err := os.ReadFile(exported); err != nil || string(data) != want {
		t.Errorf("exported %s: %v\nwant %s", data, err, want)
	}
	file := d.engine.PDF(engine.Draft{Worksheet: "enrolment", Answers: json.RawMessage(heldText(tab, "enrolment"))})
	tab.Tap(".bar .save")
	printed := downloaded(t, o.Downloads, ".pdf")
	if data, err := os.ReadFile(printed); err != nil || string(data) != string(file.Data) {
		t.Errorf("the PDF of the page is another: %d and %d bytes, %v", len(data), len(file.Data), err)
	}
	for _, name := range []string{exported, printed} {
		t.Run(filepath.Ext(name), func(t *testing.T) {
			fresh := ready(t, d, browsertest.Desk())
			fresh.Tap(".tabs button:nth-child(2)")
			importFile(fresh, name)
			fresh.Until("document.querySelector('h1').innerText === '学员登记表'")
			if got := d.exports(fresh, "enrolment"); got != want {
				t.Errorf("imported\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// exports is the answer file that a page's draft makes.
func (d *desk) exports(tab *browsertest.Tab, worksheet string) string {
	return string(d.engine.Export(engine.Draft{Worksheet: worksheet, Answers: json.RawMessage(heldText(tab, worksheet))}).Data)
}

func heldText(tab *browsertest.Tab, worksheet string) (text string) {
	tab.Eval("host.text("+browsertest.Quote(worksheet)+")", &text)
	return text
}

// downloaded waits for a file of an ending.
func downloaded(t *testing.T, folder, ending string) string {
	t.Helper()
	size := int64(0)
	for start := time.Now(); time.Since(start) < 10*time.Second; time.Sleep(50 * time.Millisecond) {
		found, _ := filepath.Glob(filepath.Join(folder, "*"+ending))
		if len(found) == 0 {
			continue
		}
		info, err := os.Stat(found[0])
		if err == nil && size > 0 && info.Size() == size { // all of it is there
			return found[0]
		}
		size = info.Size()
	}
	t.Fatalf("no %s is downloaded", ending)
	return ""
}

// TestOutsideClearing clears a draft, takes that back, and finds it again later.
func TestOutsideClearing(t *testing.T) {
	d := newDesk(t, card)
	tab := ready(t, d, browsertest.Phone())
	tab.Write(box("who")+" textarea", "讲师")
	want := d.held(t, tab, card)
	empty := d.exported(t, card, map[string]any{})
	clear := func() {
		t.Helper()
		menu(tab, "清空")
		tap(tab, "dialog .choices button", "清空")
		holds(t, d, tab, empty)
	}
	menu(tab, "清空")
	tap(tab, "dialog .choices button", "取消")
	clear()
	tap(tab, ".toast button", "撤销")
	holds(t, d, tab, want)
	clear()
	tab.Reload()
	tab.Until("window.host")
	menu(tab, "找回")
	holds(t, d, tab, want)
}

// holds waits until the page's card holds some answers.
func holds(t *testing.T, d *desk, tab *browsertest.Tab, want string) {
	t.Helper()
	got := ""
	for start := time.Now(); time.Since(start) < 5*time.Second; time.Sleep(20 * time.Millisecond) {
		if got = d.held(t, tab, card); got == want {
			return
		}
	}
	t.Fatalf("it holds %s", got)
}

// TestOutsideLongLog writes in a log of 1,000 rows: it opens at once, moves and
// deletes rows, and loses none.
func TestOutsideLongLog(t *testing.T) {
	d := newDesk(t, listening)
	var rows []any
	for i := range 1000 {
		rows = append(rows, map[string]any{"date": "2026-03-02", "who": fmt.Sprintf("第 %d 个人", i+1), "quote": strings.Repeat("话", 30)})
	}
	tab := ready(t, d, browsertest.Phone())
	take(t, tab, listening, []any{map[string]any{"log": rows}})
	list := `[data-rows="log"] > .cards > li:nth-child(%d) `
	tab.Tap(fmt.Sprintf(list, 1000) + ".summary")
	tab.Write(box("log[999].scene")+" textarea", "夜里")
	tab.Tap(`[aria-label="第 1000 条往上移"]`)
	tab.Tap(fmt.Sprintf(list, 500) + ".summary")
	tab.Tap(`[aria-label="删掉第 500 条"]`)
	tab.Tap(`[data-rows="log"] > .below > .add`)
	tab.Write(box("log[999].who")+" textarea", "最后一个")
	rows[999].(map[string]any)["scene"] = "夜里"
	rows[998], rows[999] = rows[999], rows[998]
	rows = append(append(append([]any{}, rows[:499]...), rows[500:]...), map[string]any{"who": "最后一个"})
	if got, want := d.held(t, tab, listening), d.exported(t, listening, map[string]any{"log": rows}); got != want {
		t.Error("the log is another")
	}
	var took float64
	tab.Eval(`{ const start = performance.now(); document.querySelectorAll(".summary")[700].click(); return performance.now() - start }`, &took)
	if took > 100 {
		t.Errorf("opening a row takes %.0f ms", took)
	}
	tab.Until("JSON.parse(localStorage.getItem('worksheet/community-listening-sheet')).answers[0].log.length === 1000")
}

// TestOutsideProblems shows what is wrong at its field, in the words of check,
// also in a row that is closed, and leads there.
func TestOutsideProblems(t *testing.T) {
	d := newDesk(t, checklist, listening)
	tab := ready(t, d, browsertest.Phone())
	tab.Write(box("round")+" input", "1000")
	tab.Until("document.querySelector('[data-path=round] .problem')")
	found := d.engine.Check(engine.Draft{Worksheet: checklist, Answers: json.RawMessage(`{"round": 1000}`)})
	if words := tab.Text("[data-path=round] .problem"); !strings.Contains(words, found.Problems[0].Message) {
		t.Errorf("it says %q, and check %q", words, found.Problems[0].Message)
	}
	var described string
	tab.Eval("{ const input = document.querySelector('[data-path=round] input'); return input.getAttribute('aria-invalid') + document.getElementById(input.getAttribute('aria-describedby')).className }", &described)
	if described != "trueproblem" {
		t.Errorf("the input is described by %q", described)
	}
	tab.Write(box("round")+" input", "3")
	tab.Until("!document.querySelector('.problem') && document.querySelector('.problems').innerText === ''")
	tab.Tap(".tabs button:nth-child(2)")
	take(t, tab, listening, []any{map[string]any{"log": []any{map[string]any{"who": "甲"}, map[string]any{"date": "2026-02-30"}, map[string]any{"who": "乙"}}}})
	tab.Until("document.querySelector('[data-rows=log] li:nth-child(2) .flag')")
	tab.Tap(".problems button")
	tab.Until("document.activeElement.closest('[data-path]')?.dataset.path === 'log[1].date'")
	tab.Write(box("repeated")+" textarea", strings.Repeat("同一种问题，", 30))
	tab.Tap(fmt.Sprintf(`[data-rows="log"] li:nth-child(%d) .summary`, 2))
	take(t, tab, listening, []any{map[string]any{"repeated": strings.Repeat("同一种问题，", 30)}})
	tab.Until("document.querySelector('[data-path=repeated] .room')?.innerText.match(/\\d+ 个字/)")
}

// TestOutsideCarry makes cards from the sentences of the listening sheet, and
// counts for the checklist; the report over all three is one tap away.
func TestOutsideCarry(t *testing.T) {
	d := newDesk(t, listening, card, checklist, reporting)
	tab := ready(t, d, browsertest.Phone())
	sheet := d.sheets[0]
	take(t, tab, listening, []any{sampleOf(t, sheet)})
	tap(tab, ".tabs button", "问题筛选卡")
	tab.Tap(".carry")
	tab.Tap("dialog .option:nth-child(2)")
	tab.Tap("dialog .option:nth-child(4)")
	tap(tab, "dialog .choices button", "带入")
	tab.Until("document.querySelectorAll('.copies [aria-current]').length === 1 && document.querySelector('[data-path=who] textarea').value !== ''")
	carried := d.engine.Carry(engine.Carrying{To: card, From: engine.Draft{Worksheet: listening, Answers: json.RawMessage(heldText(tab, listening))}, Rows: []int{2, 4}})
	var want any
	if err := json.Unmarshal(carried.Answers, &want); err != nil {
		t.Fatal(err)
	}
	var got any
	if err := json.Unmarshal([]byte(heldText(tab, card)), &got); err != nil {
		t.Fatal(err)
	}
	if got, want := answered(got), answered(want); got != want {
		t.Errorf("carried\n%s\nwant\n%s", got, want)
	}
	tap(tab, ".tabs button", "最短闭环清单")
	tab.Tap(".carry")
	tab.Until("document.querySelector('[data-path=record_count] input').value !== ''")
	tap(tab, ".tabs button", "社区发现报告")
	tab.Until("document.querySelector('.look.drawn') && document.querySelector('.where').innerText.includes('共 1 页')")
}

// TestOutsideReportProblems: what keeps a report from being made leads to the
// answer, in whichever worksheet and copy it stands.
func TestOutsideReportProblems(t *testing.T) {
	d := newDesk(t, listening, card, checklist, reporting)
	tab := ready(t, d, browsertest.Phone())
	take(t, tab, listening, []any{map[string]any{"log": []any{map[string]any{"who": "甲"}, map[string]any{"date": "2026-02-30"}}}})
	take(t, tab, card, []any{map[string]any{"who": "甲"}, map[string]any{"date": "2026-02-31"}})
	tap(tab, ".tabs button", "社区发现报告")
	tab.Until("document.querySelectorAll('.problems .link').length === 2")
	if said := tab.Text(".problems"); !strings.Contains(said, "“社区聆听表”第 2 条 日期：") || !strings.Contains(said, "“问题筛选卡”日期：") {
		t.Errorf("the report says %q", said)
	}
	tab.Tap(".problems li:nth-child(1) .link")
	tab.Until("document.title === '社区聆听表' && document.activeElement.closest('[data-path]')?.dataset.path === 'log[1].date'")
	tap(tab, ".tabs button", "社区发现报告")
	tab.Until("document.querySelectorAll('.problems .link').length === 2")
	tab.Tap(".problems li:nth-child(2) .link")
	tab.Until("document.title === '问题筛选卡' && document.querySelector('.copies [aria-current]').innerText === '第 2 份' && document.activeElement.closest('[data-path]')?.dataset.path === 'date'")
}

// answered is answers without what is left out.
func answered(answers any) string {
	var without func(any) any
	without = func(value any) any {
		switch v := value.(type) {
		case map[string]any:
			for key, member := range v {
				if without(member) == nil {
					delete(v, key)
				}
			}
			if len(v) == 0 {
				return nil
			}
		case []any:
			if len(v) == 0 {
				return nil
			}
			for i := range v {
				v[i] = without(v[i])
			}
		case string:
			if v == "" {
				return nil
			}
		case bool:
			if !v {
				return nil
			}
		}
		return value
	}
	data, _ := json.Marshal(without(answers)) // it came from JSON
	return string(data)
}
