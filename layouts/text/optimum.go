package text

import (
	"math"

	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
)

// breaker finds the cheapest lines of a whole paragraph (D. E. Knuth, M. F.
// Plass, Breaking Paragraphs into Lines, 1981), with costs for their demerits.
//
// The breakpoints are taken in order. The cheapest way to one is, of all
// earlier ones that a line can begin at, the way there and that line, where
// their sum is least. Four rules leave out beginnings that cannot be it:
//
//   - A line that is overfull is so at each later end, too. Beginnings that no
//     line reaches from any more are the front, and left behind for good.
//   - No more than a window of beginnings after the front is tried.
//   - A way that costs more than the best so far, before its last line, is out.
//   - Loose lines grow dearer as they grow shorter. Once the last one tried, and
//     the cheapest way to any beginning that is left, cost more than the best
//     so far, the rest are out.
//
// The first, third and fourth change no result where all lines are equally
// wide; the second none for lines of less than a window of breakpoints. The
// time is in proportion to the breakpoints: each is tried at most a window of times.
//
// The widths of lines may differ. The way to a breakpoint decides which line
// comes next; where widths other than the first differ, a dearer way of fewer
// or more lines is not carried on beside it, and the fourth rule does not hold.
type breaker struct {
	metrics
	widths
	align           Align
	ems             float64     // in an EMU
	narrow          page.Length // justified lines under this stay ragged
	stretch, shrink give
	points          []breakpoint
	alone           int32 // from this cluster on a last line holds a single Han
	cheap           suffixMinima
	chosen          []int32 // breakpoints, in order
	done            int     // lines set so far
	glyphs          []page.Glyph
}

// give is limits of justification as lengths.
type give struct{ gap, space, mark, han page.Length }

// most is all that a line can give.
func (g *give) most(l *places) page.Length {
	return l.gaps*g.gap + l.spaces*g.space + l.marks*g.mark + l.hans*g.han
}

// begin takes a text, its size and its widths.
func (b *breaker) begin(t *analysis, faces *fonts.Faces, p Paragraph) {
	b.measure(t, faces, p.Style.Size)
	b.widths.set(p.Widths)
	b.align, b.done = p.Align, 0
	b.ems = 1 / float64(max(b.size, 1))
	b.narrow = b.em(rules.limits.narrow)
	b.stretch, b.shrink = b.give(rules.limits.stretch), b.give(rules.limits.shrink)
	b.glyphs = make([]page.Glyph, 0, len(t.clusters)+len(t.parts))
}

func (b *breaker) give(t tiers) give {
	return give{b.em(t.gap), b.em(t.space), b.em(t.mark), b.em(t.han)}
}

// guess is about how many lines there will be.
func (b *breaker) guess() int {
	width := max(b.widths.last(), b.size, 1)
	return 2 + int(b.sums[len(b.sums)-1].width/width)*17/16
}

// paragraph appends the lines of the clusters from start to end, where a new
// line or the text's end is.
func (b *breaker) paragraph(lines []Line, start, end int) []Line {
	if start == end {
		b.done++
		return append(lines, Line{Start: int(b.text.clusters[start].start), End: b.text.end(start), Hard: true})
	}
	b.collect(start, end)
	b.choose()
	b.trace()
	for i := 1; i < len(b.chosen); i++ {
		lines = append(lines, b.setLine(b.chosen[i-1], b.chosen[i]))
		b.done++
	}
	return lines
}

// trace follows the cheapest way back from the last breakpoint.
func (b *breaker) trace() {
	at := int32(len(b.points) - 1)
	count := int(b.points[at].lines) - b.done + 1
	if cap(b.chosen) < count {
		b.chosen = make([]int32, count, count+count/4)
	}
	b.chosen = b.chosen[:count]
	for i := count - 1; i >= 0; i-- {
		b.chosen[i] = at
		at = b.points[at].from
	}
}

// window is how many beginnings of a line are tried for each end, from the
// longest line that fits on: all of them, for lines that people read.
const window = 96

// choose fills in the cheapest way to each breakpoint.
func (b *breaker) choose() {
	b.alone = b.lonely()
	b.cheap.reset(0, 0)
	front := 0
	for i := 1; i < len(b.points); i++ {
		to := &b.points[i]
		b.cheap.drop(front)
		front = b.reach(front, i)
		to.way = b.cheapest(front, i)
		to.cost += rules.costs.level[to.level]
		b.cheap.add(i, to.cost)
	}
}

// reach is the first breakpoint from which a line reaches the one at end, at
// or after the front; else the one before the end, whatever its line's width.
func (b *breaker) reach(front, end int) int {
	for front < end-1 && b.overfull(&b.points[front], &b.points[end]) {
		front++
	}
	return front
}

// cheapest is the cheapest way to the breakpoint at end, by a line that begins
// at the front or later.
func (b *breaker) cheapest(front, end int) way {
	best := way{cost: math.MaxInt64}
	to, last := &b.points[end], end == len(b.points)-1
	line := int64(0) // what any line costs at least that begins here or later
	rest := b.cheap.from()
	for i := front; i < min(end, front+window); i++ {
		from := &b.points[i]
		if !last {
			if b.even && line+rest.cost(i) > best.cost {
				break
			}
			if from.cost+b.leastLine() > best.cost {
				continue
			}
		}
		cost, fit := b.cost(from, to, last)
		switch {
		case fit == loose:
			line = cost
		case fit == overfull && (i < end-1 || best.cost < math.MaxInt64):
			continue
		case fit == overfull: // a single cluster: there is no other way
			cost = b.leastLine()
		}
		if last && from.next >= b.alone {
			cost += rules.costs.orphan
		}
		if cost += from.cost; cost <= best.cost { // of equals, the one whose earlier lines are fuller
			best = way{cost: cost, from: int32(i), lines: from.lines + 1}
		}
	}
	return best
}

// suffixMinima answers how cheap the cheapest way is to any breakpoint from
// some place on.
type suffixMinima struct {
	points []minimum // that are cheaper than all after them, in order
	head   int       // those before it are dropped
}

// minimum is a breakpoint and the cost of the way there.
type minimum struct {
	point int
	cost  int64
}

// reset begins with one breakpoint.
func (s *suffixMinima) reset(point int, cost int64) {
	s.points, s.head = append(s.points[:0], minimum{point, cost}), 0
}

// add takes one more breakpoint, after all others.
func (s *suffixMinima) add(point int, cost int64) {
	for len(s.points) > s.head && s.points[len(s.points)-1].cost >= cost {
		s.points = s.points[:len(s.points)-1]
	}
	if len(s.points) == cap(s.points) && s.head > len(s.points)/2 { // make room of what was dropped
		s.points = s.points[:copy(s.points, s.points[s.head:])]
		s.head = 0
	}
	s.points = append(s.points, minimum{point, cost})
}

// drop forgets the breakpoints before one.
func (s *suffixMinima) drop(before int) {
	for s.points[s.head].point < before {
		s.head++
	}
}

// from is a cursor on the minima.
func (s *suffixMinima) from() minima { return s.points[s.head:] }

// minima are suffixMinima that are asked in order.
type minima []minimum

// cost is that of the cheapest way to any breakpoint from i on.
func (m *minima) cost(i int) int64 {
	for (*m)[0].point < i {
		*m = (*m)[1:]
	}
	return (*m)[0].cost
}
