package worksheets_test

import (
	"fmt"

	"worksheetpdf/worksheets"
)

const definition = `
id: one-question
version: 1
title: 一问
paper: a5
blocks:
  - kind: choice
    id: size
    label: 社区规模
    options:
      - {id: small, label: 太小}
      - {id: right, label: 合适}
`

func Example() {
	sheet, err := worksheets.Read("one-question.yaml", []byte(definition))
	if err != nil {
		fmt.Println(err)
		return
	}
	file, err := worksheets.ReadAnswers("answers.json", []byte(`{"worksheet": "one-question", "version": 1, "answers": {"size": "right"}}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	answers, err := file.For(sheet)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, field := range sheet.Fields() {
		fmt.Println(field.Label, answers.Copies[0].Get(field.ID).Chosen)
	}
	// Output: 社区规模 [right]
}

func ExampleRead_problems() {
	_, err := worksheets.Read("sheet.yaml", []byte("id: one\nversion: one\ntitel: 一问\npaper: a4\nblocks:\n- kind: note\n  text: 一\n"))
	fmt.Println(err)
	// Output:
	// sheet.yaml:2:10: version: this must be a whole number (write it in digits, without quotation marks, as in 5)
	// sheet.yaml:3:1: titel: the key "titel" does not belong here (did you mean "title"?)
}

func ExampleEmptyAnswers() {
	sheet, err := worksheets.Read("one-question.yaml", []byte(definition))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(string(worksheets.EmptyAnswers(sheet)))
	// Output:
	// {
	//   "worksheet": "one-question",
	//   "version": 1,
	//   "answers": {
	//     "size": ""
	//   }
	// }
}
