package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
)

func (s *session) listCommand() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "list",
		Short: worksheets.Msg("list what is built in: worksheets, reports, bundles, samples").Format,
		Long:  worksheets.Msg("Lists the built-in worksheets: id, title, paper, pages of a blank copy, and the\nkeyword that readers send to get it; then the reports, and the worksheets whose\nanswers they are made from; the bundles behind keywords; and the answer files that\nshow the worksheets filled in.").Format,
		Example: `worksheet list
worksheet list --json`,
		Args: without,
		RunE: func(*cobra.Command, []string) error {
			if asJSON {
				return s.listJSON()
			}
			return s.list()
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, worksheets.Msg("write the list as JSON, for programs").Format)
	return cmd
}

func (s *session) list() error {
	rows := [][]string{{
		s.say(worksheets.Msg("id")), s.say(worksheets.Msg("title")), s.say(worksheets.Msg("paper")),
		s.say(worksheets.Msg("pages")), s.say(worksheets.Msg("keyword")),
	}}
	for _, id := range library.IDs() {
		sheet, err := s.definition(id)
		if err != nil {
			return err
		}
		blank, _, err := measured(sheet, nil)
		if err != nil {
			return err
		}
		rows = append(rows, []string{
			sheet.ID, sheet.Title, s.say(paperName(sheet)), strconv.Itoa(len(blank.Pages)), sheet.Keyword,
		})
	}
	s.table(rows)
	fmt.Fprintln(s.out)
	if err := s.listReports(); err != nil {
		return err
	}
	fmt.Fprintln(s.out)
	s.listBundles()
	fmt.Fprintln(s.out)
	s.listSamples()
	return nil
}

// listBundles shows the built-in bundles.
func (s *session) listBundles() {
	rows := [][]string{{s.say(worksheets.Msg("bundle")), s.say(worksheets.Msg("title")), s.say(worksheets.Msg("keyword"))}}
	for _, b := range library.Bundles() {
		rows = append(rows, []string{b.ID, b.Title, strings.Join(b.Keywords, ", ")})
	}
	s.table(rows)
}

// listSamples shows the built-in answer files, by the names that --answers takes.
func (s *session) listSamples() {
	rows := [][]string{{s.say(worksheets.Msg("sample")), s.say(worksheets.Msg("fills in"))}}
	for _, id := range library.IDs() {
		for _, name := range samplesOf(id) {
			rows = append(rows, []string{samplePrefix + name, id})
		}
	}
	s.table(rows)
}

// listReports shows the built-in reports.
func (s *session) listReports() error {
	rows := [][]string{{
		s.say(worksheets.Msg("report")), s.say(worksheets.Msg("title")), s.say(worksheets.Msg("paper")), s.say(worksheets.Msg("made from")),
	}}
	for _, id := range library.ReportIDs() {
		report, _, err := s.reportOf(id)
		if err != nil {
			return err
		}
		paper := s.say(paperName(&worksheets.Worksheet{Paper: report.Paper}))
		rows = append(rows, []string{report.ID, report.Title, paper, strings.Join(report.Over, ", ")})
	}
	s.table(rows)
	return nil
}

// paperName is what a worksheet is printed on.
func paperName(sheet *worksheets.Worksheet) worksheets.Message {
	name := sheet.Paper.Upright().String()
	name = strings.ToUpper(name[:1]) + name[1:]
	switch {
	case sheet.Up() > 1:
		return worksheets.Msg("%s, %d on an A4", name, sheet.Up())
	case sheet.Paper.Lying():
		return worksheets.Msg("%s landscape", name)
	}
	return worksheets.Msg("%s", name)
}
