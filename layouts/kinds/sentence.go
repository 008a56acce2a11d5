package kinds

import (
	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/worksheets"
)

// sentence is printed words with blanks, on lines set by hand. A line that
// does not fit goes on below.
func (d *Desk) sentence(b *worksheets.Sentence) kind {
	if b.Large {
		d = d.larger()
	}
	return kind{
		caption: &b.Caption,
		hang:    b.Hang,
		beside:  func(in cell) page.Length { return d.besideSentence(b, in) },
		single:  len(b.Lines) <= 1 && b.Label != "",
		strips:  func(in cell, cap caption) []flow.Strip { return only(d.sentenceStrip(b, in, cap)) },
	}
}

func (d *Desk) sentenceStrip(b *worksheets.Sentence, in cell, cap caption) flow.Strip {
	s := flow.Strip{}
	y := d.captionAbove(&s.Piece, cap)
	d.openCaption(&s, b.Heading)
	d.beforeLine(&s, cap)
	place := partsPlace{group: d.answers, right: in.width, name: captionName(b.Caption), in: in, align: b.Align}
	if d.flows(place) {
		place.left = d.captionBefore(&s.Piece, cap, y+d.Theme.Space.Write-d.Theme.Space.Base)
		return lined{
			lead: func(p *flow.Piece) { p.Place(s.Piece, 0, 0) },
			top:  y, pitch: d.Theme.Space.Write, lines: d.flowingLines(b.Lines, place), above: s.Above,
		}.strip()
	}
	first := d.captionBefore(&s.Piece, cap, y+d.Theme.Space.Write-d.Theme.Space.Base)
	place.size = d.alike(b.Lines, []worksheets.Group{d.answers}, first, place)
	s.Height = y
	d.asSentence(&s.Piece, page.Group{Role: page.RoleParagraph}, func(p *flow.Piece) {
		for i, line := range b.Lines {
			place.left, place.rule = 0, s.Height+d.Theme.Space.Write
			if i == 0 {
				place.left = first
			}
			s.Height += d.partsLines(p, line, place)
		}
	})
	return s
}

// asSentence draws words and blanks in a group: they are read as one sentence.
func (d *Desk) asSentence(p *flow.Piece, g page.Group, draw func(p *flow.Piece)) {
	var inner flow.Piece
	draw(&inner)
	p.In(g, func(c *pen.Canvas) { c.Place(inner.Canvas, 0, 0) })
	p.Rest = append(p.Rest, inner.Rest...)
}

// besideSentence is the room that a sentence needs beside its caption: its
// first line's, or a fair part of one that goes on below anyway.
func (d *Desk) besideSentence(b *worksheets.Sentence, in cell) page.Length {
	if len(b.Lines) == 0 {
		return 0
	}
	if d.Report && !in.single() { // it stays beside its caption where all of it does
		return naturalWidth(d.answered(d.measure(joined(b.Lines)), d.answers, ""))
	}
	if least := d.leastWidth(d.measure(b.Lines[0])); least <= in.width {
		return least
	}
	return in.width.Scale(d.Theme.Space.HalfShare, 1000)
}

// blank draws one blank and what was written in it.
func (d *Desk) blank(p *flow.Piece, b *worksheets.Blank, at slot, place partsPlace) {
	value := place.group.Get(b.ID)
	a := answer{label: place.nameOf(b), path: place.prefix + b.ID, style: place.style}
	switch b.Kind {
	case worksheets.DateBlank:
		d.dateField(p, at, value, a.style, a.path)
	case worksheets.NumberBlank:
		p.In(page.Group{Role: page.RoleField, Field: a.path, Room: d.roomOn([]slot{at}, a.style.Size)}, func(c *pen.Canvas) {
			d.rules(c, []slot{at})
			if rest, spilled := d.fillNumber(c, at, value, a); spilled {
				p.Rest = append(p.Rest, rest)
			}
		})
	default:
		a.value, a.centre = d.textOf(value), b.Width.MM > 0
		d.field(p, []slot{at}, a)
	}
}

// nameOf is a blank's name on a 续页: its question's, then its own.
func (p partsPlace) nameOf(b *worksheets.Blank) string {
	if p.name == "" || b.Label == "" {
		return p.name + b.Label
	}
	return p.name + " · " + b.Label
}
