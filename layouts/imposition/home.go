package imposition

import "worksheetpdf/layouts/page"

// homeMargin is what a home printer cannot reach, at the edges that are not bound.
const homeMargin = 8 * page.Millimetre

// AtHome is the document as a home printer prints it, one side after the
// other: every page on A4, pages of up to A5 two abreast, and nothing within so
// much of the edge that is bound, which is the left one of an upright sheet and
// the head of one that lies. Blank pages, which keep fronts and backs
// apart, are left out.
//
// A page is moved as little as it takes, and made smaller where what stands on
// it has no room beside the binding.
func AtHome(doc *page.Document, edge page.Length) *page.Document {
	var sides []homeSide
	places := make([]place, len(doc.Pages))
	for i, p := range doc.Pages {
		last := len(sides) - 1
		if len(p.Marks) == 0 {
			places[i] = place{side: max(last, 0), scale: whole}
			continue
		}
		small := fits(p.Size, page.A5)
		if small && last >= 0 && sides[last].open {
			sides[last].add(i, p, 1)
			sides[last].open = false
			continue
		}
		sides = append(sides, homeSide{size: homePaper(p.Size), open: small})
		sides[last+1].add(i, p, 0)
	}
	sheets := make([]page.Page, len(sides))
	for n := range sides {
		sides[n].settle(n, edge, places)
		sheets[n].Size = sides[n].size
	}
	laid := lay(doc, sheets, places)
	laid.Print.Duplex = page.DuplexSimplex
	return laid
}

// homePaper is the A4 that a page lies on, as it lies itself; two cards lie
// side by side.
func homePaper(size page.Size) page.Size {
	if size.Width > size.Height || fits(size, page.A5) {
		return page.A4.Landscape()
	}
	return page.A4
}

// homeSide is a side of a sheet on its way: its pages, and what they hold.
type homeSide struct {
	size page.Size
	open bool // there is room for a second card
	on   []homePage
	ink  bounds // on the side
}

// homePage is a page of the document and where it would lie, were it not for
// the binding.
type homePage struct {
	index int
	at    page.Position
}

// add puts a page into the side's middle, a card into that of its half.
func (s *homeSide) add(index int, p page.Page, half int) {
	room := s.size
	if s.open {
		room.Width /= 2
	}
	at := centred(p.Size, room).Plus(page.Length(half)*room.Width, 0)
	s.on = append(s.on, homePage{index, at})
	var e bounds
	for _, m := range p.Marks {
		e.add(m)
	}
	e = e.within(p.Size)
	s.ink.hold(at.Plus(e.left, e.top), 0)
	s.ink.hold(at.Plus(e.right, e.bottom), 0)
}

// settle places the side's pages beside the binding.
func (s *homeSide) settle(side int, edge page.Length, places []place) {
	room := bounds{left: homeMargin, top: homeMargin, right: s.size.Width - homeMargin, bottom: s.size.Height - homeMargin}
	if s.size.Width > s.size.Height {
		room.top = edge
	} else {
		room.left = edge
	}
	scale := max(fit(s.ink.size(), room.size(), whole), 1)
	dx := within(s.ink.left.Scale(scale, whole), s.ink.right.Scale(scale, whole), room.left, room.right)
	dy := within(s.ink.top.Scale(scale, whole), s.ink.bottom.Scale(scale, whole), room.top, room.bottom)
	for _, p := range s.on {
		at := page.Position{X: p.at.X.Scale(scale, whole) + dx, Y: p.at.Y.Scale(scale, whole) + dy}
		places[p.index] = place{side: side, at: at, scale: scale, alone: len(s.on) == 1}
	}
}

// within is how far what reaches from one place to another must move to lie
// between two bounds.
func within(from, to, least, most page.Length) page.Length {
	switch {
	case from < least:
		return least - from
	case to > most:
		return max(most-to, least-from)
	}
	return 0
}
