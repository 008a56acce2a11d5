package main

import (
	"encoding/json"
	"fmt"

	"worksheetpdf/worksheets"
)

// checkedFile is a file as check --json shows it.
type checkedFile struct {
	File     string         `json:"file"`
	Good     bool           `json:"good"`
	Summary  string         `json:"summary,omitempty"` // what it is, where it is good
	Problems []shownProblem `json:"problems"`
}

// shownProblem is a problem as a program reads it. Messages are in the reader's
// language.
type shownProblem struct {
	File    string `json:"file,omitempty"`
	Line    int    `json:"line,omitempty"`   // from 1; absent: the file as a whole
	Column  int    `json:"column,omitempty"` // from 1, in characters
	Path    string `json:"path,omitempty"`
	Message string `json:"message"`
	Hint    string `json:"hint,omitempty"`
	Note    bool   `json:"note,omitempty"` // worth knowing, but not wrong
}

// collected does something, and is the problems that it showed.
func (s *session) collected(do func()) worksheets.Problems {
	var kept worksheets.Problems
	before := s.kept
	s.kept = &kept
	do()
	s.kept = before
	return kept
}

func (s *session) shownProblems(problems worksheets.Problems) []shownProblem {
	shown := []shownProblem{}
	for _, p := range problems {
		shown = append(shown, shownProblem{p.File, p.Line, p.Column, p.Path, s.say(p.What), s.hintOf(p), p.Note})
	}
	return shown
}

func (s *session) hintOf(p worksheets.Problem) string {
	if p.Hint.Format == "" {
		return ""
	}
	return s.say(p.Hint)
}

// writeJSON writes a value as JSON, indented, with Chinese as it is.
func (s *session) writeJSON(v any) error {
	e := json.NewEncoder(s.out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(v); err != nil {
		return fmt.Errorf("JSON: %w", err)
	}
	return nil
}
