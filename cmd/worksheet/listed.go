package main

import "worksheetpdf/worksheets/library"

// listed is all that is built in, as list --json shows it.
type listed struct {
	Worksheets []listedSheet  `json:"worksheets"`
	Examples   []listedSheet  `json:"examples"` // from other fields
	Reports    []listedReport `json:"reports"`
	Bundles    []listedBundle `json:"bundles"`
	Samples    []listedSample `json:"samples"`
}

type listedSheet struct {
	ID      string `json:"id"`
	Version int    `json:"version"`
	Title   string `json:"title"`
	Paper   string `json:"paper"` // as definitions write it
	Up      int    `json:"up"`    // how many lie on a sheet
	Pages   int    `json:"pages"` // of a blank copy
	Keyword string `json:"keyword,omitempty"`
}

type listedReport struct {
	ID    string   `json:"id"`
	Title string   `json:"title"`
	Paper string   `json:"paper"`
	Over  []string `json:"over"` // the worksheets whose answers it is made from
}

type listedBundle struct {
	ID       string   `json:"id"`
	Title    string   `json:"title"`
	Keywords []string `json:"keywords"`
}

type listedSample struct {
	Name      string `json:"name"` // as --answers takes it
	Worksheet string `json:"worksheet"`
}

// listed collects all that is built in.
func (s *session) listed() (all listed, err error) {
	for _, kind := range []struct {
		ids    []string
		sheets *[]listedSheet
	}{
		{library.IDs(), &all.Worksheets},
		{library.ExampleIDs(), &all.Examples},
	} {
		for _, id := range kind.ids {
			sheet, err := s.listedSheet(id)
			if err != nil {
				return all, err
			}
			*kind.sheets = append(*kind.sheets, sheet)
			for _, name := range samplesOf(id) {
				all.Samples = append(all.Samples, listedSample{samplePrefix + name, id})
			}
		}
	}
	for _, id := range library.ReportIDs() {
		report, _, err := s.reportOf(id)
		if err != nil {
			return all, err
		}
		all.Reports = append(all.Reports, listedReport{report.ID, report.Title, report.Paper.String(), report.Over})
	}
	for _, b := range library.Bundles() {
		all.Bundles = append(all.Bundles, listedBundle{b.ID, b.Title, b.Keywords})
	}
	return all, nil
}

// listedSheet is a built-in worksheet, whose blank pages are counted.
func (s *session) listedSheet(id string) (listedSheet, error) {
	sheet, err := s.definition(id)
	if err != nil {
		return listedSheet{}, err
	}
	blank, _, err := measured(sheet, nil)
	if err != nil {
		return listedSheet{}, err
	}
	return listedSheet{sheet.ID, sheet.Version, sheet.Title, sheet.Paper.String(), sheet.Up(), len(blank.Pages), sheet.Keyword}, nil
}
