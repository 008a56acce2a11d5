package flow

import (
	"strconv"

	"worksheetpdf/layouts/page"
	"worksheetpdf/layouts/pen"
	"worksheetpdf/layouts/theme"
	"worksheetpdf/worksheets"
)

// Copy is one of the copies of a worksheet in a document.
type Copy struct {
	Index, Of int
	Answers   worksheets.Group
}

// Emit draws the stacked pages and adds them to the document, with the copy's
// entries of the outline.
func (f *Flow) Emit(document *page.Document, copy Copy) {
	first := len(document.Pages)
	title := f.Sheet.Title
	if copy.Of > 1 {
		title += " " + strconv.Itoa(copy.Index+1)
	}
	document.Outline = append(document.Outline, page.Bookmark{Title: title, Page: first})
	at := folio{}
	for _, p := range f.pages {
		if f.Sheet.Look.Middle && p.head == nil {
			p.sink((f.Foot() - p.end).Scale(f.Theme.Space.Middle, 1000))
		}
		if !p.blank {
			at.of++
		}
	}
	for i, p := range f.pages {
		if p.blank {
			document.Pages = append(document.Pages, page.Page{Size: f.Size})
			continue
		}
		at.n++
		if f.Running > 0 {
			at.running = f.Running + len(document.Pages)
		}
		document.Pages = append(document.Pages, page.Page{Size: f.Size, Marks: f.draw(p, at, i, copy.Answers)})
		for _, s := range p.strips {
			for _, b := range s.Bookmarks {
				b.Page, b.Y = first+i, b.Y+s.Y+f.Theme.Margins.Top
				document.Outline = append(document.Outline, b)
			}
		}
	}
}

// sink sets what stands on a page lower, by so much.
func (s *side) sink(by page.Length) {
	for i := range s.strips {
		s.strips[i].Y += max(by, 0)
	}
}

// draw draws a copy's page of an index: border, running head, strips, footer.
func (f *Flow) draw(s *side, at folio, index int, answers worksheets.Group) []page.Mark {
	furniture := page.Group{Role: page.RoleArtifact}
	var body, sheet pen.Canvas
	if f.Theme.Margins.Bordered != theme.NoBorder {
		sheet.In(furniture, func(c *pen.Canvas) { f.border(c, index) })
	}
	if s.head != nil {
		body.In(furniture, func(c *pen.Canvas) { f.runningHead(c, s) })
	}
	for rest := s.strips; len(rest) > 0; {
		n := together(rest)
		drawTogether(&body, rest[:n], f.Keys)
		for _, strip := range rest[:n] {
			if at := strip.Route; at != nil {
				body.In(furniture, func(c *pen.Canvas) { f.route(c, s.steps, at.X, at.Y+strip.Y) })
			}
		}
		rest = rest[n:]
	}
	body.In(furniture, f.footer(s.head, at, answers).draw)
	sheet.Place(body, f.left(index), f.Theme.Margins.Top)
	return sheet.Marks
}
