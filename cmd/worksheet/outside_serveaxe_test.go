//go:build outside

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"worksheetpdf/cmd/internal/page/browsertest"
)

// TestOutsideServeAxe: axe-core finds no violation in the desk's own pages.
func TestOutsideServeAxe(t *testing.T) {
	axe, err := os.ReadFile(filepath.Join("..", "..", "build", "axe", "axe.min.js"))
	if err != nil {
		t.Fatalf("%v: sh cmd/internal/form/testdata/axe.sh build/axe fetches it", err)
	}
	folder(t)
	write(t, "s.yaml", watchedSheet)
	write(t, "坏.yaml", strings.Replace(watchedSheet, "paper: a5", "paper: a55", 1))
	write(t, "a.json", `{"worksheet": "s", "version": 1, "answers": {"a": "字"}}`)
	s := servingOutside(t)
	for name, size := range map[string]browsertest.Options{"390": browsertest.Phone(), "1280 dark": {Width: 1280, Height: 860, Dark: true}, "1280": browsertest.Desk()} {
		for path, ready := range map[string]string{
			"":                   ".rows a",
			"batch?sheet=s.yaml": "#drop",
			"bundle?name=社区":     "#make",
			"edit?file=s.yaml":   ".half.look img, .tabs [aria-selected]",
			"edit?file=坏.yaml":   ".cm-lintRange-error",
		} {
			t.Run(path+"/"+name, func(t *testing.T) {
				tab := browsertest.Open(t, s.url+path, size)
				tab.Until("document.querySelector(" + browsertest.Quote(ready) + ")")
				tab.Run(chromedp.Evaluate(string(axe), nil))
				if path == "" { // at a desk the menu of a card, on a phone what asks for a new worksheet
					opens := ".card.new button"
					if size.Width > 1000 {
						opens = ".card .actions button"
					}
					tab.Eval("document.querySelector('"+opens+"').click()", nil)
				}
				var found []struct {
					ID, Help string
					Nodes    []struct{ HTML string }
				}
				tab.Eval("axe.run(document, { resultTypes: ['violations'] }).then((result) => result.violations)", &found)
				for _, v := range found {
					t.Errorf("%s: %s: %.300s", v.ID, v.Help, v.Nodes[0].HTML)
				}
			})
		}
	}
}
