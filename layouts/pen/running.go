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

// Shortened is words on at most so many lines, the last with … where they go
// on: for a signpost, never for what is said or asked here.
func (p *Pen) Shortened(words string, t theme.Type, width page.Length, most int) []text.Line {
	lines := p.Lines(words, t, text.Ragged, width)
	if len(lines) <= most {
		return lines
	}
	start := lines[most-1].Start
	words = text.Normalize(words)
	rest := p.Lines(words[start:], t, text.Ragged, width-t.Size)
	kept := strings.TrimSpace(words[start : start+rest[0].End])
	return append(lines[:most-1:most-1], p.Line(kept+"…", t))
}
