package text

import (
	"math/rand/v2"
	"testing"

	"github.com/go-text/typesetting/segmenter"
)

// TestGraphemes holds the short cut against the segmenter.
func TestGraphemes(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	var seg, asked segmenter.Segmenter
	check := func(text string) {
		if err := seg.InitWithString(text); err != nil {
			t.Fatal(err)
		}
		var g graphemes
		if g.reset(text, &seg, true); rng.IntN(2) == 0 {
			g.reset(text, &asked, false)
		}
		for want := seg.GraphemeIterator(); want.Next(); {
			w := want.Grapheme()
			if !g.next() || g.start != w.OffsetInBytes || g.index != w.Offset || string(g.runes) != string(w.Text) {
				t.Fatalf("%q has the cluster %q at %d, got %q at %d", text, string(w.Text), w.OffsetInBytes, string(g.runes), g.start)
			}
		}
		if g.next() {
			t.Fatalf("%q has one cluster too many: %q", text, string(g.runes))
		}
	}
	for range 5000 {
		check(Normalize(randomText(rng, 20)))
	}
	check("一©\ufe0f®\ufe0f©二")
	// Any two single characters are two clusters.
	var singles []rune
	for r := range rune(0x10000) {
		if single(r) && r != '\r' {
			singles = append(singles, r)
		}
	}
	for range 5 {
		rng.Shuffle(len(singles), func(i, j int) { singles[i], singles[j] = singles[j], singles[i] })
		if err := seg.InitWithString(string(singles)); err != nil {
			t.Fatal(err)
		}
		for it := seg.GraphemeIterator(); it.Next(); {
			if c := it.Grapheme(); len(c.Text) > 1 {
				t.Errorf("%+q are one cluster", string(c.Text))
			}
		}
	}
}
