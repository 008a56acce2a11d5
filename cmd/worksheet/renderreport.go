package main

import (
	"errors"
	"slices"
	"strings"
	"time"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts"
	"worksheetpdf/layouts/imposition"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/report"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/tally"
)

// reported is the pages of a report over the answers of the files given.
func (s *session) reported(r *worksheets.Report, asked rendering, created time.Time) (*page.Document, error) {
	switch {
	case len(asked.answers) == 0:
		return nil, usage{
			what: worksheets.Msg("%q is a report, and is made from answers", r.Title),
			hint: worksheets.Msg("give the answers to %s, a file each: %s", strings.Join(r.Over, ", "), "--answers FILE"),
		}
	case asked.key:
		return nil, usage{
			what: worksheets.Msg("%q is a report, and has no answer key", r.Title),
			hint: worksheets.Msg("leave out %s", "--key"),
		}
	case asked.fillable != notFillable:
		return nil, usage{
			what: worksheets.Msg("%q is a report, and nobody fills it in", r.Title),
			hint: worksheets.Msg("leave out %s", "--fillable"),
		}
	case asked.paper != "":
		return nil, usage{
			what: worksheets.Msg("%q is a report, and has its own paper", r.Title),
			hint: worksheets.Msg("leave out %s", "--paper"),
		}
	}
	over, err := s.answeredBy(r, asked.answers)
	if err != nil {
		return nil, err
	}
	document, err := s.composeReport(r, over, created)
	if err == nil && asked.tablet {
		document = imposition.Tablet(document)
	}
	return document, err
}

// composeReport lays out a report, and shows its notes.
func (s *session) composeReport(r *worksheets.Report, over []tally.Answered, created time.Time) (*page.Document, error) {
	pictures, err := s.pictures(r)
	if err != nil {
		return nil, err
	}
	document, notes, err := report.Print(r, over, layouts.Options{Faces: fonts.Embedded(), Created: created, Pictures: pictures})
	var problems worksheets.Problems
	if errors.As(err, &problems) {
		return nil, r.Source().Locate(problems)
	}
	s.problems(notes)
	return document, err
}

// answeredBy reads answer files, and finds each its worksheet among those that
// the report is over. Those that no file answers come without answers. What is
// wrong with any of the files is said at once.
func (s *session) answeredBy(r *worksheets.Report, names []string) ([]tally.Answered, error) {
	var over []tally.Answered
	sheets := map[string]*worksheets.Worksheet{}
	for _, id := range r.Over {
		sheet, err := s.definition(id)
		if err != nil {
			return nil, err
		}
		sheets[id] = sheet
		over = append(over, tally.Answered{Sheet: sheet})
	}
	var bad error
	for _, name := range names {
		answered, err := s.answered(r, name, sheets)
		if err != nil {
			s.report(err)
			bad = errShown
			continue
		}
		over = append(over, answered)
	}
	return over, bad
}

// answered reads one answer file.
func (s *session) answered(r *worksheets.Report, name string, sheets map[string]*worksheets.Worksheet) (tally.Answered, error) {
	file, err := s.answerFile(name)
	if err != nil {
		return tally.Answered{}, err
	}
	sheet := sheets[file.Worksheet]
	if sheet == nil && file.Worksheet != "" {
		return tally.Answered{}, file.Source().Locate(worksheets.Problems{{
			Path: "worksheet",
			What: worksheets.Msg("the report %q is not over the worksheet %q", r.Title, file.Worksheet),
			Hint: didYouMean(file.Worksheet, slices.Clone(r.Over), worksheets.Msg("it takes answers to: %s", strings.Join(r.Over, ", "))),
		}})
	}
	s.problems(file.NotesFor(sheet))
	answers, err := file.For(sheet)
	if err != nil {
		return tally.Answered{}, withUnprintable(err, answers, file, fonts.Embedded())
	}
	if problems := layouts.Unprintable(answers, fonts.Embedded()); len(problems) > 0 {
		return tally.Answered{}, file.Source().Locate(problems)
	}
	return tally.Answered{Sheet: sheet, Answers: answers}, nil
}
