package text

import (
	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
)

// optimum finds the cheapest lines of a whole paragraph (D. E. Knuth, M. F.
// Plass, Breaking Paragraphs into Lines, 1981). Every point where a line may
// end is reached by the cheapest sequence of lines that ends there.
//
// The widths of lines may differ. The sequence that reaches a point decides
// which line comes next; where widths other than the first differ, a dearer
// sequence of fewer or more lines is not carried on beside it.
type optimum struct {
	t       *parsed
	size    page.Length
	align   Align
	widths  []page.Length
	least   []page.Length // the least of the widths from each line on
	scale   [fonts.Count]int64
	sums    []sum // before each unit, and at the end
	points  []endpoint
	cheap   []int32
	line    int         // lines set so far
	ems     float64     // in an EMU
	narrow  page.Length // justified lines under this stay ragged
	even    bool        // all lines but the first are of one width
	glyphs  []page.Glyph
	stretch give
	shrink  give
}

// sum is what the units before a boundary add up to, with what stands between them.
type sum struct {
	width                     page.Length
	gaps, spaces, marks, hans int32
}

// give is limits as lengths.
type give struct{ gap, space, mark, han page.Length }

// most is all that a line can give.
func (g *give) most(l *places) page.Length {
	return l.gaps*g.gap + l.spaces*g.space + l.marks*g.mark + l.hans*g.han
}

// endpoint is where a line may end, and the best way there.
type endpoint struct {
	unit    int32 // the line ends before it
	content int32 // ... and its last unit that is no space is before this
	prev    int32 // the point where the line begins
	line    int32 // lines up to here
	level   level
	end     page.Length // the width of all units up to content
	begin   page.Length // ... of all before a line that begins here, and of what its opening mark gives up
	cost    int64
}

func (o *optimum) em(thousandths int64) page.Length {
	if thousandths == 0 {
		return 0
	}
	return o.size.Scale(thousandths, 1000)
}

// paragraph appends the lines of the units from start to end, where a new
// line or the text's end is.
func (o *optimum) paragraph(lines []Line, start, end int) []Line {
	if start == end {
		o.line++
		return append(lines, Line{Start: int(o.t.units[start].start), End: o.t.end(start), Hard: true})
	}
	o.collect(start, end)
	o.choose()
	// The way back from the last point gives the lines from last to first.
	last := len(o.points) - 1
	first := len(lines)
	count := int(o.points[last].line) - o.line
	for range count {
		lines = append(lines, Line{})
	}
	next := last
	for i := first + count - 1; i >= first; i-- {
		prev := int(o.points[next].prev)
		o.points[prev].line = int32(o.line + i - first) // the line that begins here
		lines[i].End = next
		lines[i].Start = prev
		next = prev
	}
	for i := first; i < len(lines); i++ {
		lines[i] = o.set(lines[i].Start, lines[i].End, o.line+i-first)
	}
	o.line += count
	return lines
}

// window is how many beginnings of a line are tried for each end, from the
// longest line that fits on: all of them, for lines that people read.
const window = 96

// choose fills in the best way to each point.
func (o *optimum) choose() {
	last := len(o.points) - 1
	alone := o.alone()
	low := 0
	// cheap are the points that are cheaper than all after them, in order: no
	// line that begins at or after a point can do better than its own cost and
	// that of the first of these from there on.
	cheap := append(o.cheap[:0], 0)
	cheapest := rules.costs.line // of any line
	if o.align == Ragged {
		cheapest = rules.costs.raggedLine
	}
	first := 0
	for j := 1; j <= last; j++ {
		p := &o.points[j]
		p.cost = -1
		for int(cheap[first]) < low {
			first++
		}
		next := first
		bound := int64(0) // what a line that begins here or later costs at least
		for i := low; i < j && i < low+window; i++ {
			if int(cheap[next]) < i {
				next++
			}
			from := &o.points[i]
			if p.cost >= 0 && j < last {
				if o.even && bound+o.points[cheap[next]].cost > p.cost {
					break
				}
				if from.cost+cheapest > p.cost {
					continue
				}
			}
			c, fit := o.cost(from, p, j == last)
			switch {
			case fit == loose:
				bound = c // lines grow shorter from here on, and dearer
			case fit == overfull && i == low && low < j-1:
				low++
				continue
			case fit == overfull && (i < j-1 || p.cost >= 0):
				continue
			case fit == overfull:
				c = rules.costs.overfull
			}
			if j == last && i > 0 && int(from.unit) >= alone {
				c += rules.costs.orphan
			}
			if c += from.cost; p.cost < 0 || c <= p.cost { // of equals, the one whose earlier lines are fuller
				p.cost, p.prev, p.line = c, int32(i), from.line+1
			}
		}
		p.cost += rules.costs.level[p.level]
		for len(cheap) > first && o.points[cheap[len(cheap)-1]].cost >= p.cost {
			cheap = cheap[:len(cheap)-1]
		}
		cheap = append(cheap, int32(j))
	}
	o.cheap = cheap
}

// alone is the unit from which on the paragraph holds no more than one Han and
// the marks about it (孤字).
func (o *optimum) alone() int {
	units := o.t.units
	first := int(o.points[0].unit)
	k := int(o.points[len(o.points)-1].content)
	for k > first && units[k-1].idle() {
		k--
	}
	if k == first || units[k-1].class != han {
		return len(units) + 1
	}
	for k--; k > first && units[k-1].idle(); {
		k--
	}
	return k
}

// idle is whether a unit beside a single Han leaves it as lonely.
func (u *unit) idle() bool {
	return u.class == space || u.class == blank || u.noLineStart() || u.noLineEnd()
}
