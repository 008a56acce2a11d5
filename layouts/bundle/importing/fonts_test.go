package importing

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"worksheetpdf/layouts/pdf/pdftest"
)

// lettered is a page that shows the content in the font F, the seventh object.
func lettered(content, font string, more ...string) []byte {
	return file(append([]string{
		"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 100 200]>>",
		"<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 7 0 R/G 5 0 R/H 6 0 R>>>>>>", stream("", content),
		"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>", "<</Type/Font/Subtype/Type1/BaseFont/Symbol>>", font,
	}, more...)...)
}

// TestFontsKeepText: a font that the file does not carry shows and copies the
// same letters in the booklet: every entry that says which they are is kept.
func TestFontsKeepText(t *testing.T) {
	t.Parallel()
	const toUnicode = "/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CMapName/A def/CMapType 2 def " +
		"1 begincodespacerange<0000><FFFF>endcodespacerange 3 beginbfchar<0055><0074><0046><0065><0054><0073>endbfchar " +
		"endcmap end end"
	const system = "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
	const descriptor = "<</Type/FontDescriptor/FontName/SimSun/Flags 32/FontBBox[-8 -145 1000 859]/ItalicAngle 0/Ascent 859/Descent -141/StemV 80/CapHeight 683/Style<</Panose<010502020600030101010101>>>>>"
	for name, data := range map[string][]byte{
		"identity, with letters": lettered("BT/F 20 Tf 10 100 Td<0055004600540055>Tj ET",
			"<</Type/Font/Subtype/Type0/BaseFont/Arial/Encoding/Identity-H/DescendantFonts[8 0 R]/ToUnicode 10 0 R>>",
			"<</Type/Font/Subtype/CIDFontType2/BaseFont/Arial"+system+"/FontDescriptor 9 0 R/DW 500/W[70[700]84[300 400]]/CIDToGIDMap/Identity>>", descriptor, stream("", toUnicode)),
		"GB 1": lettered("BT/F 20 Tf 10 100 Td<0055004600540055>Tj ET",
			"<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/Identity-H/DescendantFonts[8 0 R]>>",
			"<</Type/Font/Subtype/CIDFontType0/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 9 0 R/DW 1000>>", descriptor),
		"GBK": lettered("BT/F 20 Tf 10 100 Td<41B2E2CAD4>Tj ET",
			"<</Type/Font/Subtype/Type0/BaseFont/#CB#CE#CC#E5/Encoding/GBK-EUC-H/DescendantFonts[8 0 R]>>",
			"<</Type/Font/Subtype/CIDFontType2/BaseFont/#CB#CE#CC#E5/CIDSystemInfo 10 0 R/FontDescriptor 9 0 R/W[1 95 500]>>", descriptor, "<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>"),
		"own encoding": lettered("BT/F 20 Tf 10 100 Td(UFTU)Tj ET",
			"<</Type/Font/Subtype/TrueType/BaseFont/Arial/FirstChar 70/LastChar 85/Widths[600 500 500 500 500 500 500 500 500 500 500 500 500 500 500 300]/Encoding<</Differences[70/e 84/s/t]>>>>"),
		"own letters": lettered("BT/F 20 Tf 10 100 Td(UFTU)Tj ET",
			"<</Type/Font/Subtype/TrueType/BaseFont/Arial/FirstChar 70/LastChar 85/Widths 9 0 R/FontDescriptor<</Type/FontDescriptor/FontName/Arial/Flags 4/MissingWidth 700>>/ToUnicode 8 0 R>>",
			stream("/Filter/FlateDecode", squeezed(t, strings.ReplaceAll(strings.ReplaceAll(toUnicode, "<00", "<"), "FFFF", "FF"))), "[600 500 500 500 500 500 500 500 500 500 500 500 500 500 500 300]"),
		"glyphs of its own": lettered("BT/F 20 Tf 10 100 Td(ab)Tj ET",
			"<</Type/Font/Subtype/Type3/FontBBox[0 0 1000 1000]/FontMatrix[.001 0 0 .001 0 0]/CharProcs<</a 8 0 R/b 9 0 R>>/Encoding<</Differences[97/a/b]>>/FirstChar 97/LastChar 98/Widths[1000 1000]/Resources<</XObject<</X 10 0 R>>>>>>",
			stream("", "1000 0 0 0 750 750 d1 0 0 750 750 re f"), stream("", "1000 0 d0 /X Do"),
			stream("/Type/XObject/Subtype/Form/BBox[0 0 1000 1000]/Resources<<>>", "1 0 0 rg 0 0 m 375 750 l 750 0 l f")),
		"glyphs with the page's": lettered("BT/F 20 Tf 10 100 Td(a)Tj ET",
			"<</Type/Font/Subtype/Type3/FontBBox[0 0 1000 1000]/FontMatrix[.001 0 0 .001 0 0]/CharProcs<</a 8 0 R>>/Encoding<</Differences[97/a]>>/FirstChar 97/LastChar 97/Widths[1000]>>",
			stream("", "1000 0 d0 BT/G 900 Tf(x)Tj ET")),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			l, problem := imported(t, data, Limits{})
			if problem != "" {
				t.Fatal(problem)
			}
			got := bound(t, l, 0)
			if !same(pictures(t, got), pictures(t, data)) {
				t.Error("a wrong page")
			}
			if got, want := pdftest.Text(t, got), pdftest.Text(t, data); !slices.Equal(got, want) {
				t.Errorf("%q, wanted %q", got, want)
			}
		})
	}
}

// TestFontsOfText: only fonts in which text is shown are carried, and only
// those in which it is seen are named.
func TestFontsOfText(t *testing.T) {
	t.Parallel()
	const arial = "<</Type/Font/Subtype/TrueType/BaseFont/ABCDEF+#CB#CE#CC#E5,Bold>>"
	for _, c := range []struct {
		content string
		carried []string
		named   []string
	}{
		{"BT/F 9 Tf(a)Tj ET", []string{"F"}, []string{"宋体,Bold"}},
		{"BT/G 9 Tf/F 9 Tf(a)Tj ET", []string{"F"}, []string{"宋体,Bold"}},
		{"BT/F 9 Tf/G 30 Tf 10 10 Td[-500]TJ/H 9 Tf(a)Tj ET", []string{"G", "H"}, []string{"Symbol"}},
		{"q BT/G 9 Tf ET q/F 9 Tf Q BT[3(b)]TJ ET Q", []string{"G"}, []string{"Times-Roman"}},
		{"BT/G 9 Tf 3 Tr(a)Tj/H 9 Tf 0 Tr(b)' ET", []string{"G", "H"}, []string{"Symbol"}},
		{strings.Repeat("q ", 1000) + "BT/G 9 Tf ET " + strings.Repeat("Q ", 10) + "BT(a)Tj ET", []string{"G"}, []string{"Times-Roman"}},
	} {
		data := lettered(c.content, arial)
		l, problem := imported(t, data, Limits{})
		if problem != "" {
			t.Fatal(problem)
		}
		if !slices.Equal(l.Bare, c.named) {
			t.Errorf("%.40q: names %q, wanted %q", c.content, l.Bare, c.named)
		}
		var carried []string
		for _, o := range l.Objects {
			if m := regexp.MustCompile(`/Font <<(.*?)>>`).FindSubmatch(o.Body); m != nil {
				for _, name := range regexp.MustCompile(`/([FGH]) `).FindAllStringSubmatch(string(m[1]), -1) {
					carried = append(carried, name[1])
				}
			}
		}
		if !slices.Equal(carried, c.carried) {
			t.Errorf("%.40q: carries %q, wanted %q", c.content, carried, c.carried)
		}
		if !same(pictures(t, bound(t, l, 0)), pictures(t, data)) {
			t.Errorf("%.40q: a wrong page", c.content)
		}
	}
}

// TestLentFont: a form may show text in the font of whoever draws it.
func TestLentFont(t *testing.T) {
	t.Parallel()
	data := twoBut(3, "<</Type/Page/Parent 2 0 R/Contents 9 0 R/Resources<</Font<</F 7 0 R>>/XObject<</X 8 0 R>>>>>>",
		"<</Type/Font/Subtype/Type1/BaseFont/Courier>>",
		stream("/Type/XObject/Subtype/Form/BBox[0 0 100 200]/Resources<<>>", "BT 10 50 Td(lent)Tj ET"), stream("", "/F 30 Tf /X Do"))
	l, problem := imported(t, data, Limits{})
	if problem != "" {
		t.Fatal(problem)
	}
	if !slices.Equal(l.Bare, []string{"Courier"}) {
		t.Error(l.Bare)
	}
	if !same(pictures(t, bound(t, l, 0)), pictures(t, data)) {
		t.Error("a wrong page")
	}
}

func TestReadableName(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, want string }{
		{"Arial", "Arial"},
		{"ABCDEF+Arial", "Arial"},
		{"\xcb\xce\xcc\xe5", "宋体"},
		{"宋体", "宋体"},
		{"\xff\xff", "??"},
		{"a\x1b[31m\n", "a?[31m?"},
		{"", "?"},
	} {
		if got := readableName(c.name); got != c.want {
			t.Errorf("%q: %q, wanted %q", c.name, got, c.want)
		}
	}
}
