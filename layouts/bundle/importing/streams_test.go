package importing

import (
	"bytes"
	"testing"
)

// TestParametersOfFilters: what a filter needs beside its data comes along, and
// both as they stand in the file.
func TestParametersOfFilters(t *testing.T) {
	t.Parallel()
	const globals, picture = "what all pages share", "what this page adds"
	data := twoBut(3, "<</Type/Page/Parent 2 0 R/Contents 7 0 R/Resources<</XObject<</I 8 0 R>>>>>>",
		stream("", "/I Do"),
		stream("/Subtype/Image/Width 1/Height 1/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/JBIG2Decode/DecodeParms<</JBIG2Globals 9 0 R>>", picture),
		stream("/Filter/ASCIIHexDecode", "77>"), stream("/Filter/FlateDecode", squeezed(t, globals)))
	for _, at := range []string{"9 0 R", "10 0 R"} {
		want := "77>"
		if at == "10 0 R" {
			want = squeezed(t, globals)
		}
		l, problem := imported(t, bytes.Replace(data, []byte("JBIG2Globals 9 0 R>>"), []byte("JBIG2Globals "+at+">>"), 1), Limits{})
		if problem != "" {
			t.Fatal(at, problem)
		}
		found := 0
		for _, o := range l.Objects {
			if s := string(o.Stream); s == want || s == picture {
				found++
			}
		}
		if found != 2 {
			t.Errorf("%s: %d of 2 streams", at, found)
		}
	}
}
