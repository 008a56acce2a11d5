package pdf

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"worksheetpdf/layouts/page"
)

// TestIdentifier: files that differ anywhere have other identifiers (ISO
// 32000-1, 14.4); the outline stands at the end of a file, text in its middle.
func TestIdentifier(t *testing.T) {
	id := regexp.MustCompile(`/ID\[<([0-9a-f]{32})><([0-9a-f]{32})>\]`)
	seen := map[string]bool{}
	for _, change := range []func(*page.Document){
		func(*page.Document) {},
		func(d *page.Document) { d.Title += "!" },
		func(d *page.Document) { d.Pages[1].Marks = d.Pages[1].Marks[1:] },
		func(d *page.Document) { d.Outline[3].Y += page.Point },
	} {
		doc := sheet()
		change(doc)
		found := id.FindSubmatch(written(t, doc))
		if found == nil || string(found[1]) != string(found[2]) || seen[string(found[1])] {
			t.Fatalf("identifier %q, after %v", found, seen)
		}
		seen[string(found[1])] = true
	}
}

// TestCMapBlocks: no block of a CMap has more than 100 entries (Adobe Technical
// Note 5014), and each says how many it has.
func TestCMapBlocks(t *testing.T) {
	for _, n := range []int{0, 1, 99, 100, 101, 250} {
		characters := make([]character, n)
		for i := range characters {
			characters[i].source = string(rune('一' + i))
		}
		entries := 0
		blocks := strings.Split(string(toUnicode(characters)), " beginbfchar\n")
		for i, block := range blocks[1:] {
			var said int
			fmt.Sscan(blocks[i][strings.LastIndexByte(blocks[i], '\n')+1:], &said)
			body, _, _ := strings.Cut(block, "endbfchar")
			has := strings.Count(body, "\n")
			if has != said || has > 100 {
				t.Errorf("%d characters: a block says %d entries and has %d", n, said, has)
			}
			entries += has
		}
		if entries != n {
			t.Errorf("%d characters: %d entries", n, entries)
		}
	}
}

// TestUpright: only a rectangle is written as one.
func TestUpright(t *testing.T) {
	corners := []page.Position{at(0, 0), at(10, 0), at(10, 5), at(0, 5)}
	if !upright(page.Polygon(corners...)) {
		t.Error("a rectangle is none")
	}
	for i := range corners {
		for _, by := range []page.Position{at(1, 0), at(0, 1)} {
			bent := append([]page.Position(nil), corners...)
			bent[i] = bent[i].Plus(by.X, by.Y)
			if upright(page.Polygon(bent...)) {
				t.Errorf("%v is a rectangle", bent)
			}
		}
	}
	open := page.Polygon(corners...)
	open[4] = page.Segment{Op: page.LineTo, To: corners[0]}
	if upright(open) || upright(open[:4]) {
		t.Error("an open path is a rectangle")
	}
}
