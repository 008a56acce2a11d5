package conformancetest

import (
	"fmt"
	"slices"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// fontRules are of font dictionaries (ISO 19005-3, 6.2.11.2 to 6.2.11.4,
// 6.2.11.6; ISO 14289-1, 7.21.3, 7.21.4, 7.21.6).
func fontRules(g *registry) {
	each := func(test int, ok func(d *document, t *font, o types.Dict) bool, what string) {
		g.archive("6.2.11.2", test, eachFont(ok, what))
	}
	each(1, func(d *document, _ *font, o types.Dict) bool { return d.name(o["Type"]) == "Font" }, "/Type is not /Font")
	each(2, func(d *document, _ *font, o types.Dict) bool {
		known := strings.Fields("Type1 MMType1 TrueType Type3 Type0 CIDFontType0 CIDFontType2")
		return slices.Contains(known, d.name(o["Subtype"]))
	}, "its type is unknown")
	each(3, func(d *document, _ *font, o types.Dict) bool { return d.name(o["BaseFont"]) != "" }, "it has no name")
	for test := 4; test <= 6; test++ {
		g.archive("6.2.11.2", test, noSimpleFont)
	}
	each(7, func(d *document, t *font, _ types.Dict) bool {
		file := d.dict(t.descriptor["FontFile3"])
		return file == nil || slices.Contains([]string{"Type1C", "CIDFontType0C", "OpenType"}, d.name(file["Subtype"]))
	}, "the type of its program is unknown")
	encoded := eachFont(func(d *document, t *font, _ types.Dict) bool {
		if d.name(t.dict["Subtype"]) != "Type0" {
			return true
		}
		return slices.Contains([]string{"Identity-H", "Identity-V"}, d.name(t.dict["Encoding"]))
	}, "its encoding is not an identity, which this test cannot judge")
	g.both("6.2.11.3.1", "7.21.3.1", 1, encoded)
	g.both("6.2.11.3.2", "7.21.3.2", 1, eachFont(func(d *document, t *font, _ types.Dict) bool {
		to := d.at(t.descendant["CIDToGIDMap"])
		return d.name(t.descendant["Subtype"]) != "CIDFontType2" || d.stream(to) != nil || d.name(to) == "Identity"
	}, "it has no CIDToGIDMap"))
	g.both("6.2.11.3.3", "7.21.3.3", 1, encoded)
	g.both("6.2.11.3.3", "7.21.3.3", 2, cmapStream)
	g.both("6.2.11.3.3", "7.21.3.3", 3, cmapStream)
	g.both("6.2.11.4.1", "7.21.4.1", 1, eachFont(embedded, "its program is not embedded, or cannot be read"))
	g.both("6.2.11.4.2", "7.21.4.2", 1, noSimpleFont)
	g.both("6.2.11.4.2", "7.21.4.2", 2, eachFont(func(d *document, t *font, _ types.Dict) bool {
		set, err := d.content(t.descriptor["CIDSet"])
		if t.descriptor["CIDSet"] == nil || !subset(d.name(t.descendant["BaseFont"])) {
			return true
		}
		for cid := range t.shown {
			if err != nil || cid/8 >= len(set) || set[cid/8]>>(7-cid%8)&1 == 0 {
				return false
			}
		}
		return true
	}, "its CIDSet leaves out a CID"))
	for test := 1; test <= 4; test++ {
		g.both("6.2.11.6", "7.21.6", test, noSimpleFont)
	}
}

// eachFont judges each font, and each one's descendant.
func eachFont(ok func(*document, *font, types.Dict) bool, what string) func(*document, report) {
	return func(d *document, r report) {
		for _, t := range d.sorted() {
			for _, o := range []types.Dict{t.dict, t.descendant} {
				if o != nil && !ok(d, t, o) {
					r(fmt.Sprintf("font %d", t.number), "%s", what)
					break
				}
			}
		}
	}
}

// embedded reports whether a font that is seen has a program.
func embedded(_ *document, t *font, _ types.Dict) bool {
	for _, mode := range t.shown {
		if mode != unseen {
			return t.program != nil
		}
	}
	return true
}

// noSimpleFont holds rules of simple fonts by there being none.
func noSimpleFont(d *document, r report) {
	for _, t := range d.sorted() {
		if s := d.name(t.dict["Subtype"]); s == "Type1" || s == "MMType1" || s == "TrueType" || s == "Type3" {
			r(fmt.Sprintf("font %d", t.number), "a font of the type %s, which this test cannot judge", s)
		}
	}
}

// cmapStream holds rules of CMaps in the file by there being none but those to
// Unicode.
func cmapStream(d *document, r report) {
	for _, t := range d.sorted() {
		if d.stream(t.dict["Encoding"]) != nil {
			r(fmt.Sprintf("font %d", t.number), "its CMap is in the file, which this test cannot judge")
		}
	}
}

// glyphRules are of the glyphs that are shown (ISO 19005-3, 6.2.11.4.1, 6.2.11.5,
// 6.2.11.8; ISO 14289-1, 7.21.4 to 7.21.8).
func glyphRules(g *registry) {
	g.both("6.2.11.4.1", "7.21.4.1", 2, eachGlyph(func(t *font, cid int) string {
		gid, ok := t.glyph(cid)
		if !ok && t.shown[cid] != unseen {
			return fmt.Sprintf("its program has no glyph %d", gid)
		}
		return ""
	}))
	g.both("6.2.11.5", "7.21.5", 1, eachGlyph(func(t *font, cid int) string {
		gid, ok := t.glyph(cid)
		if !ok || t.program == nil || t.shown[cid] == unseen {
			return ""
		}
		if off := t.program.width(gid) - t.width(cid); off > 1 || off < -1 {
			return fmt.Sprintf("/W says %g, the program %g", t.width(cid), t.program.width(gid))
		}
		return ""
	}))
	g.both("6.2.11.8", "7.21.8", 1, eachGlyph(func(t *font, cid int) string {
		if gid, ok := t.glyph(cid); ok && gid == 0 {
			return "it is .notdef"
		}
		return ""
	}))
	g.accessible("7.21.7", 1, eachGlyph(func(t *font, cid int) string {
		if _, ok := t.unicode[cid]; !ok {
			return "ToUnicode leaves it out"
		}
		return ""
	}))
	g.accessible("7.21.7", 2, eachGlyph(func(t *font, cid int) string {
		if strings.ContainsAny(t.unicode[cid], "\x00\uFEFF\uFFFE") {
			return fmt.Sprintf("ToUnicode says %q", t.unicode[cid])
		}
		return ""
	}))
}

// eachGlyph judges each CID that is shown; what is wrong with it, or "".
func eachGlyph(wrong func(t *font, cid int) string) func(*document, report) {
	return func(d *document, r report) {
		for _, t := range d.sorted() {
			if d.name(t.dict["Subtype"]) != "Type0" {
				continue
			}
			for _, cid := range sortedKeys(t.shown) {
				if what := wrong(t, cid); what != "" {
					r(fmt.Sprintf("font %d, CID %s", t.number, hexOf(cid)), "%s", what)
				}
			}
		}
	}
}
