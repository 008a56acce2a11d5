package pdf

import (
	"bytes"
	"errors"
	"slices"
	"strconv"
)

var errShape = errors.New("pdf: fpdf's file has an unknown shape")

// readBack reads the file that fpdf has painted. It leans on that file's fixed
// shape: one cross-reference table with every object in use, streams with no
// entry but their length, the catalog last and the information before it.
func readBack(space *workspace, painted []byte) (*file, error) {
	at := bytes.LastIndex(painted, []byte("startxref\n"))
	if at < 0 {
		return nil, errShape
	}
	table, _, ok := number(painted[at:], "startxref\n")
	if !ok || table > at {
		return nil, errShape
	}
	size, entries, ok := number(painted[table:at], "xref\n0 ")
	const entry = 20 // bytes; a line end stands before the first
	if !ok || size < firstPage+4 || size > len(entries)/entry {
		return nil, errShape
	}
	f := &file{space: space, objects: slices.Grow(space.objects[:0], size+40)[:size-1], root: size - 1, info: size - 2}
	next := 0 // of what was set aside
	for n := 1; n < size; n++ {
		offset, _, ok := number(entries[1+n*entry:], "")
		if !ok || offset > table {
			return nil, errShape
		}
		o, ok := readObject(painted[offset:table], n)
		if ok && o.stream != nil {
			o.coding, o.stretch = parted, next
			next += stretches(o.stream)
		}
		if !ok {
			return nil, errShape
		}
		f.objects[n-1] = o
	}
	if next != len(space.aside.ends) {
		return nil, errShape
	}
	return f, nil
}

// readObject reads object n, which b begins with.
func readObject(b []byte, n int) (o object, ok bool) {
	var room [24]byte
	b, ok = bytes.CutPrefix(b, append(strconv.AppendInt(room[:0], int64(n), 10), " 0 obj\n"...))
	if !ok {
		return object{}, false
	}
	if length, rest, ok := number(b, "<</Length "); ok {
		rest, ok = bytes.CutPrefix(rest, []byte(">>\nstream\n"))
		if !ok || length > len(rest) {
			return object{}, false
		}
		return object{stream: rest[:length]}, true
	}
	body, _, ok := bytes.Cut(b, []byte("\nendobj\n"))
	return object{body: body}, ok
}

// number reads the digits behind a prefix.
func number(b []byte, prefix string) (n int, rest []byte, ok bool) {
	b, ok = bytes.CutPrefix(b, []byte(prefix))
	if !ok {
		return 0, nil, false
	}
	i := 0
	for ; i < len(b) && b[i] >= '0' && b[i] <= '9'; i++ {
		if n = n*10 + int(b[i]-'0'); n > 1<<40 {
			return 0, nil, false
		}
	}
	return n, b[i:], i > 0
}
