package text

import "worksheetpdf/layouts/page"

// fit is how a line fills its width.
type fit uint8

const (
	overfull fit = iota
	tight        // with its marks, spaces and gaps squeezed
	loose
)

// cost is that of the line between two breakpoints, the last one of its
// paragraph or another. An overfull line has none.
func (b *breaker) cost(from, to *breakpoint, last bool) (int64, fit) {
	room := b.of(int(from.lines))
	slack := room - natural(from, to)
	switch {
	case slack < 0:
		return b.tightCost(from, to, room, -slack)
	case last:
		return b.lastCost(from, to, room), loose
	case b.ragged(room):
		return rules.costs.raggedLine + b.short(slack), loose
	}
	l := b.places(from.next, to.content)
	stretched, short := use(slack, &l, &b.stretch, &rules.costs.stretch)
	cost := rules.costs.line + stretched
	if short > 0 {
		cost += rules.costs.unfilled + int64(float64(rules.costs.hole)*float64(short)*b.ems)
	}
	return cost, loose
}

// tightCost is the cost of a line that is wider than its room by so much: its
// closing mark gives up its blank half, then its places are squeezed.
func (b *breaker) tightCost(from, to *breakpoint, room, over page.Length) (int64, fit) {
	cost := b.lineCost(room) + rules.costs.trim
	if over -= b.trim(to); over <= 0 {
		return cost, tight
	}
	if b.ragged(room) {
		return 0, overfull
	}
	l := b.places(from.next, to.content)
	squeezed, left := use(over, &l, &b.shrink, &rules.costs.shrink)
	if left > 0 {
		return 0, overfull
	}
	return cost + squeezed, tight
}

// overfull reports whether the line between two breakpoints does not fit.
func (b *breaker) overfull(from, to *breakpoint) bool {
	room := b.of(int(from.lines))
	over := natural(from, to) - room
	if over <= 0 {
		return false
	}
	if over -= b.trim(to); over <= 0 {
		return false
	}
	if b.ragged(room) {
		return true
	}
	l := b.places(from.next, to.content)
	return over > b.shrink.most(&l)
}

// lastCost is that of a paragraph's last line, which stays left: a brief one
// costs more.
func (b *breaker) lastCost(from, to *breakpoint, room page.Length) int64 {
	cost := b.lineCost(room)
	if natural(from, to) < b.em(brief) {
		cost += rules.costs.brief
	}
	return cost
}

// brief is the width under which a last line is, in thousandths of an em.
const brief = 2000

// lonely is the cluster from which on the paragraph holds no more than one Han
// and the marks about it (孤字); one past the end if there is none.
func (b *breaker) lonely() int32 {
	clusters := b.text.clusters
	first := int(b.points[0].next)
	i := int(b.points[len(b.points)-1].content)
	for i > first && clusters[i-1].idleBesideHan() {
		i--
	}
	if i == first || clusters[i-1].class != han {
		return int32(len(clusters) + 1)
	}
	for i--; i > first && clusters[i-1].idleBesideHan(); {
		i--
	}
	return int32(i)
}

// idleBesideHan reports whether a cluster beside a single Han leaves it as lonely.
func (c *cluster) idleBesideHan() bool { return c.idle() || c.noLineStart() || c.noLineEnd(false) }

// LeastJustified is the narrowest measure, at a size of type, whose lines are
// justified where a paragraph asks for it: narrower ones would show their gaps.
func LeastJustified(size page.Length) page.Length { return size.Scale(rules.limits.narrow, 1000) }

// ragged reports whether a line of that width is not justified.
func (b *breaker) ragged(room page.Length) bool { return b.align == Ragged || room < b.narrow }

// lineCost is that of any line of the width.
func (b *breaker) lineCost(room page.Length) int64 {
	if b.ragged(room) {
		return rules.costs.raggedLine
	}
	return rules.costs.line
}

// leastLine is what any line costs at least.
func (b *breaker) leastLine() int64 {
	if b.align == Ragged {
		return rules.costs.raggedLine
	}
	return rules.costs.line
}

// short is the cost of a ragged line that stays short.
func (b *breaker) short(by page.Length) int64 {
	em := float64(by) * b.ems
	if c := float64(rules.costs.short) * em * em; c < float64(rules.costs.shortMost) {
		return int64(c)
	}
	return rules.costs.shortMost
}

// use takes rest from the tiers, one after the other, and says what that costs
// and what is left.
func use(rest page.Length, l *places, g *give, c *tiers) (cost int64, left page.Length) {
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
