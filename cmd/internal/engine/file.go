package engine

import (
	"bytes"
	"fmt"
	"time"

	"worksheetpdf/cmd/internal/origin"
	"worksheetpdf/fonts"
	"worksheetpdf/layouts"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pdf"
	"worksheetpdf/layouts/raster"
	"worksheetpdf/worksheets"
)

// File is a file that was made; without a name: it could not be, and Found says why.
type File struct {
	Found
	Name string `json:"name,omitempty"`
	Data []byte `json:"-"`
}

// PDF makes the PDF of a draft: with the bytes that the command's render makes
// of the answer file that Export writes.
func (e *Engine) PDF(d Draft) File {
	l, found := e.laid(d)
	if l == nil {
		return File{Found: found}
	}
	s, faces := e.sheet(d.Worksheet), e.current()
	document, err := s.sheets(l, faces)
	if err != nil {
		return File{Found: e.found(problemsOf(err))}
	}
	return e.written(document, s.origin(l), origin.Asked{Form: d.Form}, pdf.NoFields)
}

// fillableSmall is how the command asks for fields in the most used characters.
const fillableSmall = "small"

// fillableMark is in the name of a PDF that is filled in on a screen.
const fillableMark = "-可填写"

// Fillable makes a PDF of a draft that is filled in on a screen, in the most used
// characters: with the bytes of the command's render --fillable=small.
func (e *Engine) Fillable(d Draft) File {
	l, found := e.laid(d)
	if l == nil {
		return File{Found: found}
	}
	s, faces := e.sheet(d.Worksheet), e.current()
	document, _, err := layouts.Noted(s.Worksheet, l.answers, layouts.Options{Faces: faces, Pictures: s.pictures, Fillable: true})
	if err != nil {
		return File{Found: e.found(problemsOf(err))}
	}
	if problems := away(document, l.answers); len(problems) > 0 {
		found = e.found(problems)
		found.Wants = wants(document)
		return File{Found: found}
	}
	file := e.written(document, s.origin(l), origin.Asked{Fillable: fillableSmall}, pdf.SmallFields)
	if file.Good {
		file.Name = named(document.Title+fillableMark, ".pdf")
	}
	return file
}

// origin is what a PDF of a draft is made from.
func (s *sheet) origin(l *laid) *origin.Origin {
	o := new(origin.Origin)
	o.AddDefinition(s.definition.File, s.definition.Data)
	if l.file != nil {
		o.AddAnswers(s.export(l.draft.Answers))
	}
	s.EachImage(func(_ string, file worksheets.ImageFile) { o.AddImage(string(file), s.definition.Images[string(file)]) })
	return o
}

// sheets are the pages of a draft as they are printed, cards sharing sheets.
func (s *sheet) sheets(l *laid, faces *fonts.Faces) (*page.Document, error) {
	if s.Up() == 1 {
		return l.document, nil
	}
	document, _, err := layouts.Noted(s.Worksheet, l.answers, layouts.Options{Faces: faces, Pictures: s.pictures, Form: l.draft.Form})
	return document, err
}

// written is a document as a PDF that carries what it was made from.
func (e *Engine) written(document *page.Document, o *origin.Origin, asked origin.Asked, fields pdf.Fields) File {
	attached, err := o.Attachments(asked, time.Time{})
	if err != nil {
		return File{Found: e.found(problemsOf(err))}
	}
	var b bytes.Buffer
	if err := pdf.Write(&b, document, pdf.Options{Attachments: attached, Fields: fields}); err != nil {
		return File{Found: e.found(problemsOf(err))}
	}
	return File{Found: e.found(nil), Name: named(document.Title, ".pdf"), Data: b.Bytes()}
}

// pictureDPI is how sharp a picture is that is kept or printed.
const pictureDPI = 200

// inch is the length that dots are counted on: 25.4 mm.
const inch = 254 * page.Millimetre / 10

// Picture is a page, from 0, as a PNG file, sharp enough to print: that of the
// command's render. Cards come singly.
func (e *Engine) Picture(d Draft, number int) File {
	l, found := e.laid(d)
	if l == nil {
		return File{Found: found}
	}
	return e.picture(l.document, number)
}

func (e *Engine) picture(document *page.Document, number int) File {
	if number < 0 || number >= len(document.Pages) {
		return File{Found: e.found(noPage(number))}
	}
	p := &document.Pages[number]
	data, err := raster.PNG(p, raster.Format{Width: max(1, int(p.Size.Width*pictureDPI/inch))}, document.Faces)
	if err != nil {
		return File{Found: e.found(problemsOf(err))}
	}
	return File{Found: e.found(nil), Name: named(fmt.Sprintf("%s-%d", document.Title, number+1), ".png"), Data: data}
}

func noPage(number int) worksheets.Problems {
	return worksheets.Problems{{What: worksheets.Msg("there is no page %d", number+1)}}
}

// laid is a draft that can be printed; nil: it cannot, and found says why.
func (e *Engine) laid(d Draft) (*laid, Found) {
	s := e.sheet(d.Worksheet)
	if s == nil {
		return nil, e.found(e.unknown(d.Worksheet))
	}
	l := s.lay(d, e.current())
	if len(l.problems) > 0 {
		return nil, e.Check(d)
	}
	return l, e.found(nil)
}

// Export is the answer file of a draft, good or not.
func (e *Engine) Export(d Draft) File {
	s := e.sheet(d.Worksheet)
	if s == nil {
		return File{Found: e.found(e.unknown(d.Worksheet))}
	}
	name, text := s.export(d.Answers)
	return File{Found: e.found(nil), Name: name, Data: text}
}
