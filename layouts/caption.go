package layouts

import (
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// captionRow is the height of the row that a caption takes over its field: a
// heading's where it has one, else a label's; 0 where it says nothing or
// stands before the field.
func (c *composer) captionRow(cap worksheets.Caption, in cell) page.Length {
	switch {
	case cap.Place == worksheets.Before:
		return 0
	case cap.Heading != nil || in.headed:
		return c.theme.Space.Heading
	case cap.Label == "" && cap.Prompt == "":
		return 0
	}
	return c.theme.Space.Label
}

// captionAbove draws a caption over its field and is the height that it took.
func (c *composer) captionAbove(s *strip, cap worksheets.Caption, in cell) page.Length {
	height := c.captionRow(cap, in)
	if height == 0 {
		return 0
	}
	base := c.theme.Space.LabelBase
	if height == c.theme.Space.Heading {
		base = c.headingBase()
	}
	c.captionAt(s, cap, base)
	return height
}

// captionBefore draws a caption before its field, on the baseline y, and is
// where the field may begin; 0 where the caption stands elsewhere.
func (c *composer) captionBefore(s *strip, cap worksheets.Caption, y page.Length) page.Length {
	if cap.Place != worksheets.Before {
		return 0
	}
	end := c.captionAt(s, cap, y)
	if end > 0 {
		end += c.theme.Space.Word
	}
	return end
}

// captionAt draws heading, label, prompt and start tag on the baseline y and
// is where they end.
func (c *composer) captionAt(s *strip, cap worksheets.Caption, y page.Length) page.Length {
	x := page.Length(0)
	gap := func() page.Length {
		if x == 0 {
			return 0
		}
		return c.theme.Space.Caption
	}
	if h := cap.Heading; h != nil {
		x = c.headingWords(s, h, 0, y)
		x += c.theme.Space.Caption
	}
	if cap.Label != "" {
		x = c.write(s, cap.Label, c.theme.Type.Label, x+gap(), y)
	}
	if cap.Prompt != "" {
		x = c.write(s, cap.Prompt, c.theme.Type.Prompt, x+gap(), y)
	}
	if cap.Start != "" {
		x = c.startTag(s, cap.Start, x+gap(), y)
	}
	return x
}

// startTag is the black tag that points back at the label where to begin; the
// eye meets it first on the page.
func (c *composer) startTag(s *strip, words string, x, base page.Length) page.Length {
	t, shape := c.theme.Type.Label, c.theme.Shape
	t.Size = c.theme.Type.Prompt.Size
	middle := base - c.centred(c.theme.Type.Label, 0)
	point := shape.Tag.Height / 3
	width := max(shape.Tag.Width, c.line(words, t).Width+2*point)
	top := middle - shape.Tag.Height/2
	s.add(
		page.Path{Fill: page.Black, Segments: page.Polygon(
			page.Position{X: x, Y: middle},
			page.Position{X: x + point, Y: middle - point/2},
			page.Position{X: x + point, Y: middle + point/2})},
		page.Rectangle{
			At: page.Position{X: x + point, Y: top}, Radius: shape.TagRadius, Fill: page.Black,
			Size: page.Size{Width: width, Height: shape.Tag.Height},
		})
	c.writeCentred(s, words, t, page.White, x+point+width/2, c.centred(t, middle))
	return x + point + width
}
