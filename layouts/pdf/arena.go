package pdf

// arena is memory for the bodies of objects, of which a file has hundreds, most
// of them short. What was taken is good until the arena rests.
type arena struct{ chunk []byte }

const (
	chunkSize = 1 << 15
	// leastFree is what is free at least where a body begins: nearly all fit.
	leastFree = 1 << 9
)

// begin is an empty body. It may be appended to, until another begins; then keep
// takes it.
func (a *arena) begin() []byte {
	if cap(a.chunk)-len(a.chunk) < leastFree {
		a.chunk = make([]byte, 0, chunkSize)
	}
	return a.chunk[len(a.chunk):]
}

// keep takes a body that was begun, and returns it.
func (a *arena) keep(body []byte) []byte {
	if free := cap(a.chunk) - len(a.chunk); cap(body) == free {
		a.chunk = a.chunk[:len(a.chunk)+len(body)]
	} // else it had no room, and has memory of its own
	return body[:len(body):len(body)]
}

// rest frees the memory.
func (a *arena) rest() { a.chunk = a.chunk[:0] }
