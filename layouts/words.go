package layouts

import (
	"strings"

	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/text"
	"worksheetpdf/layouts/theme"
	"worksheetpdf/worksheets"
)

// run is printed words of one style among others on a line.
type run struct {
	words string
	style theme.Type
	gap   page.Length // before it, where it does not begin its line
	tag   bool        // white in a black tag, on one line
}

// rows are runs as they are set, line by line.
type rows struct {
	lines [][]piece
	end   page.Length // where the last line ends
}

// piece is a run, or a line of one, at its place.
type piece struct {
	x    page.Length
	line text.Line
	run
}

// span is the room of a line: where its first line begins, the next ones, and
// where all end.
type span struct{ left, indent, right page.Length }

// wrap sets runs one after the other. One that its line has no room left for
// begins the next, and takes several where it is longer than a line: a prompt
// moves under its label before either is broken.
func (c *composer) wrap(runs []run, at span, in cell) rows {
	r := rows{lines: [][]piece{nil}, end: at.left}
	for _, run := range runs {
		if run.words == "" {
			continue
		}
		last := len(r.lines) - 1
		line := c.line(run.words, run.style)
		x, width := r.end, line.Width
		if run.tag {
			width = c.tagWidth(run.words)
		}
		if len(r.lines[last]) > 0 {
			x += run.gap
		}
		if x+width > at.right && len(r.lines[last]) > 0 {
			r.lines = append(r.lines, nil)
			last, x = last+1, at.indent
		}
		if x+width <= at.right || run.tag {
			if x+width > at.right {
				c.noRoom(run.words, in)
			}
			r.lines[last] = append(r.lines[last], piece{x, line, run})
			r.end = x + width
			continue
		}
		if at.right-at.indent < leastMeasure*run.style.Size {
			c.noRoom(run.words, in)
		}
		for i, line := range c.lines(run.words, run.style, text.Ragged, at.right-x, at.right-at.indent) {
			if i > 0 {
				r.lines = append(r.lines, nil)
				last, x = last+1, at.indent
			}
			if x+line.Width > at.right {
				c.noRoom(run.words, in)
			}
			r.lines[last] = append(r.lines[last], piece{x, line, run})
			r.end = x + line.Width
		}
	}
	return r
}

// leastMeasure is the narrowest measure, in em, that words are broken to.
const leastMeasure = 3

// noRoom reports words that have no room, not even broken.
func (c *composer) noRoom(words string, in cell) {
	c.problem(in, worksheets.Msg("“%s” has no room here", clipped(words)),
		worksheets.Msg("write fewer words, or give them more room: a wider column, places that stand further apart"))
}

// clipped is the beginning of words, for a problem.
func clipped(words string) string {
	const most = 20
	if runes := []rune(words); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return words
}

// runWidth is the width of a run on one line.
func (c *composer) runWidth(r run) page.Length { return c.line(r.words, r.style).Width }

// oneLine is whether the rows are one line at the most.
func (r rows) oneLine() bool { return len(r.lines) <= 1 }

// said is whether there are any words.
func (r rows) said() bool { return len(r.lines[0]) > 0 }

// linePitch is from one line of wrapped words to the next.
func (c *composer) linePitch(t theme.Type) page.Length {
	return t.Size.Scale(c.theme.Space.WrapLeading, 1000)
}

// rowPitch is from the line before the n-th to it.
func (c *composer) rowPitch(line []piece) page.Length {
	var pitch page.Length
	for _, p := range line {
		pitch = max(pitch, c.linePitch(p.style))
	}
	return pitch
}

// more is the height of all lines after the first.
func (c *composer) more(r rows) page.Length {
	var height page.Length
	for _, line := range r.lines[1:] {
		height += c.rowPitch(line)
	}
	return height
}

// drawRows draws the rows, the first on the baseline y, and is the baseline of
// the last.
func (c *composer) drawRows(s *strip, r rows, y page.Length) page.Length {
	for i, line := range r.lines {
		if i > 0 {
			y += c.rowPitch(line)
		}
		for _, p := range line {
			if p.tag {
				c.startTag(s, p.words, p.x, y)
				continue
			}
			s.add(p.line.Text(page.Position{X: p.x, Y: y}, p.style.Size, page.Black))
		}
	}
	return y
}

// drawCentred draws rows that begin at 0 line by line around x, the first on
// the baseline y.
func (c *composer) drawCentred(s *strip, r rows, x, y page.Length) {
	for i, line := range r.lines {
		if i > 0 {
			y += c.rowPitch(line)
		}
		for _, p := range line {
			s.add(p.line.Text(page.Position{X: x - p.line.Width/2, Y: y}, p.style.Size, page.Black))
		}
	}
}

// shortened is words on at most so many lines, the last with … where they go
// on: for a signpost, never for what is said or asked here.
func (c *composer) shortened(words string, t theme.Type, width page.Length, most int) []text.Line {
	lines := c.lines(words, t, text.Ragged, width)
	if len(lines) <= most {
		return lines
	}
	start := lines[most-1].Start
	words = text.Normalize(words)
	rest := c.lines(words[start:], t, text.Ragged, width-t.Size)
	kept := strings.TrimSpace(words[start : start+rest[0].End])
	return append(lines[:most-1:most-1], c.line(kept+"…", t))
}
