package main

import (
	"errors"
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/text/width"

	"worksheetpdf/worksheets"
)

// report shows an error to the person who called, and returns the exit status.
func (s *session) report(err error) int {
	var wrong usage
	var problems worksheets.Problems
	switch {
	case err == nil:
		return done
	case errors.As(err, &wrong):
		fmt.Fprintf(s.err, "worksheet: %s\n", s.say(wrong.what))
		s.hint("", wrong.hint)
		return misled
	case errors.As(err, &problems):
		s.problems(problems)
		return failed
	}
	fmt.Fprintf(s.err, "worksheet: %s\n", visible(err.Error()))
	return failed
}

// problem is one problem with a file, as an error.
func problem(file string, what, hint worksheets.Message) error {
	return worksheets.Problems{{File: file, What: what, Hint: hint}}
}

func (s *session) problems(problems worksheets.Problems) {
	for _, p := range problems {
		switch {
		case p.Note && s.quiet:
		case s.kept != nil:
			*s.kept = append(*s.kept, p)
		default:
			s.problem(p)
		}
	}
}

// tell says what was done, to whoever looks on.
func (s *session) tell(m worksheets.Message) {
	if !s.quiet {
		fmt.Fprintln(s.err, s.say(m))
	}
}

// problem shows a problem: its place, what is wrong, the source line with a
// caret under the place, and how to mend it.
func (s *session) problem(p worksheets.Problem) {
	place := visible(p.File)
	if p.File == "" {
		place = "worksheet"
	}
	if p.Line > 0 {
		place += fmt.Sprintf(":%d:%d", p.Line, p.Column)
	}
	what := s.say(p.What)
	if p.Path != "" {
		what = visible(p.Path) + ": " + what
	}
	if p.Note {
		what = s.say(worksheets.Msg("note: %s", what))
	}
	fmt.Fprintf(s.err, "%s: %s\n", place, what)
	gutter := ""
	if p.Excerpt != "" {
		gutter = fmt.Sprintf("%6d", p.Line)
		before := []rune(p.Excerpt)
		before = before[:min(max(p.Caret, 0), len(before))]
		fmt.Fprintf(s.err, "%s | %s\n%*s | %*s^\n", gutter, visible(p.Excerpt), len(gutter), "", columns(visible(string(before))), "")
	}
	s.hint(gutter, p.Hint)
}

// hint shows how to mend something, under the gutter of an excerpt.
func (s *session) hint(gutter string, hint worksheets.Message) {
	if hint.Format == "" {
		return
	}
	lead := "  "
	if gutter != "" {
		lead = fmt.Sprintf("%*s = ", len(gutter), "")
	}
	fmt.Fprintf(s.err, "%s%s\n", lead, s.say(worksheets.Msg("hint: %s", s.say(hint))))
}

// columns is how many columns of a terminal a text takes: Han and full-width
// marks take two (UAX #11).
func columns(text string) int {
	n := 0
	for _, r := range text {
		switch {
		case unicode.In(r, unicode.Mn, unicode.Me):
		case width.LookupRune(r).Kind() == width.EastAsianWide, width.LookupRune(r).Kind() == width.EastAsianFullwidth:
			n += 2
		default:
			n++
		}
	}
	return n
}

// table writes rows in columns of equal width, two spaces apart.
func (s *session) table(rows [][]string) {
	var widths []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], columns(cell))
		}
	}
	for _, row := range rows {
		var b strings.Builder
		for i, cell := range row {
			b.WriteString(cell)
			if i < len(row)-1 {
				b.WriteString(strings.Repeat(" ", widths[i]-columns(cell)+2))
			}
		}
		fmt.Fprintln(s.out, strings.TrimRight(b.String(), " "))
	}
}
