package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"worksheetpdf/worksheets"
)

func (s *session) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   worksheets.Msg("show the version of this program").Format,
		Example: "worksheet version",
		Args:    without,
		RunE:    func(*cobra.Command, []string) error { return s.showVersion() },
	}
}

// showVersion writes the version, and what the program was built with and for.
func (s *session) showVersion() error {
	_, err := fmt.Fprintf(s.out, "worksheet %s %s %s/%s\n", version(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return err
}

// released is the version of a release. The linker sets it, see cmd/release.
var released string

// version is what the build knows of itself: that of the release, or else the
// module's, which names the revision.
func version() string {
	if released != "" {
		return released
	}
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "(devel)"
	}
	return info.Main.Version
}
