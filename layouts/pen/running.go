package pen

import (
	"strings"

	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/text"
	"worksheetpdf/layouts/theme"
)

// RunningText sets running text, justified where its lines are long enough.
func (p *Pen) RunningText(words string, t theme.Type, width page.Length, path string) []text.Line {
	if width < leastMeasure*t.Size {
		p.NoRoom(words, path)
	}
	return p.Lines(words, t, text.Justified, width)
}

// RunningMixed sets running text as [Pen.RunningText] does, in other faces from
// the turns on.
func (p *Pen) RunningMixed(words string, t theme.Type, turns []text.Turn, width page.Length, path string) []text.Line {
	if len(turns) == 0 {
		return p.RunningText(words, t, width, path)
	}
	if width < leastMeasure*t.Size {
		p.NoRoom(words, path)
	}
	return p.Mixed(words, t, turns, text.Justified, width)
}

// Shortened is words on at most so many lines, the last with … where they go
// on: for a signpost, never for what is said or asked here. Words far beyond
// those lines are not even set: a footer repeats a long answer on each page.
func (p *Pen) Shortened(words string, t theme.Type, width page.Length, most int) []text.Line {
	near := within(words, thinnest*(most+2)*int(max(width/max(t.Size, 1), 1)))
	whole := len(near) == len(words)
	near = text.Normalize(near)
	lines := p.Lines(near, t, text.Ragged, width)
	if len(lines) <= most && whole {
		return lines
	}
	last := min(most, len(lines)) - 1
	start := lines[last].Start
	kept := near[start:]
	if rest := p.Lines(kept, t, text.Ragged, width-t.Size); len(rest) > 0 {
		kept = strings.TrimSpace(kept[:rest[0].End])
	}
	return append(lines[:last:last], p.Line(kept+"…", t))
}

// thinnest is how many of the thinnest characters are as wide as their size.
const thinnest = 8

// within is words up to so many characters.
func within(words string, most int) string {
	for i := range words {
		if most == 0 {
			return words[:i]
		}
		most--
	}
	return words
}
