package worksheets

import (
	"crypto/sha256"
	"fmt"
)

// maxProblems is how many problems are named; nobody reads more at once.
const maxProblems = 100

// Findings collects the problems of an input. It keeps the first hundred, each
// once, and counts the others, so that an input of a million faults costs no
// more memory than one of a hundred. The zero value is ready.
type Findings struct {
	problems Problems
	seen     map[[sha256.Size]byte]bool // what was added, kept or counted
	more     int
}

// Add collects problems. One with the place, path and message of another is
// the same problem.
func (f *Findings) Add(problems ...Problem) {
	for _, p := range problems {
		if p.more > 0 { // the last note of other findings
			f.more += p.more
			continue
		}
		key := sha256.Sum256(fmt.Appendf(nil, "%s\x00%d\x00%d\x00%s\x00%s", p.File, p.Line, p.Column, p.Path, p.What))
		if f.seen[key] {
			continue
		}
		if f.seen == nil {
			f.seen = map[[sha256.Size]byte]bool{}
		}
		f.seen[key] = true
		if f.full() {
			f.more++
		} else {
			f.problems = append(f.problems, p)
		}
	}
}

// full reports whether further problems are only counted, so that a hint for
// them need not be worked out.
func (f *Findings) full() bool { return len(f.problems) >= maxProblems }

// count is how many problems there are, those included that are only counted.
func (f *Findings) count() int { return len(f.problems) + f.more }

// Err is nil where nothing was found, else the [Problems].
func (f *Findings) Err() error {
	if len(f.problems) == 0 {
		return nil
	}
	return f.Problems()
}

// Problems are those that were kept, in the order in which they were added,
// and last a note how many more there are; nil where nothing was found.
func (f *Findings) Problems() Problems {
	problems := f.problems[:len(f.problems):len(f.problems)]
	if f.more == 0 {
		return problems
	}
	what := Msg("and %d more problems", f.more)
	if f.more == 1 {
		what = Msg("and one more problem")
	}
	return append(problems, Problem{Note: true, What: what, more: f.more})
}
