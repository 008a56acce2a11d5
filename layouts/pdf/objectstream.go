package pdf

import (
	"encoding/binary"
	"fmt"
	"slices"
	"strconv"
)

// gathered is how many objects an object stream holds: enough to compress well,
// few enough to be read for one of them.
const gathered = 200

// numbered is what an object takes in an object stream beside its body, at most as
// a rule: its number, its offset, and what stands between.
const numbered = 16

// gather puts the objects that are no streams into object streams (ISO 32000-1,
// 7.5.7): a structure tree has hundreds that are nearly alike.
func (f *file) gather() {
	numbers := make([]int, 0, len(f.objects))
	for i, o := range f.objects {
		if o.stream == nil {
			numbers = append(numbers, i+1)
		}
	}
	room := 0 // for all at once: to grow to it touches twice the memory
	for _, n := range numbers {
		room += len(f.objects[n-1].body) + numbered
	}
	f.space.gathered = slices.Grow(f.space.gathered, room)
	for len(numbers) > 0 {
		n := min(len(numbers), gathered)
		f.objectStream(numbers[:n])
		numbers = numbers[n:]
	}
}

// objectStream adds a stream of objects: their numbers and offsets, then their
// bodies.
func (f *file) objectStream(numbers []int) {
	b, start := f.space.gathered, len(f.space.gathered)
	offset := 0
	for _, n := range numbers {
		b = append(strconv.AppendInt(b, int64(n), 10), ' ')
		b = append(strconv.AppendInt(b, int64(offset), 10), ' ')
		offset += len(f.objects[n-1].body) + 1
	}
	first, container := len(b)-start, len(f.objects)+1
	for i, n := range numbers {
		o := &f.objects[n-1]
		b = append(append(b, o.body...), '\n')
		o.container, o.index, o.body = container, i, nil
	}
	f.space.gathered = b
	f.add(object{
		body:   fmt.Appendf(nil, "/Type/ObjStm/N %d/First %d", len(numbers), first),
		stream: b[start:],
	})
}

// Kinds of entries of a cross-reference stream (ISO 32000-1, 7.5.8.3, table 18).
const (
	freeEntry = iota
	plainEntry
	gatheredEntry
)

// crossReference is the rows of a cross-reference stream for all objects, and
// for the stream's own, whose number comes next: a byte for the kind, four for
// the offset or the container, two for the index within it. Each is what it
// differs by from the row above (PNG's filter Up), which deflates to little.
func crossReference(objects []object, offsets []int, own int) []byte {
	const row = 7
	b := make([]byte, 0, (len(objects)+2)*(row+1))
	var above, line [row]byte
	add := func(kind byte, at, index int) {
		line[0] = kind
		binary.BigEndian.PutUint32(line[1:], uint32(at))
		binary.BigEndian.PutUint16(line[5:], uint16(index))
		b = append(b, 2)
		for i, v := range line {
			b = append(b, v-above[i])
		}
		above = line
	}
	add(freeEntry, 0, 65535)
	for i, o := range objects {
		if o.container > 0 {
			add(gatheredEntry, o.container, o.index)
		} else {
			add(plainEntry, offsets[i], 0)
		}
	}
	add(plainEntry, own, 0)
	return b
}

// trailer is the cross-reference stream, which says what else a trailer says
// (ISO 32000-1, 7.5.8.2).
func (f *file) trailer(offsets []int, own int, identifier []byte) object {
	return object{
		body: fmt.Appendf(nil, "/Type/XRef/Size %d/W[1 4 2]/Root %d 0 R/Info %d 0 R/ID[<%x><%[4]x>]"+
			"/DecodeParms<</Predictor 12/Columns 7>>", len(f.objects)+2, f.root, f.info, identifier),
		stream: crossReference(f.objects, offsets, own),
	}
}
