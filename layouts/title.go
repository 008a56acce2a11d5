package layouts

import (
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// title is the head of a side: the title, what stands beside it, and a heavy
// rule beneath.
func (c *composer) title(b *worksheets.Title, in cell) []strip {
	s := strip{height: c.theme.Space.Title, keep: true}
	words, base := b.Text, c.theme.Space.TitleBase
	if words == "" {
		words = c.sheet.Title
	}
	x := c.write(&s, words, c.theme.Type.Title, 0, base)
	if b.Subtitle != "" {
		x = c.write(&s, b.Subtitle, c.theme.Type.Subtitle, x+c.theme.Space.Clause, base)
	}
	right := in.width
	if b.Aside != "" {
		right = c.writeRight(&s, b.Aside, c.theme.Type.Prompt, right, base)
	}
	if b.Route {
		s.route = &page.Position{X: right, Y: base - c.centred(c.theme.Type.Subtitle, 0)}
	}
	if len(b.Inline) > 0 {
		parts := c.measure(b.Inline, in)
		left := right - c.naturalWidth(parts)
		if left < x {
			c.problem(in, worksheets.Msg("the title and its fields are wider than the page"))
		}
		c.partsLine(&s, parts, partsPlace{group: c.answers, left: left, right: right, rule: base + c.theme.Space.Base})
	}
	s.rule(c.theme.Rule.Section, 0, in.width, s.height)
	if b.Text != "" {
		s.bookmarks = append(s.bookmarks, page.Bookmark{Title: b.Text, Level: 1})
	}
	return only(s)
}
