package main

import (
	"cmp"
	"context"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/records"
)

// beginning is what the flags of answers say.
type beginning struct {
	worksheet, from, rows string
	output                string // empty: standard output
	csv                   bool   // a table is begun
	force                 bool
}

func (s *session) answersCommand() *cobra.Command {
	var b beginning
	cmd := &cobra.Command{
		Use:   "answers WORKSHEET",
		Short: worksheets.Msg("write an empty answer file to fill in").Format,
		Long: worksheets.Msg(`Writes an answer file for a worksheet, with every question and no answer, to the
file that --output names, or to standard output. What is left out or empty is
printed blank.

With --from it begins with what the worksheet takes over from the answers to
another: problem-filter-card has a card for each JTBD sentence of a listening sheet,
shortest-loop-checklist its counts. The definition says what comes from where.

With --csv, or where --output names a .csv or .xlsx file, it is a table for many
people's answers, a row each: the labels and the ids of the questions, what may
be answered, and an example. "worksheet batch" makes a PDF of each row.`).Format,
		Example: `worksheet answers problem-filter-card -o 答案.json
worksheet check 答案.json
worksheet answers problem-filter-card --from 聆听.json --rows 2,5,7 -o 卡.json
worksheet answers shortest-loop-checklist --from 聆听.json -o 清单.json
worksheet answers problem-filter-card -o 名单.xlsx`,
		Args:              arguments("WORKSHEET", 1, 1),
		ValidArgsFunction: completeWorksheet,
		RunE: func(cmd *cobra.Command, args []string) error {
			for _, name := range []string{"from", "rows", "output"} {
				if f := cmd.Flags().Lookup(name); f.Changed && f.Value.String() == "" {
					return emptyFlag(cmd, name)
				}
			}
			b.worksheet = args[0]
			return s.answers(cmd.Context(), b)
		},
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVar(&b.from, "from", "", worksheets.Msg("begin with the answers of `FILE` to another worksheet; - is standard input, sample:NAME a built-in sample").Format)
	flags.StringVar(&b.rows, "rows", "", worksheets.Msg("take the rows of these `NUMBERS` only, as in 2,5,7").Format)
	flags.StringVarP(&b.output, "output", "o", "", worksheets.Msg("write to the new file `FILE`; else to standard output").Format)
	flags.BoolVar(&b.csv, "csv", false, worksheets.Msg("write a table for many people's answers").Format)
	flags.BoolVar(&b.force, "force", false, worksheets.Msg("replace a file that is there already, with all answers in it").Format)
	return cmd
}

// answers writes an answer file, empty or begun.
func (s *session) answers(ctx context.Context, b beginning) error {
	rows, err := rowNumbers(b.rows)
	if err != nil {
		return err
	}
	switch {
	case b.isTable() && b.from != "":
		return usage{what: worksheets.Msg("a table begins empty, and takes nothing over"), hint: worksheets.Msg("leave out %s", "--from")}
	case b.csv && isBook(b.output):
		return usage{what: worksheets.Msg("%q is a spreadsheet, and %s is for text", b.output, "--csv"), hint: worksheets.Msg("leave out %s", "--csv")}
	case b.from == "" && b.rows != "":
		return usage{what: worksheets.Msg("%s needs %s", "--rows", "--from"), hint: worksheets.Msg("%q shows the flags", "worksheet help answers")}
	case b.from == "-" && b.worksheet == "-":
		return usage{what: worksheets.Msg("the worksheet and its answers cannot both come from standard input")}
	}
	sheet, err := s.definition(b.worksheet)
	if err != nil {
		return err
	}
	switch {
	case isBook(b.output):
		return s.begin(ctx, b, records.BlankWorkbook(sheet))
	case b.isTable():
		return s.begin(ctx, b, records.BlankCSV(sheet))
	case b.from == "":
		return s.begin(ctx, b, worksheets.EmptyAnswers(sheet))
	}
	data, err := s.carried(sheet, b.from, rows)
	if err != nil {
		return err
	}
	return s.begin(ctx, b, data)
}

// isTable reports whether a table is begun, and not an answer file.
func (b beginning) isTable() bool {
	return b.csv || isBook(b.output) || strings.EqualFold(filepath.Ext(b.output), ".csv")
}

// begin writes an answer file that was begun. One that is there already holds
// somebody's answers.
func (s *session) begin(ctx context.Context, b beginning, data []byte) error {
	name := cmp.Or(b.output, "-")
	if err := s.isNew(name, b.force); err != nil {
		return err
	}
	if err := s.save(ctx, name, data); err != nil || name == "-" {
		return err
	}
	s.tell(worksheets.Msg("written: %s", name))
	return nil
}

// isNew refuses to replace a file unasked.
func (s *session) isNew(name string, force bool) error {
	if name == "-" || force {
		return nil
	}
	if _, err := os.Lstat(name); err == nil {
		return problem(name, worksheets.Msg("the file is there already"), worksheets.Msg("--force replaces it; or give another name"))
	}
	return nil
}

// carried is an answer file begun with the answers of another.
func (s *session) carried(sheet *worksheets.Worksheet, name string, rows []int) ([]byte, error) {
	if sheet.From == nil {
		return nil, usage{
			what: worksheets.Msg("%q takes nothing over from another worksheet", sheet.Title),
			hint: worksheets.Msg("leave out %s", "--from"),
		}
	}
	from, err := s.definition(sheet.From.Worksheet)
	if err != nil {
		return nil, err
	}
	file, err := s.answerFile(name)
	if err != nil {
		return nil, err
	}
	s.problems(file.NotesFor(from))
	answers, err := file.For(from)
	if err != nil {
		return nil, err
	}
	data, err := worksheets.Carry(sheet, from, answers, rows)
	if err != nil {
		return nil, placed(err, sheet, file)
	}
	return data, nil
}

// rowNumbers are the numbers of a list such as 2,5,7.
func rowNumbers(list string) (rows []int, err error) {
	for _, word := range strings.FieldsFunc(list, func(r rune) bool { return strings.ContainsRune(",，、 ", r) }) {
		n, err := strconv.Atoi(word)
		if err != nil || n < 1 {
			return nil, usage{
				what: worksheets.Msg("%q is no value for --%s", word, "rows"),
				hint: worksheets.Msg("write the numbers of rows: %s", "2,5,7"),
			}
		}
		rows = append(rows, n)
	}
	return rows, nil
}
