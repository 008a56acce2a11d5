package layouts

import "worksheetpdf/layouts/page"

// shifted is a mark further right by dx and further down by dy.
func shifted(m page.Mark, dx, dy page.Length) page.Mark {
	switch m := m.(type) {
	case page.Text:
		m.At = m.At.Plus(dx, dy)
		return m
	case page.Line:
		m.From, m.To = m.From.Plus(dx, dy), m.To.Plus(dx, dy)
		return m
	case page.Rectangle:
		m.At = m.At.Plus(dx, dy)
		return m
	case page.Path:
		segments := make([]page.Segment, len(m.Segments))
		for i, s := range m.Segments {
			segments[i] = page.Segment{Op: s.Op, To: s.To.Plus(dx, dy), C1: s.C1.Plus(dx, dy), C2: s.C2.Plus(dx, dy)}
		}
		m.Segments = segments
		return m
	case page.Link:
		m.At = m.At.Plus(dx, dy)
		return m
	}
	return page.Group{At: page.Translate(dx, dy), Marks: []page.Mark{m}}
}
