package text

import "strings"

// number reports whether the cluster is a digit, of either width.
func (c *cluster) number() bool { return c.class == digit || wideDigit(c.r) }

func wideDigit(r rune) bool { return r >= '０' && r <= '９' }

// sign reports whether a number's sign stands at i.
func (t *analysis) sign(i int) bool {
	r := t.clusters[i].r
	return (r == '-' || r == '~') && i+1 < len(t.clusters) && t.clusters[i+1].class == digit
}

// inNumber keeps numbers with what belongs to them: the level of a line's end
// between content and i; free is no objection.
func (t *analysis) inNumber(i, content int) level {
	a, b := &t.clusters[content], &t.clusters[i]
	apart := content < i-1
	switch {
	case !apart && t.wideNumber(content):
		return inWord
	case apart && a.oneOf(belongToNext) && b.number(): // ￥ 1,200
		return seam
	case i-content > 2: // more than one space
		return free
	case a.number():
		if l := t.afterNumber(i, apart); l != free {
			return l
		}
	case a.r == '第' && b.number():
		return counter
	}
	if b.number() && t.dateGoesOn(i, content) {
		return seam
	}
	return free
}

// wideNumber reports whether the clusters at i and after it are parts of one
// number or word of full-width characters.
func (t *analysis) wideNumber(i int) bool {
	a, b := t.clusters[i].r, t.clusters[i+1].r
	if a == '．' || a == '，' {
		return i > 0 && wideDigit(t.clusters[i-1].r) && wideDigit(b)
	}
	return wideAlphanumeric(a) && wideAlphanumeric(b)
}

// afterNumber is the level between a number and what stands at i.
func (t *analysis) afterNumber(i int, apart bool) level {
	switch c := &t.clusters[i]; {
	case c.class == han && strings.ContainsRune(numberEnds, c.r) && !apart:
		return inWord
	case c.class == han && strings.ContainsRune(numberEnds, c.r):
		return seam
	case c.class == han && strings.ContainsRune(counters, c.r):
		return counter
	case apart && t.unitAt(i):
		return seam
	}
	return free
}

// dateGoesOn reports whether the number at i goes on with the date or time
// that the cluster at content ends a part of: 2026年|1月, 9点|30分.
func (t *analysis) dateGoesOn(i, content int) bool {
	next, found := following[t.clusters[content].r]
	if !found || !t.numberBefore(content) {
		return false
	}
	const longest = 2 // digits of a month, a day, a minute
	for n := 0; i < len(t.clusters) && t.clusters[i].number(); n++ {
		if n == longest {
			return false
		}
		i++
	}
	if i < len(t.clusters) && t.clusters[i].class == space {
		i++
	}
	return i < len(t.clusters) && strings.ContainsRune(next, t.clusters[i].r)
}

// numberBefore reports whether a number stands before i, or before a space there.
func (t *analysis) numberBefore(i int) bool {
	i--
	if i >= 0 && t.clusters[i].class == space {
		i--
	}
	return i >= 0 && t.clusters[i].number()
}
