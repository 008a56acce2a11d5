package theme

import "worksheetpdf/layouts/page"

// Border is what is drawn around a page.
type Border uint8

const (
	NoBorder Border = iota
	SingleBorder
	DoubleBorder
)

// Borders are the measures of a border. They are the same however large the
// rest is: nobody writes there.
type Borders struct {
	Edge   page.Length // from the paper's edge to the middle of the outer line
	Gap    page.Length // … of the inner line from there
	Corner page.Length // side of the squares that the inner line leaves out
	Mark   page.Length // half the height of the diamond in each of them
	Room   page.Length // between the border and what stands in it

	Single, Outer, Inner page.Stroke
}

// Depth is from the middle of a border's outer line to what stands within.
func (b Borders) Depth(border Border) page.Length {
	switch border {
	case SingleBorder:
		return b.Room
	case DoubleBorder:
		return b.Gap + b.Room
	}
	return 0
}

// borders are those of a page with so much room between border and words: no
// less than the corners need.
func borders(room page.Length) Borders {
	return Borders{
		Edge: mm(9), Gap: mm(2), Corner: room * 3 / 4, Mark: room / 6, Room: room,
		Single: black(0.6), Outer: black(0.9), Inner: black(0.25),
	}
}

// bordered is the margins of a page with a border: it stands Edge from the
// paper's edges, on the bound side where words would begin, and what stands
// within keeps clear of it.
func (m Margins) bordered(w Wishes, b Borders, f Footers) Margins {
	depth := b.Depth(w.Border)
	m.Border = Edges{b.Edge, b.Edge, b.Edge, b.Edge}
	switch w.Bound {
	case Left:
		m.Border.Left = max(b.Edge, w.bound())
	case Top:
		m.Border.Top = max(b.Edge, w.bound())
	}
	above := line(m)
	m.Left, m.Right, m.Top = max(m.Left, m.Border.Left+depth), max(m.Right, m.Border.Right+depth), max(m.Top, m.Border.Top+depth)
	m.FooterBase = max(m.FooterBase, m.Border.Bottom+depth+f.Descent)
	m.Foot = m.FooterBase + above
	return m
}
