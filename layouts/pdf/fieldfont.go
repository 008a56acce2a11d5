package pdf

import (
	"encoding/binary"
	"errors"
	"fmt"
	"strconv"
	"sync"

	"worksheetpdf/fonts"
)

// typedIn is what the font of the fields is called in their resources. PDFium
// takes a font of this name for one of symbols, and uses it for whatever is typed,
// where it would take Han and full-width marks from a face of the system.
const typedIn = "Wingdings"

// typedFace is the face that is typed in.
const typedFace = fonts.Kai

// errPart is of a face that some outlines were left out of.
var errPart = errors.New("pdf: nothing is typed in a face that is not whole")

// typeface is the face of the fields, ready to be written. It is compressed once
// for all files of a writer: that takes longer than all else.
type typeface struct {
	once    sync.Once
	err     error
	name    string
	program object
	glyphs  object // from a character to its glyph
	widths  []byte
	unicode object
	bounds  fonts.Bounds
}

// prepare makes the face, whole or small.
func (t *typeface) prepare(face *fonts.Face, small bool) error {
	t.once.Do(func() { t.err = t.make(face, small) })
	return t.err
}

func (t *typeface) make(face *fonts.Face, small bool) error {
	data, whole := face.File()
	if !whole && !small {
		return errPart
	}
	glyph := face.Glyph
	t.name = face.PostScriptName()
	if small {
		characters := face.Common()
		places := make(map[rune]fonts.GlyphID, len(characters))
		for i, r := range characters {
			places[r] = fonts.GlyphID(i + 1)
		}
		var err error
		if data, err = face.Reduced(characters); err != nil {
			return err
		}
		t.name = subsetTag(data) + "+" + t.name
		glyph = func(r rune) (g fonts.GlyphID, ok bool) { g, ok = places[r]; return g, ok }
	}
	t.lay(face, glyph)
	t.program.body, t.program.stream = fmt.Appendf(nil, "/Length1 %d", len(data)), data
	t.unicode.stream = identity()
	for _, o := range []*object{&t.program, &t.glyphs, &t.unicode} {
		deflated, err := new(workspace).deflate(o.stream, largeLevel)
		if err != nil {
			return err
		}
		o.stream, o.coding = deflated, packed
	}
	return nil
}

// lay leads from each character to its glyph: a CID is a unit of UTF-16, so that
// a character that the face lacks is shown as one that is missing, and never as
// another. Widths are those that are not an em.
func (t *typeface) lay(face *fonts.Face, glyph func(rune) (fonts.GlyphID, bool)) {
	units := int64(face.UnitsPerEm())
	scale := func(n int) int { return int(divide(int64(n)*1000, units)) }
	last := rune(-2)
	t.widths = []byte{'['}
	for r, of := range face.Characters() {
		g, ok := glyph(r)
		if !ok || r > 0xFFFD {
			continue
		}
		for len(t.glyphs.stream) < 2*int(r) {
			t.glyphs.stream = append(t.glyphs.stream, 0, 0)
		}
		t.glyphs.stream = binary.BigEndian.AppendUint16(t.glyphs.stream, uint16(g))
		if box, ok := face.Bounds(of); ok {
			t.bounds.XMin, t.bounds.YMin = min(t.bounds.XMin, scale(box.XMin)), min(t.bounds.YMin, scale(box.YMin))
			t.bounds.XMax, t.bounds.YMax = max(t.bounds.XMax, scale(box.XMax)), max(t.bounds.YMax, scale(box.YMax))
		}
		width := scale(face.Advance(of))
		switch {
		case width == defaultWidth:
			continue
		case r == last+1:
			t.widths = append(t.widths, ' ')
		default:
			if last >= 0 {
				t.widths = append(t.widths, ']')
			}
			t.widths = append(strconv.AppendInt(t.widths, int64(r), 10), '[')
		}
		t.widths = strconv.AppendInt(t.widths, int64(width), 10)
		last = r
	}
	if last >= 0 {
		t.widths = append(t.widths, ']')
	}
	t.widths = append(t.widths, ']')
}

// add adds the font: Type 0, with one TrueType descendant (ISO 32000-1, 9.7).
func (t *typeface) add(f *file) int {
	d := designs[typedFace]
	program := f.add(t.program)
	descriptor := f.add(object{body: fmt.Appendf(nil, "<</Type/FontDescriptor/FontName/%s/Flags %d/FontBBox[%d %d %d %d]"+
		"/ItalicAngle 0/Ascent %d/Descent %d/CapHeight %d/StemV %d/FontFile2 %d 0 R>>",
		t.name, symbolic, t.bounds.XMin, t.bounds.YMin, t.bounds.XMax, t.bounds.YMax, d.ascent, d.descent, d.capital, d.stem, program)})
	glyphs := f.add(t.glyphs)
	descendant := f.add(object{body: fmt.Appendf(nil, "<</Type/Font/Subtype/CIDFontType2/BaseFont/%s"+
		"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"+
		"/FontDescriptor %d 0 R/CIDToGIDMap %d 0 R/DW %d/W%s>>", t.name, descriptor, glyphs, defaultWidth, t.widths)})
	unicode := f.add(t.unicode)
	return f.add(object{body: fmt.Appendf(nil, "<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H"+
		"/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>", t.name, descendant, unicode)})
}

// identity is the CMap from CIDs that are units of UTF-16 to the same: a range
// for each first byte, without the halves of surrogate pairs and what stands for
// no character (ISO 14289-1, 7.21.7).
func identity() []byte {
	var ranges [][2]int
	for high := 0; high < 0x100; high++ {
		first, last := high<<8, high<<8+0xFF
		switch {
		case high >= 0xD8 && high <= 0xDF:
			continue
		case high == 0:
			first++
		case high == 0xFE:
			last-- // a byte order mark
		case high == 0xFF:
			last -= 2
		}
		ranges = append(ranges, [2]int{first, last})
	}
	b := append([]byte(nil), cmapHead...)
	for from := 0; from < len(ranges); from += 100 { // a block holds at most 100 entries
		to := min(from+100, len(ranges))
		b = fmt.Appendf(b, "%d beginbfrange\n", to-from)
		for _, r := range ranges[from:to] {
			b = fmt.Appendf(b, "<%04x> <%04x> <%04x>\n", r[0], r[1], r[0])
		}
		b = append(b, "endbfrange\n"...)
	}
	return append(b, cmapFoot...)
}
