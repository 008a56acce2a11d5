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
	if len(b.Loop) > 0 {
		c.loop(&s, b, centres, in)
	}
	return only(s)
}

// nodes draws the boxes and the arrows between them, and is the middle of each
// box. All boxes are as high as the highest needs to be.
func (c *composer) nodes(s *strip, b *worksheets.Path, in cell) []page.Length {
	size, style := c.theme.Shape.Node, c.theme.Type.Step
	n := page.Length(len(b.Nodes))
	if n > 1 {
		size.Width = min(size.Width, in.width/(2*n-1)*5/4)
	}
	words := make([]rows, n)
	more := page.Length(0)
	for i := range words {
		words[i] = c.wrap([]run{{words: b.Nodes[i], style: style}}, span{right: min(size.Width, in.width)}, in)
		more = max(more, c.more(words[i]))
	}
	size.Height += more
	middle := size.Height / 2
	centres := make([]page.Length, n)
	for i := range words {
		x := page.Length(0)
		if n > 1 {
			x = (in.width - size.Width) * page.Length(i) / (n - 1)
		}
		centres[i] = x + size.Width/2
		s.add(page.Rectangle{At: page.Position{X: x}, Size: size, Radius: c.theme.Shape.NodeRadius, Stroke: c.theme.Rule.Diagram})
		c.drawCentred(s, words[i], centres[i], c.centred(style, middle)-c.more(words[i])/2)
		if i > 0 {
			c.between(s, b, i-1, span{left: centres[i-1] + size.Width/2 + c.theme.Space.Word, right: x - c.theme.Space.Word}, middle, in)
		}
	}
	s.height = size.Height
	return centres
}

// between draws the arrow after box i around y, and its words over it.
func (c *composer) between(s *strip, b *worksheets.Path, i int, at span, y page.Length, in cell) {
	s.rule(c.theme.Rule.Check, at.left, at.right-c.theme.Shape.ArrowHead, y)
	s.add(arrowHead(page.Position{X: at.right, Y: y}, c.theme.Shape.ArrowHead, 1))
	if i >= len(b.Arrows) {
		return
	}
	style := c.theme.Type.Prompt
	words := c.wrap([]run{{words: b.Arrows[i], style: style}}, span{right: at.right - at.left}, in)
	base := c.centred(style, y-style.Size) - c.more(words)
	if base-style.Size < -c.theme.Space.Block {
		c.problem(in, worksheets.Msg("the words “%s” over an arrow have no room", b.Arrows[i]), worksheets.Msg("write fewer words"))
	}
	c.drawCentred(s, words, (at.left+at.right)/2, base)
}

// loop draws the stops on their line, dotted to their boxes, and the way back
// beneath them.
func (c *composer) loop(s *strip, b *worksheets.Path, centres []page.Length, in cell) {
	shape, radius := c.theme.Shape, c.theme.Shape.Stop/2
	y := s.height + shape.Loop
	places := c.stopPlaces(b, centres, in)
	for i, stop := range b.Loop {
		x := places[i]
		if stop.Under != "" {
			s.post(c.theme.Rule.Link, x, s.height+shape.LinkBox, y-radius-shape.LinkStop)
		}
		if i > 0 {
			from, to := places[i-1]+radius, x-radius
			if to-from < shape.ArrowHead {
				c.problem(in, worksheets.Msg("the stops “%s” and “%s” of the loop have no room between them", b.Loop[i-1].Text, stop.Text),
					worksheets.Msg("name the stops in the order of the boxes that they stand under, or fewer of them"))
			}
			s.rule(c.theme.Rule.Check, from, to, y)
			s.add(arrowHead(page.Position{X: (from+to)/2 + shape.ArrowHead/2, Y: y}, shape.ArrowHead, 1))
		}
	}
	names, notes, deep := c.stopWords(b, places, in)
	back := y + shape.LoopBack + deep.name + deep.note
	c.wayBack(s, b, span{left: places[0] - radius, right: places[len(places)-1] + radius}, y, back, in)
	for i := range b.Loop {
		s.add(page.Path{Segments: page.Circle(page.Position{X: places[i], Y: y}, radius), Stroke: c.theme.Rule.Diagram})
		c.drawCentred(s, names[i], places[i], c.centred(c.theme.Type.Stop, y+shape.LoopName))
		c.drawCentred(s, notes[i], places[i], c.centred(c.theme.Type.Prompt, y+shape.LoopNote+deep.name))
	}
	s.height = back + shape.LoopFoot
}

// stopDepths is what the lines after the first add to the rows under the stops.
type stopDepths struct{ name, note page.Length }

// stopWords are the stops' names and notes, broken where a neighbour or the
// frame's end is near.
func (c *composer) stopWords(b *worksheets.Path, places []page.Length, in cell) (names, notes []rows, deep stopDepths) {
	for i, stop := range b.Loop {
		room := 2 * min(places[i], in.width-places[i])
		if i > 0 {
			room = min(room, places[i]-places[i-1]-c.theme.Space.Word)
		}
		if i+1 < len(places) {
			room = min(room, places[i+1]-places[i]-c.theme.Space.Word)
		}
		name := c.wrap([]run{{words: stop.Text, style: c.theme.Type.Stop}}, span{right: room}, in)
		note := c.wrap([]run{{words: stop.Note, style: c.theme.Type.Prompt}}, span{right: room}, in)
		names, notes = append(names, name), append(notes, note)
		deep = stopDepths{max(deep.name, c.more(name)), max(deep.note, c.more(note))}
	}
	return names, notes, deep
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
func (c *composer) wayBack(s *strip, b *worksheets.Path, stops span, y, back page.Length, in cell) {
	words := c.line(b.Back, c.theme.Type.Prompt)
	head := c.theme.Shape.ArrowHead
	gap := words.Width/2 + c.theme.Space.Caption
	middle := (stops.left + stops.right) / 2
	stroke := c.theme.Rule.Check
	right, left := stops.right, stops.left-head
	bend := page.Size{Width: min(c.theme.Shape.LoopBack/2, left, in.width-right), Height: (back - y) / 2}
	k := page.Size{Width: page.Hold(bend.Width), Height: page.Hold(bend.Height)}
	if bend.Width < head || middle-gap-head < left || middle+gap > right {
		c.problem(in, worksheets.Msg("the way back of the loop has no room"),
			worksheets.Msg("write fewer words on it, or make the column wider"))
	}
	at := func(x, y page.Length) page.Position { return page.Position{X: x, Y: y} }
	out, home, half := right+bend.Width, left-bend.Width, y+bend.Height
	s.add(
		page.Path{Stroke: stroke, Segments: []page.Segment{
			{Op: page.MoveTo, To: at(right, y)},
			{Op: page.CurveTo, C1: at(right+k.Width, y), C2: at(out, half-k.Height), To: at(out, half)},
			{Op: page.CurveTo, C1: at(out, half+k.Height), C2: at(right+k.Width, back), To: at(right, back)},
			{Op: page.LineTo, To: at(middle+gap, back)},
		}},
		page.Path{Stroke: stroke, Segments: []page.Segment{
			{Op: page.MoveTo, To: at(middle-gap-head, back)},
			{Op: page.LineTo, To: at(left, back)},
			{Op: page.CurveTo, C1: at(left-k.Width, back), C2: at(home, half+k.Height), To: at(home, half)},
			{Op: page.CurveTo, C1: at(home, half-k.Height), C2: at(left-k.Width, y), To: at(left, y)},
		}},
		arrowHead(at(middle-gap-head/2, back), head, -1),
		arrowHead(at(stops.left, y), head, 1))
	s.add(words.Text(at(middle-words.Width/2, c.centred(c.theme.Type.Prompt, back)), c.theme.Type.Prompt.Size, page.Black))
}
