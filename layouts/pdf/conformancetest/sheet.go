package conformancetest

import (
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// sheet is a page, or what an annotation looks like, and what its content does.
type sheet struct {
	look      bool
	index     int // of the page, from 0
	number    int
	dict      types.Dict
	resources types.Dict
	inherited bool // the resources are not the page's own
	content   []byte

	marked   []*sequence
	items    []item
	unknown  []string // operators
	used     []use    // of resources
	deepest  int      // graphics states, within one another
	unclosed []string // what does not end, or was never begun
	intents  []string
	filters  []string            // of inline images
	colours  map[string]struct{} // device colour spaces in use
	shows    []show
	operands []token // numbers and names, for limits
}

// use is the use of a resource: /F0 of /Font.
type use struct{ category, name string }

// sequence is a marked-content sequence (ISO 32000-1, 14.6).
type sequence struct {
	tag    string
	mcid   int // -1: none
	props  types.Dict
	parent *sequence
	text   strings.Builder // what is shown in it
	words  string          // that the sequence says in place of it
	said   []said          // what is shown in it, character by character
}

// within reports whether the sequence stands in one with a property, itself
// among them.
func (s *sequence) within(is func(*sequence) bool) bool {
	for ; s != nil; s = s.parent {
		if is(s) {
			return true
		}
	}
	return false
}

// item is something that is painted.
type item struct {
	operator string
	in       *sequence
}

// show is a string that is shown in a font, or words in place of some.
type show struct {
	font  string
	size  string // as the file has it
	mode  int    // of rendering
	codes []byte
	in    *sequence
	words string
}
