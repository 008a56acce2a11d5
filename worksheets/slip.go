package worksheets

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// A slip of the hand in a file's form — a full-width comma, a missing space or
// bracket — hides all that stands after it from a strict reader. So a file that
// cannot be read is read a second time by a tolerant scanner, which knows what
// is structure and what is text, and finds all slips in one pass: mendJSON and
// mendYAML. What they propose counts only where the file can then be read
// further than before; a file that can be read is never looked at.

// maxSlips is how many slips are looked for; a file with more is of some other
// kind.
const maxSlips = 2_000

// maxMended is the largest text that is looked at, in bytes: nobody types more.
const maxMended = 1 << 20

// maxPlaces is how many places one message lists.
const maxPlaces = 60

// slip is one slip of the hand, and its mend: text[at:end] becomes with.
type slip struct {
	at, end int
	with    string
	sign    bool // one sign for another: these are told together
	what    Message
	hint    Message
}

// mender collects the slips of a text.
type mender struct {
	text   string
	source *Source // for the places that messages name
	slips  []slip
}

func newMender(text string) mender { return mender{text: text, source: newSource("", text)} }

// full reports whether no more slips are looked for.
func (m *mender) full() bool { return len(m.slips) >= maxSlips }

// sign notes that one sign stands for another.
func (m *mender) sign(at, length int, with string) {
	m.slips = append(m.slips, slip{at: at, end: at + length, with: with, sign: true})
}

// note notes any other slip.
func (m *mender) note(at, end int, with string, what, hint Message) {
	m.slips = append(m.slips, slip{at: at, end: end, with: with, what: what, hint: hint})
}

// stretch is where a stretch of a mended text comes from.
type stretch struct {
	at, from int  // bytes of the mended text and of the text at which it begins
	mend     bool // it was written in place of what stands at from
}

// mended is the text with all slips mended, and a function from its bytes to
// those of the text as it is.
func (m *mender) mended() (string, func(int) int) {
	slices.SortStableFunc(m.slips, func(a, b slip) int { return a.at - b.at })
	var b strings.Builder
	stretches := []stretch{{}}
	last := 0
	for _, s := range m.slips {
		if s.at < last {
			continue
		}
		b.WriteString(m.text[last:s.at])
		stretches = append(stretches, stretch{b.Len(), s.at, true})
		b.WriteString(s.with)
		last = s.end
		stretches = append(stretches, stretch{b.Len(), s.end, false})
	}
	b.WriteString(m.text[last:])
	return b.String(), func(at int) int {
		after, _ := slices.BinarySearchFunc(stretches, at+1, func(s stretch, at int) int { return s.at - at })
		s := stretches[after-1]
		if s.mend {
			return s.from
		}
		return min(s.from+at-s.at, len(m.text))
	}
}

// problems are the slips as problems of a source: the signs told together at
// the first of them, each of the others for itself.
func (m *mender) problems(source *Source) Problems {
	var found Findings
	var signs []slip
	for _, s := range m.slips {
		if s.sign {
			signs = append(signs, s)
			continue
		}
		found.Add(source.at(s.at, "", s.what, s.hint))
	}
	if len(signs) > 0 {
		first := signs[0]
		what := Msg("the file needs %s here, not %s", visibleSign(first.with), visibleFull(m.text[first.at:first.end]))
		hint := Msg("replace it by %s", visibleSign(first.with))
		if len(signs) > 1 {
			what = Msg("the file needs %s here, not %s; such signs in all: %d", visibleSign(first.with), visibleFull(m.text[first.at:first.end]), len(signs))
			hint = Msg("replace each, by line and column: %s", m.places(signs, source))
		}
		found.Add(source.at(first.at, "", what, hint))
	}
	return found.Problems()
}

// places lists where signs stand, by what becomes of them.
func (m *mender) places(signs []slip, source *Source) string {
	var order []string
	at := map[string][]string{}
	listed := 0
	for _, s := range signs {
		change := visibleFull(m.text[s.at:s.end]) + " → " + visibleSign(s.with)
		if at[change] == nil {
			order = append(order, change)
		}
		if listed++; listed <= maxPlaces {
			line, column := source.position(s.at)
			at[change] = append(at[change], fmt.Sprintf("%d:%d", line, column))
		} else if listed == maxPlaces+1 {
			at[change] = append(at[change], "…")
		}
	}
	parts := make([]string, len(order))
	for i, change := range order {
		parts[i] = change + " (" + strings.Join(at[change], " ") + ")"
	}
	return strings.Join(parts, "; ")
}

// visibleSign is a sign as a message shows it: within straight quotation marks,
// unless it is one.
func visibleSign(sign string) string {
	switch sign {
	case "\u00a0":
		return "U+00A0"
	case "\u3000":
		return "U+3000"
	case `"`, "'":
		return sign
	}
	return `"` + sign + `"`
}

// visibleFull is a full-width sign as a message shows it: as it is.
func visibleFull(sign string) string {
	if r, _ := utf8.DecodeRuneInString(sign); r < utf8.RuneSelf || narrow(r) == " " {
		return visibleSign(sign)
	}
	return sign
}

// narrow is the half-width sign that the form of a file needs for a full-width
// one; "" for other characters.
func narrow(r rune) string {
	switch r {
	case '，', '、', '；', '﹐', '､':
		return ","
	case '：', '﹕', '∶':
		return ":"
	case '｛', '﹛':
		return "{"
	case '｝', '﹜':
		return "}"
	case '［', '【', '〔':
		return "["
	case '］', '】', '〕':
		return "]"
	case '\u3000', '\u00a0':
		return " "
	}
	if isCurly(r) {
		return `"`
	}
	return ""
}

// isCurly reports whether a character is typed or set for a straight quotation mark.
func isCurly(r rune) bool { return strings.ContainsRune("“”„‟＂「」『』‘’＇", r) }

// runeAt is the character at a byte and its length; 0, 0 at the end.
func (m *mender) runeAt(i int) (rune, int) {
	if i < 0 || i >= len(m.text) {
		return 0, 0
	}
	return utf8.DecodeRuneInString(m.text[i:])
}

// skipBlank is the first byte from i on that is no blank, line ends included
// where lines says so.
func (m *mender) skipBlank(i int, lines bool) int {
	for i < len(m.text) {
		r, n := m.runeAt(i)
		if r != ' ' && r != '\t' && r != '\u3000' && r != '\u00a0' && (!lines || r != '\n' && r != '\r') {
			return i
		}
		i += n
	}
	return i
}
