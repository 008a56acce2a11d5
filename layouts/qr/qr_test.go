package qr

import "testing"

// TestRectangles: the rectangles cover the black squares, each once.
func TestRectangles(t *testing.T) {
	for _, address := range []string{"", "https://example.com/社区", string(make([]byte, 700))} {
		c, ok := Encode(address)
		if !ok {
			t.Fatalf("%.20q was not encoded", address)
		}
		drawn := make([][]int, len(c))
		for y := range drawn {
			drawn[y] = make([]int, len(c))
		}
		for _, r := range c.rectangles() {
			for y := r.y; y < r.y+r.height; y++ {
				for x := r.x; x < r.x+r.width; x++ {
					drawn[y][x]++
				}
			}
		}
		for y := range c {
			for x := range c[y] {
				if (drawn[y][x] == 1) != c[y][x] || drawn[y][x] > 1 {
					t.Fatalf("%.20q: the square %d, %d is drawn %d times", address, x, y, drawn[y][x])
				}
			}
		}
	}
	if _, ok := Encode(string(make([]byte, 3000))); ok {
		t.Error("3000 bytes were encoded")
	}
}
