package main

import (
	"worksheetpdf/layouts/bundle"
	"worksheetpdf/layouts/bundle/advice"
	"worksheetpdf/worksheets"
)

// advise adds what is worth knowing of the bundle's words and hosts, and of those
// of its worksheets, each once.
func (g *gathering) advise(b *worksheets.Bundle, items []bundle.Item) {
	g.notes = append(g.notes, b.Source().Locate(advice.OfBundle(b))...)
	said := map[string]bool{}
	for _, item := range items {
		if item.Sheet == nil || said[item.Sheet.ID] {
			continue
		}
		said[item.Sheet.ID] = true
		g.notes = append(g.notes, item.Sheet.Source().Locate(advice.OfWorksheet(b, item.Sheet))...)
	}
}
