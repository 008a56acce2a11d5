package layouts

import (
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// caption is a caption that has found its place: over its field, or before it
// on the field's first line.
type caption struct {
	worksheets.Caption // its Place as it came out
	rows
	height page.Length // of the room over the field
	base   page.Length // of its first line below the room's top
	after  page.Length // from its end to a field that it stands before
}

// captionOf is the caption of a field, given back as the kinds lay it out:
// one that should stand before its field and leaves too little room there
// stands over it. It is the zero caption for what has none.
func (c *composer) captionOf(block worksheets.Block, in cell) caption {
	switch b := block.(type) {
	case *worksheets.Text:
		return c.caption(b.Caption, max(c.theme.Shape.LeastBlank, in.width/4), in)
	case *worksheets.Sentence:
		return c.caption(b.Caption, c.besideSentence(b, in), in)
	case *worksheets.List: // has its numbers before it
		return c.caption(b.Caption, in.width, in)
	case *worksheets.Choice:
		return c.caption(b.Caption, c.besideChoice(b, in), in)
	case *worksheets.Date:
		return c.caption(b.Caption, c.leastDate(), in)
	case *worksheets.Number:
		return c.caption(b.Caption, c.besideNumber(b), in)
	case *worksheets.Boxes:
		return c.caption(b.Caption, min(c.boxesWidth(b.Count), in.width/2), in)
	}
	return caption{}
}

// caption places a caption whose field needs so much room beside it.
func (c *composer) caption(words worksheets.Caption, need page.Length, in cell) caption {
	cap := caption{Caption: words, after: c.theme.Space.Word}
	runs, left := c.captionRuns(words)
	if words.Heading != nil && len(runs) == len(c.headingRuns(words.Heading)) {
		cap.after += c.theme.Space.Caption
	}
	if words.Heading != nil && words.Heading.Aside != "" {
		aside := c.asideRun(words.Heading)
		aside.gap = c.theme.Space.Clause
		runs = append(runs, aside)
	}
	cap.rows = c.wrap(runs, span{left, left, in.width}, in)
	if cap.Place == worksheets.Before && (!cap.oneLine() || cap.end+cap.after+need > in.width) {
		cap.Place = worksheets.Above
	}
	switch {
	case cap.Place == worksheets.Before:
	case cap.Heading != nil || in.headed:
		cap.height, cap.base = c.theme.Space.Heading, c.headingBase()
	case cap.said():
		cap.height, cap.base = c.theme.Space.Label, c.theme.Space.LabelBase
	}
	if cap.height > 0 {
		cap.height += c.more(cap.rows)
	}
	if cap.height < in.caption && (cap.height > 0 || in.row) {
		cap.base += in.caption - cap.height
		cap.height = in.caption
	}
	return cap
}

// captionRuns are a caption's words in their order, and where they begin.
func (c *composer) captionRuns(cap worksheets.Caption) (runs []run, left page.Length) {
	gap := c.theme.Space.Caption
	if h := cap.Heading; h != nil {
		runs, left = c.headingRuns(h), c.headingLeft(h)
		gap *= 2
	}
	for _, r := range []run{
		{words: cap.Label, style: c.theme.Type.Label},
		{words: cap.Prompt, style: c.theme.Type.Prompt},
		{words: cap.Start, style: c.theme.Type.Label, tag: true},
	} {
		if r.words != "" {
			r.gap, gap = gap, c.theme.Space.Caption
			runs = append(runs, r)
		}
	}
	return runs, left
}

// captionAbove draws a caption over its field and is the height that it took.
func (c *composer) captionAbove(s *strip, cap caption) page.Length {
	if cap.Place == worksheets.Above {
		c.drawCaption(s, cap, cap.base)
	}
	return cap.height
}

// captionBefore draws a caption before its field, on the baseline y, and is
// where the field may begin; 0 where the caption stands elsewhere.
func (c *composer) captionBefore(s *strip, cap caption, y page.Length) page.Length {
	if cap.Place != worksheets.Before || !cap.said() {
		return 0
	}
	c.drawCaption(s, cap, y)
	return cap.end + cap.after
}

func (c *composer) drawCaption(s *strip, cap caption, y page.Length) {
	if cap.Heading != nil {
		c.stepDisc(s, cap.Heading, 0, y)
	}
	c.drawRows(s, cap.rows, y)
}

// startTag is the black tag that points back at the label where to begin; the
// eye meets it first on the page.
func (c *composer) startTag(s *strip, words string, x, base page.Length) {
	t, shape := c.theme.Type.Tag, c.theme.Shape
	middle := base - c.centred(c.theme.Type.Label, 0)
	point := c.tagPoint()
	width := c.tagWidth(words) - point
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
}

// tagPoint is how far the tag's point reaches out of it.
func (c *composer) tagPoint() page.Length { return c.theme.Shape.Tag.Height / 3 }

// tagWidth is the width of a tag with its point.
func (c *composer) tagWidth(words string) page.Length {
	width := c.line(words, c.theme.Type.Tag).Width + 2*c.tagPoint()
	return max(c.theme.Shape.Tag.Width, width) + c.tagPoint()
}
