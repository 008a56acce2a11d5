package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"worksheetpdf/worksheets"
)

// manual writes the manual page of the whole program in the reader's language,
// for man -l: one section a command (man-pages(7), roff's man macros).
func (s *session) manual(root *cobra.Command) {
	fmt.Fprintf(s.out, ".TH WORKSHEET 1 \"\" \"worksheet %s\"\n", roff(version()))
	s.section(worksheets.Msg("Name"))
	fmt.Fprintf(s.out, "worksheet \\- %s\n", roff(s.say(worksheets.Msg("print Chinese worksheets"))))
	s.section(worksheets.Msg("Usage"))
	fmt.Fprintln(s.out, "worksheet COMMAND [FLAGS]")
	s.section(worksheets.Msg("Description"))
	s.paragraphs(s.translated(root.Long))
	s.section(worksheets.Msg("Commands"))
	for _, c := range root.Commands() {
		if c.IsAvailableCommand() || c.Name() == "help" {
			s.manualOf(c)
		}
	}
	s.section(worksheets.Msg("Environment"))
	s.paragraphs(s.say(worksheets.Msg("LC_ALL, LC_MESSAGES, LANG: messages are in English where the first of them that is set begins with en, else in Chinese. SOURCE_DATE_EPOCH: the date of the files that are made.")))
	s.section(worksheets.Msg("Exit status"))
	s.paragraphs(s.say(worksheets.Msg("0: done. 1: the input is wrong, or the work could not be done. 2: wrong flags or arguments.")))
}

func (s *session) section(name worksheets.Message) {
	fmt.Fprintf(s.out, ".SH %s\n", roff(s.say(name)))
}

// manualOf is the section of a command.
func (s *session) manualOf(c *cobra.Command) {
	fmt.Fprintf(s.out, ".SS worksheet %s\n", roff(c.Use))
	about := c.Long
	if about == "" {
		about = c.Short
	}
	s.paragraphs(s.translated(about))
	c.LocalFlags().VisitAll(func(f *pflag.Flag) {
		value, about := pflag.UnquoteUsage(&pflag.Flag{Name: f.Name, Usage: s.translated(f.Usage), Value: f.Value})
		name := "--" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", " + name
		}
		fmt.Fprintf(s.out, ".TP\n\\fB%s\\fR%s\n%s\n", roff(name), roff(valued(f, value)), roff(about))
	})
	if c.Example != "" {
		fmt.Fprintf(s.out, ".PP\n.nf\n%s\n.fi\n", roff(c.Example))
	}
}

// paragraphs writes text in paragraphs.
func (s *session) paragraphs(text string) {
	for _, p := range strings.Split(text, "\n\n") {
		fmt.Fprintf(s.out, ".PP\n%s\n", roff(p))
	}
}

// roff is text that the formatter takes as it is.
func roff(text string) string {
	text = strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(text)
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if strings.HasPrefix(line, ".") || strings.HasPrefix(line, "'") {
			lines[i] = `\&` + line
		}
	}
	return strings.Join(lines, "\n")
}
