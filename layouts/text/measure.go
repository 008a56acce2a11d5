package text

import (
	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
)

// measure takes the units at a size.
func (o *optimum) measure(t *parsed, faces *fonts.Faces, p Paragraph) {
	o.t, o.size, o.align, o.line = t, p.Style.Size, p.Align, 0
	for id := range o.scale {
		o.scale[id] = int64(faces.Face(fonts.ID(id)).UnitsPerEm())
	}
	o.narrow = o.em(rules.limits.narrow)
	o.ems = 1 / float64(max(o.size, 1))
	o.stretch = o.limit(rules.limits.stretch)
	o.shrink = o.limit(rules.limits.shrink)
	o.setWidths(p.Widths)
	if cap(o.sums) <= len(t.units) {
		o.sums = make([]sum, 0, len(t.units)+1)
	}
	o.sums = append(o.sums[:0], sum{})
	var s sum
	var last struct {
		advance uint16
		face    fonts.ID
		width   page.Length
	}
	for i := range t.units {
		u := &t.units[i]
		if u.advance != last.advance || u.face != last.face {
			last.advance, last.face, last.width = u.advance, u.face, o.size.Scale(int64(u.advance), o.scale[u.face])
		}
		s.width += last.width
		if u.more > 0 {
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
	for _, p := range o.t.drawn(u) {
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

// collect lists the points where a line may end. Those inside of words are
// among them only where the text between two better ones is longer than a line.
func (o *optimum) collect(start, end int) {
	least := at(o.least, o.line)
	n := 2
	for k := start + 1; k < end; k++ {
		if o.t.units[k].level < seam {
			n++
		}
	}
	if cap(o.points) < n {
		o.points = make([]endpoint, 0, n+n/16)
	}
	o.points = append(o.points[:0], endpoint{unit: int32(start), content: int32(start), line: int32(o.line), begin: o.beginning(start)})
	from, begin := start, o.points[0].begin
	for k := start + 1; k <= end; k++ {
		if k < end && o.t.units[k].level >= seam {
			continue
		}
		p := o.point(k, start, end)
		if p.end-begin-o.trim(&p) > least {
			for m := from + 1; m < k; m++ {
				if o.t.units[m].level != never {
					o.points = append(o.points, o.point(m, start, end))
				}
			}
		}
		o.points = append(o.points, p)
		from, begin = k, p.begin
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
	p.end = o.sums[e].width - o.em(int64(u.delta))
	return p
}

// trim is what a closing mark at a line's end can give up.
func (o *optimum) trim(p *endpoint) page.Length {
	if p.content == 0 {
		return 0
	}
	return o.em(o.t.units[p.content-1].right())
}

// beginning is the width before a line that begins with unit k.
func (o *optimum) beginning(k int) page.Length { return o.sums[k].width + o.lead(k) }

// lead is what the unit gives up at a line's beginning: an opening mark its
// blank left half.
func (o *optimum) lead(unit int) page.Length {
	if unit == len(o.t.units) {
		return 0
	}
	return o.em(o.t.units[unit].left())
}
