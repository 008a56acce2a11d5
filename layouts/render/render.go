// Package render makes the PDFs of one worksheet, one for each person who has
// answered it: a class, a platform's users, a stream that never ends.
//
//	sheet, err := worksheets.Read("card.yaml", definition)
//	r, err := render.New(sheet, render.Options{})
//	for person := range people {
//		file, err := worksheets.ReadAnswers(person.Name, person.JSON)
//		answers, err := file.For(sheet)
//		done, err := r.Render(person.Output, answers)
//	}
//
// # What it is for
//
// Most of what a document takes to make is the same in every one: the words that
// the worksheet prints, set in their types; the faces, cut to these words and
// compressed; the outlines of each character that anybody has written so far. A
// Renderer makes each of them once, so that a filled card takes about a
// millisecond of one core where the first takes ten. One document alone is as
// well made by [layouts.Print] and [pdf.Write]: the bytes are the same.
//
// # Concurrency
//
// A Renderer is safe for concurrent use, and is meant to be shared: as many
// goroutines as there are cores call Render at a time. It locks nothing while
// it works, but to look something up. There is no global state; two Renderers
// share nothing.
//
// # Memory
//
// What a Renderer keeps is bounded, however many documents it makes:
//
//   - of the worksheet, its words as they are set: some 100 KB;
//   - of the printed faces, the subsets that were used last: 4 MiB;
//   - of pictures and attachments that all documents have, the streams that were
//     used last: 8 MiB;
//   - of the face that answers are set in, each character's outline once it has
//     been written: 5 MB, if all 8,000 ever are;
//   - where files have fields to type in, the face for these: 3.2 MB;
//   - for each document that is made at a time, the memory to make it in: some
//     2 MiB, which the garbage collector takes back when it is idle.
//
// What is kept is found by the whole of what it is made of. No document can hold
// what was made for another, unless both are made from the same; nothing of an
// answer is kept but the outlines of its characters, and, where an answer has
// characters that only a printed face has, that subset.
//
// # The same bytes
//
// The same worksheet, answers and options give the same bytes: first and
// thousandth, by one worker and by many, by a new Renderer and by one that has
// been used for days, as by the command line. A date stands in the file only
// where [layouts.Options.Created] gives one.
package render

import (
	"io"
	"slices"

	"worksheetpdf/layouts"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pdf"
	"worksheetpdf/worksheets"
)

// Options are how documents are laid out and written. The zero value is what
// most people want: answers as a report to read, on the worksheet's own paper.
type Options struct {
	Layout layouts.Options
	// PDF is how files are written. Its attachments are in every document; each
	// is compressed once.
	PDF pdf.Options
}

// Renderer makes the PDFs of one worksheet. It is made by [New], and safe for
// concurrent use.
type Renderer struct {
	printer *layouts.Printer
	writer  *pdf.Writer
	options pdf.Options
}

// Rendered is what is to be known of a document that was made.
type Rendered struct {
	Pages int
	// Notes are what is worth knowing and kept nobody from printing, as widths
	// that do not add up, by their paths. Most documents have none.
	Notes worksheets.Problems
}

// New makes a Renderer. It lays out the blank worksheet, so that a worksheet that
// cannot be printed is an error here: [worksheets.Problems], as [layouts.Print]
// has them.
func New(sheet *worksheets.Worksheet, o Options) (*Renderer, error) {
	printer, err := layouts.New(sheet, o.Layout)
	if err != nil {
		return nil, err
	}
	o.PDF.Attachments = slices.Clone(o.PDF.Attachments)
	for i := range o.PDF.Attachments {
		o.PDF.Attachments[i].Kept = true
	}
	return &Renderer{printer: printer, writer: pdf.NewWriter(o.Layout.Faces), options: o.PDF}, nil
}

// Sheet is the worksheet that is rendered.
func (r *Renderer) Sheet() *worksheets.Worksheet { return r.printer.Sheet() }

// Render writes the worksheet with answers, nil for a blank one, as a PDF. The
// document carries own attachments beside those that all have.
//
// Problems of the answers, such as a character that no face has, are
// [worksheets.Problems]; they are found before the first byte is written. Any
// other error is the writer's.
func (r *Renderer) Render(to io.Writer, answers *worksheets.Answers, own ...pdf.Attachment) (Rendered, error) {
	document, notes, err := r.Lay(answers)
	if err != nil {
		return Rendered{}, err
	}
	return Rendered{Pages: len(document.Pages), Notes: notes}, r.Write(to, document, own...)
}

// Lay is the first half of Render, for whoever looks at the pages or changes
// what is said of them: it lays out the worksheet with answers.
func (r *Renderer) Lay(answers *worksheets.Answers) (*page.Document, worksheets.Problems, error) {
	return r.printer.Noted(answers)
}

// Write is the second half of Render: it writes what was laid out. Marks are
// never changed; a document itself may be.
func (r *Renderer) Write(to io.Writer, document *page.Document, own ...pdf.Attachment) error {
	o := r.options
	if len(own) > 0 {
		o.Attachments = slices.Concat(o.Attachments, own)
	}
	return r.writer.Write(to, document, o)
}
