package worksheets

import (
	"strings"
	"unicode/utf8"
)

// isKey reports whether what stands next is a key.
func (j *jsonMender) isKey() bool {
	return j.inObject() && j.state != wantMember && j.state != wantColon
}

// commentBegins reports whether a comment of some other language stands next.
func (j *jsonMender) commentBegins() bool {
	rest := j.text[j.at:]
	return strings.HasPrefix(rest, "//") || strings.HasPrefix(rest, "/*") || strings.HasPrefix(rest, "#")
}

// commented drops a comment.
func (j *jsonMender) commented() {
	rest, length := j.text[j.at:], 0
	if strings.HasPrefix(rest, "/*") {
		if length = strings.Index(rest, "*/") + 2; length < 2 {
			length = len(rest)
		}
	} else if length = strings.IndexByte(rest, '\n'); length < 0 {
		length = len(rest)
	}
	j.note(j.at, j.at+length, "", Msg("JSON has no comments"), Msg("delete %s", clip(strings.TrimSpace(rest[:length]))))
	j.at += length
}

// quotedValue takes a text in quotation marks of any kind, and mends them and
// what stands between them.
func (j *jsonMender) quotedValue() {
	key := j.isKey()
	j.before()
	start := j.at
	end, closed := j.stringEnd(start)
	_, n := j.runeAt(start)
	if j.text[start] != '"' {
		j.sign(start, n, `"`)
	}
	inner, close := start+n, end
	if closed {
		_, width := utf8.DecodeLastRuneInString(j.text[:end])
		close = end - width
	}
	j.within(inner, close)
	switch {
	case !closed:
		j.note(end, end, `"`, Msg("the text that begins in column %d is never closed", j.column(start)), Msg(`write " here`))
	case j.text[close] != '"':
		j.note(close, end, `"`, Msg("%s does not close the text that begins in column %d", j.text[close:end], j.column(start)), Msg(`write the straight quotation mark %s`, `"`))
		if j.text[start] != '"' { // both are curly: told with the other signs
			j.slips[len(j.slips)-1] = slip{at: close, end: end, with: `"`, sign: true}
		}
	}
	j.at, j.end = end, end
	j.after(key)
}

// within mends what may not stand in a text as it is: straight quotation marks,
// line ends, and a backslash that begins no escape.
func (j *jsonMender) within(from, to int) {
	for i := from; i < to && !j.full(); i++ {
		switch j.text[i] {
		case '"':
			j.note(i, i+1, `\"`, Msg("a straight quotation mark stands within a text"), Msg(`write \" or “ ” for it`))
		case '\n':
			at := i
			if at > from && j.text[at-1] == '\r' {
				at--
			}
			j.note(at, i+1, `\n`, Msg("a line ends within a text"), Msg(`write \n for the line's end, and go on on the same line`))
		case '\\':
			if n := escapeLength(j.text[i:]); n > 0 {
				i += n - 1
				continue
			}
			if strings.HasPrefix(j.text[i:], `\'`) {
				j.note(i, i+1, "", Msg(`\ must begin one of the escapes of JSON`), Msg(`delete the \ before '`))
				continue
			}
			j.note(i, i+1, `\\`, Msg(`\ must begin one of the escapes of JSON`), Msg(`write \\ for the character itself`))
		}
	}
}

// stringEnd is the byte after a text in quotation marks that begins at a byte,
// and whether it is closed: by the first quotation mark that fits and after
// which the form of JSON goes on. A curly one fits a straight one only where
// none was opened within the text.
func (j *jsonMender) stringEnd(start int) (end int, closed bool) {
	first, n := j.runeAt(start)
	depth, key := 0, j.isKey()
	for i := start + n; i < len(j.text); {
		r, n := j.runeAt(i)
		switch {
		case r == '\\':
			i += max(escapeLength(j.text[i:]), 1)
			continue
		case r == '\n' && j.lineBegins(i+1):
			return j.lineEnd(start, i), false
		case r == '\n':
			i = j.skipBlank(i, true) // looked at once, however many lines are empty
			continue
		case fits(first, r):
			if j.goesOn(i+n) || key && isKeyText(j.text[start+1:i]) {
				return i + n, true
			}
		case isCurly(r):
			if depth == 0 && curlyFits(first, r) && j.goesOn(i+n) {
				return i + n, true
			}
			if isOpening(r) {
				depth++
			} else {
				depth = max(depth-1, 0)
			}
		}
		i += n
	}
	return j.lineEnd(start, len(j.text)), false
}

// fits reports whether a straight quotation mark closes a text that the first
// one opened.
func fits(first, mark rune) bool {
	if mark == '"' {
		return first == '"' || isCurly(first)
	}
	return mark == '\'' && first == '\''
}

// curlyFits reports whether a curly quotation mark may close a text that the
// first one opened: an opening one where the two were typed the wrong way round.
func curlyFits(first, mark rune) bool {
	return !isOpening(mark) || isCurly(first) && first != mark
}

// isOpening reports whether a curly quotation mark is one that opens.
func isOpening(mark rune) bool { return strings.ContainsRune("“「『‘", mark) }

// goesOn reports whether the form of JSON goes on at a byte, so that a text
// ends before it.
func (j *jsonMender) goesOn(i int) bool {
	next := j.skipBlank(i, false)
	r, n := j.runeAt(next)
	switch {
	case n == 0 || r == '\n' || r == '\r' || strings.ContainsRune("}]｝］", r):
		return true
	case strings.ContainsRune(":：=", r):
		return true
	case strings.HasPrefix(j.text[next:], "//"):
		return true
	case !strings.ContainsRune(",，;；、", r):
		return false
	}
	after := j.skipBlank(next+n, false)
	r, n = j.runeAt(after)
	return n == 0 || isCurly(r) || strings.ContainsRune("\"'{[｛［\n\r}]/#-0123456789,", r) || beginsWord(j.text[after:])
}

// beginsWord reports whether a text begins with a word of JSON, or with a key
// without quotation marks.
func beginsWord(text string) bool {
	for _, word := range []string{"true", "false", "null"} {
		if strings.HasPrefix(text, word) {
			return true
		}
	}
	return isBareKey(text)
}

// isKeyText reports whether a text is a key as ids are written, so that it ends
// though no colon follows.
func isKeyText(text string) bool { return isID(text, '_') }

// isBareKey reports whether a text begins with a key without quotation marks.
func isBareKey(text string) bool {
	i := 0
	for i < len(text) && (text[i] == '_' || text[i]|0x20 >= 'a' && text[i]|0x20 <= 'z' || i > 0 && isDigit(text[i])) {
		i++
	}
	return i > 0 && (strings.HasPrefix(text[i:], ":") || strings.HasPrefix(text[i:], "："))
}

// lineBegins reports whether a line looks like one of JSON's own: a text that
// is still open then was never closed.
func (j *jsonMender) lineBegins(i int) bool {
	i = j.skipBlank(i, true)
	r, n := j.runeAt(i)
	if n == 0 || strings.ContainsRune("}]｝］", r) {
		return true
	}
	if r != '"' && !isCurly(r) {
		return false
	}
	line, _, _ := strings.Cut(j.text[i+n:], "\n")
	for mark, c := range line {
		if c == '"' || isCurly(c) {
			next, _ := j.runeAt(j.skipBlank(i+n+mark+len(string(c)), false))
			return next == ':' || next == '：'
		}
	}
	return false
}

// lineEnd is where a text that is never closed ends: before the comma at the
// end of its line.
func (j *jsonMender) lineEnd(start, end int) int {
	text := strings.TrimRight(j.text[start:end], " \t\r\n")
	for _, comma := range []string{",", "，"} {
		text = strings.TrimSuffix(text, comma)
	}
	return start + len(text)
}

// column is where a byte stands in its line.
func (m *mender) column(at int) int {
	_, column := m.source.position(at)
	return column
}
