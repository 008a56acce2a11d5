package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"worksheetpdf/worksheets"
)

func (s *session) listCommand() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "list",
		Short: worksheets.Msg("list what is built in: worksheets, examples, reports, bundles, samples").Format,
		Long:  worksheets.Msg("Lists the built-in worksheets: id, title, paper, pages of a blank copy, and the\nkeyword that readers send to get it; the examples from other fields, which are\nworksheets too, to begin one's own with; then the reports, and the worksheets whose\nanswers they are made from; the bundles behind keywords; and the answer files that\nshow the worksheets filled in.").Format,
		Example: `worksheet list
worksheet list --json`,
		Args: without,
		RunE: func(*cobra.Command, []string) error {
			all, err := s.listed()
			if err != nil {
				return err
			}
			if asJSON {
				return s.writeJSON(all)
			}
			s.list(all)
			return nil
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, worksheets.Msg("write the list as JSON, for programs").Format)
	return cmd
}

// list shows all that is built in, a table a kind.
func (s *session) list(all listed) {
	sheets := s.sheetRows(all.Worksheets, worksheets.Msg("id"))
	for i, sheet := range all.Worksheets {
		sheets[i+1] = append(sheets[i+1], sheet.Keyword)
	}
	sheets[0] = append(sheets[0], s.say(worksheets.Msg("keyword")))
	reports := [][]string{s.heads(worksheets.Msg("report"), worksheets.Msg("title"), worksheets.Msg("paper"), worksheets.Msg("made from"))}
	for _, r := range all.Reports {
		reports = append(reports, []string{r.ID, r.Title, s.say(paperName(r.Paper, 1)), strings.Join(r.Over, ", ")})
	}
	bundles := [][]string{s.heads(worksheets.Msg("bundle"), worksheets.Msg("title"), worksheets.Msg("keyword"))}
	for _, b := range all.Bundles {
		bundles = append(bundles, []string{b.ID, b.Title, strings.Join(b.Keywords, ", ")})
	}
	samples := [][]string{s.heads(worksheets.Msg("sample"), worksheets.Msg("fills in"))}
	for _, sample := range all.Samples {
		samples = append(samples, []string{sample.Name, sample.Worksheet})
	}
	for i, rows := range [][][]string{sheets, s.sheetRows(all.Examples, worksheets.Msg("example")), reports, bundles, samples} {
		if i > 0 {
			fmt.Fprintln(s.out)
		}
		s.table(rows)
	}
}

// sheetRows is the table of worksheets, without their keywords.
func (s *session) sheetRows(sheets []listedSheet, id worksheets.Message) [][]string {
	rows := [][]string{s.heads(id, worksheets.Msg("title"), worksheets.Msg("paper"), worksheets.Msg("pages"))}
	for _, sheet := range sheets {
		rows = append(rows, []string{sheet.ID, sheet.Title, s.say(paperName(sheet.Paper, sheet.Up)), strconv.Itoa(sheet.Pages)})
	}
	return rows
}

// heads is a table's first row.
func (s *session) heads(words ...worksheets.Message) (row []string) {
	for _, word := range words {
		row = append(row, s.say(word))
	}
	return row
}

// paperName is what is printed on, as a definition writes the paper, so many
// leaves to a sheet.
func paperName(written string, up int) worksheets.Message {
	paper, _ := worksheets.PaperNamed(written)
	name := paper.Upright().String()
	name = strings.ToUpper(name[:1]) + name[1:]
	switch {
	case up > 1:
		return worksheets.Msg("%s, %d on an A4", name, up)
	case paper.Lying():
		return worksheets.Msg("%s landscape", name)
	}
	return worksheets.Msg("%s", name)
}
