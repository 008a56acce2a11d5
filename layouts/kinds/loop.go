package kinds

import (
	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/worksheets"
)

// loop is the stops under a diagram's boxes, and the way back from the last to
// the first.
type loop struct {
	*diagram
	y      page.Length // the middle line of the stops
	radius page.Length // of a stop
	places []page.Length
}

// draw draws the stops on their line, each with its words, dotted to its box,
// and the way back beneath them. It returns where the diagram ends.
func (l loop) draw(c *pen.Canvas) page.Length {
	shape := &l.Theme.Shape
	names, notes, deep := l.words()
	for i := range l.block.Loop {
		l.way(c, i)
		c.Add(page.Path{Segments: page.Circle(page.Position{X: l.places[i], Y: l.y}, l.radius), Stroke: l.Theme.Rule.Diagram})
		l.DrawCentred(c, names[i], l.places[i], l.Centred(l.Theme.Type.Stop, l.y+shape.LoopName))
		l.DrawCentred(c, notes[i], l.places[i], l.Centred(l.Theme.Type.Prompt, l.y+shape.LoopNote+deep.name))
	}
	back := l.y + shape.LoopBack + deep.name + deep.note
	l.wayBack(c, back)
	return back + shape.LoopFoot
}

// way draws the dots from a stop to its box, and the arrow to it from the stop
// before.
func (l loop) way(c *pen.Canvas, i int) {
	shape, stop, x := &l.Theme.Shape, l.block.Loop[i], l.places[i]
	if stop.Under != "" {
		c.Post(l.Theme.Rule.Link, x, l.size.Height+shape.LinkBox, l.y-l.radius-shape.LinkStop)
	}
	if i == 0 {
		return
	}
	from, to := l.places[i-1]+l.radius, x-l.radius
	if to-from < shape.ArrowHead {
		l.Problem(l.in.path, worksheets.Msg("the stops “%s” and “%s” of the loop have no room between them", l.block.Loop[i-1].Text, stop.Text),
			worksheets.Msg("name the stops in the order of the boxes that they stand under, or fewer of them"))
	}
	c.Rule(l.Theme.Rule.Check, from, to, l.y)
	c.Add(l.ArrowHead(page.Position{X: (from+to)/2 + shape.ArrowHead/2, Y: l.y}, shape.ArrowHead, pen.Rightward))
}

// stopDepths is what the lines after the first add to the rows under the stops.
type stopDepths struct{ name, note page.Length }

// words are the stops' names and notes, broken where a neighbour or the
// frame's end is near.
func (l loop) words() (names, notes []pen.Rows, deep stopDepths) {
	for i, stop := range l.block.Loop {
		at := pen.Span{Right: l.room(i)}
		name := l.Wrap([]pen.Run{{Words: stop.Text, Style: l.Theme.Type.Stop}}, at, l.in.path)
		note := l.Wrap([]pen.Run{{Words: stop.Note, Style: l.Theme.Type.Prompt}}, at, l.in.path)
		names, notes = append(names, name), append(notes, note)
		deep = stopDepths{max(deep.name, l.More(name)), max(deep.note, l.More(note))}
	}
	return names, notes, deep
}

// room is the width that the words of a stop have.
func (l loop) room(i int) page.Length {
	places, word := l.places, l.Theme.Space.Word
	room := 2 * min(places[i], l.in.width-places[i])
	if i > 0 {
		room = min(room, places[i]-places[i-1]-word)
	}
	if i+1 < len(places) {
		room = min(room, places[i+1]-places[i]-word)
	}
	return room
}

// stopPlaces is where the stops stand: under their box, or spread evenly
// between the neighbours that have one.
func (l loop) stopPlaces() []page.Length {
	centres := map[string]page.Length{}
	for i, node := range l.block.Nodes {
		centres[node] = l.centres[i]
	}
	stops := l.block.Loop
	places := make([]page.Length, len(stops))
	known := false
	for i, stop := range stops {
		places[i] = centres[stop.Under]
		known = known || stop.Under != ""
	}
	if !known {
		for i := range places {
			places[i] = l.in.width * page.Length(2*i+1) / page.Length(2*len(places))
		}
		return places
	}
	before, left := -1, page.Length(0) // the last stop with a box, and where it stands
	for i, stop := range stops {
		if stop.Under != "" {
			before, left = i, places[i]
			continue
		}
		after, right := len(stops), l.in.width
		for k := i + 1; k < len(stops); k++ {
			if stops[k].Under != "" {
				after, right = k, places[k]
				break
			}
		}
		places[i] = left + (right-left)*page.Length(i-before)/page.Length(after-before)
	}
	return places
}

// wayBack closes the loop: out of the last stop, around on the line back, and
// into the first, with its words on the way.
func (l loop) wayBack(c *pen.Canvas, back page.Length) {
	style, head, stroke := l.Theme.Type.Prompt, l.Theme.Shape.ArrowHead, l.Theme.Rule.Check
	words := l.Line(l.block.Back, style)
	first, last := l.places[0]-l.radius, l.places[len(l.places)-1]+l.radius
	gap := words.Width/2 + l.Theme.Space.Caption
	middle := (first + last) / 2
	right, left := last, first-head
	// Both bends reach out equally far from their stops; the left begins behind
	// its arrow head.
	out := min(l.Theme.Shape.LoopBend, first, l.in.width-last) - stroke.Width
	bend, homeBend := page.Size{Width: out, Height: (back - l.y) / 2}, page.Size{Width: head - out, Height: (back - l.y) / 2}
	if out < 2*head || middle-gap-head < left || middle+gap > right {
		l.Problem(l.in.path, worksheets.Msg("the way back of the loop has no room"),
			worksheets.Msg("write fewer words on it, or make the column wider"))
	}
	there := bulge(page.Position{X: right, Y: l.y}, back, bend, page.Position{X: middle + gap, Y: back})
	home := reversed(bulge(page.Position{X: left, Y: l.y}, back, homeBend, page.Position{X: middle - gap - head, Y: back}))
	c.Add(
		page.Path{Stroke: stroke, Segments: there},
		page.Path{Stroke: stroke, Segments: home},
		l.ArrowHead(page.Position{X: middle - gap - head/2, Y: back}, head, pen.Leftward),
		l.ArrowHead(page.Position{X: first, Y: l.y}, head, pen.Rightward))
	l.SetApart(c, words, style, middle-words.Width/2, l.Centred(style, back))
}

// bulge is a half ellipse from a point down to the height back, that reaches
// out by the bend's width, and a level line from there.
func bulge(from page.Position, back page.Length, bend page.Size, to page.Position) []page.Segment {
	at := func(x, y page.Length) page.Position { return page.Position{X: x, Y: y} }
	hold := page.Size{Width: page.Hold(bend.Width), Height: page.Hold(bend.Height)}
	out, half := from.X+bend.Width, from.Y+bend.Height
	return []page.Segment{
		{Op: page.MoveTo, To: from},
		{Op: page.CurveTo, C1: at(from.X+hold.Width, from.Y), C2: at(out, half-hold.Height), To: at(out, half)},
		{Op: page.CurveTo, C1: at(out, half+hold.Height), C2: at(from.X+hold.Width, back), To: at(from.X, back)},
		{Op: page.LineTo, To: to},
	}
}

// reversed is an open path the other way round.
func reversed(segments []page.Segment) []page.Segment {
	turned := []page.Segment{{Op: page.MoveTo, To: segments[len(segments)-1].To}}
	for i := len(segments) - 1; i > 0; i-- {
		s := segments[i]
		turned = append(turned, page.Segment{Op: s.Op, C1: s.C2, C2: s.C1, To: segments[i-1].To})
	}
	return turned
}
