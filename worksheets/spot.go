package worksheets

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/width"
)

// spot is a place in a model, for the checks of what stands there.
type spot struct {
	c     *checker
	path  string
	scope string // path of the block around it whose questions repeat; "": none
}

// key is the spot of a key in this mapping.
func (s spot) key(name string) spot {
	s.path = keyPath(s.path, name)
	return s
}

// item is the spot of an entry of this list.
func (s spot) item(i int) spot {
	s.path = itemPath(s.path, i)
	return s
}

// keyPath is the path of a key in the mapping of a path.
func keyPath(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}

// itemPath is the path of an entry in the list of a path.
func itemPath(path string, i int) string { return path + "[" + strconv.Itoa(i) + "]" }

// problem reports what is wrong here, unless something is known to be wrong
// already.
func (s spot) problem(what, hint Message) {
	if s.c.faulty[s.path] {
		return
	}
	s.c.faulty[s.path] = true
	p := Problem{Path: s.path, What: what, Hint: hint}
	s.c.source.place(&p)
	s.c.findings.Add(p)
}

// note says what is worth knowing here, but not wrong.
func (s spot) note(what, hint Message) {
	if s.c.notes != nil {
		s.c.notes.Add(Problem{Path: s.path, What: what, Hint: hint, Note: true})
	}
}

// problemIf reports a key that does nothing where it stands.
func (s spot) problemIf(wrong bool, what, hint Message) {
	if wrong {
		s.problem(what, hint)
	}
}

// isID reports whether a name is made of lower-case letters and digits, in
// words joined by a separator, and begins with a letter.
func isID(name string, separator byte) bool {
	if len(name) > 64 {
		return false
	}
	letter := false // what a word begins with stands before us
	for i := range len(name) {
		switch c := name[i]; {
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9' && i > 0:
			letter = true
		case c == separator && letter:
			letter = false
		default:
			return false
		}
	}
	return letter
}

// id checks an id of a question, an option, a column or a step.
func (s spot) id(id string) {
	if id != "" && !isID(id, '_') {
		s.noID(id, '_', "more_values")
	}
}

// noID reports that a name is no id, and what would be one: the name itself,
// as far as it can be kept, or else an example.
func (s spot) noID(name string, separator rune, example string) {
	var b strings.Builder
	for _, r := range strings.ToLower(width.Narrow.String(name)) {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), string(separator)):
			b.WriteRune(separator)
		}
	}
	near := strings.Trim(b.String(), string(separator))
	what := Msg("%q is no id", clip(name))
	if near != "" && isDigit(near[0]) {
		near = "q" + near
		what = Msg("%q is no id: it must begin with a letter", clip(name))
	}
	if !isID(near, byte(separator)) {
		near = example
	}
	s.problem(what, Msg("write lower-case English letters, digits and %s, and first a letter: %q", string(separator), near))
}

// question checks the id of a question, which no other may have.
func (s spot) question(id string) {
	s.id(id)
	if id == "" {
		return
	}
	q := question{s.scope, id}
	if first, again := s.c.asked[q]; again {
		s.problem(Msg("two questions have the id %q", clip(id)), s.other(first, id))
		return
	}
	s.c.asked[q] = s.path
}

// other is the hint where the first of two with an id is, and at another id.
func (s spot) other(path, id string) Message {
	p := Problem{Path: path}
	if s.c.source.place(&p); p.Line > 0 {
		return Msg("the other is on line %d; write another one here: %q", p.Line, clip(id)+"2")
	}
	return Msg("the other is %s; write another one here: %q", path, clip(id)+"2")
}

// unique checks the ids of a list's entries, in the key "id".
func (s spot) unique(ids []string) {
	for i, id := range ids {
		at := s.item(i).key("id")
		at.id(id)
		if first := slices.Index(ids, id); id != "" && first < i {
			at.problem(Msg("two entries have the id %q", clip(id)), s.other(s.item(first).key("id").path, id))
		}
	}
}

// options checks what can be chosen where nothing can be written beside it.
func (s spot) options(options []Option) {
	s.unique(optionIDs(options))
	for i, o := range options {
		s.item(i).key("blank").problemIf(o.Blank != "", Msg("there is no room here to write beside an option"), Msg("delete it, or ask in a block or a column of its own"))
	}
}

// starts checks where options start on their line: one place each, from left
// to right.
func (s spot) starts(at []Length, options []Option) {
	if at != nil && len(at) != len(options) {
		s.problem(Msg("%q has %d entries for %d options", "at", len(at), len(options)), Message{})
		return
	}
	for i, mm := range at {
		if !(mm >= 0 && mm <= 400) || i > 0 && mm <= at[i-1] {
			s.item(i).problem(Msg("places go from left to right, from 0 to 400 mm"), Message{})
			return
		}
	}
}
