package conformancetest

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// said is a character that is shown, and how.
type said struct {
	text string
	size string
	mode int // of rendering
}

// Abutting are words of a file that are seen apart and heard as one: what one
// element says in two sizes with neither a space nor a mark between them. A day is
// one word, however large its figures are.
func Abutting(data []byte) (found []string, err error) {
	f, err := open(data)
	if err != nil {
		return nil, err
	}
	d, err := read(f)
	if err != nil {
		return nil, err
	}
	words := map[content][]said{}
	for _, p := range d.pages {
		for _, s := range p.marked {
			if s.mcid >= 0 {
				words[content{p.number, s.mcid}] = s.said
			}
		}
	}
	for _, e := range d.tree.all {
		if !inLine(e) {
			found = append(found, abutting(e, spoken(e, words))...)
		}
	}
	return found, nil
}

// inLine reports whether an element is a part of a line of text.
func inLine(e *element) bool { return e.tag == "Span" || e.tag == "Link" }

// spoken is what an element says by itself and by the parts of its line. What it
// holds besides, as a field, ends a word: an empty character.
func spoken(e *element, words map[content][]said) (all []said) {
	for _, k := range e.kids {
		switch {
		case k.content != nil:
			all = append(all, words[*k.content]...)
		case k.element != nil && inLine(k.element):
			all = append(all, spoken(k.element, words)...)
		default:
			all = append(all, said{})
		}
	}
	return all
}

func abutting(e *element, all []said) (found []string) {
	for i := 1; i < len(all); i++ {
		before, after := all[i-1], all[i]
		last, _ := utf8.DecodeLastRuneInString(before.text)
		first, _ := utf8.DecodeRuneInString(after.text)
		joined := before.text == "" || after.text == "" || before.size == after.size || before.mode == unseen || after.mode == unseen
		day := unicode.IsDigit(last) && strings.ContainsRune("年月日", first) || strings.ContainsRune("年月", last) && unicode.IsDigit(first)
		if joined || day || parting(last) || parting(first) {
			continue
		}
		found = append(found, fmt.Sprintf("%s %d: %s|%s", e.tag, e.number, ending(all[:i]), beginning(all[i:])))
	}
	return found
}

func parting(r rune) bool { return unicode.IsSpace(r) || unicode.IsPunct(r) }

// few is how many characters of words are shown.
const few = 8

func ending(all []said) string { return joined(all[max(len(all)-few, 0):]) }

func beginning(all []said) string { return joined(all[:min(len(all), few)]) }

func joined(all []said) string {
	var b strings.Builder
	for _, s := range all {
		b.WriteString(s.text)
	}
	return b.String()
}
