package kinds

// spills numbers the fields that could not hold their answer, by its path.
type spills struct {
	known map[string]int
	count int // of those that were not known
}

func newSpills(order []string) *spills {
	s := &spills{known: map[string]int{}, count: len(order)}
	for i, path := range order {
		s.known[path] = i + 1
	}
	return s
}

// number is the number of the field whose answer has the path.
func (s *spills) number(path string) int {
	if n, ok := s.known[path]; ok {
		return n
	}
	s.count++
	return s.count
}
