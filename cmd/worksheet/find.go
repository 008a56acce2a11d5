package main

import (
	"cmp"
	"os"
	"slices"
	"strings"

	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
)

// definition is the worksheet that an argument names: one that is built in, or
// a file.
func (s *session) definition(name string) (*worksheets.Worksheet, error) {
	if data, ok := s.given(name); ok {
		return s.readDefinition(name, data)
	}
	if data, ok := s.given(name + ".yaml"); ok { // that of a report's
		return s.readDefinition(name+".yaml", data)
	}
	if sheet, ok, err := library.Read(name); ok {
		if file, data, _ := library.Worksheet(name); err == nil {
			s.origin.AddDefinition(library.Plain(file), data)
		}
		return sheet, err
	}
	if !isFile(name) {
		return nil, problem("", worksheets.Msg("there is no worksheet %q", name),
			didYouMean(name, definitionNames(), worksheets.Msg("%q shows those that are built in; a file's name ends in .yaml", "worksheet list")))
	}
	data, err := s.read(name, definitionLimit)
	if err != nil {
		return nil, err
	}
	sheet, err := s.readDefinition(name, data)
	if err != nil {
		return nil, cmp.Or(wrongKind(name, data, worksheets.WorksheetFile), err)
	}
	s.problems(sheet.Source().Notes())
	return sheet, nil
}

// readDefinition reads the definition of a worksheet, and keeps it.
func (s *session) readDefinition(file string, data []byte) (*worksheets.Worksheet, error) {
	sheet, err := worksheets.Read(file, data)
	if err == nil {
		s.origin.AddDefinition(library.Plain(file), data)
	}
	return sheet, err
}

// reportOf is the report that an argument names, where it names one: one that is
// built in, or a file that is over worksheets.
func (s *session) reportOf(name string) (report *worksheets.Report, ok bool, err error) {
	if file, data, ok := library.Report(name); ok {
		report, err = s.readReport(file, data)
		return report, true, err
	}
	if data, ok := s.given(name); ok {
		if !worksheets.IsReport(data) {
			return nil, false, nil
		}
		report, err = s.readReport(name, data)
		return report, true, err
	}
	if name == "-" || !worksheets.IsDefinitionFile(name) { // standard input is read once
		return nil, false, nil
	}
	data, err := s.read(name, definitionLimit)
	if err != nil || !worksheets.IsReport(data) {
		return nil, false, nil // what is wrong with it is found when it is read
	}
	if report, err = s.readReport(name, data); err == nil {
		s.problems(report.Source().Notes())
	}
	return report, true, err
}

// readReport reads the definition of a report, and keeps it.
func (s *session) readReport(file string, data []byte) (*worksheets.Report, error) {
	report, err := worksheets.ReadReport(file, data)
	if err == nil {
		s.origin.AddDefinition(library.Plain(file), data)
	}
	return report, err
}

// definitionNames are the ids of what can be rendered.
func definitionNames() []string { return slices.Concat(sheetNames(), library.ReportIDs()) }

// sheetNames are the ids of the built-in worksheets, examples too.
func sheetNames() []string { return slices.Concat(library.IDs(), library.ExampleIDs()) }

// isFile tells a path from an id that is misspelt: it looks like one, or
// something is there.
func isFile(name string) bool {
	if name == "-" || strings.ContainsAny(name, `/\`) || worksheets.IsDefinitionFile(name) {
		return true
	}
	_, err := os.Stat(name)
	return err == nil
}

// samplePrefix marks the name of a built-in sample.
const samplePrefix = worksheets.SamplePrefix

// answerFile reads the answers that an argument names: a file, standard input,
// or a built-in sample.
func (s *session) answerFile(name string) (*worksheets.AnswerFile, error) {
	data, err := s.answerData(name)
	if err != nil {
		return nil, err
	}
	s.origin.AddAnswers(name, data)
	file, err := worksheets.ReadAnswers(name, data)
	if err != nil || file.Worksheet == "" {
		if wrong := wrongKind(name, data, worksheets.AnswersFile); wrong != nil {
			return nil, wrong
		}
	}
	return file, err
}

func (s *session) answerData(name string) ([]byte, error) {
	if data, ok := s.given(name); ok {
		return data, nil
	}
	sample, ok := strings.CutPrefix(name, samplePrefix)
	if !ok {
		return s.read(name, answersLimit)
	}
	data, ok := library.Sample(sample + ".json")
	if !ok {
		return nil, problem(name, worksheets.Msg("there is no sample of this name"),
			didYouMean(sample, samples(), worksheets.Msg("known here: %s", strings.Join(samples(), ", "))))
	}
	return data, nil
}

// samples are the names of all built-in samples.
func samples() []string {
	var names []string
	for _, id := range sheetNames() {
		names = append(names, samplesOf(id)...)
	}
	return names
}

// samplesOf are the names of the samples for a built-in worksheet.
func samplesOf(id string) []string {
	names := library.Samples(id)
	for i, file := range names {
		names[i] = strings.TrimSuffix(file, ".json")
	}
	return names
}
