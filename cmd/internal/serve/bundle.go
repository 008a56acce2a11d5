package serve

import (
	"bytes"
	"net/http"

	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
)

// bundle makes all files of a keyword download in a folder of its name.
func (d *Desk) bundle(w http.ResponseWriter, r *http.Request) {
	var asking struct {
		Name  string `json:"name"`  // the keyword of one that is built in, or a file of the folder
		Force bool   `json:"force"` // what was changed by hand in its folder goes
	}
	if err := asked(w, r, 1<<16, &asking); err != nil {
		d.refuse(w, err)
		return
	}
	if _, ok := d.bundleNamed(asking.Name); !ok {
		d.refuse(w, errName)
		return
	}
	made := d.options.Bundle(r.Context(), asking.Name, asking.Force)
	made.Files = []string{}
	if made.Made > 0 {
		made.Files = d.resultsIn(made.Folder)
	}
	writeJSON(w, http.StatusOK, made)
}

// bundleNamed is a bundle as the page names it, if it is good.
func (d *Desk) bundleNamed(name string) (*worksheets.Bundle, bool) {
	if !worksheets.IsDefinitionFile(name) {
		return library.Bundle(name)
	}
	data, _, err := d.folder.read(name)
	if err != nil || worksheets.KindOfFile(data) != worksheets.BundleFile {
		return nil, false
	}
	b, err := worksheets.ReadBundle(name, data)
	return b, err == nil
}

// bundles are those that are built in.
func bundles() (all []shownSheet) {
	for _, b := range library.Bundles() {
		all = append(all, shownSheet{Name: b.Keywords[0], ID: b.ID, Title: b.Title, Summary: b.Subtitle, Kind: bundleKind})
	}
	return all
}

// webPage makes one HTML file that fills in worksheets on a phone. It is kept,
// never shown here, where it would know the address of the desk.
func (d *Desk) webPage(w http.ResponseWriter, r *http.Request) {
	names := r.URL.Query()["sheet"]
	for _, name := range names {
		if _, ok := d.worksheet(name); !ok {
			d.refuse(w, errName)
			return
		}
	}
	if len(names) == 0 || len(names) > mostTogether {
		d.refuse(w, errName)
		return
	}
	file, problems := d.options.Page(names)
	if len(problems) > 0 {
		writeJSON(w, http.StatusUnprocessableEntity, refusal{Error: whyUnmade, Problems: problems})
		return
	}
	w.Header().Set("Content-Disposition", "attachment")
	send(w, "application/octet-stream", "", file)
}

// mostTogether is how many worksheets a page for phones may hold.
const mostTogether = 50

// isBundleManifest reports whether a file lists what is in a bundle's folder.
func isBundleManifest(data []byte) bool {
	return bytes.Contains(data[:min(len(data), 200)], []byte(`"worksheet-bundle `))
}
