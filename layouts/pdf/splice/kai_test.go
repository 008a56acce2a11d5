package splice

import (
	"flag"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"worksheetpdf/fonts"
)

var update = flag.Bool("update", false, "work out the code again")

// kaiOutlines are all outlines of the face.
func kaiOutlines(t *testing.T) (all [][]byte) {
	t.Helper()
	face := fonts.Embedded().Face(fonts.Kai)
	var cuts []fonts.Cut
	for g := 1; g < face.Glyphs(); g++ {
		cuts = append(cuts, fonts.Cut{Glyph: fonts.GlyphID(g)})
	}
	parts, _, err := face.Parts(cuts)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range parts {
		if p.Outline != 0 {
			all = append(all, p.Bytes)
		}
	}
	return all
}

// counts are how often each symbol is used.
type counts struct{ literals, distances []float64 }

// newCounts says of each symbol that it is used a little: each has to have a word.
func newCounts() counts {
	n := counts{make([]float64, literalCodes), make([]float64, distanceCodes)}
	for i := range n.literals {
		n.literals[i] = 1
	}
	for i := range n.distances {
		n.distances[i] = 1
	}
	return n
}

// code is the best code for the counts.
func (n counts) code() string {
	var b strings.Builder
	for _, l := range slices.Concat(bestLengths(n.literals), bestLengths(n.distances)) {
		b.WriteString(strconv.FormatInt(int64(l), 16))
	}
	return b.String()
}

// add counts the symbols of a piece.
func (n counts) add(c *Code, data []byte) {
	for m := range c.parse(data) {
		if m.length == 0 {
			n.literals[m.literal]++
			continue
		}
		length, _ := lengthCode(m.length)
		distance, _ := distanceCode(m.distance)
		n.literals[firstLength+length]++
		n.distances[distance]++
	}
}

// bestLengths are the lengths of the shortest code without words of more than 15
// bits, by package-merge (Larmore and Hirschberg, 1990).
func bestLengths(weights []float64) []int {
	type packet struct {
		weight  float64
		symbols []int
	}
	var leaves []packet
	for i, w := range weights {
		leaves = append(leaves, packet{w, []int{i}})
	}
	byWeight := func(a, b packet) int {
		switch {
		case a.weight < b.weight:
			return -1
		case a.weight > b.weight:
			return 1
		}
		return 0
	}
	slices.SortStableFunc(leaves, byWeight)
	level := leaves
	for range longest - 1 {
		next := slices.Clone(leaves)
		for i := 0; i+1 < len(level); i += 2 {
			next = append(next, packet{level[i].weight + level[i+1].weight, slices.Concat(level[i].symbols, level[i+1].symbols)})
		}
		slices.SortStableFunc(next, byWeight)
		level = next
	}
	lengths := make([]int, len(weights))
	for _, p := range level[:2*len(weights)-2] {
		for _, s := range p.symbols {
			lengths[s]++
		}
	}
	return lengths
}

// TestKai works out the code: which matches are worth writing hangs on the code,
// and it on them, so that it takes three rounds to settle.
func TestKai(t *testing.T) {
	all := kaiOutlines(t)
	n := newCounts()
	for _, data := range all {
		for _, b := range data {
			n.literals[b]++
		}
	}
	for range 3 {
		c, err := NewCode(n.code())
		if err != nil {
			t.Fatal(err)
		}
		n = newCounts()
		for _, data := range all {
			n.add(c, data)
		}
	}
	got := n.code()
	if got == kai {
		return
	}
	if !*update {
		t.Fatalf("the code is not the face's; -update works it out again")
	}
	source, err := os.ReadFile("kai.go")
	if err == nil {
		err = os.WriteFile("kai.go", []byte(strings.Replace(string(source), kai, got, 1)), 0o666)
	}
	if err != nil {
		t.Fatal(err)
	}
}
