package main

import (
	"strings"

	"worksheetpdf/layouts"
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// composeKey lays out a worksheet's answer key on the full form; its title,
// and so its file's name, says that it is one.
func composeKey(sheet *worksheets.Worksheet, named string, options layouts.Options) (*page.Document, worksheets.Problems, error) {
	marked, right, ok := sheet.Key()
	if !ok {
		return nil, nil, problem(named, worksheets.Msg("%q has no answer key", sheet.Title), worksheets.Msg("write %q at its questions; these kinds may have one: %s", "key: …", strings.Join(worksheets.KeyedKinds(), ", ")))
	}
	options.Form = true
	document, notes, err := layouts.Noted(marked, right, options)
	if err != nil {
		return nil, nil, placed(err, sheet, nil)
	}
	return document, located(notes, sheet, nil), nil
}
