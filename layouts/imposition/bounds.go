package imposition

import "worksheetpdf/layouts/page"

// bounds is the room that marks take. The zero bounds holds none.
type bounds struct {
	left, top, right, bottom page.Length
	any                      bool
}

// add makes the bounds hold a mark too. A link and text without ink are not
// seen and take no room.
func (e *bounds) add(m page.Mark) {
	switch m := m.(type) {
	case page.Text:
		// The em box and its neighbourhood hold every glyph, without asking
		// the face: Latin descenders reach a quarter of an em down.
		if m.Ink != page.NoInk {
			e.hold(m.At.Plus(0, -m.Size.Scale(9, 10)), 0)
			e.hold(m.At.Plus(m.Width(), m.Size/4), 0)
		}
	case page.Line:
		e.hold(m.From, m.Stroke.Width/2)
		e.hold(m.To, m.Stroke.Width/2)
	case page.Rectangle:
		e.hold(m.At, m.Stroke.Width/2)
		e.hold(m.At.Plus(m.Size.Width, m.Size.Height), m.Stroke.Width/2)
	case page.Imported:
		e.hold(m.At, 0)
		e.hold(m.At.Plus(m.Size.Width, m.Size.Height), 0)
	case page.Image:
		e.hold(m.At, 0)
		e.hold(m.At.Plus(m.Size.Width, m.Size.Height), 0)
	case page.Path:
		e.addPath(m)
	case page.Group:
		e.addGroup(m)
	}
}

func (e *bounds) addPath(p page.Path) {
	for _, s := range p.Segments {
		if s.Op == page.CurveTo { // which stays within its control points
			e.hold(s.C1, p.Stroke.Width/2)
			e.hold(s.C2, p.Stroke.Width/2)
		}
		if s.Op != page.Close {
			e.hold(s.To, p.Stroke.Width/2)
		}
	}
}

func (e *bounds) addGroup(g page.Group) {
	var inner bounds
	for _, m := range g.Marks {
		inner.add(m)
	}
	if g.Clip != (page.Size{}) {
		inner.left, inner.top = max(inner.left, 0), max(inner.top, 0)
		inner.right, inner.bottom = min(inner.right, g.Clip.Width), min(inner.bottom, g.Clip.Height)
	}
	if !inner.any || inner.right < inner.left || inner.bottom < inner.top {
		return
	}
	at, size := g.At.Box(page.Position{X: inner.left, Y: inner.top}, inner.size())
	e.hold(at, 0)
	e.hold(at.Plus(size.Width, size.Height), 0)
}

// hold makes the bounds hold a place and what is drawn around it.
func (e *bounds) hold(p page.Position, around page.Length) {
	if !e.any {
		*e = bounds{left: p.X, top: p.Y, right: p.X, bottom: p.Y, any: true}
	}
	e.left, e.right = min(e.left, p.X-around), max(e.right, p.X+around)
	e.top, e.bottom = min(e.top, p.Y-around), max(e.bottom, p.Y+around)
}

// within is the part of the bounds on a page; all of the page, where there is none.
func (e bounds) within(size page.Size) bounds {
	e.left, e.top = max(e.left, 0), max(e.top, 0)
	e.right, e.bottom = min(e.right, size.Width), min(e.bottom, size.Height)
	if e.right <= e.left || e.bottom <= e.top {
		return bounds{right: size.Width, bottom: size.Height, any: true}
	}
	return e
}

func (e bounds) size() page.Size { return page.Size{Width: e.right - e.left, Height: e.bottom - e.top} }
