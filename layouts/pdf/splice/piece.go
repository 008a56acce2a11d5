package splice

import (
	"hash/adler32"
	"iter"
	"math/bits"
)

// Piece compresses a stretch of data by itself.
func (c *Code) Piece(data []byte) *Piece {
	w := writer{words: make([]uint64, 0, len(data)/8+2)}
	for s := range c.parse(data) {
		if s.length == 0 {
			w.symbol(c.literals[s.literal])
		} else {
			w.match(c, s)
		}
	}
	p := w.piece()
	p.size, p.sum = len(data), adler32.Checksum(data)
	return &p
}

// parse parts data into literals and matches.
func (c *Code) parse(data []byte) iter.Seq[step] {
	return func(yield func(step) bool) {
		seen := matcher{data: data, code: c}
		for at := 0; at < len(data); at++ {
			s := seen.step(at)
			if !yield(s) {
				return
			}
			for end := at + s.length - 1; at < end; {
				at++
				seen.enter(at)
			}
		}
	}
}

// step is a literal, or a match: bytes that stood before.
type step struct {
	literal          byte
	length, distance int // 0: a literal
}

// writer writes the bits of a piece.
type writer struct {
	words []uint64
	held  uint64
	n     uint
}

func (w *writer) put(b uint64, n uint) {
	w.held |= b << w.n
	if w.n += n; w.n >= 64 {
		w.words = append(w.words, w.held)
		w.n -= 64
		w.held = b >> (n - w.n)
	}
}

func (w *writer) symbol(s symbol) { w.put(uint64(s.bits), uint(s.length)) }

func (w *writer) match(c *Code, m step) {
	code, more := lengthCode(m.length)
	w.symbol(c.literals[firstLength+code])
	w.put(uint64(m.length-lengths[code]), more)
	code, more = distanceCode(m.distance)
	w.symbol(c.distances[code])
	w.put(uint64(m.distance-distances[code]), more)
}

func (w *writer) piece() Piece {
	p := Piece{words: w.words, last: 64}
	if w.n > 0 {
		p.words, p.last = append(p.words, w.held), w.n
	}
	p.words = p.words[:len(p.words):len(p.words)]
	return p
}

// lengths and distances are the least that each code stands for (RFC 1951,
// 3.2.5).
var (
	lengths = [...]int{3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59,
		67, 83, 99, 115, 131, 163, 195, 227, 258}
	distances = [distanceCodes]int{1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769,
		1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577}
)

// lengthCode is the code of a match's length and the bits that say more.
func lengthCode(n int) (code int, more uint) {
	switch {
	case n == farthest:
		return len(lengths) - 1, 0
	case n < 11:
		return n - shortest, 0
	}
	more = uint(bits.Len(uint(n-shortest))) - 3
	return int(4*more) + (n-shortest)>>more, more
}

// distanceCode is the code of a distance and the bits that say more.
func distanceCode(d int) (code int, more uint) {
	if d < 5 {
		return d - 1, 0
	}
	more = uint(bits.Len(uint(d-1))) - 2
	return int(2*more) + (d-1)>>more, more
}
