// Package bundle makes the keyword download: all the files that stand behind
// a keyword which readers send to an account, ready to be put on any static
// host.
//
//	plan, err := bundle.New(input)              // laid out, and the names of all files
//	files, err := plan.Make(ctx, store, nil)    // made, and put into a store
//
// A file each for what comes out: pdfs.go, fillpage.go, pictures.go and
// articlecover.go, notes.go (the texts for people), manifest.go, zip.go, reply.go, landing.go;
// names.go says what they are called, rules.go what the platform allows.
// Nothing here touches a disk: what is named has been read, and what is made
// goes into a [Store] of whoever calls.
//
// The same input gives the same bytes, on every machine and however many of
// its processors are used: no file knows a clock, and the order of files is
// that of the plan.
package bundle

import (
	"context"
	"slices"
	"strings"
	"time"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts"
	"worksheetpdf/layouts/book"
	"worksheetpdf/layouts/bundle/importing"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pdf"
	"worksheetpdf/layouts/text"
	"worksheetpdf/worksheets"
)

// Input is a bundle and all that it names, read and checked.
type Input struct {
	Bundle     *worksheets.Bundle
	Items      []Item
	Appendices []Appendix
	FillPage   *FillPage // nil: the bundle has none
	Faces      *fonts.Faces
	Created    time.Time // the files' date; zero: none, and 1980 in the ZIP
}

// Item is one worksheet of the bundle.
type Item struct {
	Sheet   *worksheets.Worksheet
	Answers *worksheets.Answers // nil: blank
	Name    string              // of the answer file, to tell its PDF from the blank one
	// Pictures are the images that the worksheet names.
	Pictures layouts.Pictures
	// Attached is what its PDF carries, and AttachedToFields what the one does that
	// is filled in on a screen: with what it was made from, what is typed can be
	// read back.
	Attached, AttachedToFields []pdf.Attachment
}

// Appendix is a finished PDF of the account's own, at the booklet's end.
type Appendix struct {
	Title   string
	Fit     worksheets.PaperFit
	Leaflet *importing.Leaflet
}

// File is one file of the bundle. In a plan its size and sum are not known.
type File struct {
	Name          string // relative to the bundle's folder, with /
	Bytes         int
	SHA256        string // in hexadecimal
	Pages         int    // of a PDF; in a plan, of a picture too
	Width, Height int    // of a picture, in pixels

	long bool // a long picture
}

// Plan is a bundle laid out, with the files to be made of it.
type Plan struct {
	input      Input
	worksheets []worksheet
	bound      *page.Document // the booklet page by page, before it is imposed
	booklet    []variant
}

// New lays out a bundle. The error is [worksheets.Problems]; those that are of
// the bundle itself, and not of one of its files, have a path and no place.
func New(input Input) (*Plan, error) {
	if problems := append(Check(input.Bundle, input.Faces), checkAppendices(input.Appendices)...); len(problems) > 0 {
		return nil, problems
	}
	p := &Plan{input: input}
	p.input.Items = slices.Clone(input.Items)
	for i := range p.input.Items {
		p.input.Items[i].Sheet = input.Bundle.Signed(p.input.Items[i].Sheet)
	}
	if err := p.layOut(); err != nil {
		return nil, err
	}
	return p, p.bind()
}

// options is how every worksheet is laid out.
func (in *Input) options() layouts.Options {
	return layouts.Options{Faces: in.Faces, Created: in.Created}
}

// bookOptions is what the booklet takes from outside.
func (in *Input) bookOptions() book.Options {
	return book.Options{Faces: in.Faces, Created: in.Created}
}

// keyword is the one that names the files.
func (in *Input) keyword() string { return in.Bundle.Keywords[0] }

// Check is what is wrong with a bundle whatever the files hold that it names:
// the platform's rules that it breaks, and what of its words cannot be printed.
func Check(b *worksheets.Bundle, faces *fonts.Faces) worksheets.Problems {
	return append(checkRules(b), unprintable(b, faces)...)
}

// unprintable are the characters of the bundle's own words that no face has.
func unprintable(b *worksheets.Bundle, faces *fonts.Faces) worksheets.Problems {
	var problems worksheets.Problems
	setter := text.NewSetter(faces)
	for _, words := range []struct{ path, words string }{
		{"title", b.Title}, {"subtitle", b.Subtitle}, {"account", b.Account}, {"edition", b.Edition}, {"keywords[0]", strings.Join(b.Keywords[:min(1, len(b.Keywords))], "")},
	} {
		for _, r := range setter.Missing(words.words, fonts.Bold) {
			problems = append(problems, layouts.MissingCharacter(words.path, r))
		}
	}
	return problems
}

// Progress is told how many of the steps are done, one call at a time.
type Progress func(done, steps int)

// Make makes the files and puts them into a store. The error is the context's,
// the store's, or [worksheets.Problems], or one that no input should bring
// about; what the store holds then is no bundle.
func (p *Plan) Make(ctx context.Context, store Store, progress Progress) ([]File, error) {
	m, err := p.makeAll(ctx, store, progress)
	if err != nil {
		return nil, err
	}
	if problems := checkPictures(slices.Concat(m.pictures, m.covers)); len(problems) > 0 {
		return nil, problems
	}
	pages, rare, err := p.putFillPage(ctx, store)
	if err != nil {
		return nil, err
	}
	download := slices.Concat(m.pdfs, pages, m.pictures)
	for _, t := range p.notes() {
		f, err := putText(store, t)
		if err != nil {
			return nil, err
		}
		download = append(download, f)
	}
	archive, err := p.archive(ctx, store, download)
	if err != nil {
		return nil, err
	}
	reply, err := putText(store, p.reply())
	if err != nil {
		return nil, err
	}
	files := slices.Concat(download, rare, m.covers, []File{archive, reply})
	f, err := putText(store, p.landing(files))
	if err != nil {
		return nil, err
	}
	files = append(files, f)
	outer, err := p.manifest(files)
	if err != nil {
		return nil, err
	}
	f, err = putText(store, outer)
	return append(files, f), err
}

// Measure is Outline with the sizes of the PDFs, which are written for it, and
// kept nowhere. The error is the context's, or one that no input should bring about.
func (p *Plan) Measure(ctx context.Context, progress Progress) ([]File, error) {
	files, documents := p.Outline(), p.documents()
	var jobs []func() error
	for i := range documents {
		jobs = append(jobs, func() error {
			var size counted
			err := pdf.Write(&size, documents[i].doc, documents[i].options)
			files[i].Bytes = int(size)
			return err
		})
	}
	return files, each(ctx, jobs, progress)
}

// counted is how much was written.
type counted int

func (c *counted) Write(data []byte) (int, error) {
	*c += counted(len(data))
	return len(data), nil
}

// Outline is all files that Make makes, without their contents, in its order.
func (p *Plan) Outline() []File {
	var files []File
	for _, d := range p.documents() {
		files = append(files, File{Name: d.name, Pages: len(d.doc.Pages)})
	}
	outlined := func(pictures []picture) {
		for _, pic := range pictures {
			files = append(files, File{Name: pic.name, Pages: len(pic.pages), Width: pic.width})
		}
	}
	if page := p.input.FillPage; page != nil {
		files = append(files, File{Name: fillPageFile, Bytes: len(page.HTML)})
	}
	outlined(p.pictures())
	for _, f := range p.notes() {
		files = append(files, File{Name: f.name})
	}
	for _, piece := range p.rare() {
		files = append(files, File{Name: piece.name, Bytes: len(piece.data)})
	}
	outlined(p.articleCovers())
	for _, name := range []string{p.zipName(), replyFile, landingFile, ManifestName} {
		files = append(files, File{Name: name})
	}
	return files
}
