package main

import (
	"context"

	"github.com/spf13/cobra"

	"worksheetpdf/cmd/internal/origin"
	"worksheetpdf/worksheets"
)

// fromAlone asks that nothing is said beside --from which the PDF says itself.
func fromAlone(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usage{worksheets.Msg("%q is one argument too many", args[0]), worksheets.Msg("the PDF says itself what it was made from")}
	}
	for _, name := range []string{"answers", "paper", "form", "tablet", "key", "fillable"} {
		if cmd.Flags().Lookup(name).Changed {
			return usage{worksheets.Msg("%s and %s exclude each other", "--from", "--"+name), worksheets.Msg("the PDF says itself what it was made from")}
		}
	}
	return nil
}

// asBefore is how a PDF was asked for, which is made again from what it carries,
// or with what was filled in since.
func (s *session) asBefore(ctx context.Context, r rendering) (rendering, error) {
	o, fields, err := s.carriedIn(ctx, r.from)
	if err != nil {
		return r, err
	}
	if !fillable(o.Fillable).known() {
		return r, noOrigin(r.from)
	}
	if o.Fillable != "" {
		data, changed, err := s.filledIn(r.from, o, fields)
		if err != nil {
			return r, err
		}
		if changed {
			o = o.Answered(data)
		}
	}
	s.again = o
	r.worksheet, r.answers, r.paper = o.Definition, o.Answers, o.Paper
	r.form, r.tablet, r.key, r.fillable = o.Form, o.Tablet, o.Key, fillable(o.Fillable)
	return r, nil
}

// given is a file of a PDF that is being made again, by its name there; ok is
// false where there is none.
func (s *session) given(name string) (data []byte, ok bool) {
	if s.again == nil {
		return nil, false
	}
	return s.again.Read(name)
}

// noOrigin is about a PDF that does not say what it was made from.
func noOrigin(name string) error {
	return problem(name, worksheets.Msg("this PDF does not carry what it was made from"),
		worksheets.Msg("it was made with %s, or by another program: give its worksheet and answers", "--no-source"))
}

// asked is what the PDF says of how it was asked for.
func (r rendering) asked() origin.Asked {
	return origin.Asked{Paper: r.paper, Form: r.form, Tablet: r.tablet, Key: r.key, Fillable: string(r.fillable)}
}
