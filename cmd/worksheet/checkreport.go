package main

import (
	"errors"
	"slices"
	"strings"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts"
	"worksheetpdf/layouts/report"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
	"worksheetpdf/worksheets/tally"
)

// checkedFrom checks what a worksheet takes over from another, where that one
// is at hand.
func checkedFrom(sheet *worksheets.Worksheet, given map[string]*worksheets.Worksheet) error {
	if sheet.From == nil {
		return nil
	}
	from, ok := given[sheet.From.Worksheet]
	if !ok {
		var err error
		if from, ok, err = library.Read(sheet.From.Worksheet); err != nil || !ok {
			return err
		}
	}
	return sheet.CheckFrom(from)
}

// checkedReport is what there is to say of a good report: its paths lead to
// questions, and its words have room.
func (s *session) checkedReport(r *worksheets.Report, given map[string]*worksheets.Worksheet) (string, error) {
	var over []tally.Answered
	for _, id := range r.Over {
		sheet, ok := given[id]
		if !ok {
			var err error
			if sheet, ok, err = library.Read(id); err != nil {
				return "", err
			}
		}
		if !ok {
			return "", r.Source().Locate(worksheets.Problems{{
				Path: "over",
				What: worksheets.Msg("there is no worksheet %q", id),
				Hint: didYouMean(id, sheetNames(), worksheets.Msg("give its definition along with the report: %s", "worksheet check DEFINITION.yaml REPORT.yaml")),
			}})
		}
		over = append(over, tally.Answered{Sheet: sheet})
	}
	document, _, err := report.Print(r, over, layouts.Options{Faces: fonts.Embedded()})
	var problems worksheets.Problems
	if errors.As(err, &problems) {
		return "", r.Source().Locate(problems)
	}
	return s.say(worksheets.Msg("report %q (%s, version %d), good, %d pages without answers", r.Title, r.ID, r.Version, len(document.Pages))), err
}

// byTitle is the hint for a worksheet's id that does not exist: that of the one
// whose title it is, or whose id is near, or where to find it.
func byTitle(id string, known []string, given map[string]*worksheets.Worksheet) worksheets.Message {
	for _, other := range known {
		sheet, ok := given[other]
		if !ok {
			sheet, _, _ = library.Read(other)
		}
		if sheet != nil && sheet.Title == strings.Trim(id, "《》 ") {
			return worksheets.Msg("write %q", sheet.ID)
		}
	}
	return didYouMean(id, known, worksheets.Msg("give its definition along with the answers: %s", "worksheet check DEFINITION.yaml ANSWERS.json"))
}

// worksheetOf is the worksheet that an answer file names.
func worksheetOf(answers *worksheets.AnswerFile, given map[string]*worksheets.Worksheet) (*worksheets.Worksheet, error) {
	id := answers.Worksheet
	if sheet, ok := given[id]; ok {
		return sheet, nil
	}
	if sheet, ok, err := library.Read(id); ok {
		return sheet, err
	}
	if id == "" {
		_, err := answers.For(nil)
		return nil, err
	}
	known := sheetNames()
	for other := range given {
		known = append(known, other)
	}
	slices.Sort(known)
	problems := worksheets.Problems{{
		Path: "worksheet",
		What: worksheets.Msg("there is no worksheet %q", id),
		Hint: byTitle(id, known, given),
	}}
	var head worksheets.Problems
	if _, err := answers.For(nil); errors.As(err, &head) {
		problems = append(problems, head...)
	}
	return nil, answers.Source().Locate(problems)
}
