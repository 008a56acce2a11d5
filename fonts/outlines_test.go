package fonts_test

import (
	"bytes"
	"sync"
	"testing"

	"worksheetpdf/fonts"
)

// TestOutlines: a subset is the same, its checksums too, whether its outlines are
// known or not, whichever stand before them, and with shifted ones among them.
func TestOutlines(t *testing.T) {
	for id := range fonts.ID(fonts.Count) {
		face := fonts.Embedded().Face(id)
		known := fonts.NewOutlines(face)
		var done sync.WaitGroup
		for n := range 8 {
			done.Go(func() {
				cuts := sample(face, 200)[n:]
				for i := n; i < len(cuts); i += 9 {
					cuts[i].Shift, cuts[len(cuts)-1-i].Widen = 20, 30
				}
				want, err := face.Subset(cuts)
				if err != nil {
					t.Error(err)
					return
				}
				parts, size, err := known.Parts(cuts)
				if err != nil || !bytes.Equal(fonts.Join(parts, size), want) {
					t.Errorf("face %d, from glyph %d on: another subset of known outlines, %v", id, n, err)
				}
			})
		}
		done.Wait()
	}
}
