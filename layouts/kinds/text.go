package kinds

import (
	"worksheetpdf/layouts/flow"
	"worksheetpdf/worksheets"
)

// text asks for free text on ruled lines.
func (d *Desk) text(b *worksheets.Text) kind {
	return kind{
		caption: &b.Caption,
		hang:    b.Hang,
		beside:  d.leastField,
		single:  b.Lines <= 1 && b.Place != worksheets.Before,
		strips:  func(in cell, cap caption) []flow.Strip { return only(d.textStrip(b, in, cap)) },
	}
}

func (d *Desk) textStrip(b *worksheets.Text, in cell, cap caption) flow.Strip {
	s := flow.Strip{}
	value := d.answers.Get(b.ID).Text
	if d.tells(in) {
		return d.textTold(b, value, in, cap)
	}
	first := d.captionAbove(&s.Piece, cap) + d.Theme.Space.Write
	d.openCaption(&s, b.Heading)
	d.beforeLine(&s, cap)
	start := d.captionBefore(&s.Piece, cap, first-d.Theme.Space.Base)
	if d.tooNarrow(in, d.Theme.Shape.LeastBlank) {
		return s
	}
	slots := []slot{{x: start, y: first, width: in.width - start}}
	for range max(b.Lines, 1) - 1 {
		first += d.Theme.Space.Write
		slots = append(slots, slot{y: first, width: in.width})
	}
	d.field(&s.Piece, slots, answer{value: value, label: captionName(b.Caption), path: b.ID, style: d.answerType(in)})
	s.Height = slots[len(slots)-1].y
	return s
}

// textTold is the answer of a report, under its caption or beside it.
func (d *Desk) textTold(b *worksheets.Text, value string, in cell, cap caption) flow.Strip {
	lead := flow.Strip{}
	top := d.captionAbove(&lead.Piece, cap)
	if top == 0 {
		top = d.Theme.Space.Write - d.Theme.Space.ReportLine
	}
	d.openCaption(&lead, b.Heading)
	left := d.captionBefore(&lead.Piece, cap, top+d.Theme.Space.ReportLine-d.Theme.Space.AnswerBase)
	lines := d.toldLines(told{value: value, path: b.ID, left: left, width: in.width})
	return lined{
		lead: func(p *flow.Piece) { p.Place(lead.Piece, 0, 0) },
		top:  top, pitch: d.Theme.Space.ReportLine, lines: lines, above: lead.Above,
	}.strip()
}
