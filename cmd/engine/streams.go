//go:build !js

package main

// The streams.
const (
	streamOps = iota
	streamLocals
	streamBranches
	streamTables
	streamCalls
	streamGets // of locals; sets and tees follow
	streamSets
	streamTees
	streamGlobals
	streamAligns
	streamLoads
	streamStores
	streamSmall32
	streamSmall64
	streamLarge64
	streamPlaces
	streamOthers
	streamCount
)

// Operations (WebAssembly 2.0, 5.4), and three of ours that it does not have.
const (
	opBlock, opIf             = 0x02, 0x04
	opBr, opBrIf, opBrTable   = 0x0c, 0x0d, 0x0e
	opCall, opCallIndirect    = 0x10, 0x11
	opLocalGet, opLocalTee    = 0x20, 0x22
	opGlobalGet, opGlobalSet  = 0x23, 0x24
	opLoad, opStore, opMemory = 0x28, 0x36, 0x3f
	opI64, opF32, opF64       = 0x42, 0x43, 0x44
	opBulk                    = 0xfc
	opMemoryGrow              = 0x40
	opDrop, opSelect          = 0x1a, 0x1b
	lastPlain                 = 0xc4 // i64.extend32_s

	ownPlace  = 0xe0 // i64.const of a place in the function itself: how far on from the last
	ownLarge  = 0xe1 // i64.const of a large number
	ownAligns = 0xe2 // an operation on memory, behind it, whose alignment is not the usual
)

// A place in the code, as Go has it: its function's number from here, and behind
// it 16 bits for the block (cmd/link/internal/wasm, funcValueOffset).
const (
	firstFunction = 0x1000
	blockBits     = 16
)

const largest = 1<<16 - 1 // of the small numbers

// Behind opBulk: truncations up to 7, and two that name memories.
const lastTruncation, bulkCopy, bulkFill = 7, 10, 11

// bulkNumbers is how many bytes name memories, whose number is 0.
func bulkNumbers(kind byte) int {
	switch kind {
	case bulkCopy:
		return 2
	case bulkFill:
		return 1
	}
	return 0
}
