package conformancetest

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// limitRules are ISO 19005-3, 6.1.13, after ISO 32000-1, Annex C.
func limitRules(g *registry) {
	number64 := func(t token) float64 {
		n, _ := strconv.ParseFloat(t.raw, 64)
		return n
	}
	whole := func(t token) bool { return !strings.Contains(t.raw, ".") }
	eachToken(g.archive, "6.1.13", 1, number, func(t token) bool {
		return !whole(t) || number64(t) <= math.MaxInt32 && number64(t) >= math.MinInt32
	}, "the integer %s")
	eachToken(g.archive, "6.1.13", 2, number, func(t token) bool {
		return whole(t) || math.Abs(number64(t)) <= 3.403e38
	}, "the real number %s")
	eachToken(g.archive, "6.1.13", 3, literal, func(t token) bool { return len(t.value) < 32768 }, "a string of more than 32,767 bytes: %.20s…")
	eachToken(g.archive, "6.1.13", 4, name, func(t token) bool { return len(decodedName(t.raw)) <= 127 }, "the name /%s")
	eachToken(g.archive, "6.1.13", 5, number, func(t token) bool {
		return whole(t) || number64(t) == 0 || math.Abs(number64(t)) >= 1.175e-38
	}, "the real number %s")
	g.archive("6.1.13", 7, func(d *document, r report) {
		if len(d.bodies) > 8388607 {
			r("the file", "it has %d objects", len(d.bodies))
		}
	})
	g.archive("6.1.13", 8, func(d *document, r report) {
		for _, p := range d.painted() {
			if p.deepest > 28 {
				r(p.String(), "%d graphics states are saved within one another", p.deepest)
			}
		}
	})
	g.archive("6.1.13", 9, colourSpace("DeviceN"))
	g.archive("6.1.13", 10, cmapStream)
	g.archive("6.1.13", 11, boxes)
}

// boxes holds the sides of the pages' boxes to 3 to 14,400 points.
func boxes(d *document, r report) {
	for _, p := range d.pages {
		for _, key := range []string{"MediaBox", "CropBox", "TrimBox", "ArtBox", "BleedBox"} {
			box := d.array(d.inherited(p, key))
			if box == nil {
				continue
			}
			if len(box) != 4 {
				r(fmt.Sprintf("page %d", p.index+1), "/%s has %d numbers", key, len(box))
				continue
			}
			for i := range 2 {
				if side := math.Abs(d.number(box[i+2]) - d.number(box[i])); side < 3 || side > 14400 {
					r(fmt.Sprintf("page %d", p.index+1), "a side of /%s measures %g points", key, side)
				}
			}
		}
	}
}
