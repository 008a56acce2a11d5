package layouttest

import (
	"iter"

	"worksheetpdf/layouts/page"
)

// Marks are the marks of a page without its groups, at their places on the
// page, in reading order. It panics where a group scales or turns: what is
// imposed is looked at with [page.Walk].
func Marks(p page.Page) iter.Seq[page.Mark] {
	return func(yield func(page.Mark) bool) {
		for at, m := range page.Walk(p.Marks) {
			if _, ok := m.(page.Group); !ok && !yield(moved(at, m)) {
				return
			}
		}
	}
}

// moved is a mark as it stands on the page.
func moved(at page.Placement, m page.Mark) page.Mark {
	for _, t := range at {
		if !t.Moves() {
			panic("a group scales or turns its marks")
		}
	}
	switch m := m.(type) {
	case page.Text:
		m.At = at.Apply(m.At)
		return m
	case page.Line:
		m.From, m.To = at.Apply(m.From), at.Apply(m.To)
		return m
	case page.Rectangle:
		m.At = at.Apply(m.At)
		return m
	case page.Link:
		m.At = at.Apply(m.At)
		return m
	case page.Imported:
		m.At = at.Apply(m.At)
		return m
	case page.Image:
		m.At = at.Apply(m.At)
		return m
	case page.Path:
		segments := make([]page.Segment, len(m.Segments))
		for i, s := range m.Segments {
			segments[i] = page.Segment{Op: s.Op, To: at.Apply(s.To), C1: at.Apply(s.C1), C2: at.Apply(s.C2)}
		}
		m.Segments = segments
		return m
	}
	panic("this kind of mark has no place")
}

// All are the marks of one type of a page, as [Marks] has them.
func All[M page.Mark](p page.Page) []M {
	var all []M
	for m := range Marks(p) {
		if m, ok := m.(M); ok {
			all = append(all, m)
		}
	}
	return all
}

// Texts are the runs of a page that are to be seen.
func Texts(p page.Page) []page.Text {
	var all []page.Text
	for _, run := range All[page.Text](p) {
		if run.Ink != page.NoInk {
			all = append(all, run)
		}
	}
	return all
}
