package main

import (
	"context"

	"worksheetpdf/layouts"
	"worksheetpdf/worksheets"
)

// renderKey makes the PDF of a worksheet's answer key.
func (s *session) renderKey(ctx context.Context, sheet *worksheets.Worksheet, r rendering, options layouts.Options) error {
	marked, right, ok := sheet.Key()
	if !ok {
		return problem(r.worksheet, worksheets.Msg("%q has no answer key", sheet.Title), worksheets.Msg("write %q at the questions of the definition", "key: …"))
	}
	output, err := s.outputOf(sheet.Title, r)
	if err != nil {
		return err
	}
	document, notes, err := layouts.Noted(marked, right, options)
	if err != nil {
		return placed(err, sheet, nil)
	}
	s.problems(located(notes, sheet, nil))
	return s.write(ctx, document, output, r)
}
