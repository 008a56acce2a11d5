package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"worksheetpdf/worksheets"
)

func (s *session) helpCommand() *cobra.Command {
	var man bool
	help := &cobra.Command{
		Use:   "help [COMMAND | block [KIND]]",
		Short: worksheets.Msg("show what a command does, or how a block is written").Format,
		Example: `worksheet help render
worksheet help block choice
worksheet help --man > worksheet.1`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 && args[0] == helpBlockTopic {
				return arguments("KIND", 1, 2)(cmd, args)
			}
			return arguments("COMMAND", 0, 1)(cmd, args)
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if man {
				s.manual(cmd.Root())
				return nil
			}
			if len(args) > 0 && args[0] == helpBlockTopic {
				return s.helpBlock(args[1:])
			}
			about, _, err := cmd.Root().Find(args)
			if err != nil {
				return unknownCommand(cmd.Root(), args)
			}
			s.help(about)
			return nil
		},
		ValidArgsFunction: func(cmd *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			var names []string
			for _, c := range cmd.Root().Commands() {
				if len(args) == 0 && c.IsAvailableCommand() {
					names = append(names, c.Name())
				}
			}
			return names, cobra.ShellCompDirectiveNoFileComp
		},
	}
	help.Flags().BoolVar(&man, "man", false, worksheets.Msg("write the manual page of all commands, for man -l").Format)
	return help
}

// shortHelp is what a call without a command is answered with.
func (s *session) shortHelp(root *cobra.Command) {
	fmt.Fprintf(s.out, "%s\n\n%s\n", s.translated(root.Long), s.say(worksheets.Msg("To begin with:")))
	s.table([][]string{
		{"  worksheet serve", s.say(worksheets.Msg("all of it in the browser"))},
		{"  worksheet list", s.say(worksheets.Msg("what is built in"))},
		{"  worksheet render problem-filter-card", s.say(worksheets.Msg("a PDF to print"))},
		{"  worksheet new 我的工作表", s.say(worksheets.Msg("a worksheet of one's own"))},
		{"  worksheet watch 我的工作表.yaml", s.say(worksheets.Msg("see it while it is written"))},
		{"  worksheet help", s.say(worksheets.Msg("all commands"))},
	})
}

// translated is a description, which is a key of the catalogue, in the
// reader's language.
func (s *session) translated(key string) string { return s.say(worksheets.Message{Format: key}) }

// translate puts all descriptions into the reader's language, for a shell to
// show: without the quotes that mark what a flag takes.
func (s *session) translate(root *cobra.Command) {
	for _, c := range root.Commands() {
		c.Short = s.translated(c.Short)
		c.Flags().VisitAll(func(f *pflag.Flag) { f.Usage = strings.ReplaceAll(s.translated(f.Usage), "`", "") })
	}
}

// help writes what a command does, its flags, and examples.
func (s *session) help(cmd *cobra.Command) {
	about := cmd.Long
	if about == "" {
		about = cmd.Short
	}
	fmt.Fprintln(s.out, s.translated(about))

	use := "worksheet " + cmd.Use
	if !cmd.HasParent() {
		use = "worksheet COMMAND"
	}
	if cmd.HasAvailableLocalFlags() && !strings.Contains(use, "[") {
		use += " [FLAGS]"
	}
	fmt.Fprintf(s.out, "\n%s\n  %s\n", s.say(worksheets.Msg("Usage:")), use)

	if commands := s.commandRows(cmd); len(commands) > 0 {
		fmt.Fprintf(s.out, "\n%s\n", s.say(worksheets.Msg("Commands:")))
		s.table(commands)
	}
	if flags := s.flagRows(cmd); len(flags) > 0 {
		fmt.Fprintf(s.out, "\n%s\n", s.say(worksheets.Msg("Flags:")))
		s.table(flags)
	}
	if cmd.Example != "" {
		example := strings.ReplaceAll(cmd.Example, "\n", "\n  ")
		fmt.Fprintf(s.out, "\n%s\n  %s\n", s.say(worksheets.Msg("Examples:")), example)
	}
	if !cmd.HasParent() {
		fmt.Fprintf(s.out, "\n%s\n", s.say(worksheets.Msg("%q shows more about a command.", "worksheet help COMMAND")))
	}
}

func (s *session) commandRows(cmd *cobra.Command) [][]string {
	var rows [][]string
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() || c.Name() == "help" { // which cobra does not count
			rows = append(rows, []string{"  " + c.Name(), s.translated(c.Short)})
		}
	}
	return rows
}

// valued is how a flag's value is written behind its name; "": it has none.
func valued(f *pflag.Flag, value string) string {
	switch {
	case value == "":
		return ""
	case f.NoOptDefVal != "": // it may stand alone
		return "[" + value + "]"
	}
	return " " + value
}

func (s *session) flagRows(cmd *cobra.Command) [][]string {
	var rows [][]string
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		value, about := pflag.UnquoteUsage(&pflag.Flag{Name: f.Name, Usage: s.translated(f.Usage), Value: f.Value})
		name := "      --" + f.Name
		if f.Shorthand != "" {
			name = "  -" + f.Shorthand + ", --" + f.Name
		}
		rows = append(rows, []string{name + valued(f, value), about})
	})
	return rows
}
