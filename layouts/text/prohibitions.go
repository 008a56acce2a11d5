package text

import "strings"

// beginsNoLine are the marks that no line begins with besides the closing
// ones (避头; CLREQ, "Prohibition rules for line start", GB/T 15834, 5.1).
const beginsNoLine = "·・～％‰‱℃℉,.;:?!)]}%’”»›~"

// endsNoLine are the marks that no line ends with besides the opening ones
// (避尾; CLREQ, "Prohibition rules for line end").
const endsNoLine = "￥＄￡＃#$¥£€([{“‘«‹"

// noLineStart reports whether no line begins with the cluster (避头).
func (c *cluster) noLineStart() bool {
	return c.class == closing || c.closes || c.among(beginsNoLine)
}

// noLineEnd reports whether no line ends with the cluster (避尾).
func (c *cluster) noLineEnd() bool {
	return c.class == opening || c.opens || c.among(endsNoLine)
}

// among reports whether the cluster is one of the marks.
func (c *cluster) among(marks string) bool {
	switch c.class {
	case han, latin, digit: // most of all
		return false
	}
	return c.r > ' ' && strings.ContainsRune(marks, c.r)
}
