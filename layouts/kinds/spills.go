package kinds

// spills numbers the fields that could not hold their answer, by its path.
type spills struct {
	known map[string]int
	count *int   // of those that were not known
	path  string // under which the questions at hand stand: "weeks[2]."
}

func newSpills(order []string) *spills {
	count := len(order)
	s := &spills{known: map[string]int{}, count: &count}
	for i, path := range order {
		s.known[path] = i + 1
	}
	return s
}

// under numbers the same fields, for questions that stand under a path.
func (s *spills) under(path string) *spills {
	inner := *s
	inner.path += path
	return &inner
}

// number is the number of the field whose answer has the path.
func (s *spills) number(path string) int {
	if n, ok := s.known[s.path+path]; ok {
		return n
	}
	*s.count++
	return *s.count
}
