package text

import (
	"testing"

	"worksheetpdf/fonts"
)

// TestHangingIdeographs: no ideograph hangs, whatever follows it, so that none
// has to be asked.
func TestHangingIdeographs(t *testing.T) {
	s := NewSetter(fonts.Embedded())
	for _, after := range []string{"", "一", "，", "）", "A", "5", "\u3099", "\ufe00", "\u0301", " ", "…", "ー"} {
		for r := rune(0x4E00); r <= 0x9FFF; r++ {
			a := s.analyse(Normalize("一"+string(r)+after), fonts.Sans)
			if len(a.clusters) < 2 || a.clusters[1].level >= leader {
				t.Fatalf("%c hangs before %q", r, after)
			}
		}
	}
}
