package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts"
	"worksheetpdf/layouts/filename"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pdf"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
)

// rendering is what the flags of render say.
type rendering struct {
	worksheet string
	answers   []string // files, -, samples; none: blank
	output    string   // empty: named after the worksheet
	paper     string
	form      bool // answers stand on the full form
	force     bool
}

func (s *session) renderCommand() *cobra.Command {
	var r rendering
	cmd := &cobra.Command{
		Use:   "render WORKSHEET|REPORT",
		Short: worksheets.Msg("make the PDF of a worksheet, blank or with answers, or of a report").Format,
		Long: worksheets.Msg(`Makes the PDF of a worksheet: blank, or filled in with the answers of a file.

WORKSHEET is the id of a built-in worksheet or a path to a definition (.yaml).
Without --output the file is named after the worksheet and its answers, and
stands in the current folder. SOURCE_DATE_EPOCH, if set, is the file's date;
else it has none. The same input gives the same bytes.

REPORT is the id of a built-in report or a path to one. It is made from the
answers to several worksheets, a file each: which worksheet a file answers, the
file says itself. What was not answered is printed as 未填.`).Format,
		Example: `worksheet render community-listening-sheet
worksheet render problem-filter-card --answers 答案.json -o 筛选卡.pdf
worksheet render problem-filter-card --answers 答案.json --form
worksheet render problem-filter-card --paper a5
worksheet render community-report --answers 聆听.json --answers 卡.json --answers 清单.json -o 报告.pdf
worksheet render problem-comparison --answers 十张卡.json
worksheet render 我的工作表.yaml --answers - -o - < 答案.json > 报告.pdf`,
		Args: arguments("WORKSHEET", 1, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			for _, name := range []string{"output", "paper"} {
				if f := cmd.Flags().Lookup(name); f.Changed && f.Value.String() == "" {
					return emptyFlag(cmd, name) // a shell variable that was never set
				}
			}
			if slices.Contains(r.answers, "") {
				return emptyFlag(cmd, "answers")
			}
			r.worksheet = args[0]
			return s.render(cmd.Context(), r)
		},
		ValidArgsFunction: completeDefinition,
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringArrayVarP(&r.answers, "answers", "a", nil, worksheets.Msg("fill in the answers of `FILE`; - is standard input, sample:NAME a built-in sample; once for each worksheet of a report").Format)
	flags.StringVarP(&r.output, "output", "o", "", worksheets.Msg("write to `FILE` and replace it; - is standard output, FOLDER/ a folder to write into").Format)
	flags.StringVar(&r.paper, "paper", "", worksheets.Msg("print on the paper `NAME`: a4 or a5; cards lie two on an a4, or come singly on a5").Format)
	flags.BoolVar(&r.form, "form", false, worksheets.Msg("print the answers on the full form, to go on by hand; else as a report").Format)
	flags.BoolVar(&r.force, "force", false, worksheets.Msg("replace the file though its name was not given").Format)
	complete(cmd, "answers", completeSample)
	complete(cmd, "paper", cobra.FixedCompletions([]string{"a4", "a5"}, cobra.ShellCompDirectiveNoFileComp))
	return cmd
}

// render makes the PDF. Whatever can go wrong does so before a byte is written.
func (s *session) render(ctx context.Context, r rendering) error {
	if err := s.askedWell(r); err != nil {
		return err
	}
	created, err := s.created()
	if err != nil {
		return err
	}
	if report, ok, err := s.reportOf(r.worksheet); ok {
		if err != nil {
			return err
		}
		return s.renderReport(ctx, report, r, created)
	}
	sheet, err := s.definition(r.worksheet)
	if err != nil {
		return err
	}
	if len(r.answers) > 1 {
		return usage{
			what: worksheets.Msg("%q is a worksheet, and takes the answers of one file", sheet.Title),
			hint: worksheets.Msg("many copies stand in one file: %s", `"answers": [{…}, {…}]`),
		}
	}
	paper, err := paperFor(sheet, r.paper)
	if err != nil {
		return err
	}
	var answers *worksheets.AnswerFile
	if len(r.answers) > 0 {
		if answers, err = s.answerFile(r.answers[0]); err != nil {
			return err
		}
		s.problems(answers.NotesFor(sheet))
	}
	output, err := s.outputOf(sheet.Title, r)
	if err != nil {
		return err
	}
	pictures, err := pictures(sheet)
	if err != nil {
		return err
	}
	faces := fonts.Embedded()
	document, notes, err := compose(sheet, answers, layouts.Options{Faces: faces, Paper: paper, Created: created, Form: r.form, Pictures: pictures})
	if err != nil {
		return err
	}
	s.problems(notes)
	return s.write(ctx, document, output, r)
}

// outputOf is the name of the file to write: the one given, or one of ours.
func (s *session) outputOf(title string, r rendering) (string, error) {
	if r.named() {
		return r.output, nil
	}
	return s.freeName(title, r)
}

// named reports whether the file's name was given.
func (r rendering) named() bool { return r.output != "" && !isFolderName(r.output) }

// write writes a document as PDF.
func (s *session) write(ctx context.Context, document *page.Document, output string, r rendering) error {
	var b bytes.Buffer
	if err := pdf.Write(&b, document, pdf.Options{}); err != nil {
		return err
	}
	if err := namedFolder(r.output); err != nil {
		return err
	}
	if err := s.save(ctx, output, b.Bytes()); err != nil {
		return err
	}
	if !r.named() {
		fmt.Fprintln(s.err, s.say(worksheets.Msg("written: %s", output)))
	}
	return nil
}

// askedWell finds what cannot be meant, whatever the files hold.
func (s *session) askedWell(r rendering) error {
	inputs := append([]string{r.worksheet}, r.answers...)
	stdin := 0
	for _, name := range inputs {
		if name == "-" {
			stdin++
		}
	}
	switch {
	case stdin > 1:
		return usage{what: worksheets.Msg("the worksheet and its answers cannot both come from standard input")}
	case r.output == "-" && s.terminal:
		return usage{
			what: worksheets.Msg("a PDF cannot be shown on a terminal"),
			hint: worksheets.Msg("send it to a file: %q", "> FILE"),
		}
	case slices.ContainsFunc(inputs, func(name string) bool { return sameFile(r.output, name) }),
		stdin > 0 && s.readFrom(r.output):
		return usage{
			what: worksheets.Msg("%q is read and would be replaced by the PDF", r.output),
			hint: worksheets.Msg("give the output another name"),
		}
	}
	return nil
}

// sameFile reports whether two names lead to one file.
func sameFile(a, b string) bool {
	infoA, errA := os.Stat(a)
	infoB, errB := os.Stat(b)
	return errA == nil && errB == nil && infoA.Mode().IsRegular() && os.SameFile(infoA, infoB)
}

// paperFor is the paper of that name, if the worksheet can be printed on it;
// no name is the worksheet's own way.
func paperFor(sheet *worksheets.Worksheet, name string) (worksheets.Paper, error) {
	papers := map[string]worksheets.Paper{"a4": sheet.Paper}
	if sheet.Paper == worksheets.A5 || sheet.Paper == worksheets.A7 {
		papers = map[string]worksheets.Paper{sheet.Paper.String(): sheet.Paper}
		if sheet.Up() > 1 {
			papers["a4"] = 0
		}
	}
	if name == "" {
		return 0, nil
	}
	if paper, ok := papers[strings.ToLower(name)]; ok {
		return paper, nil
	}
	var possible []string
	for name := range papers {
		possible = append(possible, name)
	}
	slices.Sort(possible)
	return 0, usage{
		what: worksheets.Msg("%q cannot be printed on %q", sheet.Title, name),
		hint: worksheets.Msg("it can be printed on: %s", strings.Join(possible, ", ")),
	}
}

// freeName is the name that we give a file, in the current folder or the one
// that was named. What stands there already is somebody's, so it is not
// replaced unasked.
func (s *session) freeName(words string, r rendering) (string, error) {
	switch {
	case len(r.answers) == 0:
	case r.answers[0] == "-":
		words += "-答案"
	default:
		base := filepath.Base(strings.TrimPrefix(r.answers[0], samplePrefix))
		words += "-" + strings.TrimSuffix(base, filepath.Ext(base))
	}
	name := filename.Of(words, ".pdf")
	if r.output != "" {
		name = filepath.Join(r.output, name)
	}
	if _, err := os.Lstat(name); err == nil && !r.force {
		return "", problem(name, worksheets.Msg("the file is there already"),
			worksheets.Msg("--force replaces it, --output gives it another name"))
	} else if err != nil && !errors.Is(err, os.ErrNotExist) {
		return "", problem(name, reason(err), worksheets.Message{})
	}
	return name, nil
}

// The last second that a PDF date can say: the year has four digits.
const lastSecond = 253402300799

// created is the date in the file, from SOURCE_DATE_EPOCH
// (reproducible-builds.org/specs/source-date-epoch), or none.
func (s *session) created() (time.Time, error) {
	epoch := s.getenv("SOURCE_DATE_EPOCH")
	if epoch == "" {
		return time.Time{}, nil
	}
	seconds, err := strconv.ParseInt(epoch, 10, 64)
	if err != nil || seconds < 0 || seconds > lastSecond {
		return time.Time{}, problem("SOURCE_DATE_EPOCH", worksheets.Msg("%q is not a number of seconds since 1970", epoch), worksheets.Message{})
	}
	return time.Unix(seconds, 0).UTC(), nil
}

// completeWorksheet offers the built-in ids and *worksheets.Worksheets in the folder.
func completeWorksheet(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return library.IDs(), cobra.ShellCompDirectiveDefault
}

// completeDefinition offers the same and the built-in reports.
func completeDefinition(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return definitionNames(), cobra.ShellCompDirectiveDefault
}

// completeSample offers the samples of the worksheet, or of those that a report
// is over, and files.
func completeSample(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	var names []string
	if len(args) > 0 {
		over := []string{args[0]}
		if _, data, ok := library.Report(args[0]); ok {
			if report, err := worksheets.ReadReport(args[0], data); err == nil {
				over = report.Over
			}
		}
		for _, id := range over {
			for _, name := range samplesOf(id) {
				names = append(names, samplePrefix+name)
			}
		}
	}
	return names, cobra.ShellCompDirectiveDefault
}
