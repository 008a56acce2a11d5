package worksheets

// wide is a block with something that needs the page's whole width.
type wide interface{ checkWithin(inside spot) }

// within checks blocks that stand within another, in the list here.
func (s spot) within(blocks []Block) {
	for i, b := range blocks {
		if b, ok := b.(wide); ok && !absent(blocks[i]) {
			b.checkWithin(s.item(i))
		}
	}
}

// nested checks that a block that holds others does not stand too deep.
func (s spot) nested() {
	if s.c.blocks > maxNesting {
		s.problem(Msg("columns and boxes stand within one another more than %d deep", maxNesting), Msg("take the innermost out"))
	}
}
