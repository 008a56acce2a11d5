package report

import (
	"cmp"
	"slices"
	"strings"

	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/layouts/text"
	"worksheetpdf/layouts/theme"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/tally"
)

// mixed is printed words and answers as one text.
type mixed struct {
	words   string
	answers []answer
}

// answer is where an answer stands in mixed words.
type answer struct {
	from, to int // in bytes of text.Normalize(words)
	given    bool
}

// join joins pieces; what stands for an answer that was not given is printed.
func join(pieces []tally.Piece) mixed {
	var b strings.Builder
	var m mixed
	for _, p := range pieces {
		from := len(text.Normalize(b.String()))
		if p.Missing() {
			b.WriteString(missing)
		} else {
			b.WriteString(strings.ReplaceAll(p.Words, "\n", " "))
		}
		if p.Answer {
			m.answers = append(m.answers, answer{from, len(text.Normalize(b.String())), !p.Missing()})
		}
	}
	m.words = b.String()
	return m
}

// turns are where mixed words turn to a hand and back to a printed type.
func (d *desk) turns(m mixed, printed theme.Type) []text.Turn {
	var turns []text.Turn
	for _, a := range m.answers {
		if a.given {
			turns = append(turns, text.Turn{At: a.from, Face: d.Theme.Report.Said.Face}, text.Turn{At: a.to, Face: printed.Face})
		}
	}
	return turns
}

// beside is pieces beside a title, in a type. Clauses whose answers were not
// given are left out.
func (d *desk) beside(pieces []tally.Piece, t theme.Type) pen.Run {
	m := join(told(pieces))
	return pen.Run{Words: m.words, Turns: d.turns(m, t), Style: t, Gap: d.Theme.Space.Clause, Role: page.RoleParagraph}
}

// given reports whether an answer is among the words.
func (m mixed) given() bool {
	return slices.ContainsFunc(m.answers, func(a answer) bool { return a.given })
}

// said is the type for words that somebody wrote: a hand; what stands for none
// is printed.
func (d *desk) said(words string) (string, theme.Type) {
	if words == "" {
		return missing, d.Theme.Type.Option
	}
	return words, d.Theme.Report.Said
}

// note is a running paragraph, under its label.
func (d *desk) note(b *worksheets.ReportNote, in cell) []flow.Strip {
	m := join(d.tally.Words(b.Parts))
	style, leading := d.Theme.Type.Option, d.Theme.Report.Line
	if b.Small {
		style, leading = d.Theme.Type.Prompt, d.Theme.Space.ExampleLine
	}
	if m.given() { // as large as a hand writes
		style.Size, leading = d.Theme.Report.Said.Size, d.Theme.Report.Line
	}
	var strips []flow.Strip
	if b.Label != "" {
		strips = append(strips, d.row(row{cells: []words{{lines: d.RunningText(b.Label, d.Theme.Type.Label, in.width, in.path), style: d.Theme.Type.Label, role: page.RoleLabel}}, leading: d.Theme.Report.Line}))
		strips[0].Keep = true
	}
	strips = append(strips, d.row(row{cells: []words{d.running(m, style, in)}, leading: leading}))
	strips[0].Above = d.Theme.Space.Block
	return strips
}

// sentence is a sentence with its blanks filled in, each underlined.
func (d *desk) sentence(b *worksheets.Filled, in cell) []flow.Strip {
	look := d.Theme.Report
	m := join(d.tally.Words(b.Parts))
	blanks := make([][2]int, len(m.answers))
	for i, a := range m.answers {
		blanks[i] = [2]int{a.from, a.to}
	}
	cell := d.running(m, look.Sentence, in)
	cell.under = func(line text.Line) [][2]page.Length { return stretches(line, blanks) }
	s := d.row(row{cells: []words{cell}, leading: look.Leading})
	s.Above = d.Theme.Space.Block
	return []flow.Strip{s}
}

// running is mixed words as running text.
func (d *desk) running(m mixed, t theme.Type, in cell) words {
	return words{lines: d.RunningMixed(m.words, t, d.turns(m, t), in.width, in.path), style: t}
}

// stretches are where the glyphs of a line stand that belong to byte ranges of
// its paragraph, from and to.
func stretches(line text.Line, ranges [][2]int) (found [][2]page.Length) {
	at, x := line.Start, page.Length(0)
	inside := -1 // the range that the last stretch belongs to
	for _, g := range line.Glyphs {
		now := -1
		for i, r := range ranges {
			if at >= r[0] && at < r[1] {
				now = i
			}
		}
		switch {
		case now >= 0 && now == inside:
			found[len(found)-1][1] = x + g.Advance
		case now >= 0:
			found = append(found, [2]page.Length{x, x + g.Advance})
		}
		inside = now
		at += len(g.Source)
		x += g.Advance
	}
	return found
}

// unit is a number with its unit: digits stand apart from Han.
func unit(number, words string) string {
	if words == "" {
		return number
	}
	return cmp.Or(number, missing) + " " + words
}
