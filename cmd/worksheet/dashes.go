package main

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"worksheetpdf/worksheets"
)

// badDash is about the first argument that is a flag with the wrong dash: a
// full-width or long one, as Chinese input methods and word processors write,
// or one hyphen before a long name.
func badDash(root *cobra.Command, args []string) error {
	long, short := flagNames(root)
	for _, arg := range args {
		if arg == "--" {
			return nil
		}
		first, _ := utf8.DecodeRuneInString(arg)
		name := strings.TrimLeft(arg, "-—－–−")
		name, value, given := strings.Cut(name, "=")
		meant := "--" + name
		switch {
		case slices.Contains(long, name) && name != "":
		case slices.Contains(short, name):
			meant = "-" + name
		default:
			continue
		}
		if given {
			meant += "=" + value
		}
		switch {
		case strings.ContainsRune("—－–−", first):
			return usage{worksheets.Msg("%q begins with a dash that is no hyphen", arg), worksheets.Msg("write half-width hyphens: %s", meant)}
		case len(name) > 1 && first == '-' && !strings.HasPrefix(arg, "--"):
			return usage{worksheets.Msg("%q has one hyphen, and long flags have two", arg), worksheets.Msg("write two hyphens: %s", meant)}
		}
	}
	return nil
}

// flagNames are the names of all flags of all commands, and their letters.
func flagNames(root *cobra.Command) (long, short []string) {
	add := func(f *pflag.Flag) {
		long = append(long, f.Name)
		if f.Shorthand != "" {
			short = append(short, f.Shorthand)
		}
	}
	root.PersistentFlags().VisitAll(add)
	root.Flags().VisitAll(add)
	for _, c := range root.Commands() {
		c.Flags().VisitAll(add)
	}
	return long, short
}
