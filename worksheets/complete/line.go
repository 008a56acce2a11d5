package complete

import "strings"

// line is one line of a definition, as far as it tells the structure.
type line struct {
	blank  bool   // nothing, or a comment
	dashes []int  // the columns of the dashes that begin entries of lists
	column int    // of what stands after them
	key    string // "": there is none
	value  string // what stands after the key, without a comment
}

// first is the column of what stands first in the line.
func (l line) first() int {
	if len(l.dashes) > 0 {
		return l.dashes[0]
	}
	return l.column
}

func parse(text string) line {
	text = strings.TrimRight(text, "\r")
	l := line{}
	for l.column < len(text) {
		switch rest := text[l.column:]; {
		case rest[0] == ' ':
			l.column++
			continue
		case rest == "-", strings.HasPrefix(rest, "- "):
			l.dashes = append(l.dashes, l.column)
			l.column++
			continue
		}
		break
	}
	if strings.HasSuffix(text, "-") && len(l.dashes) > 0 && l.column == len(text) {
		l.column++ // the blank after the dash is not written yet
	}
	rest := ""
	if l.column < len(text) {
		rest = text[l.column:]
	}
	if rest == "" || rest[0] == '#' {
		l.blank = len(l.dashes) == 0
		return l
	}
	if n := wordLength(rest); n > 0 && (rest[n:] == ":" || strings.HasPrefix(rest[n:], ": ")) {
		l.key, l.value = rest[:n], strings.TrimSpace(rest[n+1:])
		if at := commentIn(l.value); at >= 0 {
			l.value = strings.TrimSpace(l.value[:at])
		}
	}
	return l
}

// wordLength is how long the name is that a text begins with.
func wordLength(text string) int {
	return len(text) - len(strings.TrimLeft(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-"))
}

// wordAt is the name that a text ends with.
func wordAt(text string) string {
	n := len(strings.TrimRight(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-"))
	if word := text[n:]; strings.Trim(word, "-") != "" {
		return word
	}
	return "" // the dash of an entry
}

// commentIn is where the comment of a line begins; -1: there is none.
func commentIn(text string) int {
	quote := byte(0)
	for i := range len(text) {
		switch c := text[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case (c == '"' || c == '\'') && (i == 0 || strings.IndexByte(" {[,:", text[i-1]) >= 0):
			quote = c
		case c == '#' && (i == 0 || text[i-1] == ' '):
			return i
		}
	}
	return -1
}

func commented(text string) bool { return commentIn(text) >= 0 }
