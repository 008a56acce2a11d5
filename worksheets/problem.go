package worksheets

import "fmt"

// Message is a sentence to a person: an English format, which is also the key
// of its translation in the command's catalogue, and what goes into it.
type Message struct {
	Format string
	Args   []any
}

// Msg is a message. Its first argument is always a literal, so that a test can
// find every sentence and ask whether the catalogue has it.
func Msg(format string, args ...any) Message { return Message{format, args} }

// String is the message in English.
func (m Message) String() string { return fmt.Sprintf(m.Format, m.Args...) }

// Problem is one thing wrong with an input, and how to mend it.
type Problem struct {
	File    string  // as the user named it
	Line    int     // from 1; 0: the file as a whole
	Column  int     // from 1, in characters
	Path    string  // "answers.log[0].quote", "blocks[3].options[1].id"
	What    Message // what is wrong
	Hint    Message // how to mend it; may be empty
	Excerpt string  // the source line; of a very long one, what stands around the column
	Caret   int     // where in the excerpt the problem begins, in characters from 0
	Note    bool    // worth knowing, but not wrong
}

// Error is the problem in English on one line.
func (p Problem) Error() string {
	place := p.File
	if p.Line > 0 {
		place = fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
	}
	s := place + ": " + p.What.String()
	if p.Hint.Format != "" {
		s += " (" + p.Hint.String() + ")"
	}
	return s
}

// Problems is every problem of an input, in the order of their places.
type Problems []Problem

// Error is the problems in English, a line each.
func (ps Problems) Error() string {
	s := ""
	for i, p := range ps {
		if i > 0 {
			s += "\n"
		}
		s += p.Error()
	}
	return s
}
