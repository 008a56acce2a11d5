package main

import (
	"strings"

	"worksheetpdf/worksheets"
)

// paperFor is the paper of that name; no name is the worksheet's own way, and
// so is the paper on which its leaves lie side by side. A worksheet that lies
// does so on every paper. Whether it has room there is for the layout to say.
func paperFor(sheet *worksheets.Worksheet, name string) (worksheets.Paper, error) {
	if name == "" {
		return 0, nil
	}
	paper, ok := worksheets.PaperNamed(name)
	if !ok {
		return 0, usage{
			what: worksheets.Msg("there is no paper %q", name),
			hint: didYouMean(name, papers(), worksheets.Msg("known here: %s", strings.Join(papers(), ", "))),
		}
	}
	switch {
	case sheet.Up() > 1 && paper.Upright() == worksheets.A4:
		return 0, nil
	case sheet.Paper.Lying():
		return paper.Landscape(), nil
	}
	return paper, nil
}

// papers are the names of all papers.
func papers() []string {
	var names []string
	for _, p := range worksheets.Papers() {
		names = append(names, p.String())
	}
	return names
}
