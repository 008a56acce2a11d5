package text

import "worksheetpdf/layouts/page"

// fit is how a line fills its width.
type fit uint8

const (
	overfull fit = iota
	tight        // with its marks, spaces and gaps squeezed
	loose
)

// cost is that of the line between two points.
func (o *optimum) cost(from, to *endpoint, last bool) (int64, fit) {
	room := o.width(int(from.line))
	ragged := o.ragged(room)
	c := rules.costs.line
	if ragged {
		c = rules.costs.raggedLine
	}
	w := natural(from, to)
	slack := room - w
	if slack < 0 {
		if slack += o.trim(to); slack >= 0 {
			return c + rules.costs.trim, tight
		}
		if ragged {
			return 0, overfull
		}
		l := o.places(from, to)
		if -slack > o.shrink.most(&l) {
			return 0, overfull
		}
		shrunk, _ := o.use(-slack, &l, &o.shrink, &rules.costs.shrink)
		return c + rules.costs.trim + shrunk, tight
	}
	if last {
		if w < o.em(2000) && from.unit != o.points[0].unit {
			c += rules.costs.brief
		}
		return c, loose
	}
	if !ragged {
		var stretched int64
		l := o.places(from, to)
		stretched, slack = o.use(slack, &l, &o.stretch, &rules.costs.stretch)
		if c += stretched; slack > 0 {
			c += rules.costs.unfilled + int64(float64(rules.costs.hole)*float64(slack)*o.ems)
		}
		return c, loose
	}
	return c + o.short(slack), loose
}

// ragged is whether a line of that width is not justified.
func (o *optimum) ragged(room page.Length) bool { return o.align == Ragged || room < o.narrow }

// short is the cost of a ragged line that stays short.
func (o *optimum) short(by page.Length) int64 {
	em := float64(by) * o.ems
	if c := float64(rules.costs.short) * em * em; c < float64(rules.costs.shortMost) {
		return int64(c)
	}
	return rules.costs.shortMost
}

// natural is the width of the line between two points before it is justified.
func natural(from, to *endpoint) page.Length {
	if to.content <= from.unit {
		return 0
	}
	return max(0, to.end-from.begin)
}

// places are how many places of each tier a line has.
type places struct{ gaps, spaces, marks, hans page.Length }

// places counts those of the line between two points; they lie between its
// units, so there is none after the last one.
func (o *optimum) places(from, to *endpoint) places {
	if to.content <= from.unit {
		return places{}
	}
	a, b := &o.sums[from.unit], &o.sums[to.content-1]
	return places{
		gaps:   page.Length(b.gaps - a.gaps),
		spaces: page.Length(b.spaces - a.spaces),
		marks:  page.Length(b.marks - a.marks),
		hans:   page.Length(b.hans - a.hans),
	}
}

// use takes rest from the tiers, one after the other, and says what that costs
// and what is left.
func (o *optimum) use(rest page.Length, l *places, g *give, c *tiers) (cost int64, left page.Length) {
	rest = tier(&cost, rest, l.gaps*g.gap, c.gap)
	rest = tier(&cost, rest, l.spaces*g.space, c.space)
	rest = tier(&cost, rest, l.marks*g.mark, c.mark)
	rest = tier(&cost, rest, l.hans*g.han, c.han)
	return cost, rest
}

// tier takes what it can of rest from a tier's room, adds what that costs, and
// returns what is left.
func tier(cost *int64, rest, room page.Length, full int64) page.Length {
	switch {
	case rest == 0:
		return 0
	case rest >= room:
		if room > 0 {
			*cost += full
		}
		return rest - room
	}
	part := float64(rest) / float64(room) // quicker than integers, and as exact: no sum is fused
	*cost += int64(float64(full) * part * part)
	return 0
}
