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
	line    int // lines set so far
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

// endpoint is where a line may end, and the best way there.
type endpoint struct {
	unit    int32 // the line ends before it
	content int32 // ... and its last unit that is no space is before this
	prev    int32 // the point where the line begins
	line    int32 // lines up to here
	level   level
	width   page.Length // of all units up to content
	trim    page.Length // what a closing mark at the end can give up
	cost    int64
}

func (o *optimum) em(thousandths int64) page.Length { return o.size.Scale(thousandths, 1000) }

// measure takes the units at a size.
func (o *optimum) measure(t *parsed, faces *fonts.Faces, p Paragraph) {
	o.t, o.size, o.align, o.line = t, p.Style.Size, p.Align, 0
	for id := range o.scale {
		o.scale[id] = int64(faces.Face(fonts.ID(id)).UnitsPerEm())
	}
	o.stretch = o.limit(limits.stretch)
	o.shrink = o.limit(limits.shrink)
	o.setWidths(p.Widths)
	o.sums = append(o.sums[:0], sum{})
	var s sum
	for i := range t.units {
		u := &t.units[i]
		s.width += o.advance(u)
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
	o.widths, o.least = widths, o.least[:0]
	if len(widths) == 0 {
		return
	}
	o.least = append(o.least, widths...)
	for i := len(widths) - 2; i >= 0; i-- {
		o.least[i] = min(o.least[i], o.least[i+1])
	}
}

// advance is the unit's own width.
func (o *optimum) advance(u *unit) page.Length {
	w := o.size.Scale(int64(u.advance), o.scale[u.face])
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
		return append(lines, Line{Start: o.t.units[start].start, End: o.t.units[start].end, Hard: true})
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
	o.points = append(o.points[:0], endpoint{unit: int32(start), content: int32(start), line: int32(o.line)})
	from := start
	for k := start + 1; k <= end; k++ {
		if k < end && o.t.units[k].level >= seam {
			continue
		}
		p := o.point(k, start, end)
		if p.width-o.sums[from].width-o.lead(from)-p.trim > least {
			for m := from + 1; m < k; m++ {
				if o.t.units[m].level != never {
					o.points = append(o.points, o.point(m, start, end))
				}
			}
		}
		o.points = append(o.points, p)
		from = k
	}
}

// point is a line's end before unit k of the paragraph from start to end.
func (o *optimum) point(k, start, end int) endpoint {
	p := endpoint{unit: int32(k), prev: -1}
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
	p.width = o.sums[e].width - o.em(int64(u.delta))
	p.trim = o.em(int64(u.right))
	return p
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
	for j := 1; j <= last; j++ {
		p := &o.points[j]
		p.cost = -1
		for i := low; i < j && i < low+window; i++ {
			from := &o.points[i]
			c, fits := o.cost(from, p, j == last)
			if !fits {
				if i == low && low < j-1 {
					low++
					continue
				}
				if i < j-1 || p.cost >= 0 {
					continue
				}
				c = overfull
			}
			if j == last && i > 0 && int(from.unit) >= alone {
				c += costs.orphan
			}
			if c += from.cost; p.cost < 0 || c < p.cost {
				p.cost, p.prev, p.line = c, int32(i), from.line+1
			}
		}
		p.cost += costs.level[p.level]
	}
}

// cost is that of the line between two points; fits is whether it fits at all.
func (o *optimum) cost(from, to *endpoint, last bool) (c int64, fits bool) {
	l := o.natural(from, to)
	room := o.width(int(from.line))
	ragged := o.align == Ragged || room < o.em(limits.ragged)
	c = costs.line
	if ragged {
		c = costs.raggedLine
	}
	slack := room - l.width
	if slack < 0 {
		if slack += l.trim; slack >= 0 {
			return c + costs.trim, true
		}
		if ragged {
			return 0, false
		}
		shrunk, rest := o.use(-slack, &l, &o.shrink, &costs.shrink)
		return c + costs.trim + shrunk, rest == 0
	}
	if last {
		if l.width < o.em(2000) && from.unit != o.points[0].unit {
			c += costs.brief
		}
		return c, true
	}
	if !ragged {
		var stretched int64
		stretched, slack = o.use(slack, &l, &o.stretch, &costs.stretch)
		if c += stretched; slack > 0 {
			c += costs.unfilled
		}
	}
	return c + o.short(slack), true
}

// short is the cost of a line that stays short.
func (o *optimum) short(by page.Length) int64 {
	if by >= 32*o.size {
		return costs.shortMost
	}
	tenths := int64(10 * by / max(o.size, 1))
	return min(costs.short*tenths*tenths/100, costs.shortMost)
}

// extent is a line before it is justified.
type extent struct {
	width                     page.Length
	trim                      page.Length
	gaps, spaces, marks, hans int64
}

// natural is the extent of the line between two points.
func (o *optimum) natural(from, to *endpoint) extent {
	if to.content <= from.unit {
		return extent{}
	}
	// Places lie between units: none after the last one.
	a, b := &o.sums[from.unit], &o.sums[to.content-1]
	return extent{
		width:  max(0, to.width-a.width-o.lead(int(from.unit))),
		trim:   to.trim,
		gaps:   int64(b.gaps - a.gaps),
		spaces: int64(b.spaces - a.spaces),
		marks:  int64(b.marks - a.marks),
		hans:   int64(b.hans - a.hans),
	}
}

// use takes rest from the tiers, one after the other, and says what that costs
// and what is left.
func (o *optimum) use(rest page.Length, l *extent, g *give, c *tiers) (cost int64, left page.Length) {
	for _, tier := range [...]struct {
		room page.Length
		cost int64
	}{
		{page.Length(l.gaps) * g.gap, c.gap},
		{page.Length(l.spaces) * g.space, c.space},
		{page.Length(l.marks) * g.mark, c.mark},
		{page.Length(l.hans) * g.han, c.han},
	} {
		if rest == 0 {
			break
		}
		if tier.room <= 0 {
			continue
		}
		used := min(rest, tier.room)
		part := int64(used) * 1000 / int64(tier.room)
		cost += tier.cost * part * part / 1_000_000
		rest -= used
	}
	return cost, rest
}

// alone is the unit from which on the paragraph holds no more than one Han and
// the marks about it (孤字).
func (o *optimum) alone() int {
	first := int(o.points[0].unit)
	k := int(o.points[len(o.points)-1].content)
	for k > first && (o.t.units[k-1].noLineStart(false)) {
		k--
	}
	if k == first || o.t.units[k-1].class != han {
		return len(o.t.units) + 1
	}
	k--
	for k > first && o.t.units[k-1].noLineEnd() {
		k--
	}
	return k
}
