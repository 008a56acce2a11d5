package raster

import (
	"slices"

	"worksheetpdf/layouts/page"
)

// compare goes through the marks that differ, so that the canvas takes note of
// the rows that they touch. Both lists stand in the space at hand.
func (d *drawer) compare(before, now []page.Mark) error {
	for len(before) > 0 && len(now) > 0 && same(before[0], now[0]) {
		before, now = before[1:], now[1:]
	}
	for len(before) > 0 && len(now) > 0 && same(before[len(before)-1], now[len(now)-1]) {
		before, now = before[:len(before)-1], now[:len(now)-1]
	}
	both := min(len(before), len(now))
	for i := range both {
		if err := d.compareMark(before[i], now[i]); err != nil {
			return err
		}
	}
	for _, rest := range [...][]page.Mark{before[both:], now[both:]} {
		if err := d.marks(rest); err != nil {
			return err
		}
	}
	return nil
}

func (d *drawer) compareMark(before, now page.Mark) error {
	if same(before, now) {
		return nil
	}
	a, isGroup := before.(page.Group)
	b, areGroups := now.(page.Group)
	if isGroup && areGroups && a.At == b.At && a.Clip == b.Clip {
		return d.within(b, func() error { return d.compare(a.Marks, b.Marks) })
	}
	if err := d.mark(before); err != nil {
		return err
	}
	return d.mark(now)
}

// same reports whether two marks are drawn alike.
func same(a, b page.Mark) bool {
	switch a := a.(type) {
	case page.Text:
		b, ok := b.(page.Text)
		return ok && sameText(a, b)
	case page.Line, page.Rectangle, page.Image:
		return a == b
	case page.Path:
		b, ok := b.(page.Path)
		return ok && a.Stroke == b.Stroke && a.Fill == b.Fill && slices.Equal(a.Segments, b.Segments)
	case page.Group:
		b, ok := b.(page.Group)
		return ok && a.At == b.At && a.Clip == b.Clip && sameMarks(a.Marks, b.Marks)
	}
	return unseen(a) && unseen(b)
}

// unseen reports whether a mark is not drawn.
func unseen(m page.Mark) bool {
	switch m.(type) {
	case page.Link, page.Imported:
		return true
	}
	return false
}

func sameText(a, b page.Text) bool {
	return a.At == b.At && a.Size == b.Size && a.Ink == b.Ink && a.Outline == b.Outline && sameGlyphs(a.Glyphs, b.Glyphs)
}

func sameMarks(a, b []page.Mark) bool {
	if len(a) != len(b) {
		return false
	}
	if len(a) == 0 || &a[0] == &b[0] {
		return true // marks are never changed
	}
	for i := range a {
		if !same(a[i], b[i]) {
			return false
		}
	}
	return true
}

// sameGlyphs passes over what glyphs stand for: it is not drawn.
func sameGlyphs(a, b []page.Glyph) bool {
	if len(a) != len(b) {
		return false
	}
	if len(a) == 0 || &a[0] == &b[0] {
		return true
	}
	for i := range a {
		if p, q := &a[i], &b[i]; p.ID != q.ID || p.Face != q.Face || p.Advance != q.Advance || p.Shift != q.Shift {
			return false
		}
	}
	return true
}
