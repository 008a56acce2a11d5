package pdf

import (
	"bufio"
	"crypto/sha256"
	"fmt"
	"io"
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

// write writes the file, with an identifier made from its content
// (ISO 32000-1, 14.4). No more of it is in memory than its objects are.
func (f *file) write(to io.Writer) error {
	hash := sha256.New()
	out := &counting{to: bufio.NewWriterSize(io.MultiWriter(to, hash), 1<<16)}
	// The second line's bytes say that the file is not text (7.5.2).
	out.add([]byte("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"))
	offsets := make([]int, len(f.objects))
	var b []byte
	for i, o := range f.objects {
		offsets[i] = out.n
		out.add(append(strconv.AppendInt(b[:0], int64(i+1), 10), " 0 obj\n"...))
		o.write(out)
		out.add([]byte("\nendobj\n"))
	}
	if err := out.to.Flush(); err != nil {
		return err
	}
	table := out.n
	b = fmt.Appendf(nil, "xref\n0 %d\n0000000000 65535 f \n", len(f.objects)+1)
	for _, o := range offsets {
		b = appendOffset(b, o)
	}
	b = fmt.Appendf(b, "trailer\n<</Size %d/Root %d 0 R/Info %d 0 R/ID[<%x><%[4]x>]>>\nstartxref\n%d\n%%%%EOF\n",
		len(f.objects)+1, f.root, f.info, hash.Sum(nil)[:16], table)
	_, err := to.Write(b)
	return err
}

func (o object) write(out *counting) {
	if o.stream == nil {
		out.add(o.body)
		return
	}
	out.add([]byte("<<"))
	out.add(o.body)
	out.add(fmt.Appendf(nil, "/Length %d>>\nstream\n", len(o.stream)))
	out.add(o.stream)
	out.add([]byte("\nendstream"))
}

// counting counts what is written; an error is the buffer's when it is flushed.
type counting struct {
	to *bufio.Writer
	n  int
}

func (c *counting) add(b []byte) {
	n, _ := c.to.Write(b)
	c.n += n
}

// appendOffset writes an entry of the cross-reference table, 20 bytes.
func appendOffset(b []byte, offset int) []byte {
	digits := strconv.Itoa(offset)
	b = append(b, "0000000000"[:10-len(digits)]...)
	b = append(b, digits...)
	return append(b, " 00000 n \n"...)
}
