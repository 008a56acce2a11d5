package main

import (
	"bufio"
	"context"
	"os"
	"path/filepath"

	"github.com/inconshreveable/mousetrap"
	"github.com/spf13/cobra"

	"worksheetpdf/worksheets"
)

// deskFolder is the folder in a person's own that a double click opens.
const deskFolder = "工作表"

// byDoubleClick runs the program for who has double-clicked it on Windows and
// sees no command line: it serves a folder of theirs. ok is false where it was
// begun in another way.
func (s *session) byDoubleClick(ctx context.Context, args []string) (status int, ok bool) {
	if len(args) > 0 || !mousetrap.StartedByExplorer() {
		return 0, false
	}
	cobra.MousetrapHelpText = "" // else it says that this is no program to double-click
	status = s.run(ctx, doubleClicked(os.UserHomeDir()))
	if status != done { // the window would go before anybody has read why
		s.tell(worksheets.Msg("press Enter to close this window"))
		_, _ = bufio.NewReader(s.in).ReadString('\n')
	}
	return status, true
}

// doubleClicked are the arguments that a double click stands for. The folder of
// the program is none to keep answers in: of a program in a ZIP it is gone soon.
func doubleClicked(home string, err error) []string {
	if err != nil {
		return []string{"serve"}
	}
	return []string{"serve", filepath.Join(home, deskFolder)}
}
