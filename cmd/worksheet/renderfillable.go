package main

import (
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"worksheetpdf/layouts/pdf"
	"worksheetpdf/worksheets"
)

// fillable is whether a PDF has fields, and which face they are typed in, as the
// flag says it.
type fillable string

const (
	notFillable   fillable = ""
	wholeFillable fillable = "true"
	smallFillable fillable = "small"
)

// fillableFlag is the flag, which may stand alone.
func fillableFlag(flags *pflag.FlagSet, to *fillable) {
	flags.StringVar((*string)(to), "fillable", "", worksheets.Msg("make a PDF that is filled in on a screen, some 3.4 MB; `=small` makes one of 1.5 MB").Format)
	flags.Lookup("fillable").NoOptDefVal = string(wholeFillable)
}

// checkFillable finds what the flag cannot be.
func checkFillable(cmd *cobra.Command) error {
	f := cmd.Flags().Lookup("fillable")
	if value := fillable(f.Value.String()); value.known() && (value != notFillable || !f.Changed) {
		return nil
	}
	return usage{worksheets.Msg("%s cannot be %q", "--fillable", f.Value.String()), worksheets.Msg("write %s or %s", "--fillable", "--fillable=small")}
}

// known reports whether the flag may be so.
func (f fillable) known() bool { return f == notFillable || f == wholeFillable || f == smallFillable }

// fields is how a PDF's fields are written.
func (f fillable) fields() pdf.Fields {
	switch f {
	case wholeFillable:
		return pdf.WholeFields
	case smallFillable:
		return pdf.SmallFields
	}
	return pdf.NoFields
}

// filledInWell finds what cannot be meant of a PDF that is filled in on a screen.
func (r rendering) filledInWell() error {
	if r.fillable == notFillable {
		return nil
	}
	for _, flag := range []struct {
		name string
		set  bool
		hint worksheets.Message
	}{
		{"--form", r.form, worksheets.Msg("a fillable PDF has the full form: leave out %s", "--form")},
		{"--key", r.key, worksheets.Msg("leave out %s or %s", "--key", "--fillable")},
		{"--no-source", r.noSource, worksheets.Msg("what is typed is read back by the definition that the PDF carries: leave out %s", "--no-source")},
		{"-o FILE.png", isPicture(r.output), worksheets.Msg("only a PDF has fields")},
	} {
		if flag.set {
			return usage{worksheets.Msg("%s and %s exclude each other", "--fillable", flag.name), flag.hint}
		}
	}
	return nil
}
