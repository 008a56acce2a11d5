package main

import (
	"worksheetpdf/cmd/internal/origin"
	"worksheetpdf/layouts/bundle"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
)

// bundled is what a worksheet of a bundle was read from.
type bundled struct {
	sheet      *worksheets.Worksheet
	path       string // where the bundle names it
	definition []byte
	images     *origin.Origin
	name       string // of the answer file; empty: it is blank
	answers    []byte
}

// blank is what the worksheet is made from, without answers.
func (b bundled) blank() *origin.Origin {
	return originOf(b.sheet, b.definition).Plus(b.images, "", nil)
}

// addSources has each worksheet's PDFs carry what they are made from: its
// definition as the bundle gives it out, its images, and the answers that it comes
// with.
func (g *gathering) addSources(b *worksheets.Bundle, items []bundle.Item) error {
	for i, read := range g.items {
		o, err := g.source(b, read)
		if err != nil {
			return err
		}
		if !g.noSource {
			if items[i].Attached, err = o.Attachments(origin.Asked{}, g.created); err != nil {
				return err
			}
		}
		if b.Fillable == worksheets.NotFillable {
			continue
		}
		if items[i].AttachedToFields, err = o.Attachments(origin.Asked{Fillable: b.Fillable.String()}, g.created); err != nil {
			return err
		}
	}
	return nil
}

// source is what a worksheet's PDF is made from. Where the account and the look
// cannot be written into the definition, it is as it was read.
func (g *gathering) source(b *worksheets.Bundle, read bundled) (*origin.Origin, error) {
	definition := keptIn(read.blank())
	logo := g.logoOf(definition.Images)
	text, err := b.SignedText(read.sheet, definition.Data, logo)
	if err != nil {
		g.notes = append(g.notes, worksheets.Problem{
			File: read.sheet.Source().File(), Path: read.path, Note: true,
			What: worksheets.Msg("its PDF carries the definition without the account and the look: they cannot be written into it"),
			Hint: worksheets.Msg("write each of its keys on a line of its own, without braces around them all"),
		})
		return originOf(read.sheet, read.definition).Plus(read.images, read.name, read.answers), nil
	}
	sheet, err := worksheets.Read(read.sheet.Source().File(), text)
	if err != nil {
		return nil, err
	}
	images := new(origin.Origin)
	all := g.signed(definition, text, logo).Images
	sheet.EachImage(func(_ string, file worksheets.ImageFile) { images.AddImage(string(file), all[string(file)]) })
	return originOf(sheet, text).Plus(images, read.name, read.answers), nil
}

// originOf is the origin of what is made from a definition.
func originOf(sheet *worksheets.Worksheet, definition []byte) *origin.Origin {
	o := new(origin.Origin)
	o.AddDefinition(library.Plain(sheet.Source().File()), definition)
	return o
}
