//go:build outside

package form

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"worksheetpdf/cmd/internal/page/browsertest"
)

// TestMain ends the browser with the tests.
func TestMain(m *testing.M) {
	status := m.Run()
	browsertest.Close()
	os.Exit(status)
}

// TestOutsideUnits runs the tests of the modules that touch no page.
func TestOutsideUnits(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := strings.TrimPrefix(r.URL.Path, "/form/")
		if name == r.URL.Path { // the page itself
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			return
		}
		data := read(name)
		if data == nil { // a module of tests
			data, _ = os.ReadFile(filepath.Join("testdata", name))
		}
		w.Header().Set("Content-Type", "text/javascript")
		w.Write(data)
	}))
	defer server.Close()
	tab := browsertest.Open(t, server.URL, browsertest.Desk())
	var faults []string
	tab.Eval("import('./form/units.js').then((units) => units.default)", &faults)
	for _, fault := range faults {
		t.Error(fault)
	}
}
