package text

// quote reports whether r is a curly quote: one code point for Chinese and
// Latin text alike.
func quote(r rune) bool { return r == '“' || r == '”' || r == '‘' || r == '’' }

// quotes tells Chinese quotes, which are full-width marks, from Latin ones
// (GB/T 15834, 4.8; CLREQ, "Quotation marks"), and straight quotes that open
// from those that close. A pair is Chinese if a Chinese character stands on
// any side of either mark, Latin if only Latin ones do. It is kept for its
// buffer.
type quotes struct {
	open           []int // curly quotes that wait for their partners, outermost first
	double, single bool  // whether a straight quote is open
}

// tell fills in the class of curly quotes and of middle dots, and which
// straight quotes open or close.
func (q *quotes) tell(t *analysis) {
	q.end(t)
	for i := range t.clusters {
		switch c := &t.clusters[i]; c.r {
		case '\n':
			q.end(t)
		case '“', '‘':
			q.open = append(q.open, i)
		case '”', '’':
			q.close(t, i)
		case '·':
			if t.amidWord(i) {
				c.class = other // between Latin words it is as narrow as they are
			}
		case '"':
			c.straight(&q.double)
		case '\'':
			if q.single || i == 0 || !t.clusters[i-1].wordlike() { // else an apostrophe, or minutes
				c.straight(&q.single)
			}
		}
	}
	q.end(t)
}

// end closes a paragraph: quotes that found no partner stand for themselves.
func (q *quotes) end(t *analysis) {
	for _, at := range q.open {
		t.settle(at, at)
	}
	*q = quotes{open: q.open[:0]}
}

// close pairs the closing curly quote at i with the one that opened.
func (q *quotes) close(t *analysis, i int) {
	c := &t.clusters[i]
	if c.r == '’' && t.amidWord(i) {
		c.class = other // an apostrophe
		return
	}
	last := len(q.open) - 1
	if last < 0 || t.clusters[q.open[last]].r != c.r-1 { // “ precedes ”, ‘ precedes ’
		t.settle(i, i)
		return
	}
	t.settle(q.open[last], i)
	q.open = q.open[:last]
}

// straight makes a straight quote the partner of the one before it.
func (c *cluster) straight(open *bool) {
	c.opens, c.closes = !*open, *open
	*open = !*open
}

// settle makes the quotes at from and to, a pair or one alone, Chinese or Latin.
func (t *analysis) settle(from, to int) {
	chinese, latin := false, false
	for _, at := range [...]int{from, to} {
		for _, way := range [...]int{-1, 1} {
			switch t.context(at, way) {
			case chineseScript:
				chinese = true
			case latinScript:
				latin = true
			}
		}
	}
	for _, at := range [...]int{from, to} {
		c := &t.clusters[at]
		switch {
		case latin && !chinese:
			c.class = other
		case c.r == '“' || c.r == '‘':
			c.class = opening
		default:
			c.class = closing
		}
	}
}

type script uint8

const (
	noScript script = iota
	chineseScript
	latinScript
)

// context is the script of what stands next to a quote (way -1: before it, 1:
// after it), behind spaces and other quotes, no more than eight of them.
func (t *analysis) context(at, way int) script {
	const far = 8
	for n := 1; n <= far; n++ {
		i := at + n*way
		if i < 0 || i >= len(t.clusters) || t.clusters[i].class == newline {
			break
		}
		if s := t.clusters[i].script(); s != noScript {
			return s
		}
	}
	return noScript
}

// script is that of a cluster; quotes and what may stand in either have none.
func (c *cluster) script() script {
	if quote(c.r) {
		return noScript
	}
	switch c.class {
	case han, opening, closing:
		return chineseScript
	case latin, digit:
		return latinScript
	case other:
		if c.r < 0x80 {
			return latinScript
		}
	}
	return noScript
}

// amidWord reports whether letters or digits of Latin text stand directly on
// both sides.
func (t *analysis) amidWord(i int) bool {
	return i > 0 && i+1 < len(t.clusters) && t.clusters[i-1].wordlike() && t.clusters[i+1].wordlike()
}
