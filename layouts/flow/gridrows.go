package flow

import (
	"slices"

	"worksheetpdf/layouts/page"
)

// leasts are the heights that the rows have at the least: their own, and those
// of what stands in them. What stands in several rows and needs more is shared
// by them.
func (g Grid) leasts() []page.Length {
	heights := make([]page.Length, len(g.Rows))
	for i, row := range g.Rows {
		heights[i] = row.Least
	}
	for span := 1; span <= len(g.Rows); span++ {
		for _, c := range g.Cells {
			if c.Rows == span {
				raise(heights[c.Row:c.Row+c.Rows], g.need(c))
			}
		}
	}
	if g.Beside.Draw != nil {
		raise(heights, g.Beside.Least)
	}
	return heights
}

// raise makes lengths longer, all by as much, where they come to less than least.
func raise(lengths []page.Length, least page.Length) {
	more := least - sum(lengths)
	for n := len(lengths); n > 0 && more > 0; n-- {
		part := more / page.Length(n)
		lengths[n-1] += part
		more -= part
	}
}

// heights are the rows' where nothing is left over: those with shares as their
// shares are, where a page has room for that.
func (g Grid) heights() []page.Length {
	leasts := g.leasts()
	if g.Fill {
		return leasts
	}
	heights := slices.Clone(leasts)
	for i, row := range g.Rows {
		for j, other := range g.Rows {
			if row.Share > 0 && other.Share > 0 {
				heights[i] = max(heights[i], leasts[j].Scale(row.Share, other.Share))
			}
		}
	}
	if sum(heights) > g.Page {
		return leasts
	}
	return heights
}

// stretched are the rows' heights where they have so much together: those with
// shares take what the others leave, each its least at the least.
func (g Grid) stretched(height page.Length) []page.Length {
	heights := g.leasts()
	open := slices.Clone(g.Rows) // without the rows that have their height
	for {
		room, shares := height, int64(0)
		for i, row := range open {
			if shares += row.Share; row.Share == 0 {
				room -= heights[i]
			}
		}
		settled := false
		for i, row := range open {
			if row.Share > 0 && room.Scale(row.Share, shares) < heights[i] {
				open[i].Share, settled = 0, true
			}
		}
		if settled {
			continue
		}
		for i, row := range open {
			if row.Share > 0 {
				heights[i] = room.Scale(row.Share, shares)
				room, shares = room-heights[i], shares-row.Share
			}
		}
		return heights
	}
}
