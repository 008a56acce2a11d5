package serve

import (
	"bytes"
	"path"
	"slices"
	"sync"

	"worksheetpdf/cmd/internal/engine"
	"worksheetpdf/layouts/picture"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
)

// definition is a worksheet's or a report's, as the page names it: a built-in
// one by its id, one of the folder by its file.
func (d *Desk) definition(name string) (engine.Definition, error) {
	if worksheets.IsDefinitionFile(name) {
		data, _, err := d.folder.read(name)
		if err != nil {
			return engine.Definition{}, err
		}
		return d.folder.illustrated(name, data), nil
	}
	if file, data, ok := library.Worksheet(name); ok {
		return builtIn(file, data), nil
	}
	if file, data, ok := library.Report(name); ok {
		return builtIn(file, data), nil
	}
	return engine.Definition{}, errName
}

// builtIn is a built-in definition with its images.
func builtIn(file string, data []byte) engine.Definition {
	definition := engine.Definition{File: library.Plain(file), Data: data}
	definition.Images = imagesOf(definition, library.Image)
	return definition
}

// illustrated is a definition of the folder with its images. One that cannot be
// read is left out: what is wrong, the check says.
func (f *folder) illustrated(name string, data []byte) engine.Definition {
	definition := engine.Definition{File: name, Data: data}
	definition.Images = imagesOf(definition, func(image string) ([]byte, bool) {
		data, err := f.regular(path.Clean(image), picture.MaxBytes)
		return data, err == nil
	})
	return definition
}

// imagesOf are the images that a definition names, if it can be read at all.
func imagesOf(definition engine.Definition, image func(name string) ([]byte, bool)) map[string][]byte {
	images := map[string][]byte{}
	visit := func(_ string, file worksheets.ImageFile) {
		if data, ok := image(string(file)); ok {
			images[string(file)] = data
		}
	}
	if worksheets.IsReport(definition.Data) {
		if report, err := worksheets.ReadReport(definition.File, definition.Data); err == nil {
			report.EachImage(visit)
		}
		return images
	}
	if sheet, err := worksheets.Read(definition.File, definition.Data); err == nil {
		sheet.EachImage(visit)
	}
	return images
}

// mostEngines is how many engines are kept: a page that is drawn again and
// again, as one types, needs its own.
const mostEngines = 24

// engines keeps the engines that were last used. It is safe for concurrent use.
type engines struct {
	english bool
	guard   sync.Mutex
	kept    []keptEngine // the last used first
}

// keptEngine is an engine and what it was made of.
type keptEngine struct {
	definitions []engine.Definition
	engine      *engine.Engine
}

func newEngines(english bool) *engines { return &engines{english: english} }

// of is an engine of some definitions. The error is [worksheets.Problems]: what
// is wrong with them.
func (e *engines) of(definitions ...engine.Definition) (*engine.Engine, error) {
	e.guard.Lock()
	i := slices.IndexFunc(e.kept, func(k keptEngine) bool { return slices.EqualFunc(k.definitions, definitions, same) })
	if i >= 0 {
		found := e.kept[i]
		e.kept = slices.Insert(slices.Delete(e.kept, i, i+1), 0, found)
		e.guard.Unlock()
		return found.engine, nil
	}
	e.guard.Unlock()
	made, err := engine.New(engine.Options{Definitions: definitions, English: e.english})
	if err != nil {
		return nil, err
	}
	e.guard.Lock()
	defer e.guard.Unlock()
	e.kept = slices.Insert(e.kept, 0, keptEngine{definitions, made})
	e.kept = e.kept[:min(len(e.kept), mostEngines)]
	return made, nil
}

// same reports whether two definitions are one.
func same(a, b engine.Definition) bool {
	if a.File != b.File || !bytes.Equal(a.Data, b.Data) || len(a.Images) != len(b.Images) {
		return false
	}
	for name, data := range a.Images {
		if other, ok := b.Images[name]; !ok || !bytes.Equal(data, other) {
			return false
		}
	}
	return true
}
