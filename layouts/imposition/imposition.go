// Package imposition says where small pages lie on the big sheet that they
// are printed on, and how large. It moves finished pages and draws the marks
// that paper is cut and folded along; what stands on a page it neither reads
// nor changes.
//
//	CutOut  cards and slips, 2, 4 or 8 on a sheet, to be cut as large as they are
//	Saddle  a booklet: sheets to be folded and stapled       as large as they are
//	AtHome  a booklet on A4, room at the edge that is bound  smaller where it must
//	NUp     a reading copy, two or four pages on a sheet     smaller, and says so
//	Tablet  a page for a screen of 4:3, without its margins  as large as it gets
//
// Links and bookmarks lead to where their page now lies. Names of pages
// (page.Label) are left out where a sheet holds more than one. The document
// given is never changed; the new one shares its glyphs.
package imposition

import (
	"slices"

	"worksheetpdf/layouts/page"
)

// place is where a page lies: on which side of a sheet, its top left corner
// there, how large, and whether it is turned a quarter anticlockwise.
type place struct {
	side   int
	at     page.Position
	scale  int64 // as page.Transform has it
	turned bool
	alone  bool // nothing of other pages lies beside it
}

// whole is the scale of a page that is laid as large as it is. Scales are
// whole numbers, small enough that every product with a length is exact.
const whole = page.Whole

// lay moves each page of a document to its place on the sides of sheets, as
// one group. Groups keep the order of the pages, on every side, because it is
// the order in which text is read and copied out.
func lay(doc *page.Document, sides []page.Page, places []place) *page.Document {
	laid := *doc
	laid.Pages = sides
	laid.Labels = nil
	for i, p := range doc.Pages {
		if len(p.Marks) == 0 {
			continue
		}
		side := &sides[places[i].side]
		side.Marks = append(side.Marks, places[i].group(p, places))
	}
	if doc.Outline != nil {
		laid.Outline = make([]page.Bookmark, len(doc.Outline))
	}
	for i, b := range doc.Outline {
		b.Page, b.Y = target(places, b.Page, b.Y)
		laid.Outline[i] = b
	}
	return &laid
}

// group is a page's marks at its place. What hangs over its edge must not be
// painted on its neighbours.
func (p place) group(of page.Page, places []place) page.Group {
	marks, _ := relinked(of.Marks, places)
	g := page.Group{At: page.Transform{X: p.at.X, Y: p.at.Y, Scale: p.scale}, Marks: marks}
	if p.turned {
		g.At.Turns = 1 // about its corner: it now hangs above it
		g.At.Y += of.Size.Width.Scale(p.scale, whole)
	}
	if !p.alone {
		g.Clip = of.Size
	}
	return g
}

// relinked is marks whose links lead to where the pages now lie, and whether
// any had to be changed: whatever holds no such link is shared, not copied.
func relinked(marks []page.Mark, places []place) (after []page.Mark, changed bool) {
	after = marks
	for i, m := range marks {
		switch old := m.(type) {
		case page.Link:
			if old.URL != "" {
				continue
			}
			old.Page, old.Y = target(places, old.Page, old.Y)
			m = old
		case page.Group:
			inner, other := relinked(old.Marks, places)
			if !other {
				continue
			}
			old.Marks = inner
			m = old
		default:
			continue
		}
		if !changed {
			after, changed = slices.Clone(marks), true
		}
		after[i] = m
	}
	return after, changed
}

// target is where a height on a page of the document now lies. One on a
// turned page has become a distance from its left edge: it is led to that
// page's top. A page that does not exist stays one, for a writer to report.
func target(places []place, i int, y page.Length) (side int, top page.Length) {
	if i < 0 || i >= len(places) {
		return -1, y
	}
	p := places[i]
	if p.turned {
		return p.side, p.at.Y
	}
	return p.side, max(p.at.Y+y.Scale(p.scale, whole), 0)
}

// fit is the scale at which a size fits a space, at most that of limit.
func fit(size, space page.Size, limit int64) int64 {
	if size.Width <= 0 || size.Height <= 0 {
		return whole
	}
	// Rounded down, so that nothing stands out of its space.
	return min(whole*int64(space.Width)/int64(size.Width), whole*int64(space.Height)/int64(size.Height), limit)
}

// centred is where something of a size begins, in the middle of a space.
func centred(size, space page.Size) page.Position {
	return page.Position{X: (space.Width - size.Width) / 2, Y: (space.Height - size.Height) / 2}
}

// blank is a number of empty sides.
func blank(count int, size page.Size) []page.Page {
	sides := make([]page.Page, count)
	for i := range sides {
		sides[i].Size = size
	}
	return sides
}

// addToAll adds marks to every page.
func addToAll(pages []page.Page, marks ...page.Mark) {
	for i := range pages {
		pages[i].Marks = append(pages[i].Marks, marks...)
	}
}
