// Package worksheets holds what a worksheet is, apart from how it looks: its
// definition, and what somebody wrote on it.
//
// A definition is a YAML file: a few words about the sheet, then its blocks in
// order. An answer file is JSON: the worksheet's id and version, and answers
// by question id. Both readers are strict. They report every problem at once,
// each with its line and column, the source line and a hint, because somebody
// who fills in forty answers should not have to try forty times:
//
//	sheet, err := worksheets.Read("sheet.yaml", definition)
//	file, err := worksheets.ReadAnswers("answers.json", data)
//	answers, err := file.For(sheet)
//
// An error from these functions is always of type [Problems]: at most a
// hundred, in the order of their places, and how many more. Problems that are
// found later, by their path, get their places from the [Source] of what was
// read; [Findings] collects them. Messages are English; package chinese says
// them in Chinese.
//
// A [Report] is a definition over the answers to other worksheets, which its
// blocks name by path; package tally works out what they say. What a worksheet
// takes over from the answers to another is carried by [Carry].
//
// A worksheet may also be made in Go; [Worksheet.Check] holds it to the same
// rules.
//
// A block kind is a struct in a file of its own and a line in the table of
// [Kinds]. Its tags say how it is written in YAML: `yaml:"rows,required"` names
// the key, `range:"1..200"` bounds a number, `most:"40"` a list, and
// `default:"1"` stands in for a number left out. What tags cannot say stands in
// the kind's check method. Fields tells the answer reader which questions the
// block asks; [Field] is all that the two sides share.
//
// The readers stand in this package, not in rooms below it: they are made of
// the model's tags and speak in its messages, and Read and ReadAnswers are what
// the package is called by. The steps of the YAML reader are read.go (a file as
// text), parse.go (its tree), decode.go (the model) and check.go (its rules);
// those of the answers reader answerfile.go, json.go (values and their places)
// and answercheck.go.
package worksheets
