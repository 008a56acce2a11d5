package page

// Input is a place that is typed into, ticked or chosen in a viewer, where the
// file has fields; elsewhere the marks of its group are drawn, and nothing more.
// The group says where it stands: from the corner of its own space.
type Input struct {
	Kind InputKind
	// Name is the field's: the path of the question, or of its option, within
	// the document's answers ("log[3].quote"). Places of one name are one field.
	Name  string
	Label string // the question, for people and for whoever cannot see the page
	Size  Size
	// Option is what the place stands for among those of one field, or what a
	// tick means: an id in ASCII.
	Option string
	Means  string // the option, for people; empty where the question says it
	On     bool   // of a Tick or a Choice

	Value string // of a Typed: all of it, whether it is to be seen or not
	Lines bool   // … it has several lines
	Type  Length // … the em that is typed in
	// Look is how a Tick or a Choice looks when it is on: the marks of its group
	// then, and none where it is off.
	Look []Mark
}

// Says is what the place is, in words: the question, and the option.
func (i *Input) Says() string {
	if i.Means == "" {
		return i.Label
	}
	return i.Label + " · " + i.Means
}

// InputKind is how an input is answered.
type InputKind uint8

const (
	Typed  InputKind = iota // words
	Tick                    // a box by itself
	Choice                  // one of those with the same name
)

// String names the kind, as goldens call it.
func (k InputKind) String() string {
	switch k {
	case Typed:
		return "typed"
	case Tick:
		return "tick"
	case Choice:
		return "choice"
	}
	return "unknown input"
}
