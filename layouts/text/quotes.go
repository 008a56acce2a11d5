package text

// quote is whether r is a curly quote: one code point for Chinese and Latin text alike.
func quote(r rune) bool { return r == '“' || r == '”' || r == '‘' || r == '’' }

// quotes tells Chinese quotes, which are full-width marks, from Latin ones
// (GB/T 15834, 4.8; CLREQ, "Quotation marks"), and straight quotes that open
// from those that close. A pair is Chinese if a Chinese character stands on
// any side of either mark, Latin if only Latin ones do.
func (s *Setter) quotes(t *parsed) {
	waiting := s.waiting[:0] // opening quotes, outermost first
	var inside [2]bool       // of straight quotes: double, single
	for i := range t.units {
		u := &t.units[i]
		switch u.r {
		case '\n':
			for _, at := range waiting {
				t.settle(at, at)
			}
			waiting = waiting[:0]
			inside = [2]bool{}
		case '“', '‘':
			waiting = append(waiting, i)
		case '”', '’':
			if u.r == '’' && t.context(i, -1) == latinScript && t.context(i, 1) == latinScript && t.adjacent(i) {
				u.class, u.closes = other, false // an apostrophe
				continue
			}
			n := len(waiting) - 1
			if n >= 0 && t.units[waiting[n]].r == u.r-1 {
				t.settle(waiting[n], i)
				waiting = waiting[:n]
			} else {
				t.settle(i, i)
			}
		case '·':
			if t.adjacent(i) {
				u.class = other // between Latin words it is as narrow as they are
			}
		case '"', '\'':
			within := &inside[0]
			if u.r == '\'' {
				within = &inside[1]
			}
			if u.r == '\'' && !*within && i > 0 && t.units[i-1].wordlike() {
				continue // an apostrophe, or minutes
			}
			u.opens, u.closes = !*within, *within
			*within = !*within
		}
	}
	for _, at := range waiting {
		t.settle(at, at)
	}
	s.waiting = waiting
}

// settle makes the quotes at from and to, a pair or one alone, Chinese or Latin.
func (t *parsed) settle(from, to int) {
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
		u := &t.units[at]
		u.class = other
		if chinese || !latin {
			u.class = closing
			if u.r == '“' || u.r == '‘' {
				u.class = opening
			}
		}
	}
}

type script uint8

const (
	noScript script = iota
	chineseScript
	latinScript
)

// context is the script of what stands next to a quote, behind spaces and other quotes.
func (t *parsed) context(at, way int) script {
	const far = 8 // marks in a row, at most
	for n := 1; n <= far; n++ {
		i := at + n*way
		if i < 0 || i >= len(t.units) {
			break
		}
		u := &t.units[i]
		switch {
		case u.class == newline:
			return noScript
		case u.class == space || u.class == blank || quote(u.r) || u.class == dash || u.class == dots || u.class == middle:
			continue
		case u.class == han || u.class == opening || u.class == closing:
			return chineseScript
		case u.class == latin || u.class == digit || u.r < 0x80:
			return latinScript
		}
	}
	return noScript
}

// adjacent is whether letters or digits stand directly on both sides.
func (t *parsed) adjacent(i int) bool {
	return i > 0 && i+1 < len(t.units) && t.units[i-1].wordlike() && t.units[i+1].wordlike()
}
