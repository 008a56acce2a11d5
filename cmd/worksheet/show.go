package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
)

func (s *session) showCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "show ID",
		Short: worksheets.Msg("show the file of something built in").Format,
		Long: worksheets.Msg(`Writes to standard output what is built in, byte for byte: the definition of a
worksheet or a report by its id, a bundle by its id or keyword, an answer file as
sample:NAME. It is a file to learn from, and to begin one's own with.`).Format,
		Example: `worksheet show problem-filter-card
worksheet show 社区 > 我的资料包.yaml
worksheet show sample:slash-problem-filter-card`,
		Args: arguments("ID", 1, 1),
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return builtInNames(), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(_ *cobra.Command, args []string) error {
			_, data, err := builtInFile(args[0])
			if err == nil {
				_, err = s.out.Write(data)
			}
			return err
		},
	}
}

// builtInFile is the file of what is built in under a name, and its name in
// problems. That of a sample may leave its prefix out where nothing else has
// the name: an example's sample is called as the example is.
func builtInFile(name string) (file string, data []byte, err error) {
	id := strings.TrimSuffix(name, ".yaml")
	if file, data, ok := library.Worksheet(id); ok {
		return file, data, nil
	}
	if file, data, ok := library.Report(id); ok {
		return file, data, nil
	}
	if data, ok := library.BundleFile(id); ok {
		return name, data, nil
	}
	sample := strings.TrimPrefix(name, samplePrefix)
	if data, ok := library.Sample(strings.TrimSuffix(sample, ".json") + ".json"); ok {
		return name, data, nil
	}
	return "", nil, problem("", worksheets.Msg("nothing built in is called %q", name),
		didYouMean(name, builtInNames(), worksheets.Msg("%q shows all that is", "worksheet list")))
}

// builtInNames are the names of all that is built in.
func builtInNames() []string {
	names := definitionNames()
	for _, b := range library.Bundles() {
		names = append(names, b.ID)
		names = append(names, b.Keywords...)
	}
	slices.Sort(names)
	for _, name := range samples() {
		names = append(names, samplePrefix+name)
	}
	return slices.Compact(names)
}
