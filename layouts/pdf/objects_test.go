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

// TestCMapRanges: the ranges of a CMap lead from each CID to its text, none of
// them reaches over a first byte, and no block has more than 100 (Adobe
// Technical Note 5014); each says how many it has.
func TestCMapRanges(t *testing.T) {
	entry := regexp.MustCompile(`^<(..)(..)> <(..)(..)> \[((?:<[0-9a-f]+>)*)\]$`)
	for _, n := range []int{0, 1, 255, 256, 511, 512, 100*256 - 1, 100 * 256, maxCIDs} {
		characters := make([]character, n)
		for i := range characters {
			characters[i].source = string(rune(0x4e00 + i%0x5000))
		}
		var got []string
		blocks := strings.Split(string(toUnicode(characters)), " beginbfrange\n")
		for i, block := range blocks[1:] {
			var said int
			fmt.Sscan(blocks[i][strings.LastIndexByte(blocks[i], '\n')+1:], &said)
			body, _, _ := strings.Cut(block, "endbfrange")
			ranges := strings.Split(strings.TrimSpace(body), "\n")
			if len(ranges) != said || said > 100 {
				t.Errorf("%d characters: a block says %d ranges and has %d", n, said, len(ranges))
			}
			for _, r := range ranges {
				m := entry.FindStringSubmatch(r)
				if m == nil || m[1] != m[3] {
					t.Fatalf("%d characters: %.60s", n, r)
				}
				texts := strings.Split(strings.Trim(m[5], "<>"), "><")
				first, last := fmt.Sprintf("%04x", len(got)+1), fmt.Sprintf("%04x", len(got)+len(texts))
				if m[1]+m[2] != first || m[3]+m[4] != last {
					t.Errorf("%d characters: %s%s to %s%s, and it has %s to %s", n, m[1], m[2], m[3], m[4], first, last)
				}
				got = append(got, texts...)
			}
		}
		if len(got) != n {
			t.Errorf("%d characters: %d texts", n, len(got))
		}
		for i, text := range got {
			if want := fmt.Sprintf("%04x", []rune(characters[i].source)[0]); text != want {
				t.Fatalf("%d characters: CID %d is %s, not %s", n, i+1, text, want)
			}
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
