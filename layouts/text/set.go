package text

import "worksheetpdf/layouts/page"

// set is the line between two points, justified to its width.
func (o *optimum) set(from, to, line int) Line {
	a, b := &o.points[from], &o.points[to]
	last := to == len(o.points)-1
	l := o.places(a, b)
	room := o.width(line)
	ragged := o.ragged(room)
	var end page.Length // what the closing mark at the end gives up
	var j justification
	switch slack := room - natural(a, b); {
	case slack < 0:
		end = min(-slack, o.trim(b))
		if !ragged {
			j.take(-slack-end, &l, &o.shrink, -1)
		}
	case !ragged && !last && slack <= o.stretch.most(&l): // else it stays short: half a justification is seen most of all
		j.take(slack, &l, &o.stretch, 1)
	}
	glyphs := o.emit(int(a.unit), int(b.content), &j, end)
	set := Line{Start: int(o.t.units[a.unit].start), End: len(o.t.text), Hard: last}
	rest, until := max(int(b.content), int(a.unit)), int(b.unit)
	if !last {
		set.End = int(o.t.units[b.unit].start)
		set.Forced = b.level >= cluster
		if until > rest && o.t.units[until-1].class == space {
			until-- // the one space that the line's end swallows
		}
	} else if int(b.unit) < len(o.t.units) {
		set.End = o.t.end(int(b.unit))
	}
	for i := rest; i < until; i++ { // spaces at the end take no room
		u := &o.t.units[i]
		o.glyphs = append(o.glyphs, page.Glyph{Source: o.t.source(i), ID: u.glyph, Face: u.face})
	}
	set.Glyphs = o.glyphs[glyphs:len(o.glyphs):len(o.glyphs)]
	set.Width = width(set.Glyphs)
	return set
}

// single is all units on one line of their natural width.
func (o *optimum) single(end int) Line {
	glyphs := o.emit(0, end, &justification{}, 0)
	set := Line{Glyphs: o.glyphs[glyphs:len(o.glyphs):len(o.glyphs)], End: len(o.t.text), Hard: true}
	set.Width = width(set.Glyphs)
	return set
}

func width(glyphs []page.Glyph) (w page.Length) {
	for i := range glyphs {
		w += glyphs[i].Advance
	}
	return w
}

// justification is what a line's places take up, by tier.
type justification struct{ gap, space, mark, han share }

// share is a length dealt out evenly, to the last EMU.
type share struct {
	amount page.Length
	places page.Length
	dealt  page.Length
}

func (s *share) next() page.Length {
	if s.places == 0 {
		return 0
	}
	before := s.amount * s.dealt / s.places
	s.dealt++
	return s.amount*s.dealt/s.places - before
}

// take deals rest out to the tiers, in their order and within their limits.
func (j *justification) take(rest page.Length, l *places, g *give, sign page.Length) {
	for _, tier := range [...]struct {
		share  *share
		places page.Length
		limit  page.Length
	}{
		{&j.gap, l.gaps, g.gap},
		{&j.space, l.spaces, g.space},
		{&j.mark, l.marks, g.mark},
		{&j.han, l.hans, g.han},
	} {
		used := min(rest, tier.places*tier.limit)
		*tier.share = share{amount: sign * used, places: tier.places}
		rest -= used
	}
}

// emit appends the glyphs of units, and returns where they begin. A closing
// mark gives up room on its right, an opening mark on its left.
func (o *optimum) emit(from, to int, j *justification, end page.Length) int {
	first := len(o.glyphs)
	left := o.lead(from)
	for i := from; i < to; i++ {
		u := &o.t.units[i]
		own := o.sums[i+1].width - o.sums[i].width - o.em(int64(u.delta))
		if u.more > 0 {
			own -= o.more(u)
		}
		var after, before page.Length // what the room up to the next unit adds on either side of it
		switch {
		case i == to-1:
			after = -end
		case u.class == space:
			after = j.space.next()
		default:
			after, before = o.between(i, j)
		}
		glyph := page.Glyph{
			Source:  o.t.source(i),
			ID:      u.glyph,
			Face:    u.face,
			Shift:   o.em(int64(u.shift)) - left,
			Advance: own - left,
		}
		o.glyphs = append(o.glyphs, glyph)
		for _, p := range o.t.drawn(u) {
			o.glyphs = append(o.glyphs, page.Glyph{
				ID:      p.glyph,
				Face:    p.face,
				Shift:   o.em(int64(p.shift)),
				Advance: o.size.Scale(int64(p.advance), o.scale[p.face]),
			})
		}
		o.glyphs[len(o.glyphs)-1].Advance += after
		left = -before
	}
	return first
}

// between is the room between a unit and the next one as what the first has
// after it and what the second has before it.
func (o *optimum) between(i int, j *justification) (after, before page.Length) {
	u := &o.t.units[i]
	room := o.em(int64(u.delta))
	switch u.place {
	case gapPlace:
		room += j.gap.next()
	case markPlace:
		room += j.mark.next()
	case hanPlace:
		room += j.han.next()
	}
	if room < 0 && u.class != closing { // the next one is an opening mark
		return 0, room
	}
	return room, 0
}
