package page

import (
	"math/rand/v2"
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

func TestTransform(t *testing.T) {
	at, size := Position{100, 40}, Size{30, 7}
	for _, c := range []struct {
		name   string
		t      Transform
		at     Position // where the place lies
		corner Position // the box's top left one
		size   Size
		moves  bool
	}{
		{"nothing", Transform{}, Position{100, 40}, Position{100, 40}, Size{30, 7}, true},
		{"as large as it is", Transform{Scale: Whole}, Position{100, 40}, Position{100, 40}, Size{30, 7}, true},
		{"moved", Translate(5, -6), Position{105, 34}, Position{105, 34}, Size{30, 7}, true},
		// 47 scaled ends at 24, so the box is 4 high, not 3.5.
		{"half", Transform{Scale: Whole / 2}, Position{50, 20}, Position{50, 20}, Size{15, 4}, false},
		{"runs up", Transform{Turns: 1}, Position{40, -100}, Position{40, -130}, Size{7, 30}, false},
		{"upside down", Transform{Turns: 2}, Position{-100, -40}, Position{-130, -47}, Size{30, 7}, false},
		{"runs down", Transform{Turns: 3}, Position{-40, 100}, Position{-47, 100}, Size{7, 30}, false},
		{"scaled, turned, then moved", Transform{X: 1000, Y: 2000, Scale: 2 * Whole, Turns: 1}, Position{1080, 1800}, Position{1080, 1740}, Size{14, 60}, false},
	} {
		if got := c.t.Apply(at); got != c.at {
			t.Errorf("%s: at %d, want %d", c.name, got, c.at)
		}
		if corner, got := c.t.Box(at, size); corner != c.corner || got != c.size {
			t.Errorf("%s: box at %d, %d, want %d, %d", c.name, corner, got, c.corner, c.size)
		}
		if got := c.t.Moves(); got != c.moves {
			t.Errorf("%s: only moves: %v", c.name, got)
		}
	}
}

// random is a transform as imposition makes them.
func random(r *rand.Rand) Transform {
	return Transform{
		X: Length(r.Int64N(int64(A3.Width))), Y: Length(r.Int64N(int64(A3.Width))),
		Scale: r.Int64N(2 * Whole), Turns: uint8(r.IntN(4)),
	}
}

// TestPlacement: the transforms of groups in groups, applied one after the
// other from the inside; the turns add up; and whatever is left undone by the
// first is done by all.
func TestPlacement(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		outer, middle, inner := random(r), random(r), random(r)
		p := Placement(nil).within(outer).within(Transform{}).within(middle).within(inner)
		at, size := Position{Length(r.Int64N(9_000_000)), Length(r.Int64N(9_000_000))}, Size{Length(r.Int64N(9_000_000)), 5}
		if got, want := p.Apply(at), outer.Apply(middle.Apply(inner.Apply(at))); got != want {
			t.Fatalf("%v: at %v, want %v", p, got, want)
		}
		if got, want := p.Length(size.Width), outer.Length(middle.Length(inner.Length(size.Width))); got != want {
			t.Fatalf("%v: length %v, want %v", p, got, want)
		}
		if got, want := p.Turns(), (outer.Turns+middle.Turns+inner.Turns)%4; got != want {
			t.Fatalf("%v: %d turns, want %d", p, got, want)
		}
		corner, box := p.Box(at, size)
		a, b := p.Apply(at), p.Apply(at.Plus(size.Width, size.Height))
		if corner != (Position{min(a.X, b.X), min(a.Y, b.Y)}) || corner.Plus(box.Width, box.Height) != (Position{max(a.X, b.X), max(a.Y, b.Y)}) {
			t.Fatalf("%v: box %v %v of the corners %v and %v", p, corner, box, a, b)
		}
	}
}
