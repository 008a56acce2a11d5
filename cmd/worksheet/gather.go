package main

import (
	"cmp"
	"context"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"worksheetpdf/cmd/internal/confined"
	"worksheetpdf/cmd/internal/origin"
	"worksheetpdf/fonts"
	"worksheetpdf/layouts"
	"worksheetpdf/layouts/bundle"
	"worksheetpdf/layouts/picture"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
)

// bundleNamed is the bundle that an argument names, and the folder in which
// the files lie that it names: a keyword or an id of a built-in one, which
// names none, or a file.
func (s *session) bundleNamed(name string) (b *worksheets.Bundle, folder string, err error) {
	if b, ok := library.Bundle(name); ok {
		return b, "", nil
	}
	if !isFile(name) {
		var known []string
		for _, b := range library.Bundles() {
			known = append(append(known, b.Keywords...), b.ID)
		}
		return nil, "", problem("", worksheets.Msg("there is no bundle for %q", name),
			didYouMean(name, known, worksheets.Msg("known here: %s", strings.Join(known, ", "))))
	}
	data, err := s.read(name, definitionLimit)
	if err != nil {
		return nil, "", err
	}
	if b, err = readBundle(name, data); err != nil {
		return nil, "", cmp.Or(wrongKind(name, data, worksheets.BundleFile), err)
	}
	s.problems(b.Source().Notes())
	return b, folderOf(name), nil
}

// folderOf is the folder in which a bundle's file lies, and all that it names:
// that of the file itself, where the name is a link to it.
func folderOf(name string) string {
	if info, err := os.Lstat(name); err == nil && info.Mode()&fs.ModeSymlink != 0 {
		if real, err := filepath.EvalSymlinks(name); err == nil {
			return filepath.Dir(real)
		}
	}
	return filepath.Dir(name)
}

// readBundle reads a bundle. What cannot be read is named along with the
// platform's rules that the rest breaks.
func readBundle(name string, data []byte) (*worksheets.Bundle, error) {
	b, err := worksheets.ReadBundle(name, data)
	var problems worksheets.Problems
	if b == nil || !errors.As(err, &problems) {
		return b, err
	}
	known := map[string]bool{}
	for _, p := range problems {
		known[p.Path] = true
	}
	for _, p := range bundle.Check(b, fonts.Embedded()) {
		if !known[p.Path] {
			problems = append(problems, p)
		}
	}
	return nil, b.Source().Locate(problems)
}

// gathering reads what a bundle names.
type gathering struct {
	folder   string
	root     *os.Root // of the folder; nil: nothing is named that is not built in
	notes    worksheets.Problems
	problems worksheets.Problems

	appended int // bytes of the PDFs to append that have been read
	created  time.Time
	noSource bool      // what PDFs are made from is left out of them
	items    []bundled // the worksheets, as they were read

	fill     bool     // there is a page to fill in
	onPage   []onPage // what stands on it
	logoName string   // the bundle's, as it names it
	logoData []byte
}

// gather reads and checks all that a bundle names, and the bundle itself.
// Every problem is named, not only those of the first file.
func (s *session) gather(ctx context.Context, b *worksheets.Bundle, folder string, noSource bool) (bundle.Input, error) {
	in := bundle.Input{Bundle: b, Faces: fonts.Embedded()}
	created, err := s.created()
	if err != nil {
		return in, err
	}
	in.Created = created
	g := &gathering{folder: folder, created: created, fill: b.Fill, noSource: noSource}
	if folder != "" {
		if g.root, err = os.OpenRoot(folder); err != nil {
			return in, problem(folder, reason(err), worksheets.Message{})
		}
		defer g.root.Close()
	}
	for i, named := range b.Worksheets {
		item, err := g.item(named, listPath("worksheets", i))
		g.add(err)
		in.Items = append(in.Items, item)
	}
	g.add(g.logo(b, in.Items))
	for i, named := range b.Append {
		appendix, err := g.appendix(ctx, named, listPath("append", i))
		if ctx.Err() != nil {
			return in, ctx.Err()
		}
		g.add(err)
		in.Appendices = append(in.Appendices, appendix)
	}
	g.advise(b, in.Items)
	problems := append(bundle.Check(b, in.Faces), g.problems...)
	if len(problems) == 0 {
		if err := g.addSources(b, in.Items); err != nil {
			return in, err
		}
	}
	if b.Fill && len(problems) == 0 {
		in.FillPage, err = g.fillPage(b)
		g.add(err)
		problems = g.problems
	}
	s.problems(g.notes)
	if len(problems) > 0 {
		return in, b.Source().Locate(problems)
	}
	return in, nil
}

func listPath(list string, i int) string { return list + "[" + strconv.Itoa(i) + "]" }

func (g *gathering) add(err error) {
	var problems worksheets.Problems
	if errors.As(err, &problems) {
		g.problems = append(g.problems, problems...)
	} else if err != nil {
		g.problems = append(g.problems, worksheets.Problem{File: g.folder, What: reason(err)})
	}
}

// logo reads the logo of the bundle's look, for all of its worksheets.
func (g *gathering) logo(b *worksheets.Bundle, items []bundle.Item) error {
	const path = "look.logo"
	if b.Look.Logo == "" {
		return nil
	}
	data, err := g.read(string(b.Look.Logo), path, picture.MaxBytes)
	if err != nil {
		return err
	}
	source, err := picture.Decode(data)
	if err != nil {
		return entry(err, string(b.Look.Logo), path)
	}
	g.logoName, g.logoData = string(b.Look.Logo), data
	for i := range items {
		shown := maps.Clone(items[i].Pictures)
		if shown == nil {
			shown = layouts.Pictures{}
		}
		shown[b.LogoFile()] = source
		items[i].Pictures = shown
	}
	return nil
}

// item is a worksheet of the bundle; path is where the bundle names it.
func (g *gathering) item(named worksheets.BundleItem, path string) (bundle.Item, error) {
	sheet, definition, err := g.definition(named.Worksheet, path+".worksheet")
	if err != nil {
		return bundle.Item{}, err
	}
	item := bundle.Item{Sheet: sheet}
	images := new(origin.Origin)
	if item.Pictures, err = picturesIn(sheet, imageFolder{keep: images}); err != nil {
		return item, err
	}
	read := bundled{sheet: sheet, path: path + ".worksheet", definition: definition, images: images}
	defer func() { g.items = append(g.items, read) }()
	if err := g.addOnPage(onPage{path + ".worksheet", named.Worksheet, sheet, keptIn(read.blank())}); err != nil {
		return item, err
	}
	if named.Answers == "" {
		_, notes, err := measuredWith(sheet, nil, item.Pictures)
		g.notes = append(g.notes, notes...)
		return item, err
	}
	file, data, name, err := g.answers(named.Answers, path+".answers")
	if err != nil {
		return item, err
	}
	item.Name, read.name, read.answers = name, named.Answers, data
	g.notes = append(g.notes, file.NotesFor(sheet)...)
	_, notes, err := measuredWith(sheet, file, item.Pictures)
	if err != nil {
		return item, err
	}
	g.notes = append(g.notes, notes...)
	item.Answers, err = file.For(sheet)
	return item, err
}

// exampleName is what a built-in sample is called among a bundle's files.
const exampleName = "示例"

// answers are those of a file, or of a built-in sample, and what they are
// called among the bundle's files.
func (g *gathering) answers(named, path string) (file *worksheets.AnswerFile, data []byte, name string, err error) {
	if sample, ok := strings.CutPrefix(named, worksheets.SamplePrefix); ok {
		data, ok := library.Sample(sample + ".json")
		if !ok {
			return nil, nil, "", worksheets.Problems{{
				Path: path, What: worksheets.Msg("there is no sample of this name"),
				Hint: didYouMean(sample, samples(), worksheets.Msg("known here: %s", strings.Join(samples(), ", "))),
			}}
		}
		file, err = worksheets.ReadAnswers(named, data)
		return file, data, exampleName, err
	}
	if data, err = g.read(named, path, answersLimit); err != nil {
		return nil, nil, "", err
	}
	file, err = worksheets.ReadAnswers(g.shown(named), data)
	base := filepath.Base(named)
	return file, data, strings.TrimSuffix(base, filepath.Ext(base)), err
}

// definition is a worksheet, and the file that defines it.
func (g *gathering) definition(name, path string) (*worksheets.Worksheet, []byte, error) {
	if sheet, ok, err := library.Read(name); ok {
		_, data, _ := library.Worksheet(name)
		return sheet, data, err
	}
	if !worksheets.IsDefinitionFile(name) {
		return nil, nil, worksheets.Problems{{
			Path: path, What: worksheets.Msg("there is no worksheet %q", name),
			Hint: didYouMean(name, sheetNames(), worksheets.Msg("%q shows those that are built in; a file's name ends in .yaml", "worksheet list")),
		}}
	}
	data, err := g.read(name, path, definitionLimit)
	if err != nil {
		return nil, nil, err
	}
	sheet, err := worksheets.Read(g.shown(name), data)
	return sheet, data, err
}

// appendix is a PDF of the account's own.
func (g *gathering) appendix(ctx context.Context, named worksheets.Appendix, path string) (bundle.Appendix, error) {
	data, err := g.read(named.File, path+".file", appendixLimit)
	if err != nil {
		return bundle.Appendix{}, err
	}
	before := g.appended
	if g.appended += len(data); g.appended > bundle.MaxAppendixBytes {
		if before > bundle.MaxAppendixBytes {
			return bundle.Appendix{}, nil // it has been said
		}
		return bundle.Appendix{}, worksheets.Problems{bundle.TooLarge(path + ".file")}
	}
	leaflet, err := confined.Import(ctx, g.shown(named.File), data, confined.Limits{})
	if err != nil {
		return bundle.Appendix{}, entry(err, named.File, path+".file")
	}
	notes := leaflet.Notes
	if len(leaflet.Bare) > 0 {
		notes = append(notes, worksheets.Msg("the PDF does not carry these fonts, every viewer shows others in their place: %s", strings.Join(leaflet.Bare, ", ")))
	}
	for _, note := range notes {
		g.notes = append(g.notes, worksheets.Problem{File: g.shown(named.File), Path: path + ".file", What: note, Note: true})
	}
	return bundle.Appendix{Title: named.Title, Fit: named.Fit, Leaflet: leaflet}, nil
}
