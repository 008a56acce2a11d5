// Package engine is the whole program as a handful of calls over JSON and bytes:
// what a page in a browser and a desk on loopback ask for while somebody fills
// in a worksheet.
//
//	e, err := engine.New(engine.Options{Definitions: definitions})
//	found := e.Check(engine.Draft{Worksheet: "problem-filter-card", Answers: answers})
//	file := e.PDF(draft)
//
// A [Draft] is answers as they stand in an answer file, checked or not. Whatever
// is wrong with them comes back as problems in the words of the command, by the
// paths of the answers. A PDF has the bytes that the command makes of the answer
// file that [Engine.Export] writes.
//
// Call makes a call by its name, for whoever speaks JSON. An engine may be used
// by many at a time.
package engine

import (
	"errors"
	"fmt"
	"image"
	"slices"
	"sync"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts"
	"worksheetpdf/layouts/picture"
	"worksheetpdf/layouts/raster"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/chinese"
)

// Definition is the file of a worksheet or a report, with the images that it names.
type Definition struct {
	File   string // its name without folders, as a PDF carries it
	Data   []byte
	Images map[string][]byte // by their paths in the definition
}

// Options is what an engine is made of.
type Options struct {
	Faces       *fonts.Faces // nil: those that are embedded
	Definitions []Definition
	English     bool // messages are English, else Chinese
	// Pixels makes pages come as four bytes a pixel, R, G, B, A; else as PNG files.
	Pixels bool
}

// Engine knows some worksheets and reports, and makes what is asked for.
type Engine struct {
	english bool
	pixels  bool
	chinese *chinese.Texts
	sheets  []*sheet // in the order of the definitions
	reports []*report

	guard sync.Mutex
	faces *fonts.Faces // changed by AddPiece only
	// Of looks that come as pixels: the last, how many there were, and its size.
	sketched raster.Sketch
	looks    int
	looked   image.Point
}

// report is a report that the engine knows.
type report struct {
	*worksheets.Report
	definition Definition
	pictures   layouts.Pictures
}

// New reads all definitions. The error is [worksheets.Problems]: all that is
// wrong with them.
func New(o Options) (*Engine, error) {
	e := &Engine{faces: o.Faces, english: o.English, pixels: o.Pixels}
	if e.faces == nil {
		e.faces = fonts.Embedded()
	}
	if !o.English {
		e.chinese = chinese.New(Texts())
	}
	var findings worksheets.Findings
	for _, d := range o.Definitions {
		var problems worksheets.Problems
		if err := e.add(d); errors.As(err, &problems) {
			findings.Add(problems...)
		} else if err != nil {
			return nil, fmt.Errorf("engine: %w", err)
		}
	}
	if err := findings.Err(); err != nil {
		return nil, err
	}
	return e, nil
}

// add reads one definition.
func (e *Engine) add(d Definition) error {
	if worksheets.IsReport(d.Data) {
		read, err := worksheets.ReadReport(d.File, d.Data)
		if err != nil {
			return err
		}
		pictures, err := d.pictures(read.EachImage)
		e.reports = append(e.reports, &report{read, d, pictures})
		return err
	}
	read, err := worksheets.Read(d.File, d.Data)
	if err != nil {
		return err
	}
	if e.sheet(read.ID) != nil {
		return worksheets.Problems{{File: d.File, Path: "id", What: worksheets.Msg("two worksheets have the id %q", read.ID), Hint: worksheets.Msg("give one of them another")}}
	}
	pictures, err := d.pictures(read.EachImage)
	e.sheets = append(e.sheets, &sheet{Worksheet: read, definition: d, pictures: pictures})
	return err
}

// pictures are the images of a definition, decoded.
func (d Definition) pictures(each func(visit func(path string, file worksheets.ImageFile))) (layouts.Pictures, error) {
	var found layouts.Pictures
	var findings worksheets.Findings
	each(func(path string, file worksheets.ImageFile) {
		if found[file] != nil {
			return
		}
		source, err := picture.Decode(d.Images[string(file)])
		if err != nil {
			what := worksheets.Msg("the image cannot be read")
			var problems worksheets.Problems
			if errors.As(err, &problems) {
				what = problems[0].What
			}
			findings.Add(worksheets.Problem{File: d.File, Path: path, What: worksheets.Msg("%q: %s", string(file), what)})
			return
		}
		if found == nil {
			found = layouts.Pictures{}
		}
		found[file] = source
	})
	return found, findings.Err()
}

// sheet is the worksheet of an id; nil: there is none.
func (e *Engine) sheet(id string) *sheet {
	i := slices.IndexFunc(e.sheets, func(s *sheet) bool { return s.ID == id })
	if i < 0 {
		return nil
	}
	return e.sheets[i]
}

// report is the report of an id; nil: there is none.
func (e *Engine) report(id string) *report {
	i := slices.IndexFunc(e.reports, func(r *report) bool { return r.ID == id })
	if i < 0 {
		return nil
	}
	return e.reports[i]
}

// current are the faces as they are now.
func (e *Engine) current() *fonts.Faces {
	e.guard.Lock()
	defer e.guard.Unlock()
	return e.faces
}
