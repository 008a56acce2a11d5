package bundle

import (
	"strings"
	"testing"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/layouttest"
	"worksheetpdf/worksheets/library"
)

// TestConformance: the PDFs of a bundle keep to PDF/A-3B and PDF/UA-1, the
// booklet in every binding too.
func TestConformance(t *testing.T) {
	inputs := map[string]Input{"small": small(t)}
	for _, b := range library.Bundles() {
		in := Input{Faces: fonts.Embedded(), Bundle: b}
		for _, item := range b.Worksheets {
			sheet := builtIn(t, item.Worksheet)
			one := Item{Sheet: sheet, Pictures: layouttest.Pictures(t, sheet)}
			if name, ok := strings.CutPrefix(item.Answers, "sample:"); ok {
				one.Answers, one.Name = layouttest.Sample(t, sheet, name+".json"), "示例"
			}
			in.Items = append(in.Items, one)
		}
		inputs[b.ID] = in
	}
	for id, in := range inputs {
		for _, d := range plan(t, in).documents() {
			t.Run(id+"/"+d.name, func(t *testing.T) {
				layouttest.CheckConformance(t, d.doc, d.options)
			})
		}
	}
}
