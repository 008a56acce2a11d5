package main

import (
	"context"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"worksheetpdf/worksheets"
)

// reading is what the flags of read say.
type reading struct {
	file   string
	output string // empty: standard output
	force  bool
}

func (s *session) readCommand() *cobra.Command {
	var r reading
	cmd := &cobra.Command{
		Use:   "read FILE.pdf",
		Short: worksheets.Msg("take the answers out of a PDF that was made from them").Format,
		Long: worksheets.Msg(`Writes the answers that a PDF of this program carries, byte for byte as they were
given to it, to the file that --output names, or to standard output. A report
carries the answers to several worksheets: name a folder for them.

A blank sheet carries none, nor does a PDF that was made with --no-source.`).Format,
		Example: `worksheet read 筛选卡.pdf -o 答案.json
worksheet read 报告.pdf -o 答案/`,
		Args: arguments("FILE.pdf", 1, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if f := cmd.Flags().Lookup("output"); f.Changed && r.output == "" {
				return emptyFlag(cmd, "output")
			}
			r.file = args[0]
			return s.readBack(cmd.Context(), r)
		},
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVarP(&r.output, "output", "o", "", worksheets.Msg("write to the new file `FILE`; FOLDER/ a folder to write into; else to standard output").Format)
	flags.BoolVar(&r.force, "force", false, worksheets.Msg("replace a file that is there already, with all answers in it").Format)
	return cmd
}

// readBack writes the answers of a PDF.
func (s *session) readBack(ctx context.Context, r reading) error {
	o, err := s.originIn(ctx, r.file)
	if err != nil {
		return err
	}
	folder := isFolderName(r.output)
	switch {
	case len(o.Answers) == 0:
		return problem(r.file, worksheets.Msg("this PDF carries no answers"), worksheets.Msg("it is a blank sheet, or an answer key"))
	case len(o.Answers) > 1 && !folder:
		return problem(r.file, worksheets.Msg("this PDF carries %d answer files: %s", len(o.Answers), strings.Join(o.Answers, ", ")),
			worksheets.Msg("name a folder for them: %s", "-o answers/"))
	}
	if folder {
		if err := namedFolder(r.output); err != nil {
			return err
		}
	}
	for _, name := range o.Answers {
		data, ok := o.Read(name)
		if !ok {
			return noOrigin(r.file)
		}
		output := r.output
		if folder {
			output = filepath.Join(r.output, filepath.Base(name))
		}
		if err := s.begin(ctx, beginning{output: output, force: r.force}, data); err != nil {
			return err
		}
	}
	return nil
}
