//go:build !js

package main

import (
	"bytes"
	"encoding/binary"
)

// join is a module from what part made of it: a check that the page's join.js,
// which goes the same way, has all that it needs.
func join(parted []byte) ([]byte, error) {
	r := reader{data: parted}
	size, from, count := int(r.unsigned()), int(r.unsigned()), int(r.unsigned())
	j := joiner{}
	copy(j.aligns[:], r.take(len(j.aligns)))
	var sizes [streamCount]int
	for i := range sizes {
		sizes[i] = int(r.unsigned())
	}
	for i, size := range sizes {
		j.streams[i].data = r.take(size)
	}
	if r.bad || from < 0 || from > len(r.data) {
		return nil, errShort
	}
	out := bytes.Clone(r.data[:from])
	for i := range count {
		body := j.body(i)
		if j.streams[streamOps].bad {
			return nil, errShort
		}
		out = append(binary.AppendUvarint(out, uint64(len(body))), body...)
	}
	if len(out)+len(r.data)-from != size {
		return nil, errShort
	}
	for i := range j.streams {
		if j.streams[i].bad || len(j.streams[i].data) > 0 {
			return nil, errShort
		}
	}
	return append(out, r.data[from:]...), nil
}

type joiner struct {
	streams [streamCount]reader
	aligns  [opMemory - opLoad]byte
	out     []byte // of the body at hand
	place   int64
}

// copy takes so many bytes, or a number.
func (j *joiner) copy(stream, n int) { j.out = append(j.out, j.streams[stream].take(n)...) }

func (j *joiner) number(stream int) []byte {
	p := parter{reader: j.streams[stream]}
	words := p.number()
	j.streams[stream] = p.reader
	j.out = append(j.out, words...)
	return words
}

func (j *joiner) body(function int) []byte {
	j.out, j.place = j.out[:0], 0
	groups := j.streams[streamLocals].byte()
	j.out = append(j.out, groups)
	for range groups {
		j.number(streamLocals)
		j.copy(streamLocals, 1)
	}
	for depth := 0; depth >= 0 && !j.streams[streamOps].bad; {
		op := j.streams[streamOps].byte()
		switch {
		case op >= opBlock && op <= opIf:
			depth++
		case op == opEnd:
			depth--
		}
		j.operation(op, function)
	}
	return j.out
}

func (j *joiner) operation(op byte, function int) {
	switch {
	case op == ownPlace:
		j.out = append(j.out, opI64)
		p := parter{reader: j.streams[streamPlaces]}
		j.place += signed(p.number())
		j.streams[streamPlaces] = p.reader
		j.out = appendSigned(j.out, int64(firstFunction+function)<<blockBits+j.place)
		return
	case op == ownLarge:
		j.out = append(j.out, opI64)
		j.number(streamLarge64)
		return
	case op == ownAligns:
		op = j.streams[streamOps].byte()
		j.out = append(j.out, op)
		j.copy(streamAligns, 1)
		j.offset(op)
		return
	}
	j.out = append(j.out, op)
	switch {
	case op >= opLoad && op < opMemory:
		j.out = append(j.out, j.aligns[op-opLoad])
		j.offset(op)
	case op >= opLocalGet && op <= opLocalTee:
		j.number(streamGets + int(op-opLocalGet))
	default:
		j.numbers(op)
	}
}

func (j *joiner) offset(op byte) {
	if op < opStore {
		j.number(streamLoads)
	} else {
		j.number(streamStores)
	}
}

// numbers are those of the operations that are left.
func (j *joiner) numbers(op byte) {
	switch op {
	case opGlobalGet, opGlobalSet:
		j.number(streamGlobals)
	case opConst:
		j.number(streamSmall32)
	case opI64:
		j.number(streamSmall64)
	case opCall:
		j.number(streamCalls)
	case opBr, opBrIf:
		j.number(streamBranches)
	case opBrTable:
		n, _ := binary.Uvarint(j.number(streamTables))
		for range min(n+1, uint64(len(j.streams[streamTables].data))) {
			j.number(streamTables)
		}
	case opBlock, opBlock + 1, opIf:
		j.number(streamOthers)
	case opCallIndirect:
		j.number(streamOthers)
		j.number(streamOthers)
	case opF32:
		j.copy(streamOthers, 4)
	case opF64:
		j.copy(streamOthers, 8)
	case opMemory, opMemoryGrow:
		j.copy(streamOthers, 1)
	case opBulk:
		kind := j.streams[streamOthers].byte()
		j.out = append(j.out, kind)
		j.copy(streamOthers, bulkNumbers(kind))
	}
}
