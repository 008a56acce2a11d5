package advice

import (
	"strings"
	"unicode/utf8"

	"worksheetpdf/worksheets"
)

// saying is a way to lure readers, or to press them.
type saying struct {
	rule   worksheets.Advice
	source source
	acts   []string // what is asked of them
	links  []string // acts that say that something hangs on them
	not    []string // after an act: it is no such act
	alone  []string // words that need no reward
}

// nearest is how many characters a clause has in which a next step is looked for.
const nearest = 10

// farthest is how many characters may stand between an act and its reward.
const farthest = 14

// lure is an inducement in a text: how it is said, and by which rule it is one.
type lure struct {
	saying saying
	words  string // as the text has them
}

// luresIn are the inducements of a text, at most one of a rule. account is the
// bundle's, which readers may be asked to follow by its name.
func luresIn(text, account string) []lure {
	var found []lure
	for _, s := range sayings() {
		for sentence := range sentences(text) {
			if words, ok := s.in(sentence, account); ok {
				found = append(found, lure{s, words})
				break
			}
		}
	}
	return found
}

// sentences are those of a text.
func sentences(text string) func(yield func(string) bool) {
	return strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune("。？?；;\n…", r) })
}

// in is where a sentence says it: from the act to its reward.
func (s saying) in(sentence, account string) (words string, ok bool) {
	for _, pattern := range s.alone {
		if from, to, ok := find(sentence, pattern); ok {
			return sentence[from:to], true
		}
	}
	if s.rule == worksheets.RewardFollow {
		return followed(sentence, account)
	}
	for _, acts := range [][]string{s.acts, s.links} {
		for _, act := range acts {
			for at := 0; at < len(sentence); {
				from, to, ok := find(sentence[at:], act)
				if !ok {
					break
				}
				from, to = at+from, at+to
				if end, ok := rewarded(sentence[to:], s.not); ok && !denied(sentence[:from]) && !told(sentence[:from]) {
					return sentence[from : to+end], true
				}
				at = to
			}
		}
	}
	return "", false
}

// rewarded is where the reward ends that follows an act in a sentence.
func rewarded(after string, not []string) (end int, ok bool) {
	after = first(after, farthest)
	for _, other := range not {
		if strings.Contains(first(after, len("到微信的")/3+utf8.RuneCountInString(other)), other) {
			return 0, false
		}
	}
	given, steps := rewards()
	if end, ok := earliest(after, given); ok && !denied(after[:end]) && !past(after[end:]) {
		return end, true
	}
	for _, condition := range conditions() {
		i := strings.Index(after, condition)
		if i < 0 || strings.ContainsAny(strings.TrimRight(after[:i], pauses), pauses) {
			continue
		}
		if end, ok := step(after[i+len(condition):], steps); ok {
			return i + len(condition) + end, true
		}
	}
	return 0, false
}

// pauses part the clauses of a sentence.
const pauses = "，、：,: "

// step is the end of the next step in a text that follows a condition, in the
// same clause, or in the next where that begins at once.
func step(text string, steps []string) (end int, ok bool) {
	rest := strings.TrimLeft(text, pauses)
	clause := first(rest, nearest)
	if pause := strings.IndexAny(clause, pauses); pause >= 0 {
		clause = clause[:pause]
	}
	end, ok = earliest(clause, steps)
	return len(text) - len(rest) + end, ok && !past(rest[end:])
}

// past reports whether a text goes on as one that tells of what has happened.
func past(after string) bool {
	return strings.HasPrefix(after, "了") || strings.HasPrefix(after, "过")
}

// earliest is the end of the word that stands first in a text, the longer one
// of two: 领取 of 后领取, not 后领.
func earliest(text string, words []string) (end int, ok bool) {
	at := len(text)
	for _, w := range words {
		switch i := strings.Index(text, w); {
		case i < 0 || i > at:
		case ok && i == at:
			end = max(end, i+len(w))
		default:
			at, end, ok = i, i+len(w), true
		}
	}
	if strings.HasSuffix(text[:end], "领") && strings.HasPrefix(text[end:], "取") {
		end += len("取")
	}
	return end, ok
}

// denied reports whether what follows is said not to be needed: 不用转发.
func denied(before string) bool {
	before = last(before, 5)
	for _, word := range []string{"无需", "不需", "不用", "不必", "不要", "无须", "不强制", "没有", "未", "勿", "别"} {
		if strings.Contains(before, word) {
			return true
		}
	}
	return strings.HasSuffix(before, "不") || strings.HasSuffix(before, "没")
}

// told reports whether somebody tells of something: 听完分享后.
func told(before string) bool {
	before = last(before, 4)
	for _, word := range []string{"听", "看完", "参加", "本次", "这次", "嘉宾", "老师", "同学", "直播", "现场", "社群里"} {
		if strings.Contains(before, word) {
			return true
		}
	}
	return false
}

// find is where a text has a pattern, in which * stands for a few characters
// of one clause.
func find(text, pattern string) (from, to int, ok bool) {
	head, tail, gap := strings.Cut(pattern, "*")
	for at := 0; ; {
		i := strings.Index(text[at:], head)
		if i < 0 {
			return 0, 0, false
		}
		from, to = at+i, at+i+len(head)
		if !gap {
			return from, to, true
		}
		between := first(text[to:], widest+utf8.RuneCountInString(tail))
		if stop := strings.IndexAny(between, "，、：,:"); stop >= 0 {
			between = between[:stop]
		}
		if j := strings.Index(between, tail); j >= 0 {
			return from, to + j + len(tail), true
		}
		at = to
	}
}

// first is the first characters of a text.
func first(text string, most int) string {
	for i := range text {
		if most == 0 {
			return text[:i]
		}
		most--
	}
	return text
}

// last is the last characters of a text.
func last(text string, most int) string {
	for end := len(text); end > 0; most-- {
		if most == 0 {
			return text[end:]
		}
		_, size := utf8.DecodeLastRuneInString(text[:end])
		end -= size
	}
	return text
}
