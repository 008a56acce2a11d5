package worksheets

import (
	"strings"
	"unicode/utf8"
)

// excerptWidth is the longest excerpt, in characters: a minified file is one
// line of a megabyte.
const excerptWidth = 120

// excerpt puts the source line around a problem's place into it. A long line
// is cut on both sides, half for each if both have enough.
func (s *Source) excerpt(p *Problem) {
	if s == nil || p.File != s.file || p.Line == 0 || p.Excerpt != "" {
		return
	}
	offset := s.offset(p.Line, p.Column)
	// No more than this is shown; of a longer line nothing else is read.
	before := s.text[max(0, offset-excerptWidth*utf8.UTFMax):offset]
	before = tail(before[strings.LastIndexByte(before, '\n')+1:], excerptWidth)
	after, _, _ := strings.Cut(s.text[offset:min(len(s.text), offset+excerptWidth*utf8.UTFMax)], "\n")
	after = head(strings.TrimSuffix(after, "\r"), excerptWidth)
	widthBefore, widthAfter := utf8.RuneCountInString(before), utf8.RuneCountInString(after)
	before = tail(before, min(widthBefore, max(excerptWidth/2, excerptWidth-widthAfter)))
	p.Caret = utf8.RuneCountInString(before)
	p.Excerpt = strings.Map(shown, before+head(after, excerptWidth-p.Caret))
}

// shown is a character as an excerpt shows it: a terminal must not act on it.
func shown(r rune) rune {
	if r == '\t' || unprintable(r) {
		return ' '
	}
	return r
}

// head is the first characters of a text.
func head(s string, most int) string {
	for i := range s {
		if most == 0 {
			return s[:i]
		}
		most--
	}
	return s
}

// tail is the last characters of a text; it may begin within a character,
// which is left out.
func tail(s string, most int) string {
	for len(s) > 0 && !utf8.RuneStart(s[0]) {
		s = s[1:]
	}
	for surplus := utf8.RuneCountInString(s) - most; surplus > 0; surplus-- {
		_, size := utf8.DecodeRuneInString(s)
		s = s[size:]
	}
	return s
}
