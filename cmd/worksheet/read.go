package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"worksheetpdf/cmd/internal/origin"
	"worksheetpdf/worksheets"
)

// reading is what the flags of read say.
type reading struct {
	files  []string
	output string // empty: standard output
	given  bool   // what was filled in since is left out
	force  bool
}

func (s *session) readCommand() *cobra.Command {
	var r reading
	cmd := &cobra.Command{
		Use:   "read FILE.pdf...",
		Short: worksheets.Msg("take the answers out of PDFs: those that they were made from, or that were typed into them").Format,
		Long: worksheets.Msg(`Writes the answers in a PDF of this program to the file that --output names, or to
standard output. They are those that it carries, byte for byte as they were given
to it; of a PDF that is filled in on a screen (see render --fillable) they are
what stands in its fields, whichever program saved them. A report carries the
answers to several worksheets, and several PDFs have several: name a folder for
them, where each is called as its PDF is.

A PDF that was printed into another PDF after it was filled in has no fields any
more, and is refused: what was typed is a picture there. --given writes what stood
in its fields when it was given out.

A blank sheet carries no answers, nor does a PDF that was made with --no-source.`).Format,
		Example: `worksheet read 筛选卡.pdf -o 答案.json
worksheet read 报告.pdf -o 答案/
worksheet read 收回来的/*.pdf -o 答案/
worksheet read 填好的.pdf | worksheet render problem-filter-card --answers - -o 报告.pdf`,
		Args: arguments("FILE.pdf", 1, -1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if f := cmd.Flags().Lookup("output"); f.Changed && r.output == "" {
				return emptyFlag(cmd, "output")
			}
			r.files = args
			return s.readBack(cmd.Context(), r)
		},
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVarP(&r.output, "output", "o", "", worksheets.Msg("write to the new file `FILE`; FOLDER/ a folder to write into; else to standard output").Format)
	flags.BoolVar(&r.given, "given", false, worksheets.Msg("write the answers that a PDF was given out with, and not what was filled in since").Format)
	flags.BoolVar(&r.force, "force", false, worksheets.Msg("replace a file that is there already, with all answers in it").Format)
	return cmd
}

// answersRead are the answers of a PDF, and what their file is called in a folder.
type answersRead struct {
	name string
	data []byte
}

// readBack writes the answers of PDFs: of all, or where one has a problem of none.
func (s *session) readBack(ctx context.Context, r reading) error {
	var all []answersRead
	var bad error
	for _, file := range r.files {
		read, err := s.answersIn(ctx, file, r)
		if err != nil && len(r.files) == 1 {
			return err
		}
		if err != nil {
			s.report(err)
			bad = errShown
		}
		all = append(all, read...)
	}
	if bad != nil {
		return bad
	}
	if !isFolderName(r.output) {
		if len(all) > 1 {
			return usage{worksheets.Msg("there are %d PDFs, and one file for their answers", len(r.files)), worksheets.Msg("name a folder for them: %s", "-o answers/")}
		}
		return s.begin(ctx, beginning{output: r.output, force: r.force}, all[0].data)
	}
	if err := namedFolder(r.output); err != nil {
		return err
	}
	return s.writeRead(ctx, r, all)
}

// writeRead writes answers into a folder, each into a file of its own.
func (s *session) writeRead(ctx context.Context, r reading, all []answersRead) error {
	var taken []string
	for i, read := range all {
		for n := 2; slices.Contains(taken, read.name); n++ {
			read.name = fmt.Sprintf("%d-%s", n, all[i].name)
		}
		taken = append(taken, read.name)
		if err := s.begin(ctx, beginning{output: filepath.Join(r.output, read.name), force: r.force}, read.data); err != nil {
			return err
		}
	}
	return nil
}

// answersIn are the answers in a PDF.
func (s *session) answersIn(ctx context.Context, file string, r reading) ([]answersRead, error) {
	o, fields, err := s.carriedIn(ctx, file)
	if err != nil {
		return nil, err
	}
	if o.Fillable != "" && !r.given {
		data, _, err := s.filledIn(file, o, fields)
		if err == nil && data == nil {
			err = problem(file, worksheets.Msg("this PDF carries no answers"), worksheets.Msg("it is blank: nothing was typed into its fields, or it was not saved"))
		}
		name := strings.TrimSuffix(filepath.Base(file), filepath.Ext(file)) + ".json"
		return []answersRead{{name, data}}, err
	}
	switch {
	case len(o.Answers) == 0:
		return nil, problem(file, worksheets.Msg("this PDF carries no answers"), worksheets.Msg("it is a blank sheet, or an answer key"))
	case len(o.Answers) > 1 && !isFolderName(r.output):
		return nil, problem(file, worksheets.Msg("this PDF carries %d answer files: %s", len(o.Answers), strings.Join(o.Answers, ", ")),
			worksheets.Msg("name a folder for them: %s", "-o answers/"))
	}
	return given(file, o)
}

// given are the answer files that a PDF was made with.
func given(file string, o *origin.Origin) (all []answersRead, err error) {
	for _, name := range o.Answers {
		data, ok := o.Read(name)
		if !ok {
			return nil, noOrigin(file)
		}
		all = append(all, answersRead{filepath.Base(name), data})
	}
	return all, nil
}

// inFile is an error about a file within a PDF, as one about the PDF.
func inFile(file string, err error) error {
	var problems worksheets.Problems
	if !errors.As(err, &problems) {
		return err
	}
	of := slices.Clone(problems)
	for i, p := range of {
		if p.File != "" && p.File != file {
			of[i].File = file + ": " + p.File
		}
	}
	return of
}
