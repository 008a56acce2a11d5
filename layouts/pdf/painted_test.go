package pdf

import (
	"bytes"
	"testing"

	"worksheetpdf/fonts"
)

// painted is fpdf's file of a sheet, and where it was painted.
func painted(t testing.TB) ([]byte, *workspace) {
	t.Helper()
	doc, space := sheet(), newWorkspace(fonts.Embedded())
	space.tree.start(len(doc.Pages))
	b, _, err := paint(doc, parts{space: space, text: space.text, images: new(images), tree: space.tree}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return b, space
}

func TestReadBack(t *testing.T) {
	file, space := painted(t)
	f, err := readBack(space, file)
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

// TestAside: what was set aside is in its place, all of it and no more.
func TestAside(t *testing.T) {
	file, space := painted(t)
	marks := bytes.Count(file, []byte("\n"+asideMark+"\n"))
	if marks < 2 || marks != len(space.aside.ends) {
		t.Fatalf("%d marks for %d stretches", marks, len(space.aside.ends))
	}
	f, err := readBack(space, file)
	if err != nil {
		t.Fatal(err)
	}
	for i := range 2 {
		content := f.whole(f.objects[pageObject(i)])
		if bytes.Contains(content, []byte(asideMark)) || !bytes.Contains(content, []byte("BDC\n")) {
			t.Errorf("the content of page %d is not whole", i+1)
		}
	}
	for name, ends := range map[string][]int{
		"one less": space.aside.ends[:marks-1],
		"one more": append(space.aside.ends, len(space.aside.content)),
	} {
		space.aside.ends = ends
		if _, err := readBack(space, file); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

// FuzzReadBack: a file of another shape is an error.
func FuzzReadBack(f *testing.F) {
	b, _ := painted(f)
	f.Add(b)
	f.Add(b[:len(b)/2])
	f.Add(bytes.ReplaceAll(b, []byte("0000000"), []byte("9999999")))
	f.Add(bytes.ReplaceAll(b, []byte("/Length "), []byte("/Length 9")))
	f.Fuzz(func(t *testing.T, b []byte) { _, _ = readBack(newWorkspace(fonts.Embedded()), b) })
}
