package text

import "strings"

// levels tailors the break points of UAX #14 for Chinese: it fills in how
// willingly a line ends before each cluster.
func (t *analysis) levels() {
	content := -1 // the last cluster before i that is no space; -1 at a line's beginning
	for i := 1; i < len(t.clusters); i++ {
		before := &t.clusters[i-1]
		switch {
		case before.class == newline:
			content = -1
		case !before.idle():
			content = i - 1
		}
		c := &t.clusters[i]
		if !plainly(before, c) {
			c.level = t.levelBefore(i, content)
		}
	}
}

// plainly reports whether UAX #14 is right about a and b: between two Han that
// are no digits, and within a word. So it is in most places.
func plainly(a, b *cluster) bool {
	if a.class != b.class {
		return false
	}
	return b.class == han && b.level == free && !wideAlphanumeric(b.r) ||
		b.class == latin && b.level == inWord && b.token == noToken
}

// levelBefore is the level of a line's end between the clusters content and i,
// with nothing but spaces between them. The rules are asked one after the
// other; free is no objection.
func (t *analysis) levelBefore(i, content int) level {
	b := &t.clusters[i]
	switch {
	case b.idle():
		return never // LB7: spaces stay at the line's end
	case content < 0:
		return inWord // typed indentation
	}
	a, apart := &t.clusters[content], content < i-1
	if a.class == han && t.sign(i) {
		return free
	}
	if l := prohibited(a, b, apart); l != free {
		return l
	}
	if b.token != noToken {
		return inAddress(a, b)
	}
	if l := t.inNumber(i, content); l != free {
		return l
	}
	if b.level != free && !chineseBreak(a, b) {
		return t.inTerm(content, i)
	}
	if apart {
		return free
	}
	return t.after(content)
}

// prohibited is the level of a line's end that Chinese allows nowhere, or only
// where nothing else fits, by the marks on its two sides; free for all others.
func prohibited(a, b *cluster, apart bool) level {
	switch {
	case !apart && a.class == b.class && (a.class == dash || a.class == dots):
		return within
	case b.noLineStart(), a.noLineEnd(apart):
		return kinsoku
	case !apart && a.r == '：' && b.class == opening:
		return kinsoku // a run of marks stays together
	case b.class == dash || b.class == dots:
		return leader
	}
	return free
}

// chineseBreak reports whether Chinese breaks a line where UAX #14 does not:
// its class QU knows no direction, and beside Latin letters no quotes but Latin ones.
func chineseBreak(a, b *cluster) bool {
	switch {
	case b.class == opening, a.class == closing:
		return true
	case b.opens:
		return a.class == han || a.class == closing
	case a.closes:
		return b.class == han || b.class == opening
	}
	return false
}

// seams are the characters after which a long term is broken first.
const seams = "/?&=.-_≈≠≡≤≥<>"

// operators are so between two operands, where they are no signs: GB 3102.11
// and ISO 80000-2 break a formula after its relations and operators.
const operators = "+−×÷"

// atSeam is the level between two clusters of one term, which may be longer
// than a line: after a seam's character, or after the last of several.
func atSeam(a, b *cluster) level {
	if strings.ContainsRune(seams, a.r) && !strings.ContainsRune(seams, b.r) {
		return seam
	}
	return inWord
}

// inAddress is the level within a URL or an e-mail address. A URL parts at its
// seams sooner, but not at a hyphen: whoever copies it would doubt that one.
func inAddress(a, b *cluster) level {
	l := atSeam(a, b)
	if l == seam && b.token == urlToken && a.r != '-' {
		return link
	}
	return l
}

// inTerm is the level between two clusters of one term that is no address.
func (t *analysis) inTerm(content, i int) level {
	switch a, b := &t.clusters[content], &t.clusters[i]; {
	case content < i-1, t.decimal(content):
		return inWord
	case strings.ContainsRune(operators, a.r) && content > 0 && t.clusters[content-1].wordlike() && b.wordlike():
		return seam
	default:
		return atSeam(a, b)
	}
}

// decimal reports whether the point or slash at i stands inside a number, 3.5
// or 1/2. A telephone number or a date is broken at its hyphens.
func (t *analysis) decimal(i int) bool {
	r := t.clusters[i].r
	return (r == '.' || r == '/') && i > 0 && i+1 < len(t.clusters) &&
		t.clusters[i-1].class == digit && t.clusters[i+1].class == digit
}

// after is the level of a line's end that UAX #14 allows, by the cluster that
// it is directly after.
func (t *analysis) after(i int) level {
	a, b := &t.clusters[i], &t.clusters[i+1]
	switch {
	case ascii(a.r) && ascii(b.r) && len(t.source(i)) == 1 && !t.joint(i):
		return t.inTerm(i, i+1) // C++, A/B, e-mail
	case a.class == middle:
		return point
	}
	switch a.r {
	case '～', '~', '/':
		return point
	case '-', '‐':
		return hyphen
	case '–':
		if b.class == digit {
			return counter
		}
		return point
	}
	if strings.HasSuffix(t.source(i), "\u00AD") {
		return point
	}
	return free
}

// ascii reports whether r is an ASCII character that is no space.
func ascii(r rune) bool { return r > ' ' && r < 0x7F }

// joint reports whether a word may be parted after its hyphen or slash at i:
// two letters or digits at least stay on either side. Between closing marks and
// what follows them it may.
func (t *analysis) joint(i int) bool {
	switch t.clusters[i].r {
	case '-':
	case '/':
		if t.inUnit(i) {
			return false
		}
	case ',', ';', ':', '!', '?', ')', ']', '}':
		return true
	default:
		return false
	}
	for n := 1; n <= 2; n++ {
		if i-n < 0 || i+n >= len(t.clusters) || !t.clusters[i-n].wordlike() || !t.clusters[i+n].wordlike() {
			return false
		}
	}
	return true
}
