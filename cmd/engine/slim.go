//go:build !js

package main

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"errors"
	"slices"
)

// slim is a build of Go for WebAssembly without what serves traces of its stack
// only (names and lines), and with its data in one piece: the linker leaves out
// runs of zeros, which costs 100,000 headers and compresses worse than the zeros.
// It is an eighth smaller, packed.
func slim(wasm []byte) ([]byte, error) {
	const header, dataSection = 8, 11
	if len(wasm) < header || string(wasm[:4]) != "\x00asm" {
		return nil, errors.New("this is no WebAssembly")
	}
	out := bytes.Clone(wasm[:header])
	r := reader{data: wasm[header:]}
	for len(r.data) > 0 && !r.bad {
		id := r.byte()
		section := r.take(int(r.unsigned()))
		if id == dataSection && !r.bad {
			image, err := imageOf(section)
			if err != nil {
				return nil, err
			}
			if err := image.withoutTraces(); err != nil {
				return nil, err
			}
			section = image.section()
		}
		out = append(out, id)
		out = binary.AppendUvarint(out, uint64(len(section)))
		out = append(out, section...)
	}
	if r.bad {
		return nil, errShort
	}
	return out, nil
}

var errShort = errors.New("the file is cut short")

// reader reads a module (WebAssembly 2.0, 5.2).
type reader struct {
	data []byte
	bad  bool
}

func (r *reader) take(n int) []byte {
	if n < 0 || n > len(r.data) {
		r.bad, r.data = true, nil
		return nil
	}
	taken := r.data[:n]
	r.data = r.data[n:]
	return taken
}

func (r *reader) byte() byte {
	if b := r.take(1); b != nil {
		return b[0]
	}
	return 0
}

// unsigned is a number in LEB128, as Go's varints are.
func (r *reader) unsigned() uint64 {
	v, n := binary.Uvarint(r.data)
	r.take(max(n, 1))
	r.bad = r.bad || n <= 0
	return v
}

// image is the memory that a module begins with.
type image struct {
	start int
	data  []byte
}

// Operations of the expression that says where a segment lies.
const (
	opConst = 0x41 // i32.const
	opEnd   = 0x0b
)

// mostMemory bounds the image.
const mostMemory = 1 << 28

// imageOf reads a data section.
func imageOf(section []byte) (*image, error) {
	type segment struct {
		at   int
		data []byte
	}
	var segments []segment
	r := reader{data: section}
	for range r.unsigned() {
		kind, op := r.byte(), r.byte()
		at := int(r.unsigned()) // signed, and never negative
		end := r.byte()
		part := r.take(int(r.unsigned()))
		if r.bad || kind != 0 || op != opConst || end != opEnd || at+len(part) > mostMemory {
			return nil, errors.New("a data segment is not as Go's linker makes them")
		}
		segments = append(segments, segment{at, part})
	}
	if len(segments) == 0 {
		return nil, errors.New("there is no data")
	}
	slices.SortFunc(segments, func(a, b segment) int { return cmp.Compare(a.at, b.at) })
	m := &image{start: segments[0].at}
	for _, s := range segments {
		gap := s.at - m.start - len(m.data)
		if gap < 0 {
			return nil, errors.New("data segments overlap")
		}
		m.data = append(append(m.data, make([]byte, gap)...), s.data...)
	}
	return m, nil
}

// section is the image as a data section of one segment.
func (m *image) section() []byte {
	out := []byte{1, 0, opConst}
	for at := m.start; ; at >>= 7 {
		if at < 0x40 { // the next bit would be the sign
			out = append(out, byte(at))
			break
		}
		out = append(out, byte(at&0x7f|0x80))
	}
	out = append(out, opEnd)
	out = binary.AppendUvarint(out, uint64(len(m.data)))
	return append(out, m.data...)
}

// The table of functions (runtime/symtab.go: pcHeader, _func; Go 1.20 to 1.26).
const (
	tableMagic = "\xf1\xff\xff\xff\x00\x00\x01\x08"

	// Places in the header, and in the record of a function.
	functionsAt, namesAt, unitsAt, codeAt, recordsAt, headerSize = 8, 32, 40, 56, 64, 72
	stackAt, fileAt, lineAt, countAt, firstAt                    = 16, 20, 24, 28, 44
)

// withoutTraces makes the names of functions and files empty, and takes the
// tables of files and lines out: the runtime reads them for traces only. What it
// needs to find its way on the stack stays.
func (m *image) withoutTraces() error {
	at := bytes.Index(m.data, []byte(tableMagic))
	if at < 0 || at+headerSize > len(m.data) {
		return errors.New("no table of functions: look at slim.go with this version of Go")
	}
	t := m.data[at:]
	place := func(of int) int { return int(min(binary.LittleEndian.Uint64(t[of:]), uint64(len(t)))) }
	names, units, code, records := place(namesAt), place(unitsAt), place(codeAt), place(recordsAt)
	if names > units || units > code || code > records {
		return errors.New("the table of functions is damaged")
	}
	used := make([]bool, records-code)
	for i := range place(functionsAt) {
		entry := records + 8*i
		if entry+8 > len(t) {
			return errShort
		}
		record := records + int(binary.LittleEndian.Uint32(t[entry+4:]))
		if record+firstAt > len(t) {
			return errShort
		}
		number := func(at int) int { return int(binary.LittleEndian.Uint32(t[record+at:])) }
		keep(used, t[code:records], number(stackAt))
		for n := range number(countAt) {
			if record+firstAt+4*n+4 > len(t) {
				return errShort
			}
			keep(used, t[code:records], number(firstAt+4*n))
		}
		clear(t[record+fileAt : record+lineAt+4]) // 0: there is no such table
	}
	clear(t[names:units])
	clear(t[units:code])
	for i, is := range used {
		if !is {
			t[code+i] = 0
		}
	}
	return nil
}

// keep marks the bytes of a table of steps: pairs of numbers up to a zero that
// does not stand first.
func keep(used []bool, tables []byte, at int) {
	if at == 0 {
		return // none
	}
	for first := true; at < len(tables); first = false {
		last := tables[at] == 0 && !first
		for range 2 {
			for at < len(tables) && tables[at]&0x80 != 0 {
				used[at] = true
				at++
			}
			if at < len(tables) {
				used[at] = true
				at++
			}
			if last {
				return
			}
		}
	}
}
