package pdf

import (
	"crypto/sha256"
	"fmt"
	"strconv"
)

// file is the objects of a PDF file: objects[n-1] is object n.
type file struct {
	objects    []object
	root, info int
}

// object is one indirect object.
type object struct {
	// body is the object but for its stream; where there is one, a
	// dictionary's entries without its brackets and its length.
	body   []byte
	stream []byte
	plain  bool // the stream stays uncompressed
}

// add appends an object and returns its number.
func (f *file) add(o object) int {
	f.objects = append(f.objects, o)
	return len(f.objects)
}

func (f *file) set(n int, body []byte) { f.objects[n-1] = object{body: body} }

// bytes is the file, with an identifier made from its content
// (ISO 32000-1, 14.4).
func (f *file) bytes() []byte {
	total := 200 + 20*len(f.objects)
	for _, o := range f.objects {
		total += len(o.body) + len(o.stream) + 80
	}
	b := make([]byte, 0, total)
	// The second line's bytes say that the file is not text (7.5.2).
	b = append(b, "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"...)
	offsets := make([]int, len(f.objects))
	for i, o := range f.objects {
		offsets[i] = len(b)
		b = strconv.AppendInt(b, int64(i+1), 10)
		b = append(b, " 0 obj\n"...)
		b = o.append(b)
		b = append(b, "\nendobj\n"...)
	}
	hash := sha256.Sum256(b)
	table := len(b)
	b = fmt.Appendf(b, "xref\n0 %d\n0000000000 65535 f \n", len(f.objects)+1)
	for _, o := range offsets {
		b = appendOffset(b, o)
	}
	return fmt.Appendf(b, "trailer\n<</Size %d/Root %d 0 R/Info %d 0 R/ID[<%x><%[4]x>]>>\nstartxref\n%d\n%%%%EOF\n",
		len(f.objects)+1, f.root, f.info, hash[:16], table)
}

func (o object) append(b []byte) []byte {
	if o.stream == nil {
		return append(b, o.body...)
	}
	b = append(b, "<<"...)
	b = append(b, o.body...)
	b = append(b, "/Length "...)
	b = strconv.AppendInt(b, int64(len(o.stream)), 10)
	b = append(b, ">>\nstream\n"...)
	b = append(b, o.stream...)
	return append(b, "\nendstream"...)
}

// appendOffset writes an entry of the cross-reference table, 20 bytes.
func appendOffset(b []byte, offset int) []byte {
	digits := strconv.Itoa(offset)
	b = append(b, "0000000000"[:10-len(digits)]...)
	b = append(b, digits...)
	return append(b, " 00000 n \n"...)
}
