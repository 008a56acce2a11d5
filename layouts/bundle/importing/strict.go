package importing

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// whole says whether the object that a reference leads to stands in the file
// as it should. pdfcpu leaves out what it cannot read of a dictionary, so that
// a page would lose what it draws and nobody would know. Objects in streams
// are guarded by the stream's checksum.
func (s *source) whole(to types.IndirectRef) bool {
	entry, found := s.table.FindTableEntryForIndRef(&to)
	if !found || entry.Compressed || entry.Offset == nil {
		return found
	}
	head := strconv.AppendInt(nil, int64(to.ObjectNumber.Value()), 10)
	// Offsets count from the header, whatever stands before it (Annex H.3).
	for _, base := range [...]int64{0, int64(max(bytes.Index(s.data, []byte("%PDF-")), 0))} {
		at := *entry.Offset + base
		if at < 0 || at >= int64(len(s.data)) {
			continue
		}
		l := lexer{s.data[at:]}
		l.space()
		if rest, ok := bytes.CutPrefix(l.rest, head); ok && len(rest) > 0 && blankByte(rest[0]) {
			return l.object()
		}
	}
	return false
}

// toItsEnd is a stream's data up to the word behind it, where its length names
// less: viewers look for the word too, and pdfcpu does not.
func (s *source) toItsEnd(number int, stream types.StreamDict) []byte {
	if whole, known := s.cut[number]; known {
		return whole
	}
	at, n := int(stream.StreamOffset), len(stream.Raw)
	if at <= 0 || at+n > len(s.data) || !bytes.HasPrefix(s.data[at:], stream.Raw[:min(n, 16)]) {
		return stream.Raw
	}
	rest := s.data[at+n:]
	l := lexer{rest[:min(len(rest), 64)]}
	l.space()
	if l.rest = bytes.TrimLeft(l.rest, "\x00"); bytes.HasPrefix(l.rest, []byte("end")) {
		return stream.Raw
	}
	end := bytes.Index(rest, []byte("endstream"))
	if end < 0 {
		return stream.Raw
	}
	s.cut[number] = bytes.TrimRight(s.data[at:at+n+end], "\r\n")
	return s.cut[number]
}

// lexer reads objects strictly (ISO 32000-1, 7.2, 7.3).
type lexer struct{ rest []byte }

// object reads "1 0 obj", a value, and the word behind it.
func (l *lexer) object() bool {
	for _, ok := range [...]func(string) bool{integer, integer, word("obj")} {
		l.space()
		if !ok(l.token()) {
			return false
		}
	}
	if !l.value(maxDepth) {
		return false
	}
	l.space()
	switch l.token() {
	case "endobj", "stream", "xref": // the last object often ends without a word
		return true
	}
	return false
}

func (l *lexer) value(depth int) bool {
	l.space()
	switch {
	case depth == 0:
		return false
	case l.skip("<<"):
		for l.space(); !l.skip(">>"); l.space() {
			if !l.skip("/") {
				return false
			}
			l.token()
			if !l.value(depth - 1) {
				return false
			}
		}
		return true
	case l.skip("["):
		for l.space(); !l.skip("]"); l.space() {
			if !l.value(depth - 1) {
				return false
			}
		}
		return true
	case l.skip("<"):
		digits, rest, ok := bytes.Cut(l.rest, []byte(">"))
		l.rest = rest
		return ok && len(bytes.Trim(digits, "0123456789abcdefABCDEF\x00\t\n\f\r ")) == 0
	case l.skip("("):
		return l.text()
	case l.skip("/"):
		l.token()
		return true
	}
	return l.word()
}

// text reads the rest of a string.
func (l *lexer) text() bool {
	for open := 1; open > 0; l.rest = l.rest[1:] {
		if len(l.rest) < 2 {
			return false
		}
		switch l.rest[0] {
		case '\\':
			l.rest = l.rest[1:]
		case '(':
			open++
		case ')':
			open--
		}
	}
	return true
}

// word reads a number, a reference, or one of the three words.
func (l *lexer) word() bool {
	start := l.rest
	t := l.token()
	if before, glued := strings.CutSuffix(t, "endobj"); glued && before != "" { // as some writers leave it
		t, l.rest = before, start[len(before):]
	}
	switch t {
	case "true", "false", "null":
		return true
	}
	if _, err := strconv.ParseFloat(t, 64); err != nil && !integer(t) {
		return false
	}
	ahead := *l
	ahead.space()
	generation := ahead.token()
	ahead.space()
	if integer(t) && integer(generation) && ahead.token() == "R" {
		*l = ahead
	}
	return true
}

func integer(t string) bool {
	n, err := strconv.Atoi(t)
	return err == nil && n >= 0
}

func word(w string) func(string) bool { return func(t string) bool { return t == w } }

func (l *lexer) skip(s string) bool {
	rest, ok := bytes.CutPrefix(l.rest, []byte(s))
	l.rest = rest
	return ok
}

// token reads regular characters.
func (l *lexer) token() string {
	n := bytes.IndexAny(l.rest, "\x00\t\n\f\r ()<>[]{}/%")
	if n < 0 {
		n = len(l.rest)
	}
	t := string(l.rest[:n])
	l.rest = l.rest[n:]
	return t
}

// space skips white space and comments.
func (l *lexer) space() {
	for {
		l.rest = bytes.TrimLeft(l.rest, "\x00\t\n\f\r ")
		if !bytes.HasPrefix(l.rest, []byte("%")) {
			return
		}
		n := bytes.IndexAny(l.rest, "\r\n")
		if n < 0 {
			n = len(l.rest)
		}
		l.rest = l.rest[n:]
	}
}
