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
	runs, left, base := c.headingRuns(h), c.headingLeft(h), c.headingBase()
	words := c.wrap(runs, span{left, left, in.width}, in)
	aside := c.asideRun(h)
	beside := words.oneLine() && words.end+aside.gap+c.runWidth(aside) <= in.width
	if !beside {
		words = c.wrap(append(runs, aside), span{left, left, in.width}, in)
	}
	c.stepDisc(&s, h, 0, base)
	c.drawRows(&s, words, base)
	if beside && h.Aside != "" {
		c.writeRight(&s, h.Aside, aside.style, in.width, base)
	}
	c.open(&s, h)
	s.height = c.theme.Space.Heading + c.more(words)
	return only(s)
}

// headingBase is a heading's baseline below its row's top: its disc and its
// words are centred on the same line.
func (c *composer) headingBase() page.Length {
	return c.centred(c.theme.Type.Step, c.theme.Space.Heading/2)
}

// headingLeft is where a heading's words begin: after its disc.
func (c *composer) headingLeft(h *worksheets.Heading) page.Length {
	if c.steps[h] == 0 {
		return 0
	}
	return c.theme.Shape.Disc + c.theme.Space.Caption
}

// headingRuns are a heading's words, its prompt and its body.
func (c *composer) headingRuns(h *worksheets.Heading) []run {
	t := c.headingType(h)
	runs := []run{{words: h.Text, style: t}}
	if h.Prompt != "" {
		runs = append(runs, run{words: h.Prompt, style: c.theme.Type.Prompt, gap: t.Size * 6 / 10})
	}
	if h.Body != "" {
		runs = append(runs, run{words: h.Body, style: c.theme.Type.Body, gap: c.theme.Space.Clause})
	}
	return runs
}

// asideRun is a heading's aside.
func (c *composer) asideRun(h *worksheets.Heading) run {
	return run{words: h.Aside, style: c.theme.Type.Prompt, gap: c.theme.Space.Caption}
}

func (c *composer) headingType(h *worksheets.Heading) theme.Type {
	if h.Level == 2 {
		return c.theme.Type.Minor
	}
	return c.theme.Type.Step
}

// stepDisc draws the disc of a heading that is a step, before words on the
// baseline y.
func (c *composer) stepDisc(s *strip, h *worksheets.Heading, x, y page.Length) {
	n := c.steps[h]
	if n == 0 {
		return
	}
	d := c.theme.Shape.Disc
	middle := y - c.centred(c.headingType(h), 0)
	c.disc(s, n, page.Position{X: x + d/2, Y: middle}, d, c.theme.Type.Disc)
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
