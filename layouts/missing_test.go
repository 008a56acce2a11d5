package layouts_test

import (
	"strings"
	"testing"

	"worksheetpdf/layouts/layouttest"
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets/library"
)

// unfilled is what a report says where it has no answer.
const unfilled = "未填"

// TestMissingAnswers: a report of few answers says what is missing, on no
// writing lines but those of its head; a question that nothing at all was said
// to shows so by its circles.
func TestMissingAnswers(t *testing.T) {
	for _, c := range []struct {
		id      string
		answers map[string]any
		missing int // times that a page says so
		rules   int // writing lines
	}{
		{"problem-filter-card", map[string]any{
			"card": "07", "who": "新手妈妈", "progress": "睡个整觉", "love": map[string]any{"answer": "yes"}, "verdict": "do",
		}, 12, 12}, // the lines are those of the head's three fields and under the blanks of sentences
		{"shortest-loop-checklist", map[string]any{"like": "parent"}, 6, 2},
		{"community-listening-sheet", map[string]any{"community": "甲"}, 9, 5},
		{"listening-slips", map[string]any{"who": "甲"}, 5, 1},
	} {
		sheet := layouttest.Library(t, c.id)
		document := layouttest.Report(t, sheet, layouttest.Answers(t, sheet, c.answers))
		layouttest.CheckPages(t, document)
		said, rules := 0, 0
		for _, p := range document.Pages {
			said += len(layouttest.Saying(p, unfilled))
			for at, m := range page.Walk(p.Marks) {
				if g, ok := m.(page.Group); ok && g.Role == page.RoleField {
					rules += levelLines(at, g)
				}
				if l, ok := m.(page.Line); ok && l.From.X != l.To.X && l.From.Y != l.To.Y {
					t.Errorf("%s: a slash waits for a date at %s", c.id, at.Apply(l.From))
				}
			}
		}
		if said != c.missing || rules != c.rules {
			t.Errorf("%s: %d answers are said to be missing, want %d; on %d lines, want %d", c.id, said, c.missing, rules, c.rules)
		}
	}
}

// levelLines counts the level lines of a field.
func levelLines(_ page.Placement, field page.Group) (n int) {
	for _, m := range page.Walk(field.Marks) {
		if l, ok := m.(page.Line); ok && l.From.Y == l.To.Y {
			n++
		}
	}
	return n
}

// TestMissingOnTheForm: a form says nothing of the kind; there is a line.
func TestMissingOnTheForm(t *testing.T) {
	sheet := layouttest.Library(t, "problem-filter-card")
	for _, p := range layouttest.Pages(t, sheet, layouttest.Answers(t, sheet, map[string]any{"who": "甲"})).Pages {
		if len(layouttest.Saying(p, unfilled)) > 0 {
			t.Error("a form says what is missing")
		}
	}
}

// TestOwnEntries: on a sheet that follows others the sentences name entries of
// its own as its log numbers them.
func TestOwnEntries(t *testing.T) {
	sheet := layouttest.Library(t, "community-listening-sheet")
	answers := layouttest.Answers(t, sheet, map[string]any{
		"sheet": 2, "log": []any{map[string]any{"quote": "一句"}},
		"jobs": []any{map[string]any{"who": "甲", "from": []any{1, "1-3"}}},
	})
	for _, document := range []*page.Document{layouttest.Report(t, sheet, answers), layouttest.Pages(t, sheet, answers)} {
		var said []string
		for _, p := range document.Pages {
			for _, run := range layouttest.Texts(p) {
				if strings.HasPrefix(run.Source(), "2-1、") {
					said = append(said, run.Source())
				}
			}
		}
		if strings.Join(said, " ") != "2-1、1-3" {
			t.Errorf("the sentence refers to %q", said)
		}
	}
}

// TestLabelsStandByAnswers: in a report the words before a short answer stand on
// its line: no line ends in 来自第.
func TestLabelsStandByAnswers(t *testing.T) {
	sheet := layouttest.Library(t, "community-listening-sheet")
	labels := 0
	for _, name := range library.Samples(sheet.ID) {
		for i, p := range layouttest.Report(t, sheet, layouttest.Sample(t, sheet, name)).Pages {
			texts := layouttest.Texts(p)
			for n, run := range texts {
				if run.Source() != "来自第" {
					continue
				}
				labels++
				if n+1 == len(texts) || texts[n+1].At.Y != run.At.Y {
					t.Errorf("%s, page %d: a line ends in %s", name, i+1, run.Source())
				}
			}
		}
	}
	if labels < 30 {
		t.Errorf("only %d labels were looked at", labels)
	}
}

// TestTypeShrinksAlike: on a form the answers of a list whose entries are a line
// each are of one size, and so are those on all lines of a sentence.
func TestTypeShrinksAlike(t *testing.T) {
	rows := []any{
		map[string]any{"problem": "短的", "count": 2},
		map[string]any{"problem": "这一件事要说很长很长的一句话才说得清楚说得完整", "count": 3},
	}
	for id, c := range map[string]struct {
		answers map[string]any
		fields  string
	}{
		"community-listening-sheet": {map[string]any{"top": rows}, "top["},
		"problem-filter-card":       {map[string]any{"because": "短的", "therefore": strings.Repeat("长", 30)}, ""},
	} {
		sheet := layouttest.Library(t, id)
		sizes := map[page.Length]bool{}
		for _, p := range layouttest.Pages(t, sheet, layouttest.Answers(t, sheet, c.answers)).Pages {
			for _, m := range page.Walk(p.Marks) {
				g, ok := m.(page.Group)
				if !ok || g.Role != page.RoleField || !strings.HasPrefix(g.Field, c.fields) {
					continue
				}
				for _, m := range g.Marks {
					if run, ok := m.(page.Text); ok && (strings.Contains(run.Source(), "短") || strings.Contains(run.Source(), "长")) {
						sizes[run.Size] = true
					}
				}
			}
		}
		if len(sizes) != 1 || sizes[12*page.Point] {
			t.Errorf("%s: the answers are of the sizes %v", id, sizes)
		}
	}
}
