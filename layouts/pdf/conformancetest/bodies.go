package conformancetest

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"maps"
	"regexp"
	"slices"
	"strconv"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// streamed is what the bytes of a stream are like.
type streamed struct {
	length int  // that it says; -1: says none itself
	real   int  // of the bytes between the keywords
	begins bool // "stream" is followed by CR LF or LF
	ends   bool // "endstream" follows an end of line
	data   []byte
}

var heading = regexp.MustCompile(`^(\d+)(\s+)(\d+)(\s+)obj(\s*)`)

// readBodies finds the bytes of each object: at its offset, or in the object
// stream there.
func (f *file) readBodies(offsets map[int]int64) error {
	for _, n := range slices.Sorted(maps.Keys(offsets)) {
		at := int(offsets[n])
		if at <= 0 || at >= len(f.data) {
			return fmt.Errorf("object %d is at %d of %d bytes", n, at, len(f.data))
		}
		b, err := f.readBody(at)
		if err != nil {
			return fmt.Errorf("object %d: %w", n, err)
		}
		f.bodies = append(f.bodies, b)
		if b.stream != nil && bytes.Contains(b.text, []byte("/Type/ObjStm")) {
			inner, err := gathered(b)
			if err != nil {
				return fmt.Errorf("object stream %d: %w", n, err)
			}
			f.bodies = append(f.bodies, inner...)
		}
	}
	return nil
}

// readBody is the object at an offset, with what stands around it.
func (f *file) readBody(at int) (body, error) {
	m := heading.FindSubmatch(f.data[at:min(at+64, len(f.data))])
	if m == nil {
		return body{}, fmt.Errorf("no object begins at %d", at)
	}
	b := body{plain: true}
	b.number, _ = strconv.Atoi(string(m[1]))
	b.generation, _ = strconv.Atoi(string(m[3]))
	b.before = string(f.data[at-1:at]) + string(m[2]) + string(m[4]) + string(m[5])
	start := at + len(m[0])
	l := lexer{data: f.data, at: start}
	depth := 0
	for {
		t := l.next()
		switch {
		case t.kind == end:
			return b, errUnended
		case t.kind != keyword:
		case t.raw == "<<":
			depth++
		case t.raw == ">>":
			depth--
		case t.raw == "endobj":
			stop := l.at - len("endobj")
			b.text = bytes.TrimRight(f.data[start:stop], space)
			b.after = string(f.data[start+len(b.text):stop]) + string(f.data[l.at:min(l.at+1, len(f.data))])
			return b, nil
		case t.raw == "stream" && depth == 0:
			b.text = f.data[start : l.at-len("stream")]
			b.stream = f.readStream(b.text, l.at)
			stop := l.at + bytes.Index(f.data[l.at:], []byte("endobj"))
			if b.stream != nil {
				stop = l.at + b.stream.real + bytes.Index(f.data[l.at+b.stream.real:], []byte("endobj"))
			}
			b.after = string(f.data[stop-1:stop]) + string(f.data[stop+len("endobj"):min(stop+len("endobj")+1, len(f.data))])
			return b, nil
		}
	}
}

var lengthEntry = regexp.MustCompile(`/Length (\d+)`)

// readStream looks at the bytes of a stream from behind its keyword.
func (f *file) readStream(dict []byte, at int) *streamed {
	s := &streamed{length: -1}
	if m := lengthEntry.FindSubmatch(dict); m != nil {
		s.length, _ = strconv.Atoi(string(m[1]))
	}
	rest := f.data[at:]
	switch {
	case bytes.HasPrefix(rest, []byte("\r\n")):
		s.begins, rest = true, rest[2:]
	case bytes.HasPrefix(rest, []byte("\n")):
		s.begins, rest = true, rest[1:]
	}
	// The end is the first endstream that an endobj follows.
	stop := endOfStream.FindIndex(rest)
	if stop == nil {
		return s
	}
	data := rest[:stop[0]]
	for _, eol := range []string{"\r\n", "\n", "\r"} {
		if trimmed, ok := bytes.CutSuffix(data, []byte(eol)); ok {
			data, s.ends = trimmed, true
			break
		}
	}
	if s.length >= 0 && s.length < stop[0] && s.length > len(data) { // data may end in what looks like an end of line
		data = rest[:s.length]
	}
	s.data, s.real = data, len(data)
	return s
}

var endOfStream = regexp.MustCompile(`endstream\s+endobj`)

// gathered is the objects of an object stream (ISO 32000-1, 7.5.7).
func gathered(b body) ([]body, error) {
	data := b.stream.data
	if bytes.Contains(b.text, []byte("/Filter")) { // the few bytes of one object do not get smaller
		z, err := zlib.NewReader(bytes.NewReader(data))
		if err != nil {
			return nil, err
		}
		if data, err = io.ReadAll(z); err != nil {
			return nil, err
		}
	}
	l := lexer{data: b.text}
	dict, err := l.object(l.next())
	if err != nil {
		return nil, err
	}
	d, _ := dict.(types.Dict)
	count, _ := d["N"].(types.Integer)
	first, _ := d["First"].(types.Integer)
	index := lexer{data: data}
	var numbers, starts []int
	for range count.Value() {
		n, _ := strconv.Atoi(index.next().raw)
		at, _ := strconv.Atoi(index.next().raw)
		numbers, starts = append(numbers, n), append(starts, first.Value()+at)
	}
	starts = append(starts, len(data))
	inner := make([]body, len(numbers))
	for i, n := range numbers {
		if starts[i] > starts[i+1] || starts[i+1] > len(data) {
			return nil, fmt.Errorf("object %d has no place", n)
		}
		inner[i] = body{number: n, text: bytes.TrimRight(data[starts[i]:starts[i+1]], space)}
	}
	return inner, nil
}
