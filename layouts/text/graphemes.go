package text

import (
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/segmenter"
)

// graphemes walks the grapheme clusters of a text (UAX #29). Most characters
// of Chinese and of Latin text are clusters by themselves, known as such at
// sight; the segmenter is asked about the others only.
type graphemes struct {
	text  string
	seg   *segmenter.Segmenter
	has   bool                        // seg has the text
	iter  *segmenter.GraphemeIterator // nil until it is asked
	one   [1]rune
	runes []rune // the cluster
	rest  []rune // ... and what follows of one that is cut
	start int    // ... where it begins, in bytes
	index int    // ... in runes
	end   int
	ahead rune // the character at end
	size  int  // ... in bytes
	alone bool // ... and whether it is single
}

// reset begins with a text, and says whether the segmenter has it already.
func (g *graphemes) reset(text string, seg *segmenter.Segmenter, has bool) {
	*g = graphemes{text: text, seg: seg, has: has}
	g.look()
}

// look reads the character at end.
func (g *graphemes) look() {
	g.ahead, g.size = utf8.DecodeRuneInString(g.text[g.end:])
	g.alone = single(g.ahead)
}

// next goes on to the next cluster, and reports whether there is one.
func (g *graphemes) next() bool {
	if g.end == len(g.text) {
		return false
	}
	g.start = g.end
	g.index += len(g.runes)
	if len(g.rest) > 0 {
		g.take(g.rest)
		return true
	}
	r, alone := g.ahead, g.alone
	if alone {
		g.end += g.size
		if g.look(); g.alone || g.size == 0 {
			g.one[0] = r
			g.runes = g.one[:]
			return true
		}
	}
	if g.iter == nil {
		if !g.has && g.seg.InitWithString(g.text) != nil { // it is UTF-8
			return false
		}
		g.iter = g.seg.GraphemeIterator()
	}
	for g.iter.Next() {
		if c := g.iter.Grapheme(); c.OffsetInBytes == g.start {
			g.end = g.start
			g.take(c.Text)
			return true
		}
	}
	return false
}

// longest is how many characters a cluster has at most, combining marks and
// what draws nothing not counted that follow the last: no emoji has more than
// ten (UTS #51), and without end joined ones would be wider than any line.
const longest = 16

// take makes the runes the cluster, or as many of them as it may have. An emoji
// is not cut, though it be wider than its line.
func (g *graphemes) take(runes []rune) {
	n := min(len(runes), longest)
	for n < len(runes) && (unicode.Is(unicode.M, runes[n]) || invisible(runes[n])) {
		n++
	}
	g.runes, g.rest = runes[:n], runes[n:]
	for _, r := range g.runes {
		g.end += utf8.RuneLen(r)
	}
	g.look()
}

// single reports whether r and any other such character never are one cluster: their
// Grapheme_Cluster_Break is Other or Control. Normalize leaves no CR.
func single(r rune) bool {
	switch {
	case r < 0x300:
		return true
	case r < 0x3000:
		return r >= 0x2010 && r <= 0x2027
	case r < 0x3021, r >= 0x3041 && r <= 0x3096, r >= 0x309B && r <= 0x318E:
		return true
	}
	return r >= 0x3400 && r <= 0x9FFF || r >= 0xFF01 && r <= 0xFF9D
}

// visible is the cluster from its first character on that draws something.
func (g *graphemes) visible() []rune {
	for i, r := range g.runes {
		if !invisible(r) {
			return g.runes[i:]
		}
	}
	return nil
}
