//go:build outside

package form

import (
	"encoding/binary"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"worksheetpdf/cmd/internal/engine"
	"worksheetpdf/cmd/internal/page/browsertest"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
)

// TestMain ends the browser with the tests.
func TestMain(m *testing.M) {
	status := m.Run()
	browsertest.Close()
	os.Exit(status)
}

// desk is the page of some worksheets, behind a server on loopback, and the
// engine behind it.
type desk struct {
	*httptest.Server
	engine *engine.Engine
	sheets []*worksheets.Worksheet
}

// newDesk serves the worksheets and reports of some names.
func newDesk(t *testing.T, ids ...string) *desk {
	t.Helper()
	d := new(desk)
	var definitions []engine.Definition
	page := struct {
		Worksheets []Form   `json:"worksheets"`
		Reports    []Report `json:"reports"`
	}{}
	for _, id := range ids {
		file, data := definition(t, id)
		definitions = append(definitions, engine.Definition{File: file, Data: data})
		if worksheets.IsReport(data) {
			report, err := worksheets.ReadReport(file, data)
			if err != nil {
				t.Fatal(err)
			}
			page.Reports = append(page.Reports, DescribeReport(report))
			continue
		}
		sheet, err := worksheets.Read(file, data)
		if err != nil {
			t.Fatal(err)
		}
		d.sheets = append(d.sheets, sheet)
		page.Worksheets = append(page.Worksheets, Describe(sheet))
	}
	var err error
	if d.engine, err = engine.New(engine.Options{Definitions: definitions}); err != nil {
		t.Fatal(err)
	}
	data, err := json.Marshal(page)
	if err != nil {
		t.Fatal(err)
	}
	d.Server = httptest.NewServer(d.routes(data))
	t.Cleanup(d.Close)
	return d
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

// policy lets a page do no more than the page of one file may.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src blob: data:; connect-src 'self'"

func (d *desk) routes(page []byte) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /form/{name}", func(w http.ResponseWriter, r *http.Request) {
		kind := "text/javascript"
		if strings.HasSuffix(r.PathValue("name"), ".css") {
			kind = "text/css"
		}
		w.Header().Set("Content-Type", kind)
		data := read(r.PathValue("name"))
		if data == nil { // a module of tests
			data, _ = os.ReadFile(filepath.Join("testdata", r.PathValue("name")))
		}
		w.Write(data)
	})
	mux.HandleFunc("GET /main.js", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/javascript")
		io.WriteString(w, `import { start } from "./form/app.js";
import { fetchCalls } from "./form/fetch.js";
const page = await (await fetch("page.json")).json();
window.host = start({ root: document.getElementById("page"), call: fetchCalls("engine/"), page });`)
	})
	mux.HandleFunc("GET /page.json", func(w http.ResponseWriter, _ *http.Request) { w.Write(page) })
	mux.HandleFunc("POST /engine/{name}", d.call)
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Security-Policy", policy)
		w.Write(Page("填写", `<link rel="stylesheet" href="form/style.css"><link rel="icon" href="data:,">`, `<div id="page"></div><script type="module" src="main.js"></script>`))
	})
	return mux
}

func (d *desk) call(w http.ResponseWriter, r *http.Request) {
	frame, err := io.ReadAll(r.Body)
	if err != nil || len(frame) < 4 {
		http.Error(w, "no frame", http.StatusBadRequest)
		return
	}
	n := 4 + binary.BigEndian.Uint32(frame)
	result, data, err := d.engine.Call(r.PathValue("name"), frame[4:n], frame[n:])
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	w.Write(binary.BigEndian.AppendUint32(nil, uint32(len(result))))
	w.Write(result)
	w.Write(data)
}

// host is the address's host, to which requests may go.
func (d *desk) host() string { return strings.TrimPrefix(d.URL, "http://") }
