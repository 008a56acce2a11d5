package pen

import (
	"strconv"

	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/theme"
)

// Number draws a number around a point.
func (p *Pen) Number(c *Canvas, n int, t theme.Type, centre page.Position) {
	p.WriteCentred(c, strconv.Itoa(n), t, page.Black, centre.X, p.CentredDigits(t, centre.Y))
}

// Disc draws a disc with a white number.
func (p *Pen) Disc(c *Canvas, n int, centre page.Position, across page.Length, t theme.Type) {
	c.Add(page.Path{Segments: page.Circle(centre, across/2), Fill: p.Theme.Accent})
	p.WriteCentred(c, strconv.Itoa(n), t, page.White, centre.X, p.CentredDigits(t, centre.Y))
}

// Ring draws an outlined circle that is so wide over all.
func (p *Pen) Ring(c *Canvas, centre page.Position, across page.Length, stroke page.Stroke) {
	c.Add(page.Path{Segments: page.Circle(centre, (across-stroke.Width)/2), Stroke: stroke})
}

// Box draws a square (any of) or a circle (one of) whose left edge's middle is
// at, so wide over all, with an answer's tick.
func (p *Pen) Box(c *Canvas, at page.Position, square, ticked bool, stroke page.Stroke) {
	size := p.Theme.Shape.Box
	if square {
		inner := size - stroke.Width
		c.Add(page.Rectangle{
			At: at.Plus(stroke.Width/2, -inner/2), Size: page.Size{Width: inner, Height: inner},
			Radius: p.Theme.Shape.BoxRadius, Stroke: stroke,
		})
	} else {
		p.Ring(c, at.Plus(size/2, 0), size, stroke)
	}
	if ticked {
		p.Tick(c, at, square)
	}
}

// Tick draws the tick of a box, square or circle, and says that it is there.
func (p *Pen) Tick(c *Canvas, at page.Position, square bool) {
	said, t := tickedCircle, p.Theme.Type.Option
	if square {
		said = tickedBox
	}
	c.Add(p.tick(at))
	p.WriteCentred(c, said, t, page.NoInk, at.X+p.Theme.Shape.Box/2, p.Centred(t, at.Y))
}

// Ticked is the room of a box with its tick, which reaches out of it: its top
// left corner from the middle of the box's left edge, and its size.
func (p *Pen) Ticked() (page.Position, page.Size) {
	half, pen := p.Theme.Shape.Box/2, p.Theme.Rule.Tick.Width/2
	left, top, right, foot := page.Length(0), -half, 2*half, half
	for _, turn := range p.Theme.Shape.Tick {
		left, right = min(left, turn.X-pen), max(right, turn.X+pen)
		top, foot = min(top, turn.Y-pen), max(foot, turn.Y+pen)
	}
	return page.Position{X: left, Y: top}, page.Size{Width: right - left, Height: foot - top}
}

// What is copied out for a ticked square and circle.
const (
	tickedBox    = "☑"
	tickedCircle = "●"
)

// Unseen sets what is copied out for marks that are drawn as lines, around x
// on the baseline y: nothing of it is to be seen. It is read with what stands
// before it and after it.
func (p *Pen) Unseen(c *Canvas, words string, t theme.Type, x, y page.Length) {
	line := p.Line(words, t)
	p.add(c, line, t.Size, page.NoInk, page.Position{X: x - line.Width/2, Y: y}, false)
}

// tick is a stroke of the pen, from the middle of a box's left edge; it
// reaches out of its box as a hand's does.
func (p *Pen) tick(at page.Position) page.Path {
	shape := p.Theme.Shape.Tick
	segments := []page.Segment{{Op: page.MoveTo, To: at.Plus(shape[0].X, shape[0].Y)}}
	for _, turn := range shape[1:] {
		segments = append(segments, page.Segment{Op: page.LineTo, To: at.Plus(turn.X, turn.Y)})
	}
	return page.Path{Stroke: p.Theme.Rule.Tick, Segments: segments}
}

// Direction is which way an arrow points.
type Direction int

const (
	Leftward  Direction = -1
	Rightward Direction = 1
)

// ArrowHead is a filled triangle whose tip is at the position.
func (p *Pen) ArrowHead(tip page.Position, length page.Length, to Direction) page.Path {
	back := tip.X - page.Length(to)*length
	half := length.Scale(p.Theme.Shape.HeadWidth, 2000)
	return page.Path{Fill: page.Black, Segments: page.Polygon(
		tip,
		page.Position{X: back, Y: tip.Y - half},
		page.Position{X: back, Y: tip.Y + half})}
}

// Arrow draws a small arrow from left to right along y: a shape, as no face's
// arrow is its text.
func (p *Pen) Arrow(c *Canvas, from, to, y page.Length) {
	head := p.Theme.Shape.SmallHead
	c.Rule(p.Theme.Rule.Row, from, to-head, y)
	c.Add(p.ArrowHead(page.Position{X: to, Y: y}, head, Rightward))
}

// startTag draws the black tag that points back at the label where to begin;
// the eye meets it first on the page.
func (p *Pen) startTag(c *Canvas, words string, x, base page.Length) {
	t, shape := p.Theme.Type.Tag, &p.Theme.Shape
	middle := base - p.Centred(p.Theme.Type.Label, 0)
	width := p.TagWidth(words) - shape.TagPoint
	c.Add(
		page.Path{Fill: page.Black, Segments: page.Polygon(
			page.Position{X: x, Y: middle},
			page.Position{X: x + shape.TagPoint, Y: middle - shape.TagPoint/2},
			page.Position{X: x + shape.TagPoint, Y: middle + shape.TagPoint/2})},
		page.Rectangle{
			At: page.Position{X: x + shape.TagPoint, Y: middle - shape.Tag.Height/2}, Radius: shape.TagRadius, Fill: page.Black,
			Size: page.Size{Width: width, Height: shape.Tag.Height},
		})
	p.WriteCentred(c, words, t, page.White, x+shape.TagPoint+width/2, p.Centred(t, middle))
}

// TagWidth is the width of a start tag with its point.
func (p *Pen) TagWidth(words string) page.Length {
	shape := &p.Theme.Shape
	width := p.Width(words, p.Theme.Type.Tag) + 2*shape.TagPoint
	return max(shape.Tag.Width, width) + shape.TagPoint
}
