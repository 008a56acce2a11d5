package main

import (
	"fmt"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts"
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// measuring is what the flags of check say about room.
type measuring struct {
	room    bool
	answers string
	hand    float64 // mm, the width of a Han that is written
}

// What a hand may write, in mm; and how many characters a question leaves room
// for at the least.
const (
	usualHand       = 7.0
	leastHand       = 3.0
	mostHand        = 30.0
	leastCharacters = 4
)

// The flags of check that go together, and one that does not go with them.
const (
	flagRoom    = "room"
	flagAnswers = "answers"
	flagHand    = "hand"
	flagJSON    = "json"
)

func (m *measuring) flags(flags *pflag.FlagSet) {
	flags.BoolVar(&m.room, flagRoom, false, worksheets.Msg("measure the room that a worksheet leaves for answers").Format)
	flags.StringVar(&m.answers, flagAnswers, "", worksheets.Msg("with --room: hold the answers of `FILE` against it; sample:NAME is a built-in sample").Format)
	flags.Float64Var(&m.hand, flagHand, usualHand, worksheets.Msg("with --room: a character by hand is so many `MM` wide").Format)
}

// withoutRoom refuses the flags that mean nothing without --room.
func withoutRoom(cmd *cobra.Command) error {
	for _, name := range []string{flagAnswers, flagHand} {
		if cmd.Flags().Changed(name) {
			return usage{what: worksheets.Msg("%s needs %s", "--"+name, "--"+flagRoom), hint: seeFlags(cmd)}
		}
	}
	return nil
}

// measureRoom prints how many characters every question of a worksheet has room
// for, and which answers have none by hand.
func (s *session) measureRoom(cmd *cobra.Command, names []string, asked measuring) error {
	switch answers := cmd.Flags().Lookup(flagAnswers); {
	case len(names) > 1:
		return usage{what: worksheets.Msg("%s measures one worksheet, and here are %d", "--"+flagRoom, len(names)), hint: seeFlags(cmd)}
	case cmd.Flags().Changed(flagJSON):
		return usage{what: worksheets.Msg("%s and %s do not go together", "--"+flagRoom, "--"+flagJSON), hint: seeFlags(cmd)}
	case answers.Changed && asked.answers == "":
		return emptyFlag(cmd, flagAnswers)
	}
	if !(asked.hand >= leastHand && asked.hand <= mostHand) { // or it is no number
		return usage{
			what: worksheets.Msg("%q is no value for --%s", fmt.Sprint(asked.hand), flagHand),
			hint: worksheets.Msg("write a width from %s to %s mm", fmt.Sprint(leastHand), fmt.Sprint(mostHand)),
		}
	}
	sheet, err := s.definition(names[0])
	if err != nil {
		return err
	}
	rooms, err := layouts.Room(sheet, layouts.Options{Faces: fonts.Embedded(), Paper: sheet.Paper})
	if err != nil {
		return placed(err, sheet, nil)
	}
	wide := page.Millimetres(asked.hand)
	fmt.Fprintln(s.out, s.say(worksheets.Msg("characters that %q has room for: typed, typed at the least size, by hand at %s mm each", sheet.Title, fmt.Sprint(asked.hand))))
	for _, r := range rooms {
		fmt.Fprintf(s.out, "%4d %4d %4d  %s  %s\n", r.Characters(r.Type), r.Characters(r.Least), r.Characters(wide), r.Path, visible(r.Label))
		if n := r.Characters(wide); n < leastCharacters && r.Words() {
			s.problem(worksheets.Problem{
				Path: r.Path,
				What: worksheets.Msg("there is room for %d characters written by hand", n),
				Hint: worksheets.Msg("make it wider, or give it more lines"),
			})
		}
	}
	if asked.answers == "" {
		return nil
	}
	return s.measureAnswers(sheet, rooms, asked.answers, wide)
}

// measureAnswers prints which answers have no room by hand.
func (s *session) measureAnswers(sheet *worksheets.Worksheet, rooms []layouts.FieldRoom, name string, wide page.Length) error {
	file, err := s.answerFile(name)
	if err != nil {
		return err
	}
	s.problems(file.NotesFor(sheet))
	answers, err := file.For(sheet)
	if err != nil {
		return placed(err, sheet, file)
	}
	tight, all := layouts.Tightness(rooms, sheet, answers, wide)
	fmt.Fprintln(s.out, s.say(worksheets.Msg("%d of %d answers have room by hand", all-len(tight), all)))
	for _, a := range tight {
		fmt.Fprintf(s.out, "     %s  %s\n", a.Path, visible(a.Words))
	}
	return nil
}
