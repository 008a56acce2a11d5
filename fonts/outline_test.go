package fonts_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"worksheetpdf/fonts"
)

// spell writes an outline as PDF does: m, l and q, for a quadratic curve.
func spell(segments []fonts.Segment) string {
	var b strings.Builder
	for _, s := range segments {
		switch s.Op {
		case fonts.MoveTo:
			fmt.Fprintf(&b, "%v,%v m ", s.X, s.Y)
		case fonts.LineTo:
			fmt.Fprintf(&b, "%v,%v l ", s.X, s.Y)
		case fonts.CurveTo:
			fmt.Fprintf(&b, "%v,%v %v,%v q ", s.CX, s.CY, s.X, s.Y)
		}
	}
	return strings.TrimSpace(b.String())
}

// simpleGlyph is a glyph of words: per point on or off, and its place.
// Contours end where ends says.
func simpleGlyph(ends []int, points ...[3]int) []byte {
	xMin := points[0][1]
	for _, p := range points {
		xMin = min(xMin, p[1])
	}
	out := numbers(len(ends), xMin, 0, 0, 0)
	out = append(out, numbers(ends...)...)
	out = append(out, 0, 0)
	for _, p := range points {
		out = append(out, byte(p[0]))
	}
	for axis := 1; axis <= 2; axis++ {
		last := 0
		for _, p := range points {
			out = append(out, numbers(p[axis]-last)...)
			last = p[axis]
		}
	}
	return out
}

func TestOutline(t *testing.T) {
	const (
		words, xy = 1, 2
		scale     = 0x08
		more      = 0x20
		xyScale   = 0x40
		twoByTwo  = 0x80
		scaled    = 0x800
		half      = 1 << 13
		one       = 1 << 14
	)
	triangle := simpleGlyph([]int{2}, [3]int{1, 0, 0}, [3]int{1, 10, 0}, [3]int{1, 4, 8})
	composite := func(parts ...int) []byte { return numbers(append([]int{-1, 0, 0, 0, 0}, parts...)...) }
	repeats := append(numbers(1, 0, 0, 0, 0, 3, 0), // flags: a byte right, then three times the same
		0x01|0x02|0x10|0x08|0x20, 3,
		5, 5, 5, 5)
	mixed := append(numbers(1, 0, 0, 0, 0, 2, 0),
		0x01|0x02|0x04|0x10|0x20, 0x01|0x02|0x04, 0x01|0x10,
		9, 3, // x
		7, 2, 1, 0) // y
	for name, c := range map[string]struct {
		glyph []byte // glyph 1 is the triangle
		want  string
		err   string
	}{
		"lines":                 {triangle, "0,0 m 10,0 l 4,8 l", ""},
		"begins on the curve":   {simpleGlyph([]int{2}, [3]int{1, 0, 0}, [3]int{0, 10, 0}, [3]int{1, 10, 10}), "0,0 m 10,0 10,10 q", ""},
		"ends off the curve":    {simpleGlyph([]int{2}, [3]int{1, 0, 0}, [3]int{1, 10, 0}, [3]int{0, 10, 10}), "0,0 m 10,0 l 10,10 0,0 q", ""},
		"begins off, then on":   {simpleGlyph([]int{2}, [3]int{0, 0, 0}, [3]int{1, 10, 0}, [3]int{1, 10, 10}), "10,0 m 10,10 l 0,0 10,0 q", ""},
		"all off":               {simpleGlyph([]int{3}, [3]int{0, 0, 0}, [3]int{0, 8, 0}, [3]int{0, 8, 8}, [3]int{0, 0, 8}), "4,0 m 8,0 8,4 q 8,8 4,8 q 0,8 0,4 q 0,0 4,0 q", ""},
		"one point, off":        {simpleGlyph([]int{0}, [3]int{0, 5, 5}), "", ""},
		"one point, on":         {simpleGlyph([]int{0}, [3]int{1, 5, 5}), "5,5 m", ""},
		"two contours":          {simpleGlyph([]int{0, 2}, [3]int{1, 1, 1}, [3]int{1, 2, 2}, [3]int{1, 3, 2}), "1,1 m 2,2 m 3,2 l", ""},
		"repeated flags":        {repeats, "5,0 m 10,0 l 15,0 l 20,0 l", ""},
		"bytes of both signs":   {mixed, "9,7 m 6,5 l 6,261 l", ""},
		"moved":                 {composite(words|xy, 1, 100, -20), "100,-20 m 110,-20 l 104,-12 l", ""},
		"moved by bytes":        {composite(xy, 1, 0x05fe), "5,-2 m 15,-2 l 9,6 l", ""},
		"half as large":         {composite(words|xy|scale, 1, 100, 0, half), "100,0 m 105,0 l 102,4 l", ""},
		"half as wide":          {composite(words|xy|xyScale, 1, 0, 0, half, one), "0,0 m 5,0 l 2,8 l", ""},
		"turned by a quarter":   {composite(words|xy|twoByTwo, 1, 0, 0, 0, one, -one, 0), "0,0 m 0,10 l -8,4 l", ""},
		"offset scaled, too":    {composite(words|xy|scale|scaled, 1, 100, 10, half), "50,5 m 55,5 l 52,9 l", ""},
		"two parts":             {composite(words|xy|more, 1, 1, 0, xy, 1, 0x0200), "1,0 m 11,0 l 5,8 l 2,0 m 12,0 l 6,8 l", ""},
		"placed by a point":     {composite(words, 1, 0, 0), "", "by a point"},
		"holds itself":          {composite(words|xy|more, 2, 0, 0, words|xy, 2, 0, 0), "", "without end"},
		"a part that is none":   {composite(words|xy, 700, 0, 0), "", ""},
		"part cut short":        {composite(words|xy|more, 1, 0, 0), "", "cut short"},
		"points cut short":      {triangle[:len(triangle)-1], "", "cut short"},
		"flags cut short":       {triangle[:15], "", "cut short"},
		"instructions too long": {slices.Replace(slices.Clone(triangle), 12, 14, 0x10, 0), "", "cut short"},
		"contours in disorder":  {simpleGlyph([]int{2, 0, 2}, [3]int{1, 0, 0}, [3]int{1, 10, 0}, [3]int{1, 4, 8}), "", "follow each other"},
	} {
		face, err := fonts.Open(withGlyphs(t, [][]byte{nil, triangle, c.glyph}))
		if err != nil {
			t.Fatal(err)
		}
		kept := []fonts.Segment{{X: 77}}
		// The side bearing that withGlyphs gives is 0: outlines are moved there.
		got, err := face.Outline(2, kept)
		if c.err != "" {
			if err == nil || !strings.Contains(err.Error(), c.err) || len(got) != 1 {
				t.Errorf("%s: %s, %v; want an error with %q", name, spell(got[1:]), err, c.err)
			}
			continue
		}
		if b, ok := face.Bounds(2); err == nil && ok {
			for i := range got[1:] {
				got[1+i].X += float32(b.XMin)
				got[1+i].CX += float32(b.XMin)
			}
		}
		if err != nil || spell(got[1:]) != c.want || got[0] != kept[0] {
			t.Errorf("%s: %s, %v\nwant %s", name, spell(got[1:]), err, c.want)
		}
	}
}

// TestOutlineGrows: parts that hold parts many times over end in an error,
// not in the machine's memory.
func TestOutlineGrows(t *testing.T) {
	glyphs := [][]byte{nil, simpleGlyph([]int{0}, [3]int{1, 5, 5})}
	for i := range 14 {
		parts := []int{-1, 0, 0, 0, 0}
		for j := range 8 {
			flags := 0x23
			if j == 7 {
				flags = 3
			}
			parts = append(parts, flags, i+1, 0, 0)
		}
		glyphs = append(glyphs, numbers(parts...))
	}
	face, err := fonts.Open(withGlyphs(t, glyphs))
	if err != nil {
		t.Fatal(err)
	}
	if got, err := face.Outline(4, nil); err != nil || len(got) != 512 {
		t.Errorf("%d segments, %v; want 512", len(got), err)
	}
	if got, err := face.Outline(15, nil); err == nil || len(got) != 0 {
		t.Errorf("%d segments, %v; want an error", len(got), err)
	}
}

// TestOutlinesOfFaces: every glyph of every face has an outline that lies in
// the box its file states, and is far from the bound of one outline.
func TestOutlinesOfFaces(t *testing.T) {
	faces := fonts.Embedded()
	var segments []fonts.Segment
	for id := range fonts.ID(fonts.Count) {
		face := faces.Face(id)
		for g := range fonts.GlyphID(face.Glyphs()) {
			var err error
			segments, err = face.Outline(g, segments[:0])
			box, drawn := face.Bounds(g)
			if err != nil || drawn != (len(segments) > 0) || len(segments) > 1<<16/20 {
				t.Fatalf("face %d, glyph %d: %d segments, %v", id, g, len(segments), err)
			}
			for _, s := range segments {
				if s.X < float32(box.XMin) || s.X > float32(box.XMax) || s.Y < float32(box.YMin) || s.Y > float32(box.YMax) {
					t.Fatalf("face %d, glyph %d: (%v, %v) is outside of %v", id, g, s.X, s.Y, box)
				}
			}
		}
	}
}

// TestOutlineOfSubset: a cut face draws what its source does, shifted by its shift.
func TestOutlineOfSubset(t *testing.T) {
	faces := fonts.Embedded()
	for id, text := range [fonts.Count]string{"好A“", "标题", "写好", "✓Ö", "😀👍"} {
		face := faces.Face(fonts.ID(id))
		for _, r := range text {
			glyph, ok := face.Glyph(r)
			if !ok {
				continue
			}
			data, err := face.Subset([]fonts.Cut{{Glyph: glyph}, {Glyph: glyph, Shift: -300}})
			if err != nil {
				t.Fatal(err)
			}
			subset, err := fonts.Open(data)
			if err != nil {
				t.Fatal(err)
			}
			want, _ := face.Outline(glyph, nil)
			same, err1 := subset.Outline(1, nil)
			moved, err2 := subset.Outline(2, nil)
			for i := range moved {
				moved[i].X += 300
				if moved[i].Op == fonts.CurveTo {
					moved[i].CX += 300
				}
			}
			if err1 != nil || err2 != nil || !slices.Equal(same, want) || !slices.Equal(moved, want) {
				t.Errorf("%c of face %d: another outline once it is cut (%v, %v)", r, id, err1, err2)
			}
		}
	}
}

func BenchmarkOutline(b *testing.B) {
	face := fonts.Embedded().Face(fonts.Sans)
	var glyphs []fonts.GlyphID
	for r := '一'; len(glyphs) < 400; r += 7 {
		if glyph, ok := face.Glyph(r); ok {
			glyphs = append(glyphs, glyph)
		}
	}
	var segments []fonts.Segment
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		var err error
		if segments, err = face.Outline(glyphs[i%len(glyphs)], segments[:0]); err != nil {
			b.Fatal(err)
		}
	}
}
