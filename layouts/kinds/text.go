package kinds

import (
	"worksheetpdf/layouts/flow"
	"worksheetpdf/worksheets"
)

// text asks for free text on ruled lines.
func (d *Desk) text(b *worksheets.Text) kind {
	return kind{
		caption: &b.Caption,
		beside:  d.leastField,
		single:  b.Lines <= 1 && b.Place != worksheets.Before,
		strips:  func(in cell, cap caption) []flow.Strip { return only(d.textStrip(b, in, cap)) },
	}
}

func (d *Desk) textStrip(b *worksheets.Text, in cell, cap caption) flow.Strip {
	s := flow.Strip{}
	first := d.captionAbove(&s.Piece, cap) + d.Theme.Space.Write
	d.openCaption(&s, b.Heading)
	start := d.captionBefore(&s.Piece, cap, first-d.Theme.Space.Base)
	if d.tooNarrow(in, d.Theme.Shape.LeastBlank) {
		return s
	}
	slots := []slot{{x: start, y: first, width: in.width - start}}
	for range max(b.Lines, 1) - 1 {
		first += d.Theme.Space.Write
		slots = append(slots, slot{y: first, width: in.width})
	}
	d.field(&s.Piece, slots, answer{value: d.answers.Get(b.ID).Text, label: captionName(b.Caption), path: b.ID, style: d.answerType(in)})
	s.Height = slots[len(slots)-1].y
	return s
}
