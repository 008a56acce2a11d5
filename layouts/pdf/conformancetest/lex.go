package conformancetest

import (
	"encoding/hex"
	"errors"
	"strconv"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// kind is what a token is (ISO 32000-1, 7.2, 7.3).
type kind uint8

const (
	end kind = iota
	number
	name
	literal // a string in parentheses
	hexadecimal
	keyword // also a bracket
)

// token is one token: as it stands in the file, and what it says.
type token struct {
	kind  kind
	raw   string // a hexadecimal string: without its brackets
	value []byte // of a string
}

// lexer takes apart an object, a content stream or a CMap. It is not pdfcpu's,
// which mends what it reads: rules speak of the very bytes.
type lexer struct {
	data  []byte
	at    int
	depth int // of the object at hand
}

// deepest is how deep arrays and dictionaries are read within one another.
const deepest = 100

const (
	space     = "\x00\t\n\f\r "
	delimiter = "()<>[]{}/%"
)

func (l *lexer) next() token {
	l.blank()
	if l.at >= len(l.data) {
		return token{}
	}
	switch c := l.data[l.at]; {
	case c == '(':
		return l.literal()
	case c == '<' && !l.has("<<"):
		return l.hexadecimal()
	case c == '/':
		start := l.at
		l.at++
		l.regular()
		return token{kind: name, raw: string(l.data[start+1 : l.at])}
	case strings.IndexByte(delimiter, c) >= 0:
		size := 1
		if l.has("<<") || l.has(">>") {
			size = 2
		}
		l.at += size
		return token{kind: keyword, raw: string(l.data[l.at-size : l.at])}
	}
	start := l.at
	l.regular()
	raw := string(l.data[start:l.at])
	if _, err := strconv.ParseFloat(raw, 64); err == nil && strings.Trim(raw, "+-.0123456789") == "" {
		return token{kind: number, raw: raw}
	}
	return token{kind: keyword, raw: raw}
}

func (l *lexer) has(s string) bool {
	return strings.HasPrefix(string(l.data[l.at:min(l.at+len(s), len(l.data))]), s)
}

// blank passes over white space and comments.
func (l *lexer) blank() {
	for l.at < len(l.data) {
		switch c := l.data[l.at]; {
		case c == '%':
			for l.at < len(l.data) && l.data[l.at] != '\n' && l.data[l.at] != '\r' {
				l.at++
			}
		case strings.IndexByte(space, c) >= 0:
			l.at++
		default:
			return
		}
	}
}

// regular passes over regular characters.
func (l *lexer) regular() {
	for l.at < len(l.data) && strings.IndexByte(space+delimiter, l.data[l.at]) < 0 {
		l.at++
	}
}

func (l *lexer) literal() token {
	start, depth := l.at, 0
	for ; l.at < len(l.data); l.at++ {
		switch l.data[l.at] {
		case '\\':
			l.at++
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				l.at++
				raw := string(l.data[start+1 : l.at-1])
				value, err := types.Unescape(raw)
				if err != nil {
					return token{kind: keyword, raw: raw}
				}
				return token{kind: literal, raw: raw, value: value}
			}
		}
	}
	l.at = len(l.data)
	return token{kind: keyword, raw: string(l.data[start:])}
}

func (l *lexer) hexadecimal() token {
	start := l.at + 1
	for l.at < len(l.data) && l.data[l.at] != '>' {
		l.at++
	}
	raw := string(l.data[start:l.at])
	l.at = min(l.at+1, len(l.data))
	digits := solid(raw)
	if len(digits)%2 == 1 {
		digits += "0"
	}
	value, _ := hex.DecodeString(digits)
	return token{kind: hexadecimal, raw: raw, value: value}
}

// solid is a text without its white space.
func solid(raw string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(space, r) {
			return -1
		}
		return r
	}, raw)
}

var errUnended = errors.New("an array or a dictionary does not end")

// object is the object that begins with a token; a keyword is none.
func (l *lexer) object(t token) (types.Object, error) {
	if l.depth++; l.depth > deepest {
		return nil, errUnended
	}
	defer func() { l.depth-- }()
	switch t.kind {
	case number:
		if n, err := strconv.Atoi(t.raw); err == nil {
			return types.Integer(n), nil
		}
		f, err := strconv.ParseFloat(t.raw, 64)
		return types.Float(f), err
	case name:
		return types.Name(t.raw), nil
	case literal, hexadecimal:
		return types.NewHexLiteral(t.value), nil
	}
	switch t.raw {
	case "[":
		all := types.Array{}
		for {
			t := l.next()
			if t.kind == end {
				return nil, errUnended
			}
			if t.kind == keyword && t.raw == "]" {
				return all, nil
			}
			o, err := l.object(t)
			if err != nil {
				return nil, err
			}
			all = append(all, o)
		}
	case "<<":
		return l.dictionary()
	case "true", "false":
		return types.Boolean(t.raw == "true"), nil
	case "null":
		return nil, nil
	}
	return nil, errors.New("no object: " + t.raw)
}

func (l *lexer) dictionary() (types.Dict, error) {
	d := types.Dict{}
	for {
		key := l.next()
		switch {
		case key.kind == keyword && key.raw == ">>":
			return d, nil
		case key.kind != name:
			return nil, errUnended
		}
		o, err := l.object(l.next())
		if err != nil {
			return nil, err
		}
		d[key.raw] = o
	}
}
