package pdf

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"
	"strconv"
)

// file is the objects of a PDF file: objects[n-1] is object n.
type file struct {
	objects    []object
	root, info int
	level      int   // of compression
	spare      []int // numbers of objects that nobody needs any more
}

// object is one indirect object.
type object struct {
	// body is the object but for its stream; where there is one, a
	// dictionary's entries without its brackets and its length.
	body   []byte
	stream []byte
	plain  bool // the stream stays as it is
	// container is the object stream that holds the object, 0 for none, and
	// index its place there.
	container, index int
}

// add appends an object and returns its number.
func (f *file) add(o object) int {
	f.objects = append(f.objects, o)
	return len(f.objects)
}

// place is add, in the place of an object that is spare, where there is one.
func (f *file) place(o object) int {
	if len(f.spare) == 0 {
		return f.add(o)
	}
	n := f.spare[0]
	f.spare = f.spare[1:]
	f.objects[n-1] = o
	return n
}

func (f *file) set(n int, body []byte) { f.objects[n-1] = object{body: body} }

// extend adds entries to an object that is a dictionary, and reports whether it
// is one.
func (f *file) extend(n int, entries []byte) bool {
	body, ok := bytes.CutSuffix(f.objects[n-1].body, []byte(">>"))
	if ok {
		body = append(body[:len(body):len(body)], entries...)
		f.set(n, append(body, ">>"...))
	}
	return ok
}

// write writes the file, with an identifier made from its content
// (ISO 32000-1, 14.4). No more of it is in memory than its objects are.
func (f *file) write(to io.Writer) error {
	hash := sha256.New()
	out := &counting{to: bufio.NewWriterSize(io.MultiWriter(to, hash), 1<<16)}
	// The second line's bytes say that the file is not text (7.5.2).
	out.add([]byte("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"))
	offsets := make([]int, len(f.objects))
	for i, o := range f.objects {
		if offsets[i] = out.n; o.container == 0 {
			o.write(out, i+1)
		}
	}
	if err := out.to.Flush(); err != nil {
		return err
	}
	table := out.n
	last, err := f.trailer(offsets, table, hash.Sum(nil)[:16])
	if err != nil {
		return err
	}
	last.write(out, len(f.objects)+1)
	out.add(fmt.Appendf(nil, "startxref\n%d\n%%%%EOF\n", table))
	return out.to.Flush()
}

func (o object) write(out *counting, number int) {
	out.add(append(strconv.AppendInt(nil, int64(number), 10), " 0 obj\n"...))
	if o.stream == nil {
		out.add(o.body)
	} else {
		out.add([]byte("<<"))
		out.add(o.body)
		out.add(fmt.Appendf(nil, "/Length %d>>\nstream\n", len(o.stream)))
		out.add(o.stream)
		out.add([]byte("\nendstream"))
	}
	out.add([]byte("\nendobj\n"))
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
