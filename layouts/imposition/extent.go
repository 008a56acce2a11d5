package imposition

import "worksheetpdf/layouts/page"

// extent is the room that marks take. The zero extent holds none.
type extent struct {
	left, top, right, bottom page.Length
	any                      bool
}

// add makes the extent hold a mark too. A link is not seen and takes no room.
func (e *extent) add(m page.Mark) {
	switch m := m.(type) {
	case page.Text:
		// The em box and its neighbourhood hold every glyph, without asking
		// the face: Latin descenders reach a quarter of an em down.
		ends := [2]page.Position{{Y: -m.Size.Scale(9, 10)}, {X: m.Width(), Y: m.Size / 4}}
		for _, p := range ends {
			for range m.Turns % 4 {
				p = p.Turned()
			}
			e.hold(m.At.Plus(p.X, p.Y), 0)
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
	case page.Path:
		for _, s := range m.Segments {
			if s.Op == page.CurveTo { // which stays within its control points
				e.hold(s.C1, m.Stroke.Width/2)
				e.hold(s.C2, m.Stroke.Width/2)
			}
			if s.Op != page.Close {
				e.hold(s.To, m.Stroke.Width/2)
			}
		}
	}
}

// hold makes the extent hold a place and what is drawn around it.
func (e *extent) hold(p page.Position, around page.Length) {
	if !e.any {
		*e = extent{left: p.X, top: p.Y, right: p.X, bottom: p.Y, any: true}
	}
	e.left, e.right = min(e.left, p.X-around), max(e.right, p.X+around)
	e.top, e.bottom = min(e.top, p.Y-around), max(e.bottom, p.Y+around)
}

// within is the part of the extent on a page; all of the page, where there is none.
func (e extent) within(size page.Size) extent {
	e.left, e.top = max(e.left, 0), max(e.top, 0)
	e.right, e.bottom = min(e.right, size.Width), min(e.bottom, size.Height)
	if e.right <= e.left || e.bottom <= e.top {
		return extent{right: size.Width, bottom: size.Height, any: true}
	}
	return e
}

func (e extent) size() page.Size { return page.Size{Width: e.right - e.left, Height: e.bottom - e.top} }
