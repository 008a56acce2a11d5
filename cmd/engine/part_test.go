//go:build !js

package main

import (
	"bytes"
	"encoding/binary"
	"slices"
	"testing"
)

// module is one whose functions have these bodies, without sizes.
func module(bodies ...[]byte) []byte {
	code := binary.AppendUvarint(nil, uint64(len(bodies)))
	for _, b := range bodies {
		code = append(binary.AppendUvarint(code, uint64(len(b))), b...)
	}
	out := []byte("\x00asm\x01\x00\x00\x00\x01\x04\x01\x60\x00\x00\x0a")
	out = append(binary.AppendUvarint(out, uint64(len(code))), code...)
	return append(out, 11, 1, 0)
}

// constant is an i64.const.
func constant(value int64) []byte { return appendSigned([]byte{opI64}, value) }

// place is a place in the code of a function, as Go has it.
func place(function, block int64) []byte {
	return constant((firstFunction+function)<<blockBits + block)
}

// every is a body with each kind of operation.
func every() []byte {
	return slices.Concat([]byte{2, 3, 0x7f, 0x80, 1, 0x7e},
		[]byte{opBlock, 0x40, opBlock + 1, 0x40, opIf, 0x7e, 0x05, opEnd, opBr, 1, opBrIf, 0x80, 1, opBrTable, 2, 0, 1, 0x80, 1, opEnd, opEnd},
		[]byte{opCall, 0x85, 1, opCallIndirect, 3, 0, opLocalGet, 1, 0x21, 0x80, 2, opLocalTee, 0, opGlobalGet, 4, opGlobalSet, 5, opDrop, opSelect, 0x0f, 0x00, 0x01},
		[]byte{opLoad, 2, 8, opLoad, 2, 9, opLoad, 0, 9, opLoad + 1, 3, 0x80, 1, opStore, 0, 0, opStore + 1, 3, 4, opMemory, 0, opMemoryGrow, 0},
		[]byte{opConst, 0x7f, opF32, 1, 2, 3, 0xe0, opF64, 1, 2, 3, 4, 5, 6, 7, 0xe2, 0x6a, lastPlain, opBulk, 3, opBulk, bulkCopy, 0, 0, opBulk, bulkFill, 0},
		constant(0), constant(-1), constant(largest), constant(largest+1), constant(-1<<63), constant(1<<63-1),
		place(1, 0), place(1, 200), place(1, 3), place(1, largest), place(7, 1), place(1, 4), []byte{opEnd})
}

func TestPart(t *testing.T) {
	for name, wasm := range map[string][]byte{
		"nothing": module(),
		"empty":   module([]byte{0, opEnd}),
		"every":   module([]byte{0, opEnd}, every(), every(), bytes.Join([][]byte{{0}, bytes.Repeat([]byte{0x01}, 300), {opEnd}}, nil)),
	} {
		parted, err := part(wasm)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if again, err := join(parted); err != nil || !bytes.Equal(again, wasm) {
			t.Errorf("%s: %x, want %x (%v)", name, again, wasm, err)
		}
	}
}

func TestPartRefuses(t *testing.T) {
	for name, wasm := range map[string][]byte{
		"no code":              []byte("\x00asm\x01\x00\x00\x00\x01\x04\x01\x60\x00\x00"),
		"nothing":              nil,
		"an operation":         module([]byte{0, 0xd0, 0x70, opEnd}),
		"a kind of operation":  module([]byte{0, opBulk, 12, opEnd}),
		"behind the end":       module([]byte{0, opEnd, 0x01}),
		"without an end":       module([]byte{0, 0x01, 0x01}),
		"many groups of local": module(append([]byte{0x81, 1}, every()...)),
	} {
		if _, err := part(wasm); err == nil {
			t.Errorf("%s: taken apart", name)
		}
	}
}

// FuzzPart: whatever is taken apart comes together again, and nothing else fails
// but with an error.
func FuzzPart(f *testing.F) {
	f.Add(module(every()))
	f.Add(module([]byte{0, opEnd}, every()))
	if parted, err := part(module(every())); err == nil {
		f.Add(parted)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		_, _ = join(data) // returns
		parted, err := part(data)
		if err != nil {
			return
		}
		again, err := join(parted)
		if err == nil && !bytes.Equal(again, data) {
			// Numbers that are longer than they need be are not Go's; pack finds them.
			if len(again) < len(data) {
				return
			}
			t.Errorf("%x comes back as %x", data, again)
		}
	})
}
