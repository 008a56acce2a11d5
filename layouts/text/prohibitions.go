package text

import (
	"strings"
	"unicode/utf8"

	"worksheetpdf/fonts"
)

// beginsNoLine are the marks that no line begins with besides the closing
// ones (避头; CLREQ, "Prohibition rules for line start", GB/T 15834, 5.1).
const beginsNoLine = "·・～％‰‱℃℉,.;:?!)]}%’”»›~"

// endsNoLine are the marks that no line ends with besides the opening ones
// (避尾; CLREQ, "Prohibition rules for line end"), belongToNext those that
// do where a space is typed after them: a sum has its number, a prompt none.
const (
	endsNoLine   = "([{“‘«‹"
	belongToNext = "￥＄￡＃#$¥£€"
)

// noLineStart reports whether no line begins with the cluster (避头).
func (c *cluster) noLineStart() bool {
	return c.class == closing || c.closes || c.oneOf(beginsNoLine)
}

// noLineEnd reports whether no line ends with the cluster (避尾), with spaces
// after it (apart) or without.
func (c *cluster) noLineEnd(apart bool) bool {
	return c.class == opening || c.opens || c.oneOf(endsNoLine) || !apart && c.oneOf(belongToNext)
}

// oneOf reports whether the cluster is one of the marks.
func (c *cluster) oneOf(marks string) bool {
	switch c.class {
	case han, latin, digit: // most of all
		return false
	}
	return c.r > ' ' && strings.ContainsRune(marks, c.r)
}

// Hanging is what words begin with and no line may begin with, closing marks
// before all (避头): whatever stands before the words keeps it on its line. It
// is a prefix of Normalize(words).
func (s *Setter) Hanging(words string) string {
	if first, _ := utf8.DecodeRuneInString(words); ideograph(first) {
		return ""
	}
	const before = "一"
	t := s.analyse(Normalize(before+words), fonts.Sans)
	i := 1
	for i < len(t.clusters) && t.clusters[i].class != newline && !t.clusters[i].idle() && t.clusters[i].level >= leader {
		i++
	}
	if i == 1 {
		return ""
	}
	return t.text[len(before):t.end(i-1)]
}
