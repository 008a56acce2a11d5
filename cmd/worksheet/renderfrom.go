package main

import (
	"context"

	"github.com/spf13/cobra"

	"worksheetpdf/cmd/internal/confined"
	"worksheetpdf/layouts/bundle/importing"
	"worksheetpdf/worksheets"
)

// pdfLimit is how large a PDF may be that is read for what it carries.
const pdfLimit = 64 << 20

// fromAlone asks that nothing is said beside --from which the PDF says itself.
func fromAlone(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usage{worksheets.Msg("%q is one argument too many", args[0]), worksheets.Msg("the PDF says itself what it was made from")}
	}
	for _, name := range []string{"answers", "paper", "form", "tablet", "key"} {
		if cmd.Flags().Lookup(name).Changed {
			return usage{worksheets.Msg("%s and %s exclude each other", "--from", "--"+name), worksheets.Msg("the PDF says itself what it was made from")}
		}
	}
	return nil
}

// asBefore is how a PDF was asked for, which is made again from what it carries.
func (s *session) asBefore(ctx context.Context, r rendering) (rendering, error) {
	o, err := s.originIn(ctx, r.from)
	if err != nil {
		return r, err
	}
	s.again = o
	r.worksheet, r.answers, r.paper = o.Definition, o.Answers, o.Paper
	r.form, r.tablet, r.key = o.Form, o.Tablet, o.Key
	return r, nil
}

// originIn reads what a PDF carries.
func (s *session) originIn(ctx context.Context, name string) (*origin, error) {
	data, err := s.read(name, pdfLimit)
	if err != nil {
		return nil, err
	}
	limits := confined.Limits{Limits: importing.Limits{Bytes: pdfLimit}}
	attached, err := confined.Attached(ctx, name, data, limits)
	if err != nil {
		return nil, err
	}
	o, ok := originOf(attached)
	if !ok {
		return nil, noOrigin(name)
	}
	return o, nil
}
