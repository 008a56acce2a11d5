package kinds

import (
	"slices"

	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/layouts/theme"
	"worksheetpdf/worksheets"
)

// choice asks for one option (circles) or any of them (squares).
func (d *Desk) choice(b *worksheets.Choice) kind {
	return kind{
		caption: &b.Caption,
		hang:    b.Hang,
		beside:  func(in cell) page.Length { return d.besideChoice(b, in) },
		single:  b.Arrange == worksheets.Inline && b.Label != "" && b.Place != worksheets.Before,
		strips:  func(in cell, cap caption) []flow.Strip { return only(d.choiceStrip(b, in, cap)) },
	}
}

func (d *Desk) choiceStrip(b *worksheets.Choice, in cell, cap caption) flow.Strip {
	s := flow.Strip{Above: d.Theme.Space.Block}
	top := d.captionAbove(&s.Piece, cap)
	switch {
	case b.Heading != nil:
	case top > 0:
		s.Above = 0
	case cap.Place == worksheets.Before:
		s.Above = d.Theme.Space.BlockBeside
	}
	d.openCaption(&s, b.Heading)
	middle, pitch := d.choiceRow(b, in, cap, top)
	o := optionSet{
		options: b.Options, chosen: d.answers.Get(b.ID).Chosen, many: b.Many, style: d.optionType(b),
		left:  d.captionBefore(&s.Piece, cap, d.Centred(d.optionType(b), middle)),
		right: in.width, middle: middle, pitch: pitch, at: d.starts(b, b.At, b.Hang), path: in.path, question: b.ID,
	}
	o.flush = d.begins[&b.Caption] > 0
	switch b.Arrange {
	case worksheets.Stacked:
		o.columns = 1
	case worksheets.InGrid:
		o.columns = max(b.Columns, 1)
	}
	blanks := map[string]slot{}
	o.blank = func(option worksheets.Option, at slot) { blanks[option.Blank] = at }
	s.In(page.Group{Role: page.RoleField, Field: b.ID, Alt: o.said()}, func(c *pen.Canvas) { s.Height = top + d.options(c, o) })
	for _, option := range b.Options {
		at, ok := blanks[option.Blank]
		if value := d.answers.Get(option.Blank).Text; ok && (!d.Report || value != "") { // nobody writes in a report
			d.field(&s.Piece, []slot{at}, answer{value: value, label: option.Label, path: option.Blank, style: d.answerType(in)})
		}
	}
	return s
}

// written reports whether something can be written beside an option.
func written(options []worksheets.Option) bool {
	return slices.ContainsFunc(options, func(o worksheets.Option) bool { return o.Blank != "" })
}

// choiceRow is the middle of the first row of options under a caption that
// took so much, and the pitch of the rows: in a row of single fields they stand
// on the writing line of the others, beside a heading on its line.
func (d *Desk) choiceRow(b *worksheets.Choice, in cell, cap caption, top page.Length) (middle, pitch page.Length) {
	switch {
	case cap.Place == worksheets.Before && b.Heading != nil:
		return d.headingBase() - d.Centred(d.optionType(b), 0), d.Theme.Space.Heading
	case in.single(), written(b.Options):
		pitch = d.Theme.Space.Write
		return top + pitch - d.Theme.Space.Base - d.Centred(d.optionType(b), 0), pitch
	}
	return top + d.Theme.Space.Option/2, d.Theme.Space.Option
}

// optionType is what options are set in.
func (d *Desk) optionType(b *worksheets.Choice) theme.Type {
	if b.Strong {
		return d.Theme.Type.Step
	}
	return d.Theme.Type.Option
}

// besideChoice is the room that options need beside their caption: what is
// right of their first place, or the widest.
func (d *Desk) besideChoice(b *worksheets.Choice, in cell) page.Length {
	if at := d.starts(b, b.At, b.Hang); len(at) > 0 {
		return in.width - at[0]
	}
	widest := page.Length(0)
	for _, option := range b.Options {
		widest = max(widest, d.optionWidth(option, d.optionType(b)))
	}
	widest += d.Theme.Space.Clause
	if b.Arrange == worksheets.InGrid {
		widest *= page.Length(b.Columns)
	}
	return widest
}
