//go:build !js

package main

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// part is a module with what its code says set apart, each kind by itself: the
// operations, the numbers of locals, the places in memory, the constants. Like
// stands beside like then, and gzip makes a quarter less of it. The page puts it
// together again (join.js).
//
// It is numbers in LEB128: the size of the module, of what stands before the first
// function's body, and how many bodies there are; the usual alignment of each
// operation on memory; the sizes of the streams; the streams; the rest of the module.
func part(wasm []byte) ([]byte, error) {
	from, to, count, err := bodies(wasm)
	if err != nil {
		return nil, err
	}
	p := parter{reader: reader{data: wasm[from:to]}}
	p.aligns = aligns(wasm[from:to], count)
	for i := range count {
		if err := p.body(i); err != nil {
			return nil, err
		}
	}
	if p.bad || len(p.data) > 0 {
		return nil, errShort
	}
	var out []byte
	for _, n := range [...]int{len(wasm), from, count} {
		out = binary.AppendUvarint(out, uint64(n))
	}
	out = append(out, p.aligns[:]...)
	for _, s := range p.streams {
		out = binary.AppendUvarint(out, uint64(len(s)))
	}
	for _, s := range p.streams {
		out = append(out, s...)
	}
	return append(append(out, wasm[:from]...), wasm[to:]...), nil
}

// bodies is where the bodies of functions stand in a module, and how many there are.
func bodies(wasm []byte) (from, to, count int, err error) {
	const header, codeSection = 8, 10
	r := reader{data: wasm[min(header, len(wasm)):]}
	for len(r.data) > 0 && !r.bad {
		id := r.byte()
		section := reader{data: r.take(int(r.unsigned()))}
		if id == codeSection && !r.bad {
			to = len(wasm) - len(r.data)
			count = int(section.unsigned())
			return to - len(section.data), to, count, nil
		}
	}
	return 0, 0, 0, errors.New("there is no code")
}

type parter struct {
	reader
	streams [streamCount][]byte
	aligns  [opMemory - opLoad]byte
	place   int64 // the last in this function
}

func (p *parter) put(stream int, data ...byte) {
	p.streams[stream] = append(p.streams[stream], data...)
}

// number is a number in LEB128 as it stands.
func (p *parter) number() []byte {
	n := 0
	for n < len(p.data) && p.data[n]&0x80 != 0 {
		n++
	}
	return p.take(n + 1)
}

// body takes one function apart, whose number is known.
func (p *parter) body(function int) error {
	size := int(p.unsigned())
	end := len(p.data) - size
	if end < 0 || p.bad {
		return errShort
	}
	groups := p.byte()
	p.put(streamLocals, groups)
	for range groups { // as many as a byte says: Go declares one of each type
		p.put(streamLocals, p.number()...)
		p.put(streamLocals, p.byte())
	}
	p.place = 0
	depth := 0
	for depth >= 0 && !p.bad {
		op := p.byte()
		switch {
		case op >= opBlock && op <= opIf:
			depth++
		case op == opEnd:
			depth--
		}
		if err := p.operation(op, function); err != nil {
			return err
		}
	}
	if p.bad || len(p.data) != end || groups >= 0x80 {
		return fmt.Errorf("function %d is not as Go's linker makes them", function)
	}
	return nil
}

func (p *parter) operation(op byte, function int) error {
	switch {
	case op == opI64:
		p.constant(function)
		return nil
	case op >= opLoad && op < opMemory:
		p.memory(op)
		return nil
	}
	p.put(streamOps, op)
	switch {
	case op >= opLocalGet && op <= opLocalTee:
		p.put(streamGets+int(op-opLocalGet), p.number()...)
	case op == opGlobalGet || op == opGlobalSet:
		p.put(streamGlobals, p.number()...)
	case op == opConst:
		p.put(streamSmall32, p.number()...)
	case op == opCall:
		p.put(streamCalls, p.number()...)
	case op == opBr || op == opBrIf:
		p.put(streamBranches, p.number()...)
	case op == opBrTable:
		count := p.number()
		n, _ := binary.Uvarint(count)
		p.put(streamTables, count...)
		for range min(n+1, uint64(len(p.data))) {
			p.put(streamTables, p.number()...)
		}
	default:
		return p.other(op)
	}
	return nil
}

// other takes an operation whose numbers are few.
func (p *parter) other(op byte) error {
	sizes := map[byte]int{opF32: 4, opF64: 8, opMemory: 1, opMemoryGrow: 1}
	switch {
	case op >= opBlock && op <= opIf:
		p.put(streamOthers, p.number()...)
	case op == opCallIndirect:
		p.put(streamOthers, p.number()...)
		p.put(streamOthers, p.number()...)
	case op == opBulk:
		kind := p.byte()
		if kind > lastTruncation && kind != bulkCopy && kind != bulkFill {
			return fmt.Errorf("the operation %#x %d is not known", op, kind)
		}
		p.put(streamOthers, kind)
		p.put(streamOthers, p.take(bulkNumbers(kind))...)
	case sizes[op] > 0:
		p.put(streamOthers, p.take(sizes[op])...)
	case !plain(op):
		return fmt.Errorf("the operation %#x is not known", op)
	}
	return nil
}

// plain reports whether an operation is known that has no numbers.
func plain(op byte) bool {
	return op <= opCallIndirect || op == opDrop || op == opSelect || op >= opMemoryGrow && op <= lastPlain
}

// constant takes an i64.const.
func (p *parter) constant(function int) {
	words := p.number()
	value := signed(words)
	own := int64(firstFunction+function) << blockBits
	switch {
	case value >= own && value < own+1<<blockBits:
		p.put(streamOps, ownPlace)
		p.streams[streamPlaces] = appendSigned(p.streams[streamPlaces], value-own-p.place)
		p.place = value - own
	case value > largest || value < -largest:
		p.put(streamOps, ownLarge)
		p.put(streamLarge64, words...)
	default:
		p.put(streamOps, opI64)
		p.put(streamSmall64, words...)
	}
}

// memory takes a load or a store.
func (p *parter) memory(op byte) {
	align := p.byte()
	if align == p.aligns[op-opLoad] {
		p.put(streamOps, op)
	} else {
		p.put(streamOps, ownAligns, op)
		p.put(streamAligns, align)
	}
	if op < opStore {
		p.put(streamLoads, p.number()...)
	} else {
		p.put(streamStores, p.number()...)
	}
}

// aligns is the alignment that each operation on memory has most often.
func aligns(code []byte, count int) (usual [opMemory - opLoad]byte) {
	p := parter{reader: reader{data: code}}
	for i := range usual {
		usual[i] = 0xff // none: all are set apart, with their operation before them
	}
	p.aligns = usual
	for i := range count {
		if p.body(i) != nil {
			return usual
		}
	}
	var counts [opMemory - opLoad][256]int
	ops, all := p.streams[streamOps], p.streams[streamAligns]
	for i := 0; i+1 < len(ops) && len(all) > 0; i++ {
		if ops[i] == ownAligns {
			counts[ops[i+1]-opLoad][all[0]]++
			all = all[1:]
		}
	}
	for kind := range counts {
		most := 0
		for align, n := range counts[kind] {
			if n > most {
				usual[kind], most = byte(align), n
			}
		}
	}
	return usual
}

// signed is the number of LEB128 with a sign.
func signed(words []byte) (value int64) {
	shift := 0
	for _, b := range words {
		if shift < 64 {
			value |= int64(b&0x7f) << shift
		}
		shift += 7
	}
	if n := len(words); n > 0 && words[n-1]&0x40 != 0 && shift < 64 {
		value |= -1 << shift
	}
	return value
}

func appendSigned(out []byte, value int64) []byte {
	for {
		b := byte(value & 0x7f)
		value >>= 7
		if value == 0 && b&0x40 == 0 || value == -1 && b&0x40 != 0 {
			return append(out, b)
		}
		out = append(out, b|0x80)
	}
}
