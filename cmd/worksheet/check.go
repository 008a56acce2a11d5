package main

import (
	"bytes"
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"worksheetpdf/worksheets"
)

func (s *session) checkCommand() *cobra.Command {
	var asJSON bool
	var asked measuring
	cmd := &cobra.Command{
		Use:   "check FILE...",
		Short: worksheets.Msg("check definitions, reports, answer files and bundles").Format,
		Long: worksheets.Msg(`Checks definitions, reports and bundles (.yaml) and answer files (.json): every problem is
shown with its place, and how to mend it. Of a bundle, all that it names is
checked too, and what the platform allows; hosts and words that keep readers from
its page are named in notes, each by a rule that the bundle may ignore.

The worksheet that an answer file or a report names is looked for among the files
given, then among those that are built in. What is built in is checked by its name,
as in worksheet check certificate.

With --room it prints instead how many characters every question of a worksheet,
built in or not, has room for, and which answers have none by hand.`).Format,
		Example: `worksheet check 答案.json
worksheet check 我的工作表.yaml 答案一.json 答案二.json
worksheet check 我的资料包.yaml
worksheet check 我的工作表.yaml --json
worksheet check --room problem-filter-card --answers 卡.json`,
		Args: arguments("FILE", 1, -1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if asked.room {
				return s.measureRoom(cmd, args, asked)
			}
			if err := withoutRoom(cmd); err != nil {
				return err
			}
			return s.check(cmd.Context(), args, asJSON)
		},
	}
	cmd.Flags().SortFlags = false
	cmd.Flags().BoolVar(&asJSON, flagJSON, false, worksheets.Msg("write what was found as JSON, for programs").Format)
	asked.flags(cmd.Flags())
	return cmd
}

// checking is one file on its way through the check: a definition, answers, a
// bundle, or what is wrong with it.
type checking struct {
	name    string
	sheet   *worksheets.Worksheet
	answers *worksheets.AnswerFile
	bundle  *worksheets.Bundle
	report  *worksheets.Report
	err     error
}

// check reads all files, then finds each answer file its worksheet. Every
// file is checked, whatever is wrong with the ones before it.
func (s *session) check(ctx context.Context, names []string, asJSON bool) error {
	files := make([]checking, len(names))
	given := map[string]*worksheets.Worksheet{}
	for i, name := range names {
		files[i] = s.open(name)
		sheet := files[i].sheet
		if files[i].err != nil || sheet == nil {
			continue
		}
		if other, twice := given[sheet.ID]; twice {
			files[i].err = problem(name, worksheets.Msg("%q is defined in %s too", sheet.ID, other.Source().File()), worksheets.Message{})
			continue
		}
		given[sheet.ID] = sheet
	}
	var bad error
	found := make([]checkedFile, len(files))
	for i, f := range files {
		one := func() {
			line, err := s.checked(ctx, f, given)
			s.problems(f.notes(given))
			if err != nil {
				s.report(err)
				bad = errShown
			}
			found[i].File, found[i].Good, found[i].Summary = f.name, err == nil, line
		}
		if asJSON {
			found[i].Problems = s.shownProblems(s.collected(one))
			continue
		}
		one()
		if found[i].Good && !s.quiet {
			fmt.Fprintf(s.out, "%s: %s\n", visible(f.name), found[i].Summary)
		}
	}
	if asJSON {
		if err := s.writeJSON(found); err != nil {
			return err
		}
	}
	return bad
}

// notes is what is worth knowing of a file that could be read.
func (f *checking) notes(given map[string]*worksheets.Worksheet) worksheets.Problems {
	switch {
	case f.answers != nil:
		sheet, _ := worksheetOf(f.answers, given)
		return f.answers.NotesFor(sheet)
	case f.err != nil:
		return nil
	case f.bundle != nil:
		return f.bundle.Source().Notes()
	case f.report != nil:
		return f.report.Source().Notes()
	case f.sheet != nil:
		return f.sheet.Source().Notes()
	}
	return nil
}

// errShown fails a command whose problems have been shown.
var errShown error = worksheets.Problems{}

// open reads a file, or what is built in under the name, as what it is: answers,
// unless its name is that of a definition; a bundle or a definition by their keys.
func (s *session) open(name string) checking {
	f := checking{name: name}
	if file, data, err := builtInFile(name); err == nil && !isFile(name) {
		f.read(file, data)
		return f
	}
	limit := int64(answersLimit)
	if worksheets.IsDefinitionFile(name) {
		limit = definitionLimit
	}
	data, err := s.read(name, limit)
	switch {
	case err != nil:
		f.err = err
	default:
		f.read(name, data)
	}
	return f
}

// read reads a file as what its keys say, or else as what its name says.
func (f *checking) read(file string, data []byte) {
	kind := worksheets.KindOfFile(data)
	if kind == worksheets.UnknownFile && !worksheets.IsDefinitionFile(file) && looksLikeAnswers(file, data) {
		kind = worksheets.AnswersFile
	}
	switch kind {
	case worksheets.AnswersFile:
		f.answers, f.err = worksheets.ReadAnswers(file, data)
	case worksheets.ReportFile:
		f.report, f.err = worksheets.ReadReport(file, data)
	case worksheets.BundleFile:
		f.bundle, f.err = readBundle(file, data)
	default:
		f.sheet, f.err = worksheets.Read(file, data)
	}
}

// looksLikeAnswers tells answers by their name, or else by their first
// character, because a JSON object begins with a brace.
func looksLikeAnswers(name string, data []byte) bool {
	return strings.EqualFold(filepath.Ext(name), ".json") || bytes.HasPrefix(bytes.TrimLeft(data, "\ufeff \t\r\n"), []byte("{"))
}

// checked is what there is to say of a good file.
func (s *session) checked(ctx context.Context, f checking, given map[string]*worksheets.Worksheet) (string, error) {
	if f.err != nil {
		return "", f.err
	}
	switch {
	case f.answers != nil:
		sheet, err := worksheetOf(f.answers, given)
		if err != nil {
			return "", err
		}
		document, notes, err := measured(sheet, f.answers)
		if err != nil {
			return "", err
		}
		s.problems(notes)
		return s.say(worksheets.Msg("answers to %q, good, %d pages", sheet.Title, len(document.Pages))), nil
	case f.bundle != nil:
		plan, err := s.planned(ctx, f.bundle, folderOf(f.name), false)
		if err != nil {
			return "", err
		}
		return s.say(worksheets.Msg("bundle of %q (%s), good, %d worksheets, %d files",
			f.bundle.Title, f.bundle.ID, len(f.bundle.Worksheets), len(plan.Outline()))), nil
	case f.report != nil:
		return s.checkedReport(f.report, given)
	}
	document, notes, err := measured(f.sheet, nil)
	if err != nil {
		return "", err
	}
	s.problems(notes)
	if err := checkedFrom(f.sheet, given); err != nil {
		return "", err
	}
	return s.say(worksheets.Msg("definition of %q (%s, version %d), good, %d pages",
		f.sheet.Title, f.sheet.ID, f.sheet.Version, len(document.Pages))), nil
}
