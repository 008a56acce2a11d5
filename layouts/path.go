package layouts

import (
	"worksheetpdf/layouts/page"
	"worksheetpdf/worksheets"
)

// path is a drawn diagram: boxes joined by arrows, and below them a loop of
// stops, each under the box that it belongs to.
func (c *composer) path(b *worksheets.Path, in cell) []strip {
	s := strip{above: c.theme.Space.Block + c.theme.Space.CellPadding}
	centres := c.nodes(&s, b, in)
	s.height = c.theme.Shape.Node.Height
	if len(b.Loop) > 0 {
		c.loop(&s, b, centres, in)
	}
	return only(s)
}

// nodes draws the boxes and the arrows between them, and is the middle of each box.
func (c *composer) nodes(s *strip, b *worksheets.Path, in cell) []page.Length {
	size := c.theme.Shape.Node
	n := page.Length(len(b.Nodes))
	if n > 1 {
		size.Width = min(size.Width, in.width/(2*n-1)*5/4)
	}
	middle := size.Height / 2
	centres := make([]page.Length, n)
	for i, words := range b.Nodes {
		x := page.Length(0)
		if n > 1 {
			x = (in.width - size.Width) * page.Length(i) / (n - 1)
		}
		centres[i] = x + size.Width/2
		s.add(page.Rectangle{At: page.Position{X: x}, Size: size, Radius: c.theme.Shape.NodeRadius, Stroke: c.theme.Rule.Diagram})
		if c.line(words, c.theme.Type.Step).Width > size.Width {
			c.problem(in, worksheets.Msg("“%s” is wider than its box in the diagram", words))
		}
		c.writeCentred(s, words, c.theme.Type.Step, page.Black, centres[i], c.centred(c.theme.Type.Step, middle))
		if i == 0 {
			continue
		}
		from, to := centres[i-1]+size.Width/2+c.theme.Space.Word, x-c.theme.Space.Word
		s.rule(c.theme.Rule.Check, from, to-c.headLength(), middle)
		s.add(arrowHead(page.Position{X: to, Y: middle}, c.headLength(), 1))
		if i-1 < len(b.Arrows) {
			above := middle - c.theme.Type.Prompt.Size
			c.writeCentred(s, b.Arrows[i-1], c.theme.Type.Prompt, page.Black, (from+to)/2, c.centred(c.theme.Type.Prompt, above))
		}
	}
	return centres
}

func (c *composer) headLength() page.Length { return page.Millimetres(2.2) }

// loop draws the stops on their line, dotted to their boxes, and the way back
// beneath them.
func (c *composer) loop(s *strip, b *worksheets.Path, centres []page.Length, in cell) {
	mm := page.Millimetres
	y := s.height + mm(6.6)
	back := y + mm(13.4)
	places := c.stopPlaces(b, centres, in)
	radius := c.theme.Shape.Stop / 2
	for i, stop := range b.Loop {
		x := places[i]
		if stop.Under != "" {
			s.post(c.theme.Rule.Link, x, s.height+mm(0.6), y-radius-mm(0.4))
		}
		if i > 0 {
			from, to := places[i-1]+radius, x-radius
			s.rule(c.theme.Rule.Check, from, to, y)
			s.add(arrowHead(page.Position{X: (from+to)/2 + c.headLength()/2, Y: y}, c.headLength(), 1))
		}
	}
	c.wayBack(s, b, places[0]-radius, places[len(places)-1]+radius, y, back)
	for i, stop := range b.Loop {
		s.add(page.Path{Segments: page.Circle(page.Position{X: places[i], Y: y}, radius), Stroke: c.theme.Rule.Diagram})
		c.writeCentred(s, stop.Text, c.theme.Type.Stop, page.Black, places[i], c.centred(c.theme.Type.Stop, y+mm(4.6)))
		c.writeCentred(s, stop.Note, c.theme.Type.Prompt, page.Black, places[i], c.centred(c.theme.Type.Prompt, y+mm(9)))
	}
	s.height = back + mm(2)
}

// stopPlaces is where the stops stand: under their box, or spread evenly
// between the neighbours that have one.
func (c *composer) stopPlaces(b *worksheets.Path, centres []page.Length, in cell) []page.Length {
	places := make([]page.Length, len(b.Loop))
	known := make([]int, 0, len(b.Loop)) // stops with a box of their own
	for i, stop := range b.Loop {
		for j, node := range b.Nodes {
			if stop.Under == node {
				places[i] = centres[j]
				known = append(known, i)
			}
		}
	}
	if len(known) == 0 {
		for i := range places {
			places[i] = in.width * page.Length(2*i+1) / page.Length(2*len(places))
		}
		return places
	}
	for i := range places {
		if b.Loop[i].Under != "" {
			continue
		}
		before, after := -1, len(places)
		left, right := page.Length(0), in.width
		for _, k := range known {
			if k < i {
				before, left = k, places[k]
			} else if k > i && after == len(places) {
				after, right = k, places[k]
			}
		}
		places[i] = left + (right-left)*page.Length(i-before)/page.Length(after-before)
	}
	return places
}

// wayBack closes the loop: out of the last stop, around, and into the first,
// with its words on the way.
func (c *composer) wayBack(s *strip, b *worksheets.Path, first, last, y, back page.Length) {
	words := c.line(b.Back, c.theme.Type.Prompt)
	bend := (back - y) / 2
	k := page.Hold(bend)
	gap := words.Width/2 + c.theme.Space.Caption
	middle := (first + last) / 2
	stroke := c.theme.Rule.Check
	right, left := last, first-c.headLength()
	at := func(x, y page.Length) page.Position { return page.Position{X: x, Y: y} }
	s.add(
		page.Path{Stroke: stroke, Segments: []page.Segment{
			{Op: page.MoveTo, To: at(right, y)},
			{Op: page.CurveTo, C1: at(right+k, y), C2: at(right+bend, y+bend-k), To: at(right+bend, y+bend)},
			{Op: page.CurveTo, C1: at(right+bend, y+bend+k), C2: at(right+k, back), To: at(right, back)},
			{Op: page.LineTo, To: at(middle+gap, back)},
		}},
		page.Path{Stroke: stroke, Segments: []page.Segment{
			{Op: page.MoveTo, To: at(middle-gap-c.headLength(), back)},
			{Op: page.LineTo, To: at(left, back)},
			{Op: page.CurveTo, C1: at(left-k, back), C2: at(left-bend, back-bend+k), To: at(left-bend, back-bend)},
			{Op: page.CurveTo, C1: at(left-bend, y+bend-k), C2: at(left-k, y), To: at(left, y)},
		}},
		arrowHead(at(middle-gap-c.headLength()/2, back), c.headLength(), -1),
		arrowHead(at(first, y), c.headLength(), 1))
	s.add(words.Text(at(middle-words.Width/2, c.centred(c.theme.Type.Prompt, back)), c.theme.Type.Prompt.Size, page.Black))
}
