package fonts_test

import (
	"bytes"
	"encoding/binary"
	"slices"
	"strings"
	"testing"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"worksheetpdf/fonts"
)

// sample is n glyphs of a face, from all over it.
func sample(face *fonts.Face, n int) []fonts.Cut {
	step := max(1, face.Glyphs()/n)
	var cuts []fonts.Cut
	for g := step - 1; g < face.Glyphs() && len(cuts) < n; g += step {
		cuts = append(cuts, fonts.Cut{Glyph: fonts.GlyphID(g)})
	}
	return cuts
}

// reread opens a subset with another reader, which also asks for tables that
// a PDF does not need: the whole face lends them.
func reread(t *testing.T, subset, whole []byte) *sfnt.Font {
	t.Helper()
	tables, lent := parts(subset), parts(whole)
	for _, tag := range []string{"cmap", "name", "post", "OS/2"} {
		tables[tag] = lent[tag]
	}
	reread, err := sfnt.Parse(assemble(tables))
	if err != nil {
		t.Fatal(err)
	}
	return reread
}

func TestSubsetDrawsTheSame(t *testing.T) {
	faces := fonts.Embedded()
	for id := range fonts.ID(fonts.Count) {
		face, data := faces.Face(id), file(t, id)
		cuts := sample(face, 1500)
		for i := range cuts {
			if i%5 == 0 {
				cuts[i].Shift = 40 - i
			}
			if i%7 == 0 {
				cuts[i].Widen = i/7 - 50
			}
		}
		for _, cut := range cuts[:20] { // beside the same glyph with its own advance
			cuts = append(cuts, fonts.Cut{Glyph: cut.Glyph, Shift: cut.Shift, Widen: 130})
		}
		subset, err := face.Subset(cuts)
		if err != nil {
			t.Fatalf("face %d: %v", id, err)
		}
		whole, err := sfnt.Parse(data)
		if err != nil {
			t.Fatal(err)
		}
		part := reread(t, subset, data)
		var a, b sfnt.Buffer
		em := fixed.I(face.UnitsPerEm())
		for i, cut := range append([]fonts.Cut{{}}, cuts...) {
			old, new := sfnt.GlyphIndex(cut.Glyph), sfnt.GlyphIndex(i)
			want, err := whole.LoadGlyph(&a, old, em, nil)
			if err != nil {
				t.Fatalf("face %d, glyph %d: %v", id, old, err)
			}
			got, err := part.LoadGlyph(&b, new, em, nil)
			if err != nil {
				t.Fatalf("face %d, glyph %d of the subset: %v", id, new, err)
			}
			if !slices.Equal(moved(want, cut.Shift), got) {
				t.Errorf("face %d: glyph %d looks otherwise in the subset, shift %d", id, old, cut.Shift)
			}
			wantAdvance, _ := whole.GlyphAdvance(&a, old, em, font.HintingNone)
			gotAdvance, err := part.GlyphAdvance(&b, new, em, font.HintingNone)
			wantAdvance = max(wantAdvance+fixed.I(cut.Widen), 0)
			if err != nil || wantAdvance != gotAdvance || int(wantAdvance>>6) != max(face.Advance(cut.Glyph)+cut.Widen, 0) {
				t.Errorf("face %d: glyph %d is %v wide, in the subset %v, %v", id, old, wantAdvance, gotAdvance, err)
			}
		}
	}
}

// moved is an outline moved to the right. The reader moves all points of a
// part's segments, those that their ops do not use too.
func moved(segments sfnt.Segments, units int) sfnt.Segments {
	moved := slices.Clone(segments)
	for i := range moved {
		for p := range moved[i].Args {
			moved[i].Args[p].X += fixed.I(units)
		}
	}
	return moved
}

func TestSubsetBounds(t *testing.T) {
	face := fonts.Embedded().Face(fonts.Sans)
	quote, _ := face.Glyph('（')
	data, err := face.Subset([]fonts.Cut{{Glyph: quote}, {Glyph: quote, Shift: -500}})
	if err != nil {
		t.Fatal(err)
	}
	subset, err := fonts.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	want, _ := face.Bounds(quote)
	plain, _ := subset.Bounds(1)
	shifted, _ := subset.Bounds(2)
	if plain != want {
		t.Errorf("bounds %v, want %v", plain, want)
	}
	want.XMin -= 500
	want.XMax -= 500
	if shifted != want || shifted.XMin < 0 {
		t.Errorf("shifted bounds %v, want %v", shifted, want)
	}
	if subset.Glyphs() != 3 { // the shifted one leans on the plain one
		t.Errorf("%d glyphs, want 3", subset.Glyphs())
	}
	if got := binary.BigEndian.Uint16(parts(data)["maxp"][30:]); got != 1 {
		t.Errorf("component depth %d, want 1", got)
	}
}

func TestSubsetFile(t *testing.T) {
	face := fonts.Embedded().Face(fonts.Kai)
	cuts := sample(face, 300)
	first, err := face.Subset(cuts)
	if err != nil {
		t.Fatal(err)
	}
	second, _ := face.Subset(cuts)
	if !bytes.Equal(first, second) {
		t.Error("two subsets differ")
	}
	sum := uint32(0)
	for at := 0; at < len(first); at += 4 {
		sum += binary.BigEndian.Uint32(first[at:])
	}
	if len(first)%4 != 0 || sum != 0xb1b0afba {
		t.Errorf("%d bytes with the sum %#x", len(first), sum)
	}
	again, err := fonts.Open(first)
	if err != nil {
		t.Fatal(err)
	}
	if third, err := again.Subset(sample(again, again.Glyphs())[1:]); err != nil || !bytes.Equal(third, first) {
		t.Errorf("the subset of all of the subset is another: %d bytes, %d, %v", len(third), len(first), err)
	}
}

// TestSubsetComposites cuts composites whose parts are damaged, and one that is not.
func TestSubsetComposites(t *testing.T) {
	composite := func(records ...int) []byte { return numbers(append([]int{-1, 0, 0, 10, 10}, records...)...) }
	const words = 3 // args are words, and XY
	for name, c := range map[string]struct {
		glyphs [][]byte // after an empty .notdef and a dot
		want   string
		count  int
	}{
		"of one":       {[][]byte{composite(words, 1, 5, 5)}, "", 3},
		"of two":       {[][]byte{composite(words|0x20, 1, 5, 5, words, 1, 6, 6)}, "", 3},
		"scaled":       {[][]byte{composite(words|0x88, 1, 5, 5, 0x4000)}, "", 3},
		"instructions": {[][]byte{composite(words|0x100, 1, 5, 5, 2, 0x4f4f)}, "", 3},
		"nested":       {[][]byte{composite(words, 3, 5, 5), composite(words, 1, 5, 5)}, "", 4},
		"of itself":    {[][]byte{composite(words, 2, 5, 5)}, "without end", 0},
		"in a ring":    {[][]byte{composite(words, 3, 5, 5), composite(words, 2, 5, 5)}, "without end", 0},
		"of none":      {[][]byte{composite(words, 99, 5, 5)}, "not in the face", 0},
		"cut short":    {[][]byte{composite(words|0x20, 1, 5, 5)}, "cut short", 0},
	} {
		dot := append(numbers(1, 0, 0, 10, 10, 2, 1), 0x4f, 1, 1, 1, 0, 0, 0, 0, 0, 0)
		glyphs := append([][]byte{nil, dot}, c.glyphs...)
		face, err := fonts.Open(withGlyphs(t, glyphs))
		if err != nil {
			t.Fatal(err)
		}
		for _, shift := range []int{0, 7} {
			data, err := face.Subset([]fonts.Cut{{Glyph: 2, Shift: shift}})
			if c.want != "" {
				if err == nil || !strings.Contains(err.Error(), c.want) {
					t.Errorf("%s: %v, want an error with %q", name, err, c.want)
				}
				continue
			}
			if err != nil {
				t.Errorf("%s: %v", name, err)
				continue
			}
			subset, err := fonts.Open(data)
			if err != nil {
				t.Fatal(err)
			}
			if want := c.count + min(shift, 1); subset.Glyphs() != want {
				t.Errorf("%s, shift %d: %d glyphs, want %d", name, shift, subset.Glyphs(), want)
			}
		}
	}
}

// withGlyphs is a font of the given outlines.
func withGlyphs(t *testing.T, glyphs [][]byte) []byte {
	tables := parts(small(t, nil))
	glyf, loca, hmtx := []byte{}, []byte{}, []byte{}
	for _, glyph := range glyphs {
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		glyf = append(glyf, glyph...)
		hmtx = append(hmtx, numbers(1000, 0)...)
	}
	tables["glyf"], tables["hmtx"] = glyf, hmtx
	tables["loca"] = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
	tables["maxp"], tables["hhea"] = slices.Clone(tables["maxp"]), slices.Clone(tables["hhea"])
	binary.BigEndian.PutUint16(tables["maxp"][4:], uint16(len(glyphs)))
	binary.BigEndian.PutUint16(tables["hhea"][34:], uint16(len(glyphs)))
	return assemble(tables)
}

func TestSubsetRefuses(t *testing.T) {
	face := fonts.Embedded().Face(fonts.Sans)
	glyph, _ := face.Glyph('好')
	for name, cuts := range map[string][]fonts.Cut{
		"a glyph that is none": {{Glyph: 65000}},
		"a shift too far":      {{Glyph: glyph, Shift: 40000}},
		"too many":             make([]fonts.Cut, 65535),
	} {
		if data, err := face.Subset(cuts); err == nil || data != nil {
			t.Errorf("%s: %d bytes and no error", name, len(data))
		}
	}
	if data, err := face.Subset(nil); err != nil || len(data) == 0 {
		t.Errorf("no glyphs: %d bytes, %v", len(data), err)
	}
}

func BenchmarkSubset(b *testing.B) {
	face := fonts.Embedded().Face(fonts.Sans)
	var cuts []fonts.Cut
	for r := '一'; len(cuts) < 400; r += 7 {
		if glyph, ok := face.Glyph(r); ok {
			cuts = append(cuts, fonts.Cut{Glyph: glyph})
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := face.Subset(cuts); err != nil {
			b.Fatal(err)
		}
	}
}
