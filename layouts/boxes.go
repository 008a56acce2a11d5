package layouts

import (
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// boxes are small squares to count with; an answer is how many come ticked.
func (c *composer) boxes(b *worksheets.Boxes, in cell) []strip {
	s := strip{above: c.theme.Space.Block}
	top := c.captionAbove(&s, b.Caption, in)
	if top > 0 {
		s.above = 0
	}
	c.openCaption(&s, b.Heading)
	middle := top + c.theme.Space.Option/2
	left := c.captionBefore(&s, b.Caption, c.captionBase(b.Caption, middle))
	if left > 0 {
		left += c.theme.Space.Caption
	}
	rows := c.countingBoxes(&s, b, left, in, middle)
	s.height = top + page.Length(rows)*c.theme.Space.Option
	return only(s)
}

// countingBoxes draws the boxes in fives and tens from left, and the note
// after them, and is how many rows they took.
func (c *composer) countingBoxes(s *strip, b *worksheets.Boxes, left page.Length, in cell, middle page.Length) (rows int) {
	ticked := c.answers.Get(b.ID).Number
	perRow := c.boxesPerRow(b.Count, in.width-left)
	end := left
	for i := range b.Count {
		at := page.Position{X: left + c.boxPlace(i%perRow), Y: middle + page.Length(i/perRow)*c.theme.Space.Option}
		c.box(s, at, true, i < ticked)
		end = at.X + c.theme.Shape.Box
	}
	rows = (b.Count + perRow - 1) / perRow
	if b.Note != "" {
		base := c.centred(c.theme.Type.Prompt, middle+page.Length(rows-1)*c.theme.Space.Option)
		if c.write(s, b.Note, c.theme.Type.Prompt, end+c.theme.Space.Clause*3/4, base) > in.width {
			c.problem(in, worksheets.Msg("the note “%s” after the boxes has no room", b.Note))
		}
	}
	return rows
}

// boxPlace is where the box i of a row begins: fives and tens stand apart, so
// that they are counted at a glance.
func (c *composer) boxPlace(i int) page.Length {
	shape := c.theme.Shape
	return page.Length(i)*shape.BoxPitch + page.Length(i/5)*shape.BoxFive + page.Length(i/10)*shape.BoxTen
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
