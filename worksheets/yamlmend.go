package worksheets

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// yamlMender reads a definition tolerantly, line by line.
type yamlMender struct {
	mender
	keys  *modelKeys
	at    int // the byte that is read
	end   int // of its line
	flow  []flowLevel
	block int  // indentation of the key whose block scalar is read; -1: none
	open  byte // the quotation mark of a text that goes on over lines; 0: none

	levels []blockLevel
	margin int // the column of the line on which the outermost brackets begin
	last   int // the byte after what was read of the lines before
}

// mendYAML finds the slips of a text that was meant to be a definition.
func mendYAML(text string, keys *modelKeys) *mender {
	y := &yamlMender{mender: newMender(text), keys: keys, block: -1}
	for y.end = -1; y.end < len(text) && !y.full(); {
		y.at = y.end + 1
		if y.end = strings.IndexByte(text[y.at:], '\n') + y.at; y.end < y.at {
			y.end = len(text)
		}
		y.line()
	}
	return &y.mender
}

// rest is what is left of the line.
func (y *yamlMender) rest() string { return y.text[y.at:y.end] }

// line reads a line.
func (y *yamlMender) line() {
	if strings.TrimSpace(y.rest()) == "" {
		return
	}
	if len(y.flow) > 0 && y.open == 0 {
		y.flowLine()
	}
	switch {
	case y.open != 0:
		y.quotedOn()
	case len(y.flow) > 0:
		y.inFlow()
	case y.block >= 0 && indentOf(y.rest()) > y.block:
	default:
		y.block = -1
		y.structure()
	}
	if text := strings.TrimRight(y.text[:y.end], " \t"); y.block < 0 {
		y.last = len(text)
	}
}

// indentOf is how many columns a line is indented.
func indentOf(line string) int {
	return len(line) - len(strings.TrimLeft(line, " \t"))
}

// structure reads a line that begins with structure: its indentation, the
// dashes of lists, a key and a value.
func (y *yamlMender) structure() {
	start := y.at
	column := y.indentation()
	if strings.HasPrefix(y.rest(), "#") || y.rest() == "" {
		return
	}
	y.margin = column
	first := y.at
	for outer := true; ; outer = false {
		at := y.at
		width := y.dash(outer)
		if width == 0 {
			break
		}
		if outer {
			column = y.fitDash(start, at, column)
		}
		y.enter(column)
		column += width
	}
	inner := y.at
	if key, _ := y.peekKey(); key != "" && inner == first {
		column = y.fit(start, column, key)
	}
	key, length := y.key()
	if key == "" {
		y.value("", column)
		return
	}
	y.at += length
	y.member(key, column, first)
	y.value(key, column)
}

// peekKey is the key that stands next, with nothing mended.
func (y *yamlMender) peekKey() (name string, length int) {
	slips := len(y.slips)
	name, length = y.key()
	y.slips = y.slips[:slips]
	return name, length
}

// indentation mends tabs and full-width blanks before a line, and is the column
// that it leads to, from 0.
func (y *yamlMender) indentation() (column int) {
	for y.at < y.end {
		r, n := y.runeAt(y.at)
		switch r {
		case '\t':
			y.note(y.at, y.at+n, "  ", Msg("a tab stands in the indentation"), Msg("write two spaces for it"))
			column++
		case '\u3000':
			y.note(y.at, y.at+n, "  ", Msg("a full-width space stands in the indentation"), Msg("write two half-width spaces for it"))
			column++
		case '\u00a0':
			y.sign(y.at, n, " ")
		case ' ':
		default:
			return column
		}
		column++
		y.at += n
	}
	return column
}

// dash takes the dash of an entry, or what was typed for one. It is how many
// columns the dash and the blanks after it take; 0: there is none. Only the
// first of a line can be another sign: after it, that is text.
func (y *yamlMender) dash(outer bool) (width int) {
	r, n := y.runeAt(y.at)
	if y.at >= y.end || r != '-' && (!outer || !strings.ContainsRune("－—–−•·●", r)) {
		return 0
	}
	next, length := y.runeAt(y.at + n)
	blank := y.at+n >= y.end || next == ' '
	switch {
	case r != '-' && blank:
		y.sign(y.at, n, "-")
	case r != '-':
		y.sign(y.at, n, "- ")
	case blank:
	case strings.ContainsRune("-\t0123456789", next):
		return 0
	case next == '\u3000':
		y.sign(y.at+n, length, " ")
	default:
		y.note(y.at+n, y.at+n, " ", Msg("a space is missing after the dash"), Msg("write %q", "- "))
	}
	after := min(y.skipBlank(y.at+n, false), y.end)
	width = 1 + max(utf8.RuneCountInString(y.text[y.at+n:after]), 1)
	y.at = after
	return width
}

// maxKey is the longest word that is looked at as a key, in bytes.
const maxKey = 200

// key is the key that the rest of the line begins with, mended, and its length
// with the colon; "": none.
func (y *yamlMender) key() (name string, length int) {
	rest := y.rest()
	first, n := utf8.DecodeRuneInString(rest)
	inner := 0
	if first == '\'' || isMark(first) {
		inner = n
	}
	name = keyWord(rest[inner:])
	end := inner + len(name)
	if name == "" || len(name) > maxKey {
		return "", 0
	}
	after := end
	if inner > 0 {
		r, width := utf8.DecodeRuneInString(rest[end:])
		if r != '\'' && !isMark(r) {
			return "", 0
		}
		after += width
	}
	colon := y.skipBlank(y.at+after, false) - y.at
	sign, width := utf8.DecodeRuneInString(rest[colon:])
	if !y.colon(name, rest, after, colon, sign, width) {
		return "", 0
	}
	if inner > 0 {
		y.keyQuotes(first, inner, end)
	}
	if !strings.ContainsRune(":：﹕∶=", sign) || width == 0 { // the colon was left out
		return name, after
	}
	return name, colon + width
}

// keyWord is the letters, digits, hyphens and underscores that a text begins
// with, as far as one more than a key may have.
func keyWord(text string) string {
	for i, r := range text {
		if i > maxKey || r != '_' && r != '-' && !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return text[:i]
		}
	}
	return text
}

// keyQuotes mends quotation marks around a key that are not straight.
func (y *yamlMender) keyQuotes(first rune, inner, end int) {
	if isCurly(first) {
		y.sign(y.at, inner, `"`)
	}
	if r, n := y.runeAt(y.at + end); isCurly(r) {
		y.sign(y.at+end, n, `"`)
	}
}

// colon mends what stands for the colon after a key, and reports whether this
// is a key at all.
func (y *yamlMender) colon(name, rest string, after, colon int, sign rune, width int) bool {
	known := y.keys.known(name)
	next := byte(' ')
	if colon+width < len(rest) {
		next = rest[colon+width]
	}
	space := next == ' '
	switch {
	case sign == ':' && width > 0:
		if !space && known {
			y.note(y.at+colon+1, y.at+colon+1, " ", Msg("a space is missing after the colon"), Msg("write %q", name+": "))
		}
		return space || known
	case !known || width == 0:
		return false
	case strings.ContainsRune("：﹕∶=", sign):
		with := ": "
		if r, n := utf8.DecodeRuneInString(rest[colon+width:]); r == '\u3000' {
			y.sign(y.at+colon+width, n, "")
		} else if space {
			with = ":"
		}
		y.sign(y.at+colon, width, with)
		return true
	case colon > after && !strings.ContainsAny(rest, ":：") && y.keys.exact(name):
		y.note(y.at+after, y.at+after, ":", Msg("the colon after the key %q is missing", name), Msg("write %q", name+": "))
		return true
	}
	return false
}
