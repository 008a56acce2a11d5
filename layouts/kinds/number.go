package kinds

import (
	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/worksheets"
)

// number asks for one number, between the words before it and its unit.
func (d *Desk) number(b *worksheets.Number) kind {
	return kind{
		caption: &b.Caption,
		beside:  func(cell) page.Length { return d.leastNumber(b) },
		single:  true,
		strips:  func(in cell, cap caption) []flow.Strip { return only(d.numberStrip(b, in, cap)) },
	}
}

func (d *Desk) numberStrip(b *worksheets.Number, in cell, cap caption) flow.Strip {
	s := flow.Strip{}
	top := d.captionAbove(&s.Piece, cap)
	d.openCaption(&s, b.Heading)
	if d.leastNumber(b) > in.width {
		d.numberSentence(&s, b, top, in)
		return s
	}
	s.Height = top + d.Theme.Space.Write
	base := s.Height - d.Theme.Space.Base
	left := d.captionBefore(&s.Piece, cap, base)
	right := min(in.width, left+max(d.Theme.Shape.NumberLine, d.leastNumber(b)))
	t := d.Theme.Type.Prompt
	start, end := left+d.Width(b.Before, t), right-d.Width(b.Unit, t)
	field := slot{x: start, y: s.Height, width: end - start}
	s.In(page.Group{Role: page.RoleField, Field: b.ID, Room: d.roomOn([]slot{field}, d.answerType(in).Size)}, func(c *pen.Canvas) {
		if b.Before != "" {
			d.Write(c, b.Before, t, left, base)
		}
		d.rules(c, []slot{{x: left, y: s.Height, width: right - left}})
		if rest, spilled := d.fillNumber(c, field, d.answers.Get(b.ID), answer{label: captionName(b.Caption), style: d.answerType(in), path: b.ID}); spilled {
			s.Rest = append(s.Rest, rest)
		}
		if b.Unit != "" {
			d.Write(c, b.Unit, t, end, base)
		}
	})
	return s
}

// leastNumber is the shortest line for the number and the words around it.
func (d *Desk) leastNumber(b *worksheets.Number) page.Length {
	t := d.Theme.Type.Prompt
	return d.Width(b.Before, t) + d.Theme.Shape.LeastBlank + d.Width(b.Unit, t)
}

// numberSentence is a number whose words need more than a line.
func (d *Desk) numberSentence(s *flow.Strip, b *worksheets.Number, top page.Length, in cell) {
	parts := []worksheets.Part{{Blank: &worksheets.Blank{ID: b.ID, Kind: worksheets.NumberBlank}}}
	if b.Before != "" {
		parts = append([]worksheets.Part{{Small: b.Before}}, parts...)
	}
	if b.Unit != "" {
		parts = append(parts, worksheets.Part{Small: b.Unit})
	}
	d.asSentence(&s.Piece, page.Group{Role: page.RoleParagraph}, func(p *flow.Piece) {
		s.Height = top + d.partsLines(p, parts, partsPlace{
			group: d.answers, right: in.width, rule: top + d.Theme.Space.Write, name: captionName(b.Caption), in: in})
	})
}

// fillNumber sets a number in the middle of its line, small enough to stand on it.
func (d *Desk) fillNumber(c *pen.Canvas, at slot, value worksheets.Value, a answer) (rest flow.Rest, spilled bool) {
	if d.typing != nil {
		d.typeOn(c, at, a.style, a.path)
		return rest, false
	}
	if !value.Given() {
		d.unanswered(c, at)
		return rest, false
	}
	a.value, a.centre = value.Figure(), true
	return d.fill(c, []slot{at}, a)
}
