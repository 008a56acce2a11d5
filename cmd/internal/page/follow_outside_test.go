//go:build outside

package page

import (
	"testing"

	"worksheetpdf/cmd/internal/page/browsertest"
)

// TestOutsideFollows shows the page on which somebody writes, without being asked.
func TestOutsideFollows(t *testing.T) {
	d := newDesk(t, listening)
	tab := ready(t, d, browsertest.Desk())
	take(t, tab, listening, []any{sampleOf(t, d.sheets[0])})
	tab.Until("document.querySelector('.where').innerText.startsWith('第 1 页')")
	tab.Tap(`[data-rows="jobs"] > .cards > li:nth-child(1) > .summary`)
	tab.Write(box("jobs[0].who")+" textarea", "讲师")
	tab.Until("document.querySelector('.where').innerText.match(/第 [2-9] 页/)")
	tab.Write(box("community")+" textarea", "同学会")
	tab.Until("document.querySelector('.where').innerText.startsWith('第 1 页')")
}
