// Package layouts turns a worksheet and what somebody wrote on it into
// finished pages: every mark at its place, on its page.
//
//	document, err := layouts.Print(sheet, answers, layouts.Options{})
//
// Whoever prints the same worksheet many times makes a [Printer] once, which
// holds what is the same for all answers:
//
//	printer, err := layouts.New(sheet, layouts.Options{})
//	document, err := printer.Print(answers)
//
// Package render makes PDFs so, and keeps what their writing has in common too.
//
// The work is done in rooms below: pen sets words, kinds turns each block into
// strips, flow stacks these onto pages under running heads and over footers,
// imposition lays cards and slips on a sheet, book binds several worksheets. What a
// look measures stands in theme, paragraphs are set in text.
//
// Nothing is ever lost: an answer that its field cannot hold goes on on a 续页,
// and words of a definition that have no room are a problem that says how to
// mend it.
package layouts

import (
	"time"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/picture"
	"worksheetpdf/layouts/theme"
	"worksheetpdf/worksheets"
)

// Options is what a layout takes from outside the worksheet. The zero value is
// what most people want.
type Options struct {
	Faces *fonts.Faces // nil: those that are embedded
	// Paper, where it is not zero, is the paper that is printed on, leaf by
	// leaf, in place of the worksheet's own. Else the leaves of cards and slips
	// share sheets.
	Paper    worksheets.Paper
	Pictures Pictures     // the images that the worksheet names
	Theme    *theme.Theme // nil: the look that belongs to the worksheet's paper
	Created  time.Time    // the document's date; zero: none
	// Form prints answers on the full form, for who wants to go on by hand.
	// Otherwise a worksheet with answers is a report: what only helps a pen
	// (start tags, hints, examples, guides, empty rows and pages, the ruler) is
	// left out, and answers stand at their full size.
	Form bool
	// Fillable lays the worksheet out to be filled in on a screen: its questions
	// are places to type and to tick in (see [page.Input]), which a writer makes
	// fields of. Answers stand in these, move nothing, and are scrolled to where
	// they are long; a card comes on a page of its own.
	Fillable bool
	// Printable says that the faces have every character of the worksheet's words,
	// as is known of the built-in ones: they are not looked through for others.
	Printable bool
	// Remembers has a [Printer] keep how the words of one document were set, for
	// the next: where somebody's sheet is laid out after each key, only what has
	// changed is set anew. They are found by all that they are made of, and no
	// more is kept than that document has. Not for many people's sheets.
	Remembers bool
}

// Pictures are the images that a worksheet names (see
// [worksheets.Worksheet.EachImage]), by their files. Whoever prints has read them.
type Pictures map[worksheets.ImageFile]*picture.Source

// Print lays out a worksheet as it is printed, cards two and slips eight on a
// sheet with cut marks; nil answers make a blank one. The error is [worksheets.Problems]:
// characters that no face has, blocks too large for their page, more pages
// than may be. They know their paths, of the definition ("blocks[2]") or of the
// answers ("answers.log[0].quote"); their sources know the places.
func Print(sheet *worksheets.Worksheet, answers *worksheets.Answers, options Options) (*page.Document, error) {
	return prepare(sheet, options).Print(answers)
}

// Noted is [Print] with notes: what is worth knowing, and keeps nobody from
// printing, as widths that do not add up. They know their paths as problems do.
func Noted(sheet *worksheets.Worksheet, answers *worksheets.Answers, options Options) (*page.Document, worksheets.Problems, error) {
	return prepare(sheet, options).Noted(answers)
}
