package main

import (
	"bytes"
	"context"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"worksheetpdf/cmd/internal/preview"
	"worksheetpdf/layouts/pdf"
	"worksheetpdf/worksheets"
)

// watching is what the flags of watch say.
type watching struct {
	rendering
	port int
}

func (s *session) watchCommand() *cobra.Command {
	var w watching
	cmd := &cobra.Command{
		Use:   "watch FILE",
		Short: worksheets.Msg("show a worksheet in the browser while it is written").Format,
		Long: worksheets.Msg(`Shows a definition, or a report, in the browser, and shows it anew whenever the
file or the answers are saved: what is wrong stands above the last that was good,
with its place and how to mend it. The page is on this machine only (127.0.0.1).
With --output the PDF is written each time; one that was good is kept while the
file has a fault. Ctrl-C ends it.`).Format,
		Example: `worksheet watch 周复盘.yaml
worksheet watch 周复盘.yaml --answers 答案.json -o 周复盘.pdf`,
		Args: arguments("FILE", 1, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			for _, name := range []string{"output", "answers"} {
				if f := cmd.Flags().Lookup(name); f.Changed && (f.Value.String() == "" || f.Value.String() == "[]") {
					return emptyFlag(cmd, name)
				}
			}
			w.worksheet = args[0]
			return s.watch(cmd.Context(), w)
		},
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringArrayVarP(&w.answers, "answers", "a", nil, worksheets.Msg("fill in the answers of `FILE`").Format)
	flags.StringVarP(&w.output, "output", "o", "", worksheets.Msg("write the PDF to `FILE` too, and replace it each time").Format)
	flags.BoolVar(&w.form, "form", false, worksheets.Msg("print the answers on the full form, to go on by hand; else as a report").Format)
	flags.IntVar(&w.port, "port", 0, worksheets.Msg("show the page on the port `N`; else on any that is free").Format)
	return cmd
}

// watch shows a worksheet until the context ends or a signal comes.
func (s *session) watch(ctx context.Context, w watching) error {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := s.watchable(w); err != nil {
		return err
	}
	files, err := preview.Watch(append([]string{w.worksheet}, w.answers...)...)
	if err != nil {
		return problem(w.worksheet, reason(err), worksheets.Message{})
	}
	defer files.Close()
	server, err := preview.Listen(w.port, s.previewWords())
	if noPort := noPort(w.port, err); noPort != nil {
		return noPort
	}
	if err != nil {
		return problem(w.worksheet, reason(err), worksheets.Message{})
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	s.tell(worksheets.Msg("open %s in the browser; Ctrl-C ends it", server.URL()))
	s.shown(ctx, server, w)
	served := make(chan error, 1)
	go func() { served <- server.Serve(ctx); cancel() }()
	err = files.Each(ctx, func() { s.shown(ctx, server, w) })
	cancel()
	if failure := <-served; err == nil {
		err = failure
	}
	return err
}

// watchable finds what cannot be watched.
func (s *session) watchable(w watching) error {
	for _, name := range append([]string{w.worksheet}, w.answers...) {
		if name == "-" {
			return usage{what: worksheets.Msg("standard input cannot be watched"), hint: worksheets.Msg("name a file")}
		}
		if info, err := os.Stat(name); err != nil || info.IsDir() {
			if _, _, known := builtInFile(name); known == nil {
				return usage{what: worksheets.Msg("%q is built in, and does not change", name), hint: worksheets.Msg("begin one of your own: %s", "worksheet new NAME --like "+name)}
			}
			if err != nil {
				return problem(name, reason(err), worksheets.Msg("to begin one: %s", "worksheet new NAME"))
			}
			return problem(name, worksheets.Msg("this is a folder, not a file"), worksheets.Msg("name a file"))
		}
	}
	if isPicture(w.output) || w.output == "-" || isFolderName(w.output) {
		return usage{what: worksheets.Msg("%q is no name of a PDF", w.output), hint: worksheets.Msg("write %s", "-o FILE.pdf")}
	}
	return s.askedWell(w.rendering)
}

// shown makes the document anew and shows it, in the browser and here.
func (s *session) shown(ctx context.Context, server *preview.Server, w watching) {
	var made preview.Document
	var failure error
	problems := s.collected(func() {
		if made, failure = s.previewed(ctx, w); failure != nil {
			s.report(failure)
		}
	})
	made.Failed = failure != nil
	for _, p := range problems {
		made.Problems = append(made.Problems, s.previewProblem(p))
	}
	if made.Failed && len(problems) == 0 { // no problem of a file
		what := failure.Error()
		if u, ok := failure.(usage); ok {
			what = s.say(u.what)
		}
		made.Problems = append(made.Problems, preview.Problem{Place: w.worksheet, What: what})
	}
	server.Show(made)
	s.problems(problems)
	now := time.Now().Format(time.TimeOnly)
	if made.Failed {
		s.tell(worksheets.Msg("%s: not shown; the last good one stays", now))
	} else {
		s.tell(worksheets.Msg("%s: shown, %d pages", now, len(made.Pages)))
	}
}

// Of a document the first pages are shown, so many dots wide an inch.
const (
	previewPages = 60
	previewDPI   = 110
)

// previewed makes the document, and writes its PDF where that is wanted.
func (s *session) previewed(ctx context.Context, w watching) (preview.Document, error) {
	document, err := s.document(w.rendering)
	if err != nil {
		return preview.Document{}, err
	}
	var b bytes.Buffer
	if err := pdf.Write(&b, document.Document, pdf.Options{}); err != nil {
		return preview.Document{}, err
	}
	made := preview.Document{Title: document.Title, PDF: b.Bytes()}
	for i := range document.Pages[:min(len(document.Pages), previewPages)] {
		picture, err := drawn(document.Document, i, previewDPI)
		if err != nil {
			return preview.Document{}, err
		}
		made.Pages = append(made.Pages, picture)
	}
	if w.output != "" {
		return made, s.save(ctx, w.output, b.Bytes())
	}
	return made, nil
}

func (s *session) previewProblem(p worksheets.Problem) preview.Problem {
	place := p.Place()
	if p.Path != "" {
		place += "  " + p.Path
	}
	return preview.Problem{Place: place, What: s.say(p.What), Hint: s.hintOf(p), Excerpt: p.Excerpt, Caret: p.Caret, Note: p.Note}
}

// previewWords are what the page says.
func (s *session) previewWords() preview.Words {
	language := "zh-CN"
	if s.english() {
		language = "en"
	}
	return preview.Words{
		Language: language,
		Stale:    s.say(worksheets.Msg("The file has a fault. Below is the last good one.")),
		Nothing:  s.say(worksheets.Msg("The file has a fault.")),
		Pages:    s.say(worksheets.Msg("%s pages", "#")),
		Note:     s.say(worksheets.Msg("Note:")),
		Hint:     s.say(worksheets.Msg("Hint: ")),
		Gone:     s.say(worksheets.Msg("The program has ended. Start it again with worksheet watch.")),
	}
}
