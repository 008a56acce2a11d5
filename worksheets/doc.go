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
// An error from these functions is always of type [Problems].
//
// A block kind is a struct in a file of its own. Its tags say how it is
// written in YAML: `yaml:"rows,required"` names the key, `range:"1..200"`
// bounds a number and `default:"1"` stands in for one left out. What tags
// cannot say stands in the kind's check method. Fields tells the answer reader
// which questions the block asks; [Field] is all that the two sides share.
package worksheets
