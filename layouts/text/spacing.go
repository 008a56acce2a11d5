package text

import "worksheetpdf/fonts"

// place is how the room between two units gives when a line is justified.
type place uint8

const (
	rigid     place = iota
	gapPlace        // between Han and Latin
	markPlace       // beside the blank half of a mark
	hanPlace        // between Han
)

// places fills in the distance and the give between neighbours.
func (t *parsed) places() {
	for i := 0; i+1 < len(t.units); i++ {
		a, b := &t.units[i], &t.units[i+1]
		a.place, a.delta = between(a, b)
	}
}

// between is CLREQ's "Compression of punctuation marks" and "Mixed text
// composition": the blank halves of two marks that face each other are closed
// up, Han and Latin letters or digits part by a gap, nothing else moves.
func between(a, b *unit) (place, int16) {
	switch {
	case a.class == space, a.class == blank, a.class == newline, b.class == space, b.class == blank, b.class == newline:
		return rigid, 0
	case a.class == closing && (b.class == closing || b.class == opening || b.class == middle):
		return rigid, -a.half
	case b.class == opening && (a.class == opening || a.class == middle):
		return rigid, -b.half
	case a.class == closing && int64(a.half) >= rules.limits.shrink.mark, b.class == opening && int64(b.half) >= rules.limits.shrink.mark:
		return markPlace, 0
	case a.class == han && (b.class == latin || b.class == digit) || b.class == han && (a.class == latin || a.class == digit):
		return gapPlace, int16(rules.spacing.gap)
	case a.class == han && b.class == han && !(wideAlphanumeric(a.r) && wideAlphanumeric(b.r)):
		return hanPlace, 0
	}
	return rigid, 0
}

// spaces gives a single space typed between Han and Latin its width; all
// others keep that of the face.
func (t *parsed) spaces(faces *fonts.Faces) {
	for i := 1; i+1 < len(t.units); i++ {
		u := &t.units[i]
		if u.class != space {
			continue
		}
		if p, _ := between(&t.units[i-1], &t.units[i+1]); p == gapPlace {
			u.advance = uint16(rules.spacing.space * int64(faces.Face(u.face).UnitsPerEm()) / 1000)
		}
	}
}
