package fonts_test

import (
	"encoding/binary"
	"maps"
	"os"
	"slices"
	"testing"

	"worksheetpdf/fonts"
)

var files = [fonts.Count]string{
	fonts.Sans:    "files/NotoSansSC-Regular.ttf",
	fonts.Bold:    "files/WorksheetSans-Bold.ttf",
	fonts.Kai:     "files/WorksheetKai-Regular.ttf",
	fonts.Symbols: "files/WorksheetSymbols-Regular.ttf",
	fonts.Emoji:   "files/WorksheetEmoji-Regular.ttf",
}

func file(t testing.TB, id fonts.ID) []byte {
	t.Helper()
	data, err := os.ReadFile(files[id])
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// parts takes a font apart, assemble puts one together.
func parts(data []byte) map[string][]byte {
	tables := make(map[string][]byte)
	for i := range int(binary.BigEndian.Uint16(data[4:])) {
		entry := data[12+16*i:]
		start, length := binary.BigEndian.Uint32(entry[8:]), binary.BigEndian.Uint32(entry[12:])
		tables[string(entry[:4])] = data[start : start+length]
	}
	return tables
}

func assemble(tables map[string][]byte) []byte {
	out := []byte{0, 1, 0, 0, 0, byte(len(tables)), 0, 0, 0, 0, 0, 0}
	body := []byte{}
	for _, tag := range slices.Sorted(maps.Keys(tables)) {
		out = append(out, tag...)
		out = binary.BigEndian.AppendUint32(out, 0)
		out = binary.BigEndian.AppendUint32(out, uint32(12+16*len(tables)+len(body)))
		out = binary.BigEndian.AppendUint32(out, uint32(len(tables[tag])))
		body = append(body, tables[tag]...)
		for len(body)%4 != 0 {
			body = append(body, 0)
		}
	}
	return append(out, body...)
}

// numbers is a table from 16-bit numbers.
func numbers(values ...int) []byte {
	out := []byte{}
	for _, value := range values {
		out = binary.BigEndian.AppendUint16(out, uint16(value))
	}
	return out
}

// cmap4 maps A–C to 1–3 by difference, and a, b to 4, 0 by the glyph array.
var cmap4 = numbers(0, 1, 3, 1, 0, 12,
	4, 44, 0, 6, 0, 0, 0,
	'C', 'b', 0xffff, 0,
	'A', 'a', 0xffff,
	1-'A', 1, 1,
	0, 4, 0,
	3, 0)

// variants has characters for variation sequences alone, which are no
// characters of the face (platform 0, encoding 5), in a table of format 4 as no
// real face has it.
var variants = append(numbers(0, 1, 0, 5, 0, 12), cmap4[12:]...)

// cmap12 maps A–C to 1–3 and 𠮷 to 4.
var cmap12 = numbers(0, 1, 3, 10, 0, 12,
	12, 0, 0, 40, 0, 0, 0, 2,
	0, 'A', 0, 'C', 0, 1,
	2, 0x0bb7, 2, 0x0bb7, 0, 4)

// small is a font of a few glyphs, a composite and a shifted one among them.
func small(t testing.TB, cmap []byte) []byte {
	t.Helper()
	faces := fonts.Embedded()
	var cuts []fonts.Cut
	for _, r := range "A一Ö“" {
		glyph, ok := faces.Face(fonts.Symbols).Glyph(r)
		if !ok {
			continue
		}
		cuts = append(cuts, fonts.Cut{Glyph: glyph})
	}
	for len(cuts) < 4 {
		cuts = append(cuts, fonts.Cut{Glyph: cuts[0].Glyph, Shift: -20 * len(cuts)})
	}
	data, err := faces.Face(fonts.Symbols).Subset(cuts)
	if err != nil {
		t.Fatal(err)
	}
	tables := parts(data)
	tables["cmap"] = cmap
	tables["name"] = parts(file(t, fonts.Symbols))["name"]
	return assemble(tables)
}
