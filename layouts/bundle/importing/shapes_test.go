package importing

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"worksheetpdf/layouts/pdf/pdftest"
)

// annotated is a page of 100 by 200 points on which the annotations stand, from
// the seventh object on.
func annotated(notes ...string) []byte {
	var list strings.Builder
	for i := range notes {
		fmt.Fprintf(&list, "%d 0 R ", 7+i)
	}
	return twoBut(3, "<</Type/Page/Parent 2 0 R/Annots["+list.String()+"]>>", notes...)
}

// said are the leaflet's notes, a line each.
func said(l *Leaflet) string {
	var all []string
	for _, m := range l.Notes {
		all = append(all, m.String())
	}
	return strings.Join(all, "\n")
}

// TestShapes: comments that do not say how they look are drawn as PDFium draws
// them.
func TestShapes(t *testing.T) {
	t.Parallel()
	const quads = "/QuadPoints[10 150 90 150 10 120 90 120 10 90 60 90 10 60 60 60]"
	for name, note := range map[string]string{
		"highlight":            "/Subtype/Highlight/C[1 1 0]" + quads,
		"highlight of one ink": "/Subtype/Highlight/C[.5]" + quads,
		"highlight, faint":     "/Subtype/Highlight/C[1 0 0]/CA .4" + quads,
		"strike out":           "/Subtype/StrikeOut/C[1 0 0]" + quads,
		"underline":            "/Subtype/Underline/C[0 0 1]" + quads,
		"square":               "/Subtype/Square/C[1 0 0]/BS<</W 6>>/IC[.8 .9 1]",
		"square of dashes":     "/Subtype/Square/C[0 0 0]/BS<</W 4/S/D/D[12 6]>>",
		"square, old border":   "/Subtype/Square/C[0 .5 0]/Border[0 0 5]",
		"square, faint":        "/Subtype/Square/C[1 0 0]/BS<</W 6>>/IC[.8 .9 1]/CA .3",
		"square of four inks":  "/Subtype/Square/C[0 1 1 0]/BS<</W 8>>",
		"circle":               "/Subtype/Circle/C[1 0 0]/BS<</W 6>>/IC[1 1 .5]",
		"circle, not filled":   "/Subtype/Circle/C[0 0 1]/BS<</W 3>>",
		"ink":                  "/Subtype/Ink/C[1 0 0]/BS<</W 5>>/InkList[[15 70 50 140 85 70][20 130 80 130]]",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			data := annotated("<</Type/Annot/Rect[10 60 90 150]/F 4" + note + ">>")
			l, problem := imported(t, data, Limits{})
			if problem != "" || len(l.Notes) > 0 {
				t.Fatal(problem, l.Notes)
			}
			got, want := pictures(t, bound(t, l, 0)), pictures(t, data)
			if !same(got, want) {
				t.Errorf("a wrong page: %v, wanted %v", inked(got[0]), inked(want[0]))
			}
			if inked(want[0]).Empty() && name != "highlight" { // PDFium draws it
				t.Error("nothing to compare with")
			}
		})
	}
}

// TestShapesBeyond: those that PDFium does not draw, where other viewers draw them.
func TestShapesBeyond(t *testing.T) {
	t.Parallel()
	type spot struct{ x, y int } // in points, from the lower left
	for _, c := range []struct {
		name, note string
		black      []spot
		white      []spot
		said       string
	}{
		{"line", "/Subtype/Line/L[20 20 80 180]/BS<</W 8>>", []spot{{50, 100}, {25, 33}}, []spot{{20, 100}, {15, 10}}, ""},
		{"line with an arrow", "/Subtype/Line/L[20 20 80 180]/BS<</W 8>>/LE[/None/OpenArrow]", []spot{{50, 100}}, nil,
			"page 1 of the PDF: lines are drawn without their ends: Line"},
		{"corners", "/Subtype/PolyLine/Vertices[10 10 50 100 90 10]/BS<</W 8>>", []spot{{50, 97}, {30, 55}}, []spot{{50, 10}, {50, 50}}, ""},
		{"polygon", "/Subtype/Polygon/Vertices[10 10 50 100 90 10]/BS<</W 8>>/IC[0]", []spot{{50, 50}, {50, 10}}, []spot{{10, 100}}, ""},
		{"squiggly", "/Subtype/Squiggly/C[0]", nil, []spot{{50, 100}}, ""},
		{"words", "/Subtype/FreeText/Contents(HHHH HHHH)/DA(/Helv 20 Tf 0 g)/Border[0 0 0]", []spot{{15, 140}}, []spot{{15, 90}}, ""},
		{"words in Chinese", "/Subtype/FreeText/Contents<FEFF4F60>/DA(/Helv 20 Tf 0 g)", nil, nil,
			"page 1 of the PDF: these comments are missing, as they do not say how they look: FreeText"},
		{"pin", "/Subtype/Text/Contents(a)", nil, []spot{{50, 100}},
			"page 1 of the PDF: these comments are missing, as they do not say how they look: Text"},
		{"stamp", "/Subtype/Stamp/Name/Draft", nil, []spot{{50, 100}},
			"page 1 of the PDF: these comments are missing, as they do not say how they look: Stamp"},
		{"hidden stamp", "/Subtype/Stamp/Name/Draft/F 2", nil, []spot{{50, 100}}, ""},
		{"popup", "/Subtype/Popup", nil, []spot{{50, 100}}, ""},
		{"film", "/Subtype/Movie", nil, nil, "page 1 of the PDF: these comments are missing, as they do not say how they look: Movie"},
		{"line of nothing", "/Subtype/Line/L[1]", nil, nil, "page 1 of the PDF: these comments are missing, as they do not say how they look: Line"},
		{"huge numbers", "/Subtype/Ink/InkList[[1e300 -1e300 5 99999999999999999999]]/Border[0 0 1e99]/C[9 9 9]", nil, nil, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			l, problem := imported(t, annotated("<</Type/Annot/Rect[10 60 90 150]"+c.note+">>"), Limits{})
			if problem != "" {
				t.Fatal(problem)
			}
			if said(l) != c.said {
				t.Errorf("%q, wanted %q", said(l), c.said)
			}
			picture := pdftest.Picture(t, bound(t, l, 0), 0, 72)
			at := func(s spot) bool { g, _, _, _ := picture.At(s.x, 200-s.y).RGBA(); return g < 0xa000 }
			for _, s := range c.black {
				if !at(s) {
					t.Errorf("nothing at %d, %d", s.x, s.y)
				}
			}
			for _, s := range c.white {
				if at(s) {
					t.Errorf("something at %d, %d", s.x, s.y)
				}
			}
			if c.name == "squiggly" && inked(picture).Dx() < 70 {
				t.Errorf("no line: %v", inked(picture))
			}
		})
	}
}

// TestFields: the value of a field that does not say how it looks is there, or
// a note names the field.
func TestFields(t *testing.T) {
	t.Parallel()
	const missing = "page 1 of the PDF: the values of these form fields are missing, as they do not say how they look: "
	for _, c := range []struct {
		name, form, field string
		text, said        string
		more              []string
	}{
		{"no look", "/DR<</Font<</Cour 8 0 R>>>>/DA(/Cour 12 Tf 0 g)", "/FT/Tx/V(Li Ming 3)", "Li Ming 3", "",
			[]string{"<</Type/Font/Subtype/Type1/BaseFont/Courier>>"}},
		{"empty look", "/NeedAppearances true", "/FT/Tx/DA(/Helv 0 Tf 0 0 1 rg)/V(Li Ming)/AP<</N 8 0 R>>", "Li Ming", "",
			[]string{stream("/Type/XObject/Subtype/Form/BBox[0 0 80 40]/Resources<<>>", "/Tx BMC EMC")}},
		{"own look", "/NeedAppearances true", "/FT/Tx/V(Li Ming)/AP<</N 8 0 R>>", "", "",
			[]string{stream("/Type/XObject/Subtype/Form/BBox[0 0 80 40]/Resources<</XObject<</X 9 0 R>>>>", "/X Do"),
				stream("/Type/XObject/Subtype/Form/BBox[0 0 80 40]", "0 0 9 9 re f")}},
		{"look of no kind", "", "/FT/Ch/V(abc)/AP<</N 8 0 R>>", "abc", "",
			[]string{stream("/BBox[0 0 80 40]/Resources<</Font<</F 9 0 R>>>>", "/Tx BMC BT/F 12 Tf 5 5 Td(abc)Tj ET EMC"),
				"<</Type/Font/Subtype/Type1/BaseFont/Courier>>"}},
		{"no appearance string", "", "/FT/Tx/V(abc)", "abc", "", nil},
		{"UTF-16", "", "/FT/Tx/V<FEFF00410042>", "AB", "", nil},
		{"Chinese", "", "/FT/Tx/T<FEFF59D3540D>/V<FEFF674E>", "", missing + "姓名", nil},
		{"inherited", "", "/Parent 8 0 R", "from above", "", []string{"<</FT/Tx/V(from above)/T(p)>>"}},
		{"several lines", "", "/FT/Tx/Ff 4096/V(one\rtwo three)/DA(/Helv 12 Tf)", "one\ntwo three", "", nil},
		{"too long", "", "/FT/Tx/T(long)/V(" + strings.Repeat("abc ", 20) + "abc)/DA(/Helv 12 Tf)", strings.Repeat("abc ", 20) + "abc",
			"page 1 of the PDF: these texts are longer than their place: long", nil},
		{"combs", "", "/FT/Tx/Ff 16777216/MaxLen 4/V(1234)", "1 2 3 4", "", nil},
		{"secret", "", "/FT/Tx/Ff 8192/V(1234)", "****", "", nil},
		{"choice", "", "/FT/Ch/V(red)", "red", "", nil},
		{"choices", "", "/FT/Ch/V[(red)(blue)]", "red\nblue", "", nil},
		{"tick", "", "/FT/Btn/T(agree)/V/Yes/AS/Yes", "", missing + "agree", nil},
		{"no tick", "", "/FT/Btn/T(agree)/AS/Off", "", "", nil},
		{"button", "", "/FT/Btn/T(go)/Ff 65536/MK<</CA(Go)>>", "", missing + "go", nil},
		{"signature", "", "/FT/Sig/T(s)", "", "", nil},
		{"turned", "", "/FT/Tx/T(a)/V(b)/MK<</R 90>>", "", missing + "a", nil},
		{"empty", "", "/FT/Tx/T(a)/V()", "", "", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			data := file(append([]string{
				"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[7 0 R]" + c.form + ">>>>", "<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 100 200]>>",
				"<</Type/Page/Parent 2 0 R/Annots[7 0 R]>>", "null", "null", "null",
				"<</Type/Annot/Subtype/Widget/F 4/Rect[10 60 90 100]" + c.field + ">>",
			}, c.more...)...)
			l, problem := imported(t, data, Limits{})
			if problem != "" {
				t.Fatal(problem)
			}
			if said(l) != c.said {
				t.Errorf("%q, wanted %q", said(l), c.said)
			}
			got := bound(t, l, 0)
			if text := pdftest.Text(t, got); !slices.Equal(text, []string{c.text}) {
				t.Errorf("%q, wanted %q", text, c.text)
			}
			if box := inked(pdftest.Picture(t, got, 0, 72)); c.text != "" && (box.Min.X < 9 || box.Max.X > 91 || box.Min.Y < 99 || box.Max.Y > 141) {
				t.Errorf("the text is at %v", box)
			}
		})
	}
}

// TestManyNotes: those beyond the limit are missing, and that is said.
func TestManyNotes(t *testing.T) {
	t.Parallel()
	l, problem := imported(t, twoBut(3, "<</Type/Page/Parent 2 0 R/Annots["+strings.Repeat("7 0 R ", 2001)+"]>>",
		"<</Type/Annot/Subtype/Square/Rect[10 60 90 150]>>"), Limits{})
	if problem != "" {
		t.Fatal(problem)
	}
	if want := "page 1 of the PDF has more than 2000 comments and form fields, the others are missing"; said(l) != want {
		t.Errorf("%q, wanted %q", said(l), want)
	}
}
