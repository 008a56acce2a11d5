package main

import (
	"errors"
	"fmt"
	"path"
	"slices"

	"worksheetpdf/cmd/internal/engine"
	"worksheetpdf/cmd/internal/page"
	"worksheetpdf/layouts/bundle"
	"worksheetpdf/worksheets"
)

// onPage is a worksheet of a bundle that goes onto its page.
type onPage struct {
	path, name string // where the bundle names it, and what
	sheet      *worksheets.Worksheet
	definition engine.Definition // as it was read
}

// fillPage makes the page of a bundle: over its worksheets that are filled in on
// a screen, each once, and the built-in reports over these, as the bundle signs
// them. Where worksheets are wrong already, which has been said, there is none.
func (g *gathering) fillPage(b *worksheets.Bundle) (*bundle.FillPage, error) {
	if len(g.onPage) == 0 {
		return nil, worksheets.Problems{{
			Path: "fill", What: worksheets.Msg("no worksheet of the bundle can be filled in on a page"),
			Hint: worksheets.Msg("only those that ask something, and are no slips; leave %q out, or add one", "fill"),
		}}
	}
	made := &bundle.FillPage{Folder: page.Folder}
	definitions, err := g.pageDefinitions(b, made)
	if err != nil {
		return nil, err
	}
	if err := makePage(made, definitions); err != nil {
		return nil, err
	}
	g.notes = append(g.notes, heavyPage(b, len(made.HTML))...)
	return made, nil
}

// heavyPage is what there is to say of how large a page is.
func heavyPage(b *worksheets.Bundle, size int) worksheets.Problems {
	if size <= page.MaxBytes {
		return nil
	}
	return b.Source().Locate(worksheets.Problems{{
		Path: "fill", Note: true, What: worksheets.Msg("the page has %s, and people on the way wait for it", bundle.ByteWords(size)),
		Hint: worksheets.Msg("make the images of the worksheets smaller, until it has %s at most", bundle.ByteWords(page.MaxBytes)),
	}})
}

// pageDefinitions are the definitions of a bundle's page; what they are is
// written down in what is made of them.
func (g *gathering) pageDefinitions(b *worksheets.Bundle, made *bundle.FillPage) ([]engine.Definition, error) {
	var definitions []engine.Definition
	for _, w := range g.onPage {
		logo := g.logoOf(w.definition.Images)
		data, err := b.SignedText(w.sheet, w.definition.Data, logo)
		if err != nil {
			return nil, entry(err, w.name, w.path)
		}
		definitions = append(definitions, g.signed(w.definition, data, logo))
		made.Worksheets = append(made.Worksheets, w.sheet.ID)
	}
	for _, d := range reportsOver(made.Worksheets, nil) {
		report, err := worksheets.ReadReport(d.File, d.Data)
		if err != nil {
			return nil, err
		}
		logo := g.logoOf(d.Images)
		data, err := b.SignedReportText(report, d.Data, logo)
		if err != nil {
			return nil, err
		}
		definitions = append(definitions, g.signed(d, data, logo))
		made.Reports = append(made.Reports, report.Title)
	}
	return definitions, nil
}

// makePage makes the page over definitions, and the pieces beside it.
func makePage(made *bundle.FillPage, definitions []engine.Definition) error {
	html, err := page.Make(definitions)
	if err != nil {
		return problemOfPage(withoutEngine(err))
	}
	pieces, err := page.Pieces(definitions)
	if err != nil {
		return err
	}
	made.HTML = html
	for _, p := range pieces {
		made.Pieces = append(made.Pieces, bundle.Piece{Name: p.Name, Data: p.Data})
	}
	return nil
}

// problemOfPage is what is wrong with the page, at the key that asks for it.
func problemOfPage(err error) error {
	var problems worksheets.Problems
	if !errors.As(err, &problems) {
		return err
	}
	placed := slices.Clone(problems)
	for i := range placed {
		if placed[i].File == "" {
			placed[i].Path = "fill"
		}
	}
	return placed
}

// addOnPage keeps a worksheet for the page. The same one may stand in the bundle
// more than once, blank and with answers; two of one id may not both be filled in.
func (g *gathering) addOnPage(w onPage) error {
	if !g.fill || !bundle.FilledOnPage(w.sheet) {
		return nil
	}
	for _, other := range g.onPage {
		if other.sheet.ID != w.sheet.ID {
			continue
		}
		if other.sheet.Source().Sum() == w.sheet.Source().Sum() {
			return nil
		}
		return worksheets.Problems{{
			Path: w.path, What: worksheets.Msg("two worksheets have the id %q", w.sheet.ID),
			Hint: worksheets.Msg("give one of them another"),
		}}
	}
	g.onPage = append(g.onPage, w)
	return nil
}

// signed is a definition with another text, and with the bundle's logo.
func (g *gathering) signed(d engine.Definition, data []byte, logo worksheets.ImageFile) engine.Definition {
	d.Data = data
	if g.logoData != nil {
		images := map[string][]byte{string(logo): g.logoData}
		for name, image := range d.Images {
			images[name] = image
		}
		d.Images = images
	}
	return d
}

// logoOf is what the bundle's logo is called beside images: none of them has the name.
func (g *gathering) logoOf(images map[string][]byte) worksheets.ImageFile {
	if g.logoData == nil {
		return ""
	}
	base := path.Base(g.logoName)
	name := base
	for i := 2; images[name] != nil; i++ {
		name = fmt.Sprintf("%d-%s", i, base)
	}
	return worksheets.ImageFile(name)
}
