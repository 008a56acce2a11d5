package worksheets

import (
	"slices"
	"strconv"
	"strings"
)

// spot is a place in a definition, for the checks of what stands there.
type spot struct {
	d    *decoder
	path string
}

// key is the spot of a key in this mapping.
func (s spot) key(name string) spot {
	if s.path == "" {
		return spot{s.d, name}
	}
	return spot{s.d, s.path + "." + name}
}

// item is the spot of an entry of this list.
func (s spot) item(i int) spot { return spot{s.d, s.path + "[" + strconv.Itoa(i) + "]"} }

// given is whether the definition has something here.
func (s spot) given() bool {
	_, ok := s.d.places[s.path]
	return ok
}

// problem reports what is wrong here, unless something is known to be wrong
// already. What is not given is reported at what it would stand in.
func (s spot) problem(what, hint Message) { s.d.report(s.d.at(s.path), s.path, what, hint) }

// parentPath is the path of what holds the last step of a path.
func parentPath(path string) string {
	return path[:max(strings.LastIndexAny(path, ".["), 0)]
}

// isID is whether a name is made of lower-case letters and digits, in words
// joined by a separator, and begins with a letter.
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
		s.problem(Msg("%q is no id", clip(id)), Msg("write lower-case English letters, digits and _: %q", "more_values"))
	}
}

// question is an id that an answer file may use, and where it is defined.
type question struct {
	id string
	at spot
}

// question notes the id of a question; see uniqueQuestions.
func (s spot) question(id string) {
	s.id(id)
	if id != "" {
		s.d.asked = append(s.d.asked, question{id, s})
	}
}

// repeats says that the questions within are asked again in every row, so that
// their ids need to differ among themselves only.
func (s spot) repeats() { s.d.rows = append(s.d.rows, s.path+".") }

// uniqueQuestions reports ids that two questions share.
func (d *decoder) uniqueQuestions() {
	type name struct{ scope, id string }
	first := map[name]spot{}
	for _, q := range d.asked {
		scope := ""
		if i := slices.IndexFunc(d.rows, func(row string) bool { return strings.HasPrefix(q.at.path, row+"lines") }); i >= 0 {
			scope = d.rows[i]
		}
		n := name{scope, q.id}
		if f, again := first[n]; again {
			q.at.problem(Msg("two questions have the id %q", q.id), Msg("the other is on line %d", d.places[f.path].line))
			continue
		}
		first[n] = q.at
	}
}

// unique checks the ids of a list's entries, in the key "id".
func (s spot) unique(ids []string) {
	for i, id := range ids {
		at := s.item(i).key("id")
		at.id(id)
		if first := slices.Index(ids, id); id != "" && first < i {
			at.problem(Msg("two entries have the id %q", clip(id)), Msg("the other is on line %d", s.d.places[s.item(first).key("id").path].line))
		}
	}
}

// options checks what can be chosen.
func (s spot) options(options []Option) { s.unique(optionIDs(options)) }

// starts checks where options start on their line: one place each, from left
// to right.
func (s spot) starts(at []float64, options []Option) {
	if s.given() && len(at) != len(options) {
		s.problem(Msg("%q has %d entries for %d options", "at", len(at), len(options)), Message{})
		return
	}
	for i, mm := range at {
		if mm < 0 || mm > 400 || i > 0 && mm <= at[i-1] {
			s.item(i).problem(Msg("places go from left to right, from 0 to 400 mm"), Message{})
			return
		}
	}
}

// between checks the bounds of a number.
func (s spot) between(low, high *int) {
	if low != nil && high != nil && *low > *high {
		s.key("max").problem(Msg("%q is less than %q", "max", "min"), Message{})
	}
}
