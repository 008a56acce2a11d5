package kinds

import (
	"strings"

	"worksheetpdf/layouts/flow"
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/worksheets"
)

// path is a drawn diagram: boxes joined by arrows, and below them a loop of
// stops, each under the box that it belongs to.
func (d *Desk) path(b *worksheets.Path) kind {
	return kind{strips: func(in cell, _ caption) []flow.Strip {
		s := flow.Strip{Above: d.Theme.Space.Block + d.Theme.Space.CellPadding}
		p := diagram{Desk: d, block: b, in: in}
		s.In(page.Group{Role: page.RoleFigure, Alt: pathWords(b)}, func(c *pen.Canvas) { s.Height = p.draw(c) })
		return only(s)
	}}
}

// pathWords says what the diagram shows.
func pathWords(b *worksheets.Path) string {
	if b.Alt != "" {
		return b.Alt
	}
	words := strings.Join(b.Nodes, " → ")
	if len(b.Loop) == 0 {
		return words
	}
	stops := make([]string, len(b.Loop))
	for i, stop := range b.Loop {
		stops[i] = stop.Text
	}
	return words + "；" + strings.Join(stops, " → ") + " ↺"
}

// diagram is a path in its cell.
type diagram struct {
	*Desk
	block   *worksheets.Path
	in      cell
	size    page.Size     // of a box
	centres []page.Length // the middles of the boxes
}

// draw draws the boxes and the loop, and returns their height.
func (p *diagram) draw(c *pen.Canvas) page.Length {
	p.nodes(c)
	if len(p.block.Loop) == 0 {
		return p.size.Height
	}
	l := loop{diagram: p, y: p.size.Height + p.Theme.Shape.Loop, radius: p.Theme.Shape.Stop / 2}
	l.places = l.stopPlaces()
	return l.draw(c)
}

// nodes draws the boxes and the arrows between them, as they are read. All
// boxes are as high as the highest needs to be.
func (p *diagram) nodes(c *pen.Canvas) {
	style := p.Theme.Type.Step
	p.size = p.Theme.Shape.Node
	n := page.Length(len(p.block.Nodes))
	if n > 1 {
		p.size.Width = min(p.size.Width, (p.in.width/(2*n-1)).Scale(p.Theme.Shape.NodeShare, 1000))
	}
	words := make([]pen.Rows, n)
	more, within := page.Length(0), min(p.size.Width, p.in.width)-2*p.Theme.Rule.Diagram.Width
	for i := range words {
		words[i] = p.Wrap([]pen.Run{{Words: p.block.Nodes[i], Style: style}}, pen.Span{Right: within}, p.in.path)
		more = max(more, p.More(words[i]))
	}
	p.size.Height += more
	for i := range words {
		x := page.Length(0)
		if n > 1 {
			x = (p.in.width - p.size.Width) * page.Length(i) / (n - 1)
		}
		p.centres = append(p.centres, x+p.size.Width/2)
		if i > 0 {
			p.between(c, i-1, pen.Span{Left: p.centres[i-1] + p.size.Width/2 + p.Theme.Space.Word, Right: x - p.Theme.Space.Word})
		}
		edge := p.Theme.Rule.Diagram.Width // it stands within the box's size
		c.Add(page.Rectangle{At: page.Position{X: x + edge/2, Y: edge / 2},
			Size: page.Size{Width: p.size.Width - edge, Height: p.size.Height - edge}, Radius: p.Theme.Shape.NodeRadius, Stroke: p.Theme.Rule.Diagram})
		p.DrawCentred(c, words[i], p.centres[i], p.Centred(style, p.size.Height/2)-p.More(words[i])/2)
	}
}

// between draws the arrow after box i, and its words over it.
func (p *diagram) between(c *pen.Canvas, i int, at pen.Span) {
	head, y := p.Theme.Shape.ArrowHead, p.size.Height/2
	c.Rule(p.Theme.Rule.Check, at.Left, at.Right-head, y)
	c.Add(p.ArrowHead(page.Position{X: at.Right, Y: y}, head, pen.Rightward))
	if i >= len(p.block.Arrows) {
		return
	}
	style := p.Theme.Type.Prompt
	words := p.Wrap([]pen.Run{{Words: p.block.Arrows[i], Style: style}}, pen.Span{Right: at.Right - at.Left}, p.in.path)
	base := p.Centred(style, y-style.Size) - p.More(words)
	if base-style.Size < -p.Theme.Space.Block {
		p.Problem(p.in.path, worksheets.Msg("the words “%s” over an arrow have no room", p.block.Arrows[i]), worksheets.Msg("write fewer words"))
	}
	p.DrawCentred(c, words, (at.Left+at.Right)/2, base)
}
