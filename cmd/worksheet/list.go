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
	return &cobra.Command{
		Use:   "list",
		Short: worksheets.Msg("list the built-in worksheets and reports").Format,
		Long:  worksheets.Msg("Lists the built-in worksheets: id, title, paper, pages of a blank copy, and the\nkeyword that readers send to get it; then the reports, and the worksheets whose\nanswers they are made from.").Format,
		Args:  without,
		RunE:  func(*cobra.Command, []string) error { return s.list() },
	}
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
	return s.listReports()
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

func paperName(sheet *worksheets.Worksheet) worksheets.Message {
	switch {
	case sheet.Paper == worksheets.A4Landscape:
		return worksheets.Msg("A4 landscape")
	case sheet.Paper == worksheets.A5 && sheet.TwoUp:
		return worksheets.Msg("A5, two on an A4")
	case sheet.Paper == worksheets.A5:
		return worksheets.Msg("A5")
	case sheet.EightUp:
		return worksheets.Msg("A7, eight on an A4")
	case sheet.Paper == worksheets.A7:
		return worksheets.Msg("A7")
	}
	return worksheets.Msg("A4")
}
