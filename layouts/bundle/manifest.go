package bundle

import (
	"bytes"
	"cmp"
	"encoding/json"
	"io/fs"
	"slices"
)

// manifestFormat tells our manifests from other people's.
const manifestFormat = "worksheet-bundle 1"

type manifest struct {
	Format     string          `json:"format"`
	ID         string          `json:"id"`
	Keywords   []string        `json:"keywords"`
	Title      string          `json:"title"`
	Account    string          `json:"account"`
	Edition    string          `json:"edition,omitempty"`
	Link       string          `json:"link"`
	Worksheets []manifestSheet `json:"worksheets"`
	FillPage   *manifestPage   `json:"fill_page,omitempty"`
	Files      []manifestFile  `json:"files"` // by name
}

type manifestSheet struct {
	ID      string `json:"id"`
	Version int    `json:"version"`
	Title   string `json:"title"`
	Filled  bool   `json:"filled"`
	File    string `json:"file"`
	// Fillable is the file that is filled in on a screen, where there is one.
	Fillable string `json:"fillable,omitempty"`
}

// manifestPage is the page on which worksheets are filled in.
type manifestPage struct {
	File       string   `json:"file"`
	Worksheets []string `json:"worksheets"`
	Reports    []string `json:"reports,omitempty"`
	// Folder is where it finds rare characters, beside it.
	Folder string `json:"folder"`
}

type manifestFile struct {
	Name   string `json:"name"`
	Bytes  int    `json:"bytes"`
	SHA256 string `json:"sha256"`
	Pages  int    `json:"pages,omitempty"`
	Width  int    `json:"width,omitempty"`
	Height int    `json:"height,omitempty"`
}

// manifest lists files.
func (p *Plan) manifest(files []File) (textFile, error) {
	b := p.input.Bundle
	m := manifest{
		Format: manifestFormat, ID: b.ID, Keywords: b.Keywords, Title: b.Title,
		Account: b.Account, Edition: b.Edition, Link: b.Link,
	}
	for _, s := range p.worksheets {
		w := s.item.Sheet
		listed := manifestSheet{ID: w.ID, Version: w.Version, Title: w.Title, Filled: s.item.Answers != nil, File: s.pdfName()}
		if s.fillIn != nil {
			listed.Fillable = s.fillableName()
		}
		m.Worksheets = append(m.Worksheets, listed)
	}
	if page := p.input.FillPage; page != nil {
		m.FillPage = &manifestPage{fillPageFile, page.Worksheets, page.Reports, page.Folder}
	}
	for _, f := range files {
		m.Files = append(m.Files, manifestFile{f.Name, f.Bytes, f.SHA256, f.Pages, f.Width, f.Height})
	}
	slices.SortFunc(m.Files, func(a, b manifestFile) int { return cmp.Compare(a.Name, b.Name) })
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(m)
	return textFile{ManifestName, out.Bytes()}, err
}

// Listed is a file that a manifest lists.
type Listed struct {
	Name   string // relative to the manifest's folder, with /
	SHA256 string // in hexadecimal
}

// ReadManifest reads which files a manifest lists; ok reports whether it is one
// that [Plan.Make] has made.
func ReadManifest(data []byte) (listed []Listed, ok bool) {
	var m manifest
	if err := json.Unmarshal(data, &m); err != nil || m.Format != manifestFormat {
		return nil, false
	}
	for _, f := range m.Files {
		if !fs.ValidPath(f.Name) {
			return nil, false
		}
		listed = append(listed, Listed{f.Name, f.SHA256})
	}
	return listed, true
}
