package fonts_test

import (
	"bytes"
	"testing"

	"worksheetpdf/fonts"
)

// TestCondense: a face that was condensed and expanded is the face, byte for byte
// where it is drawn; once more it is the same file.
func TestCondense(t *testing.T) {
	for id := range fonts.ID(fonts.Count) {
		whole := fonts.Embedded().Face(id)
		data, err := whole.Without(func(g fonts.GlyphID) bool { return g%3 == 0 })
		if err != nil {
			t.Fatal(err)
		}
		cut, err := fonts.Open(data)
		if err != nil {
			t.Fatal(err)
		}
		expanded, err := fonts.Expand(cut.Condense())
		if err != nil {
			t.Fatal(err)
		}
		face, err := fonts.Open(expanded)
		if err != nil {
			t.Fatal(err)
		}
		var cuts []fonts.Cut
		for g := range fonts.GlyphID(whole.Glyphs()) {
			if face.Advance(g) != whole.Advance(g) || face.Away(g) != cut.Away(g) {
				t.Fatalf("face %d: glyph %d: %d wide, away: %v", id, g, face.Advance(g), face.Away(g))
			}
			if !cut.Away(g) {
				cuts = append(cuts, fonts.Cut{Glyph: g})
			}
		}
		want, err := whole.Subset(cuts)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := face.Subset(cuts); err != nil || !bytes.Equal(got, want) {
			t.Errorf("face %d: a subset has other bytes, or %v", id, err)
		}
		characters := map[rune]fonts.GlyphID{}
		for r, g := range face.Characters() {
			characters[r] = g
		}
		for r, g := range whole.Characters() {
			if found, ok := face.Glyph(r); characters[r] != g || !ok || found != g {
				t.Fatalf("face %d: %U is glyph %d, was %d", id, r, found, g)
			}
			delete(characters, r)
		}
		if len(characters) > 0 || face.Name() != whole.Name() || face.Version() != whole.Version() {
			t.Errorf("face %d: %q, %d more characters", id, face.Name(), len(characters))
		}
		if again, err := fonts.Expand(face.Condense()); err != nil || !bytes.Equal(again, expanded) {
			t.Errorf("face %d: not the same once more, or %v", id, err)
		}
	}
}

func FuzzExpand(f *testing.F) {
	data, err := fonts.Embedded().Face(fonts.Emoji).Without(func(g fonts.GlyphID) bool { return g < 9 || g == 153 })
	if err != nil {
		f.Fatal(err)
	}
	face, err := fonts.Open(data)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(face.Condense())
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, condensed []byte) {
		if len(condensed) > 1<<16 {
			return
		}
		if expanded, err := fonts.Expand(condensed); err == nil {
			if _, err := fonts.Open(expanded); err != nil {
				return
			}
		}
	})
}
