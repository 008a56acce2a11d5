package main

import (
	"context"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"worksheetpdf/worksheets"
)

// beginning is what the flags of answers say.
type beginning struct {
	worksheet, from, rows string
}

func (s *session) answersCommand() *cobra.Command {
	var b beginning
	cmd := &cobra.Command{
		Use:   "answers WORKSHEET",
		Short: worksheets.Msg("write an empty answer file to fill in").Format,
		Long: worksheets.Msg(`Writes an answer file for a worksheet to standard output, with every question and
no answer. What is left out or empty is printed blank.

With --from it begins with what the worksheet takes over from the answers to
another: problem-filter-card has a card for each JTBD sentence of a listening sheet,
shortest-loop-checklist its counts. The definition says what comes from where.`).Format,
		Example: `worksheet answers problem-filter-card > 答案.json
worksheet check 答案.json
worksheet answers problem-filter-card --from 聆听.json --rows 2,5,7 > 卡.json
worksheet answers shortest-loop-checklist --from 聆听.json > 清单.json`,
		Args:              arguments("WORKSHEET", 1, 1),
		ValidArgsFunction: completeWorksheet,
		RunE: func(cmd *cobra.Command, args []string) error {
			for _, name := range []string{"from", "rows"} {
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
	return cmd
}

// answers writes an answer file, empty or begun.
func (s *session) answers(ctx context.Context, b beginning) error {
	rows, err := rowNumbers(b.rows)
	if err != nil {
		return err
	}
	switch {
	case b.from == "" && b.rows != "":
		return usage{what: worksheets.Msg("%s needs %s", "--rows", "--from"), hint: worksheets.Msg("%q shows the flags", "worksheet help answers")}
	case b.from == "-" && b.worksheet == "-":
		return usage{what: worksheets.Msg("the worksheet and its answers cannot both come from standard input")}
	}
	sheet, err := s.definition(b.worksheet)
	if err != nil {
		return err
	}
	if b.from == "" {
		return s.save(ctx, "-", worksheets.EmptyAnswers(sheet))
	}
	data, err := s.carried(sheet, b.from, rows)
	if err != nil {
		return err
	}
	return s.save(ctx, "-", data)
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
