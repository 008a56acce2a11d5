package text

import (
	"worksheetpdf/fonts"
	"worksheetpdf/layouts/page"
)

// metrics are a text's clusters at one size.
type metrics struct {
	text  *analysis
	size  page.Length        // the em
	scale [fonts.Count]int64 // units per em
	sums  []sum              // before each cluster, and at the end
}

// sum is what the clusters before a boundary add up to, with the room between
// them and the places where it gives.
type sum struct {
	width                     page.Length
	gaps, spaces, marks, hans int32
}

// em is a length in thousandths of the size.
func (m *metrics) em(thousandths int64) page.Length {
	if thousandths == 0 {
		return 0
	}
	return m.size.Scale(thousandths, 1000)
}

// advance is a width in the units of a face.
func (m *metrics) advance(units uint16, face fonts.ID) page.Length {
	return m.size.Scale(int64(units), m.scale[face])
}

// measure takes a text at a size.
func (m *metrics) measure(t *analysis, faces *fonts.Faces, size page.Length) {
	m.text, m.size = t, size
	for id := range m.scale {
		m.scale[id] = int64(faces.Face(fonts.ID(id)).UnitsPerEm())
	}
	if cap(m.sums) <= len(t.clusters) {
		m.sums = make([]sum, 0, len(t.clusters)+1)
	}
	m.sums = append(m.sums[:0], sum{})
	var s sum
	var last struct { // most Han are as wide as the one before
		units uint16
		face  fonts.ID
		width page.Length
	}
	for i := range t.clusters {
		c := &t.clusters[i]
		if c.advance != last.units || c.face != last.face {
			last.units, last.face, last.width = c.advance, c.face, m.advance(c.advance, c.face)
		}
		s.width += last.width
		if c.more > 0 {
			s.width += m.partsWidth(c)
		}
		if c.delta != 0 {
			s.width += m.em(int64(c.delta))
		}
		s.count(c)
		m.sums = append(m.sums, s)
	}
}

// count adds the places where a line gives after a cluster.
func (s *sum) count(c *cluster) {
	switch c.place {
	case gapPlace:
		s.gaps++
	case markPlace:
		s.marks++
	case hanPlace:
		s.hans++
	}
	if c.class == space {
		s.spaces++
	}
}

// own is the width of a cluster's own glyph.
func (m *metrics) own(i int) page.Length {
	c := &m.text.clusters[i]
	own := m.sums[i+1].width - m.sums[i].width - m.em(int64(c.delta))
	if c.more > 0 {
		own -= m.partsWidth(c)
	}
	return own
}

// partsWidth is the width of a cluster's parts.
func (m *metrics) partsWidth(c *cluster) (w page.Length) {
	for _, p := range m.text.drawn(c) {
		w += m.advance(p.advance, p.face)
	}
	return w
}

// beginning is the width of all before a line that begins with cluster i, and
// of what its opening mark gives up.
func (m *metrics) beginning(i int) page.Length { return m.sums[i].width + m.lead(i) }

// lead is what cluster i gives up at a line's beginning: an opening mark its
// blank left half.
func (m *metrics) lead(i int) page.Length {
	if i == len(m.text.clusters) {
		return 0
	}
	return m.em(m.text.clusters[i].left())
}

// ending is the width of all clusters before i, where a line ends: without the
// room up to the next.
func (m *metrics) ending(i int) page.Length {
	return m.sums[i].width - m.em(int64(m.text.clusters[i-1].delta))
}

// places are how many places of each tier lie within a line.
type places struct{ gaps, spaces, marks, hans page.Length }

// places counts those between the clusters from start to end; there is none
// after the last one.
func (m *metrics) places(start, end int32) places {
	if end <= start {
		return places{}
	}
	a, b := &m.sums[start], &m.sums[end-1]
	return places{
		gaps:   page.Length(b.gaps - a.gaps),
		spaces: page.Length(b.spaces - a.spaces),
		marks:  page.Length(b.marks - a.marks),
		hans:   page.Length(b.hans - a.hans),
	}
}
