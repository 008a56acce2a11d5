// Package pdf writes finished pages as a PDF 1.7 file (ISO 32000-1).
//
//	var out bytes.Buffer
//	err := pdf.Write(&out, document, fonts.Embedded())
//
// fpdf paints the pages: their sizes, rules, boxes, paths, and the text as raw
// content that shows glyphs by number. No face is ever handed to fpdf. A
// finishing step reads fpdf's objects back and completes them with what fpdf
// cannot say: faces cut to the glyphs in use, the exact source text of each
// glyph, links, XMP metadata, an outline, page labels, the wishes to a print
// dialogue, a file identifier.
//
// The same document gives the same bytes, on every machine.
package pdf

import (
	"io"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
)

// Write writes the document. Every problem is found before the first byte is
// written, but for those of w.
func Write(w io.Writer, doc *page.Document, faces *fonts.Faces) error {
	return WriteWith(w, doc, faces, nil)
}

// WriteWith writes a document that shows pages of other files.
func WriteWith(w io.Writer, doc *page.Document, faces *fonts.Faces, files []Imported) error {
	if err := check(doc, faces); err != nil {
		return err
	}
	if err := checkImported(doc, files); err != nil {
		return err
	}
	text := newTypesetting(faces)
	painted, err := paint(doc, text, files)
	if err != nil {
		return err
	}
	file, err := readBack(painted)
	if err != nil {
		return err
	}
	if err := finish(file, doc, text, files); err != nil {
		return err
	}
	_, err = w.Write(file.bytes())
	return err
}
