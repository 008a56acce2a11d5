package main

import (
	"errors"
	"strings"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts"
	"worksheetpdf/layouts/imposition"
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// compose lays out a worksheet with the answers of a file, or blank where
// there is none.
func compose(sheet definition, file *worksheets.AnswerFile, look layouts.Look) (*page.Document, error) {
	var answers *worksheets.Answers
	if file != nil {
		checked, err := file.For(sheet.Worksheet)
		if err != nil {
			return nil, err
		}
		answers = checked
	}
	document, err := layouts.Compose(sheet.Worksheet, answers, look)
	if err != nil {
		return nil, placed(err, sheet, file)
	}
	return document, nil
}

// placed gives the problems of a layout, which knows no files, their places:
// in the answer file where their path leads there, else in the definition.
func placed(err error, sheet definition, file *worksheets.AnswerFile) error {
	var problems, placed worksheets.Problems
	if !errors.As(err, &problems) {
		return err
	}
	for _, p := range problems {
		if file != nil && strings.HasPrefix(p.Path, "answers") {
			placed = append(placed, file.Located(worksheets.Problems{p})...)
			continue
		}
		p.File = sheet.file
		placed = append(placed, p)
	}
	return placed
}

// printed is the document as it lies on its paper: cards two on a sheet, but
// where the paper is their own.
func printed(document *page.Document, sheet definition, paper worksheets.Paper) *page.Document {
	if sheet.TwoUp && paper != sheet.Paper {
		return imposition.TwoUp(document)
	}
	return document
}

// measured is the pages of a worksheet, to count them and to learn whether
// every character of it can be printed.
func measured(sheet definition, file *worksheets.AnswerFile) (*page.Document, error) {
	return compose(sheet, file, layouts.Look{Faces: fonts.Embedded(), Paper: sheet.Paper})
}
