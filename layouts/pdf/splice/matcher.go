package splice

// matcher finds what of a stretch of data stood in it before.
type matcher struct {
	code  *Code
	data  []byte
	heads [1 << hashBits]int32 // by the hash of three bytes, the last place so far, from 1
	next  []int32              // by place: the one before it
	costs []int32              // of all bytes before a place, as literals
	known int                  // places that are entered
}

const (
	hashBits = 8
	// tries is how many places are looked at: of an outline, about all.
	tries = 8
	// window is how far back a match may lie.
	window = 1 << 15
)

func (m *matcher) begin() {
	m.next, m.costs = make([]int32, len(m.data)), make([]int32, len(m.data)+1)
	sum := int32(0)
	for i, b := range m.data {
		m.costs[i] = sum
		sum += int32(m.code.literals[b].length)
	}
	m.costs[len(m.data)] = sum
}

func hash(b []byte) uint32 {
	return (uint32(b[0])<<16 | uint32(b[1])<<8 | uint32(b[2])) * 0x9e3779b1 >> (32 - hashBits)
}

// worth is the match of what is at a place that saves most, if any saves
// anything. Places come in their order.
func (m *matcher) worth(at int) (best step) {
	if at+shortest > len(m.data) {
		return best
	}
	for ; m.known < at; m.known++ {
		h := hash(m.data[m.known:])
		m.next[m.known] = m.heads[h]
		m.heads[h] = int32(m.known + 1)
	}
	rest := m.data[at:]
	most := min(farthest, len(rest))
	longest := shortest - 1
	from := int(m.heads[hash(rest)])
	for range tries {
		if from == 0 || at-from+1 > window {
			break
		}
		before := m.data[from-1:]
		// One that is no longer is further away, and saves less.
		if longest < most && before[longest] == rest[longest] {
			n := 0
			for n < most && before[n] == rest[n] {
				n++
			}
			if n > longest {
				longest = n
				if s := m.saves(at, n, at-from+1); s > best.saves {
					best = step{length: n, distance: at - from + 1, saves: s}
				}
			}
		}
		from = int(m.next[from-1])
	}
	return best
}

// saves is how many bits a match saves.
func (m *matcher) saves(at, n, distance int) int {
	c, more := lengthCode(n)
	d, further := distanceCode(distance)
	return int(m.costs[at+n]-m.costs[at]) - int(m.code.literals[firstLength+c].length) - int(more) -
		int(m.code.distances[d].length) - int(further)
}
