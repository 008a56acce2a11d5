//go:build outside

package page

import (
	"strings"
	"testing"

	"worksheetpdf/cmd/internal/page/browsertest"
)

// TestOutsideLicences: who has nothing but the page can read in it under which
// licences its program, its modules and its faces are given.
func TestOutsideLicences(t *testing.T) {
	file, err := Make(three(t))
	if err != nil {
		t.Fatal(err)
	}
	address := written(t, file)
	for name, o := range map[string]browsertest.Options{"phone": browsertest.Phone(), "desk": browsertest.Desk()} {
		t.Run(name, func(t *testing.T) {
			o.Dark = name == "phone"
			tab := browsertest.Open(t, address, o)
			tab.Tap(".bar .more")
			tab.Tap("dialog .menu button:last-child")
			tab.Until("document.querySelector('.licences')?.textContent.length > 1000")
			words := tab.Text(".licences")
			for _, part := range []string{"SIL OPEN FONT LICENSE", "The Go Authors", "github.com/go-pdf/fpdf", "github.com/goccy/go-yaml", "golang.org/x/image", "Worksheet Kai", "== worksheetpdf"} {
				if !strings.Contains(words, part) {
					t.Errorf("nothing of %q", part)
				}
			}
		})
	}
}
