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
	cap := c.captionOf(b, in)
	top := c.captionAbove(&s, cap)
	switch {
	case b.Heading != nil:
	case top > 0:
		s.above = 0
	case cap.Place == worksheets.Before:
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
	if cap.Place == worksheets.Before && b.Heading != nil {
		pitch = c.theme.Space.Heading
		middle = pitch / 2
	}
	c.openCaption(&s, b.Heading)
	left := c.captionBefore(&s, cap, c.captionBase(b.Caption, middle))
	options := optionSet{
		options: b.Options, chosen: c.answers.Get(b.ID).Chosen, many: b.Many,
		style: c.optionType(b), left: left, right: in.width, middle: middle, pitch: pitch, at: b.At, in: in,
	}
	switch b.Arrange {
	case worksheets.Stacked:
		options.columns = 1
	case worksheets.Grid:
		options.columns = max(b.Columns, 1)
	}
	s.height = top + c.options(&s, options)
	return only(s)
}

// optionType is what options are set in.
func (c *composer) optionType(b *worksheets.Choice) theme.Type {
	if b.Strong {
		return c.theme.Type.Step
	}
	return c.theme.Type.Option
}

// besideChoice is the room that options need beside their caption: what is
// right of their first place, or the widest.
func (c *composer) besideChoice(b *worksheets.Choice, in cell) page.Length {
	if len(b.At) > 0 {
		return in.width - page.Millimetres(b.At[0])
	}
	widest := page.Length(0)
	for _, option := range b.Options {
		widest = max(widest, c.optionWidth(option, c.optionType(b)))
	}
	widest += c.theme.Space.Clause
	if b.Arrange == worksheets.Grid {
		widest *= page.Length(b.Columns)
	}
	return widest
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

// options draws the set and is the height that it took. An option with too
// little room goes on in lines below its first.
func (c *composer) options(s *strip, o optionSet) (height page.Length) {
	middle, more, row := o.middle, page.Length(0), 0
	var end page.Length // of the option before
	for i, option := range o.options {
		at := c.placeOption(o, i, row, end)
		if at.row > row {
			row, middle, height = at.row, middle+o.pitch+more, height+o.pitch+more
			more = 0
		}
		words := c.optionWords(option, o.style, at.span, o.in)
		c.box(s, page.Position{X: at.box, Y: middle}, o.many, slices.Contains(o.chosen, option.ID))
		c.drawRows(s, words, c.centred(o.style, middle))
		more = max(more, c.more(words))
		end = words.end
		if !words.oneLine() {
			end = o.right // nothing stands beside a broken option
		}
	}
	return height + o.pitch + more
}

// optionPlace is where an option stands: its row, its box, its words.
type optionPlace struct {
	row int
	box page.Length
	span
}

// placeOption is the place of the option i, after one in a row that ends at end.
func (c *composer) placeOption(o optionSet, i, row int, end page.Length) optionPlace {
	p := optionPlace{row: row, box: o.left}
	p.right = o.right
	switch {
	case o.columns > 0:
		width := (o.right - o.left) / page.Length(o.columns)
		p.row, p.box = i/o.columns, o.left+width*page.Length(i%o.columns)
		if i%o.columns < o.columns-1 {
			p.right = p.box + width - c.theme.Space.Word
		}
	case i < len(o.at):
		p.box = page.Millimetres(o.at[i])
		if i+1 < len(o.at) {
			p.right = page.Millimetres(o.at[i+1]) - c.theme.Space.Word
		}
	case i == 0:
		if o.left > 0 {
			p.box += c.theme.Space.Clause - c.theme.Space.Word
		}
	default:
		p.box = end + c.theme.Shape.OptionGap
		if p.box+c.optionWidth(o.options[i], o.style) > o.right { // the line is full
			p.row, p.box = row+1, o.left
		}
	}
	p.left = p.box + c.theme.Shape.Box + c.theme.Shape.BoxGap
	p.indent = p.left
	return p
}

// optionWords are an option's label and note in the room beside its box.
func (c *composer) optionWords(option worksheets.Option, style theme.Type, at span, in cell) rows {
	return c.wrap([]run{
		{words: option.Label, style: style},
		{words: option.Note, style: c.theme.Type.Prompt, gap: c.theme.Space.Word},
	}, at, in)
}

func (c *composer) optionWidth(option worksheets.Option, style theme.Type) page.Length {
	width := c.theme.Shape.Box + c.theme.Shape.BoxGap + c.line(option.Label, style).Width
	if option.Note != "" {
		width += c.theme.Space.Word + c.line(option.Note, c.theme.Type.Prompt).Width
	}
	return width
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
	shape := c.theme.Shape.Tick
	segments := []page.Segment{{Op: page.MoveTo, To: at.Plus(shape[0].X, shape[0].Y)}}
	for _, p := range shape[1:] {
		segments = append(segments, page.Segment{Op: page.LineTo, To: at.Plus(p.X, p.Y)})
	}
	return page.Path{Stroke: c.theme.Rule.Tick, Segments: segments}
}
