package layouts

import (
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// boxes are small squares to count with; an answer is how many come ticked.
func (c *composer) boxes(b *worksheets.Boxes, in cell) []strip {
	s := strip{above: c.theme.Space.Block}
	cap := c.captionOf(b, in)
	top := c.captionAbove(&s, cap)
	if top > 0 {
		s.above = 0
	}
	c.openCaption(&s, b.Heading)
	middle := top + c.theme.Space.Option/2
	left := c.captionBefore(&s, cap, c.captionBase(b.Caption, middle))
	if left > 0 {
		left += c.theme.Space.Caption
	}
	s.height = top + c.countingBoxes(&s, b, left, in, middle)
	return only(s)
}

// countingBoxes draws the boxes in fives and tens from left, the first row
// around the line middle, and the note after them, and is the height that
// they took.
func (c *composer) countingBoxes(s *strip, b *worksheets.Boxes, left page.Length, in cell, middle page.Length) page.Length {
	if c.tooNarrow(in, c.theme.Shape.Box) {
		return 0
	}
	pitch := c.theme.Space.Option
	ticked := c.answers.Get(b.ID).Number
	perRow := c.boxesPerRow(b.Count, in.width-left)
	end := left
	for i := range b.Count {
		at := page.Position{X: left + c.boxPlace(i%perRow), Y: middle + page.Length(i/perRow)*pitch}
		c.box(s, at, true, i < ticked)
		end = at.X + c.theme.Shape.Box
	}
	rows := page.Length((b.Count + perRow - 1) / perRow)
	if b.Note == "" {
		return rows * pitch
	}
	base := c.centred(c.theme.Type.Prompt, middle+(rows-1)*pitch)
	note := run{words: b.Note, style: c.theme.Type.Prompt}
	end += c.theme.Shape.BoxNote
	if end+c.runWidth(note) > in.width { // no room after the last box
		base, end = base+pitch, left
		rows++
	}
	set := c.wrap([]run{note}, span{end, left, in.width}, in)
	c.drawRows(s, set, base)
	return rows*pitch + c.more(set)
}

// boxPlace is where the box i of a row begins: fives and tens stand apart, so
// that they are counted at a glance.
func (c *composer) boxPlace(i int) page.Length {
	shape := c.theme.Shape
	return page.Length(i)*shape.BoxPitch + page.Length(i/5)*shape.BoxFive + page.Length(i/10)*shape.BoxTen
}

// boxesWidth is the width of so many boxes in one row, with what stands before them.
func (c *composer) boxesWidth(count int) page.Length {
	return c.theme.Space.Caption + c.boxPlace(count-1) + c.theme.Shape.Box
}

// boxesPerRow is how many boxes a row takes: all, or else whole tens, or fives.
func (c *composer) boxesPerRow(count int, room page.Length) int {
	fit := 1
	for fit < count && c.boxPlace(fit)+c.theme.Shape.Box <= room+page.Point {
		fit++
	}
	switch {
	case fit == count:
		return count
	case fit >= 10:
		return fit - fit%10
	case fit >= 5:
		return 5
	}
	return fit
}
