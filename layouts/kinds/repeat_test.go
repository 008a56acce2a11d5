package kinds_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"worksheetpdf/layouts/layouttest"
	"worksheetpdf/layouts/page"
)

const weekly = `id: r
version: 1
title: 表
paper: a5
blocks:
- kind: repeat
  id: weeks
  label: 第 {n} 周
  times: 5
  blocks:
  - {kind: text, id: done, label: 做成的, lines: 4}
  - {kind: text, id: last, label: 尾句}
`

// TestRepeatCopies: the blank worksheet has the copies that the definition
// says, a form as many as are answered where these are more, and a report those
// that are answered; none is parted by a page's end.
func TestRepeatCopies(t *testing.T) {
	sheet := layouttest.Read(t, "r.yaml", []byte(weekly))
	answered := func(n int) map[string]any {
		var weeks []any
		for i := range n {
			weeks = append(weeks, map[string]any{"done": fmt.Sprintf("做成第%d件", i+1)})
		}
		return map[string]any{"weeks": weeks}
	}
	for _, c := range []struct {
		name           string
		answers        int // -1: blank
		report         bool
		copies, absent int
	}{
		{"blank", -1, false, 5, 0},
		{"fewer on a form", 2, false, 5, 0},
		{"more on a form", 9, false, 9, 0},
		{"fewer in a report", 2, true, 2, 0},
		{"more in a report", 9, true, 9, 0},
		{"none in a report", 0, true, 0, 1},
	} {
		document := layouttest.Pages(t, sheet, nil)
		if c.answers >= 0 {
			answers := layouttest.Answers(t, sheet, answered(c.answers))
			if document = layouttest.Pages(t, sheet, answers); c.report {
				document = layouttest.Report(t, sheet, answers)
			}
			layouttest.CheckNothingLost(t, document, answers)
		}
		layouttest.CheckPages(t, document)
		copies, absent := 0, 0
		for _, p := range document.Pages {
			var open []string
			for _, run := range layouttest.Texts(p) {
				words := run.Source()
				switch {
				case strings.HasPrefix(words, "第 ") && strings.HasSuffix(words, "周"):
					copies++
					if want := fmt.Sprintf("第 %d 周", copies); words != want {
						t.Errorf("%s: %s, want %s", c.name, words, want)
					}
					open = append(open, words)
				case words == "尾句":
					open = open[:max(len(open)-1, 0)]
				case words == "未填" && copies == 0:
					absent++
				}
			}
			if len(open) > 0 {
				t.Errorf("%s: a page ends within %s", c.name, open)
			}
		}
		if copies != c.copies || absent != c.absent {
			t.Errorf("%s: %d copies, want %d", c.name, copies, c.copies)
		}
	}
}

// TestRepeatPaths: the questions of each copy stand under its number.
func TestRepeatPaths(t *testing.T) {
	sheet := layouttest.Read(t, "r.yaml", []byte(weekly))
	fields := map[string]bool{}
	for _, p := range layouttest.Pages(t, sheet, nil).Pages {
		for _, m := range page.Walk(p.Marks) {
			if g, ok := m.(page.Group); ok && g.Field != "" {
				fields[g.Field] = true
			}
		}
	}
	for n := range 5 {
		for _, id := range []string{"done", "last"} {
			if path := fmt.Sprintf("weeks[%d].%s", n, id); !fields[path] {
				t.Errorf("no field has the path %s", path)
			}
		}
	}
	if len(fields) != 10 {
		t.Errorf("%d fields, want 10: %v", len(fields), fields)
	}
}

// TestRepeatTables: the table of each copy is one of its own, as long as it goes
// on over pages, and so is each entry of its list.
func TestRepeatTables(t *testing.T) {
	sheet := layouttest.Read(t, "r.yaml", []byte(`id: r
version: 1
title: 表
paper: a5
blocks:
- kind: repeat
  id: weeks
  times: 3
  blocks:
  - {kind: table, id: log, rows: 30, columns: [{id: what, label: 事}]}
  - {kind: list, id: next, rows: 2, lines: [[{id: step}]]}
`))
	var weeks []any
	for range 3 {
		step := map[string]any{"step": layouttest.Prose("步", 900)}
		weeks = append(weeks, map[string]any{"log": slices.Repeat([]any{map[string]any{"what": "事"}}, 70), "next": []any{step, step}})
	}
	answers := layouttest.Answers(t, sheet, map[string]any{"weeks": weeks})
	pages := map[int]map[int]bool{} // of each table
	items := map[int]bool{}
	for i, p := range layouttest.Report(t, sheet, answers).Pages {
		for _, m := range page.Walk(p.Marks) {
			g, ok := m.(page.Group)
			switch {
			case ok && g.Role == page.RoleTable:
				if pages[g.Key] == nil {
					pages[g.Key] = map[int]bool{}
				}
				pages[g.Key][i] = true
			case ok && g.Role == page.RoleItem:
				items[g.Key] = true
			}
		}
	}
	if len(pages) != 3 || len(items) != 6 {
		t.Errorf("%d tables and %d entries, want 3 and 6", len(pages), len(items))
	}
	for key, on := range pages {
		if key == 0 || len(on) < 2 {
			t.Errorf("the table %d stands on %d pages", key, len(on))
		}
	}
}

// TestRepeatContinued: what a copy's field could not hold says whose it is.
func TestRepeatContinued(t *testing.T) {
	sheet := layouttest.Read(t, "r.yaml", []byte(weekly))
	answers := layouttest.Answers(t, sheet, map[string]any{"weeks": []any{
		map[string]any{}, map[string]any{}, map[string]any{"last": strings.Repeat("还没说完", 40)},
	}})
	document := layouttest.Pages(t, sheet, answers)
	layouttest.CheckNothingLost(t, document, answers)
	if said := layouttest.Dump(document); !strings.Contains(said, `"第 3 周 · 尾句"`) {
		t.Errorf("the copy is not named on\n%s", said)
	}
}
