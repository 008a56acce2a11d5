package pdf

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"errors"
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

var errShape = errors.New("pdf: fpdf's file has an unknown shape")

// readBack reads the file that fpdf has painted. It leans on that file's fixed
// shape: one cross-reference table with every object in use, streams with no
// entry but their length, the catalog last and the information before it.
func readBack(painted []byte) (*file, error) {
	at := bytes.LastIndex(painted, []byte("startxref\n"))
	if at < 0 {
		return nil, errShape
	}
	var table, size int
	if _, err := fmt.Sscanf(string(painted[at:]), "startxref\n%d", &table); err != nil || table > at {
		return nil, errShape
	}
	head := len("xref\n0 ") + len(strconv.Itoa(len(painted)))
	if _, err := fmt.Sscanf(string(painted[table:min(table+head, at)]), "xref\n0 %d", &size); err != nil || size < 5 {
		return nil, errShape
	}
	entries := bytes.IndexByte(painted[table+len("xref\n"):at], '\n') + table + len("xref\n") + 1
	const entry = 20
	if entries+size*entry > at {
		return nil, errShape
	}
	f := &file{objects: make([]object, size-1, size+40), root: size - 1, info: size - 2}
	for n := 1; n < size; n++ {
		line := painted[entries+n*entry:]
		offset, err := strconv.Atoi(string(line[:10]))
		if err != nil || offset >= table {
			return nil, errShape
		}
		if f.objects[n-1], err = readObject(painted[offset:table], n); err != nil {
			return nil, err
		}
	}
	return f, nil
}

func readObject(b []byte, n int) (object, error) {
	head := strconv.Itoa(n) + " 0 obj\n"
	if !bytes.HasPrefix(b, []byte(head)) {
		return object{}, errShape
	}
	b = b[len(head):]
	var length int
	if _, err := fmt.Sscanf(string(b[:min(len(b), 30)]), "<</Length %d>>", &length); err == nil {
		start := bytes.Index(b, []byte("stream\n"))
		if start < 0 || start+len("stream\n")+length > len(b) {
			return object{}, errShape
		}
		start += len("stream\n")
		return object{stream: b[start : start+length]}, nil
	}
	end := bytes.Index(b, []byte("\nendobj\n"))
	if end < 0 {
		return object{}, errShape
	}
	return object{body: b[:end]}, nil
}

// level is the strength of deflate. Measured on two pages with 400 Han: ….
const level = zlib.BestSpeed

// pack compresses the streams.
func (f *file) pack() error {
	var out bytes.Buffer
	z, err := zlib.NewWriterLevel(&out, level)
	if err != nil {
		return err
	}
	for i := range f.objects {
		o := &f.objects[i]
		if o.stream == nil || o.plain {
			continue
		}
		out.Reset()
		z.Reset(&out)
		if _, err := z.Write(o.stream); err != nil {
			return err
		}
		if err := z.Close(); err != nil {
			return err
		}
		o.stream = bytes.Clone(out.Bytes())
		o.body = append(o.body, "/Filter/FlateDecode"...)
	}
	return nil
}

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
