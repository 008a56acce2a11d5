package worksheets

import (
	"strings"
	"unicode/utf8"
)

// flowLevel is a collection in brackets or braces that is read.
type flowLevel struct {
	mapping bool
	key     bool   // a key may stand next
	name    string // of the last key
}

// inFlow reads what is left of a line within brackets.
func (y *yamlMender) inFlow() {
	for y.at < y.end && len(y.flow) > 0 {
		r, n := y.runeAt(y.at)
		half := narrow(r)
		level := &y.flow[len(y.flow)-1]
		switch {
		case r == ' ' || r == '\t':
			y.at += n
		case half == " " && level.mapping && level.key:
			y.sign(y.at, n, " ")
			y.at += n
		case r == '#':
			y.at = y.end
		case y.flowSign(r, n, half):
		case strings.ContainsRune(`"'`, r) && !(level.mapping && level.key):
			y.flowQuoted(r)
		default:
			y.flowText(level)
		}
	}
}

// flowSign takes a bracket or a comma, or what was typed for one, and reports
// whether one stands here. Half is the sign's half-width form, "" for none.
func (y *yamlMender) flowSign(r rune, n int, half string) bool {
	switch {
	case strings.ContainsRune("{[［", r) || half == "{":
		y.opened(r, n, half)
	case strings.ContainsRune("}]］】", r) || half == "}":
		y.closed(r, n, half)
	case r == ',' || half == "," && !y.entryBegins():
		if r != ',' {
			y.sign(y.at, n, ",")
		}
		y.flow[len(y.flow)-1].key = true
		y.at += n
	default:
		return false
	}
	return true
}

func (y *yamlMender) opened(r rune, n int, half string) {
	if half != "" {
		y.sign(y.at, n, half)
	}
	y.flow = append(y.flow, flowLevel{mapping: r == '{' || half == "{", key: true})
	y.at += n
}

func (y *yamlMender) closed(r rune, n int, half string) {
	want := "]"
	if y.flow[len(y.flow)-1].mapping {
		want = "}"
	}
	switch {
	case string(r) == want:
	case half == want:
		y.sign(y.at, n, half)
	default:
		y.note(y.at, y.at+n, want, Msg("%s stands here, and what it closes was opened for %s", string(r), want), Msg("write %s", want))
	}
	y.flow = y.flow[:len(y.flow)-1]
	y.at += n
}

// flowQuoted reads a text in straight quotation marks within brackets.
func (y *yamlMender) flowQuoted(mark rune) {
	start := y.at
	var inner []int
	opened := false // a curly quotation mark is, within the text
	for i := start + 1; i < y.end; i++ {
		switch c := y.text[i]; {
		case c == '\\' && mark == '"':
			i++
		case rune(c) == mark && y.flowGoesOn(i+1):
			y.innerQuotes(inner)
			y.at = i + 1
			return
		case rune(c) == mark && mark == '"':
			inner = append(inner, i)
		case c >= utf8.RuneSelf:
			r, n := y.runeAt(i)
			opened = opened || isOpening(r)
			if isCurly(r) && !opened && y.flowGoesOn(i+n) {
				y.note(i, i+n, string(mark), Msg("%s does not close the text that begins in column %d", string(r), y.column(start)), Msg(`write the straight quotation mark %s`, string(mark)))
				y.at = i + n
				return
			}
			i += n - 1
		}
	}
	y.open, y.at = byte(mark), y.end
}

// flowGoesOn reports whether the form of a collection goes on at a byte.
func (y *yamlMender) flowGoesOn(i int) bool {
	r, n := y.runeAt(y.skipBlank(i, false))
	return n == 0 || strings.ContainsRune(",}]:\n，｝］：", r)
}

// flowText reads a key or a text without quotation marks within brackets.
func (y *yamlMender) flowText(level *flowLevel) {
	if level.mapping && level.key {
		if name, length := y.key(); name != "" {
			y.at += length
			level.key, level.name = false, name
			return
		}
	}
	end := y.flowTextEnd(level)
	if r, _ := y.runeAt(y.at); isCurly(r) && level.mapping && y.keys.code(level.name) {
		y.curlyValue(end)
	}
	y.at = max(end, y.at+1)
}

// flowTextEnd is where a text without quotation marks ends. A full-width sign
// ends it where a key, a bracket or a quotation mark follows, or where it could
// not be anything else.
func (y *yamlMender) flowTextEnd(level *flowLevel) int {
	for i := y.at; i < y.end; {
		r, n := y.runeAt(i)
		switch {
		case strings.ContainsRune(",]}", r), r == level.wideEnd():
			return i
		case r == ' ' && level.mapping && !level.key && y.entryFollows(i, level, true):
			y.note(i, i, ",", Msg("a comma is missing here"), Msg("write , here"))
			level.key = true
			return i
		case strings.ContainsRune("，、；", r) && y.separates(i, i+n, level):
			return i
		}
		i += n
	}
	return y.end
}

// wideEnd is the full-width bracket that closes the collection.
func (l *flowLevel) wideEnd() rune {
	if l.mapping {
		return '｝'
	}
	return '］'
}

// separates reports whether a full-width sign between two bytes parts two
// entries.
func (y *yamlMender) separates(before, after int, level *flowLevel) bool {
	return y.entryFollows(after, level, false) || !level.mapping && y.betweenIDs(before, after)
}

// entryBegins reports whether an entry begins where the reader stands, so that a
// full-width comma is its text.
func (y *yamlMender) entryBegins() bool {
	before := strings.TrimRight(y.text[max(0, y.at-100):y.at], " ")
	return strings.HasSuffix(before, ",") || strings.HasSuffix(before, "[")
}

// betweenIDs reports whether letters of ids stand on both sides, as in a list
// of them; in a list of texts a full-width comma may be text.
func (y *yamlMender) betweenIDs(before, after int) bool {
	next := y.skipBlank(after, false)
	id := func(i int) bool {
		return i >= 0 && i < y.end && (y.text[i] >= 'a' && y.text[i] <= 'z' || isDigit(y.text[i]) || y.text[i] == '_')
	}
	return id(before-1) && id(next)
}

// entryFollows reports whether the next entry of a collection begins at a byte.
// strict: by a key as it is written.
func (y *yamlMender) entryFollows(i int, level *flowLevel, strict bool) bool {
	i = y.skipBlank(i, false)
	r, n := y.runeAt(i)
	if i >= y.end {
		return !strict && level.mapping
	}
	if !level.mapping {
		return strings.ContainsRune("{[\"｛［", r)
	}
	if isMark(r) {
		i += n
	}
	key := y.text[i:y.end]
	key = key[:len(key)-len(strings.TrimLeft(key, "abcdefghijklmnopqrstuvwxyz_"))]
	colon, n := y.runeAt(i + len(key))
	if isMark(colon) {
		colon, _ = y.runeAt(i + len(key) + n)
	}
	return key != "" && strings.ContainsRune(":：", colon) && (y.keys.exact(key) || !strict && y.keys.known(key))
}

// isMark reports whether a character is a double quotation mark, straight or
// curly.
func isMark(r rune) bool { return r == '"' || isCurly(r) }
