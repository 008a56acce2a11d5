package pdf

import (
	"strconv"
	"testing"
)

// TestHundredths: a number is written as the standard library writes it.
func TestHundredths(t *testing.T) {
	for n := int64(-1_200_00); n <= 1_200_00; n++ {
		want := strconv.FormatFloat(float64(n)/100, 'f', -1, 64)
		if got := string(appendHundredths([]byte("x"), n)); got != "x"+want {
			t.Fatalf("%d is written %s, not %s", n, got, want)
		}
	}
}
