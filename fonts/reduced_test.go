package fonts_test

import (
	"bytes"
	"slices"
	"testing"

	"worksheetpdf/fonts"
)

// TestReduced reads a small face as any other: its cmap leads to its characters
// alone, and these are the face's own.
func TestReduced(t *testing.T) {
	face := fonts.Embedded().Face(fonts.Kai)
	common := face.Common()
	data, err := face.Reduced(common)
	if err != nil {
		t.Fatal(err)
	}
	if again, _ := face.Reduced(common); !bytes.Equal(data, again) {
		t.Error("the same characters give other bytes")
	}
	small, err := fonts.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for r, g := range small.Characters() {
		if n == len(common) || common[n] != r || int(g) != n+1 {
			t.Fatalf("character %d is %q, glyph %d", n, r, g)
		}
		own, _ := face.Glyph(r)
		want, err := face.Outline(own, nil)
		got, err2 := small.Outline(g, nil)
		if err != nil || err2 != nil || !slices.Equal(got, want) || small.Advance(g) != face.Advance(own) {
			t.Errorf("%q is drawn otherwise", r)
		}
		n++
	}
	if n != len(common) {
		t.Errorf("%d characters of %d", n, len(common))
	}
	for _, refused := range [][]rune{{'乙', '一'}, {'一', '一'}, {0x0E01}, {0x20BB7}} {
		if _, err := face.Reduced(refused); err == nil {
			t.Errorf("%q were taken", refused)
		}
	}
}

// TestCommon: the first part of 通用规范汉字表, what names are made of, ASCII and Chinese marks are typed
// in a small face.
func TestCommon(t *testing.T) {
	common := fonts.Embedded().Face(fonts.Kai).Common()
	for _, r := range "一乙罐邵岚瑜攒 ~azAZ09，。！“”（）《》、：；？…—￥①" {
		if _, ok := slices.BinarySearch(common, r); !ok {
			t.Errorf("%q is missing", r)
		}
	}
	for _, r := range "乂氍\n\u3401" { // of its second part, and what is none
		if _, ok := slices.BinarySearch(common, r); ok {
			t.Errorf("%q is there", r)
		}
	}
	if n := len(common); n < 4_800 || n > 5_300 {
		t.Errorf("%d characters", n)
	}
}
