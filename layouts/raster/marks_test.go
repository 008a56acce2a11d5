package raster_test

import (
	"flag"
	"fmt"
	"image"
	"math"
	"os"
	"strings"
	"testing"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/raster"
)

var update = flag.Bool("update", false, "rewrite the golden file")

// A millimetre is a pixel in these pictures.
const mm = page.Millimetre

func at(x, y float64) page.Position {
	return page.Position{X: page.Millimetres(x), Y: page.Millimetres(y)}
}

func moveTo(x, y float64) page.Segment { return page.Segment{Op: page.MoveTo, To: at(x, y)} }
func lineTo(x, y float64) page.Segment { return page.Segment{Op: page.LineTo, To: at(x, y)} }

// picture draws marks on a small page.
func picture(t testing.TB, width, height int, marks ...page.Mark) *image.Gray {
	t.Helper()
	p := page.Page{Size: page.Size{Width: page.Length(width) * mm, Height: page.Length(height) * mm}, Marks: marks}
	got, err := raster.Draw(&p, width, fonts.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// spell writes a picture with two characters a pixel: how black it is, in
// hundredths; blank for white and ## for black.
func spell(p *image.Gray) string {
	var b strings.Builder
	for y := range p.Rect.Dy() {
		var row strings.Builder
		for x := range p.Rect.Dx() {
			switch black := (255 - int(p.GrayAt(x, y).Y)) * 100 / 255; black {
			case 0:
				row.WriteString("  ")
			case 100:
				row.WriteString("##")
			default:
				fmt.Fprintf(&row, "%02d", black)
			}
		}
		b.WriteString("|" + row.String() + "|\n")
	}
	return b.String()
}

func square(x, y, side float64, turn bool) []page.Segment {
	s := page.Polygon(at(x, y), at(x+side, y), at(x+side, y+side), at(x, y+side))
	if turn {
		s[1], s[3] = s[3], s[1]
	}
	return s
}

func pen(width float64) page.Stroke {
	return page.Stroke{Width: page.Millimetres(width), Ink: page.Black}
}

func roundPen(width float64) page.Stroke {
	s := pen(width)
	s.Round = true
	return s
}

func dashed(s page.Stroke, on, off float64) page.Stroke {
	s.On, s.Off = max(page.Millimetres(on), 1), page.Millimetres(off)
	return s
}

func glyphs(t testing.TB, face fonts.ID, size page.Length, text string) []page.Glyph {
	t.Helper()
	faces := fonts.Embedded()
	var gs []page.Glyph
	for _, r := range text {
		id, g, ok := faces.Find(face, r)
		if !ok {
			t.Fatalf("no %c", r)
		}
		f := faces.Face(id)
		gs = append(gs, page.Glyph{ID: g, Face: id, Advance: size.Scale(int64(f.Advance(g)), int64(f.UnitsPerEm()))})
	}
	return gs
}

func turned(t testing.TB, turns uint8, x, y float64) page.Mark {
	corner := at(x, y)
	return page.Group{At: page.Transform{X: corner.X, Y: corner.Y, Turns: turns}, Marks: []page.Mark{
		page.Text{Size: 12 * mm, Ink: page.Black, Glyphs: glyphs(t, fonts.Bold, 12*mm, "F1")},
	}}
}

// TestMitreLimit: a corner of 11.48° is ten times as long as its stroke is wide
// (ISO 32000-1, 8.4.3.5). A wider one has a tip, a sharper one is cut off.
func TestMitreLimit(t *testing.T) {
	for degrees, tip := range map[float64]bool{60: true, 30: true, 14: true, 11.7: true, 11.2: false, 10: false, 3: false} {
		half := degrees / 2 * math.Pi / 180
		away := func(side float64) page.Segment {
			return page.Segment{Op: page.LineTo, To: at(40-35*math.Cos(half), 10+side*35*math.Sin(half))}
		}
		arms := []page.Segment{away(-1), lineTo(40, 10), away(1)}
		arms[0].Op = page.MoveTo
		got := picture(t, 60, 20, page.Path{Segments: arms, Stroke: pen(2)})
		reach := 0 // of the ink to the right of the corner, where it is a tenth of a pixel high at least
		for x := 40; x < 60; x++ {
			ink := 0
			for y := range 20 {
				ink += 255 - int(got.GrayAt(x, y).Y)
			}
			if ink > 25 {
				reach = x + 1 - 40
			}
		}
		want := 1.0 // a bevel ends at the corner, all but
		if tip {
			want = 1 / math.Sin(half)
		}
		if math.Abs(float64(reach)-want) > 1.2 {
			t.Errorf("%v°: the ink reaches %d mm beyond the corner, want %.1f", degrees, reach, want)
		}
	}
}

func TestMarks(t *testing.T) {
	shifted := glyphs(t, fonts.Sans, 12*mm, "口一")
	shifted[1].Shift = -3 * mm
	shifted[1].Advance = 0
	angle := []page.Segment{moveTo(2, 9), lineTo(7, 2), lineTo(12, 9)}
	var got strings.Builder
	for _, c := range []struct {
		name          string
		width, height int
		marks         []page.Mark
	}{
		{"a line on whole pixels", 8, 3, []page.Mark{page.Line{From: at(1, 1.5), To: at(7, 1.5), Stroke: pen(1)}}},
		{"a line between pixels", 8, 4, []page.Mark{page.Line{From: at(1.5, 2), To: at(6.5, 2), Stroke: pen(1)}}},
		{"a line with round caps", 12, 6, []page.Mark{page.Line{From: at(3, 3), To: at(9, 3), Stroke: roundPen(4)}}},
		{"a hairline", 8, 3, []page.Mark{page.Line{From: at(1, 1.5), To: at(7, 1.5), Stroke: pen(0.01)}}},
		{"a slanted line", 8, 8, []page.Mark{page.Line{From: at(1, 1), To: at(7, 7), Stroke: pen(1.5)}}},
		{"dashes", 16, 3, []page.Mark{page.Line{From: at(1, 1.5), To: at(15, 1.5), Stroke: dashed(pen(1), 3, 2)}}},
		{"dashes around a corner", 10, 8, []page.Mark{page.Path{Segments: []page.Segment{moveTo(1, 1.5), lineTo(7.5, 1.5), lineTo(7.5, 7)}, Stroke: dashed(pen(1), 5, 2)}}},
		{"dots", 16, 4, []page.Mark{page.Line{From: at(2, 2), To: at(14, 2), Stroke: dashed(roundPen(2), 0, 4)}}},
		{"no dots with butt caps", 16, 3, []page.Mark{page.Line{From: at(2, 1.5), To: at(14, 1.5), Stroke: dashed(pen(2), 0, 4)}}},
		{"a pattern too fine to be seen", 8, 3, []page.Mark{page.Line{From: at(1, 1.5), To: at(7, 1.5), Stroke: dashed(pen(1), 0, 0.1)}}},
		{"a rectangle, filled and stroked", 10, 6, []page.Mark{page.Rectangle{At: at(1.5, 1.5), Size: page.Size{Width: 7 * mm, Height: 3 * mm}, Stroke: pen(1), Fill: page.Grey(0x80)}}},
		{"a rectangle with round corners", 14, 10, []page.Mark{page.Rectangle{At: at(1, 1), Size: page.Size{Width: 12 * mm, Height: 8 * mm}, Radius: 4 * mm, Fill: page.Black}}},
		{"its stroke", 14, 10, []page.Mark{page.Rectangle{At: at(1.5, 1.5), Size: page.Size{Width: 11 * mm, Height: 7 * mm}, Radius: 3 * mm, Stroke: pen(1)}}},
		{"a radius larger than half a side", 10, 6, []page.Mark{page.Rectangle{At: at(1, 1), Size: page.Size{Width: 8 * mm, Height: 4 * mm}, Radius: 9 * mm, Fill: page.Black}}},
		{"white over black", 8, 4, []page.Mark{page.Rectangle{Size: page.Size{Width: 8 * mm, Height: 4 * mm}, Fill: page.Black}, page.Rectangle{At: at(2, 1), Size: page.Size{Width: 4 * mm, Height: 2 * mm}, Fill: page.White}}},
		{"contours one way", 9, 7, []page.Mark{page.Path{Segments: append(square(1, 1, 4, false), square(3.5, 2, 4, false)...), Fill: page.Black}}},
		{"contours both ways", 8, 8, []page.Mark{page.Path{Segments: append(square(1, 1, 6, false), square(3, 3, 2, true)...), Fill: page.Black}}},
		{"mitre join", 14, 11, []page.Mark{page.Path{Segments: angle, Stroke: pen(2)}}},
		{"round join and caps", 14, 11, []page.Mark{page.Path{Segments: angle, Stroke: roundPen(2)}}},
		{"beyond the mitre limit", 14, 5, []page.Mark{page.Path{Segments: []page.Segment{moveTo(1, 2.3), lineTo(10, 2.5), lineTo(1, 2.7)}, Stroke: pen(2)}}},
		{"a closed path", 14, 11, []page.Mark{page.Path{Segments: append(angle[:3:3], page.Segment{Op: page.Close}), Stroke: pen(1)}}},
		{"there and back, closed", 8, 3, []page.Mark{page.Path{Segments: []page.Segment{moveTo(1, 1.5), lineTo(7, 1.5), {Op: page.Close}}, Stroke: pen(1)}}},
		{"a point, round", 6, 6, []page.Mark{page.Path{Segments: []page.Segment{moveTo(3, 3), {Op: page.Close}}, Stroke: roundPen(4)}}},
		{"a line behind a closed path", 8, 6, []page.Mark{page.Path{Segments: append(page.Polygon(at(1.5, 1.5), at(4.5, 1.5), at(4.5, 4.5)), lineTo(7.5, 1.5)), Stroke: pen(1)}}},
		{"a circle", 10, 10, []page.Mark{page.Path{Segments: page.Circle(at(5, 5), 3*mm), Stroke: pen(1)}}},
		{"a circle thinner than its pen", 10, 10, []page.Mark{page.Path{Segments: page.Circle(at(5, 5), mm), Stroke: pen(4)}}},
		{"text", 24, 12, []page.Mark{page.Text{At: at(0, 10.5), Size: 12 * mm, Ink: page.Black, Glyphs: glyphs(t, fonts.Bold, 12*mm, "中口")}}},
		{"text with a shift", 24, 12, []page.Mark{page.Text{At: at(0, 10.5), Size: 12 * mm, Ink: page.Grey(0x40), Glyphs: shifted}}},
		{"text that runs up", 12, 16, []page.Mark{turned(t, 1, 10.5, 14)}},
		{"text upside down", 16, 12, []page.Mark{turned(t, 2, 14, 1.5)}},
		{"text that runs down", 12, 16, []page.Mark{turned(t, 3, 1.5, 2)}},
		{"links and pages of other files", 4, 2, []page.Mark{page.Link{}, page.Imported{}}},
		{"without ink", 4, 2, []page.Mark{
			page.Text{At: at(0, 2), Size: 4 * mm, Glyphs: glyphs(t, fonts.Bold, 4*mm, "中")},
			page.Line{To: at(4, 2), Stroke: page.Stroke{Width: mm}},
			page.Rectangle{Size: page.Size{Width: mm, Height: mm}},
			page.Path{},
		}},
	} {
		fmt.Fprintf(&got, "%s\n%s\n", c.name, spell(picture(t, c.width, c.height, c.marks...)))
	}
	const file = "testdata/marks.golden"
	if *update {
		if err := os.WriteFile(file, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got.String() != string(want) {
		t.Errorf("other pictures than in %s; run with -update and read the diff:\n%s", file, got.String())
	}
}
