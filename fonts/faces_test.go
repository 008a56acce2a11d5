package fonts_test

import (
	"testing"

	"worksheetpdf/fonts"
)

func TestFind(t *testing.T) {
	faces := fonts.Embedded()
	for _, c := range []struct {
		preferred fonts.ID
		r         rune
		want      fonts.ID
	}{
		{fonts.Sans, '好', fonts.Sans},
		{fonts.Bold, '好', fonts.Bold},
		{fonts.Kai, '好', fonts.Kai},
		{fonts.Sans, '𠮷', fonts.Kai},
		{fonts.Bold, '𠮷', fonts.Kai},
		{fonts.Bold, '龘', fonts.Sans},
		{fonts.Kai, '─', fonts.Kai},
		{fonts.Sans, '☑', fonts.Symbols},
		{fonts.Kai, '☒', fonts.Symbols},
		{fonts.Kai, '😀', fonts.Emoji},
		{fonts.Sans, '🏠', fonts.Emoji},
		{fonts.Sans, 'Ł', fonts.Symbols},
		{fonts.Kai, 'Ł', fonts.Kai},
		{fonts.Count + 3, '好', fonts.Sans},
	} {
		face, glyph, ok := faces.Find(c.preferred, c.r)
		if !ok || face != c.want || glyph == 0 {
			t.Errorf("%c in %d: face %d, glyph %d, %v; want face %d", c.r, c.preferred, face, glyph, ok, c.want)
		}
	}
	for _, r := range []rune{0, '\n', '\r', '\t', '\U0010ffff', '\ue000', -1, 0x7fffffff} {
		if face, glyph, ok := faces.Find(fonts.Kai, r); ok {
			t.Errorf("%U: glyph %d of face %d", r, glyph, face)
		}
	}
}

func BenchmarkEmbedded(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		fonts.Embedded()
	}
}

func BenchmarkFind(b *testing.B) {
	faces := fonts.Embedded()
	for b.Loop() {
		faces.Find(fonts.Kai, '清')
	}
}
