package main

import (
	"context"

	"worksheetpdf/cmd/internal/confined"
	"worksheetpdf/cmd/internal/origin"
	"worksheetpdf/fonts"
	"worksheetpdf/layouts"
	"worksheetpdf/layouts/bundle/importing"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/records"
)

// pdfLimit is how large a PDF may be that is read for what it carries.
const pdfLimit = 64 << 20

// carriedIn reads what a PDF was made from, and what stands in its fields.
func (s *session) carriedIn(ctx context.Context, name string) (*origin.Origin, []importing.Field, error) {
	data, err := s.read(name, pdfLimit)
	if err != nil {
		return nil, nil, err
	}
	carried, err := confined.Carry(ctx, name, data, confined.Limits{Limits: importing.Limits{Bytes: pdfLimit}})
	if err != nil {
		return nil, nil, err
	}
	o, ok := origin.Of(carried.Attached)
	switch {
	case !ok && len(carried.Fields) > 0:
		return nil, nil, problem(name, worksheets.Msg("this PDF does not carry the worksheet that its fields belong to"),
			worksheets.Msg("another program has made or changed it: ask for the file as it was given out, filled in and saved"))
	case !ok:
		return nil, nil, noOrigin(name)
	}
	return o, carried.Fields, nil
}

// filledIn is the answer file of what stands in the fields of a PDF; nil: nothing
// does. What was given out with it stays byte for byte where no field differs from
// it, which changed reports.
func (s *session) filledIn(file string, o *origin.Origin, fields []importing.Field) (data []byte, changed bool, err error) {
	if len(fields) == 0 {
		return nil, false, flattened(file, o)
	}
	definition, ok := o.Read(o.Definition)
	if !ok || len(o.Answers) > 1 {
		return nil, false, noOrigin(file)
	}
	sheet, err := worksheets.Read(o.Definition, definition)
	if err != nil {
		return nil, false, inFile(file, err)
	}
	var before *worksheets.AnswerFile
	if len(o.Answers) == 1 {
		if data, ok = o.Read(o.Answers[0]); !ok {
			return nil, false, noOrigin(file)
		}
		if before, err = worksheets.ReadAnswers(o.Answers[0], data); err != nil {
			return nil, false, inFile(file, err)
		}
	}
	typed := make([]records.Typed, len(fields))
	for i, f := range fields {
		typed[i] = records.Typed(f)
	}
	record, changed, err := records.Filled(file, sheet, before, typed)
	if err != nil {
		return nil, false, inFile(file, err)
	}
	answers, notes, err := record.Check(sheet)
	if err != nil {
		return nil, false, err
	}
	s.problems(notes)
	if !changed {
		return data, false, nil
	}
	s.problems(unprintable(file, answers))
	return record.Text, true, nil
}

// unprintable notes characters that were typed and no face has: they are kept,
// and cannot be printed.
func unprintable(file string, answers *worksheets.Answers) worksheets.Problems {
	notes := layouts.Unprintable(answers, fonts.Embedded())
	for i := range notes {
		notes[i].File, notes[i].Note = file, true
	}
	return notes
}

// flattened is about a PDF whose fields are gone, and says what it still gives.
func flattened(file string, o *origin.Origin) error {
	hint := worksheets.Msg("save it in the viewer, and do not print it into a PDF; it was given out blank, so that nothing else is in it")
	if len(o.Answers) > 0 {
		hint = worksheets.Msg("save it in the viewer, and do not print it into a PDF; %s writes what it was given out with", "worksheet read --given")
	}
	return problem(file, worksheets.Msg("the fields of this PDF are gone: a program has made pictures of them, and what was typed cannot be read"), hint)
}
