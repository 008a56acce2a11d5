package page

import (
	"math/rand/v2"
	"reflect"
	"testing"
)

func TestLengthScale(t *testing.T) {
	for _, c := range []struct {
		length   Length
		num, den int64
		want     Length
	}{
		{10, 1, 2, 5},
		{11, 1, 2, 6}, // half away from zero
		{-11, 1, 2, -6},
		{10, 1, 3, 3},
		{20, 1, 3, 7},
		{-20, 1, 3, -7},
		{0, 7, 9, 0},
		{A3.Height, 7071, 10000, 10_691_352},
		{Point, 3, 2, 19050},
	} {
		if got := c.length.Scale(c.num, c.den); got != c.want {
			t.Errorf("%d × %d/%d = %d, want %d", int64(c.length), c.num, c.den, int64(got), int64(c.want))
		}
	}
}

// radius is one of which the half has just half its circle's control points.
const radius Length = 2_000_000

// marks are one of each kind, with every field set that a change of place or
// size touches.
func marks() []Mark {
	at := Position{30 * Millimetre, 40 * Millimetre}
	size := Size{60 * Millimetre, 20 * Millimetre}
	dashed := Stroke{Width: 900, Ink: Black, On: 1, Off: 4000, Round: true}
	glyphs := []Glyph{{Source: "（", ID: 1, Advance: 60000, Shift: -60000}, {Source: "字", ID: 2, Advance: 120000}}
	return []Mark{
		Text{At: at, Size: 120000, Ink: Black, Glyphs: glyphs},
		Line{From: at, To: at.Plus(size.Width, size.Height), Stroke: dashed},
		Rectangle{At: at, Size: size, Radius: 30000, Stroke: dashed, Fill: Grey(200)},
		Path{Segments: append(Circle(at, radius), Polygon(at, at.Plus(size.Width, 0))...), Stroke: dashed, Fill: White},
		Link{At: at, Size: size, Page: 3, Y: 50 * Millimetre},
		Imported{At: at, Size: size, File: 1, Page: 2},
	}
}

func TestScaled(t *testing.T) {
	at := Position{15 * Millimetre, 20 * Millimetre}
	size := Size{30 * Millimetre, 10 * Millimetre}
	dashed := Stroke{Width: 450, Ink: Black, On: 1, Off: 2000, Round: true}
	glyphs := []Glyph{{Source: "（", ID: 1, Advance: 30000, Shift: -30000}, {Source: "字", ID: 2, Advance: 60000}}
	want := []Mark{
		Text{At: at, Size: 60000, Ink: Black, Glyphs: glyphs},
		Line{From: at, To: at.Plus(size.Width, size.Height), Stroke: dashed},
		Rectangle{At: at, Size: size, Radius: 15000, Stroke: dashed, Fill: Grey(200)},
		Path{Segments: append(Circle(at, radius/2), Polygon(at, at.Plus(size.Width, 0))...), Stroke: dashed, Fill: White},
		Link{At: at, Size: size, Page: 3, Y: 50 * Millimetre}, // where it leads is another page's affair
		Imported{At: at, Size: size, File: 1, Page: 2},
	}
	for i, m := range marks() {
		if got := m.Scaled(1, 2); !reflect.DeepEqual(got, want[i]) {
			t.Errorf("half of\n%+v is\n%+v, want\n%+v", m, got, want[i])
		}
	}
}

func TestScaledByOneIsTheSame(t *testing.T) {
	for _, m := range marks() {
		if got := m.Scaled(7, 7); !reflect.DeepEqual(got, m) {
			t.Errorf("%+v became %+v", m, got)
		}
	}
}

// TestDashesStayDashes: a dot of 1 EMU does not vanish, which would make the
// line a solid one, and a solid line does not become dashed.
func TestDashesStayDashes(t *testing.T) {
	dotted := Stroke{Width: 900, Ink: Black, On: 1, Off: 4000}.Scaled(1, 100)
	if dotted.On != 1 || dotted.Off != 40 {
		t.Errorf("dots: %d on, %d off", dotted.On, dotted.Off)
	}
	if solid := (Stroke{Width: 900}).Scaled(3, 1); solid.On != 0 || solid.Off != 0 {
		t.Errorf("solid: %d on, %d off", solid.On, solid.Off)
	}
}

// TestWidthOfScaledText: rounding each advance does not move a line's end by
// what an eye, or a pen of 0.1 mm, could tell.
func TestWidthOfScaledText(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		text := Text{Size: 10 * Point}
		for range 100 {
			text.Glyphs = append(text.Glyphs, Glyph{Advance: Length(random.Int64N(int64(12 * Point)))})
		}
		num := 1 + random.Int64N(20000)
		got := text.Scaled(num, 10000).(Text).Width()
		if off := got - text.Width().Scale(num, 10000); off < -100 || off > 100 {
			t.Fatalf("at %d/10000 the line is %d EMU off", num, int64(off))
		}
	}
}

// TestCopiesShareNothingThatChanges: marks are values; a scaled, moved or
// turned copy leaves the first one as it was.
func TestCopiesShareNothingThatChanges(t *testing.T) {
	given := marks()
	for _, m := range given {
		m.Scaled(2, 3)
		m.Moved(5, 7)
		m.Turned()
	}
	if !reflect.DeepEqual(given, marks()) {
		t.Error("a mark was changed")
	}
}
