package main

import (
	"strings"

	"worksheetpdf/worksheets"
)

// wrongKind is about a file that is something else than a command takes: what
// it is, and which command it is for. It is nil where nobody can tell, so that
// the reader of what is wanted says what is wrong with it.
func wrongKind(name string, data []byte, wanted worksheets.FileKind) error {
	kind := worksheets.KindOfFile(data)
	if kind == wanted || kind == worksheets.UnknownFile {
		return nil
	}
	use := func(what worksheets.Message, command ...string) error {
		for i, word := range command {
			if strings.ContainsAny(word, " '") {
				command[i] = `"` + word + `"`
			}
		}
		return problem(name, what, worksheets.Msg("use %s", "worksheet "+strings.Join(command, " ")))
	}
	switch kind {
	case worksheets.AnswersFile:
		id := "WORKSHEET"
		if file, err := worksheets.ReadAnswers(name, data); err == nil && file.Worksheet != "" {
			id = file.Worksheet
		}
		return use(worksheets.Msg("this is an answer file"), "render", id, "--answers", name)
	case worksheets.BundleFile:
		return use(worksheets.Msg("this is a bundle"), "bundle", name)
	case worksheets.ReportFile:
		return use(worksheets.Msg("this is a report"), "render", name, "--answers", "FILE")
	}
	return use(worksheets.Msg("this is the definition of a worksheet"), "render", name)
}
