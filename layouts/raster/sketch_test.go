package raster_test

import (
	"bytes"
	"fmt"
	"image"
	"math/rand/v2"
	"strings"
	"testing"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/layouttest"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/raster"
)

// shown is a sketch, and its pixels as somebody has them who was told of the rows
// that changed.
type shown struct {
	raster.Sketch
	pixels [3][]uint8
}

// like fails where a sketch of a page has other pixels than the page's picture.
// It returns how many rows were changed.
func (s *shown) like(t *testing.T, p page.Page, width int, faces *fonts.Faces) int {
	t.Helper()
	planes, top, bottom, err := s.Draw(p, width, faces)
	if err != nil {
		t.Fatal(err)
	}
	var want raster.Planes
	if raster.Coloured(p) {
		want, err = raster.DrawColours(&p, width, faces)
	} else {
		var grey *image.Gray
		grey, err = raster.Draw(&p, width, faces)
		want = raster.Planes{grey, grey, grey}
	}
	if err != nil {
		t.Fatal(err)
	}
	for i, plane := range planes {
		if len(s.pixels[i]) != len(plane.Pix) {
			s.pixels[i] = make([]uint8, len(plane.Pix))
		}
		copy(s.pixels[i][top*width:bottom*width], plane.Pix[top*width:])
		if want[i].Rect != plane.Rect || !bytes.Equal(want[i].Pix, s.pixels[i]) {
			t.Fatalf("plane %d has other pixels than the page (rows %d to %d are new)", i, top, bottom)
		}
	}
	return bottom - top
}

// TestSketch: whatever is changed in a tree of marks, the sketch of it is the
// picture of it.
func TestSketch(t *testing.T) {
	rounds := uint64(6)
	if *long {
		rounds *= 20
	}
	faces := fonts.Embedded()
	size := page.Size{Width: 130 * mm, Height: 130 * mm}
	for seed := range rounds {
		r := forest{rand.New(rand.NewPCG(seed, 11)), t}
		marks := r.tree(3)
		var s shown
		s.like(t, page.Page{Size: size, Marks: marks}, 150, faces)
		for range 12 {
			marks = r.edited(marks)
			s.like(t, page.Page{Size: size, Marks: marks}, 150, faces)
		}
	}
}

// edited is marks of which one, somewhere, is changed, gone, new or a colour.
func (r forest) edited(marks []page.Mark) []page.Mark {
	if len(marks) == 0 {
		return r.tree(1)
	}
	i := r.IntN(len(marks))
	out := append([]page.Mark(nil), marks...)
	if g, ok := out[i].(page.Group); ok && r.IntN(4) > 0 {
		g.Marks = r.edited(g.Marks)
		out[i] = g
		return out
	}
	switch r.IntN(5) {
	case 0:
		return append(out[:i], out[i+1:]...)
	case 1:
		return append(out[:i:i], append([]page.Mark{r.mark()}, out[i:]...)...)
	case 2:
		out[i] = page.Rectangle{At: r.place(), Size: page.Size{Width: 9 * mm, Height: 9 * mm}, Fill: page.RGB(200, 40, 40)}
	default:
		out[i] = r.mark()
	}
	return out
}

// TestSketchTyped: one more character in a line of a full page changes that line,
// not the page.
func TestSketchTyped(t *testing.T) {
	sheet := layouttest.Library(t, "community-listening-sheet")
	faces := fonts.Embedded()
	var s shown
	for n := range 4 {
		rows := []any{}
		for i := range 6 {
			rows = append(rows, map[string]any{"quote": fmt.Sprint("第 ", i, " 句话"), "who": "他"})
		}
		rows[3].(map[string]any)["quote"] = "那一句" + strings.Repeat("话", n)
		p := layouttest.Pages(t, sheet, layouttest.Answers(t, sheet, map[string]any{"community": "某社区", "log": rows})).Pages[1]
		changed, height := s.like(t, p, 600, faces), 600*p.Size.Height/p.Size.Width
		if n > 0 && (changed == 0 || page.Length(changed) > height/20) {
			t.Errorf("%d of %d rows are drawn anew", changed, height)
		}
	}
}

// TestSketchAnew: another size, or a page that cannot be drawn, begins a sketch anew.
func TestSketchAnew(t *testing.T) {
	r := forest{rand.New(rand.NewPCG(1, 11)), t}
	p := page.Page{Size: page.Size{Width: 130 * mm, Height: 130 * mm}, Marks: r.tree(2)}
	faces := fonts.Embedded()
	var s shown
	for _, width := range []int{100, 120, 120} {
		s.like(t, p, width, faces)
	}
	bad := p
	bad.Marks = append(bad.Marks[:len(bad.Marks):len(bad.Marks)], page.Line{To: at(50, 50), Stroke: page.Stroke{Width: -1, Ink: page.Black}})
	if _, _, _, err := s.Draw(bad, 120, faces); err == nil {
		t.Error("a negative stroke is drawn")
	}
	if changed := s.like(t, p, 120, faces); changed != 120 {
		t.Errorf("%d rows after a page that could not be drawn", changed)
	}
	lower := p
	lower.Size.Height /= 2
	s.like(t, lower, 120, faces)
}
