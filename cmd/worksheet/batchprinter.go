package main

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"
	"os"
	"time"

	"worksheetpdf/cmd/internal/batch"
	"worksheetpdf/cmd/internal/origin"
	"worksheetpdf/fonts"
	"worksheetpdf/layouts"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pdf"
	"worksheetpdf/layouts/render"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/records"
)

// batchPrinter makes the PDFs of a batch, as render makes them one by one. It is
// not changed once made, and safe for concurrent use.
type batchPrinter struct {
	sheet    *worksheets.Worksheet
	renderer *render.Renderer
	asked    rendering
	created  time.Time

	// What every PDF is made from besides its answers; nil: it is not put into it.
	definition, images *origin.Origin

	// job is the sum of all that every PDF depends on besides its answers: this
	// program, and what it prints of the worksheet.
	job batch.Sum
}

// batchPrinter is the printer of a worksheet whose definition has been read.
func (s *session) batchPrinter(b batching, sheet *worksheets.Worksheet) (*batchPrinter, error) {
	p := &batchPrinter{sheet: sheet, asked: rendering{paper: b.paper, form: b.form, fillable: b.fillable}, definition: s.origin}
	paper, err := paperFor(sheet, b.paper)
	if err != nil {
		return nil, err
	}
	if p.created, err = s.created(); err != nil {
		return nil, err
	}
	if s.origin != nil {
		s.origin = new(origin.Origin) // for the images
	}
	pictures, err := s.pictures(sheet)
	if err != nil {
		return nil, err
	}
	p.images, s.origin = s.origin, nil
	p.renderer, err = render.New(sheet, render.Options{
		Layout: layouts.Options{Faces: fonts.Embedded(), Paper: paper, Created: p.created, Form: b.form, Fillable: b.fillable != notFillable, Pictures: pictures},
		PDF:    pdf.Options{Fields: b.fillable.fields()},
	})
	if err != nil {
		return nil, placed(err, sheet, nil)
	}
	p.job, err = p.sum()
	return p, err
}

// sum is that of the blank worksheet's PDF, its sources in it, and what a blank
// one does not show.
func (p *batchPrinter) sum() (batch.Sum, error) {
	blank, _, err := p.renderer.Lay(nil)
	if err != nil {
		return batch.Sum{}, placed(err, p.sheet, nil)
	}
	h := sha256.New()
	if err := p.write(h, blank, nil); err != nil {
		return batch.Sum{}, err
	}
	definition := p.sheet.Source().Sum()
	return batch.SumOf(h.Sum(nil), definition[:], []byte(fmt.Sprint(p.asked.form, p.asked.fillable)), ownSum()), nil
}

// make makes one record's PDF.
func (p *batchPrinter) make(to *bytes.Buffer, record *records.Record, answers *worksheets.Answers) (int, worksheets.Problems, error) {
	document, notes, err := p.renderer.Lay(answers)
	if err != nil {
		return 0, nil, err
	}
	if err := p.write(to, document, record); err != nil {
		return 0, nil, err
	}
	return len(document.Pages), p.sheet.Source().Locate(answers.Source().Locate(notes)), nil
}

// write writes a PDF, with what it is made from.
func (p *batchPrinter) write(to io.Writer, document *page.Document, record *records.Record) error {
	attached, err := p.origin(record).Attachments(p.asked.asked(), p.created)
	if err != nil {
		return err
	}
	return p.renderer.Write(to, document, attached...)
}

// origin is what a record's PDF is made from; nil: it is not put into it.
func (p *batchPrinter) origin(record *records.Record) *origin.Origin {
	if record == nil {
		return p.definition.Plus(p.images, "", nil)
	}
	name := "-" // a line of a file has no name of its own
	if record.Name != "" {
		name = record.Name + ".json"
	}
	return p.definition.Plus(p.images, name, record.Text)
}

// ownSum is the sum of this program, or its version where it cannot be read.
func ownSum() []byte {
	name, err := os.Executable()
	if err != nil {
		return []byte(version())
	}
	f, err := os.Open(name)
	if err != nil {
		return []byte(version())
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return []byte(version())
	}
	return h.Sum(nil)
}
