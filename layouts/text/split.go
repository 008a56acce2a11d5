package text

import (
	"github.com/go-text/typesetting/segmenter"

	"worksheetpdf/fonts"
)

// split fills in where clusters begin and end, their classes, their parts, and
// whether UAX #14 lets a line end before them: level free, or inWord.
//
// Characters that draw nothing belong to the cluster before them. Where there
// is none, at a line's beginning and after a space, they wait for the next one.
func (s *Setter) split(t *analysis) {
	g := &s.graphemes
	g.reset(t.text, &s.seg, t.breaks)
	var breaks opportunities
	if t.breaks {
		breaks.lines = s.seg.LineIterator()
	}
	const none = -1
	waiting := int32(none) // where the characters begin that wait
	for g.next() {
		if t.breaks && breaks.next <= g.index {
			breaks.pass(g.index)
		}
		start := int32(g.start)
		visible := g.visible()
		if len(visible) == 0 {
			if waiting == none && t.fresh() {
				waiting = start
			}
			continue
		}
		if waiting != none {
			if visible[0] == '\n' {
				t.clusters = append(t.clusters, nothing(waiting, t.face))
			} else {
				start = waiting
			}
			waiting = none
		}
		t.clusters = append(t.clusters, cluster{start: start, face: t.turn(start), level: inWord})
		s.fill(t, visible, breaks.take())
	}
	if waiting != none {
		t.clusters = append(t.clusters, nothing(waiting, t.face))
	}
}

// fresh reports whether there is no cluster yet that takes up what draws nothing.
func (t *analysis) fresh() bool {
	last := len(t.clusters) - 1
	return last < 0 || t.clusters[last].class == space || t.clusters[last].class == newline
}

// fill fills in the last cluster: that of the runes, of which the first is drawn.
func (s *Setter) fill(t *analysis, runes []rune, mayBreak bool) {
	c, r := &t.clusters[len(t.clusters)-1], runes[0]
	c.r, c.class, c.parts = r, classify(r), int32(len(t.parts))
	if mayBreak {
		c.level = free
	}
	if r == '⸺' { // one character, two em long
		s.part(t, c, substitute(r))
	}
	if len(runes) == 1 {
		return
	}
	for _, r := range runes[1:] {
		s.part(t, c, r)
	}
	if c.class == other && emojiPresentation(runes) {
		c.face = fonts.Emoji
	}
}

// nothing is a cluster for characters that draw nothing, on a line that has no other.
func nothing(start int32, face fonts.ID) cluster {
	return cluster{start: start, face: face, level: inWord}
}

// emojiPresentation reports whether a cluster asks for an emoji (UTS #51): its
// first character is followed by U+FE0F.
func emojiPresentation(runes []rune) bool {
	for _, r := range runes[1:] {
		if r == 0xFE0F {
			return true
		}
	}
	return false
}

// opportunities walks the break points of UAX #14.
type opportunities struct {
	lines  *segmenter.LineIterator
	next   int  // the next one, in runes
	passed bool // one since the last that was taken
}

// pass goes on to the place before the character at index.
func (o *opportunities) pass(index int) {
	for o.next <= index {
		o.passed = o.passed || o.next == index
		if !o.lines.Next() {
			break
		}
		l := o.lines.Line()
		o.next = l.Offset + len(l.Text)
	}
}

// take reports whether a break point was passed since it was last asked.
func (o *opportunities) take() bool {
	passed := o.passed
	o.passed = false
	return passed
}
