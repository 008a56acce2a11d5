package importing

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"image"
	"io"
	"slices"
	"strings"
	"testing"

	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pdf"
	"worksheetpdf/layouts/pdf/pdftest"
	"worksheetpdf/worksheets"
)

// TestSameBytes: gopdf numbers what it imports at random; the booklet shows
// nothing of that.
func TestSameBytes(t *testing.T) {
	t.Parallel()
	for name, data := range map[string][]byte{"plain": file(two()...), "ours": ours(t), "fpdf": fpdfs(t), "streams": streamed(t, ours(t)), "many": many(60)} {
		var first [32]byte
		for i := range 3 {
			l, problem := imported(t, data, Limits{})
			if problem != "" {
				t.Fatal(problem)
			}
			sum := sha256.Sum256(bound(t, l, worksheets.FitA4))
			if i == 0 {
				first = sum
			} else if sum != first {
				t.Errorf("%s: other bytes", name)
			}
		}
	}
}

// TestFit: pages keep their sizes, or stand on A4 as they are, upright or lying.
func TestFit(t *testing.T) {
	t.Parallel()
	l, problem := imported(t, twoBut(4, "<</Type/Page/Parent 2 0 R/Contents 6 0 R/Rotate 90/UserUnit 1.5>>"), Limits{})
	if problem != "" {
		t.Fatal(problem)
	}
	small := page.Size{Width: 100 * page.Point, Height: 200 * page.Point}
	if got := l.Sizes(worksheets.KeepSize); !slices.Equal(got, []page.Size{small, {Width: 300 * page.Point, Height: 150 * page.Point}}) {
		t.Error(got)
	}
	if got := l.Sizes(worksheets.FitA4); !slices.Equal(got, []page.Size{page.A4, page.A4.Landscape()}) {
		t.Error(got)
	}
	onA4 := bound(t, l, worksheets.FitA4)
	for i, want := range []image.Rectangle{
		// The first page is 148.5 mm wide on 210 mm; its triangle is from 0.1 to 0.9 of that.
		image.Rect(46, 30, 164, 282),
		// The second is 148.5 mm high on 210 mm, over the whole width of 297 mm; its frame stands 3 of 200 from its edge.
		image.Rect(4, 35, 292, 175),
	} {
		got := inked(pdftest.Picture(t, onA4, i, 127)) // 5 pixels a mm
		got = image.Rectangle{Min: got.Min.Div(5), Max: got.Max.Div(5)}
		if d := got.Min.Sub(want.Min); max(d.X, -d.X, d.Y, -d.Y) > 1 {
			t.Errorf("page %d: %v, wanted %v", i+1, got, want)
		}
		if d := got.Max.Sub(want.Max); max(d.X, -d.X, d.Y, -d.Y) > 1 {
			t.Errorf("page %d: %v, wanted %v", i+1, got, want)
		}
	}
}

// inked is the box around all that is not white.
func inked(p image.Image) (box image.Rectangle) {
	b := p.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			if _, g, _, _ := p.At(x, y).RGBA(); g < 0xc000 {
				box = box.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return box
}

// TestBooklet: two leaflets in a booklet that has links and an outline of its
// own, which are not touched; every page is the one that it should be, moved,
// turned and made smaller too.
func TestBooklet(t *testing.T) {
	t.Parallel()
	var leaflets []*Leaflet
	var files []pdf.Imported
	for _, data := range [][]byte{file(two()...), ours(t)} {
		l, problem := imported(t, data, Limits{})
		if problem != "" {
			t.Fatal(problem)
		}
		leaflets, files = append(leaflets, l), append(files, l.Imported)
	}
	doc := &page.Document{
		Pages:   []page.Page{{Size: page.A5, Marks: []page.Mark{page.Link{Size: page.A5, Page: 3}}}},
		Outline: []page.Bookmark{{Title: "封面"}, {Title: "传单", Page: 1}, {Title: "价目表", Page: 3}},
	}
	for i, l := range leaflets {
		first := len(doc.Pages)
		for _, size := range l.Sizes(worksheets.KeepSize) {
			doc.Pages = append(doc.Pages, page.Page{Size: size})
		}
		l.Lay(doc, first, i)
	}
	var turned page.Page // the square, a quarter of its size, on its side
	turned.Size = page.Size{Width: 100 * page.Point, Height: 50 * page.Point}
	turned.Marks = []page.Mark{page.Group{At: page.Transform{Y: 50 * page.Point, Scale: page.Whole / 2, Turns: 1}, Marks: doc.Pages[2].Marks}}
	doc.Pages = append(doc.Pages, turned)
	var b bytes.Buffer
	if err := pdf.Write(&b, doc, pdf.Options{NoClaim: true, Files: files}); err != nil {
		t.Fatal(err)
	}
	booklet := b.Bytes()
	if got := pdftest.Outline(t, booklet); !slices.Equal(got, []string{"封面", "传单", "价目表"}) {
		t.Error(got)
	}
	links := 0
	for i := range doc.Pages {
		links += len(pdftest.Links(t, booklet, i))
	}
	if links != 2 { // the cover's, and that of the leaflet
		t.Errorf("%d links", links)
	}
	got := pictures(t, booklet)
	if want := append(pictures(t, file(two()...)), pictures(t, ours(t))...); !same(got[1:5], want) {
		t.Error("a wrong page")
	}
	if box := inked(got[5]); box.Dx() < 44 || box.Dx() > 50 || box.Dy() < 20 || box.Dy() > 25 {
		t.Errorf("turned: %v", box)
	}
	if text := pdftest.Text(t, booklet); text[3] != "价目表：每人 12 元" {
		t.Errorf("%q", text[3])
	}
}

// TestNothingRuns: what a file could do when it is opened stays behind.
func TestNothingRuns(t *testing.T) {
	t.Parallel()
	data := file(
		"<</Type/Catalog/Pages 2 0 R/OpenAction 7 0 R/Names<</EmbeddedFiles<</Names[(a)8 0 R]>>/JavaScript<</Names[(a)7 0 R]>>>>>>",
		"<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 100 200]>>",
		"<</Type/Page/Parent 2 0 R/Contents 5 0 R/Resources 6 0 R/AA<</O 7 0 R>>/Annots[4 0 R]>>",
		"<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/Launch/F(calc.exe)>>>>",
		stream("", square),
		"<</Properties<</P 7 0 R/Q 8 0 R/R 1 0 R>>/Other<</X 8 0 R>>>>",
		"<</Type/Action/S/JavaScript/JS(app.alert\\(1\\))>>",
		"<</Type/Filespec/F(a.exe)/EF<</F 9 0 R>>>>",
		stream("/Type/EmbeddedFile", "MZ"),
	)
	l, problem := imported(t, data, Limits{})
	if problem != "" {
		t.Fatal(problem)
	}
	if !same(pictures(t, bound(t, l, 0)), pictures(t, data)) {
		t.Error("a wrong page")
	}
	for _, o := range l.Objects {
		for _, word := range []string{"JavaScript", "JS", "Launch", "EmbeddedFile", "Filespec", "Annot", "Action", "exe"} {
			if strings.Contains(string(o.Body), word) || strings.Contains(string(o.Stream), word) {
				t.Errorf("%s in %q", word, o.Body)
			}
		}
	}
}

// TestKept: a page carries what it draws, and of that what draws. Private
// entries, what only editors read, and files without a type stay behind,
// wherever they hang.
func TestKept(t *testing.T) {
	t.Parallel()
	const private = "/Private 7 0 R/PieceInfo<</Own<</Private 7 0 R>>>>/EF<</F 7 0 R>>/Metadata 7 0 R/AF[7 0 R]/A<</S/Launch/F(x)>>/OPI 7 0 R"
	data := file(
		"<</Type/Catalog/Pages 2 0 R"+private+">>",
		"<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 100 200]"+private+">>",
		"<</Type/Page/Parent 2 0 R/Contents 5 0 R/Resources 6 0 R/Group<</S/Transparency"+private+">>"+private+">>",
		"<</Type/Annot"+private+">>",
		stream("/F2(x)"+private, "/F 9 Tf BT 10 20 Td(a)Tj ET /G gs /P /MC BDC EMC /Pattern cs /T scn 5 5 20 20 re f /S scn 40 40 20 20 re f /C cs 1 scn 70 70 20 20 re f /X Do q 30 0 0 30 50 150 cm /I Do Q /H sh"),
		"<</Font<</F 8 0 R/Unused 7 0 R>>/ExtGState<</G<</ca .5/SMask<</S/Alpha/G 9 0 R"+private+">>"+private+">>>>/Properties<</MC<</ActualText(a)"+private+">>>>"+
			"/Pattern<</T 10 0 R/S<</PatternType 2/Shading 11 0 R"+private+">>>>/ColorSpace<</C[/Separation/Ink/DeviceGray 12 0 R]>>/XObject<</X 9 0 R/I 13 0 R>>/Shading<</H 11 0 R>>"+private+">>",
		stream("", "left behind"),
		"<</Type/Font/Subtype/TrueType/BaseFont/Arial/FirstChar 97/LastChar 97/Widths[500]/Encoding<</Differences[97/a]"+private+">>/FontDescriptor<</Type/FontDescriptor/FontName/Arial/Flags 32"+private+">>"+private+">>",
		stream("/Type/XObject/Subtype/Form/BBox[0 0 100 200]/Resources<</Own 7 0 R>>"+private, "0 100 50 50 re f"),
		stream("/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 5 5]/XStep 6/YStep 6/Resources<<>>"+private, "0 0 4 4 re f"),
		"<</ShadingType 2/ColorSpace/DeviceGray/Coords[0 0 100 0]/BBox[80 80 90 90]/Function 12 0 R"+private+">>",
		"<</FunctionType 2/Domain[0 1]/N 1/C0[0]/C1[1]"+private+">>",
		stream("/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Alternates[7 0 R]"+private, "x"),
	)
	l, problem := imported(t, data, Limits{})
	if problem != "" {
		t.Fatal(problem)
	}
	if !same(pictures(t, bound(t, l, 0)), pictures(t, data)) {
		t.Error("a wrong page")
	}
	for _, o := range l.Objects {
		for _, word := range []string{"Private", "PieceInfo", "/EF", "Metadata", "/AF", "Launch", "OPI", "Own", "Alternates", "Unused", "/F2"} {
			if strings.Contains(string(o.Body), word) {
				t.Errorf("%s in %q", word, o.Body)
			}
		}
		if z, err := zlib.NewReader(bytes.NewReader(o.Stream)); err == nil {
			if data, _ := io.ReadAll(z); strings.Contains(string(data), "left behind") {
				t.Errorf("a private stream, %q", o.Body)
			}
		}
	}
}

// TestNames: what a file calls its fonts and glyphs is not taken for keys.
func TestNames(t *testing.T) {
	t.Parallel()
	data := twoBut(3, "<</Type/Page/Parent 2 0 R/Contents 5 0 R/Resources<</XObject<</OC 7 0 R/Ref 8 0 R/a#2fb#20 8 0 R>>>>>>",
		stream("/Type/XObject/Subtype/Form/BBox[0 0 50 50]", "0 0 50 50 re f"),
		stream("/Type/XObject/Subtype/Form/BBox[0 0 500 500]", "60 60 10 10 re f"))
	data = bytes.Replace(data, []byte(triangle), []byte("/OC Do /Ref Do q 1 0 0 1 0 50 cm /a#2fb#20 Do Q                      ")[:len(triangle)], 1)
	l, problem := imported(t, data, Limits{})
	if problem != "" {
		t.Fatal(problem)
	}
	if !same(pictures(t, bound(t, l, 0)), pictures(t, data)) {
		t.Error("a wrong page")
	}
}

func TestBareFonts(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		data []byte
		want []string
	}{{fpdfs(t), []string{"Helvetica-Bold"}}, {ours(t), nil}} {
		l, problem := imported(t, c.data, Limits{})
		if problem != "" {
			t.Fatal(problem)
		}
		if !slices.Equal(l.Bare, c.want) {
			t.Errorf("%v, wanted %v", l.Bare, c.want)
		}
	}
}

// TestNotes: what stands on a page is drawn where it stands, as it looks; what
// is hidden is not.
func TestNotes(t *testing.T) {
	t.Parallel()
	data := twoBut(3, "<</Type/Page/Parent 2 0 R/Rotate 90/Annots[7 0 R 8 0 R 9 0 R 10 0 R]>>",
		// A form of 10 by 20, turned to 20 by 10, on 40 by 20.
		"<</Type/Annot/Subtype/Stamp/Rect[20 30 60 50]/AP<</N 11 0 R>>>>",
		"<</Type/Annot/Subtype/Stamp/F 2/Rect[0 0 90 90]/AP<</N 11 0 R>>>>",
		"<</Type/Annot/Subtype/Popup/Rect[0 0 90 90]/AP<</N 11 0 R>>>>",
		"<</Type/Annot/Subtype/Widget/FT/Btn/T(a)/Rect[80 180 90 190]/AS/On/AP<</N<</On 11 0 R/Off 12 0 R>>>>>>",
		stream("/Type/XObject/Subtype/Form/BBox[0 0 10 20]/Matrix[0 1 -1 0 0 0]/Resources<<>>", "0 0 10 20 re f"),
		stream("/Type/XObject/Subtype/Form/BBox[0 0 10 20]/Resources<<>>", "0 0 5 5 re f"))
	l, problem := imported(t, data, Limits{})
	if problem != "" {
		t.Fatal(problem)
	}
	picture := pdftest.Picture(t, bound(t, l, 0), 0, 72)
	// Turned clockwise: x is what was y, y from the top is what was x.
	for _, c := range []struct {
		x, y  int
		black bool
	}{{31, 21, true}, {48, 58, true}, {29, 40, false}, {52, 40, false}, {40, 18, false}, {40, 62, false}, {185, 85, true}, {10, 10, false}} {
		if g, _, _, _ := picture.At(c.x, c.y).RGBA(); (g < 0x8000) != c.black {
			t.Errorf("at %d, %d: %04x", c.x, c.y, g)
		}
	}
}
