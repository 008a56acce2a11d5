package engine

import (
	"bytes"
	"sync"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts"
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// sheet is a worksheet that the engine knows, and what of it is worth keeping
// between two keystrokes.
type sheet struct {
	*worksheets.Worksheet
	definition Definition
	pictures   layouts.Pictures

	guard    sync.Mutex
	faces    *fonts.Faces        // that all this was made with
	printers [2]*layouts.Printer // of the report, and of the full form
	rooms    []layouts.FieldRoom
	last     *laid
}

// laid is a draft that was checked and laid out.
type laid struct {
	draft    Draft
	file     *worksheets.AnswerFile // nil: nothing is answered
	answers  *worksheets.Answers
	document *page.Document // as it is read on a screen; nil: it cannot be printed
	problems worksheets.Problems
	notes    worksheets.Problems
}

// lay checks a draft and lays it out for a screen, or knows it from the last time.
func (s *sheet) lay(d Draft, faces *fonts.Faces) *laid {
	s.guard.Lock()
	defer s.guard.Unlock()
	s.with(faces)
	if s.last != nil && s.last.draft.Form == d.Form && bytes.Equal(s.last.draft.Answers, d.Answers) {
		return s.last
	}
	d.Answers = bytes.Clone(d.Answers) // the caller may write over them
	l := &laid{draft: d}
	if l.check(s, faces) {
		l.print(s)
	}
	s.last = l
	return l
}

// with forgets what was made with other faces.
func (s *sheet) with(faces *fonts.Faces) {
	if s.faces != faces {
		s.faces, s.printers, s.rooms, s.last = faces, [2]*layouts.Printer{}, nil, nil
	}
}

// check reads the answers, and reports whether they can be printed.
func (l *laid) check(s *sheet, faces *fonts.Faces) bool {
	if l.draft.Empty() {
		return true
	}
	name, text := s.export(l.draft.Answers)
	file, err := worksheets.ReadAnswers(name, text)
	if err != nil {
		l.problems = problemsOf(err)
		return false
	}
	l.file, l.notes = file, file.NotesFor(s.Worksheet)
	l.answers, err = file.For(s.Worksheet)
	if err != nil {
		l.problems = append(problemsOf(err), layouts.Unprintable(l.answers, faces)...)
		return false
	}
	return true
}

// print lays the answers out.
func (l *laid) print(s *sheet) {
	printer, err := s.printer(l.draft.Form)
	if err == nil {
		var notes worksheets.Problems
		l.document, notes, err = printer.NotedPages(l.answers)
		l.notes = append(l.notes, notes...)
	}
	if err != nil {
		l.problems, l.document = problemsOf(err), nil
		return
	}
	if away := away(l.document, l.answers); len(away) > 0 {
		l.problems = append(l.problems, away...)
	}
}

// printer prints the worksheet, filled in as a report or on the full form.
func (s *sheet) printer(form bool) (*layouts.Printer, error) {
	i := 0
	if form {
		i = 1
	}
	if s.printers[i] == nil {
		printer, err := layouts.New(s.Worksheet, layouts.Options{Faces: s.faces, Pictures: s.pictures, Form: form, Remembers: true})
		if err != nil {
			return nil, err
		}
		s.printers[i] = printer
	}
	return s.printers[i], nil
}

// room is the room that every question leaves.
func (s *sheet) room(faces *fonts.Faces) []layouts.FieldRoom {
	s.guard.Lock()
	defer s.guard.Unlock()
	s.with(faces)
	if s.rooms == nil {
		// A worksheet that cannot be laid out has no room; that it cannot is said elsewhere.
		s.rooms, _ = layouts.Room(s.Worksheet, layouts.Options{Faces: s.faces, Pictures: s.pictures, Paper: s.Paper})
	}
	return s.rooms
}
