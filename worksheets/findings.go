package worksheets

// Findings collects the problems of an input as they are found: each once, at
// most so many as somebody reads, and how many more there are. The zero value
// is ready.
type Findings struct {
	problems Problems
	seen     map[finding]bool
	more     int
}

type finding struct{ path, what string }

// Add adds a problem, unless the same is known of its path already.
func (f *Findings) Add(p Problem) {
	key := finding{p.Path, p.What.String()}
	if f.seen[key] {
		return
	}
	if f.seen == nil {
		f.seen = map[finding]bool{}
	}
	f.seen[key] = true
	f.problems = append(f.problems, p)
}

// Err is the problems as an error of type [Problems]; nil: there is none.
func (f *Findings) Err() error {
	if len(f.problems) == 0 {
		return nil
	}
	return f.problems
}
