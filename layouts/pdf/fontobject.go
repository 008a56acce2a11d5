package pdf

import (
	"fmt"
	"strconv"

	"worksheetpdf/fonts"
)

// design is what a font descriptor says about a face (ISO 32000-1, 9.8), in
// thousandths of an em: the em box of its OS/2 table and its capital height
// there. A TrueType file states no stem width; these are measured on the
// uprights of 十, of l in Symbols and of 1 in Emoji.
type design struct {
	ascent, descent, capital int
	stem                     int
}

var designs = [fonts.Count]design{
	fonts.Sans:    {880, -120, 733, 81},
	fonts.Bold:    {880, -120, 733, 131},
	fonts.Kai:     {880, -120, 695, 70},
	fonts.Symbols: {1069, -630, 945, 89},
	fonts.Emoji:   {928, -244, 928, 67},
}

// addFonts cuts the faces and adds them. Its result is the resource dictionary
// that all pages share.
func addFonts(f *file, text *typesetting) ([]byte, error) {
	b := append([]byte(nil), "<</Font<<"...)
	for _, font := range text.fonts {
		made, err := f.subset(font)
		if err != nil {
			return nil, fmt.Errorf("pdf: cutting %s: %w", font.source.Name(), err)
		}
		b = append(b, '/')
		b = append(b, font.name...)
		b = append(b, ' ')
		b = appendReference(b, addFont(f, made))
	}
	return append(b, ">>>>"...), nil
}

// addFont adds a Type 0 font with one TrueType descendant (ISO 32000-1, 9.7).
func addFont(f *file, t *subset) int {
	program := f.add(t.program)
	descriptor := f.add(object{body: fmt.Appendf(nil, "%s/FontFile2 %d 0 R>>", t.descriptor, program)})
	mapping := "/Identity"
	if t.glyphs.stream != nil {
		mapping = fmt.Sprintf(" %d 0 R", f.add(t.glyphs))
	}
	descendant := f.add(object{body: fmt.Appendf(nil, "<</Type/Font/Subtype/CIDFontType2/BaseFont/%s"+
		"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"+
		"/FontDescriptor %d 0 R/CIDToGIDMap%s/DW %d/W%s>>", t.name, descriptor, mapping, defaultWidth, t.widths)})
	unicode := f.add(t.unicode)
	return f.add(object{body: fmt.Appendf(nil, "<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H"+
		"/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>", t.name, descendant, unicode)})
}

// placed is a character as it is drawn.
type placed struct {
	glyph fonts.GlyphID
	shift int32
	width int32
}

// cuts is the glyphs to be cut, each outline in each place and with each
// advance once, and the stream that leads from CIDs to them; nil where each has
// its own number. The program says
// the same width as the font: PDF/A asks for it (ISO 19005-3, 6.2.11.5).
func (f *font) cuts() (cuts []fonts.Cut, glyphs []byte) {
	if f.seen == nil {
		f.seen = make(map[placed]uint16, len(f.characters))
	}
	clear(f.seen)
	cuts = make([]fonts.Cut, 0, len(f.characters))
	glyphs = make([]byte, 2, 2+2*len(f.characters)) // CID 0 is glyph 0
	units := int64(f.source.UnitsPerEm())
	for _, c := range f.characters {
		key := placed{c.glyph, c.shift, c.width}
		g, ok := f.seen[key]
		if !ok {
			advance := int64(f.source.Advance(c.glyph))
			cut := fonts.Cut{Glyph: c.glyph, Shift: int(divide(int64(c.shift)*units, 1000))}
			if natural := divide(advance*1000, units); natural != int64(c.width) {
				cut.Widen = int(divide(int64(c.width)*units, 1000) - advance)
			}
			cuts = append(cuts, cut)
			g = uint16(len(cuts))
			f.seen[key] = g
		}
		glyphs = append(glyphs, byte(g>>8), byte(g))
	}
	if len(cuts) == len(f.characters) {
		glyphs = nil
	}
	return cuts, glyphs
}

// defaultWidth is what /W leaves out: Han are an em wide.
const defaultWidth = 1000

// widths is the /W array: runs of CIDs with their widths (ISO 32000-1, 9.7.4.3).
func (f *font) widths() []byte {
	b := []byte{'['}
	open := false
	for i, c := range f.characters {
		switch {
		case c.width == defaultWidth:
			if open {
				b = append(b, ']')
			}
			open = false
			continue
		case open:
			b = append(b, ' ')
		default:
			b = strconv.AppendInt(b, int64(i+1), 10)
			b = append(b, '[')
			open = true
		}
		b = strconv.AppendInt(b, int64(c.width), 10)
	}
	if open {
		b = append(b, ']')
	}
	return append(b, ']')
}

// symbolic says that the font has glyphs outside the standard Latin set.
const symbolic = 1 << 2

// descriptor is the font descriptor, up to where its program stands.
func (f *font) descriptor(name string) []byte {
	d, box := designs[f.face], f.box()
	return fmt.Appendf(nil, "<</Type/FontDescriptor/FontName/%s/Flags %d/FontBBox[%d %d %d %d]"+
		"/ItalicAngle 0/Ascent %d/Descent %d/CapHeight %d/StemV %d",
		name, symbolic, box.XMin, box.YMin, box.XMax, box.YMax, d.ascent, d.descent, d.capital, d.stem)
}

// box is the box around all outlines in use, in thousandths of an em.
func (f *font) box() fonts.Bounds {
	var box fonts.Bounds
	units := int64(f.source.UnitsPerEm())
	scale := func(n int) int { return int(divide(int64(n)*1000, units)) }
	for _, c := range f.characters {
		b, ok := f.source.Bounds(c.glyph)
		if !ok {
			continue
		}
		box.XMin = min(box.XMin, scale(b.XMin)+int(c.shift))
		box.XMax = max(box.XMax, scale(b.XMax)+int(c.shift))
		box.YMin = min(box.YMin, scale(b.YMin))
		box.YMax = max(box.YMax, scale(b.YMax))
	}
	return box
}
