package importing

import (
	"bytes"
	"strconv"
	"strings"
)

// operation is an operator of a content stream with its operands (ISO 32000-1, 7.8.2).
type operation struct {
	operator   string
	operands   []operand // the last of them, flat: those in arrays too
	text       int       // bytes of the strings among all operands
	start, end int       // where it stands
}

// operand is a name, a number, or something else: a string, a bracket, a word.
type operand struct {
	kind   operandKind
	name   string
	number float64
}

type operandKind uint8

const (
	other operandKind = iota
	named
	numeric
)

// maxOperands is how many operands are kept. No operator that names a
// resource has as many (DeviceN has at most 32 colorants, Annex C.2).
const maxOperands = 64

// last is the name that stands last among the operands; "" for none.
func (o *operation) last() string {
	if n := len(o.operands); n > 0 {
		return o.operands[n-1].name
	}
	return ""
}

// at is the operand so many before the end.
func (o *operation) at(fromEnd int) operand {
	if n := len(o.operands) - 1 - fromEnd; n >= 0 {
		return o.operands[n]
	}
	return operand{}
}

// eachOperation reads a content stream as viewers do: what it does not
// understand it passes over. The operation is the same variable each time.
func eachOperation(content []byte, do func(*operation)) {
	l := lexer{content}
	place := func() int { return len(content) - len(l.rest) }
	o := operation{start: -1}
	for {
		l.space()
		if len(l.rest) == 0 {
			return
		}
		if o.start < 0 {
			o.start = place()
		}
		word := l.operand(&o)
		if word == "" {
			continue
		}
		if word == "BI" {
			l.inlineImage(&o)
		}
		o.operator, o.end = word, place()
		do(&o)
		o = operation{start: -1, operands: o.operands[:0]}
	}
}

// operand reads one operand into the operation, or is the operator.
func (l *lexer) operand(o *operation) (operator string) {
	switch {
	case l.skip("/"):
		o.add(operand{kind: named, name: unescape(l.token())})
	case l.skip("("):
		before := len(l.rest)
		if !l.text() {
			l.rest = nil
		}
		o.text += before - len(l.rest) - 1
		o.add(operand{})
	case l.skip("<<"), l.skip(">>"), l.skip("["), l.skip("]"):
		o.add(operand{})
	case l.skip("<"):
		digits, rest, _ := bytes.Cut(l.rest, []byte(">"))
		l.rest = rest
		o.text += len(unhex(string(digits)))
		o.add(operand{})
	default:
		t := l.token()
		if t == "" { // a bracket that nothing opens
			l.rest = l.rest[1:]
			return ""
		}
		return o.word(t)
	}
	return ""
}

// word takes a number or one of the three words; another is the operator.
func (o *operation) word(t string) (operator string) {
	switch {
	case strings.IndexByte("0123456789.-+", t[0]) >= 0:
		n, _ := strconv.ParseFloat(t, 64)
		o.add(operand{kind: numeric, number: n})
	case t == "true", t == "false", t == "null":
		o.add(operand{})
	default:
		return t
	}
	return ""
}

// add keeps an operand, and forgets the first where there are too many.
func (o *operation) add(x operand) {
	if len(o.operands) == maxOperands {
		copy(o.operands, o.operands[1:])
		o.operands = o.operands[:maxOperands-1]
	}
	o.operands = append(o.operands, x)
}

// unescape reads a name's #xx (ISO 32000-1, 7.3.5).
func unescape(s string) string {
	if !bytes.ContainsRune([]byte(s), '#') {
		return s
	}
	var b []byte
	for i := 0; i < len(s); i++ {
		if s[i] == '#' && i+2 < len(s) {
			if n, err := strconv.ParseUint(s[i+1:i+3], 16, 8); err == nil {
				b = append(b, byte(n))
				i += 2
				continue
			}
		}
		b = append(b, s[i])
	}
	return string(b)
}

// inlineImage reads the rest of a picture that stands in the content: its
// entries, which become the operands, and its data (ISO 32000-1, 8.9.7).
func (l *lexer) inlineImage(o *operation) {
	o.operands = o.operands[:0]
	for {
		l.space()
		if len(l.rest) == 0 {
			return
		}
		if word := l.operand(o); word == "ID" {
			break
		}
	}
	if len(l.rest) > 0 {
		l.rest = l.rest[1:] // one white space
	}
	n := inlineSize(o.operands)
	if n > len(l.rest) {
		n = 0
	}
	for at := n; ; {
		found := bytes.Index(l.rest[at:], []byte("EI"))
		if found < 0 {
			l.rest = nil
			return
		}
		at += found
		if behind := l.rest[at+2:]; (at == 0 || at == n || blankByte(l.rest[at-1])) && readable(behind) {
			l.rest = behind
			return
		}
		at += 2
	}
}

// inlineSize is how many bytes the data of an inline picture surely has: those
// of one without a filter, in a colour space with a known number of parts.
func inlineSize(entries []operand) int {
	wide, high, bits, parts := 0.0, 0.0, 8.0, 1.0
	for i := 0; i+1 < len(entries); i++ {
		if entries[i].kind != named {
			continue
		}
		switch value := entries[i+1]; entries[i].name {
		case "F", "Filter":
			return 0
		case "W", "Width":
			wide = value.number
		case "H", "Height":
			high = value.number
		case "BPC", "BitsPerComponent":
			bits = value.number
		case "IM", "ImageMask":
			bits = 1
		case "CS", "ColorSpace":
			switch value.name {
			case "RGB", "DeviceRGB":
				parts = 3
			case "CMYK", "DeviceCMYK":
				parts = 4
			}
		}
	}
	size := float64(int64(wide*bits*parts+7)/8) * high
	if !(size > 0 && size < maxStream) {
		return 0
	}
	return int(size)
}

func blankByte(c byte) bool { return bytes.IndexByte([]byte("\x00\t\n\f\r "), c) >= 0 }

// readable reports whether content may go on like this: binary data does not.
func readable(b []byte) bool {
	if len(b) > 0 && !blankByte(b[0]) {
		return false
	}
	for _, c := range b[:min(len(b), 12)] {
		if c > '~' || c < ' ' && !blankByte(c) {
			return false
		}
	}
	return true
}
