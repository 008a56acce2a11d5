package pen

import (
	"maps"
	"sync"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/text"
	"worksheetpdf/layouts/theme"
)

// Printed is printed words as they are set in a type, each once: half of what
// a sheet prints stands on it many times, measured and drawn. It is never
// changed once other pens know it, and safe for concurrent use.
type Printed struct {
	lines      map[printed]text.Line
	paragraphs map[paragraph][]text.Line
	hanging    map[string]string
	setters    sync.Pool // that no pen has in hand
}

// printed is words on one line.
type printed struct {
	words string
	style theme.Type
}

// paragraph is words in lines.
type paragraph struct {
	words  string
	style  theme.Type
	align  text.Align
	count  int // of the widths
	widths [fewWidths]page.Length
}

// fewWidths is how many widths a paragraph has at most that is remembered: nearly
// all have one, or another for their first line.
const fewWidths = 3

// paragraphOf is how a paragraph is remembered; ok is false for one that is not.
func paragraphOf(words string, t theme.Type, align text.Align, widths []page.Length) (p paragraph, ok bool) {
	if len(widths) > fewWidths {
		return paragraph{}, false
	}
	p = paragraph{words: words, style: t, align: align, count: len(widths)}
	copy(p.widths[:], widths)
	return p, true
}

// Nothing is no words. Pens that know it take over each other's memory.
func Nothing() *Printed { return newPrinted() }

func newPrinted() *Printed {
	return &Printed{lines: map[printed]text.Line{}, paragraphs: map[paragraph][]text.Line{}, hanging: map[string]string{}}
}

// learn adds what another knows.
func (p *Printed) learn(from *Printed) {
	maps.Copy(p.lines, from.lines)
	maps.Copy(p.paragraphs, from.paragraphs)
	maps.Copy(p.hanging, from.hanging)
}

// setter is one that is at rest, or new.
func (p *Printed) setter(faces *fonts.Faces) *text.Setter {
	if s, ok := p.setters.Get().(*text.Setter); ok {
		return s
	}
	return text.NewSetter(faces)
}
