package importing

import (
	"bytes"
	"fmt"

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
