package importing

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"worksheetpdf/layouts/pdf/pdftest"
)

// private is an entry that is left out, as it is expanded.
const private = "/Private (x)"

// TestFontsKeepEntries: of a font's dictionaries everything is kept, however
// deep, but for what says nothing of its letters: metadata and private entries.
func TestFontsKeepEntries(t *testing.T) {
	t.Parallel()
	const (
		cmap = "/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CMapName/A def/CMapType 2 def " +
			"1 begincodespacerange<0000><FFFF>endcodespacerange 3 beginbfchar<0055><0074><0046><0065><0054><0073>endbfchar endcmap end end"
		short  = "/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CMapName/A def/CMapType 2 def 1 begincodespacerange<00><FF>endcodespacerange 3 beginbfchar<55><0074><46><0065><54><0073>endbfchar endcmap end end"
		widths = "/FirstChar 70/LastChar 85/Widths[600 500 500 500 500 500 500 500 500 500 500 500 500 500 500 300]"
		// Every entry of ISO 32000-1, tables 122 and 124, but for the programs.
		described = "<</Type/FontDescriptor/FontName/Arial/FontFamily(Arial)/FontStretch/Normal/FontWeight 400/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 900/Descent -200" +
			"/Leading 10/CapHeight 700/XHeight 500/StemV 80/StemH 70/AvgWidth 500/MaxWidth 1000/MissingWidth 700/CharSet(/t/e/s)/Private(x)" +
			"/Style<</Panose<010502020600030101010101>>>/Lang/zh/FD<</Alphabetic<</Type/FontDescriptor/FontName/B/Flags 4/FontBBox[0 0 1 1]/ItalicAngle 0/Ascent 1/Descent 0/StemV 1>>>>/CIDSet 12 0 R>>"
		system = "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
		wide   = "BT/F 20 Tf 10 100 Td<0055004600540055>Tj ET"
		narrow = "BT/F 20 Tf 10 100 Td(UFTU)Tj ET"
	)
	set := stream("", "\x00")
	var cases []struct{ name, content, font, descendant string }
	add := func(name, content, font, descendant string) {
		cases = append(cases, struct{ name, content, font, descendant string }{name, content, font, descendant})
	}
	for _, kind := range []string{"Type1", "TrueType", "MMType1"} {
		for name, encoding := range map[string]string{
			"none": "", "named": "/Encoding/WinAnsiEncoding", "elsewhere": "/Encoding 10 0 R",
			"differences": "/Encoding<</Type/Encoding/BaseEncoding/MacRomanEncoding/Differences[70/e 84/s/t]>>",
		} {
			font := "<</Type/Font/Name/F1/Private(x)/BaseFont/Arial/Subtype/" + kind + widths + encoding
			add(kind+", encoding "+name, narrow, font+"/FontDescriptor 9 0 R>>", "null")
			add(kind+", letters, encoding "+name, narrow, font+"/FontDescriptor 9 0 R/ToUnicode 11 0 R>>", "null")
			add(kind+", letters, no descriptor, encoding "+name, narrow, font+"/ToUnicode 11 0 R>>", "null")
		}
	}
	for _, kind := range []string{"CIDFontType0", "CIDFontType2"} {
		for _, encoding := range []string{"/Encoding/Identity-H", "/Encoding/UniGB-UCS2-H", "/Encoding 13 0 R", ""} {
			for _, letters := range []string{"", "/ToUnicode 8 0 R", "/ToUnicode/Identity-H"} {
				add(kind+encoding+letters, wide, "<</Type/Font/Subtype/Type0/BaseFont/Arial/DescendantFonts[10 0 R]"+encoding+letters+">>",
					"<</Type/Font/Subtype/"+kind+"/BaseFont/Arial"+system+"/FontDescriptor 9 0 R/DW 500/W[70[700]84[300 400]]/DW2[880 -1000]/W2[84[-500 250 800]]/CIDToGIDMap 12 0 R>>")
			}
		}
	}
	encoding := "<</Type/Encoding/Differences[70/e 84/s/t]>>"
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			if c.descendant == "null" {
				c.descendant = encoding
			}
			data := lettered(c.content, c.font, stream("", cmap), described, c.descendant, stream("", short), set,
				stream("/Type/CMap/CMapName/Own/WMode 0/UseCMap/Identity-H/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>", cmap))
			l, problem := imported(t, data, Limits{})
			if problem != "" {
				t.Fatal(problem)
			}
			made := bound(t, l, 0)
			if got, want := shownFont(t, made), shownFont(t, data); got != want {
				t.Errorf("copied is\n%s, wanted\n%s", got, want)
			}
			if got, want := pdftest.Text(t, made), pdftest.Text(t, data); !slices.Equal(got, want) {
				t.Errorf("%q, wanted %q", got, want)
			}
			if !same(pictures(t, made), pictures(t, data)) {
				t.Error("a wrong page")
			}
		})
	}
}

// shownFont is the file's one font of the name F, with all that it refers to.
func shownFont(t *testing.T, file []byte) string {
	t.Helper()
	ctx, err := readContext(file)
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]bool{}
	for n := range ctx.Table {
		o, err := ctx.Dereference(*types.NewIndirectRef(n, 0))
		if err != nil {
			continue
		}
		d := dictionary(o)
		if n := name(d, "Subtype"); name(d, "BaseFont") == "Arial" && !strings.HasPrefix(n, "CIDFont") {
			found[expanded(t, ctx, d, maxDepth)] = true
		}
	}
	if len(found) != 1 {
		t.Fatalf("%d fonts", len(found))
	}
	return slices.Collect(maps.Keys(found))[0]
}

// expanded is an object with what it refers to in its place, its entries
// sorted, its streams decoded.
func expanded(t *testing.T, ctx *model.Context, o types.Object, depth int) string {
	t.Helper()
	o, err := ctx.Dereference(o)
	if err != nil || depth == 0 {
		t.Fatal(err, depth)
	}
	switch o := o.(type) {
	case types.Dict:
		var b strings.Builder
		b.WriteString("<<")
		for _, key := range slices.Sorted(maps.Keys(o)) {
			b.WriteString("/" + key + " " + expanded(t, ctx, o[key], depth-1))
		}
		return strings.ReplaceAll(b.String(), private, "") + ">>"
	case types.Array:
		var all []string
		for _, e := range o {
			all = append(all, expanded(t, ctx, e, depth-1))
		}
		return "[" + strings.Join(all, " ") + "]"
	case types.StreamDict:
		d := maps.Clone(o.Dict)
		for _, key := range [...]string{"Length", "Filter", "DecodeParms"} {
			delete(d, key)
		}
		data, err := decode(&o)
		if err != nil {
			t.Fatal(err)
		}
		return expanded(t, ctx, d, depth-1) + fmt.Sprintf("stream %q", data)
	case types.StringLiteral:
		text, err := types.Unescape(string(o))
		if err != nil {
			t.Fatal(err)
		}
		return fmt.Sprintf("(%s)", text)
	case types.HexLiteral:
		return fmt.Sprintf("(%s)", bytes.ToValidUTF8(unhex(string(o)), nil))
	}
	return fmt.Sprint(o)
}
