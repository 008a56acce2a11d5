package worksheets

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxProblems is how many problems are named; nobody reads more at once.
const maxProblems = 100

// excerptWidth is the longest excerpt, in characters: a minified file is one
// line of a megabyte.
const excerptWidth = 120

// source is the text of an input, to find places in.
type source struct {
	file string // as the user named it
	text string // UTF-8
}

// lineStart is where the line of a byte of the text begins.
func (s source) lineStart(offset int) int {
	return strings.LastIndexByte(s.text[:offset], '\n') + 1
}

// place is the line and column of a byte of the text, both from 1.
func (s source) place(offset int) (line, column int) {
	offset = min(offset, len(s.text))
	start := s.lineStart(offset)
	return strings.Count(s.text[:start], "\n") + 1, utf8.RuneCountInString(s.text[start:offset]) + 1
}

// offset is the byte of the text at a line and column.
func (s source) offset(line, column int) int {
	at := 0
	for range line - 1 {
		at += strings.IndexByte(s.text[at:], '\n') + 1
	}
	for ; column > 1 && at < len(s.text) && s.text[at] != '\n'; column-- {
		_, size := utf8.DecodeRuneInString(s.text[at:])
		at += size
	}
	return at
}

// locate puts place and excerpt of a byte of the text into a problem.
func (s source) locate(p *Problem, offset int) {
	p.File = s.file
	p.Line, p.Column = s.place(offset)
	s.excerpt(p, offset)
}

// excerpt puts the source line around a byte of the text into a problem.
func (s source) excerpt(p *Problem, offset int) {
	offset = min(offset, len(s.text))
	before := tail(s.text[s.lineStart(offset):offset], excerptWidth)
	line, _, _ := strings.Cut(s.text[offset:], "\n")
	after := head(strings.TrimSuffix(line, "\r"), excerptWidth)
	// A long line is cut on both sides, half for each if both have enough.
	keep := min(len(before), max(excerptWidth/2, excerptWidth-len(after)))
	before, after = before[len(before)-keep:], after[:min(len(after), excerptWidth-keep)]
	p.Caret = len(before)
	excerpt := append(before, after...)
	for i, r := range excerpt {
		if r == '\t' || unprintable(r) { // a terminal must not act on it
			excerpt[i] = ' '
		}
	}
	p.Excerpt = string(excerpt)
}

// head and tail are the first and the last characters of a text.
func head(s string, most int) []rune {
	var runes []rune
	for _, r := range s {
		if len(runes) == most {
			break
		}
		runes = append(runes, r)
	}
	return runes
}

func tail(s string, most int) []rune {
	runes := []rune(s[max(0, len(s)-most*utf8.UTFMax):])
	return runes[max(0, len(runes)-most):]
}

// whole is a problem of the file as a whole.
func (s source) whole(what, hint Message) Problems {
	return Problems{{File: s.file, What: what, Hint: hint}}
}

// more is the note that stands in for the problems beyond the limit.
func (s source) more() Problem {
	return Problem{File: s.file, Note: true, What: Msg("there are more problems; the first %d are shown", maxProblems)}
}

// unprintable is whether a character has no place in a text: control
// characters but tab and line feed, and the controls that reorder what stands
// around them (UAX #9, explicit embeddings, overrides and isolates), with
// which a text shows something else than it says.
func unprintable(r rune) bool {
	switch {
	case r == '\t' || r == '\n':
		return false
	case r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069:
		return true
	case r >= 0xD800 && r <= 0xDFFF: // half a surrogate pair
		return true
	}
	return unicode.IsControl(r)
}

// codePoint names a character as the Unicode standard does.
func codePoint(r rune) string { return fmt.Sprintf("U+%04X", r) }

// clip shortens what an input holds for a message.
func clip(s string) string {
	const most = 40
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return string([]rune(s)[:most]) + "…"
}

// didYouMean is the hint for a name that is not one of names.
func didYouMean(name string, names []string) Message {
	if near := Nearest(name, names); near != "" {
		return Msg("did you mean %q?", near)
	}
	if len(names) == 0 || len(names) > 40 {
		return Message{}
	}
	return Msg("known here: %s", strings.Join(names, ", "))
}
