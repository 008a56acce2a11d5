package main

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"worksheetpdf/cmd/internal/origin"
	"worksheetpdf/layouts"
	"worksheetpdf/layouts/picture"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
)

// What the images of one worksheet may come to: more would take the memory of
// the machine, and no sheet of paper shows so many.
const (
	maxImages      = 50
	maxImagePixels = 100_000_000
)

// pictures reads the images that a worksheet names. They lie below the folder
// of its definition, or are built in as it is. Every problem is named, each at
// its place in the definition.
func pictures(sheet *worksheets.Worksheet) (layouts.Pictures, error) {
	return picturesIn(sheet, imageFolder{})
}

// illustrated is a definition that names images.
type illustrated interface {
	Source() *worksheets.Source
	EachImage(visit func(path string, file worksheets.ImageFile))
}

// pictures is the same for a report too, and keeps them; those of a PDF that is
// made again are in it.
func (s *session) pictures(of illustrated) (layouts.Pictures, error) {
	return picturesIn(of, imageFolder{again: s.again, keep: s.origin})
}

func picturesIn(of illustrated, folder imageFolder) (layouts.Pictures, error) {
	var found layouts.Pictures
	var problems worksheets.Problems
	pixels := 0
	of.EachImage(func(at string, file worksheets.ImageFile) {
		if found[file] != nil {
			return
		}
		if found == nil {
			found = layouts.Pictures{}
			folder.open(of.Source().File())
		}
		if len(found) == maxImages || pixels > maxImagePixels {
			problems = append(problems, worksheets.Problem{Path: at, What: worksheets.Msg("the images up to here are more than %d, or have more than %d million pixels", maxImages, maxImagePixels/1_000_000), Hint: worksheets.Msg("show fewer, or save them smaller")})
			return
		}
		source, err := folder.picture(string(file))
		if err != nil {
			problems = append(problems, atEntry(err, string(file), at)...)
			return
		}
		width, height := source.Size()
		found[file], pixels = source, pixels+width*height
	})
	if folder.root != nil {
		folder.root.Close()
	}
	if len(problems) > 0 {
		return nil, of.Source().Locate(problems)
	}
	return found, nil
}

// imageFolder is where a definition's images lie.
type imageFolder struct {
	root  *os.Root // nil: they are built in, or there is no such folder
	built bool
	err   error
	again *origin.Origin // the images are in a PDF that is made again
	keep  *origin.Origin // keeps what is read
}

// open opens the folder of a definition, as problems show its name.
func (f *imageFolder) open(definition string) {
	switch {
	case f.again != nil:
		return
	case library.BuiltIn(definition):
		f.built = true
		return
	case definition == "-": // standard input has no folder but the one we are in
		definition = "."
	default:
		definition = folderOf(definition)
	}
	f.root, f.err = os.OpenRoot(definition)
}

// picture reads one image.
func (f imageFolder) picture(name string) (*picture.Source, error) {
	data, err := f.read(name)
	if err != nil {
		return nil, err
	}
	source, err := picture.Decode(data)
	if err == nil {
		f.keep.AddImage(name, data)
	}
	return source, err
}

func (f imageFolder) read(name string) ([]byte, error) {
	if f.again != nil {
		if data, ok := f.again.Read(name); ok {
			return data, nil
		}
		return nil, unreadable(worksheets.Msg("there is no such file or folder"), worksheets.Message{})
	}
	if f.built {
		if data, ok := library.Image(name); ok {
			return data, nil
		}
		return nil, unreadable(worksheets.Msg("there is no such file or folder"), worksheets.Message{})
	}
	if f.err != nil {
		return nil, unreadable(reason(f.err), worksheets.Message{})
	}
	data, err := readBelow(f.root, name, picture.MaxBytes)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, unreadable(reason(fs.ErrNotExist), f.nearest(name, worksheets.Msg("put it into the folder %q", filepath.Dir(filepath.Join(f.root.Name(), name)))))
	}
	return data, err
}

// nearest is the hint at the image that was probably meant: one of the same name
// in another folder, or of a similar one in the same; else another hint.
func (f imageFolder) nearest(name string, otherwise worksheets.Message) worksheets.Message {
	beside, folders := f.names(path.Dir(name))
	known := slices.Clone(beside)
	for _, below := range append(folders, ".") {
		inside, _ := f.names(below)
		known = append(known, inside...)
	}
	for _, other := range known {
		if path.Base(other) == path.Base(name) {
			return worksheets.Msg("did you mean %q?", other)
		}
	}
	return didYouMean(name, beside, otherwise)
}

// names are the images and the folders in a folder below, as definitions write
// them; of very many, the first that the system names.
func (f imageFolder) names(below string) (images, folders []string) {
	const most = 1000
	folder, err := f.root.Open(below)
	if err != nil {
		return nil, nil
	}
	defer folder.Close()
	entries, _ := folder.ReadDir(most) // what of it can be read
	for _, e := range entries {
		name := path.Join(below, e.Name())
		switch {
		case e.IsDir() && len(folders) < mostFolders:
			folders = append(folders, name)
		case slices.Contains([]string{".png", ".jpg", ".jpeg"}, strings.ToLower(path.Ext(name))):
			images = append(images, name)
		}
	}
	slices.Sort(images)
	slices.Sort(folders)
	return images, folders
}

// mostFolders is in how many folders a misspelt image is looked for.
const mostFolders = 20

func unreadable(why, hint worksheets.Message) error {
	return worksheets.Problems{{What: why, Hint: hint}}
}

// atEntry places the problems of a file at the key that names it.
func atEntry(err error, file, at string) worksheets.Problems {
	var problems worksheets.Problems
	if errors.As(entry(err, file, at), &problems) {
		return problems
	}
	return worksheets.Problems{{Path: at, What: worksheets.Msg("%q cannot be read: %s", file, reason(err))}}
}
