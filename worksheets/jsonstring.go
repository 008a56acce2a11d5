package worksheets

import (
	"iter"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// quoted moves over a string and checks its form. Control characters pass: the
// checks of answers name them, all at once.
func (s *jsonScanner) quoted() {
	open := s.at
	for s.at++; s.at < len(s.text); s.at++ {
		switch c := s.text[s.at]; {
		case c == '"':
			s.at++
			return
		case c == '\n' || c == '\r':
			s.fail(s.at, Msg("a line ends within a text"), Msg(`write \n for a new line, or close the text with "`))
			return
		case c == '\\':
			n := escapeLength(s.text[s.at:])
			if n == 0 {
				s.fail(s.at, Msg(`\ must begin one of the escapes of JSON`), Msg(`write \\ for the character itself`))
				return
			}
			s.at += n - 1
		}
	}
	s.fail(open, Msg("this text is never closed"), Msg(`write " after it`))
}

// escapeLength is the length of the escape that a text begins with; 0: none.
func escapeLength(text string) int {
	switch {
	case len(text) >= 2 && strings.IndexByte(`"\/bfnrt`, text[1]) >= 0:
		return 2
	case len(text) >= 6 && text[1] == 'u':
		if _, err := strconv.ParseUint(text[2:6], 16, 16); err == nil {
			return 6
		}
	}
	return 0
}

// jsonText is the string of a literal in quotation marks.
func jsonText(text string, start, end int) string {
	inner := text[start+1 : end-1]
	if !strings.Contains(inner, `\`) {
		return inner
	}
	var b strings.Builder
	b.Grow(len(inner))
	for _, r := range jsonRunes(text, start, end) {
		b.WriteRune(r)
	}
	return b.String()
}

// jsonRunes yields the characters of a literal, each with its place in the
// text. Half a surrogate pair comes as itself.
func jsonRunes(text string, start, end int) iter.Seq2[int, rune] {
	return func(yield func(int, rune) bool) {
		for i := start + 1; i < end-1; {
			r, n := utf8.DecodeRuneInString(text[i:])
			if r == '\\' {
				r, n = unescape(text[i:])
			}
			if !yield(i, r) {
				return
			}
			i += n
		}
	}
}

// unescape is the character of the escape, or of the pair of escapes, that a
// text begins with, and its length.
func unescape(text string) (rune, int) {
	if i := strings.IndexByte("bfnrt", text[1]); i >= 0 {
		return rune("\b\f\n\r\t"[i]), 2
	}
	if text[1] != 'u' {
		return rune(text[1]), 2
	}
	r := hexRune(text)
	if utf16.IsSurrogate(r) && len(text) >= 12 && text[6] == '\\' && text[7] == 'u' && escapeLength(text[6:]) == 6 {
		if pair := utf16.DecodeRune(r, hexRune(text[6:])); pair != utf8.RuneError {
			return pair, 12
		}
	}
	return r, 6
}

// hexRune is the code unit of an escape \uXXXX.
func hexRune(escape string) rune {
	u, _ := strconv.ParseUint(escape[2:6], 16, 16)
	return rune(u)
}
