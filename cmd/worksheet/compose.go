package main

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts"
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// compose lays out a worksheet with the answers of a file, or blank where
// there is none.
func compose(sheet definition, file *worksheets.AnswerFile, options layouts.Options) (*page.Document, error) {
	var answers *worksheets.Answers
	if file != nil {
		checked, err := file.For(sheet.Worksheet)
		if err != nil {
			return nil, withUnprintable(err, checked, file, options.Faces)
		}
		answers = checked
	}
	document, err := layouts.Print(sheet.Worksheet, answers, options)
	if err != nil {
		return nil, placed(err, sheet, file)
	}
	return document, nil
}

// withUnprintable adds the characters that no face has to what else is wrong
// with the answers, so that all is said at once.
func withUnprintable(err error, answers *worksheets.Answers, file *worksheets.AnswerFile, faces *fonts.Faces) error {
	var problems worksheets.Problems
	if !errors.As(err, &problems) {
		return err
	}
	var more worksheets.Problems
	if errors.As(layouts.Unprintable(answers, faces), &more) {
		problems = append(problems, file.Located(more)...)
	}
	sortByPlace(problems)
	return problems
}

// sortByPlace puts the problems of a file in the order of their places.
func sortByPlace(problems worksheets.Problems) {
	slices.SortStableFunc(problems, func(a, b worksheets.Problem) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
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
		placed = append(placed, worksheets.Located(sheet.file, sheet.data, worksheets.Problems{p})...)
	}
	return placed
}

// measured is the pages of a worksheet, to count them and to learn whether
// every character of it can be printed.
func measured(sheet definition, file *worksheets.AnswerFile) (*page.Document, error) {
	return compose(sheet, file, layouts.Options{Faces: fonts.Embedded(), Paper: sheet.Paper})
}
