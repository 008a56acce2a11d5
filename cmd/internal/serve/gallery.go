package serve

import (
	"net/http"
	"path/filepath"
	"strings"
	"time"

	"worksheetpdf/layouts"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
)

// shown is all that the gallery shows.
type shown struct {
	Folder   string        `json:"folder"`
	Version  string        `json:"version"`
	Own      []shownSheet  `json:"own"`
	BuiltIn  []shownSheet  `json:"builtIn"`
	Examples []shownSheet  `json:"examples"`
	Reports  []shownSheet  `json:"reports"`
	Bundles  []shownSheet  `json:"bundles"`
	Answers  []shownAnswer `json:"answers"`
	Results  []string      `json:"results"` // the folders
	Left     int           `json:"left"`    // how many files and folders are not shown: those changed first
}

// shownSheet is a worksheet in the gallery.
type shownSheet struct {
	Name    string   `json:"name"` // as the page asks for it: an id, or a file
	ID      string   `json:"id"`
	Title   string   `json:"title"`
	Summary string   `json:"summary,omitempty"`
	Paper   string   `json:"paper,omitempty"`
	Kind    kind     `json:"kind"`
	Asks    bool     `json:"asks"` // there is something to fill in
	Faulty  bool     `json:"faulty,omitempty"`
	Samples []string `json:"samples,omitempty"`
}

// kind is what a definition's file is.
type kind string

const (
	worksheetKind kind = "worksheet"
	reportKind    kind = "report"
	bundleKind    kind = "bundle"
)

// shownAnswer is an answer file in the gallery.
type shownAnswer struct {
	File    string    `json:"file"`
	Sheet   string    `json:"sheet,omitempty"` // as the page asks for it; "": there is none
	Title   string    `json:"title,omitempty"`
	Changed time.Time `json:"changed"`
}

// gallery says what there is.
func (d *Desk) gallery(w http.ResponseWriter, _ *http.Request) {
	entries, err := d.folder.everything()
	if err != nil {
		d.refuse(w, err)
		return
	}
	left := max(0, len(entries)-mostFiles)
	entries = entries[:len(entries)-left]
	all := shown{Left: left, Folder: d.folder.root.Name(), Version: d.options.Version, Own: []shownSheet{}, Answers: []shownAnswer{}, Results: []string{}}
	if absolute, err := filepath.Abs(all.Folder); err == nil {
		all.Folder = absolute
	}
	for _, id := range library.IDs() {
		all.BuiltIn = append(all.BuiltIn, d.builtInSheet(id))
	}
	for _, id := range library.ExampleIDs() {
		all.Examples = append(all.Examples, d.builtInSheet(id))
	}
	for _, id := range library.ReportIDs() {
		file, data, _ := library.Report(id)
		all.Reports = append(all.Reports, d.sheetIn(id, file, data))
	}
	all.Bundles = bundles()
	var answers []entry
	for _, e := range entries {
		switch {
		case e.dir:
			if d.isResult(e.name) {
				all.Results = append(all.Results, e.name)
			}
		case worksheets.IsDefinitionFile(e.name):
			all.Own = append(all.Own, d.ownSheet(e.name))
		default:
			answers = append(answers, e)
		}
	}
	for _, e := range answers {
		if a, ok := d.answersIn(e, all); ok {
			all.Answers = append(all.Answers, a)
		}
	}
	writeJSON(w, http.StatusOK, all)
}

// builtInSheet is one that is built in, and cannot be faulty.
func (d *Desk) builtInSheet(id string) shownSheet {
	file, data, _ := library.Worksheet(id)
	s := d.sheetIn(id, file, data)
	for _, sample := range library.Samples(id) {
		s.Samples = append(s.Samples, trimmed(sample))
	}
	return s
}

// ownSheet is a definition of the folder, good or not.
func (d *Desk) ownSheet(name string) shownSheet {
	data, _, err := d.folder.read(name)
	if err != nil {
		return shownSheet{Name: name, Title: trimmed(name), Kind: worksheetKind, Faulty: true}
	}
	return d.sheetIn(name, name, data)
}

// sheetIn is what a definition says of itself.
func (d *Desk) sheetIn(name, file string, data []byte) shownSheet {
	s := shownSheet{Name: name, Title: trimmed(file), Kind: worksheetKind}
	switch worksheets.KindOfFile(data) {
	case worksheets.ReportFile:
		s.Kind = reportKind
		report, err := worksheets.ReadReport(file, data)
		if s.Faulty = err != nil; !s.Faulty {
			s.ID, s.Title, s.Summary = report.ID, report.Title, report.Summary
		}
	case worksheets.BundleFile:
		s.Kind = bundleKind
		bundle, err := worksheets.ReadBundle(file, data)
		if s.Faulty = err != nil; !s.Faulty {
			s.ID, s.Title, s.Summary = bundle.ID, bundle.Title, bundle.Subtitle
		}
	default:
		sheet, err := worksheets.Read(file, data)
		if s.Faulty = err != nil; !s.Faulty {
			s.ID, s.Title, s.Summary, s.Paper, s.Asks = sheet.ID, sheet.Title, sheet.Summary, d.paper(sheet), len(sheet.Fields()) > 0
		}
	}
	return s
}

// paper is what a worksheet is printed on.
func (d *Desk) paper(sheet *worksheets.Worksheet) string {
	if d.options.English {
		return sheet.Paper.String()
	}
	return layouts.PaperWords(sheet)
}

// answersIn is an answer file, and the worksheet that it answers: one of the
// folder, or else one that is built in. ok is false for JSON of another kind.
func (d *Desk) answersIn(e entry, all shown) (a shownAnswer, ok bool) {
	data, _, err := d.folder.read(e.name)
	if err != nil || worksheets.KindOfFile(data) != worksheets.AnswersFile && !strings.Contains(string(data[:min(len(data), 200)]), `"worksheet"`) {
		return a, false
	}
	a = shownAnswer{File: e.name, Changed: e.changed}
	file, err := worksheets.ReadAnswers(e.name, data)
	if err != nil {
		return a, true
	}
	for _, sheets := range [][]shownSheet{all.Own, all.BuiltIn, all.Examples} {
		for _, s := range sheets {
			if s.Kind == worksheetKind && s.ID == file.Worksheet && !s.Faulty {
				a.Sheet, a.Title = s.Name, s.Title
				return a, true
			}
		}
	}
	return a, true
}
