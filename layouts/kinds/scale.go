package kinds

import (
	"strconv"

	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/worksheets"
)

// scale asks for a number: a circle for each, its number after it, and words
// at both ends. Where the row has no room for all, the words stand over their
// ends and the circles go on below.
func (d *Desk) scale(b *worksheets.Scale) kind {
	return kind{
		caption: &b.Caption,
		beside:  func(cell) page.Length { return d.scaleWidth(b) },
		strips:  func(in cell, cap caption) []flow.Strip { return only(d.scaleStrip(b, in, cap)) },
	}
}

func (d *Desk) scaleStrip(b *worksheets.Scale, in cell, cap caption) flow.Strip {
	s := flow.Strip{Above: d.Theme.Space.Block}
	top := d.captionAbove(&s.Piece, cap)
	if top > 0 {
		s.Above = 0
	}
	d.openCaption(&s, b.Heading)
	middle := top + d.Theme.Space.Option/2
	left := d.captionBefore(&s.Piece, cap, d.captionBase(b.Caption, middle))
	said := ""
	if value := d.answers.Get(b.ID); value.Given() {
		said = value.Figure()
	}
	s.In(page.Group{Role: page.RoleField, Field: b.ID, Alt: said}, func(c *pen.Canvas) {
		s.Height = top + d.scaleRow(c, b, left, middle, in)
	})
	return s
}

// scaleRow draws words, circles and words from left on, and returns the height
// that they took.
func (d *Desk) scaleRow(c *pen.Canvas, b *worksheets.Scale, left, middle page.Length, in cell) page.Length {
	t, pitch := d.Theme.Type.Prompt, d.Theme.Space.Option
	o := optionSet{
		options: scaleOptions(b), style: d.Theme.Type.Option,
		left: left, right: in.width, middle: middle, pitch: pitch, path: in.path, question: b.ID,
	}
	if value := d.answers.Get(b.ID); value.Given() {
		o.chosen = []string{strconv.Itoa(value.Number)}
	}
	if left+d.scaleWidth(b) <= in.width {
		x := left
		if b.Low != "" {
			x = d.Write(c, b.Low, t, x, d.Centred(t, middle))
		}
		o.left = x
		height := d.options(c, o)
		if b.High != "" {
			d.Write(c, b.High, t, left+d.scaleWidth(b)-d.Width(b.High, t), d.Centred(t, middle))
		}
		return height
	}
	ends := d.Wrap([]pen.Run{
		{Words: b.Low, Style: t},
		{Words: b.High, Style: t, Gap: d.Theme.Space.Clause},
	}, pen.Span{Left: left, Right: in.width}, in.path)
	d.Draw(c, ends, d.Centred(t, middle))
	over := pitch + d.More(ends)
	o.left, o.middle = 0, middle+over
	return over + d.options(c, o)
}

// scaleOptions are the numbers as options.
func scaleOptions(b *worksheets.Scale) []worksheets.Option {
	var options []worksheets.Option
	for n := b.From; n <= b.To; n++ {
		options = append(options, worksheets.Option{ID: strconv.Itoa(n), Label: strconv.Itoa(n)})
	}
	return options
}

// scaleWidth is the width of words and circles on one row.
func (d *Desk) scaleWidth(b *worksheets.Scale) page.Length {
	t, width := d.Theme.Type.Prompt, page.Length(0)
	for i, option := range scaleOptions(b) {
		if i > 0 {
			width += d.Theme.Shape.OptionGap
		}
		width += d.optionWidth(option, d.Theme.Type.Option)
	}
	if b.Low != "" {
		width += d.Width(b.Low, t)
	}
	width += d.Theme.Space.Clause - d.Theme.Space.Word // as the first option stands off what is before it
	if b.High != "" {
		width += d.Theme.Space.Clause + d.Width(b.High, t)
	}
	return width
}
