package fonts_test

import (
	"slices"
	"strings"
	"testing"

	"worksheetpdf/fonts"
)

func TestCharmaps(t *testing.T) {
	for name, c := range map[string]struct {
		cmap []byte
		want map[rune]fonts.GlyphID
	}{
		"format 4":  {cmap4, map[rune]fonts.GlyphID{'A': 1, 'B': 2, 'C': 3, 'a': 4, 'b': 0, '@': 0, 'D': 0, '𠮷': 0, 0xffff: 0, -1: 0}},
		"format 12": {cmap12, map[rune]fonts.GlyphID{'A': 1, 'B': 2, 'C': 3, '𠮷': 4, 'a': 0, '@': 0, 0x10ffff: 0, -1: 0}},
		"variants":  {variants, map[rune]fonts.GlyphID{'A': 0}},
		"none":      {nil, map[rune]fonts.GlyphID{'A': 0}},
	} {
		face, err := fonts.Open(small(t, c.cmap))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		has := 0
		for r, want := range c.want {
			if got, ok := face.Glyph(r); got != want || ok != (want != 0) {
				t.Errorf("%s: %U is glyph %d, %v; want %d", name, r, got, ok, want)
			}
			if want != 0 {
				has++
			}
		}
		if face.CharacterCount() != has {
			t.Errorf("%s: %d characters, want %d", name, face.CharacterCount(), has)
		}
		for r, glyph := range face.Characters() {
			if c.want[r] != glyph {
				t.Errorf("%s: %U is listed as glyph %d", name, r, glyph)
			}
		}
	}
}

func TestOpenDamaged(t *testing.T) {
	good := small(t, cmap4)
	change := func(tag string, at int, value byte) []byte {
		tables := parts(slices.Clone(good))
		tables[tag][at] = value
		return assemble(tables)
	}
	without := func(tag string) []byte {
		tables := parts(good)
		delete(tables, tag)
		return assemble(tables)
	}
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"empty":          {nil, "too short"},
		"a PDF":          {[]byte("%PDF-1.7 and so on"), "not a TrueType"},
		"OpenType CFF":   {append([]byte("OTTO"), good[4:]...), "not a TrueType"},
		"directory":      {good[:40], "directory"},
		"half":           {good[:len(good)/2], "beyond"},
		"no head":        {without("head"), "head"},
		"no hmtx":        {without("hmtx"), "hmtx"},
		"no loca":        {without("loca"), "loca"},
		"no em":          {change("head", 18, 0), ""},
		"huge em":        {change("head", 18, 0xff), "em"},
		"many glyphs":    {change("maxp", 4, 0xff), "cut short"},
		"many metrics":   {change("hhea", 34, 0xff), "metrics"},
		"nothing at all": {assemble(nil), "head"},
	} {
		face, err := fonts.Open(c.data)
		switch {
		case c.want == "" && err != nil:
			t.Errorf("%s: %v", name, err)
		case c.want != "" && (err == nil || face != nil || !strings.Contains(err.Error(), c.want)):
			t.Errorf("%s: %v, want an error with %q", name, err, c.want)
		}
	}
}

func TestNames(t *testing.T) {
	faces := fonts.Embedded()
	for id, want := range [fonts.Count]struct{ name, postScript, version, copyright string }{
		fonts.Sans:    {"Noto Sans SC Regular", "NotoSansSC-Regular", "2.004", "Adobe"},
		fonts.Bold:    {"Worksheet Sans Bold", "WorksheetSans-Bold", "2.004", "Adobe"},
		fonts.Kai:     {"Worksheet Kai Regular", "WorksheetKai-Regular", "1.250", "LXGW"},
		fonts.Symbols: {"Worksheet Symbols Regular", "WorksheetSymbols-Regular", "2.008", "Noto Project"},
		fonts.Emoji:   {"Worksheet Emoji Regular", "WorksheetEmoji-Regular", "3.006", "Google"},
	} {
		face := faces.Face(fonts.ID(id))
		if face.Name() != want.name || face.PostScriptName() != want.postScript ||
			!strings.Contains(face.Version(), want.version) || !strings.Contains(face.Copyright(), want.copyright) {
			t.Errorf("%d: %q, %q, %q, %q", id, face.Name(), face.PostScriptName(), face.Version(), face.Copyright())
		}
	}
}

func TestAdvances(t *testing.T) {
	faces := fonts.Embedded()
	for _, c := range []struct {
		id   fonts.ID
		text string
		want int // in 1/1000 em
	}{
		{fonts.Sans, "好，“”…·─", 1000},
		{fonts.Bold, "好，─", 1000},
		{fonts.Kai, "好，─𠮷", 1000},
		{fonts.Sans, "0123456789", 555},
		{fonts.Sans, "—", 894},
	} {
		face := faces.Face(c.id)
		for _, r := range c.text {
			glyph, ok := face.Glyph(r)
			if got := face.Advance(glyph) * 1000 / face.UnitsPerEm(); !ok || got != c.want {
				t.Errorf("%c in %d: %d, %v; want %d", r, c.id, got, ok, c.want)
			}
		}
		if got := face.Advance(0xffff); got != 0 {
			t.Errorf("face %d: a glyph that is none is %d wide", c.id, got)
		}
	}
}
