package worksheets

import (
	"fmt"
	"strings"
)

// Message is a sentence to a person: an English format, which is also the key
// of its translation in package chinese, and what goes into it.
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

	more int // how many problems this note stands for; 0: it is no such note
}

// Place is where the problem is: "sheet.yaml:3:12", "sheet.yaml", or nothing
// where no file is known.
func (p Problem) Place() string {
	if p.Line == 0 {
		return p.File
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
}

// Error is the problem in English on one line: place, path, what is wrong and,
// in parentheses, how to mend it.
func (p Problem) Error() string {
	s := p.What.String()
	if p.Hint.Format != "" {
		s += " (" + p.Hint.String() + ")"
	}
	for _, before := range []string{p.Path, p.Place()} {
		if before != "" {
			s = before + ": " + s
		}
	}
	return s
}

// Problems is every problem of an input, in the order of their places.
type Problems []Problem

// Error is the problems in English, a line each.
func (ps Problems) Error() string {
	lines := make([]string, len(ps))
	for i, p := range ps {
		lines[i] = p.Error()
	}
	return strings.Join(lines, "\n")
}
