package pdf

import (
	"bytes"
	"errors"
	"image"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pdf/pdftest"
)

// odd are marks of every kind, at places that are no hundredths of a point.
func odd(r *rand.Rand, off page.Position) []page.Mark {
	at := func() page.Position {
		return off.Plus(page.Length(r.Int64N(int64(page.A5.Width))), page.Length(r.Int64N(int64(page.A5.Width))))
	}
	size := page.Size{Width: 333_333, Height: 77_777}
	pen := page.Stroke{Width: page.Length(1 + r.Int64N(30_000)), Ink: page.Grey(uint8(r.UintN(3))), Round: r.IntN(2) == 0}
	corner := at()
	return []page.Mark{
		page.Text{At: at(), Size: page.Points(10.5), Ink: page.Grey(uint8(r.UintN(3))), Glyphs: set(fonts.Embedded(), fonts.Kai, page.Points(10.5), "甲乙")},
		page.Line{From: at(), To: at(), Stroke: pen},
		page.Rectangle{At: at(), Size: size, Stroke: pen, Fill: page.Grey(9)},
		page.Rectangle{At: at(), Size: size, Radius: 20_000, Fill: page.Black},
		page.Path{Segments: page.Circle(at(), 99_999), Stroke: pen},
		page.Path{Segments: page.Polygon(corner, corner.Plus(size.Width, 0), corner.Plus(size.Width, size.Height), corner.Plus(0, size.Height)), Fill: page.Black},
		page.Link{At: at(), Size: size, URL: "https://example.org/"},
		page.Imported{At: at(), Size: size},
	}
}

// TestMovedMarksAreTheSameBytes: however marks are held by groups that only
// move them, the file is that of marks that stand there by themselves.
func TestMovedMarksAreTheSameBytes(t *testing.T) {
	file := func(p page.Page) []byte {
		var b bytes.Buffer
		doc := &page.Document{Pages: []page.Page{p, p}}
		if err := Write(&b, doc, Options{NoClaim: true, Files: []Imported{banner()}}); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	for seed := range uint64(20) {
		by := page.Position{X: 1_234_567, Y: 654_321}
		want := file(page.Page{Size: page.A5, Marks: odd(rand.New(rand.NewPCG(seed, 0)), by)})
		marks := odd(rand.New(rand.NewPCG(seed, 0)), page.Position{})
		held := page.Group{At: page.Translate(by.X, by.Y), Marks: marks[3:]}
		inner := page.Group{Role: page.RoleCell, At: page.Translate(by.X-1, 1), Marks: marks[:3]}
		got := file(page.Page{Size: page.A5, Marks: []page.Mark{page.Group{At: page.Translate(1, by.Y-1), Marks: []page.Mark{inner}}, held}})
		if !bytes.Equal(got, want) {
			t.Fatalf("seed %d: other bytes", seed)
		}
	}
}

// grouped is two pages with groups in groups: scaled, turned, clipped. What
// they set of the graphics state is undone by their end, and said again where
// it is needed; the second page begins with what fpdf carries over.
func grouped() *page.Document {
	faces := fonts.Embedded()
	size := page.Points(10.5)
	text := func(x, y page.Length, words string) page.Mark {
		return page.Text{At: at(x, y), Size: size, Ink: page.Black, Glyphs: set(faces, fonts.Sans, size, words)}
	}
	thin := page.Stroke{Width: page.Millimetres(0.25), Ink: page.Grey(0x66)}
	thick := page.Stroke{Width: page.Millimetre, Ink: page.Black, On: page.Millimetre, Off: page.Millimetre, Round: true}
	box := page.Size{Width: 10 * page.Millimetre, Height: 5 * page.Millimetre}
	small := []page.Mark{
		page.Line{From: at(0, 10), To: at(40, 10), Stroke: thick},
		page.Rectangle{At: at(5, 15), Size: box, Stroke: thin, Fill: page.Grey(0xcc)},
		page.Group{At: page.Translate(5*page.Millimetre, 30*page.Millimetre), Marks: []page.Mark{text(0, 0, "内")}},
		page.Path{Segments: page.Circle(at(30, 30), 5*page.Millimetre), Stroke: thin},
		page.Group{At: page.Transform{X: 40 * page.Millimetre, Y: 40 * page.Millimetre, Scale: 15000, Turns: 2}, Marks: []page.Mark{text(0, 0, "倒")}},
		page.Imported{At: at(5, 40), Size: box},
		page.Link{At: at(5, 15), Size: box, Page: 1},
		// What the group leaves set is not what it found.
		page.Text{At: at(5, 48), Size: page.Points(7), Ink: page.Grey(0x99), Glyphs: set(faces, fonts.Sans, page.Points(7), "小")},
		page.Line{From: at(0, 49), To: at(40, 49), Stroke: thick},
	}
	p := page.Page{Size: page.A5, Marks: []page.Mark{
		page.Line{From: at(10, 10), To: at(90, 10), Stroke: thin},
		text(10, 20, "外"),
		page.Group{At: page.Transform{X: page.Millimetres(12.345), Y: page.Millimetres(67.89), Scale: 7071, Turns: 1}, Clip: page.Size{Width: 50 * page.Millimetre, Height: 50 * page.Millimetre}, Marks: small},
		text(20, 20, "外"),
		page.Line{From: at(10, 80), To: at(90, 80), Stroke: thin},
		page.Group{At: page.Translate(10*page.Millimetre, 90*page.Millimetre), Clip: page.Size{Width: 36 * page.Millimetre, Height: 33 * page.Millimetre}, Marks: small},
		page.Rectangle{At: at(80, 180), Size: box, Stroke: thin},
		page.Group{At: page.Transform{Y: 200 * page.Millimetre, Scale: page.Whole / 2}, Marks: []page.Mark{small[1], small[0]}},
	}}
	return &page.Document{Pages: []page.Page{p, {Size: page.A5, Marks: p.Marks[:2]}}}
}

// TestLinksInGroups: the annotation lies where the group has led its box.
func TestLinksInGroups(t *testing.T) {
	var b bytes.Buffer
	if err := Write(&b, grouped(), Options{NoClaim: true, Files: []Imported{banner()}}); err != nil {
		t.Fatal(err)
	}
	links := pdftest.Links(t, b.Bytes(), 0)
	const scale, mm = 0.7071, 72 / 25.4
	want := []pdftest.Link{
		// Turned, what was 15 mm below the corner is right of it, and what was
		// 5 mm right of it above.
		{Left: (12.345 + 15*scale) * mm, Right: (12.345 + 20*scale) * mm, Top: (67.89 - 15*scale) * mm, Bottom: (67.89 - 5*scale) * mm, Page: 1},
		{Left: 15 * mm, Right: 25 * mm, Top: 105 * mm, Bottom: 110 * mm, Page: 1},
	}
	if len(links) != 2 || !links[0].Near(want[0]) || !links[1].Near(want[1]) {
		t.Errorf("got %+v, want %+v", links, want)
	}
}

// TestClip: PDFium draws nothing outside, all of it inside, and what comes
// after is not clipped.
func TestClip(t *testing.T) {
	all := page.Rectangle{At: at(-100, -100), Size: page.Size{Width: 400 * page.Millimetre, Height: 400 * page.Millimetre}, Fill: page.Black}
	square := page.Size{Width: 20 * page.Millimetre, Height: 20 * page.Millimetre}
	doc := &page.Document{Pages: []page.Page{{Size: page.Size{Width: 100 * page.Millimetre, Height: 100 * page.Millimetre}, Marks: []page.Mark{
		page.Group{At: page.Translate(10*page.Millimetre, 10*page.Millimetre), Clip: square, Marks: []page.Mark{all}},
		page.Group{At: page.Transform{X: 50 * page.Millimetre, Y: 50 * page.Millimetre, Scale: 2 * page.Whole, Turns: 1}, Clip: page.Size{Width: 10 * page.Millimetre, Height: 20 * page.Millimetre}, Marks: []page.Mark{
			page.Group{At: page.Translate(5*page.Millimetre, 0), Clip: square, Marks: []page.Mark{all}},
		}},
		page.Rectangle{At: at(80, 80), Size: square, Fill: page.Black},
	}}}}
	picture := pdftest.Picture(t, written(t, doc), 0, 127) // 5 pixels a mm
	for _, c := range []struct {
		at    image.Point // mm
		black bool
	}{
		{image.Pt(9, 20), false}, {image.Pt(11, 20), true}, {image.Pt(29, 29), true}, {image.Pt(31, 20), false}, {image.Pt(20, 31), false},
		{image.Pt(51, 39), true}, {image.Pt(51, 41), false}, {image.Pt(89, 31), true}, {image.Pt(91, 35), false}, {image.Pt(60, 29), false}, {image.Pt(49, 35), false},
		{image.Pt(95, 95), true},
	} {
		if g, _, _, _ := picture.At(c.at.X*5, c.at.Y*5).RGBA(); (g < 0x8000) != c.black {
			t.Errorf("%v has %04x", c.at, g)
		}
	}
}

// TestDashes: a pattern that rounds to nothing is a solid line, for a viewer
// need not open a file with a pattern of zeros (ISO 32000-1, 8.4.3.6).
func TestDashes(t *testing.T) {
	for _, c := range []struct {
		on, off page.Length
		want    []float64
	}{
		{0, 0, nil}, {0, page.Point, nil}, {1, 1, nil}, {60, 60, nil},
		{1, page.Point, []float64{page.Length(1).InPoints(), 1}},
		{page.Point, 2 * page.Point, []float64{1, 2}},
	} {
		if got := dashes(page.Stroke{On: c.on, Off: c.off}); !slices.Equal(got, c.want) {
			t.Errorf("%d on, %d off: %v, want %v", c.on, c.off, got, c.want)
		}
	}
}

// TestWriterIsSafe: one writer, many documents at a time (see -race).
func TestWriterIsSafe(t *testing.T) {
	w, doc := NewWriter(nil), sheet()
	want := written(t, doc)
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			for range 2 {
				var b bytes.Buffer
				if err := w.Write(&b, doc, Options{NoClaim: true}); err != nil || !bytes.Equal(b.Bytes(), want) {
					t.Error("other bytes from a shared writer:", err)
				}
			}
		})
	}
	all.Wait()
}

// TestFaces: the document's own are used; a writer with others refuses it.
func TestFaces(t *testing.T) {
	doc := sheet()
	want := written(t, doc)
	doc.Faces = fonts.Embedded() // the same files, opened once more
	if got := written(t, doc); !bytes.Equal(got, want) {
		t.Error("other bytes with the faces named")
	}
	var b bytes.Buffer
	if err := NewWriter(new(fonts.Faces)).Write(&b, doc, Options{NoClaim: true}); !errors.Is(err, errFaces) {
		t.Errorf("another's faces: %v", err)
	}
	doc.Faces = new(fonts.Faces)
	if err := NewWriter(nil).Write(&b, doc, Options{NoClaim: true}); !errors.Is(err, errFaces) {
		t.Errorf("faces of its own: %v", err)
	}
	if err := Write(&b, doc, Options{NoClaim: true}); !errors.Is(err, errGlyph) || b.Len() > 0 {
		t.Errorf("faces without glyphs: %v", err)
	}
}

// TestStrong: smaller, and the same but for its compression.
func TestStrong(t *testing.T) {
	doc := report(fonts.Embedded())
	doc.Labels = []page.Label{{}} // names of pages have no say in it
	var b bytes.Buffer
	if err := Write(&b, doc, Options{Strong: true, NoClaim: true}); err != nil {
		t.Fatal(err)
	}
	quick := written(t, doc)
	if b.Len() >= len(quick)*995/1000 {
		t.Errorf("%d bytes, %d when not asked for", b.Len(), len(quick))
	}
	if !bytes.Equal(readable(t, b.Bytes()), readable(t, quick)) {
		t.Error("other content")
	}
}
