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
	rows := c.countingBoxes(&s, b, left, in, middle)
	s.height = top + page.Length(rows)*c.theme.Space.Option
	return only(s)
}

// countingBoxes draws the boxes in fives and tens from left, and the note
// after them, and is how many rows they took.
func (c *composer) countingBoxes(s *strip, b *worksheets.Boxes, left page.Length, in cell, middle page.Length) (rows int) {
	ticked := c.answers.Get(b.ID).Number
	shape := c.theme.Shape
	x, rows := left, 1
	for i := range b.Count {
		if i > 0 {
			x += shape.BoxPitch
			if i%5 == 0 {
				x += shape.BoxFive
			}
			if i%10 == 0 {
				x += shape.BoxTen
			}
		}
		if x+shape.Box > in.width+page.Point {
			x, rows = left, rows+1
			middle += c.theme.Space.Option
		}
		c.box(s, page.Position{X: x, Y: middle}, true, i < ticked)
	}
	if b.Note != "" {
		x += shape.Box + c.theme.Space.Clause*3/4
		end := c.write(s, b.Note, c.theme.Type.Prompt, x, c.centred(c.theme.Type.Prompt, middle))
		if end > in.width {
			c.problem(in, worksheets.Msg("the note “%s” after the boxes has no room", b.Note))
		}
	}
	return rows
}
