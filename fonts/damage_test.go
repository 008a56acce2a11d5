package fonts_test

import (
	"bytes"
	"slices"
	"testing"

	"worksheetpdf/fonts"
)

// exercise reads all that can be read of a font, damaged or not, and cuts it.
func exercise(t *testing.T, data []byte) {
	before := slices.Clone(data)
	face, err := fonts.Open(data)
	if err != nil {
		return
	}
	for _, r := range []rune{-1, 0, 'A', 'b', '好', 0xffff, '𠮷', 0x10ffff, 0x7fffffff} {
		if glyph, ok := face.Glyph(r); ok && int(glyph) >= face.Glyphs() {
			t.Errorf("%U is glyph %d of %d", r, glyph, face.Glyphs())
		}
	}
	last, seen := rune(-1), 0
	for r := range face.Characters() {
		if r <= last {
			t.Errorf("%U is listed behind %U", r, last)
		}
		if last, seen = r, seen+1; seen == 1000 {
			break
		}
	}
	_, _, _, _ = face.Name(), face.Version(), face.PostScriptName(), face.Copyright()
	var plain, shifted []fonts.Cut
	for g := range fonts.GlyphID(min(face.Glyphs()+1, 20)) {
		face.Advance(g)
		face.Bounds(g)
		if segments, err := face.Outline(g, nil); err != nil && segments != nil {
			t.Errorf("glyph %d: %d segments and %v", g, len(segments), err)
		}
		plain = append(plain, fonts.Cut{Glyph: g})
		shifted = append(shifted, fonts.Cut{Glyph: g, Shift: int(g%3)*7 - 7})
		reopen(t, face, plain[g:])
		reopen(t, face, shifted[g:])
	}
	reopen(t, face, plain[:len(plain)-1])
	reopen(t, face, shifted[:len(shifted)-1])
	if !bytes.Equal(before, data) {
		t.Error("reading changed the font")
	}
}

// reopen cuts, and cuts again what was cut: where the first went well, so must the second.
func reopen(t *testing.T, face *fonts.Face, cuts []fonts.Cut) {
	data, err := face.Subset(cuts)
	if err != nil {
		return
	}
	again, err := fonts.Open(data)
	if err != nil {
		t.Errorf("a subset does not open: %v", err)
		return
	}
	all := make([]fonts.Cut, again.Glyphs())
	for g := range all {
		all[g].Glyph = fonts.GlyphID(g)
	}
	if _, err := again.Subset(all[1:]); err != nil {
		t.Errorf("a subset cannot be cut: %v", err)
	}
}

// TestEveryByteDamaged puts other values in the place of each byte in turn.
func TestEveryByteDamaged(t *testing.T) {
	for _, cmap := range [][]byte{cmap4, cmap12} {
		data := small(t, cmap)
		for at, byte := range data {
			for _, value := range []uint8{0, 0x7f, 0x80, 0xff, byte + 1, byte - 1} {
				data[at] = value
				exercise(t, data)
			}
			data[at] = byte
		}
	}
}

func TestEveryLength(t *testing.T) {
	data := small(t, cmap12)
	for length := range len(data) {
		exercise(t, data[:length])
	}
}

func FuzzOpen(f *testing.F) {
	f.Add(small(f, cmap4))
	f.Add(small(f, cmap12))
	f.Fuzz(exercise)
}

// FuzzDamage changes single bytes of single tables, so that the directory holds.
func FuzzDamage(f *testing.F) {
	tags := []string{"cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name"}
	data := small(f, cmap4)
	f.Add([]byte{1, 0, 0, 0xff})                 // the first outline is a composite
	f.Add([]byte{5, 0, 0, 0xff, 5, 0, 7, 1})     // loca descends
	f.Add([]byte{0, 0, 18, 0xff, 6, 0, 4, 0xff}) // more segments, more glyphs
	f.Fuzz(func(t *testing.T, changes []byte) {
		tables := parts(slices.Clone(data))
		for ; len(changes) >= 4; changes = changes[4:] {
			table := tables[tags[int(changes[0])%len(tags)]]
			table[(int(changes[1])<<8|int(changes[2]))%len(table)] = changes[3]
		}
		exercise(t, assemble(tables))
	})
}
