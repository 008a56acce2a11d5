//go:build outside

package page

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"worksheetpdf/cmd/internal/page/browsertest"
	"worksheetpdf/worksheets/library"
)

// TestOutsideTargets: on the narrowest phone nothing stands beyond the edge, and
// everything that can be tapped is at least 44 px high, or wide where it has no
// words.
func TestOutsideTargets(t *testing.T) {
	narrow := browsertest.Phone()
	narrow.Width = 360
	for _, id := range slices.Concat(library.IDs(), library.ExampleIDs(), []string{"every-kind"}) {
		t.Run(id, func(t *testing.T) {
			d := newDesk(t, id)
			tab := ready(t, d, narrow)
			targets(tab, "empty")
			targets(ready(t, d, browsertest.Phone()), "empty at 390") // lines break elsewhere
			if answers := sampleOf(t, d.sheets[0]); answers != nil {
				take(t, tab, id, []any{answers})
				targets(tab, "filled in")
			}
		})
	}
}

// targets says what stands beyond the edge of a tab, or is too small to tap.
func targets(tab *browsertest.Tab, when string) {
	tab.T.Helper()
	var faults []string
	tab.Eval(`{
	const faults = [], width = `+strconv.Itoa(tab.Options.Width)+`;
	if (document.documentElement.scrollWidth > width) faults.push("the page is " + document.documentElement.scrollWidth + " wide");
	for (const element of document.querySelectorAll("button, textarea, input, a")) {
		const box = (element.closest("label.option, label.day") ?? element).getBoundingClientRect();
		if (box.width === 0 || element.matches(".link, a")) continue;
		if (box.height < 43.9 || box.width < 43.9 && !element.matches("input, textarea")) faults.push(box.width + " by " + box.height + ": " + element.outerHTML.slice(0, 120));
		if (box.right > width + .5 && !element.closest(".tabs")) faults.push("over the edge: " + element.outerHTML.slice(0, 120));
	}
	return faults;
}`, &faults)
	for _, fault := range faults {
		tab.T.Errorf("%s: %s", when, fault)
	}
}

// TestOutsideKeyboard: the tabulator leads through all questions in their
// order; blanks, choices and rows are answered without a mouse.
func TestOutsideKeyboard(t *testing.T) {
	d := newDesk(t, card)
	tab := ready(t, d, browsertest.Desk())
	var met []string
	for range 120 {
		tab.Key(kb.Tab)
		var path string
		tab.Eval("document.activeElement.closest('[data-path]')?.dataset.path ?? ''", &path)
		if path != "" && (len(met) == 0 || met[len(met)-1] != path) {
			met = append(met, path)
		}
	}
	want := strings.Fields("card date source who scene progress obstacle others main_value because therefore rule love.answer love.evidence money.answer money.evidence growth.answer growth.evidence talent.answer talent.evidence own_problem.answer own_problem.reason stuck simpler verdict delivery next due")
	for _, path := range want {
		if !slices.Contains(met, path) && !(path == "main_value" && slices.Contains(met, "more_values")) {
			t.Errorf("%s is never met: %v", path, met)
		}
	}
	tab.Eval("document.querySelector('[data-path=who] textarea').focus()", nil)
	tab.Type("a")
	tab.Key(kb.Enter)
	tab.Type("b") // in the next blank
	tab.Eval("document.querySelector('[data-path=stuck] input').focus()", nil)
	tab.Key(" ")
	tab.Key(kb.ArrowDown)
	tab.Eval("document.querySelector('[data-path=delivery] input').focus()", nil)
	tab.Key(" ")
	tab.Eval("document.querySelector('[data-path=verdict] input').focus()", nil)
	tab.Key(" ")
	tab.Key(" ") // taken back
	if got, want := d.held(t, tab, card), d.exported(t, card, map[string]any{"who": "a", "scene": "b", "stuck": "access", "delivery": []any{"service"}}); got != want {
		t.Errorf("it holds %s", got)
	}
}

// TestOutsideHandingOver: a phone shares the file where its browser does; else a
// browser inside an app gets pictures to press long.
func TestOutsideHandingOver(t *testing.T) {
	d := newDesk(t, card)
	shares := browsertest.Phone()
	shares.Before = `navigator.canShare = () => true; navigator.share = async (given) => { window.shared = given.files[0].name + " " + given.files[0].type }`
	tab := ready(t, d, shares)
	tab.Tap(".bar .save")
	tab.Until("window.shared === '问题筛选卡.pdf application/pdf'")
	asks := browsertest.Phone()
	asks.Before = `navigator.canShare = () => true; navigator.share = async (given) => { if (!window.asked) { window.asked = true; throw new DOMException("press again", "NotAllowedError") } window.shared = given.files[0].name }`
	tab = ready(t, d, asks)
	tab.Tap(".bar .save")
	tab.Until("document.querySelector('dialog .primary')")
	tab.Tap("dialog .primary")
	tab.Until("window.shared === '问题筛选卡.pdf'")
	app := browsertest.Phone()
	app.Before = `Object.defineProperty(navigator, "userAgent", { get: () => "Mozilla/5.0 (iPhone) MicroMessenger/8.0" })`
	tab = ready(t, d, app)
	tab.Tap(".bar .save")
	tab.Until("document.querySelectorAll('dialog .pictures img').length === 2")
	var kinds []string
	tab.Eval("[...document.querySelectorAll('dialog .pictures img')].map((picture) => picture.src.slice(0, 22) + (picture.naturalWidth > 1000 ? '' : picture.naturalWidth))", &kinds)
	if !slices.Equal(kinds, []string{"data:image/png;base64,", "data:image/png;base64,"}) {
		t.Errorf("the pictures are %v", kinds)
	}
}
