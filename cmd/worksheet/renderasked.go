package main

import (
	"slices"

	"worksheetpdf/worksheets"
)

// askedWell finds what cannot be meant, whatever the files hold.
func (s *session) askedWell(r rendering) error {
	inputs := append([]string{r.worksheet, r.from}, r.answers...)
	stdin := 0
	for _, name := range inputs {
		if name == "-" {
			stdin++
		}
	}
	switch {
	case r.dpi != 0 && !isPicture(r.output):
		return usage{what: worksheets.Msg("%s needs %s", "--dpi", "-o FILE.png"), hint: worksheets.Msg("a PDF has no dots: leave out %s", "--dpi")}
	case r.tablet && r.paper != "":
		return usage{what: worksheets.Msg("%s and %s exclude each other", "--tablet", "--paper"), hint: worksheets.Msg("leave out %s", "--paper")}
	case r.key && len(r.answers) > 0:
		return usage{
			what: worksheets.Msg("the answer key has the right answers, and takes no others"),
			hint: worksheets.Msg("leave out %s or %s", "--key", "--answers"),
		}
	case stdin > 1:
		return usage{what: worksheets.Msg("the worksheet and its answers cannot both come from standard input")}
	case r.output == "-" && s.terminal:
		return usage{
			what: worksheets.Msg("a PDF cannot be shown on a terminal"),
			hint: worksheets.Msg("send it to a file: %q", "> FILE"),
		}
	case slices.ContainsFunc(inputs, func(name string) bool { return sameFile(r.output, name) }),
		stdin > 0 && s.readFrom(r.output):
		return usage{
			what: worksheets.Msg("%q is read and would be replaced by the PDF", r.output),
			hint: worksheets.Msg("give the output another name"),
		}
	}
	return wrongFormat(r.output)
}
