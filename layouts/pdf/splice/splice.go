// Package splice makes zlib streams (RFC 1950) of pieces that were compressed
// one by one, each once and for all.
//
//	code, err := splice.NewCode(lengths)
//	a, b := code.Piece(outline), code.Piece(another) // kept, and used in many streams
//	s := code.Begin(nil)
//	s.Add(a)
//	s.Add(b)
//	stream := s.End()
//
// All pieces of a stream are written in one and the same Huffman code, which is
// said once, at the stream's beginning: so their bits can stand behind each
// other, wherever that is within a byte. No piece refers to what stands before
// it, which is what joining costs: a stream of a face's outlines is some 9 %
// longer than one that is compressed as a whole, and made in a fiftieth of the
// time.
package splice

import (
	"encoding/binary"
	"slices"
)

// Piece is a stretch of data, compressed. It is never changed once made, and
// safe for concurrent use.
type Piece struct {
	words []uint64 // the bits, each word's lowest first
	last  uint     // how many of the last word's bits are meant, 1 to 64
	size  int      // bytes that it stands for
	sum   uint32   // Adler-32 of these
}

// Size is how much memory the piece takes, in bytes.
func (p *Piece) Size() int { return 8*len(p.words) + pieceSize }

// pieceSize is that of a Piece itself.
const pieceSize = 56

// Stream is a zlib stream on its way.
type Stream struct {
	out  []byte
	tail tail
	code *Code
	sum  uint32
}

// Begin begins a stream, behind what is in out already.
func (c *Code) Begin(out []byte) Stream {
	s := Stream{out: append(out, zlibHeader[:]...), code: c, sum: emptySum}
	s.append(&c.head)
	return s
}

// zlibHeader says deflate, a window of 32 KiB, no dictionary, and that the
// compressor was quick (RFC 1950, 2.2).
var zlibHeader = [2]byte{0x78, 0x01}

// Add adds a piece.
func (s *Stream) Add(p *Piece) {
	s.append(p)
	s.sum = joinSums(s.sum, p.sum, p.size)
}

// append adds a piece's bits.
func (s *Stream) append(p *Piece) {
	if len(p.words) == 0 {
		return
	}
	whole := len(p.words) - 1
	at := len(s.out)
	s.out = slices.Grow(s.out, 8*len(p.words))[:at+8*whole] // once: there are 100,000 words a second
	held, n := s.tail.held, s.tail.n                        // a shift by 64 is 0, as it must be
	for _, w := range p.words[:whole] {
		binary.LittleEndian.PutUint64(s.out[at:], held|w<<n)
		held = w >> (64 - n)
		at += 8
	}
	s.tail.held = held
	s.out = s.tail.put(s.out, p.words[whole], p.last)
}

// End ends the stream and returns it, behind what was in out.
func (s *Stream) End() []byte {
	end := s.code.literals[endOfBlock]
	s.out = s.tail.put(s.out, uint64(end.bits), uint(end.length))
	s.out = s.tail.flush(s.out)
	return binary.BigEndian.AppendUint32(s.out, s.sum)
}

// tail is the bits that do not fill a word yet.
type tail struct {
	held uint64
	n    uint // fewer than 64
}

// put adds the n lowest bits of w, of which the others are 0.
func (b *tail) put(out []byte, w uint64, n uint) []byte {
	b.held |= w << b.n
	if b.n+n < 64 {
		b.n += n
		return out
	}
	out = binary.LittleEndian.AppendUint64(out, b.held)
	b.held = w >> (64 - b.n) // 0 where b.n is 0: a shift by 64
	b.n += n - 64
	return out
}

// flush writes what is held, up to a whole byte.
func (b *tail) flush(out []byte) []byte {
	for ; b.n > 0; b.n -= min(b.n, 8) {
		out = append(out, byte(b.held))
		b.held >>= 8
	}
	return out
}
