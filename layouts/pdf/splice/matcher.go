package splice

// matcher finds what of a stretch of data stood in it before. It knows one place
// for each beginning, the last: of an outline, some 300 bytes long, others are
// worth half a percent, and would take as long again.
type matcher struct {
	code  *Code
	data  []byte
	heads [1 << hashBits]uint16 // by the hash of three bytes, their last place so far, from 1
}

const (
	hashBits = 10
	shortest = 3
	farthest = 258 // length of a match
	// window is how far back a match may lie, and how far into the data places
	// are known: places have 16 bits.
	window = 1 << 15
	known  = 1<<16 - 2
)

func hash(b []byte) uint32 {
	return (uint32(b[0])<<16 | uint32(b[1])<<8 | uint32(b[2])) * 0x9e3779b1 >> (32 - hashBits)
}

// step is the match of what is at a place, where it takes fewer bits than the
// same bytes as literals, or a literal. Places come in their order; enter knows
// those within a match.
func (m *matcher) step(at int) step {
	literal := step{literal: m.data[at]}
	if at+shortest > len(m.data) || at >= known {
		return literal
	}
	head := &m.heads[hash(m.data[at:])]
	from := int(*head) - 1
	*head = uint16(at + 1)
	if from < 0 || at-from > window {
		return literal
	}
	before, here := m.data[from:], m.data[at:min(len(m.data), at+farthest)]
	n := 0
	for n < len(here) && before[n] == here[n] {
		n++
	}
	if n < shortest || m.bits(n, at-from) >= m.plain(here[:n]) {
		return literal
	}
	return step{length: n, distance: at - from}
}

// enter makes a place known.
func (m *matcher) enter(at int) {
	if at+shortest <= len(m.data) && at < known {
		m.heads[hash(m.data[at:])] = uint16(at + 1)
	}
}

// bits is how long a match is.
func (m *matcher) bits(n, distance int) int {
	c, more := lengthCode(n)
	d, further := distanceCode(distance)
	return int(m.code.literals[firstLength+c].length) + int(more) + int(m.code.distances[d].length) + int(further)
}

// plain is how long bytes are as literals.
func (m *matcher) plain(data []byte) (bits int) {
	for _, b := range data {
		bits += int(m.code.literals[b].length)
	}
	return bits
}
