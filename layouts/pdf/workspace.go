package pdf

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"hash/adler32"

	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/zlib"

	"worksheetpdf/fonts"
)

// workspace is the memory that one document is written with, and the next after
// it: to get it anew for each took longer than to fill it. Nothing of a
// document's is read from it by another.
type workspace struct {
	painted     bytes.Buffer // fpdf's file
	aside       aside        // of the pages, and then
	content     []byte       // of a page, whole
	packed      bytes.Buffer // a stream, deflated
	key         []byte       // of what may be on a shelf
	outlines    []byte       // of the answers, as streams
	bodies      arena        // of objects
	gathered    []byte       // object streams
	objects     []object     // of the file
	text        *typesetting // of the document, and what else is found while it is painted
	tree        *structure
	out         *bufio.Writer
	compressors [zlib.BestCompression + 1]*zlib.Writer
}

// mostKept bounds the memory that a workspace keeps for the next document, but
// for that of its compressors: large documents are rare.
const (
	mostKept    = 4 << 20
	mostObjects = 1 << 14
)

// smallWrite is what is put together before it is written. Streams are larger, and
// are written as they are.
const smallWrite = 1 << 12

// firstContent and firstWhole are the room for the content of all pages and of one
// that a workspace begins with. What is not used of it is never touched, so that it
// costs nothing; to grow to it from nothing touches twice as much.
const (
	firstContent = 1 << 19
	firstWhole   = 1 << 17
)

func newWorkspace(faces *fonts.Faces) *workspace {
	return &workspace{
		aside: aside{content: make([]byte, 0, firstContent)}, content: make([]byte, 0, firstWhole),
		out: bufio.NewWriterSize(nil, smallWrite), text: newTypesetting(faces), tree: newStructure(0),
	}
}

// rest gets the workspace ready for the next document.
func (s *workspace) rest() {
	s.out.Reset(nil)
	s.text.rest()
	if clear(s.objects); cap(s.objects) > mostObjects {
		s.objects, s.tree = nil, newStructure(0)
	}
	s.bodies.rest()
	if s.painted.Cap()+s.packed.Cap()+cap(s.key)+cap(s.outlines)+cap(s.gathered)+
		cap(s.content)+cap(s.aside.content) > mostKept {
		s.painted, s.packed, s.key, s.outlines, s.gathered = bytes.Buffer{}, bytes.Buffer{}, nil, nil, nil
		s.content, s.aside = nil, aside{}
	}
	s.outlines, s.gathered, s.content = s.outlines[:0], s.gathered[:0], s.content[:0]
	s.aside.rest()
}

// deflate compresses data. The result is good until the next call.
func (s *workspace) deflate(data []byte, level int) ([]byte, error) {
	s.packed.Reset()
	if level == fastLevel && len(data) <= largeStream {
		s.packed.Write([]byte{0x78, 0x01}) // a window of 32 KB, the fastest way (RFC 1950, 2.2)
		err := flate.StatelessDeflate(&s.packed, data, true, nil)
		return binary.BigEndian.AppendUint32(s.packed.Bytes(), adler32.Checksum(data)), err
	}
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
