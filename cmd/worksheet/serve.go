package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"

	"github.com/spf13/cobra"

	"worksheetpdf/cmd/internal/serve"
	"worksheetpdf/worksheets"
)

// serving is what the flags of serve say.
type serving struct {
	folder string
	port   int
	closed bool // the browser stays closed
}

func (s *session) serveCommand() *cobra.Command {
	var v serving
	cmd := &cobra.Command{
		Use:   "serve [FOLDER]",
		Short: worksheets.Msg("fill in, make and write worksheets in the browser").Format,
		Long: worksheets.Msg(`Shows the worksheets in the browser, those that are built in and those of FOLDER
(the current one, if none is named; one that is not there is made): to fill in, with
the finished pages beside; to print; to make for many people from a spreadsheet that
is dropped on the page; and to write, with completion, and what is wrong at its line.
Answers and definitions are saved in the folder.

The page is on this machine only (127.0.0.1). Who knows its address may read and
write the definitions and answers in the folder, and no others. Ctrl-C ends it.`).Format,
		Example: `worksheet serve
worksheet serve ~/工作表`,
		Args: arguments("FOLDER", 0, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			v.folder = "."
			if len(args) > 0 {
				v.folder = args[0]
			}
			return s.serve(cmd.Context(), v)
		},
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return nil, cobra.ShellCompDirectiveFilterDirs
		},
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.IntVar(&v.port, "port", 0, worksheets.Msg("show the page on the port `N`; else on any that is free").Format)
	flags.BoolVar(&v.closed, "no-open", false, worksheets.Msg("do not open the browser").Format)
	return cmd
}

// serve shows the page until the context ends or a signal comes.
func (s *session) serve(ctx context.Context, v serving) error {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := os.MkdirAll(v.folder, 0o777); err != nil {
		return problem(v.folder, worksheets.Msg("cannot be written: %s", reason(err)), worksheets.Msg("name a folder, or one that can be made"))
	}
	folder, err := filepath.Abs(v.folder)
	if err == nil {
		err = os.Chdir(folder) // so that problems name files as the page does
	}
	if err != nil {
		return problem(v.folder, reason(err), worksheets.Message{})
	}
	desk, err := serve.Open(serve.Options{
		Folder: folder, Port: v.port, English: s.english(), Version: version(),
		Check: s.deskCheck, New: deskStarter, Batch: s.deskBatch, Bundle: s.deskBundle, Page: s.deskPage,
	})
	if noPort := noPort(v.port, err); noPort != nil {
		return noPort
	}
	if err != nil {
		return problem(v.folder, reason(err), worksheets.Message{})
	}
	if s.quiet {
		fmt.Fprintln(s.out, desk.URL()) // nothing can be done without it
	}
	s.tell(worksheets.Msg("open %s in the browser; Ctrl-C ends it", desk.URL()))
	if s.watched && !v.closed && s.openBrowser(ctx, desk.URL()) != nil {
		s.tell(worksheets.Msg("the browser could not be opened: open the address yourself"))
	}
	return desk.Serve(ctx)
}

// desk is a session for one request, which shows nothing.
func (s *session) desk() *session {
	return &session{getenv: s.getenv, kept: new(worksheets.Problems), err: io.Discard}
}

// deskCheck is what check says of a file of the current folder.
func (s *session) deskCheck(ctx context.Context, name string, text []byte) []serve.Problem {
	one := s.desk()
	file := checking{name: name}
	file.read(name, text)
	given := one.definitionsHere()
	if file.sheet != nil {
		given[file.sheet.ID] = file.sheet
	}
	found := one.collected(func() {
		_, err := one.checked(ctx, file, given)
		one.problems(file.notes(given))
		if err != nil {
			one.report(err)
		}
	})
	return one.deskProblems(name, found)
}

// definitionsHere are the good worksheets of the current folder, by their ids.
func (s *session) definitionsHere() map[string]*worksheets.Worksheet {
	given := map[string]*worksheets.Worksheet{}
	for _, pattern := range []string{"*.yaml", "*.yml"} {
		names, _ := filepath.Glob(pattern) // a pattern that is well formed
		for _, name := range names[:min(len(names), mostDefinitions)] {
			if info, err := os.Lstat(name); err != nil || !info.Mode().IsRegular() {
				continue
			}
			data, err := s.read(name, definitionLimit)
			if err != nil || worksheets.KindOfFile(data) != worksheets.WorksheetFile {
				continue
			}
			if sheet, err := worksheets.Read(name, data); err == nil && given[sheet.ID] == nil {
				given[sheet.ID] = sheet
			}
		}
	}
	return given
}

// mostDefinitions is how many definitions of a folder are looked through for
// the one that answers belong to.
const mostDefinitions = 500

// deskProblems are problems as the page shows them; of another file than the one
// that it asks about, with that file's name.
func (s *session) deskProblems(name string, problems worksheets.Problems) []serve.Problem {
	shown := []serve.Problem{}
	for _, p := range problems {
		one := serve.Problem{Line: p.Line, Column: p.Column, Path: p.Path, Message: s.say(p.What), Hint: s.hintOf(p), Note: p.Note}
		if p.File != name {
			one.File = p.File
		}
		shown = append(shown, one)
	}
	return shown
}

// deskStarter is a new definition.
func deskStarter(title, like string, own []byte) ([]byte, error) {
	text := starter
	switch {
	case own != nil:
		text = string(own)
	case like != "":
		var err error
		if text, err = copyOf(like); err != nil {
			return nil, err
		}
	}
	return []byte(apart(named(text, title), idsIn("."))), nil
}
