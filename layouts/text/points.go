package text

import "worksheetpdf/layouts/page"

// breakpoint is where a line may end, and the cheapest way there.
type breakpoint struct {
	next    int32 // the next line begins with this cluster
	content int32 // the line's last cluster that is no space is before this
	level   level
	end     page.Length // the width of all clusters up to content
	begin   page.Length // ... of all before the next line, and of what its opening mark gives up
	way
}

// way is the cheapest sequence of lines up to a breakpoint.
type way struct {
	cost  int64
	from  int32 // the breakpoint before it, where the last of the lines begins
	lines int32 // of the whole text, up to here
}

// natural is the width of the line between two breakpoints before it is justified.
func natural(from, to *breakpoint) page.Length {
	if to.content <= from.next {
		return 0
	}
	return max(0, to.end-from.begin)
}

// collect lists the breakpoints of the paragraph from cluster start to end.
// Those of level seam and beyond are among them only where the text between two
// better ones is longer than a line: so there are few of them, and lines
// seldom end there.
func (b *breaker) collect(start, end int) {
	clusters := b.text.clusters
	count := 2
	for i := start + 1; i < end; i++ {
		if clusters[i].level < seam {
			count++
		}
	}
	if cap(b.points) < count {
		b.points = make([]breakpoint, 0, count+count/16)
	}
	least := b.widths.narrowest(b.done)
	first := b.pointAt(start, start, end)
	first.lines = int32(b.done)
	b.points = append(b.points[:0], first)
	before, begin := start, first.begin // the last good breakpoint
	for i := start + 1; i <= end; i++ {
		if i < end && clusters[i].level >= seam {
			continue
		}
		p := b.pointAt(i, start, end)
		if p.end-begin-b.trim(&p) > least {
			b.collectAll(before+1, i, start, end)
		}
		b.points = append(b.points, p)
		before, begin = i, p.begin
	}
}

// collectAll lists all breakpoints before the clusters from low to high, bad ones too.
func (b *breaker) collectAll(low, high, start, end int) {
	for i := low; i < high; i++ {
		if b.text.clusters[i].level != never {
			b.points = append(b.points, b.pointAt(i, start, end))
		}
	}
}

// pointAt is the breakpoint before cluster i of the paragraph from start to end.
func (b *breaker) pointAt(i, start, end int) breakpoint {
	p := breakpoint{next: int32(i), begin: b.beginning(i)}
	if i < end {
		p.level = b.text.clusters[i].level
	}
	content := i
	for content > start && b.text.clusters[content-1].idle() {
		content--
	}
	p.content = int32(content)
	if content > start {
		p.end = b.ending(content)
	}
	return p
}

// trim is what a closing mark at a line's end can give up.
func (b *breaker) trim(p *breakpoint) page.Length {
	if p.content == 0 {
		return 0
	}
	return b.em(b.text.clusters[p.content-1].right())
}
