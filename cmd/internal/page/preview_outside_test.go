//go:build outside

package page

import (
	"testing"

	"worksheetpdf/cmd/internal/page/browsertest"
)

// countDrawn is a script that counts the pages that the engine has drawn.
const countDrawn = `globalThis.drawn = 0;
const put = CanvasRenderingContext2D.prototype.putImageData;
CanvasRenderingContext2D.prototype.putImageData = function (...args) { drawn++; return put.apply(this, args); };
`

// TestOutsidePreview: the page that readers get shows a finished page, drawn by the
// engine in it, from the disk; so it does where the browser refuses storage, and
// says that nothing is kept.
func TestOutsidePreview(t *testing.T) {
	file, err := Make(three(t))
	if err != nil {
		t.Fatal(err)
	}
	address := written(t, file)
	const refuse = `Object.defineProperty(globalThis, "localStorage", { get() { throw new DOMException("refused", "SecurityError"); } });`
	for name, before := range map[string]string{"with storage": countDrawn, "storage refused": countDrawn + refuse} {
		t.Run(name, func(t *testing.T) {
			o := browsertest.Desk()
			o.Before = before
			tab := browsertest.Open(t, address, o)
			tab.Until("drawn > 0 && document.querySelector('.where').textContent !== ''")
			if before != countDrawn {
				tab.Until("document.querySelector('.banner').textContent !== ''")
			}
			if asked := tab.Requests(); len(asked) > 0 {
				t.Errorf("asked the network for %q", asked)
			}
		})
	}
}
