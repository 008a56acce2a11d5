package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"

	"worksheetpdf/layouts"
	"worksheetpdf/layouts/filename"
	"worksheetpdf/worksheets"
)

// outputOf is the name of the file to write: the one given, or one of ours.
func (s *session) outputOf(document *rendered, r rendering) (string, error) {
	if r.named() {
		return r.output, nil
	}
	return s.freeName(document, r)
}

// named reports whether the file's name was given.
func (r rendering) named() bool { return r.output != "" && !isFolderName(r.output) }

// freeName is the name that we give a file, in the current folder or the one
// that was named. What stands there already is somebody's, so it is not
// replaced unasked.
func (s *session) freeName(document *rendered, r rendering) (string, error) {
	words := document.Title
	switch {
	case len(r.answers) == 0: // an answer key has its mark in the title
	case r.answers[0] == "-":
		words += "-答案"
	default:
		base := filepath.Base(strings.TrimPrefix(r.answers[0], samplePrefix))
		words += "-" + strings.TrimSuffix(base, filepath.Ext(base))
	}
	if document.paper != 0 { // another paper's file is another file
		words += "-" + strings.ReplaceAll(layouts.PaperName(document.paper), " ", "")
	}
	if r.tablet {
		words += "-平板"
	}
	if r.fillable != notFillable {
		words += "-填写"
	}
	name := filename.Of(words, ".pdf")
	if r.output != "" {
		name = filepath.Join(r.output, name)
	}
	if _, err := os.Lstat(name); err == nil && !r.force {
		return "", problem(name, worksheets.Msg("the file is there already"),
			worksheets.Msg("--force replaces it, --output gives it another name"))
	} else if err != nil && !errors.Is(err, os.ErrNotExist) {
		return "", problem(name, reason(err), worksheets.Message{})
	}
	return name, nil
}

// sameFile reports whether two names lead to one file.
func sameFile(a, b string) bool {
	infoA, errA := os.Stat(a)
	infoB, errB := os.Stat(b)
	return errA == nil && errB == nil && infoA.Mode().IsRegular() && os.SameFile(infoA, infoB)
}
