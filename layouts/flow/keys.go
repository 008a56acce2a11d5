package flow

// Keys numbers the blocks of a copy that go on over pages, so that their pieces
// can be joined: see page.Group. Nil Keys number nothing.
type Keys struct {
	copy  int
	of    map[string]int
	under string // what stands before the paths at hand
}

// maxBlocks is more than a definition has blocks that go on over pages, those
// within others counted.
const maxBlocks = 1_000_000

// NewKeys are the keys of a copy, by its index.
func NewKeys(copy int) *Keys { return &Keys{copy: copy, of: map[string]int{}} }

// Under numbers blocks that are printed several times, for the time that has the
// path: "weeks[2].".
func (k *Keys) Under(path string) *Keys {
	if k == nil {
		return nil
	}
	inner := *k
	inner.under += path
	return &inner
}

// Key is the number of a block, or of a part of one, by its path: from 1, and
// that of no other of the copy.
func (k *Keys) Key(path string) int {
	if k == nil {
		return 0
	}
	path = k.under + path
	n, ok := k.of[path]
	if !ok {
		n = k.copy*maxBlocks + len(k.of) + 1
		k.of[path] = n
	}
	return n
}
