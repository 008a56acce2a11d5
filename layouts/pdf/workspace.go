package pdf

import (
	"bufio"
	"bytes"

	"github.com/klauspost/compress/zlib"
)

// workspace is the memory that one document is written with, and the next after
// it: to get it anew for each took longer than to fill it. Nothing of a
// document's is read from it by another.
type workspace struct {
	painted     bytes.Buffer // fpdf's file
	packed      bytes.Buffer // a stream, deflated
	key         []byte       // of what may be on a shelf
	outlines    []byte       // of the answers, as streams
	out         *bufio.Writer
	compressors [zlib.BestCompression + 1]*zlib.Writer
}

// mostKept bounds the memory that a workspace keeps for the next document, but
// for that of its compressors: large documents are rare.
const mostKept = 4 << 20

func newWorkspace() any { return &workspace{out: bufio.NewWriterSize(nil, 1<<15)} }

// rest gets the workspace ready for the next document.
func (s *workspace) rest() {
	s.out.Reset(nil)
	if s.painted.Cap()+s.packed.Cap()+cap(s.key)+cap(s.outlines) > mostKept {
		s.painted, s.packed, s.key, s.outlines = bytes.Buffer{}, bytes.Buffer{}, nil, nil
	}
	s.outlines = s.outlines[:0]
}

// deflate compresses data. The result is good until the next call.
func (s *workspace) deflate(data []byte, level int) ([]byte, error) {
	s.packed.Reset()
	z := s.compressors[level]
	if z == nil {
		var err error
		if z, err = zlib.NewWriterLevel(&s.packed, level); err != nil {
			return nil, err
		}
		s.compressors[level] = z
	} else {
		z.Reset(&s.packed)
	}
	if _, err := z.Write(data); err != nil {
		return nil, err
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return s.packed.Bytes(), nil
}
