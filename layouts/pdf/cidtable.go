package pdf

import "hash/maphash"

// cidTable finds the CIDs of characters: a hash table of the CIDs alone, with the
// characters beside it. A map with characters for keys takes twenty times the
// memory, which is touched anew for each font of a process that makes one file.
type cidTable struct {
	seed  maphash.Seed // nobody can know which characters meet
	slots []uint16     // a power of two of them, at most half full; 0: none is there
}

// firstSlots is enough for most fonts of a sheet.
const firstSlots = 512

func newCIDTable() cidTable {
	return cidTable{seed: maphash.MakeSeed(), slots: make([]uint16, firstSlots)}
}

// find is a character's CID among all of a font, 0: it has none.
func (t *cidTable) find(c character, all []character) uint16 { return t.slots[t.slot(c, all)] }

// add puts the last of all characters into the table.
func (t *cidTable) add(all []character) {
	if 2*len(all) <= len(t.slots) {
		t.slots[t.slot(all[len(all)-1], all)] = uint16(len(all))
		return
	}
	t.slots = make([]uint16, 2*len(t.slots))
	for i, c := range all {
		t.slots[t.slot(c, all)] = uint16(i + 1)
	}
}

// clear empties the table.
func (t *cidTable) clear() { clear(t.slots) }

// slot is where a character's CID is, or would be put.
func (t *cidTable) slot(c character, all []character) int {
	const odd = 0x9e3779b97f4a7c15 // 2⁶⁴ by the golden ratio: near keys lie far apart
	sum := maphash.String(t.seed, c.source) ^ uint64(c.glyph)<<32 ^ uint64(uint16(c.shift))<<16 ^ uint64(uint16(c.width))
	mask := len(t.slots) - 1
	i := int(sum*odd>>33) & mask
	for t.slots[i] != 0 && all[t.slots[i]-1] != c {
		i = (i + 1) & mask
	}
	return i
}
