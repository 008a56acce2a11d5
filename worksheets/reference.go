package worksheets

import "unicode/utf8"

// Reference is a table to look things up in; nothing is filled in.
type Reference struct {
	Entries []Entry `yaml:"entries,required" most:"100"`
	Across  bool    `yaml:"across"` // entries side by side with rules between; else one below the other
}

// Entry is one thing that a reference explains.
type Entry struct {
	Mark  string      `yaml:"mark"` // one character in a ring, before it
	Title string      `yaml:"title,required"`
	Note  string      `yaml:"note"`
	Text  string      `yaml:"text"`
	Lines []EntryLine `yaml:"lines" most:"40"`
}

// EntryLine is a labelled line of an entry.
type EntryLine struct {
	Label string `yaml:"label,required"`
	Text  string `yaml:"text,required"`
}

// Fields is nil: a reference asks nothing.
func (r *Reference) Fields() []Field { return nil }

func (e *Entry) check(at spot) {
	if utf8.RuneCountInString(e.Mark) > 1 {
		at.key("mark").problem(Msg("%q is one character", "mark"), Message{})
	}
}

func (*Reference) block() {}
