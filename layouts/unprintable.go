package layouts

import (
	"fmt"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/text"
	"worksheetpdf/worksheets"
)

// unprintable is a problem for every character, of the answers and of the
// worksheet's own words, that no embedded face has.
func unprintable(sheet *worksheets.Worksheet, answers *worksheets.Answers, faces *fonts.Faces) worksheets.Problems {
	var problems worksheets.Problems
	setter := text.NewSetter(faces)
	report := func(path, words string, face fonts.ID) {
		for _, r := range setter.Missing(words, face) {
			problems = append(problems, worksheets.Problem{
				Path: path,
				What: worksheets.Msg("no embedded face has the character %s (%s)", string(r), fmt.Sprintf("U+%04X", r)),
				Hint: worksheets.Msg("write it another way, or leave it out"),
			})
		}
	}
	sheet.EachText(func(path, words string) { report(path, words, fonts.Sans) })
	if answers != nil {
		for _, group := range answers.Copies {
			group.EachText(func(path, words string) { report(path, words, fonts.Kai) })
		}
	}
	return problems
}

// blockPath names a block of the worksheet in a problem.
func blockPath(index int) string { return fmt.Sprintf("blocks[%d]", index) }
