package licence_test

import (
	"strings"
	"testing"

	"worksheetpdf/cmd/internal/licence"
)

// TestOf: what is built into the engine of pages has its licences there, and what
// is not, as the command line's, has none.
func TestOf(t *testing.T) {
	words, err := licence.Of(t.Context(), licence.Build{OS: "js", Arch: "wasm", Program: "worksheetpdf/cmd/engine"})
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range []string{"== worksheetpdf\n", "github.com/go-pdf/fpdf ", "github.com/goccy/go-yaml ", "golang.org/x/image ", "The Go Authors"} {
		if !strings.Contains(words, part) {
			t.Errorf("nothing of %q", part)
		}
	}
	if strings.Contains(words, "spf13/cobra") {
		t.Error("a licence of what is not built in")
	}
	if _, err := licence.Of(t.Context(), licence.Build{OS: "js", Arch: "wasm", Program: "worksheetpdf/cmd/nothing"}); err == nil {
		t.Error("licences of a program that there is not")
	}
}
