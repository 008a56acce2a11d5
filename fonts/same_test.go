package fonts

import (
	"slices"
	"testing"
)

// TestSameLooksInside: a copy of a file is as good as the file, a changed one is not.
func TestSameLooksInside(t *testing.T) {
	data := slices.Clone(symbolsFile)
	copied := Embedded()
	if err := copied.faces[Symbols].open(data); err != nil {
		t.Fatal(err)
	}
	if !Embedded().Same(copied) {
		t.Error("a copy is taken for another file")
	}
	glyf := copied.faces[Symbols].glyf
	glyf[len(glyf)/2] ^= 1
	if Embedded().Same(copied) {
		t.Error("another outline goes unseen")
	}
}
