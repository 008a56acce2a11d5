package layouts

import (
	"fmt"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/text"
	"worksheetpdf/worksheets"
)

// Unprintable is a problem for every character of the answers that no embedded
// face has, by the answer's path.
func Unprintable(answers *worksheets.Answers, faces *fonts.Faces) worksheets.Problems {
	missing := missing{setter: text.NewSetter(faces), face: fonts.Kai}
	if answers != nil {
		for _, group := range answers.Copies {
			group.EachText(missing.report)
		}
	}
	return missing.findings.Problems()
}

// unprintableWords is the same for the worksheet's own words.
func unprintableWords(sheet *worksheets.Worksheet, faces *fonts.Faces) worksheets.Problems {
	missing := missing{setter: text.NewSetter(faces), face: fonts.Sans}
	sheet.EachText(missing.report)
	return missing.findings.Problems()
}

// missing collects the characters that no face has.
type missing struct {
	setter   *text.Setter
	face     fonts.ID
	findings worksheets.Findings
}

func (m *missing) report(path, words string) {
	for _, r := range m.setter.Missing(words, m.face) {
		m.findings.Add(worksheets.Problem{
			Path: path,
			What: worksheets.Msg("no embedded face has the character %s (%s)", string(r), fmt.Sprintf("U+%04X", r)),
			Hint: worksheets.Msg("write it another way, or leave it out"),
		})
	}
}
