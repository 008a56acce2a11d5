package main

import (
	"slices"

	"worksheetpdf/worksheets"
)

// didYouMean is a hint at the nearest of the known names, or another hint
// where none is near.
func didYouMean(name string, known []string, otherwise worksheets.Message) worksheets.Message {
	if slices.Contains(known, name) {
		return worksheets.Msg("did you mean %q?", name)
	}
	if near := worksheets.Nearest(name, known); near != "" {
		return worksheets.Msg("did you mean %q?", near)
	}
	return otherwise
}
