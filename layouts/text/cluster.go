package text

import (
	"math"
	"unicode/utf8"

	"worksheetpdf/fonts"
)

// cluster is one grapheme cluster (UAX #29): what is drawn, and what it is to
// its neighbours. Clusters do not know the size that they are set in.
type cluster struct {
	start   int32 // in the text; it ends where the next one starts
	r       rune  // the first that is drawn
	parts   int32 // into analysis.parts: what is drawn besides glyph
	more    int32 // ... and how many
	advance uint16
	shift   int16 // thousandths of an em
	aside   int16 // room on either side, for a mark about it, thousandths of an em
	half    int16 // what an opening mark can give up on its left, a closing one on its right; thousandths of an em
	delta   int16 // added between this cluster and the next, thousandths of an em
	glyph   fonts.GlyphID
	face    fonts.ID // whose units advance is in
	class   class
	level   level // of a line's end before this cluster
	place   place // between this cluster and the next
	token   token // that this cluster and the one before are parts of
	opens   bool  // a quote that no line ends with
	closes  bool  // a quote that no line begins with
}

// left is what a mark gives up at a line's beginning, in thousandths of an em.
func (c *cluster) left() int64 {
	if c.class != opening {
		return 0
	}
	return int64(c.half)
}

// right is what a mark can give up at a line's end, in thousandths of an em.
func (c *cluster) right() int64 {
	if c.class != closing {
		return 0
	}
	return int64(c.half)
}

// idle reports whether the cluster is a space of any kind: at a line's end it
// takes no room.
func (c *cluster) idle() bool { return c.class == space || c.class == blank }

// wordlike reports whether the cluster is a letter or a digit of Latin text.
func (c *cluster) wordlike() bool { return c.class == latin || c.class == digit }

// part is one more glyph of a cluster.
type part struct {
	glyph   fonts.GlyphID
	face    fonts.ID
	advance uint16 // in the face's units
	shift   int16  // thousandths of an em
}

// analysis is a text as clusters, whatever its size and its widths.
type analysis struct {
	text     string
	face     fonts.ID
	turns    []Turn // that are still to come
	valid    bool
	breaks   bool // it is known where lines may break
	clusters []cluster
	parts    []part
}

// source is the text that the cluster stands for.
func (t *analysis) source(i int) string { return t.text[t.clusters[i].start:t.end(i)] }

// end is where the cluster ends in the text.
func (t *analysis) end(i int) int {
	if i+1 < len(t.clusters) {
		return int(t.clusters[i+1].start)
	}
	return len(t.text)
}

// drawn is what is drawn besides the cluster's glyph.
func (t *analysis) drawn(c *cluster) []part { return t.parts[c.parts : c.parts+c.more] }

// turn is the face of what begins at a byte of the text, which only grows.
func (t *analysis) turn(at int32) fonts.ID {
	for len(t.turns) > 0 && t.turns[0].At <= int(at) {
		t.face, t.turns = embedded(t.turns[0].Face), t.turns[1:]
	}
	return t.face
}

// analyse takes a normalized text to its clusters, and finds where lines may break.
func (s *Setter) analyse(text string, face fonts.ID, turns ...Turn) *analysis {
	return s.clusters(text, face, true, turns)
}

// clusters takes a normalized text to its clusters; where lines may break is found
// if it is asked for, and takes half of the time. The last text is kept where it is
// in one face: a label that shrinks until it fits is analysed once.
func (s *Setter) clusters(text string, face fonts.ID, breaks bool, turns []Turn) *analysis {
	face = embedded(face)
	t := &s.analysis
	if t.valid && len(turns) == 0 && t.text == text && t.face == face && (t.breaks || !breaks) {
		return t
	}
	*t = analysis{text: text, face: face, turns: turns, valid: len(turns) == 0, breaks: breaks, clusters: t.clusters[:0], parts: t.parts[:0]}
	if len(text) > math.MaxInt32 || !utf8.ValidString(text) { // Normalize leaves none such
		return t
	}
	if breaks && s.seg.InitWithString(text) != nil {
		return t
	}
	if n := utf8.RuneCountInString(text); cap(t.clusters) < n {
		t.clusters = make([]cluster, 0, n)
	}
	s.split(t)
	s.quotes.tell(t)
	for i := range t.clusters {
		s.draw(t, i)
	}
	t.spaces(s.faces)
	t.places()
	if breaks {
		t.addresses()
		t.levels()
	}
	return t
}
