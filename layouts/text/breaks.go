package text

import "strings"

// levels tailors the break points of UAX #14 for Chinese: it fills in how
// willingly a line ends before each unit.
func (t *parsed) levels() {
	content := -1 // the last unit before i that is no space
	for i := 1; i < len(t.units); i++ {
		switch t.units[i-1].class {
		case newline:
			content = -1
		case space, blank:
		default:
			content = i - 1
		}
		u := &t.units[i]
		if last := t.units[i-1].class; u.class == last && (u.class == han && u.level == free && !wideAlphanumeric(u.r) ||
			u.class == latin && u.level == cluster && u.token == noToken) {
			continue // most of all: they are right already
		}
		u.level = t.levelBefore(i, content)
	}
}

// levelBefore is the level of a line's end between the units content and i,
// with nothing but spaces between them.
func (t *parsed) levelBefore(i, content int) level {
	b := &t.units[i]
	switch {
	case b.class == space || b.class == blank:
		return never // LB7: spaces stay at the line's end
	case content < 0:
		return cluster // typed indentation
	}
	a := &t.units[content]
	apart := content < i-1
	if a.class == han && (b.r == '-' || b.r == '~') && i+1 < len(t.units) && t.units[i+1].class == digit {
		return free // a sign
	}
	switch {
	case !apart && a.class == b.class && (a.class == dash || a.class == dots):
		return within
	case b.noLineStart(), a.noLineEnd():
		return kinsoku
	case !apart && a.r == '：' && b.class == opening:
		return kinsoku // a run of marks stays together
	case b.class == dash || b.class == dots:
		return leader
	case b.token != noToken:
		l := inToken(a, b)
		if l == seam && b.token == urlToken && a.r != '-' {
			l = link
		}
		return l
	}
	if l := t.numberLevel(i, content); l != free {
		return l
	}
	if b.level != free && !chineseBreak(a, b) {
		if !apart && strings.ContainsRune(seams, a.r) && !t.decimal(content, b) {
			return inToken(a, b)
		}
		return cluster
	}
	return t.tight(content, b, apart)
}

// seams are the characters after which a long token is broken first.
const seams = "/?&=.-_"

func inToken(a, b *unit) level {
	if strings.ContainsRune(seams, a.r) && !strings.ContainsRune(seams, b.r) {
		return seam
	}
	return cluster
}

// decimal is whether the mark at i stands inside a number, 3.5 or 1/2, that has
// no better place to be broken at than any other. A telephone number, a date or
// an ISBN does: its hyphens.
func (t *parsed) decimal(i int, b *unit) bool {
	return t.units[i].r != '-' && i > 0 && t.units[i-1].class == digit && b.class == digit
}

// tight is the level of a break point that UAX #14 allows, by what it is after.
func (t *parsed) tight(content int, b *unit, apart bool) level {
	a := &t.units[content]
	switch {
	case apart:
		return free
	case ascii(a.r) && ascii(b.r) && len(t.source(content)) == 1 && !t.joint(content):
		return cluster // C++, A/B, e-mail
	case a.class == middle || a.r == '～' || a.r == '~':
		return point
	case a.r == '–' && b.class == digit:
		return measure
	case a.r == '-' || a.r == '‐':
		return hyphen
	case a.r == '–' || a.r == '/' || strings.HasSuffix(t.source(content), "\u00AD"):
		return point
	}
	return free
}

func ascii(r rune) bool { return r > ' ' && r < 0x7F }

// joint is whether a word may be parted after its hyphen or slash at i: two
// letters or digits at least stay on either side. Between closing marks and
// what follows them it may.
func (t *parsed) joint(i int) bool {
	switch t.units[i].r {
	case '-', '/':
	case ',', ';', ':', '!', '?', ')', ']', '}':
		return true
	default:
		return false
	}
	for n := 1; n <= 2; n++ {
		if i-n < 0 || i+n >= len(t.units) || !t.units[i-n].wordlike() || !t.units[i+n].wordlike() {
			return false
		}
	}
	return true
}

func (u *unit) wordlike() bool { return u.class == latin || u.class == digit }

// chineseBreak is where Chinese breaks a line and UAX #14 does not: its class
// QU knows no direction, and beside Latin letters no quotes but Latin ones.
func chineseBreak(a, b *unit) bool {
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

// noLineStart is whether u begins no line (避头).
func (u *unit) noLineStart() bool {
	switch {
	case u.class == closing, u.closes:
		return true
	case u.class == han, u.class == latin, u.class == digit:
		return false
	}
	return u.r > ' ' && strings.ContainsRune(beginsNoLine, u.r)
}

// noLineEnd is whether u ends no line (避尾).
func (u *unit) noLineEnd() bool {
	switch {
	case u.class == opening, u.opens:
		return true
	case u.class == han, u.class == latin, u.class == digit:
		return false
	}
	return u.r > ' ' && strings.ContainsRune(endsNoLine, u.r)
}

// numberLevel keeps numbers with what belongs to them; free is no objection.
func (t *parsed) numberLevel(i, content int) level {
	a, b := &t.units[content], &t.units[i]
	apart := content < i-1
	whole := cluster // of two parts of one number
	if apart {
		whole = seam
	}
	switch {
	case wideAlphanumeric(a.r) && wideAlphanumeric(b.r) && !apart:
		return cluster
	case (a.r == '．' || a.r == '，') && wideDigit(b.r) && content > 0 && wideDigit(t.units[content-1].r) && !apart:
		return cluster
	case i-content > 2: // more than one space
		return free
	case number(a) && b.class == han && isNumberEnd[b.r]:
		return whole
	case number(a) && b.class == han && isCounter[b.r], a.r == '第' && number(b):
		return measure
	case number(a) && b.class == latin && apart && unitSymbols[t.word(i)]:
		return seam
	case number(b) && t.dateGoesOn(i, content):
		return seam
	}
	return free
}

func wideDigit(r rune) bool { return r >= '０' && r <= '９' }

func number(u *unit) bool { return u.class == digit || wideDigit(u.r) }

// word is the Latin word that begins at i, in small letters; none if it is
// longer than any unit symbol.
func (t *parsed) word(i int) string {
	const longest = 5
	end := i
	for end < len(t.units) && (t.units[end].class == latin || t.units[end].r == '/') {
		if end-i == longest {
			return ""
		}
		end++
	}
	return strings.ToLower(t.text[t.units[i].start:t.end(end-1)])
}

// following is what a date or a time goes on with after its first parts.
var following = map[rune]string{'年': "月", '月': "日号", '时': "分", '点': "分", '分': "秒"}

// dateGoesOn is whether the number at i goes on with the date or time that
// the unit at content ends a part of: 2026年|1月, 9点|30分.
func (t *parsed) dateGoesOn(i, content int) bool {
	next, found := following[t.units[content].r]
	if !found {
		return false
	}
	before := content - 1
	if before >= 0 && t.units[before].class == space {
		before--
	}
	if before < 0 || !number(&t.units[before]) {
		return false
	}
	const longest = 2 // digits of a month, a day, a minute
	for n := 0; i < len(t.units) && number(&t.units[i]); n++ {
		if n == longest {
			return false
		}
		i++
	}
	if i < len(t.units) && t.units[i].class == space {
		i++
	}
	return i < len(t.units) && strings.ContainsRune(next, t.units[i].r)
}
