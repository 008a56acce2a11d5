package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"strconv"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"worksheetpdf/cmd/internal/output"
	"worksheetpdf/cmd/internal/page"
	"worksheetpdf/layouts/bundle"
	"worksheetpdf/layouts/filename"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
)

// bundling is what the flags of bundle say.
type bundling struct {
	bundle   string
	output   string // empty: named after the keyword
	dry      bool
	noSource bool // PDFs do not carry what they were made from
	force    bool
}

func (s *session) bundleCommand() *cobra.Command {
	var b bundling
	cmd := &cobra.Command{
		Use:   "bundle KEYWORD|FILE.yaml",
		Short: worksheets.Msg("make everything that a reader gets who sends a keyword").Format,
		Long: worksheets.Msg(`Makes the download behind a keyword, in a folder that is ready to be put on any
static host: the PDF of each worksheet, a booklet of all of them, pictures of
every page, a ZIP of all this, the page that the link leads to, the covers for
the article, and the text of the automatic reply. With fill: true in its file, also
the page 填写.html, on which the worksheets are filled in on a phone, and beside it
the folder 字体 with what only rare characters need.

KEYWORD is that of a built-in bundle; FILE.yaml is a bundle of your own. The
folder is replaced whole or not at all, and only where it is empty or holds
nothing but an older bundle, as it was made. Of a folder at which something is
mounted (a container's volume) the files are replaced one by one, the manifest
last. SOURCE_DATE_EPOCH, if set, is the files' date. The same input gives the
same bytes.

The PDF of each worksheet carries its definition, signed as the bundle gives it
out, and the answers that it comes with: "worksheet render --from" makes it again.
Comments in the definition go with it; --no-source leaves all of this out.`).Format,
		Example: `worksheet bundle 社区 -o dist
worksheet bundle 社区 --dry-run
worksheet check 我的资料包.yaml && worksheet bundle 我的资料包.yaml`,
		Args: arguments("KEYWORD|FILE.yaml", 1, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if f := cmd.Flags().Lookup("output"); f.Changed && b.output == "" {
				return emptyFlag(cmd, "output")
			}
			if b.output == "-" { // standard output, as everywhere; a folder of that name is ./-
				return usage{
					worksheets.Msg("a bundle is a folder, which standard output cannot take"),
					worksheets.Msg("name another folder: %q", "-o dist"),
				}
			}
			b.bundle = args[0]
			return s.bundle(cmd.Context(), b)
		},
		ValidArgsFunction: completeBundle,
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVarP(&b.output, "output", "o", "", worksheets.Msg("write to the folder `DIR`; else to one named after the keyword").Format)
	flags.BoolVar(&b.noSource, "no-source", false, worksheets.Msg("leave out of the PDFs what they are made from, but for those that are filled in on a screen").Format)
	flags.BoolVar(&b.force, "force", false, worksheets.Msg("replace files of the older bundle that were changed by hand").Format)
	flags.BoolVar(&b.dry, "dry-run", false, worksheets.Msg("show what would be made, and make nothing").Format)
	return cmd
}

// bundle makes a bundle. Until its files are made, nothing is written, and a
// signal ends the program as it ends any: what is read may be a pipe that
// nobody writes to.
func (s *session) bundle(ctx context.Context, asked bundling) error {
	b, folder, err := s.bundleNamed(asked.bundle)
	if err != nil {
		return err
	}
	plan, err := s.planned(ctx, b, folder, asked.noSource)
	if err != nil {
		return err
	}
	name := asked.output
	if name == "" {
		name = filename.Of(b.Keywords[0], "")
	}
	if asked.dry {
		return s.outline(ctx, plan, name)
	}
	return unwritten(name, s.makeBundle(ctx, plan, name, asked.force))
}

// makeBundle makes a bundle in a folder. A signal leaves that as it is.
func (s *session) makeBundle(ctx context.Context, plan *bundle.Plan, name string, force bool) error {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
	defer stop()
	folder, err := output.Begin(name, force)
	if err != nil {
		return err
	}
	defer folder.Close()
	progress, clear := s.progress()
	files, err := plan.Make(ctx, folder, progress)
	clear()
	if err != nil {
		return err
	}
	kept, err := folder.Commit(ctx)
	s.tellKept(kept)
	if err != nil {
		return err
	}
	s.tell(worksheets.Msg("written: %s, %d files", name, len(files)))
	return nil
}

// planned reads what a bundle names and lays it out.
func (s *session) planned(ctx context.Context, b *worksheets.Bundle, folder string, noSource bool) (*bundle.Plan, error) {
	input, err := s.gather(ctx, b, folder, noSource)
	if err != nil {
		return nil, err
	}
	plan, err := bundle.New(input)
	var problems worksheets.Problems
	if errors.As(err, &problems) {
		return nil, b.Source().Locate(problems)
	}
	return plan, err
}

// outline shows what would be made, and how large the PDFs would be.
func (s *session) outline(ctx context.Context, plan *bundle.Plan, output string) error {
	rows := [][]string{{s.say(worksheets.Msg("file")), s.say(worksheets.Msg("pages")), s.say(worksheets.Msg("width")), s.say(worksheets.Msg("size"))}}
	progress, clear := s.progress()
	files, err := plan.Measure(ctx, progress)
	clear()
	if err != nil {
		return err
	}
	for _, f := range inOneRow(files, page.Folder+"/") {
		row := []string{f.Name, "", "", ""}
		if f.Pages > 0 {
			row[1] = strconv.Itoa(f.Pages)
		}
		if f.Width > 0 {
			row[2] = strconv.Itoa(f.Width) + " px"
		}
		if f.Bytes > 0 {
			row[3] = bundle.ByteWords(f.Bytes)
		}
		rows = append(rows, row)
	}
	s.table(rows)
	fmt.Fprintln(s.err, s.say(worksheets.Msg("%d files would be written to %s; nothing was", len(files), output)))
	return nil
}

// inOneRow is files with those of a folder as one: a hundred of which nobody
// wants to see one.
func inOneRow(files []bundle.File, folder string) []bundle.File {
	var shown []bundle.File
	at := -1
	for _, f := range files {
		switch {
		case !strings.HasPrefix(f.Name, folder):
			shown = append(shown, f)
		case at < 0:
			at = len(shown)
			shown = append(shown, bundle.File{Name: folder, Bytes: f.Bytes})
		default:
			shown[at].Bytes += f.Bytes
		}
	}
	return shown
}

// progress shows how far the work is, on a terminal, in one line; clear takes
// it away.
func (s *session) progress() (show bundle.Progress, clear func()) {
	if !s.watched {
		return nil, func() {}
	}
	show = func(done, steps int) {
		fmt.Fprintf(s.err, "\r%s", s.say(worksheets.Msg("making %d of %d", done, steps)))
	}
	return show, func() { fmt.Fprint(s.err, "\r\x1b[K") }
}

// completeBundle offers the keywords, and bundles in the folder.
func completeBundle(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var names []string
	for _, b := range library.Bundles() {
		names = append(names, b.Keywords...)
	}
	return names, cobra.ShellCompDirectiveDefault
}
