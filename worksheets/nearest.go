package worksheets

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Nearest is the name that was probably meant: the closest of names, if it is
// close enough to be a slip of the hand; else "".
func Nearest(name string, names []string) string {
	typed := []rune(name)
	if len(typed) == 0 || len(typed) > 64 {
		return ""
	}
	best, least := "", len(typed)/3+2 // a third wrong is no slip any more
	for _, n := range names {
		if d := distance(typed, []rune(n)); d < least && d < len([]rune(n)) {
			best, least = n, d
		}
	}
	return best
}

// distance counts the insertions, deletions, replacements and swaps of
// neighbours that turn a into b (optimal string alignment).
func distance(a, b []rune) int {
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}

// meantBy is the one of names that another name was probably meant for: in
// other letters, in Chinese, as other programs call it, or misspelt; "": none.
func meantBy(name string, names []string) string {
	if lower := strings.ToLower(name); slices.Contains(names, lower) {
		return lower
	}
	if meant := aliasOf(name, names); meant != "" {
		return meant
	}
	return Nearest(name, names)
}

// didYouMean is the hint for a name that is not one of names.
func didYouMean(name string, names []string) Message {
	if meant := meantBy(name, names); meant != "" {
		return Msg("did you mean %q?", meant)
	}
	if len(names) == 0 || len(names) > 40 {
		return Message{}
	}
	return Msg("known here: %s", strings.Join(names, ", "))
}

// clip shortens what an input holds for a message.
func clip(s string) string {
	const most = 40
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return string([]rune(s)[:most]) + "…"
}
