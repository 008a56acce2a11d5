package layouts

import (
	"slices"

	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/theme"
	"worksheetpdf/worksheets"
)

// choice asks for one option (circles) or any of them (squares).
func (c *composer) choice(b *worksheets.Choice, in cell) []strip {
	s := strip{above: c.theme.Space.Block}
	top := c.captionAbove(&s, b.Caption, in)
	switch {
	case b.Heading != nil:
	case top > 0:
		s.above = 0
	case b.Place == worksheets.Before:
		s.above = s.above * 2 / 3
	}
	pitch := c.theme.Space.Option
	if in.row {
		pitch = c.theme.Space.Write
	}
	middle := top + pitch/2
	if in.row { // on the writing line of the fields beside it
		middle = top + pitch - c.theme.Space.Base - c.centred(c.theme.Type.Option, 0)
	}
	if b.Place == worksheets.Before && b.Heading != nil {
		pitch = c.theme.Space.Heading
		middle = pitch / 2
	}
	c.openCaption(&s, b.Heading)
	left := c.captionBefore(&s, b.Caption, c.captionBase(b.Caption, middle))
	options := optionSet{
		options: b.Options, chosen: c.answers.Get(b.ID).Chosen, many: b.Many,
		style: c.theme.Type.Option, left: left, right: in.width, middle: middle, pitch: pitch, at: b.At, in: in,
	}
	if b.Strong {
		options.style = c.theme.Type.Step
	}
	switch b.Arrange {
	case worksheets.Stacked:
		options.columns = 1
	case worksheets.Grid:
		options.columns = max(b.Columns, 1)
	}
	rows := c.options(&s, options)
	s.height = top + page.Length(rows)*pitch
	return only(s)
}

// captionBase is the baseline of a caption whose field is centred on middle.
func (c *composer) captionBase(cap worksheets.Caption, middle page.Length) page.Length {
	t := c.theme.Type.Label
	switch {
	case cap.Heading != nil:
		t = c.headingType(cap.Heading)
	case cap.Label == "":
		t = c.theme.Type.Prompt
	}
	return c.centred(t, middle)
}

// optionSet is options to be drawn: in a line, at given places, or in columns.
type optionSet struct {
	options       []worksheets.Option
	chosen        []string
	many          bool
	style         theme.Type
	left, right   page.Length
	middle, pitch page.Length
	columns       int       // 0: in a line
	at            []float64 // in mm, for a line: where each begins
	in            cell
}

// options draws the set and is how many rows it took.
func (c *composer) options(s *strip, o optionSet) (rows int) {
	x, row := o.left, 0
	if o.columns == 0 && len(o.at) == 0 && o.left > 0 {
		x += c.theme.Space.Clause - c.theme.Space.Word
	}
	for i, option := range o.options {
		switch {
		case o.columns > 0:
			width := (o.right - o.left) / page.Length(o.columns)
			row, x = i/o.columns, o.left+width*page.Length(i%o.columns)
		case i < len(o.at):
			x = page.Millimetres(o.at[i])
		case i > 0 && x+c.optionWidth(option, o.style) > o.right:
			row, x = row+1, o.left // the line is full
		}
		if x < o.left || x+c.optionWidth(option, o.style) > o.right+page.Point/10 {
			c.problem(o.in, worksheets.Msg("the option “%s” has no room in its column", option.Label))
		}
		middle := o.middle + page.Length(row)*o.pitch
		x = c.option(s, option, o, x, middle) + c.theme.Shape.OptionGap
	}
	return row + 1
}

func (c *composer) optionWidth(option worksheets.Option, style theme.Type) page.Length {
	width := c.theme.Shape.Box + c.theme.Shape.BoxGap + c.line(option.Label, style).Width
	if option.Note != "" {
		width += c.noteGap() + c.line(option.Note, c.theme.Type.Prompt).Width
	}
	return width
}

func (c *composer) noteGap() page.Length { return c.theme.Space.Word }

// option draws one option around the line middle and is where it ends.
func (c *composer) option(s *strip, option worksheets.Option, o optionSet, x, middle page.Length) page.Length {
	c.box(s, page.Position{X: x, Y: middle}, o.many, slices.Contains(o.chosen, option.ID))
	base := c.centred(o.style, middle)
	x = c.write(s, option.Label, o.style, x+c.theme.Shape.Box+c.theme.Shape.BoxGap, base)
	if option.Note != "" {
		x = c.write(s, option.Note, c.theme.Type.Prompt, x+c.noteGap(), base)
	}
	return x
}

// box is a square (any of) or a circle (one of) whose left edge's middle is
// at, with an answer's tick.
func (c *composer) box(s *strip, at page.Position, square, ticked bool) {
	c.boxStroked(s, at, square, ticked, c.theme.Rule.Box)
}

func (c *composer) boxStroked(s *strip, at page.Position, square, ticked bool, stroke page.Stroke) {
	size := c.theme.Shape.Box
	if square {
		s.add(page.Rectangle{
			At: at.Plus(0, -size/2), Size: page.Size{Width: size, Height: size},
			Radius: c.theme.Shape.BoxRadius, Stroke: stroke,
		})
	} else {
		s.add(page.Path{Segments: page.Circle(at.Plus(size/2, 0), size/2), Stroke: stroke})
	}
	if ticked {
		s.add(c.tick(at))
	}
}

// tick is a stroke of the pen, from the middle of a box's left edge; it
// reaches out of its box as a hand's does.
func (c *composer) tick(at page.Position) page.Path {
	mm := page.Millimetres
	return page.Path{Stroke: c.theme.Rule.Tick, Segments: []page.Segment{
		{Op: page.MoveTo, To: at.Plus(mm(0.7), mm(0.1))},
		{Op: page.LineTo, To: at.Plus(mm(1.7), mm(1.25))},
		{Op: page.LineTo, To: at.Plus(mm(4), mm(-2.1))},
	}}
}
