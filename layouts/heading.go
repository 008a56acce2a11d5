package layouts

import (
	"strconv"

	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/theme"
	"worksheetpdf/worksheets"
)

// heading opens a section. It stays with what follows.
func (c *composer) heading(h *worksheets.Heading, in cell) []strip {
	s := strip{keep: true, above: c.theme.Space.BeforeHeading}
	base := c.headingBase()
	end := c.headingWords(&s, h, 0, base)
	if h.Aside != "" {
		start := c.writeRight(&s, h.Aside, c.theme.Type.Prompt, in.width, base)
		if start < end {
			c.problem(in, worksheets.Msg("the heading “%s” and its aside are wider than their column", h.Text))
		}
	} else if end > in.width {
		c.problem(in, worksheets.Msg("the heading “%s” is wider than its column", h.Text))
	}
	c.open(&s, h)
	s.height = c.theme.Space.Heading
	return only(s)
}

// headingBase is a heading's baseline below its row's top: its disc and its
// words are centred on the same line.
func (c *composer) headingBase() page.Length {
	return c.centred(c.theme.Type.Step, c.theme.Space.Heading/2)
}

// headingWords draws a heading's disc, words, prompt and body from x on the
// baseline y, and is where they end.
func (c *composer) headingWords(s *strip, h *worksheets.Heading, x, y page.Length) page.Length {
	t := c.headingType(h)
	if n := c.steps[h]; n > 0 {
		middle := y - c.centred(t, 0)
		d := c.theme.Shape.Disc
		c.disc(s, n, page.Position{X: x + d/2, Y: middle}, d, c.theme.Type.Disc)
		x += d + c.theme.Space.Caption
	}
	x = c.write(s, h.Text, t, x, y)
	if h.Prompt != "" {
		x = c.write(s, h.Prompt, c.theme.Type.Prompt, x+t.Size*6/10, y)
	}
	if h.Body != "" {
		x = c.write(s, h.Body, c.theme.Type.Body, x+c.theme.Space.Clause, y)
	}
	return x
}

func (c *composer) headingType(h *worksheets.Heading) theme.Type {
	if h.Level == 2 {
		return c.theme.Type.Minor
	}
	return c.theme.Type.Step
}

// disc is a black disc with a white number.
func (c *composer) disc(s *strip, n int, centre page.Position, across page.Length, t theme.Type) {
	s.add(page.Path{Segments: page.Circle(centre, across/2), Fill: page.Black})
	c.writeCentred(s, strconv.Itoa(n), t, page.White, centre.X, c.centredDigits(t, centre.Y))
}

// open notes the section in the outline and on the route.
func (c *composer) open(s *strip, h *worksheets.Heading) {
	words := h.Text
	if n := c.steps[h]; n > 0 {
		s.steps = append(s.steps, n)
		words = strconv.Itoa(n) + " " + words
	}
	s.bookmarks = append(s.bookmarks, page.Bookmark{Title: words, Level: 1})
}

// openCaption does the same for a heading that leads a question's caption.
func (c *composer) openCaption(s *strip, h *worksheets.Heading) {
	if h == nil {
		return
	}
	s.above = c.theme.Space.BeforeHeading
	if h.Level == 2 {
		s.above = c.theme.Space.Block
	}
	c.open(s, h)
}
