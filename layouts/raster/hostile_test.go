package raster_test

import (
	"bytes"
	"encoding/binary"
	"math"
	"runtime"
	"strings"
	"testing"
	"time"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/raster"
)

func TestDrawRefuses(t *testing.T) {
	faces := fonts.Embedded()
	size := page.Size{Width: 10 * mm, Height: 10 * mm}
	deep := page.Group{}
	for range 64 {
		deep = page.Group{Marks: []page.Mark{deep}}
	}
	for name, c := range map[string]struct {
		page  page.Page
		width int
		want  string
	}{
		"no size":               {page.Page{}, 10, "not positive"},
		"a negative size":       {page.Page{Size: page.Size{Width: mm, Height: -mm}}, 10, "not positive"},
		"no pixels":             {page.Page{Size: size}, 0, "too large"},
		"too wide":              {page.Page{Size: size}, raster.MaxSide + 1, "too large"},
		"too high":              {page.Page{Size: page.Size{Width: 1, Height: math.MaxInt64}}, 10, "too large"},
		"less than half a row":  {page.Page{Size: page.Size{Width: math.MaxInt64, Height: 1}}, 10, "no pixels"},
		"too many pixels":       {page.Page{Size: size}, raster.MaxSide, "too large"},
		"an unknown face":       {page.Page{Size: size, Marks: []page.Mark{page.Text{Size: mm, Ink: page.Black, Glyphs: []page.Glyph{{Face: fonts.Count}}}}}, 10, "face is unknown"},
		"an unknown glyph":      {page.Page{Size: size, Marks: []page.Mark{page.Text{Size: mm, Ink: page.Black, Glyphs: []page.Glyph{{ID: 65535}}}}}, 10, "glyph 65535"},
		"a negative em":         {page.Page{Size: size, Marks: []page.Mark{page.Text{Size: -mm}}}, 10, "a size is negative"},
		"a negative rectangle":  {page.Page{Size: size, Marks: []page.Mark{page.Rectangle{Size: page.Size{Width: -1}}}}, 10, "a size is negative"},
		"a negative stroke":     {page.Page{Size: size, Marks: []page.Mark{page.Line{Stroke: page.Stroke{Width: -1}}}}, 10, "stroke"},
		"a path without a move": {page.Page{Size: size, Marks: []page.Mark{page.Path{}, page.Path{Segments: []page.Segment{{Op: page.LineTo}}}}}, 10, "mark 2: a path"},
		"an unknown segment":    {page.Page{Size: size, Marks: []page.Mark{page.Path{Segments: []page.Segment{{}, {Op: 9}}}}}, 10, "unknown segment"},
		"a negative scale":      {page.Page{Size: size, Marks: []page.Mark{page.Group{At: page.Transform{Scale: -1}}}}, 10, "scale"},
		"a negative clip":       {page.Page{Size: size, Marks: []page.Mark{page.Group{Clip: page.Size{Height: -1}}}}, 10, "clip"},
		"groups too deep":       {page.Page{Size: size, Marks: []page.Mark{deep}}, 10, "mark 65: "},
		"no mark in a group":    {page.Page{Size: size, Marks: []page.Mark{page.Group{Marks: []page.Mark{nil}}}}, 10, "mark 2: a mark is of an unknown kind"},
		"no mark":               {page.Page{Size: size, Marks: []page.Mark{nil}}, 10, "unknown kind"},
	} {
		got, err := raster.Draw(&c.page, c.width, faces)
		if err == nil || got != nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want an error with %q", name, err, c.want)
		}
	}
}

// TestBeyondThePage: what hangs over an edge is cut there, and nothing of it
// comes out at the other. A picture of part of a drawing is that part of the
// picture of all of it.
func TestBeyondThePage(t *testing.T) {
	marks := []page.Mark{
		page.Line{From: at(-50, 3), To: at(90, 37), Stroke: pen(3)},
		page.Line{From: at(-50, 33), To: at(90, 2), Stroke: dashed(roundPen(2), 3, 4)},
		page.Rectangle{At: at(-9, -9), Size: page.Size{Width: 40 * mm, Height: 30 * mm}, Radius: 6 * mm, Stroke: pen(1.3), Fill: page.Grey(0xcc)},
		page.Rectangle{At: at(-99, 15.3), Size: page.Size{Width: 400 * mm, Height: 5 * mm}, Fill: page.Grey(0x88)},
		page.Path{Segments: page.Circle(at(20, 18), 31*mm), Stroke: dashed(pen(2), 5, 1)},
		// Its first side would meet the picture if it were longer.
		page.Path{Segments: page.Polygon(at(95, 80), at(66, 50), at(12, 12)), Stroke: dashed(pen(1), 5, 4)},
		page.Path{Segments: page.Polygon(at(-70, 50), at(20, -60), at(110, 50), at(20, 24)), Fill: page.Grey(0x44)},
		page.Text{At: at(-6, 30), Size: 50 * mm, Ink: page.White, Glyphs: glyphs(t, fonts.Kai, 50*mm, "写好")},
	}
	const margin = 100
	part := picture(t, 40, 36, marks...)
	all := picture(t, 40+2*margin, 36+2*margin, page.Group{At: page.Translate(margin*mm, margin*mm), Marks: marks})
	for y := range part.Rect.Dy() {
		for x := range part.Rect.Dx() {
			got, want := int(part.GrayAt(x, y).Y), int(all.GrayAt(margin+x, margin+y).Y)
			if got < want-2 || got > want+2 {
				t.Fatalf("(%d, %d) is %d, want %d\n%s", x, y, got, want, spell(part))
			}
		}
	}
}

// TestManyDashes: a stroke so thick that millions of its dashes are in sight
// costs no more than some thousands.
func TestManyDashes(t *testing.T) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	picture(t, 40, 40, page.Line{From: at(-4e6, 20), To: at(4e6, 20), Stroke: dashed(pen(2e6), 1, 1)})
	runtime.ReadMemStats(&after)
	if bytes := after.TotalAlloc - before.TotalAlloc; bytes > 64<<20 {
		t.Errorf("%d MB to draw a line", bytes>>20)
	}
}

// TestAreas: the grey of a picture adds up to the area of what is drawn.
func TestAreas(t *testing.T) {
	ring := page.Path{Segments: page.Circle(at(50, 50), 30*mm), Stroke: pen(4)}
	tenth := page.Path{Segments: page.Circle(at(50, 50), 3*mm), Stroke: pen(0.4)}
	bent := page.Path{Segments: []page.Segment{moveTo(10, 10), {Op: page.CurveTo, C1: at(90, 10), C2: at(90, 10), To: at(90, 90)}}, Stroke: roundPen(2)}
	for name, c := range map[string]struct {
		mark page.Mark
		want float64
	}{
		"disc":          {page.Path{Segments: page.Circle(at(50.3, 49.1), 30*mm), Fill: page.Black}, math.Pi * 900},
		"ring":          {ring, math.Pi * 60 * 4},
		"thin ring":     {tenth, math.Pi * 6 * 0.4},
		"dashed ring":   {page.Path{Segments: ring.Segments, Stroke: dashed(ring.Stroke, 3, 1)}, math.Pi * 60 * 4 * 3 / 4},
		"slanted line":  {page.Line{From: at(10, 10), To: at(70, 90), Stroke: pen(0.7)}, 100 * 0.7},
		"curve, joined": {bent, 144.4*2 + math.Pi},
		"square":        {page.Rectangle{At: at(10.3, 10.3), Size: page.Size{Width: 20 * mm, Height: 20 * mm}, Stroke: pen(0.5)}, 40},
	} {
		sum := 0
		for _, level := range picture(t, 100, 100, c.mark).Pix {
			sum += 255 - int(level)
		}
		if got := float64(sum) / 255; math.Abs(got/c.want-1) > 0.015 {
			t.Errorf("%s: area %.2f, want %.2f", name, got, c.want)
		}
	}
}

// FuzzDraw makes marks of any numbers. Whatever they are, a small picture
// comes soon, or an error.
func FuzzDraw(f *testing.F) {
	f.Add([]byte(strings.Repeat("\x01\x00\x00\x00\x00\x00\x00\x00\x7f", 40)))
	f.Add([]byte(strings.Repeat("\x02\x81\x00\x10\x00\x33\x00\x00\x00\x09\x00", 40)))
	f.Add(bytes.Repeat([]byte{3, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x80}, 30))
	faces := fonts.Embedded()
	f.Fuzz(func(t *testing.T, data []byte) {
		p := page.Page{Size: page.Size{Width: 40 * mm, Height: 30 * mm}}
		next := func() page.Length {
			var b [8]byte
			n := copy(b[:], data)
			data = data[n:]
			// Every other is near the page, so that there is something to be seen.
			if b[7]&1 == 0 {
				return page.Length(int16(binary.BigEndian.Uint16(b[:]))) * 50
			}
			return page.Length(binary.BigEndian.Uint64(b[:]))
		}
		place := func() page.Position { return page.Position{X: next(), Y: next()} }
		stroke := func() page.Stroke {
			return page.Stroke{Width: next() / 16, Ink: page.Black, On: next() / 8, Off: next() / 8, Round: next()&1 == 0}
		}
		for len(data) > 0 && len(p.Marks) < 8 {
			switch next() & 7 {
			case 0:
				p.Marks = append(p.Marks, page.Text{At: place(), Size: next(), Ink: page.Black, Glyphs: []page.Glyph{
					{ID: fonts.GlyphID(next() & 0x3fff), Face: fonts.ID(next() & 3), Advance: next(), Shift: next()},
				}})
			case 1:
				p.Marks = append(p.Marks, page.Line{From: place(), To: place(), Stroke: stroke()})
			case 2:
				p.Marks = append(p.Marks, page.Rectangle{At: place(), Size: page.Size{Width: next(), Height: next()}, Radius: next(), Stroke: stroke(), Fill: page.Grey(0x99)})
			case 3:
				path := page.Path{Segments: []page.Segment{{To: place()}}, Stroke: stroke(), Fill: page.Ink(next() & 1)}
				for len(data) > 0 && len(path.Segments) < 8 {
					path.Segments = append(path.Segments, page.Segment{Op: page.Op(next() & 3), To: place(), C1: place(), C2: place()})
				}
				p.Marks = append(p.Marks, path)
			default:
				p.Marks = []page.Mark{page.Group{
					At:   page.Transform{X: next(), Y: next(), Scale: int64(next()), Turns: uint8(next())},
					Clip: page.Size{Width: next(), Height: next()}, Marks: p.Marks,
				}}
			}
		}
		// A test that hangs is not reported: a panic is.
		late := time.AfterFunc(2*time.Second, func() { panic("still drawing after 2 s") })
		defer late.Stop()
		got, err := raster.Draw(&p, 80, faces)
		if err == nil && got.Rect.Dy() != 60 {
			t.Error("height", got.Rect.Dy())
		}
		// On a page of the same size that had other marks.
		var s raster.Sketch
		if _, _, _, err := s.Draw(page.Page{Size: p.Size, Marks: p.Marks[:len(p.Marks)/2]}, 80, faces); err != nil {
			return
		}
		planes, _, _, again := s.Draw(p, 80, faces)
		if err == nil && (again != nil || !bytes.Equal(planes[0].Pix, got.Pix)) {
			t.Errorf("a sketch of it has other pixels: %v, %v", again, err)
		}
	})
}
