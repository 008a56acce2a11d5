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
	end     sum         // of all units up to content
	begin   sum         // of all units before a line that begins here, and what its opening mark gives up
	trim    page.Length // what a closing mark at the end can give up
	room    page.Length // of the line that begins here
	cost    int64
}

func (o *optimum) em(thousandths int64) page.Length {
	if thousandths == 0 {
		return 0
	}
	return o.size.Scale(thousandths, 1000)
}

// measure takes the units at a size.
func (o *optimum) measure(t *parsed, faces *fonts.Faces, p Paragraph) {
	o.t, o.size, o.align, o.line = t, p.Style.Size, p.Align, 0
	for id := range o.scale {
		o.scale[id] = int64(faces.Face(fonts.ID(id)).UnitsPerEm())
	}
	o.narrow = o.em(limits.ragged)
	o.ems = 1 / float64(max(o.size, 1))
	o.stretch = o.limit(limits.stretch)
	o.shrink = o.limit(limits.shrink)
	o.setWidths(p.Widths)
	if cap(o.sums) <= len(t.units) {
		o.sums = make([]sum, 0, len(t.units)+1)
	}
	o.sums = append(o.sums[:0], sum{})
	var s sum
	var last struct {
		advance int32
		face    fonts.ID
		width   page.Length
	}
	for i := range t.units {
		u := &t.units[i]
		if u.advance != last.advance || u.face != last.face {
			last.advance, last.face, last.width = u.advance, u.face, o.size.Scale(int64(u.advance), o.scale[u.face])
		}
		s.width += last.width
		if u.parts != u.partsEnd {
			s.width += o.more(u)
		}
		if u.delta != 0 {
			s.width += o.em(int64(u.delta))
		}
		switch u.place {
		case gapPlace:
			s.gaps++
		case markPlace:
			s.marks++
		case hanPlace:
			s.hans++
		}
		if u.class == space {
			s.spaces++
		}
		o.sums = append(o.sums, s)
	}
	o.glyphs = make([]page.Glyph, 0, len(t.units)+len(t.parts))
}

func (o *optimum) limit(l tiers) give {
	return give{o.em(l.gap), o.em(l.space), o.em(l.mark), o.em(l.han)}
}

func (o *optimum) setWidths(widths []page.Length) {
	o.widths, o.least, o.even = widths, o.least[:0], true
	if len(widths) == 0 {
		return
	}
	o.least = append(o.least, widths...)
	o.even = true
	for i := len(widths) - 2; i >= 0; i-- {
		if i > 0 && widths[i] != widths[i+1] {
			o.even = false
		}
		o.least[i] = min(o.least[i], o.least[i+1])
	}
}

// more is the width of a unit's parts.
func (o *optimum) more(u *unit) (w page.Length) {
	for _, p := range o.t.parts[u.parts:u.partsEnd] {
		w += o.size.Scale(int64(p.advance), o.scale[p.face])
	}
	return w
}

// unbounded is wider than any line.
const unbounded page.Length = 1 << 50

// width is the room on a line; a paragraph without widths is one line.
func (o *optimum) width(line int) page.Length { return at(o.widths, line) }

func at(widths []page.Length, line int) page.Length {
	if len(widths) == 0 {
		return unbounded
	}
	return widths[min(line, len(widths)-1)]
}

// guess is about how many lines there will be.
func (o *optimum) guess() int {
	width := max(at(o.widths, len(o.widths)), o.size, 1)
	return 2 + int(o.sums[len(o.sums)-1].width/width)*17/16
}

// paragraph appends the lines of the units from start to end, where a new
// line or the text's end is.
func (o *optimum) paragraph(lines []Line, start, end int) []Line {
	if start == end {
		o.line++
		return append(lines, Line{Start: o.t.units[start].start, End: o.t.end(start), Hard: true})
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

// collect lists the points where a line may end. Those inside of words are
// among them only where the text between two better ones is longer than a line.
func (o *optimum) collect(start, end int) {
	least := at(o.least, o.line)
	if cap(o.points) <= end-start {
		o.points = make([]endpoint, 0, end-start+1)
	}
	o.points = append(o.points[:0], endpoint{unit: int32(start), content: int32(start), line: int32(o.line), begin: o.beginning(start), room: o.width(o.line)})
	from, begin := start, o.points[0].begin.width
	for k := start + 1; k <= end; k++ {
		if k < end && o.t.units[k].level >= seam {
			continue
		}
		p := o.point(k, start, end)
		if p.end.width-begin-p.trim > least {
			for m := from + 1; m < k; m++ {
				if o.t.units[m].level != never {
					o.points = append(o.points, o.point(m, start, end))
				}
			}
		}
		o.points = append(o.points, p)
		from, begin = k, p.begin.width
	}
}

// point is a line's end before unit k of the paragraph from start to end.
func (o *optimum) point(k, start, end int) endpoint {
	p := endpoint{unit: int32(k), prev: -1, begin: o.beginning(k)}
	if k < end {
		p.level = o.t.units[k].level
	}
	e := k
	for e > start && (o.t.units[e-1].class == space || o.t.units[e-1].class == blank) {
		e--
	}
	p.content = int32(e)
	if e == start {
		return p
	}
	u := &o.t.units[e-1]
	p.end = o.sums[e-1] // places lie between units: none after the last one
	p.end.width = o.sums[e].width - o.em(int64(u.delta))
	p.trim = o.em(int64(u.right))
	return p
}

// beginning is the sum before a line that begins with unit k.
func (o *optimum) beginning(k int) sum {
	s := o.sums[k]
	s.width += o.lead(k)
	return s
}

// lead is what the unit gives up at a line's beginning: an opening mark its
// blank left half.
func (o *optimum) lead(unit int) page.Length {
	if unit == len(o.t.units) {
		return 0
	}
	return o.em(int64(o.t.units[unit].left))
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
	cheapest := costs.line // of any line
	if o.align == Ragged {
		cheapest = costs.raggedLine
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
				c = costs.overfull
			}
			if j == last && i > 0 && int(from.unit) >= alone {
				c += costs.orphan
			}
			if c += from.cost; p.cost < 0 || c <= p.cost { // of equals, the one whose earlier lines are fuller
				p.cost, p.prev, p.line = c, int32(i), from.line+1
			}
		}
		p.cost += costs.level[p.level]
		p.room = o.width(int(p.line))
		for len(cheap) > first && o.points[cheap[len(cheap)-1]].cost >= p.cost {
			cheap = cheap[:len(cheap)-1]
		}
		cheap = append(cheap, int32(j))
	}
	o.cheap = cheap
}

// fit is how a line fills its width.
type fit uint8

const (
	overfull fit = iota
	tight        // with its marks, spaces and gaps squeezed
	loose
)

// cost is that of the line between two points.
func (o *optimum) cost(from, to *endpoint, last bool) (int64, fit) {
	ragged := o.ragged(from.room)
	c := costs.line
	if ragged {
		c = costs.raggedLine
	}
	w := natural(from, to)
	slack := from.room - w
	if slack < 0 {
		if slack += to.trim; slack >= 0 {
			return c + costs.trim, tight
		}
		if ragged {
			return 0, overfull
		}
		l := givers(from, to)
		if -slack > o.shrink.most(&l) {
			return 0, overfull
		}
		shrunk, _ := o.use(-slack, &l, &o.shrink, &costs.shrink)
		return c + costs.trim + shrunk, tight
	}
	if last {
		if w < o.em(2000) && from.unit != o.points[0].unit {
			c += costs.brief
		}
		return c, loose
	}
	if !ragged {
		var stretched int64
		l := givers(from, to)
		stretched, slack = o.use(slack, &l, &o.stretch, &costs.stretch)
		if c += stretched; slack == 0 {
			return c, loose
		}
		c += costs.unfilled
	}
	return c + o.short(slack), loose
}

// ragged is whether a line of that width is not justified.
func (o *optimum) ragged(room page.Length) bool { return o.align == Ragged || room < o.narrow }

// short is the cost of a line that stays short.
func (o *optimum) short(by page.Length) int64 {
	em := float64(by) * o.ems
	if c := float64(costs.short) * em * em; c < float64(costs.shortMost) {
		return int64(c)
	}
	return costs.shortMost
}

// natural is the width of the line between two points before it is justified.
func natural(from, to *endpoint) page.Length {
	if to.content <= from.unit {
		return 0
	}
	return max(0, to.end.width-from.begin.width)
}

// places are how many places of each tier a line has.
type places struct{ gaps, spaces, marks, hans page.Length }

func givers(from, to *endpoint) places {
	if to.content <= from.unit {
		return places{}
	}
	return places{
		gaps:   page.Length(to.end.gaps - from.begin.gaps),
		spaces: page.Length(to.end.spaces - from.begin.spaces),
		marks:  page.Length(to.end.marks - from.begin.marks),
		hans:   page.Length(to.end.hans - from.begin.hans),
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

// alone is the unit from which on the paragraph holds no more than one Han and
// the marks about it (孤字).
func (o *optimum) alone() int {
	units := o.t.units
	first := int(o.points[0].unit)
	k := int(o.points[len(o.points)-1].content)
	for k > first && units[k-1].aside() {
		k--
	}
	if k == first || units[k-1].class != han {
		return len(units) + 1
	}
	for k--; k > first && units[k-1].aside(); {
		k--
	}
	return k
}

// aside is whether a unit beside a single Han leaves it as lonely.
func (u *unit) aside() bool {
	return u.class == space || u.class == blank || u.noLineStart() || u.noLineEnd()
}
