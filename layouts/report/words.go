package report

import (
	"cmp"
	"strings"

	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/layouts/text"
	"worksheetpdf/layouts/theme"
	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/tally"
)

// said is what a piece says on one line.
func said(p tally.Piece) string {
	if p.Missing() {
		return missing
	}
	return strings.ReplaceAll(p.Words, "\n", " ")
}

// joined is pieces as one text.
func joined(pieces []tally.Piece) string {
	var b strings.Builder
	for _, p := range pieces {
		b.WriteString(said(p))
	}
	return b.String()
}

// beside is pieces beside a title, in a type; with answers in a hand of its size.
func (d *desk) beside(pieces []tally.Piece, t theme.Type) pen.Run {
	if answered(pieces) {
		t = d.inHand(t)
	}
	return pen.Run{Words: joined(pieces), Style: t, Gap: d.Theme.Space.Clause, Role: page.RoleParagraph}
}

// inHand is a type as a hand's, of the same size.
func (d *desk) inHand(t theme.Type) theme.Type {
	t.Face = d.Theme.Report.Said.Face
	return t
}

// answered reports whether answers are among the pieces.
func answered(pieces []tally.Piece) bool {
	for _, p := range pieces {
		if p.Answer && !p.Missing() {
			return true
		}
	}
	return false
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
	pieces := d.tally.Words(b.Parts)
	style, leading := d.Theme.Type.Option, d.Theme.Report.Line
	switch {
	case answered(pieces):
		style = d.Theme.Report.Said
	case b.Small:
		style, leading = d.Theme.Type.Prompt, d.Theme.Space.ExampleLine
	}
	var strips []flow.Strip
	if b.Label != "" {
		strips = append(strips, d.row(row{cells: []words{{lines: d.RunningText(b.Label, d.Theme.Type.Label, in.width, in.path), style: d.Theme.Type.Label, role: page.RoleLabel}}, leading: d.Theme.Report.Line}))
		strips[0].Keep = true
	}
	paragraph := d.row(row{cells: []words{{lines: d.RunningText(joined(pieces), style, in.width, in.path), style: style}}, leading: leading})
	strips = append(strips, paragraph)
	strips[0].Above = d.Theme.Space.Block
	return strips
}

// sentence is a sentence with its blanks filled in, each underlined.
func (d *desk) sentence(b *worksheets.Filled, in cell) []flow.Strip {
	look := d.Theme.Report
	pieces := d.tally.Words(b.Parts)
	var all strings.Builder
	var blanks [][2]int
	for _, p := range pieces {
		from := len(text.Normalize(all.String()))
		all.WriteString(said(p))
		if p.Answer {
			blanks = append(blanks, [2]int{from, len(text.Normalize(all.String()))})
		}
	}
	style := look.Sentence
	if answered(pieces) {
		style = d.inHand(style)
	}
	lines := d.RunningText(all.String(), style, in.width, in.path)
	under := func(line text.Line) [][2]page.Length { return stretches(line, blanks) }
	s := d.row(row{cells: []words{{lines: lines, style: style, under: under}}, leading: look.Leading})
	s.Above = d.Theme.Space.Block
	return []flow.Strip{s}
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
