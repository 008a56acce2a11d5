package layouts

import (
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// title is the head of a side: the title, what stands beside it, and a heavy
// rule beneath. What has no room beside the title stands below it.
func (c *composer) title(b *worksheets.Title, in cell) []strip {
	s := strip{keep: true}
	base := c.theme.Space.TitleBase
	words := c.wrap(c.titleRuns(b), span{right: in.width}, in)
	x := in.width
	if words.oneLine() {
		x = words.end + c.theme.Space.Word
	}
	last := c.drawRows(&s, words, base)
	right := in.width
	below := func() {
		last += c.theme.Space.Write
		x, right = 0, in.width
	}
	if aside := c.line(b.Aside, c.theme.Type.Prompt).Width; b.Aside != "" {
		if x+aside > right {
			below()
		}
		last = c.titleAside(&s, b, last, in)
		right -= aside + c.theme.Space.Clause
	}
	if b.Route && len(c.stops) > 0 {
		if x+c.routeWidth() > right {
			below()
		}
		s.route = &page.Position{X: right, Y: last - c.centred(c.theme.Type.Subtitle, 0)}
		right -= c.routeWidth() + c.theme.Space.Clause
	}
	if len(b.Inline) > 0 {
		if x+c.leastWidth(c.measure(b.Inline)) > right {
			below()
		}
		last = c.titleFields(&s, b, span{left: x, right: right}, last, in)
	}
	s.height = last + c.theme.Space.Title - base
	s.rule(c.theme.Rule.Section, 0, in.width, s.height)
	if b.Text != "" {
		s.bookmarks = append(s.bookmarks, page.Bookmark{Title: b.Text, Level: 1})
	}
	return only(s)
}

// titleRuns are the title and its subtitle.
func (c *composer) titleRuns(b *worksheets.Title) []run {
	words := b.Text
	if words == "" {
		words = c.sheet.Title
	}
	return []run{
		{words: words, style: c.theme.Type.Title},
		{words: b.Subtitle, style: c.theme.Type.Subtitle, gap: c.theme.Space.Clause},
	}
}

// titleAside draws the aside flush right on the baseline y, or in lines of its
// own, and is its last baseline.
func (c *composer) titleAside(s *strip, b *worksheets.Title, y page.Length, in cell) page.Length {
	words := c.wrap([]run{{words: b.Aside, style: c.theme.Type.Prompt}}, span{right: in.width}, in)
	if words.oneLine() {
		c.writeRight(s, b.Aside, c.theme.Type.Prompt, in.width, y)
		return y
	}
	return c.drawRows(s, words, y)
}

// titleFields draws the small fields with the baseline y, flush right, and is
// their last baseline.
func (c *composer) titleFields(s *strip, b *worksheets.Title, at span, y page.Length, in cell) page.Length {
	place := partsPlace{group: c.answers, left: at.left, right: at.right, rule: y + c.theme.Space.Base, in: in}
	parts := c.measure(b.Inline)
	if natural := c.naturalWidth(parts); natural == c.leastWidth(parts) && at.right-natural > at.left {
		place.left = at.right - natural
	}
	return y + c.partsLines(s, b.Inline, place) - c.theme.Space.Write
}
