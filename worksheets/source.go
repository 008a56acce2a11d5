package worksheets

import (
	"cmp"
	"crypto/sha256"
	"slices"
	"strings"
	"sync"
)

// Source is the text that a worksheet, a bundle or answers were read from. It
// knows where each value stands, so that problems which are found later, by
// their path, can be shown with their line. It is safe for concurrent use. A
// nil Source is that of a model made in Go, and knows no places.
type Source struct {
	file  string // as the user named it
	text  string // UTF-8
	marks func() milestones
	paths paths
	notes Problems
}

// paths finds the byte of a text at which the value of a path begins, or that
// in which it would stand; ok is false for a path that belongs to another
// input.
type paths interface {
	find(path string, s *Source) (offset int, ok bool)
}

func newSource(file, text string) *Source {
	return &Source{file: file, text: text, marks: sync.OnceValue(func() milestones { return newMilestones(text) })}
}

// File is the name under which the input was read; "" for a model made in Go.
func (s *Source) File() string {
	if s == nil {
		return ""
	}
	return s.file
}

// Sum is the SHA-256 of the input; that of nothing for a model made in Go.
func (s *Source) Sum() [sha256.Size]byte {
	if s == nil {
		return sha256.Sum256(nil)
	}
	return sha256.Sum256([]byte(s.text))
}

// Notes are what is worth knowing of the input, but not wrong, in the order of
// their places.
func (s *Source) Notes() Problems {
	if s == nil {
		return nil
	}
	return s.notes
}

// Locate gives problems that know only their path their file, line, column and
// excerpt. Those that have a file or a line keep them; so do those whose path
// belongs to another input, as that of an answer does to a definition's
// source. The problems come in the order of their places, those of this source
// first, then file by file; at most a hundred, and last a note how many more
// there are.
func (s *Source) Locate(problems Problems) Problems {
	located := slices.Clone(problems)
	files := map[string]int{s.File(): 0} // in the order in which they first appear
	rest := s.File()                     // whose the problems are that are only counted
	for i := range located {
		p := &located[i]
		s.place(p)
		if p.more > 0 {
			rest = cmp.Or(p.File, rest)
		}
		if _, known := files[p.File]; !known {
			files[p.File] = len(files)
		}
	}
	slices.SortStableFunc(located, func(a, b Problem) int {
		return cmp.Or(
			cmp.Compare(files[a.File], files[b.File]),
			cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	var findings Findings
	findings.Add(located...)
	located = findings.Problems()
	for i := range located {
		if p := &located[i]; p.more > 0 {
			p.File = rest
		} else {
			s.excerpt(p)
		}
	}
	return located
}

// Within is the line and column at which words stand in the value of a path, as
// it is written in the file, or else at which the value begins; 0: the path
// belongs to no value here.
func (s *Source) Within(path, words string) (line, column int) {
	if s == nil || s.paths == nil {
		return 0, 0
	}
	offset, ok := s.paths.find(path, s)
	if !ok {
		return 0, 0
	}
	if at := strings.Index(s.text[offset:], words); at >= 0 {
		offset += at
	}
	return s.position(offset)
}

// place gives a problem its file, line and column.
func (s *Source) place(p *Problem) {
	if s == nil || p.more > 0 || p.File != "" || p.Line > 0 {
		return
	}
	if offset, ok := s.paths.find(p.Path, s); ok {
		p.File = s.file
		p.Line, p.Column = s.position(offset)
	}
}

// position is the line and column of a byte of the text, both from 1, the
// column in characters.
func (s *Source) position(offset int) (line, column int) {
	offset = min(offset, len(s.text))
	return s.marks().position(s.text, offset)
}

// offset is the byte of the text at a line and column.
func (s *Source) offset(line, column int) int {
	return s.marks().offset(s.text, line, column)
}

// whole is a problem of the file as a whole.
func (s *Source) whole(what, hint Message) Problems {
	return Problems{{File: s.file, What: what, Hint: hint}}
}

// at is a problem at a byte of the text.
func (s *Source) at(offset int, path string, what, hint Message) Problem {
	p := Problem{File: s.file, Path: path, What: what, Hint: hint}
	p.Line, p.Column = s.position(offset)
	return p
}
