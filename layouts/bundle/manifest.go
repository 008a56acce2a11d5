package bundle

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
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
	Files      []manifestFile  `json:"files"` // by name
}

type manifestSheet struct {
	ID      string `json:"id"`
	Version int    `json:"version"`
	Title   string `json:"title"`
	Filled  bool   `json:"filled"`
	File    string `json:"file"`
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
func (p *Plan) manifest(files []File) (File, error) {
	b := p.input.Bundle
	m := manifest{
		Format: manifestFormat, ID: b.ID, Keywords: b.Keywords, Title: b.Title,
		Account: b.Account, Edition: b.Edition, Link: b.Link,
	}
	for _, s := range p.worksheets {
		w := s.item.Sheet
		m.Worksheets = append(m.Worksheets, manifestSheet{w.ID, w.Version, w.Title, s.item.Answers != nil, s.pdfName()})
	}
	for _, f := range files {
		sum := sha256.Sum256(f.Data)
		m.Files = append(m.Files, manifestFile{f.Name, len(f.Data), hex.EncodeToString(sum[:]), f.Pages, f.Width, f.Height})
	}
	slices.SortFunc(m.Files, func(a, b manifestFile) int { return cmp.Compare(a.Name, b.Name) })
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(m)
	return File{Name: ManifestName, Data: out.Bytes()}, err
}

// Listed are the names of the files that a manifest of ours lists; ok is
// whether it is one.
func Listed(data []byte) (names []string, ok bool) {
	var m manifest
	if err := json.Unmarshal(data, &m); err != nil || m.Format != manifestFormat {
		return nil, false
	}
	for _, f := range m.Files {
		names = append(names, f.Name)
	}
	return names, true
}
