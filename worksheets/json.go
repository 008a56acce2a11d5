package worksheets

import (
	"strings"
	"unicode/utf8"
)

// encoding/json says neither where a value stands nor that a key stands twice,
// and it replaces half a surrogate pair by U+FFFD in silence: each would be a
// loss. So answer files have a scanner of their own, strict by RFC 8259. It
// keeps places only; strings are decoded where they are wanted.

// What an answer file may be at most.
const (
	maxValues    = 500_000 // values, keys apart
	maxJSONDepth = 16      // levels
)

// jsonKind is what a JSON value is.
type jsonKind uint8

const (
	jsonNull jsonKind = iota
	jsonTrue
	jsonFalse
	jsonNumber
	jsonString
	jsonArray
	jsonObject
)

// jsonValue is a value and where it stands: text[start:end], quotes and
// brackets included.
type jsonValue struct {
	kind       jsonKind
	start, end int32
	keys       []jsonKey   // of an object
	items      []jsonValue // of an array or an object, in order
}

// jsonKey is a key of an object and where it stands.
type jsonKey struct {
	name  string
	start int32
}

// jsonFault is why a text is not JSON.
type jsonFault struct {
	at         int
	what, hint Message
}

// jsonScanner reads a text from the front.
type jsonScanner struct {
	text   string
	at     int
	depth  int
	values int
	fault  *jsonFault // the first; nothing is read after it
}

// scanJSON is the one value of a text.
func scanJSON(text string) (jsonValue, *jsonFault) {
	s := &jsonScanner{text: text}
	v := s.value()
	s.space()
	if s.fault == nil && s.at < len(text) {
		s.fail(s.at, Msg("something stands after the end of the JSON"), Msg("delete it, or look for a bracket too many before it"))
	}
	return v, s.fault
}

func (s *jsonScanner) fail(at int, what, hint Message) {
	if s.fault == nil {
		s.fault = &jsonFault{at, what, hint}
	}
	s.at = len(s.text)
}

func (s *jsonScanner) space() {
	for s.at < len(s.text) && strings.IndexByte(" \t\r\n", s.text[s.at]) >= 0 {
		s.at++
	}
}

// take moves over a byte if it comes next.
func (s *jsonScanner) take(b byte) bool {
	if s.space(); s.at < len(s.text) && s.text[s.at] == b {
		s.at++
		return true
	}
	return false
}

// expected fails because something else stands here.
func (s *jsonScanner) expected(what Message) {
	if s.fault != nil {
		return
	}
	if s.at >= len(s.text) {
		s.fail(s.at, Msg("the file ends before the JSON does"), Msg("look for a bracket or a quotation mark that is never closed"))
		return
	}
	r, _ := utf8.DecodeRuneInString(s.text[s.at:])
	hint := Message{}
	switch {
	case strings.ContainsRune("“”„‟＂「」‘’'", r):
		hint = Msg("write the straight quotation mark %s", `"`)
	case strings.ContainsRune("，、", r):
		hint = Msg("write the ASCII comma %s", ",")
	case r == '：':
		hint = Msg("write the ASCII colon %s", ":")
	case r == '/' || r == '#':
		hint = Msg("JSON has no comments: delete it")
	}
	s.fail(s.at, what, hint)
}

func (s *jsonScanner) value() jsonValue {
	s.space()
	v := jsonValue{start: int32(s.at)}
	if s.fault != nil {
		return v
	}
	if s.values++; s.values > maxValues {
		s.fail(s.at, Msg("the file holds more than %d values", maxValues), Msg("share it out over several files"))
	}
	rest := s.text[s.at:]
	switch {
	case strings.HasPrefix(rest, "{"):
		v.kind = jsonObject
		s.nested(&v, '}')
	case strings.HasPrefix(rest, "["):
		v.kind = jsonArray
		s.nested(&v, ']')
	case strings.HasPrefix(rest, `"`):
		v.kind = jsonString
		s.quoted()
	case s.word("null"):
		v.kind = jsonNull
	case s.word("true"):
		v.kind = jsonTrue
	case s.word("false"):
		v.kind = jsonFalse
	default:
		v.kind = jsonNumber
		if n := numberLength(rest); n > 0 {
			s.at += n
		} else {
			s.expected(Msg("a value is missing here, or it is not JSON"))
		}
	}
	v.end = int32(s.at)
	return v
}

func (s *jsonScanner) word(w string) bool {
	if !strings.HasPrefix(s.text[s.at:], w) {
		return false
	}
	s.at += len(w)
	return true
}

// nested reads what stands between brackets.
func (s *jsonScanner) nested(v *jsonValue, closing byte) {
	if s.depth++; s.depth > maxJSONDepth {
		s.fail(s.at, Msg("this stands more than %d levels deep", maxJSONDepth), Message{})
	}
	s.at++
	for more := s.fault == nil && !s.take(closing); more; more = s.more(closing) {
		if closing == '}' {
			v.keys = append(v.keys, s.key())
		}
		v.items = append(v.items, s.value())
	}
	s.depth--
}

// key reads a key and the colon after it.
func (s *jsonScanner) key() jsonKey {
	s.space()
	start := s.at
	if s.at >= len(s.text) || s.text[s.at] != '"' {
		s.expected(Msg("a key in quotation marks is missing here"))
		return jsonKey{}
	}
	s.quoted()
	if s.fault != nil {
		return jsonKey{}
	}
	name := jsonText(s.text, start, s.at)
	if !s.take(':') {
		s.expected(Msg("the colon after a key is missing here"))
	}
	return jsonKey{name, int32(start)}
}

// more moves over the comma before another entry, or else over the bracket.
func (s *jsonScanner) more(closing byte) bool {
	switch {
	case s.fault != nil || s.take(closing):
		return false
	case !s.take(','):
		s.expected(Msg("a comma or the closing %s is missing here", string(closing)))
		return false
	}
	if comma := s.at - 1; s.take(closing) {
		s.fail(comma, Msg("a comma stands before the closing %s", string(closing)), Msg("delete it"))
		return false
	}
	return true
}

// numberLength is the length of the number that a text begins with; 0: none.
func numberLength(text string) int {
	i := 0
	digits := func() bool {
		from := i
		for i < len(text) && text[i] >= '0' && text[i] <= '9' {
			i++
		}
		return i > from
	}
	next := func(set string) bool {
		if i < len(text) && strings.IndexByte(set, text[i]) >= 0 {
			i++
			return true
		}
		return false
	}
	next("-")
	if !next("0") && !digits() || next(".") && !digits() {
		return 0
	}
	if next("eE") {
		if next("+-"); !digits() {
			return 0
		}
	}
	return i
}
