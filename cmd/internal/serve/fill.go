package serve

import (
	"encoding/base64"
	"encoding/json"
	"errors"
	"net/http"
	"strings"

	"worksheetpdf/cmd/internal/engine"
	"worksheetpdf/cmd/internal/form"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
)

// filling is what the page needs to fill a worksheet in.
type filling struct {
	Page      formPage         `json:"page"`
	Worksheet string           `json:"worksheet"` // its id
	Version   int              `json:"version"`
	Answers   string           `json:"answers,omitempty"` // a list of copies, as JSON; numbers stay as they were written
	Sum       string           `json:"sum,omitempty"`     // of the file that they were read from
	Problems  []engine.Problem `json:"problems"`
}

// formPage is what the form is made of.
type formPage struct {
	Worksheets []form.Form       `json:"worksheets"`
	Images     map[string]string `json:"images"` // by their paths in the definition
}

// fill says how a worksheet is filled in, and what is answered so far: nothing,
// or what a file of the folder, or a sample, holds.
func (d *Desk) fill(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("sheet")
	sheet, ok := d.worksheet(name)
	if !ok {
		d.refuse(w, errName)
		return
	}
	definition, err := d.definition(name)
	if err != nil {
		d.refuse(w, err)
		return
	}
	f := filling{Page: formPage{[]form.Form{form.Describe(sheet)}, dataURLs(definition.Images)}, Worksheet: sheet.ID, Version: sheet.Version, Problems: []engine.Problem{}}
	if err := d.answersFor(&f, name, r); err != nil {
		d.refuse(w, err)
		return
	}
	writeJSON(w, http.StatusOK, f)
}

// answersFor reads the answers that are asked for.
func (d *Desk) answersFor(f *filling, sheet string, r *http.Request) error {
	file, sample := r.FormValue("file"), r.FormValue("sample")
	var data []byte
	switch {
	case file != "" && !worksheets.IsDefinitionFile(file):
		read, sum, err := d.folder.read(file)
		if err != nil {
			return err
		}
		data, f.Sum = read, hexSum(sum)
	case file != "":
		return errName
	case sample != "":
		found, ok := library.Sample(sample + ".json")
		if !ok {
			return errName
		}
		data, file = found, sample
	default:
		return nil
	}
	e, _, err := d.engineFor(sheet)
	if err != nil {
		return err
	}
	found := e.Import(file, data)
	f.Problems = found.Problems
	if len(found.Drafts) == 1 {
		f.Answers = listed(found.Drafts[0].Answers)
	}
	return nil
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
	e, _, err := d.engineFor(r.PathValue("sheet"))
	if err != nil {
		d.refuse(w, err)
		return
	}
	result, data, err := e.Call(r.PathValue("name"), request, data)
	if err != nil {
		d.refuse(w, errors.Join(errName, err))
		return
	}
	send(w, "application/octet-stream", "", engine.Frame(result, data))
}
