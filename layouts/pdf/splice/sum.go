package splice

const (
	emptySum = 1     // Adler-32 of nothing (RFC 1950, 2.2)
	modulus  = 65521 // of both its halves (8.2)
)

// joinSums is the Adler-32 of two stretches behind each other, from that of each
// and the size of the second. The low half is 1 plus the bytes' sum, the high
// half the sum of all low halves so far: the first stretch's low half, less the
// 1 that it began with, is in each of the second's.
func joinSums(first, second uint32, size int) uint32 {
	a1, b1 := uint64(first&0xffff), uint64(first>>16)
	a2, b2 := uint64(second&0xffff), uint64(second>>16)
	a := (a1 + a2 + modulus - 1) % modulus
	b := (b1 + b2 + uint64(size%modulus)*(a1+modulus-1)) % modulus
	return uint32(b<<16 | a)
}
