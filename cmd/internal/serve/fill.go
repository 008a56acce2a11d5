package serve

import (
	"encoding/base64"
	"encoding/json"
	"errors"
	"maps"
	"net/http"
	"slices"
	"strings"

	"worksheetpdf/cmd/internal/engine"
	"worksheetpdf/cmd/internal/form"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
)

// filling is what the page needs to fill worksheets in: the one that was asked
// for and the one that it takes answers over from, or all that a report is over.
type filling struct {
	Page     formPage         `json:"page"`
	Open     string           `json:"open"` // the id of what is shown first
	Drafts   []begunDraft     `json:"drafts"`
	Problems []engine.Problem `json:"problems"`
}

// formPage is what the form is made of.
type formPage struct {
	Worksheets []form.Form       `json:"worksheets"`
	Reports    []form.Report     `json:"reports"`
	Images     map[string]string `json:"images"`   // by their paths in the definitions
	Fillable   bool              `json:"fillable"` // PDFs that are filled in on a screen are offered
}

// begunDraft is a worksheet of the page, and what is answered so far.
type begunDraft struct {
	Worksheet string   `json:"worksheet"` // its id
	Version   int      `json:"version"`
	Files     []string `json:"files"`             // with answers to it, the last changed first
	File      string   `json:"file,omitempty"`    // the one that was read; "": none
	Sum       string   `json:"sum,omitempty"`     // of it
	Answers   string   `json:"answers,omitempty"` // a list of copies, as JSON; numbers stay as they were written
}

// fill says how something is filled in, and what is answered so far.
func (d *Desk) fill(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("sheet")
	definitions, err := d.together(name)
	if err != nil {
		d.refuse(w, err)
		return
	}
	e, err := d.engines.of(definitions...)
	if err != nil {
		d.refuse(w, errName)
		return
	}
	f := filling{Page: formPage{Worksheets: []form.Form{}, Reports: []form.Report{}, Images: map[string]string{}, Fillable: true}, Problems: []engine.Problem{}}
	for i, definition := range definitions {
		if err := f.add(definition); err != nil {
			d.refuse(w, errName)
			return
		}
		maps.Copy(f.Page.Images, dataURLs(definition.Images))
		if i == 0 {
			f.Open = idOf(definition)
		}
	}
	if err := d.answersFor(&f, e, r); err != nil {
		d.refuse(w, err)
		return
	}
	writeJSON(w, http.StatusOK, f)
}

// add adds a definition to the page.
func (f *filling) add(definition engine.Definition) error {
	if worksheets.IsReport(definition.Data) {
		report, err := worksheets.ReadReport(definition.File, definition.Data)
		if err == nil {
			f.Page.Reports = append(f.Page.Reports, form.DescribeReport(report))
		}
		return err
	}
	sheet, err := worksheets.Read(definition.File, definition.Data)
	if err == nil {
		f.Page.Worksheets = append(f.Page.Worksheets, form.Describe(sheet))
		f.Drafts = append(f.Drafts, begunDraft{Worksheet: sheet.ID, Version: sheet.Version, Files: []string{}})
	}
	return err
}

// answersFor reads the answers to each worksheet of the page: of the files that
// are asked for, or a sample; else, but for the one that is to be filled in, of
// the file that was changed last.
func (d *Desk) answersFor(f *filling, e *engine.Engine, r *http.Request) error {
	sample := r.FormValue("sample")
	asked := r.Form["file"]
	byID, err := d.answerFiles()
	if err != nil {
		return err
	}
	for i := range f.Drafts {
		draft := &f.Drafts[i]
		draft.Files = append(draft.Files, byID[draft.Worksheet]...)
		at := slices.IndexFunc(draft.Files, func(file string) bool { return slices.Contains(asked, file) })
		switch {
		case at >= 0:
			draft.File = draft.Files[at]
		case draft.Worksheet == f.Open && sample != "":
			data, ok := library.Sample(sample + ".json")
			if !ok {
				return errName
			}
			f.take(draft, e, sample, data)
			continue
		case draft.Worksheet == f.Open && len(asked) > 0:
			return d.without(asked)
		case draft.Worksheet == f.Open, len(draft.Files) == 0:
			continue
		default:
			draft.File = draft.Files[0]
		}
		data, sum, err := d.folder.read(draft.File)
		if err != nil {
			return err
		}
		draft.Sum = hexSum(sum)
		f.take(draft, e, draft.File, data)
	}
	return nil
}

// without is why no file of some names holds answers to a worksheet.
func (d *Desk) without(files []string) error {
	for _, file := range files {
		if _, _, err := d.folder.read(file); err != nil {
			return err
		}
	}
	return errName
}

// take takes the answers of a file into a draft.
func (f *filling) take(draft *begunDraft, e *engine.Engine, file string, data []byte) {
	found := e.Import(file, data)
	f.Problems = append(f.Problems, found.Problems...)
	if len(found.Drafts) == 1 {
		draft.Answers = listed(found.Drafts[0].Answers)
	}
}

// listed is answers as a list of copies.
func listed(answers json.RawMessage) string {
	text := strings.TrimSpace(string(answers))
	switch {
	case strings.HasPrefix(text, "["):
		return text
	case strings.HasPrefix(text, "{"):
		return "[" + text + "]"
	}
	return "" // nothing is answered
}

// dataURLs are images as a page shows them.
func dataURLs(images map[string][]byte) map[string]string {
	urls := map[string]string{}
	for name, data := range images {
		urls[name] = "data:" + http.DetectContentType(data) + ";base64," + base64.StdEncoding.EncodeToString(data)
	}
	return urls
}

// formAsset sends a module or the style of the form.
func formAsset(w http.ResponseWriter, r *http.Request) {
	for _, asset := range form.Assets() {
		if asset.Name == r.PathValue("name") {
			sendAsset(w, r, asset.Name, asset.Data)
			return
		}
	}
	http.NotFound(w, r)
}

// callLimit is how large what the form sends may be: answers, or a PDF with them.
const callLimit = 2*answersLimit + 1<<16

// call makes a call of the engine, in the frame that the form speaks.
func (d *Desk) call(w http.ResponseWriter, r *http.Request) {
	frame, err := body(w, r, callLimit)
	if err != nil {
		d.refuse(w, err)
		return
	}
	request, data, err := engine.Unframe(frame)
	if err != nil {
		d.refuse(w, errName)
		return
	}
	definitions, err := d.together(r.PathValue("sheet"))
	if err != nil {
		d.refuse(w, err)
		return
	}
	e, err := d.engines.of(definitions...)
	if err != nil {
		d.refuse(w, errName)
		return
	}
	result, data, err := e.Call(r.PathValue("name"), request, data)
	if err != nil {
		d.refuse(w, errors.Join(errName, err))
		return
	}
	send(w, "application/octet-stream", "", engine.Frame(result, data))
}
