package importing

import (
	"bytes"
	"fmt"
	"strconv"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// body is an object as it is written, see [pdf.Object].
type body struct {
	bytes.Buffer
	references []int
}

func (b *body) reference(n int) {
	b.WriteByte(0)
	b.references = append(b.references, n)
	b.WriteString(" ")
}

func (b *body) key(k string) { b.WriteString("/" + types.EncodeName(k) + " ") }

// text writes a string, in ASCII.
func (b *body) text(s []byte) {
	b.WriteByte('(')
	for _, c := range s {
		switch {
		case c == '(' || c == ')' || c == '\\':
			b.WriteByte('\\')
			b.WriteByte(c)
		case c < ' ' || c > '~':
			fmt.Fprintf(b, "\\%03o", c)
		default:
			b.WriteByte(c)
		}
	}
	b.WriteByte(')')
}

// scalar writes what is neither in parts nor to be unescaped; false for others.
func (b *body) scalar(o types.Object) bool {
	switch o := o.(type) {
	case nil:
		b.WriteString("null ")
	case types.Boolean:
		b.WriteString(strconv.FormatBool(bool(o)) + " ")
	case types.Integer:
		b.WriteString(strconv.Itoa(int(o)) + " ")
	case types.Float:
		b.WriteString(strconv.FormatFloat(float64(o), 'f', -1, 64) + " ")
	case types.Name:
		b.WriteString("/" + types.EncodeName(string(o)) + " ")
	case types.HexLiteral:
		b.text(unhex(string(o)))
	default:
		return false
	}
	return true
}
