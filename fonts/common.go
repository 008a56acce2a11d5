package fonts

import (
	_ "embed"
	"slices"
	"strings"
	"unicode"
)

// tongyong is 通用规范汉字表 (国务院 2013), in its order.
//
//go:embed charsets/tongyong.txt
var tongyong string

// beyond is what people write beside the first part of that table, which holds
// neither 邵 nor 岚: a family name must not be refused, nor the word for what
// somebody bakes. Lines that begin with # say where they are from.
//
//go:embed charsets/written.txt
var beyond string

// mostUsed is how many characters stand in its first part, 一级字表.
const mostUsed = 3500

// Common are the characters of the face that most of what is typed in Chinese
// consists of, in ascending order: those of 一级字表, a thousand of names and
// places, ASCII, and the marks and signs of Chinese typing.
func (f *Face) Common() []rune {
	all := append(charactersOf(tongyong)[:mostUsed], charactersOf(beyond)...)
	for _, span := range [...][2]rune{
		{' ', '~'}, {0xA0, 0xFF}, {0x2010, 0x203B}, {0x20AC, 0x20AC}, {0x2103, 0x2103}, {0x2190, 0x2193}, {0x2460, 0x2473},
		{0x25A0, 0x25CF}, {0x3000, 0x301F}, {0xFF01, 0xFF5E}, {0xFFE5, 0xFFE5},
	} {
		for r := span[0]; r <= span[1]; r++ {
			all = append(all, r)
		}
	}
	all = slices.DeleteFunc(all, func(r rune) bool {
		_, ok := f.Glyph(r)
		return !ok || unicode.IsControl(r)
	})
	slices.Sort(all)
	return slices.Compact(all)
}

// charactersOf are those of a list whose comments begin with #.
func charactersOf(list string) (all []rune) {
	for line := range strings.Lines(list) {
		if !strings.HasPrefix(line, "#") {
			all = append(all, []rune(strings.TrimSpace(line))...)
		}
	}
	return all
}
