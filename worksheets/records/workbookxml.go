package records

import (
	"bufio"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// errLarge is that a part is larger than it may be.
var errLarge = errors.New("a part is too large")

// open is a part, unpacked; of one that is larger than it may be, reading fails.
func (w *workbook) open(name string, most int64) (io.ReadCloser, error) {
	f := w.parts[strings.ToLower(name)]
	if f == nil {
		return nil, fmt.Errorf("%s is missing", name)
	}
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	return struct {
		io.Reader
		io.Closer
	}{&sized{r, most}, r}, nil
}

// sized fails after so many bytes.
type sized struct {
	r    io.Reader
	left int64
}

func (s *sized) Read(p []byte) (int, error) {
	if s.left <= 0 {
		return 0, errLarge
	}
	n, err := s.r.Read(p[:min(int64(len(p)), s.left)])
	s.left -= int64(n)
	return n, err
}

// tags reads XML token by token, each of a bounded size, and not too deep.
type tags struct {
	*xml.Decoder
	bound *boundedReader
	depth int
}

func newTags(r io.Reader) *tags {
	bound := &boundedReader{r: bufio.NewReaderSize(r, 64<<10)}
	return &tags{Decoder: xml.NewDecoder(bound), bound: bound}
}

// next is the next token; io.EOF is the end.
func (t *tags) next() (xml.Token, error) {
	t.bound.left = maxRecord
	token, err := t.Token()
	switch token.(type) {
	case xml.StartElement:
		if t.depth++; t.depth > maxDepth {
			return nil, errors.New("the XML is too deep")
		}
	case xml.EndElement:
		t.depth--
	}
	return token, err
}

// each goes over the elements of a part as they begin.
func (w *workbook) each(name string, do func(t *tags, e xml.StartElement) error) error {
	r, err := w.open(name, maxSmall)
	if err != nil {
		return w.damaged(err)
	}
	defer r.Close()
	t := newTags(r)
	for {
		token, err := t.next()
		if err == io.EOF {
			return nil
		}
		if err == nil {
			if e, ok := token.(xml.StartElement); ok {
				err = do(t, e)
			}
		}
		if err != nil {
			return w.damaged(err)
		}
	}
}
