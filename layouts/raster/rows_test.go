package raster

import "testing"

// TestRows: what is not in a range is none of its rows, on whichever side it lies.
func TestRows(t *testing.T) {
	whole := rows{0, 150}
	for _, c := range []struct{ mark, want rows }{
		{rows{10, 20}, rows{10, 20}}, {rows{-5, 20}, rows{0, 20}}, {rows{140, 200}, rows{140, 150}},
		{rows{194, 203}, rows{}}, {rows{150, 160}, rows{}}, {rows{-30, -5}, rows{}}, {rows{}, rows{}},
	} {
		if got := c.mark.within(whole); got != c.want {
			t.Errorf("of %v there lie %v in %v, want %v", c.mark, got, whole, c.want)
		}
		if got := whole.and(c.mark.within(whole)); got != whole {
			t.Errorf("%v and what is in it are %v", whole, got)
		}
	}
}
