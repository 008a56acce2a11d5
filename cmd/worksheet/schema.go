package main

import (
	"context"

	"github.com/spf13/cobra"

	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/schema"
)

func (s *session) schemaCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "schema [WORKSHEET]",
		Short: worksheets.Msg("write the JSON Schema of definitions, or of a worksheet's answers").Format,
		Long: worksheets.Msg(`Writes a JSON Schema (2020-12) to standard output, for editors to complete and to
check while one types: of definitions; with WORKSHEET of its answer files; with
report or bundle of such files.`).Format,
		Example: `worksheet schema > 定义.schema.json
worksheet schema problem-filter-card > 卡.schema.json
worksheet schema bundle > 资料包.schema.json`,
		Args:              arguments("WORKSHEET", 0, 1),
		ValidArgsFunction: completeWorksheet,
		RunE: func(cmd *cobra.Command, args []string) error {
			of := worksheets.WorksheetMapping
			if len(args) > 0 {
				of = args[0]
			}
			return s.schema(cmd.Context(), of)
		},
	}
}

// schema writes the schema of a kind of file, or of a worksheet's answers.
func (s *session) schema(ctx context.Context, of string) error {
	switch of {
	case worksheets.WorksheetMapping, worksheets.ReportMapping, worksheets.BundleMapping:
		data, err := schema.Definition(of)
		if err != nil {
			return err
		}
		return s.save(ctx, "-", data)
	}
	sheet, err := s.definition(of)
	if err != nil {
		return err
	}
	return s.save(ctx, "-", schema.Answers(sheet))
}
