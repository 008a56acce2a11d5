package main

import (
	"errors"
	"slices"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts"
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// compose lays out a worksheet with the answers of a file, or blank where
// there is none. The notes are the layout's, with their places.
func compose(sheet *worksheets.Worksheet, file *worksheets.AnswerFile, options layouts.Options) (*page.Document, worksheets.Problems, error) {
	var answers *worksheets.Answers
	if file != nil {
		checked, err := file.For(sheet)
		if err != nil {
			return nil, nil, withUnprintable(err, checked, file, options.Faces)
		}
		answers = checked
	}
	document, notes, err := layouts.Noted(sheet, answers, options)
	if err != nil {
		return nil, nil, placed(err, sheet, file)
	}
	return document, located(notes, sheet, file), nil
}

// withUnprintable adds the characters that no face has to what else is wrong
// with the answers, so that all is said at once.
func withUnprintable(err error, answers *worksheets.Answers, file *worksheets.AnswerFile, faces *fonts.Faces) error {
	var problems worksheets.Problems
	if !errors.As(err, &problems) {
		return err
	}
	return file.Source().Locate(slices.Concat(problems, layouts.Unprintable(answers, faces)))
}

// placed gives the problems of a layout, which knows no files, their places:
// in the answer file where their path leads there, else in the definition.
func placed(err error, sheet *worksheets.Worksheet, file *worksheets.AnswerFile) error {
	var problems worksheets.Problems
	if !errors.As(err, &problems) {
		return err
	}
	return located(problems, sheet, file)
}

// located is problems or notes with their places.
func located(problems worksheets.Problems, sheet *worksheets.Worksheet, file *worksheets.AnswerFile) worksheets.Problems {
	if file != nil {
		problems = file.Source().Locate(problems)
	}
	return sheet.Source().Locate(problems)
}

// measured is the pages of a worksheet, to count them and to learn whether
// every character of it can be printed.
func measured(sheet *worksheets.Worksheet, file *worksheets.AnswerFile) (*page.Document, worksheets.Problems, error) {
	pictures, err := pictures(sheet)
	if err != nil {
		return nil, nil, err
	}
	return measuredWith(sheet, file, pictures)
}

// measuredWith is the same where its images have been read.
func measuredWith(sheet *worksheets.Worksheet, file *worksheets.AnswerFile, pictures layouts.Pictures) (*page.Document, worksheets.Problems, error) {
	return compose(sheet, file, layouts.Options{Faces: fonts.Embedded(), Paper: sheet.Paper, Pictures: pictures})
}
