package layouts

import (
	"slices"

	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// ranking asks for one main option (a circle) and any further ones (squares):
// the options' names in one row, their boxes in the next.
func (c *composer) ranking(b *worksheets.Ranking, in cell) []strip {
	s := strip{above: c.theme.Space.Block}
	c.openCaption(&s, b.Heading)
	head := c.theme.Space.Label
	if b.Heading != nil {
		head = c.theme.Space.Heading
	}
	names, boxes := c.centred(c.theme.Type.Label, head/2), head+c.theme.Space.Option/2
	left := c.rankingCaption(&s, b, boxes)
	main, more := c.answers.Get(b.Main).Chosen, c.answers.Get(b.More).Chosen
	for i, option := range b.Options {
		x := left + page.Length(i)*(in.width-left)/page.Length(len(b.Options))
		if i < len(b.At) {
			x = page.Millimetres(b.At[i])
		}
		end := max(
			c.write(&s, option.Label, c.theme.Type.Label, x, names),
			c.ranks(&s, b, x, boxes, slices.Contains(main, option.ID), slices.Contains(more, option.ID)))
		if x < left || end > in.width {
			c.problem(in, worksheets.Msg("the option “%s” has no room in its column", option.Label))
		}
	}
	s.height = head + c.theme.Space.Option
	return only(s)
}

// rankingCaption draws the heading on the row of names, and label and prompt
// on the row of boxes, and is where the options may begin.
func (c *composer) rankingCaption(s *strip, b *worksheets.Ranking, boxes page.Length) page.Length {
	x, end := page.Length(0), page.Length(0)
	if b.Heading != nil {
		end = c.headingWords(s, b.Heading, 0, c.headingBase())
		x = c.theme.Shape.Disc + c.theme.Space.Caption
	}
	if b.Label != "" {
		x = c.write(s, b.Label, c.theme.Type.Label, x, c.centred(c.theme.Type.Label, boxes)) + c.theme.Space.Caption
	}
	if b.Prompt != "" {
		x = c.write(s, b.Prompt, c.theme.Type.Prompt, x, c.centred(c.theme.Type.Prompt, boxes))
	}
	if end = max(end, x); end > 0 {
		end += c.theme.Space.Clause
	}
	return end
}

// ranks is an option's circle and square, each with its label.
func (c *composer) ranks(s *strip, b *worksheets.Ranking, x, middle page.Length, main, more bool) page.Length {
	x = c.rank(s, b.MainLabel, false, main, x, middle) + c.theme.Space.Caption
	return c.rank(s, b.MoreLabel, true, more, x, middle)
}

// rank is one box and its label.
func (c *composer) rank(s *strip, label string, square, ticked bool, x, middle page.Length) page.Length {
	c.box(s, page.Position{X: x, Y: middle}, square, ticked)
	t := c.theme.Type.Prompt
	return c.write(s, label, t, x+c.theme.Shape.Box+c.theme.Shape.BoxGap, c.centred(t, middle))
}
