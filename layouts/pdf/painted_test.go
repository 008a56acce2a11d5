package pdf

import (
	"bytes"
	"testing"

	"worksheetpdf/fonts"
)

func painted(t testing.TB) []byte {
	t.Helper()
	doc := sheet()
	b, _, err := paint(doc, parts{space: new(workspace), text: newTypesetting(fonts.Embedded()), images: new(images), tree: newStructure(len(doc.Pages))}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestReadBack(t *testing.T) {
	f, err := readBack(newWorkspace(fonts.Embedded()), painted(t))
	if err != nil {
		t.Fatal(err)
	}
	if len(f.objects) != 8 || !bytes.HasPrefix(f.objects[f.root-1].body, []byte("<<\n/Type /Catalog")) ||
		!bytes.Contains(f.objects[f.info-1].body, []byte("/Producer")) ||
		!bytes.HasPrefix(f.objects[pagesRoot-1].body, []byte("<</Type /Pages")) {
		t.Errorf("%d objects, not in the order known of fpdf", len(f.objects))
	}
	for i := range 2 {
		n := pageObject(i)
		if !bytes.HasPrefix(f.objects[n-1].body, []byte("<</Type /Page\n")) || len(f.objects[n].stream) == 0 {
			t.Errorf("object %d is not page %d", n, i+1)
		}
	}
}

// FuzzReadBack: a file of another shape is an error.
func FuzzReadBack(f *testing.F) {
	b := painted(f)
	f.Add(b)
	f.Add(b[:len(b)/2])
	f.Add(bytes.ReplaceAll(b, []byte("0000000"), []byte("9999999")))
	f.Add(bytes.ReplaceAll(b, []byte("/Length "), []byte("/Length 9")))
	f.Fuzz(func(t *testing.T, b []byte) { _, _ = readBack(newWorkspace(fonts.Embedded()), b) })
}
