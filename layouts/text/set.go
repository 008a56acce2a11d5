package text

import "worksheetpdf/layouts/page"

// setLine is the line between two breakpoints, justified to its width.
func (b *breaker) setLine(start, end int32) Line {
	from, to := &b.points[start], &b.points[end]
	last := int(end) == len(b.points)-1
	j, trim := b.justify(from, to, last)
	first := b.emit(int(from.next), int(to.content), &j, trim)
	line := Line{Start: int(b.text.clusters[from.next].start), Hard: last}
	idle := int(to.next) // the end of the spaces that the line's end keeps
	if last {
		line.End = len(b.text.text)
		if idle < len(b.text.clusters) { // a new line
			line.End = b.text.end(idle)
		}
	} else {
		line.End = int(b.text.clusters[idle].start)
		line.Forced = to.level >= inWord
		if idle > int(max(to.content, from.next)) && b.text.clusters[idle-1].class == space {
			idle-- // the one space that the line's end swallows
		}
	}
	b.emitIdle(int(max(to.content, from.next)), idle)
	line.Glyphs = b.emitted(first)
	line.Width = width(line.Glyphs)
	return line
}

// justify is how a line takes up what its width has too much or too little,
// and what the closing mark at its end gives up. A line that stays short for
// all that is left short: half a justification is seen most of all.
func (b *breaker) justify(from, to *breakpoint, last bool) (j justification, trim page.Length) {
	room := b.of(b.done)
	ragged := b.ragged(room)
	slack := room - natural(from, to)
	l := b.places(from.next, to.content)
	switch {
	case slack < 0:
		trim = min(-slack, b.trim(to))
		if !ragged {
			j.take(-slack-trim, &l, &b.shrink, -1)
		}
	case !ragged && !last && slack <= b.stretch.most(&l):
		j.take(slack, &l, &b.stretch, 1)
	}
	return j, trim
}

// single is the whole text on one line of its natural width.
func (b *breaker) single() Line {
	first := b.emit(0, len(b.text.clusters), &justification{}, 0)
	line := Line{Glyphs: b.emitted(first), End: len(b.text.text), Hard: true}
	line.Width = width(line.Glyphs)
	return line
}

func width(glyphs []page.Glyph) (w page.Length) {
	for i := range glyphs {
		w += glyphs[i].Advance
	}
	return w
}

// emitted are the glyphs from first on, for a line of its own.
func (b *breaker) emitted(first int) []page.Glyph {
	return b.glyphs[first:len(b.glyphs):len(b.glyphs)]
}

// emit appends the glyphs of clusters, and returns where they begin. A closing
// mark gives up room on its right, an opening mark on its left; the last one
// gives up trim.
func (b *breaker) emit(from, to int, j *justification, trim page.Length) int {
	first := len(b.glyphs)
	left := b.lead(from) // what the next glyph gives up on its left
	for i := from; i < to; i++ {
		c := &b.text.clusters[i]
		b.emitCluster(i, left)
		after, before := page.Length(0), page.Length(0)
		switch {
		case i == to-1:
			after = -trim
		case c.class == space:
			after = j.space.next()
		default:
			after, before = b.room(c, j)
		}
		b.glyphs[len(b.glyphs)-1].Advance += after
		left = -before
	}
	return first
}

// emitCluster appends the glyphs of cluster i, which gives up left on its left side.
func (b *breaker) emitCluster(i int, left page.Length) {
	c := &b.text.clusters[i]
	b.glyphs = append(b.glyphs, page.Glyph{
		Source:  b.text.source(i),
		ID:      c.glyph,
		Face:    c.face,
		Shift:   b.em(int64(c.shift)) - left,
		Advance: b.own(i) - left,
	})
	for _, p := range b.text.drawn(c) {
		b.glyphs = append(b.glyphs, page.Glyph{
			ID:      p.glyph,
			Face:    p.face,
			Shift:   b.em(int64(p.shift)),
			Advance: b.advance(p.advance, p.face),
		})
	}
}

// emitIdle appends spaces at a line's end, which take no room.
func (b *breaker) emitIdle(from, to int) {
	for i := from; i < to; i++ {
		c := &b.text.clusters[i]
		b.glyphs = append(b.glyphs, page.Glyph{Source: b.text.source(i), ID: c.glyph, Face: c.face})
	}
}

// room is the room between a cluster and the next one as what the first has
// after it and what the second has before it.
func (b *breaker) room(c *cluster, j *justification) (after, before page.Length) {
	room := b.em(int64(c.delta))
	switch c.place {
	case gapPlace:
		room += j.gap.next()
	case markPlace:
		room += j.mark.next()
	case hanPlace:
		room += j.han.next()
	}
	if room < 0 && c.class != closing { // the next one is an opening mark
		return 0, room
	}
	return room, 0
}
