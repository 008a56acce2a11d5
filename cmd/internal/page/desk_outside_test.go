//go:build outside

package page

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"worksheetpdf/cmd/internal/engine"
	"worksheetpdf/cmd/internal/page/browsertest"
	"worksheetpdf/fonts"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
)

// desk is the page of some worksheets, on the disk and behind a server of files
// that knows nothing of it, and an engine of our own to hold its engine against.
type desk struct {
	*httptest.Server
	file   string // the page's address on the disk
	engine *engine.Engine
	sheets []*worksheets.Worksheet
	// carries is what the page has of the faces.
	carries held
}

// newDesk makes the page of worksheets and reports of some names.
func newDesk(t *testing.T, ids ...string) *desk {
	t.Helper()
	d := new(desk)
	var all []engine.Definition
	for _, id := range ids {
		file, data := definition(t, id)
		all = append(all, engine.Definition{File: file, Data: data})
		if worksheets.IsReport(data) {
			continue
		}
		sheet, err := worksheets.Read(file, data)
		if err != nil {
			t.Fatal(err)
		}
		d.sheets = append(d.sheets, sheet)
	}
	var err error
	if d.engine, err = engine.New(engine.Options{Definitions: all}); err != nil {
		t.Fatal(err)
	}
	d.carries = hold(fonts.Embedded(), all)
	made := pageOf(t, all)
	d.file = written(t, made.page)
	d.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name, beside := strings.CutPrefix(r.URL.Path, below+Folder+"/")
		switch data, ok := made.pieces[name]; {
		case r.URL.Path == below:
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			w.Write(made.page)
		case beside && ok:
			w.Write(data)
		default:
			http.NotFound(w, r)
		}
	}))
	t.Cleanup(d.Close)
	d.URL += below
	return d
}

// below is where a server has the page.
const below = "/a/b/"

// made is a page and the pieces of faces beside it.
type made struct {
	page   []byte
	pieces map[string][]byte
}

// pages are those that were made for tests, each once: it takes a second.
var pages sync.Map

// pageOf is the page that readers get, but that it hands its form out to tests.
func pageOf(t *testing.T, all []engine.Definition) made {
	t.Helper()
	key := ""
	for _, d := range all {
		key += d.File + " "
	}
	once, _ := pages.LoadOrStore(key, sync.OnceValues(func() (made, error) {
		file, err := assemble(all, func(shown shown) string {
			return strings.Replace(begin(shown), "\nstart(", "\nglobalThis.host = start(", 1)
		})
		if err != nil {
			return made{}, err
		}
		pieces, err := Pieces(all)
		m := made{file, map[string][]byte{}}
		for _, p := range pieces {
			m.pieces[p.Name] = p.Data
		}
		return m, err
	}))
	m, err := once.(func() (made, error))()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// definition is a built-in worksheet or report, or one of layouts/testdata.
func definition(t *testing.T, id string) (string, []byte) {
	t.Helper()
	if _, data, ok := library.Worksheet(id); ok {
		return id + ".yaml", data
	}
	if _, data, ok := library.Report(id); ok {
		return id + ".yaml", data
	}
	data, err := os.ReadFile(filepath.Join("..", "..", "..", "layouts", "testdata", id+".yaml"))
	if err != nil {
		t.Fatal(err)
	}
	return id + ".yaml", data
}

// host is the address's host, to which requests may go.
func (d *desk) host() string {
	return strings.TrimSuffix(strings.TrimPrefix(d.URL, "http://"), below)
}

// ready opens a desk's page and waits until it can be written in.
func ready(t *testing.T, d *desk, o browsertest.Options) *browsertest.Tab {
	t.Helper()
	tab := browsertest.Open(t, d.URL, o)
	tab.Until("window.host")
	return tab
}
