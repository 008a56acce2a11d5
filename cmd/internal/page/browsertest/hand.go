//go:build outside

package browsertest

import (
	"os"
	"strings"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// Tap taps in the middle of the first element that a selector finds, or clicks
// where the tab has a mouse. Another element that lies over it is a mistake.
func (tab *Tab) Tap(selector string) {
	tab.T.Helper()
	for range taps {
		x, y := tab.place(selector)
		if !tab.Options.Touch {
			tab.Run(chromedp.MouseClickXY(x, y))
			return
		}
		tab.Eval("{ window.tapped = ''; addEventListener('click', (event) => (window.tapped = event.target.outerHTML.slice(0, 300)), { capture: true, once: true }) }", nil)
		tab.Run(input.DispatchTouchEvent(input.TouchStart, []*input.TouchPoint{{X: x, Y: y}}), input.DispatchTouchEvent(input.TouchEnd, []*input.TouchPoint{}))
		var tapped string
		tab.Eval("new Promise((done) => { const start = Date.now(); const look = () => (window.tapped === undefined ? done('it led away') : window.tapped || Date.now() - start > 1500 ? done(window.tapped) : setTimeout(look, 10)); look() })", &tapped)
		if tapped != "" {
			return
		}
	}
	tab.T.Fatalf("%s does not take taps", selector)
}

// taps is how often a finger is put down: a browser takes a touch while it
// still scrolls for the end of that.
const taps = 4

// place is where to tap an element, after it was scrolled into view.
func (tab *Tab) place(selector string) (x, y float64) {
	tab.T.Helper()
	var at struct {
		X, Y float64
		Over string
	}
	tab.Eval(`{
		const element = document.querySelector(`+Quote(selector)+`);
		if (!element) return { over: "nothing is there" };
		const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
		let box = { top: NaN };
		for (let i = 0; i < 20 && box.top !== element.getBoundingClientRect().top; i++) { // until nothing moves
			element.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
			box = element.getBoundingClientRect();
			await frame();
		}
		const x = box.left + Math.min(box.width / 2, 200), y = box.top + Math.min(box.height / 2, 200);
		const top = document.elementFromPoint(x, y);
		const own = top && (element.contains(top) || top.contains(element) || top.closest("label") === element.closest("label") && top.closest("label"));
		return { x, y, over: own ? "" : (top ? top.outerHTML.slice(0, 120) : "it is off the screen") };
	}`, &at)
	if at.Over != "" {
		tab.T.Fatalf("%s cannot be tapped: %s", selector, at.Over)
	}
	return at.X, at.Y
}

// Type types words into what has the focus: letters and digits by their keys,
// others as an input method hands them over.
func (tab *Tab) Type(words string) {
	tab.T.Helper()
	plain := strings.IndexFunc(words, func(r rune) bool { return r < ' ' || r > '~' }) < 0
	if plain && len(words) <= 20 {
		tab.Run(chromedp.KeyEvent(words))
		return
	}
	tab.Run(input.InsertText(words))
}

// Key presses one key, as kb.Tab.
func (tab *Tab) Key(key string) {
	tab.T.Helper()
	tab.Run(chromedp.KeyEvent(key))
}

// Write taps an element and writes in it, in the place of what is there.
func (tab *Tab) Write(selector, words string) {
	tab.T.Helper()
	tab.Tap(selector)
	tab.Until("document.activeElement === document.querySelector(" + Quote(selector) + ")")
	tab.Eval("document.activeElement.select?.()", nil)
	if words == "" {
		tab.Key(kb.Delete)
		return
	}
	tab.Type(words)
}

// Shot keeps a picture of the tab.
func (tab *Tab) Shot(file string) {
	tab.T.Helper()
	var data []byte
	tab.Run(chromedp.CaptureScreenshot(&data))
	if err := os.WriteFile(file, data, 0o644); err != nil {
		tab.T.Fatal(err)
	}
}
