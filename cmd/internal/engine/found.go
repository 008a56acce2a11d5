package engine

import (
	"errors"
	"strconv"
	"strings"

	"worksheetpdf/layouts"
	"worksheetpdf/layouts/filename"
	"worksheetpdf/worksheets"
)

// Found is what is wrong with a draft, or worth knowing.
type Found struct {
	Good     bool      `json:"good"` // it can be printed
	Problems []Problem `json:"problems"`
	Room     []Room    `json:"room,omitempty"`  // answers that their places do not hold
	Wants    []string  `json:"wants,omitempty"` // pieces of faces that would mend a problem; see [Engine.AddPiece]
}

// Problem is a problem in the reader's language.
type Problem struct {
	Copy    int    `json:"copy"`           // from 0; -1: it is not about one copy's answers
	Path    string `json:"path,omitempty"` // within the copy: "log[3].quote"; else in the definition or the file
	Message string `json:"message"`
	Hint    string `json:"hint,omitempty"`
	Note    bool   `json:"note,omitempty"` // worth knowing, but not wrong
}

// Room is an answer that its place does not hold at the least size, and how many
// Han that place holds. The answer goes on elsewhere; nothing of it is lost.
type Room struct {
	Copy  int    `json:"copy"`
	Path  string `json:"path"`
	Holds int    `json:"holds"`
}

// Check says what is wrong with a draft, in the words of the command's check.
func (e *Engine) Check(d Draft) Found {
	s := e.sheet(d.Worksheet)
	if s == nil {
		return e.found(e.unknown(d.Worksheet))
	}
	faces := e.current()
	l := s.lay(d, faces)
	found := e.found(l.problems)
	found.Problems = append(found.Problems, e.shown(l.notes)...)
	found.Wants = wants(l.document)
	if l.answers == nil || l.document == nil {
		return found
	}
	tight, _ := layouts.Tightness(s.room(faces), s.Worksheet, l.answers, 0)
	for _, t := range tight {
		copy, path := split(t.Path)
		found.Room = append(found.Room, Room{copy, path, t.Room.Characters(t.Room.Least)})
	}
	return found
}

// found is problems as they are shown; none of them: all is good.
func (e *Engine) found(problems worksheets.Problems) Found {
	return Found{Good: len(problems) == 0, Problems: e.shown(problems)}
}

func (e *Engine) shown(problems worksheets.Problems) []Problem {
	shown := []Problem{}
	for _, p := range problems {
		one := Problem{Message: e.say(p.What), Note: p.Note}
		one.Copy, one.Path = split(p.Path)
		if p.Hint.Format != "" {
			one.Hint = e.say(p.Hint)
		}
		shown = append(shown, one)
	}
	return shown
}

// split parts an answer's path into its copy and the path within it:
// "answers.log[3].quote", "answers[1].size". The copy is -1 for other paths.
func split(path string) (copy int, rest string) {
	rest, ok := strings.CutPrefix(path, "answers")
	number, behind, listed := strings.Cut(strings.TrimPrefix(rest, "["), "]")
	switch {
	case !ok || rest != "" && rest[0] != '.' && rest[0] != '[':
		return -1, path
	case rest != "" && rest[0] == '[' && listed:
		copy, _ = strconv.Atoi(number)
		rest = behind
	}
	return copy, strings.TrimPrefix(rest, ".")
}

// say is a message in the reader's language.
func (e *Engine) say(m worksheets.Message) string {
	if e.english {
		return m.String()
	}
	return e.chinese.Message(m)
}

// problemsOf is an error as problems.
func problemsOf(err error) worksheets.Problems {
	var problems worksheets.Problems
	if errors.As(err, &problems) {
		return problems
	}
	return worksheets.Problems{{What: worksheets.Msg("this cannot be made: %s", err.Error())}}
}

// unknown is about a worksheet or a report that the engine does not know.
func (e *Engine) unknown(id string) worksheets.Problems {
	var known []string
	for _, s := range e.sheets {
		known = append(known, s.ID)
	}
	for _, r := range e.reports {
		known = append(known, r.ID)
	}
	return worksheets.Problems{{What: worksheets.Msg("there is no worksheet %q", id), Hint: worksheets.Msg("known here: %s", strings.Join(known, ", "))}}
}

// named is the name of a file that is made of a worksheet or a report.
func named(title, extension string) string { return filename.Of(title, extension) }
