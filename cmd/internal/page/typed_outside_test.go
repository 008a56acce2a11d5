//go:build outside

package page

import (
	"os"
	"path/filepath"
	"testing"

	"worksheetpdf/cmd/internal/page/browsertest"
)

// TestOutsideTyped: who writes into a page from the disk sees the finished page
// drawn anew by the engine that the page carries, and gets the command's PDF; the
// page asks nobody for anything.
func TestOutsideTyped(t *testing.T) {
	file, err := Make(three(t))
	if err != nil {
		t.Fatal(err)
	}
	for name, o := range map[string]browsertest.Options{"desk": browsertest.Desk(), "phone": browsertest.Phone()} {
		t.Run(name, func(t *testing.T) {
			o.Downloads = t.TempDir()
			o.Before = countDrawn
			tab := browsertest.Open(t, written(t, file), o)
			tab.Until("document.querySelector('[data-path=community] textarea')")
			tab.Until("drawn > 0") // the engine has come
			tab.Eval("(drawn = 0, true)", nil)
			tab.Write("[data-path=community] textarea", "听见")
			tab.Until("drawn > 0")
			tab.Tap(".save")
			tab.Until("!document.querySelector('.busy').innerText")
			if asked := tab.Requests(); len(asked) > 0 {
				t.Errorf("asked the network for %q", asked)
			}
			saved := func() bool {
				files, _ := filepath.Glob(filepath.Join(o.Downloads, "*.pdf"))
				if len(files) == 0 {
					return false
				}
				data, err := os.ReadFile(files[0])
				return err == nil && len(data) > 10_000
			}
			for range 50 {
				if saved() {
					return
				}
				tab.Until("new Promise((come) => setTimeout(() => come(true), 100))")
			}
			t.Error("no PDF was saved")
		})
	}
}
