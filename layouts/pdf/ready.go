package pdf

import (
	"encoding/binary"
	"hash/fnv"
	"sort"

	"worksheetpdf/fonts"
)

// readySubset is a subset that was cut when the program was made: those that the
// built-in worksheets print with. A process that makes one sheet spent an eighth
// of its time on cutting and deflating the same again, and touched 64 KB of a
// face for nearly each of its glyphs. It is found by all that it is made of, as on
// a shelf.
//
// ready is the number of entries, a line for each (a sum of its key, by which they
// are in order, and where it begins), and the entries: the key and the parts of a
// subset, each behind its length.
func readySubset(ready, key []byte) (*subset, bool) {
	if len(ready) < readyHead {
		return nil, false
	}
	count := int(binary.LittleEndian.Uint32(ready))
	if count > (len(ready)-readyHead)/readyLine {
		return nil, false
	}
	sum := readySum(key)
	sumOf := func(i int) uint64 { return binary.LittleEndian.Uint64(ready[readyHead+readyLine*i:]) }
	for i := sort.Search(count, func(i int) bool { return sumOf(i) >= sum }); i < count && sumOf(i) == sum; i++ {
		from := binary.LittleEndian.Uint32(ready[readyHead+readyLine*i+8:])
		e := entry{left: ready[min(int(from), len(ready)):]}
		if string(e.part()) == string(key) {
			t := e.subset()
			return t, !e.short
		}
	}
	return nil, false
}

const readyHead, readyLine = 4, 12 // bytes

// readyFor is what is ready for documents that are set in these faces.
func readyFor(faces *fonts.Faces) []byte {
	if len(ready) == 0 || !faces.Same(fonts.Embedded()) {
		return nil
	}
	return ready
}

func readySum(key []byte) uint64 {
	h := fnv.New64a()
	h.Write(key)
	return h.Sum64()
}

// entry is what is left of one.
type entry struct {
	left  []byte
	short bool // it ended too early
}

func (e *entry) part() []byte {
	size, n := binary.Uvarint(e.left)
	if n <= 0 || size > uint64(len(e.left)-n) {
		e.left, e.short = nil, true
		return nil
	}
	part := e.left[n : n+int(size) : n+int(size)]
	e.left = e.left[n+int(size):]
	return part
}

func (e *entry) subset() *subset {
	t := &subset{name: string(e.part()), descriptor: e.part(), widths: e.part()}
	for _, o := range t.objects() {
		o.body, o.stream, o.coding = e.part(), e.part(), packed
		if len(o.stream) == 0 {
			*o = object{}
		}
	}
	return t
}

// appendSubset appends an entry.
func appendSubset(b, key []byte, t *subset) []byte {
	parts := [][]byte{key, []byte(t.name), t.descriptor, t.widths}
	for _, o := range t.objects() {
		parts = append(parts, o.body, o.stream)
	}
	for _, part := range parts {
		b = append(binary.AppendUvarint(b, uint64(len(part))), part...)
	}
	return b
}
