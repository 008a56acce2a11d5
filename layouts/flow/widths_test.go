package flow

import (
	"slices"
	"testing"

	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/layouts/theme"
	"worksheetpdf/worksheets"
)

// TestShares shares rooms out; what does not add up is a note with the room.
func TestShares(t *testing.T) {
	mm := func(n float64) Want { return Want{Width: worksheets.Width{MM: n}} }
	fr := func(n float64) Want { return Want{Width: worksheets.Width{Share: n}} }
	natural := func(n float64) Want { return Want{Natural: page.Millimetres(n)} }
	least := func(n float64) Want { return Want{Least: page.Millimetres(n)} }
	for _, c := range []struct {
		name  string
		wants []Want
		want  []float64 // in mm, of a room of 100
		note  bool
	}{
		{"shares", []Want{fr(1), fr(3)}, []float64{25, 75}, false},
		{"millimetres and what is left", []Want{mm(30), fr(1), fr(1)}, []float64{30, 35, 35}, false},
		{"nothing said", []Want{{}, {}}, []float64{50, 50}, false},
		{"weights", []Want{{Weight: 1}, {Weight: 3}}, []float64{25, 75}, false},
		{"millimetres that add up", []Want{mm(40), mm(60)}, []float64{40, 60}, false},
		{"too many millimetres", []Want{mm(150), mm(50)}, []float64{75, 25}, true},
		{"too few millimetres", []Want{mm(20), mm(30)}, []float64{40, 60}, true},
		{"too many, and a share", []Want{mm(200), fr(1)}, []float64{100, 0}, true},
		{"what they need", []Want{natural(16), {}}, []float64{16, 84}, false},
		{"only what they need", []Want{natural(10), natural(30)}, []float64{25, 75}, false},
		{"a least", []Want{least(40), {}, {}}, []float64{40, 30, 30}, false},
		{"more need than room", []Want{natural(90), natural(90), least(10)}, []float64{45, 45, 10}, false},
	} {
		f := &Frame{Pen: pen.New(new(theme.Theme), nil, new(worksheets.Findings), nil)}
		got := f.Shares(page.Millimetres(100), c.wants, "blocks[0]")
		var want []page.Length
		for _, n := range c.want {
			want = append(want, page.Millimetres(n))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", c.name, got, want)
		}
		if notes := f.Notes.Problems(); len(notes) > 0 != c.note || c.note && !notes[0].Note {
			t.Errorf("%s: the notes %v", c.name, notes)
		}
	}
}
