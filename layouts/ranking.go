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
	base := c.centred(c.theme.Type.Label, head/2)
	boxes := head + c.theme.Space.Option/2
	left := page.Length(0)
	if b.Heading != nil {
		c.headingWords(&s, b.Heading, 0, c.headingBase())
		left = c.theme.Shape.Disc + c.theme.Space.Caption
	}
	if b.Label != "" {
		left = c.write(&s, b.Label, c.theme.Type.Label, left, c.centred(c.theme.Type.Label, boxes)) + c.theme.Space.Caption
	}
	if b.Prompt != "" {
		c.write(&s, b.Prompt, c.theme.Type.Prompt, left, c.centred(c.theme.Type.Prompt, boxes))
	}
	main, more := c.answers.Get(b.Main).Chosen, c.answers.Get(b.More).Chosen
	for i, option := range b.Options {
		x := page.Length(i) * in.width / page.Length(len(b.Options))
		if i < len(b.At) {
			x = page.Millimetres(b.At[i])
		}
		c.write(&s, option.Label, c.theme.Type.Label, x, base)
		x = c.rank(&s, b.MainLabel, false, slices.Contains(main, option.ID), x, boxes) + c.theme.Space.Caption
		end := c.rank(&s, b.MoreLabel, true, slices.Contains(more, option.ID), x, boxes)
		if end > in.width {
			c.problem(in, worksheets.Msg("the option “%s” has no room in its column", option.Label))
		}
	}
	s.height = head + c.theme.Space.Option
	return only(s)
}

// rank is one box and its label.
func (c *composer) rank(s *strip, label string, square, ticked bool, x, middle page.Length) page.Length {
	c.box(s, page.Position{X: x, Y: middle}, square, ticked)
	t := c.theme.Type.Prompt
	return c.write(s, label, t, x+c.theme.Shape.Box+c.theme.Shape.BoxGap, c.centred(t, middle))
}
