//go:build outside

package page

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"worksheetpdf/cmd/internal/page/browsertest"
	"worksheetpdf/worksheets/library"
)

// axe is axe-core, as testdata/axe.sh fetches it for `make check`.
func axe(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "..", "build", "axe", "axe.min.js"))
	if err != nil {
		t.Fatalf("%v: sh cmd/internal/form/testdata/axe.sh build/axe fetches it", err)
	}
	return string(data)
}

// violations asks axe what is wrong with the page as it is.
func violations(tab *browsertest.Tab, when string) {
	tab.T.Helper()
	var found []struct {
		ID, Help string
		Nodes    []struct{ HTML string }
	}
	tab.Eval("axe.run(document, { resultTypes: ['violations'] }).then((result) => result.violations)", &found)
	for _, v := range found {
		var where []string
		for _, n := range v.Nodes {
			where = append(where, n.HTML)
		}
		tab.T.Errorf("%s: %s: %s\n\t%s", when, v.ID, v.Help, strings.Join(where[:min(len(where), 3)], "\n\t"))
	}
}

// TestOutsideAxe: axe-core finds no violation, whatever is shown.
func TestOutsideAxe(t *testing.T) {
	source := axe(t)
	for name, size := range map[string]browsertest.Options{"390": browsertest.Phone(), "1280 dark": {Width: 1280, Height: 860, Dark: true}} {
		for _, id := range slices.Concat(library.IDs(), library.ExampleIDs(), []string{"every-kind"}) {
			t.Run(id+"/"+name, func(t *testing.T) {
				d := newDesk(t, id)
				tab := ready(t, d, size)
				tab.Run(chromedp.Evaluate(source, nil))
				tab.Until("document.querySelector('.look.drawn')")
				violations(tab, "empty")
				if answers := sampleOf(t, d.sheets[0]); answers != nil {
					take(t, tab, id, []any{answers})
					violations(tab, "filled in")
				}
			})
		}
		t.Run("everything open/"+name, func(t *testing.T) { openAll(t, source, size) })
	}
}

// openAll shows what lies over the form, and what is wrong.
func openAll(t *testing.T, source string, size browsertest.Options) {
	d := newDesk(t, listening, card, checklist, reporting)
	tab := ready(t, d, size)
	tab.Run(chromedp.Evaluate(source, nil))
	take(t, tab, listening, []any{map[string]any{"sheet": "x", "repeated": strings.Repeat("问题", 100), "log": []any{map[string]any{"date": "2026-02-30"}, map[string]any{"who": "甲"}}, "jobs": []any{map[string]any{"who": "甲"}}}})
	tab.Until("document.querySelector('.problem')")
	violations(tab, "with problems")
	tab.Tap(".bar .more")
	violations(tab, "the menu")
	tab.Tap("dialog .tool")
	if size.Touch {
		tab.Tap(".opener")
		violations(tab, "the finished pages")
		tab.Tap(".look .close")
	}
	tap(tab, ".tabs button", "问题筛选卡")
	tab.Tap(".carry")
	violations(tab, "what to carry")
	tab.Tap("dialog .tool")
	tap(tab, ".copies button", "再填一份")
	tap(tab, ".copies button", "删掉")
	violations(tab, "a copy deleted")
	tap(tab, ".tabs button", "社区发现报告")
	violations(tab, "a report")
}
