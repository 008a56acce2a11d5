package raster_test

import (
	"bytes"
	"flag"
	"fmt"
	"image"
	"math/rand/v2"
	"testing"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pdf"
	"worksheetpdf/layouts/pdf/pdftest"
	"worksheetpdf/layouts/raster"
)

var long = flag.Bool("long", false, "draw the examples too, and ten times as many made-up pages")

// forest makes up trees of marks and groups.
type forest struct {
	*rand.Rand
	t testing.TB
}

// length is one up to most millimetres.
func (r forest) length(most float64) page.Length { return page.Millimetres(r.Float64() * most) }

func (r forest) place() page.Position { return page.Position{X: r.length(100), Y: r.length(100)} }

func (r forest) stroke() page.Stroke {
	return page.Stroke{Width: page.Millimetre/2 + r.length(2), Ink: page.Grey(uint8(r.UintN(200))), Round: r.IntN(2) == 0}
}

// dashed is for straight lines: along curves PDFium measures dashes less exactly.
func (r forest) dashed() page.Stroke {
	s := r.stroke()
	if r.IntN(2) == 0 {
		s.On, s.Off = page.Millimetre+r.length(5), page.Millimetre+r.length(5)
	}
	return s
}

func (r forest) ink() page.Ink { return page.Grey(uint8(r.UintN(256))) }

func (r forest) mark() page.Mark {
	size := page.Size{Width: r.length(60), Height: r.length(60)}
	switch r.IntN(6) {
	case 0:
		em := 4*page.Millimetre + r.length(16)
		return page.Text{At: r.place(), Size: em, Ink: r.ink(), Glyphs: glyphs(r.t, fonts.ID(r.IntN(3)), em, []string{"写", "写g", "g好（"}[r.IntN(3)])}
	case 1:
		return page.Line{From: r.place(), To: r.place(), Stroke: r.dashed()}
	case 2:
		return page.Rectangle{At: r.place(), Size: size, Radius: r.length(20) * page.Length(r.IntN(2)), Stroke: r.stroke(), Fill: r.ink() * page.Ink(r.IntN(2))}
	case 3:
		return page.Path{Segments: page.Circle(r.place(), r.length(30)), Stroke: r.stroke(), Fill: r.ink() * page.Ink(r.IntN(2))}
	case 4:
		return page.Path{Segments: page.Polygon(r.place(), r.place(), r.place()), Fill: r.ink(), Stroke: r.dashed()}
	}
	return page.Path{Segments: []page.Segment{{To: r.place()}, {Op: page.LineTo, To: r.place()}, {Op: page.CurveTo, C1: r.place(), C2: r.place(), To: r.place()}}, Stroke: r.stroke()}
}

// tree is marks, some of them in groups that stand somewhere on the page.
func (r forest) tree(depth int) []page.Mark {
	var marks []page.Mark
	for range 2 + r.IntN(3) {
		if depth == 0 || r.IntN(2) == 0 {
			marks = append(marks, r.mark())
			continue
		}
		g := page.Group{Marks: r.tree(depth - 1)}
		turns, side := uint8(r.IntN(4)), page.Length(100*page.Millimetre)
		scale := int64(page.Whole/2 + r.IntN(page.Whole))
		if r.IntN(3) == 0 {
			turns, scale = 0, page.Whole
		}
		// The turned square of 100 mm comes back to where it was, more or less.
		back := page.Transform{Scale: scale, Turns: turns}
		corner, _ := back.Box(page.Position{}, page.Size{Width: side, Height: side})
		g.At = page.Transform{X: r.length(30) - corner.X, Y: r.length(30) - corner.Y, Scale: scale, Turns: turns}
		if r.IntN(3) == 0 {
			g.Clip = page.Size{Width: 20*page.Millimetre + r.length(60), Height: 20*page.Millimetre + r.length(60)}
		}
		marks = append(marks, g)
	}
	return marks
}

// TestTreesLikePDFium: the PDF writer keeps a graphics state that groups save
// and restore, the raster has none; what PDFium makes of the one is the
// other's picture. Each document has two pages, for the state that is carried.
func TestTreesLikePDFium(t *testing.T) {
	rounds := uint64(12)
	if *long {
		rounds *= 10
	}
	size := page.Size{Width: 127 * page.Millimetre, Height: 127 * page.Millimetre} // 360 pt
	for seed := range rounds {
		r := forest{rand.New(rand.NewPCG(seed, 7)), t}
		doc := &page.Document{Pages: []page.Page{{Size: size, Marks: r.tree(3)}, {Size: size, Marks: r.tree(2)}}}
		var file bytes.Buffer
		if err := pdf.Write(&file, doc, pdf.Options{NoClaim: true}); err != nil {
			t.Fatal(err)
		}
		for i := range doc.Pages {
			theirs := pdftest.Averaged(t, file.Bytes(), i, 4*72, 4)
			ours, err := raster.Draw(&doc.Pages[i], 360, nil)
			if err != nil {
				t.Fatal(err)
			}
			mean, far := difference(ours, theirs)
			t.Logf("seed %d, page %d: %.2f levels, %.3f %%", seed, i+1, mean, far*100)
			if mean > 0.6 || far > 0.001 || ours.Rect != theirs.Rect {
				keep(t, fmt.Sprintf("tree-%d-%d", seed, i+1), ours, theirs)
				t.Errorf("seed %d, page %d: %.2f levels and %.3f %% off", seed, i+1, mean, far*100)
			}
		}
	}
}

// TestMovedPicture: a group that only moves its marks, or none, leaves not a
// pixel different; a clip as large as the picture neither.
func TestMovedPicture(t *testing.T) {
	for seed := range uint64(5) {
		r := forest{rand.New(rand.NewPCG(seed, 1)), t}
		marks := r.tree(2)
		want := picture(t, 130, 130, marks...)
		got := picture(t, 130, 130, page.Group{At: page.Translate(-5, 7), Marks: []page.Mark{
			page.Group{At: page.Translate(5, -7), Clip: page.Size{Width: 130 * mm, Height: 130 * mm}, Marks: marks},
		}})
		if !bytes.Equal(got.Pix, want.Pix) {
			t.Errorf("seed %d: other pixels", seed)
		}
	}
}

// TestManyGroups: what bounds how deep groups are does not count them.
func TestManyGroups(t *testing.T) {
	dot := page.Rectangle{Size: page.Size{Width: mm, Height: mm}, Fill: page.Black}
	var row []page.Mark
	for i := range page.Length(100) {
		row = append(row, page.Group{At: page.Translate(i*mm, 0), Marks: []page.Mark{dot}})
	}
	for x, level := range picture(t, 100, 1, row...).Pix {
		if level != 0 {
			t.Errorf("pixel %d is %d", x, level)
		}
	}
}

// TestClipShares: a border between pixels lets through the share that is inside.
func TestClipShares(t *testing.T) {
	all := page.Rectangle{At: at(-50, -50), Size: page.Size{Width: 100 * mm, Height: 100 * mm}, Fill: page.Black}
	got := picture(t, 6, 5, page.Group{
		At: page.Transform{X: mm / 2, Y: mm, Scale: page.Whole / 2}, Clip: page.Size{Width: 7 * mm, Height: 5 * mm}, Marks: []page.Mark{all},
	})
	want := &image.Gray{Stride: 6, Rect: got.Rect, Pix: []uint8{
		255, 255, 255, 255, 255, 255,
		127, 0, 0, 0, 255, 255,
		127, 0, 0, 0, 255, 255,
		191, 127, 127, 127, 255, 255,
		255, 255, 255, 255, 255, 255,
	}}
	if spell(got) != spell(want) {
		t.Errorf("got\n%s\nwant\n%s", spell(got), spell(want))
	}
}
