package text

import "worksheetpdf/fonts"

// place is how the room between two clusters gives when a line is justified.
type place uint8

const (
	rigid     place = iota
	gapPlace        // between Han and Latin
	markPlace       // beside the blank half of a mark
	hanPlace        // between Han
)

// places fills in the distance and the give between neighbours.
func (t *analysis) places() {
	for i := 0; i+1 < len(t.clusters); i++ {
		a, b := &t.clusters[i], &t.clusters[i+1]
		a.place, a.delta = between(a, b)
	}
}

// between is how the room between two neighbours gives, and what is added to
// it, in thousandths of an em. Beside spaces nothing moves.
func between(a, b *cluster) (place, int16) {
	switch {
	case a.class == han && b.class == han:
		if wideAlphanumeric(a.r) && wideAlphanumeric(b.r) {
			return rigid, 0
		}
		return hanPlace, 0
	case a.class == han && b.wordlike(), a.wordlike() && b.class == han:
		return gapPlace, int16(rules.spacing.gap) // CLREQ, "Mixed text composition"
	case a.idle(), b.idle(), a.class == newline, b.class == newline:
		return rigid, 0
	}
	return betweenMarks(a, b)
}

// betweenMarks is CLREQ's "Compression of punctuation marks": the blank halves
// of two marks that face each other are closed up. One that faces no other
// gives when a line is justified, if it is as wide as is taken of it.
func betweenMarks(a, b *cluster) (place, int16) {
	switch {
	case a.class == closing && (b.class == closing || b.class == opening || b.class == middle):
		return rigid, -a.half
	case b.class == opening && (a.class == opening || a.class == middle):
		return rigid, -b.half
	case a.right() >= rules.limits.shrink.mark, b.left() >= rules.limits.shrink.mark:
		return markPlace, 0
	}
	return rigid, 0
}

// spaces gives a single space typed between Han and Latin its width; all
// others keep that of the face.
func (t *analysis) spaces(faces *fonts.Faces) {
	for i := 1; i+1 < len(t.clusters); i++ {
		c := &t.clusters[i]
		if c.class != space {
			continue
		}
		if p, _ := between(&t.clusters[i-1], &t.clusters[i+1]); p == gapPlace {
			c.advance = uint16(rules.spacing.space * int64(faces.Face(c.face).UnitsPerEm()) / 1000)
		}
	}
}
