package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"worksheetpdf/cmd/internal/engine"
	"worksheetpdf/cmd/internal/origin"
	"worksheetpdf/cmd/internal/page"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
)

// paging is what the flags of page say.
type paging struct {
	worksheets []string
	output     string
	fonts      bool // the folder of rare characters is written too
	force      bool
}

// pageName is what a page is called that nobody gave a name.
const pageName = "填写.html"

func (s *session) pageCommand() *cobra.Command {
	var p paging
	cmd := &cobra.Command{
		Use:   "page WORKSHEET...",
		Short: worksheets.Msg("make one HTML file that fills in worksheets on a phone").Format,
		Long: worksheets.Msg(`Makes one HTML file with the whole program in it: a form for each worksheet, its
finished pages as one types, and the PDF, which equals that of render. It works
from a disk, from any static host and in WeChat's browser, and offline once it is
open. What a reader writes stays in the browser.

Reports over the worksheets of the page are in it too. The page carries the 4,600
characters that people write most, those of names among them; with --fonts the
folder 字体 is written beside it, from which it fetches others where it is served.
One that it does not have is named before anything is made.`).Format,
		Example: `worksheet page community-listening-sheet problem-filter-card shortest-loop-checklist -o 填写.html
worksheet page 我的工作表.yaml 我的报告.yaml -o 网站/填写.html --fonts`,
		Args:              arguments("WORKSHEET", 1, -1),
		ValidArgsFunction: completeDefinition,
		RunE: func(cmd *cobra.Command, args []string) error {
			if f := cmd.Flags().Lookup("output"); f.Changed && p.output == "" {
				return emptyFlag(cmd, "output")
			}
			if p.output == "-" && p.fonts {
				return usage{worksheets.Msg("%s and %s exclude each other", "--fonts", "-o -"), worksheets.Msg("name a file: %s", "-o "+pageName)}
			}
			p.worksheets = args
			return s.page(cmd.Context(), p)
		},
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVarP(&p.output, "output", "o", "", worksheets.Msg("write to `FILE` and replace it; - is standard output, FOLDER/ a folder to write into").Format)
	flags.BoolVar(&p.fonts, "fonts", false, worksheets.Msg("write the folder 字体 beside it too, for rare characters").Format)
	flags.BoolVar(&p.force, "force", false, worksheets.Msg("replace the file though its name was not given").Format)
	return cmd
}

// page makes a page, and the folder of rare characters beside it.
func (s *session) page(ctx context.Context, p paging) error {
	definitions, err := s.definitionsFor(p.worksheets)
	if err != nil {
		return err
	}
	file, err := page.Make(definitions)
	if err != nil {
		return withoutEngine(err)
	}
	name := p.output
	if name == "" || isFolderName(name) {
		if err := namedFolder(name); err != nil {
			return err
		}
		name = filepath.Join(name, pageName)
		if err := s.isNew(name, p.force); err != nil {
			return err
		}
	}
	if p.fonts {
		if err := s.savePieces(ctx, filepath.Join(filepath.Dir(name), page.Folder), definitions); err != nil {
			return err
		}
	}
	if err := s.save(ctx, name, file); err != nil {
		return err
	}
	if p.output == "" || isFolderName(p.output) {
		s.tell(worksheets.Msg("written: %s", name))
	}
	return nil
}

// savePieces writes the pieces of the faces that a page does not carry. A piece
// of another page is the same where it has the same name, or is larger.
func (s *session) savePieces(ctx context.Context, folder string, definitions []engine.Definition) error {
	if err := os.Mkdir(folder, 0o777); err != nil && !errors.Is(err, os.ErrExist) {
		return problem(folder, worksheets.Msg("cannot be written: %s", reason(err)), worksheets.Message{})
	}
	pieces, err := page.Pieces(definitions)
	if err != nil {
		return err
	}
	for _, piece := range pieces {
		if err := s.save(ctx, filepath.Join(folder, piece.Name), piece.Data); err != nil {
			return err
		}
	}
	return nil
}

// withoutEngine is about a program that cannot make pages.
func withoutEngine(err error) error {
	if !errors.Is(err, page.ErrNoEngine) {
		return err
	}
	return problem("", worksheets.Msg("this program was built without the engine of pages"), worksheets.Msg("build it with %q", "make"))
}

// definitionsFor are the definitions of a page, with the built-in reports that
// are over its worksheets.
func (s *session) definitionsFor(names []string) ([]engine.Definition, error) {
	var definitions []engine.Definition
	var reports []*worksheets.Report
	var ids []string // of worksheets
	for _, name := range names {
		s.origin = new(origin.Origin)
		if report, ok, err := s.reportOf(name); ok {
			if err != nil {
				return nil, err
			}
			if _, err := s.pictures(report); err != nil {
				return nil, err
			}
			reports = append(reports, report)
		} else {
			sheet, err := s.definition(name)
			if err != nil {
				return nil, err
			}
			if _, err := s.pictures(sheet); err != nil {
				return nil, err
			}
			ids = append(ids, sheet.ID)
		}
		definitions = append(definitions, keptIn(s.origin))
	}
	s.origin = nil
	for _, r := range reports {
		if err := overAll(r, ids); err != nil {
			return nil, err
		}
	}
	return append(definitions, reportsOver(ids, reports)...), nil
}

// keptIn is the definition that was read last, with its images.
func keptIn(o *origin.Origin) engine.Definition {
	d := engine.Definition{File: o.Definition}
	d.Data, _ = o.Read(o.Definition)
	for _, name := range o.Images {
		if d.Images == nil {
			d.Images = map[string][]byte{}
		}
		d.Images[name], _ = o.Read(name)
	}
	return d
}

// overAll asks that the page has all worksheets that a report is over.
func overAll(r *worksheets.Report, ids []string) error {
	for _, id := range r.Over {
		if !slices.Contains(ids, id) {
			return problem(r.Source().File(), worksheets.Msg("the report %q is over %q, which the page has not", r.Title, id),
				worksheets.Msg("name these worksheets too: %s", strings.Join(r.Over, " ")))
		}
	}
	return nil
}

// reportsOver are the built-in reports over these worksheets alone, but for those
// that the page has.
func reportsOver(ids []string, have []*worksheets.Report) []engine.Definition {
	var definitions []engine.Definition
	for _, id := range library.ReportIDs() {
		file, data, _ := library.Report(id)
		report, err := worksheets.ReadReport(file, data)
		if err != nil || overAll(report, ids) != nil || slices.ContainsFunc(have, func(r *worksheets.Report) bool { return r.ID == id }) {
			continue
		}
		definitions = append(definitions, engine.Definition{File: library.Plain(file), Data: data})
	}
	return definitions
}
