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

// place is the line and column of a byte of the text, both from 1.
func (s source) place(offset int) (line, column int) {
	offset = min(offset, len(s.text))
	start := strings.LastIndexByte(s.text[:offset], '\n') + 1
	return strings.Count(s.text[:offset], "\n") + 1, utf8.RuneCountInString(s.text[start:offset]) + 1
}

// line is the text of a line, from 1, without its end.
func (s source) line(number int) string {
	rest := s.text
	for range number - 1 {
		_, rest, _ = strings.Cut(rest, "\n")
	}
	line, _, _ := strings.Cut(rest, "\n")
	return strings.TrimSuffix(line, "\r")
}

// excerpt puts the source line into a problem whose line and column are known.
func (s source) excerpt(p *Problem) {
	if p.Line == 0 {
		return
	}
	line := []rune(s.line(p.Line))
	for i, r := range line {
		if r == '\t' || unprintable(r) { // a terminal must not act on it
			line[i] = ' '
		}
	}
	from := 0
	if len(line) > excerptWidth {
		from = max(0, min(p.Column-excerptWidth/2, len(line)-excerptWidth))
	}
	p.Excerpt = string(line[from:min(len(line), from+excerptWidth)])
	p.Caret = min(max(p.Column-1-from, 0), len([]rune(p.Excerpt)))
}

// locate puts place and excerpt of a byte of the text into a problem.
func (s source) locate(p *Problem, offset int) {
	p.File = s.file
	p.Line, p.Column = s.place(offset)
	s.excerpt(p)
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
