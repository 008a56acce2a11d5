package bundle

import (
	"errors"
	"strings"
	"testing"

	"worksheetpdf/layouts/bundle/importing"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pdf"
	"worksheetpdf/worksheets"
)

// TestLimits: what all appendices have together is limited, and what all
// worksheets have.
func TestLimits(t *testing.T) {
	leaflet := func(pages, bytes int) Appendix {
		l := &importing.Leaflet{Imported: pdf.Imported{Pages: make([]pdf.Form, pages), Objects: []pdf.Object{{Stream: make([]byte, bytes)}}}}
		for i := range l.Pages {
			l.Pages[i].Size = page.A4
		}
		return Appendix{Title: "价目表", Leaflet: l}
	}
	for _, c := range []struct {
		name string
		all  []Appendix
		path string
		says string
	}{
		{"at the limits", []Appendix{leaflet(200, 20<<20), leaflet(200, 20<<20)}, "", ""},
		{"pages", []Appendix{leaflet(200, 1), leaflet(200, 1), leaflet(1, 1)}, "append[2].file", "have 401 pages together, and all of them may have 400"},
		{"bytes", []Appendix{leaflet(1, 20<<20), leaflet(1, 20<<20+1), leaflet(1, 0)}, "append[1].file", "larger than 40 MiB together"},
	} {
		in := small(t)
		in.Bundle.Booklet = worksheets.Binding{}
		in.Appendices = c.all
		_, err := New(in)
		is(t, c.name, err, c.path, c.says)
	}
	in := small(t)
	long := *in.Items[0].Sheet
	for range MaxPages - 2 {
		long.Blocks = append(long.Blocks, &worksheets.Break{})
	}
	in.Items = []Item{{Sheet: &long}, in.Items[0], in.Items[0], in.Items[0]}
	_, err := New(in)
	is(t, "worksheets", err, "worksheets[", "and a bundle may have 1000")
}

// is holds an error against a problem; empty: there is none.
func is(t *testing.T, name string, err error, path, says string) {
	t.Helper()
	if says == "" {
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		return
	}
	var problems worksheets.Problems
	if !errors.As(err, &problems) || len(problems) != 1 || !strings.HasPrefix(problems[0].Path, path) || !strings.Contains(problems[0].What.String(), says) {
		t.Errorf("%s: %v, want %q", name, err, says)
	}
}
