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
	spare      []int // numbers of objects that nobody needs any more
	strong     bool
	space      *workspace
	stock      *stock
}

// object is one indirect object.
type object struct {
	// body is the object but for its stream; where there is one, a
	// dictionary's entries without its brackets and its length.
	body    []byte
	stream  []byte
	coding  coding // of the stream
	stretch int    // of a parted stream: the first that was set aside
	// container is the object stream that holds the object, 0 for none, and
	// index its place there.
	container, index int
}

// coding is what has been done to a stream, and what is still to be done.
type coding uint8

const (
	raw    coding = iota // to be deflated
	parted               // to be put together with what was set aside, and deflated
	packed               // deflated
	final                // to be written as it is
)

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
	out := &counting{to: f.space.out}
	out.to.Reset(io.MultiWriter(to, hash))
	// The second line's bytes say that the file is not text (7.5.2).
	out.add([]byte("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"))
	offsets := make([]int, len(f.objects))
	for i, o := range f.objects {
		if offsets[i] = out.n; o.container == 0 {
			if err := f.writeObject(out, o, i+1); err != nil {
				return err
			}
		}
	}
	if err := out.to.Flush(); err != nil {
		return err
	}
	table := out.n
	last := f.trailer(offsets, table, hash.Sum(nil)[:16])
	if err := f.writeObject(out, last, len(f.objects)+1); err != nil {
		return err
	}
	out.add(fmt.Appendf(nil, "startxref\n%d\n%%%%EOF\n", table))
	return out.to.Flush()
}

func (f *file) writeObject(out *counting, o object, number int) error {
	out.add(append(strconv.AppendInt(out.line[:0], int64(number), 10), " 0 obj\n"...))
	if o.stream == nil {
		out.add(o.body)
	} else {
		stream, filtered, err := f.encoded(o)
		if err != nil {
			return err
		}
		out.add([]byte("<<"))
		out.add(o.body)
		if filtered {
			out.add([]byte("/Filter/FlateDecode"))
		}
		out.add(append(strconv.AppendInt(append(out.line[:0], "/Length "...), int64(len(stream)), 10), ">>\nstream\n"...))
		out.add(stream)
		out.add([]byte("\nendstream"))
	}
	out.add([]byte("\nendobj\n"))
	return nil
}

// whole is an object's stream as it stands in memory, put together where it is
// parted. It is good until the next call.
func (f *file) whole(o object) []byte {
	if o.coding != parted {
		return o.stream
	}
	f.space.content = f.space.aside.restored(f.space.content[:0], o.stream, o.stretch)
	return f.space.content
}

// encoded is an object's stream as it stands in the file, and whether deflate has
// to be undone by whoever reads it. One that deflate makes no shorter stays as it
// is; not one with parameters, which are deflate's.
func (f *file) encoded(o object) (stream []byte, filtered bool, err error) {
	if o.coding == packed || o.coding == final {
		return o.stream, o.coding == packed, nil
	}
	o.stream = f.whole(o)
	stream, err = f.space.deflate(o.stream, f.level(false))
	if len(stream) >= len(o.stream) && !bytes.Contains(o.body, []byte("/DecodeParms")) {
		return o.stream, false, err
	}
	return stream, true, err
}

// counting counts what is written; an error is the buffer's when it is flushed.
type counting struct {
	to   *bufio.Writer
	n    int
	line [40]byte
}

func (c *counting) add(b []byte) {
	n, _ := c.to.Write(b)
	c.n += n
}
