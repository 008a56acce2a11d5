package main

import (
	"github.com/spf13/cobra"

	"worksheetpdf/worksheets"
)

func (s *session) answersCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "answers WORKSHEET",
		Short: worksheets.Msg("write an empty answer file to fill in").Format,
		Long:  worksheets.Msg("Writes an answer file for a worksheet to standard output, with every question and\nno answer. What is left out or empty is printed blank.").Format,
		Example: `worksheet answers problem-filter-card > 答案.json
worksheet check 答案.json`,
		Args:              arguments("WORKSHEET", 1, 1),
		ValidArgsFunction: completeWorksheet,
		RunE: func(cmd *cobra.Command, args []string) error {
			sheet, err := s.definition(args[0])
			if err != nil {
				return err
			}
			return s.save(cmd.Context(), "-", worksheets.EmptyAnswers(sheet))
		},
	}
}
