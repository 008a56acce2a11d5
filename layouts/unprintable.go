package layouts

import (
	"fmt"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/text"
	"worksheetpdf/worksheets"
)

// Unprintable is a problem for every character of the answers that no face has,
// by the answer's path; of nil answers there is none.
func Unprintable(answers *worksheets.Answers, faces *fonts.Faces) worksheets.Problems {
	return unprintableBy(text.NewSetter(faces), answers)
}

// missing finds the characters of words that no face has.
type missing interface {
	Missing(words string, face fonts.ID) []rune
}

func unprintableBy(setter missing, answers *worksheets.Answers) worksheets.Problems {
	u := unprintable{setter: setter, face: fonts.Kai}
	if answers != nil {
		for _, group := range answers.Copies {
			group.EachText(u.look)
		}
	}
	return u.found.Problems()
}

// UnprintableWords is a problem for every character of a definition's words that
// no face has, by the words' path; each visits them.
func UnprintableWords(each func(visit func(path, words string)), faces *fonts.Faces) worksheets.Problems {
	return unprintableWordsBy(text.NewSetter(faces), each)
}

func unprintableWordsBy(setter missing, each func(visit func(path, words string))) worksheets.Problems {
	u := unprintable{setter: setter, face: fonts.Sans}
	each(u.look)
	return u.found.Problems()
}

// unprintable looks for characters that no face has.
type unprintable struct {
	setter missing
	face   fonts.ID
	found  worksheets.Findings
}

func (u *unprintable) look(path, words string) {
	for _, r := range u.setter.Missing(words, u.face) {
		u.found.Add(MissingCharacter(path, r))
	}
}

// MissingCharacter is the problem of a character that no face has.
func MissingCharacter(path string, r rune) worksheets.Problem {
	return worksheets.Problem{
		Path: path,
		What: worksheets.Msg("no embedded face has the character %s (%s)", string(r), fmt.Sprintf("U+%04X", r)),
		Hint: worksheets.Msg("write it another way, or leave it out"),
	}
}
