package main

import (
	"worksheetpdf/layouts"
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// answerKey is the pages of a worksheet's answer key, on the full form.
func (s *session) answerKey(sheet *worksheets.Worksheet, r rendering, options layouts.Options) (*page.Document, error) {
	marked, right, ok := sheet.Key()
	if !ok {
		return nil, problem(r.worksheet, worksheets.Msg("%q has no answer key", sheet.Title), worksheets.Msg("write %q at the questions of the definition", "key: …"))
	}
	options.Form = true
	document, notes, err := layouts.Noted(marked, right, options)
	if err != nil {
		return nil, placed(err, sheet, nil)
	}
	s.problems(located(notes, sheet, nil))
	return document, nil
}
