// Package preview shows a document in a browser while it is written: a page on
// the loopback interface that reloads itself whenever the document was made
// anew, with what is wrong with it above the last that was good.
package preview

import (
	"sync"
)

// Document is what was made of the files, or why nothing was.
type Document struct {
	Title    string
	Pages    [][]byte // a PNG file each
	PDF      []byte
	Problems []Problem // notes, or where nothing was made, why
	Failed   bool      // nothing was made: Pages and PDF are empty
}

// Problem is one problem as the page shows it.
type Problem struct {
	Place   string `json:"place"` // file, line and column
	What    string `json:"what"`
	Hint    string `json:"hint,omitempty"`
	Excerpt string `json:"excerpt,omitempty"` // the source line
	Caret   int    `json:"caret"`             // where in it the problem begins, in characters
	Note    bool   `json:"note,omitempty"`
}

// state is what is shown: the last good document, and what is said of the
// files as they are now. It is safe for concurrent use.
type state struct {
	mutex    sync.Mutex
	number   int // of the last change, from 1
	good     Document
	problems []Problem
	failed   bool
	changed  chan struct{} // closed at the next change
}

func newState() *state { return &state{changed: make(chan struct{})} }

// show takes what was made last. A document that failed leaves the pages of the
// one before.
func (s *state) show(d Document) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.number++
	s.problems, s.failed = d.Problems, d.Failed
	if !d.Failed {
		s.good = d
	}
	close(s.changed)
	s.changed = make(chan struct{})
}

// now is the number of the last change, and a channel that is closed at the next.
func (s *state) now() (number int, changed <-chan struct{}) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return s.number, s.changed
}

// shown is what the page asks for.
type shown struct {
	Number   int       `json:"number"`
	Title    string    `json:"title"`
	Pages    int       `json:"pages"`
	Failed   bool      `json:"failed"`
	Problems []Problem `json:"problems"`
}

func (s *state) shown() shown {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	problems := s.problems
	if problems == nil {
		problems = []Problem{}
	}
	return shown{s.number, s.good.Title, len(s.good.Pages), s.failed, problems}
}

// picture is a page of the last good document; nil: there is none.
func (s *state) picture(i int) []byte {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if i < 0 || i >= len(s.good.Pages) {
		return nil
	}
	return s.good.Pages[i]
}

func (s *state) pdf() []byte {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return s.good.PDF
}
