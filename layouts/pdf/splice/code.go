package splice

import (
	"errors"
	"math/bits"
)

// Code is a Huffman code for literals and lengths, and one for distances, as a
// dynamic block of deflate has them (RFC 1951, 3.2.7). It is never changed once
// made, and safe for concurrent use.
type Code struct {
	literals  [literalCodes]symbol
	distances [distanceCodes]symbol
	head      Piece // the bits that begin the block and say the code
}

// symbol is a code word as it is written, its first bit lowest.
type symbol struct {
	bits   uint16
	length uint8
}

const (
	literalCodes  = 286 // bytes, the end of the block, 29 lengths
	distanceCodes = 30
	endOfBlock    = 256
	firstLength   = 257
	longest       = 15 // code word
)

// NewCode is the code of these lengths of code words, a hexadecimal digit each:
// of the 286 for literals and lengths, then of the 30 for distances. Each has a
// word, and both codes are full.
func NewCode(lengths string) (*Code, error) {
	if len(lengths) != literalCodes+distanceCodes {
		return nil, errLengths
	}
	all := make([]uint8, len(lengths))
	for i, digit := range []byte(lengths) {
		switch {
		case '1' <= digit && digit <= '9':
			all[i] = digit - '0'
		case 'a' <= digit && digit <= 'f':
			all[i] = digit - 'a' + 10
		default:
			return nil, errLengths
		}
	}
	c := new(Code)
	if !assign(c.literals[:], all[:literalCodes]) || !assign(c.distances[:], all[literalCodes:]) {
		return nil, errLengths
	}
	c.head = header(all)
	return c, nil
}

var errLengths = errors.New("splice: these are not the lengths of a code")

// assign gives the symbols of one code their words, from the lengths alone (RFC
// 1951, 3.2.2), and reports whether the code is full.
func assign(symbols []symbol, lengths []uint8) bool {
	var count, next [longest + 1]int
	for _, n := range lengths {
		count[n]++
	}
	word := 0
	for n := 1; n <= longest; n++ {
		next[n] = word
		word = (word + count[n]) << 1
	}
	for i, n := range lengths {
		symbols[i] = symbol{bits.Reverse16(uint16(next[n])) >> (16 - n), n}
		next[n]++
	}
	return word == 1<<(longest+1)
}

// header is what begins the one and last block of a stream (RFC 1951, 3.2.3,
// 3.2.7). The lengths are written in a code of their own, in which all are four
// bits long: 1 to 15, and none for what repeats, which saves too little here.
func header(lengths []uint8) Piece {
	w := writer{}
	const final, dynamic = 1, 2
	w.put(final|dynamic<<1, 3)
	w.put(literalCodes-257, 5)
	w.put(distanceCodes-1, 5)
	order := [...]uint8{16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15}
	w.put(uint64(len(order))-4, 4)
	for _, n := range order {
		if n < 16 {
			w.put(4, 3)
		} else {
			w.put(0, 3)
		}
	}
	for _, n := range lengths {
		w.put(uint64(bits.Reverse8(n)>>4), 4) // words of one length come in the order of their symbols
	}
	return w.piece()
}
