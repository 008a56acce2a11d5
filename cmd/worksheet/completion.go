package main

import (
	_ "embed"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
)

//go:embed completion.bash
var bashWords string

func (s *session) completionCommand() *cobra.Command {
	shells := []string{"bash", "zsh", "fish", "powershell"}
	return &cobra.Command{
		Use:   "completion SHELL",
		Short: worksheets.Msg("write the shell's script for completing commands").Format,
		Long:  worksheets.Msg("Writes the script that completes commands, flags and worksheets when the Tab key\nis pressed. SHELL is bash, zsh, fish or powershell. Nothing else has to be installed.").Format,
		Example: `eval "$(worksheet completion bash)"
worksheet completion fish > ~/.config/fish/completions/worksheet.fish`,
		Args:              arguments("SHELL", 1, 1),
		ValidArgsFunction: cobra.FixedCompletions(shells, cobra.ShellCompDirectiveNoFileComp),
		RunE: func(cmd *cobra.Command, args []string) error {
			if !slices.Contains(shells, args[0]) {
				return usage{
					what: worksheets.Msg("there is no completion for %q", args[0]),
					hint: worksheets.Msg("there is one for: %s", strings.Join(shells, ", ")),
				}
			}
			return s.completion(cmd.Root(), args[0])
		},
	}
}

func (s *session) completion(root *cobra.Command, shell string) error {
	switch shell {
	case "zsh":
		return root.GenZshCompletion(s.out)
	case "fish":
		return root.GenFishCompletion(s.out, true)
	case "powershell":
		return root.GenPowerShellCompletionWithDesc(s.out)
	}
	if _, err := io.WriteString(s.out, bashWords); err != nil {
		return err
	}
	return root.GenBashCompletionV2(s.out, true)
}

// completing reports whether the shell asks what could stand next.
func completing(args []string) bool {
	return len(args) > 0 && (args[0] == cobra.ShellCompRequestCmd || args[0] == cobra.ShellCompNoDescRequestCmd)
}

// complete has the values of a flag completed.
func complete(cmd *cobra.Command, flag string, values cobra.CompletionFunc) {
	// The only error is a flag that does not exist, which a test would see.
	_ = cmd.RegisterFlagCompletionFunc(flag, values)
}

// completeWorksheet offers the built-in ids, and leaves files to the shell.
func completeWorksheet(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return sheetNames(), cobra.ShellCompDirectiveDefault
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
