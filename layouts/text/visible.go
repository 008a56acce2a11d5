package text

import "strings"

// Visible reports whether words draw anything: they hold more than spaces, new
// lines and characters of no width.
func Visible(words string) bool {
	for _, r := range words {
		if !invisible(r) && r != ' ' && r != '\n' && blankWidth(r) == 0 {
			return true
		}
	}
	return false
}

// TrimBlankLines is Normalize(words) without the lines before the first one
// and after the last one that draw anything. Spaces at the beginning of a line
// stay, and blank lines between others.
func TrimBlankLines(words string) string {
	words = Normalize(words)
	for {
		line, rest, more := strings.Cut(words, "\n")
		if Visible(line) {
			break
		}
		if !more {
			return ""
		}
		words = rest
	}
	for {
		last := strings.LastIndexByte(words, '\n')
		if Visible(words[last+1:]) {
			return words
		}
		words = words[:last]
	}
}
