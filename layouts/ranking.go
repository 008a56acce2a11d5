package layouts

import (
	"slices"

	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// ranking asks for one main option (a circle) and any further ones (squares):
// the options' names in one row, their boxes in the next; and so again where
// not all of them have room side by side.
func (c *composer) ranking(b *worksheets.Ranking, in cell) []strip {
	s := strip{above: c.theme.Space.Block}
	c.openCaption(&s, b.Heading)
	head := c.theme.Space.Label
	if b.Heading != nil {
		head = c.theme.Space.Heading
	}
	left, top := c.rankingCaption(&s, b, head, in)
	s.height = top
	perRow := c.ranksPerRow(b, left, in)
	for i := 0; i < len(b.Options); i += perRow {
		s.height += c.rankRow(&s, b, i, c.rankPlaces(b, left, perRow, in), head, in)
	}
	return only(s)
}

// ranksPerRow is how many options stand side by side: all that have places, or
// as many as have room.
func (c *composer) ranksPerRow(b *worksheets.Ranking, left page.Length, in cell) int {
	n := len(b.Options)
	if len(b.At) > 0 {
		return n
	}
	fit := max(1, min(n, int((in.width-left)/(c.theme.Space.Word+c.rankWidth(b)))))
	rows := (n + fit - 1) / fit
	return (n + rows - 1) / rows // as many in each row
}

// rankWidth is the width of the widest option on one line.
func (c *composer) rankWidth(b *worksheets.Ranking) page.Length {
	width := c.ranksWidth(b)
	for _, option := range b.Options {
		name := page.Length(0)
		for _, r := range c.rankName(option) {
			name += r.gap + c.runWidth(r)
		}
		width = max(width, name)
	}
	return width
}

// rankRow draws the options from the first on, a place each, and is their height.
func (c *composer) rankRow(s *strip, b *worksheets.Ranking, first int, places []span, head page.Length, in cell) page.Length {
	options := b.Options[first:min(first+len(places), len(b.Options))]
	narrowest, deepest := in.width, page.Length(0)
	names := make([]rows, len(options))
	for i, option := range options {
		names[i] = c.wrap(c.rankName(option), places[i], in)
		narrowest = min(narrowest, places[i].right-places[i].left)
		deepest = max(deepest, c.more(names[i]))
	}
	main, more := c.answers.Get(b.Main).Chosen, c.answers.Get(b.More).Chosen
	boxes, height := s.height+head+deepest, page.Length(0)
	for i, option := range options {
		c.drawRows(s, names[i], c.centred(c.theme.Type.Label, s.height+head/2)+deepest-c.more(names[i]))
		ranks := c.ranks(b, cell{width: narrowest, path: in.path}, slices.Contains(main, option.ID), slices.Contains(more, option.ID))
		s.place(ranks, places[i].left, boxes)
		height = head + deepest + ranks.height
	}
	return height
}

// rankName is an option's name, with its note.
func (c *composer) rankName(option worksheets.Option) []run {
	return []run{
		{words: option.Label, style: c.theme.Type.Label},
		{words: option.Note, style: c.theme.Type.Prompt, gap: c.theme.Space.Word},
	}
}

// rankPlaces is the room of each option of a row.
func (c *composer) rankPlaces(b *worksheets.Ranking, left page.Length, perRow int, in cell) []span {
	places := make([]span, perRow)
	for i := range places {
		x := left + page.Length(i)*(in.width-left)/page.Length(perRow)
		if i < len(b.At) {
			x = page.Millimetres(b.At[i])
		}
		places[i] = span{x, x, in.width}
		if i > 0 {
			places[i-1].right = x - c.theme.Space.Word
		}
	}
	return places
}

// rankingCaption draws the heading on the row of names, and label and prompt
// on the row of boxes, and is where the options may begin. Where they would
// leave these too little room, all of it stands over them: top is its height.
func (c *composer) rankingCaption(s *strip, b *worksheets.Ranking, head page.Length, in cell) (left, top page.Length) {
	var heading []run
	start, indent := page.Length(0), page.Length(0)
	words := b.Caption
	if h := b.Heading; h != nil {
		heading, start = c.headingRuns(h), c.headingLeft(h)
		indent = c.theme.Shape.Disc + c.theme.Space.Caption
		words.Heading = nil
	}
	runs, _ := c.captionRuns(words)
	names := c.wrap(heading, span{start, start, in.width}, in)
	boxes := c.wrap(runs, span{indent, indent, in.width}, in)
	if len(runs) > 0 {
		left = boxes.end
	}
	if left = max(left, names.end); left > 0 {
		left += c.theme.Space.Clause
	}
	if !names.oneLine() || !boxes.oneLine() || b.Heading != nil && b.Heading.Aside != "" || !c.ranksFit(b, left, in) {
		above := b.Caption
		above.Place = worksheets.Above
		return 0, c.captionAbove(s, c.caption(above, 0, in))
	}
	if b.Heading != nil {
		c.stepDisc(s, b.Heading, 0, c.headingBase())
	}
	c.drawRows(s, names, c.headingBase())
	c.drawRows(s, boxes, c.captionBase(words, head+c.theme.Space.Option/2))
	return left, 0
}

// ranksFit is whether all options have room side by side from left on.
func (c *composer) ranksFit(b *worksheets.Ranking, left page.Length, in cell) bool {
	for _, at := range c.rankPlaces(b, left, len(b.Options), in) {
		if at.left < left || c.rankWidth(b) > at.right-at.left {
			return false
		}
	}
	return true
}

// ranksWidth is the width of circle and square side by side, with their labels.
func (c *composer) ranksWidth(b *worksheets.Ranking) page.Length {
	t := c.theme.Type.Prompt
	box := c.theme.Shape.Box + c.theme.Shape.BoxGap
	return 2*box + c.line(b.MainLabel, t).Width + c.theme.Space.Caption + c.line(b.MoreLabel, t).Width
}

// ranks is an option's circle and square, each with its label: side by side,
// or in a narrow column one below the other.
func (c *composer) ranks(b *worksheets.Ranking, in cell, main, more bool) strip {
	s := strip{height: c.theme.Space.Option}
	across := c.ranksWidth(b) <= in.width
	x := c.rank(&s, b.MainLabel, false, main, 0, in)
	if across {
		x += c.theme.Space.Caption
	} else {
		x = 0
		s.height += c.theme.Space.Option
	}
	c.rank(&s, b.MoreLabel, true, more, x, in)
	return s
}

// rank draws one box and its label on the strip's last row, which grows with
// the label, and is where it ends.
func (c *composer) rank(s *strip, label string, square, ticked bool, x page.Length, in cell) page.Length {
	middle := s.height - c.theme.Space.Option/2
	c.box(s, page.Position{X: x, Y: middle}, square, ticked)
	t := c.theme.Type.Prompt
	left := x + c.theme.Shape.Box + c.theme.Shape.BoxGap
	words := c.wrap([]run{{words: label, style: t}}, span{left, left, in.width}, in)
	c.drawRows(s, words, c.centred(t, middle))
	s.height += c.more(words)
	return words.end
}
