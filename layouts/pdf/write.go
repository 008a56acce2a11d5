// Package pdf writes finished pages as a PDF 1.7 file (ISO 32000-1).
//
//	var out bytes.Buffer
//	err := pdf.Write(&out, document, pdf.Options{})
//
// fpdf makes the pages: their sizes, inks, pens, boxes and pictures, and as raw
// content lines, paths and text that shows glyphs by number. No face is ever handed to fpdf. A
// finishing step reads fpdf's objects back and completes them with what fpdf
// cannot say: faces cut to the glyphs in use, the exact source text of each
// glyph, links, XMP metadata, an outline, page labels, the wishes to a print
// dialogue, a file identifier.
//
// What is copied out of a page is the source text, character by character, as
// the ToUnicode maps have it. White space is where readers differ: for U+3000,
// U+00A0, thin spaces and tabs poppler and MuPDF give a plain space, whatever
// the map says, for they make their spaces from the gaps between words; PDFium
// gives the very characters.
//
// The same document gives the same bytes, on every machine.
package pdf

import (
	"fmt"
	"io"
	"sync"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
)

// Options are how a file is written. The zero value is what most want.
type Options struct {
	// Files are those whose pages the document shows (see [page.Imported]).
	Files []Imported
	// Strong compresses as well as deflate can, for a file that is made once
	// and sent often: some 2 % smaller, a third slower.
	Strong bool
	// Attachments travel in the file.
	Attachments []Attachment
	// NoClaim leaves out the claim to PDF/A-3B and PDF/UA-1, for a document that
	// has not what they ask for. One that shows pages of other files never
	// claims anything.
	NoClaim bool
	// Fields makes fields of the places that a document has to type and to tick
	// in (see [page.Input]), as layouts lay them out where they are asked to:
	//
	//	document, err := layouts.Print(sheet, answers, layouts.Options{Fillable: true})
	//	err = pdf.Write(w, document, pdf.Options{Fields: pdf.WholeFields})
	Fields Fields

	// untagged leaves out the tags and the claim, so that what they cost can be
	// measured: a file that people get always has them.
	untagged bool
}

// Write writes the document, with the faces that its glyphs are numbered in.
// Every problem is found before the first byte is written, but for those of w.
// The file claims to keep to PDF/A-3B and PDF/UA-1; what keeps it from that is
// an error that holds a [Violation] for each rule.
func Write(w io.Writer, doc *page.Document, o Options) error {
	if doc == nil {
		return errEmpty
	}
	return NewWriter(doc.Faces).Write(w, doc, o)
}

// Writer writes documents that are set in the same faces. It keeps what many of
// them have, the printed faces as they were cut, pictures, the outlines of
// answers, bounded to some 17 MB, and the memory that they are written in. What
// is kept makes no difference to a document's bytes. It is safe for concurrent
// use.
type Writer struct {
	faces        *fonts.Faces
	whole, small typeface // of fields; made when the first file needs it
	stock        stock
	spaces       sync.Pool // of workspaces: at most one for each document that is written at a time
}

// NewWriter makes a writer; nil faces are the embedded ones.
func NewWriter(faces *fonts.Faces) *Writer {
	if faces == nil {
		faces = fonts.Embedded()
	}
	w := &Writer{faces: faces, stock: newStock(faces)}
	w.spaces.New = func() any { return newWorkspace(faces) }
	return w
}

// Write writes a document as [Write] does. One set in other faces than the
// writer's is refused: its glyphs would be drawn as others.
func (w *Writer) Write(to io.Writer, doc *page.Document, o Options) error {
	if err := check(doc, w.faces, o.Files); err != nil {
		return err
	}
	if err := checkImported(o.Files); err != nil {
		return err
	}
	if err := checkAttachments(o.Attachments); err != nil {
		return err
	}
	if o.Fields != NoFields {
		if err := checkInputs(doc); err != nil {
			return fmt.Errorf("pdf: %w", err)
		}
	}
	space := w.spaces.Get().(*workspace)
	defer func() {
		space.rest()
		w.spaces.Put(space)
	}()
	parts, err := w.parts(space, doc, o)
	if err != nil {
		return err
	}
	painted, deepest, err := paint(doc, parts, o)
	if err != nil {
		return err
	}
	if parts.claims {
		if err := violations(doc, parts, deepest); err != nil {
			return fmt.Errorf("pdf: %w", err)
		}
	}
	file, err := readBack(space, painted)
	if err != nil {
		return err
	}
	file.stock, file.strong = &w.stock, o.Strong
	defer func() { space.objects = file.objects }()
	if err := finish(file, doc, parts, o); err != nil {
		return err
	}
	return file.write(to)
}

// parts are those of a document, before it is painted.
func (w *Writer) parts(space *workspace, doc *page.Document, o Options) (parts, error) {
	p := parts{space: space, text: space.text, images: new(images), tree: space.tree, claims: o.claims()}
	p.tree.start(len(doc.Pages))
	if o.Fields == NoFields || !fillable(doc) {
		return p, nil
	}
	p.fields, p.face = &fields{forms: map[form]int{}}, &w.whole
	if o.Fields == SmallFields {
		p.face = &w.small
	}
	p.claims = p.claims && sayable(doc)
	return p, p.face.prepare(w.faces.Face(typedFace), o.Fields == SmallFields)
}
